using Bunit;
using FactCheck.Core.Attribution;
using FactCheck.Core.Claims;
using FactCheck.Core.Verdicts;
using FactCheck.Web.Newsroom;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Tests.Newsroom;

public sealed class LookBackTests : PageTest
{
    private static string At(int day) => Uri.EscapeDataString(TestNewsroom.Noon.AddDays(day).AddHours(1).UtcDateTime.ToString("O", System.Globalization.CultureInfo.InvariantCulture));

    [Fact]
    public async Task Looking_back_shows_graph_answers_timeline_and_verdict_as_they_were_known()
    {
        var claim = await CorrectedAsync();

        var page = await LookAsync(claim, $"asOf={At(0)}");

        Assert.Contains("Reported crime fell by two percent.", page.Find(".past .conclusion").TextContent, StringComparison.Ordinal);
        Assert.Contains("One outlet carries it", page.Find(".past .says").TextContent, StringComparison.Ordinal);
        Assert.Contains("1: The Paper", Answer(page, "Outlets that carry it"), StringComparison.Ordinal);
        Assert.DoesNotContain("The Evening", page.Find(".past").TextContent, StringComparison.Ordinal);
        Assert.Equal(["Said", "Reported", "Checked"], page.FindAll(".past .lanes b").Select(lane => lane.TextContent));

        page = await LookAsync(claim, $"asOf={At(2)}");
        Assert.Contains("Crime rose by one percent.", page.Find(".past .conclusion").TextContent, StringComparison.Ordinal);
        Assert.Contains("2: The Evening", Answer(page, "Outlets that carry it"), StringComparison.Ordinal);
        Assert.Contains("Corrected", page.FindAll(".past .lanes b").Select(lane => lane.TextContent));
    }

    [Fact]
    public async Task What_was_said_later_than_the_day_asked_for_is_left_out_of_picture_answers_and_timeline()
    {
        var claim = await CorrectedAsync();

        var page = await LookAsync(claim, "saidBy=2026-02-20");

        Assert.Contains("1: The Paper", Answer(page, "Outlets that carry it"), StringComparison.Ordinal);
        Assert.DoesNotContain("The Evening", page.Find(".past").TextContent, StringComparison.Ordinal);
        Assert.Contains("had been said by 20 February 2026", page.Find(".banner").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_can_be_changed_while_looking_back_and_one_press_goes_back_to_now()
    {
        var claim = await CorrectedAsync();
        var page = await LookAsync(claim, $"asOf={At(0)}");

        Assert.Contains("Nothing can be changed here.", page.Find(".banner").TextContent, StringComparison.Ordinal);
        var others = page.FindAll(".mud-button-root").Where(button => button.TextContent != "Back to now").ToList();
        Assert.NotEmpty(others);
        Assert.All(others, button => Assert.NotNull(button.Closest("[hidden]")));
        Assert.Empty(page.FindAll(".past button:not([data-zoom]), .past input, .past textarea, .past select"));

        await PressAsync(page, "Back to now");

        Assert.Equal($"/newsroom/claims/{claim}", new Uri(Services.GetRequiredService<NavigationManager>().Uri).PathAndQuery);
        page.WaitForAssertion(() => Assert.Empty(page.FindAll(".past, .desk[hidden]")));
    }

    [Fact]
    public async Task The_stops_of_the_slider_are_the_moments_at_which_something_changed_with_who_and_what()
    {
        var claim = await CorrectedAsync();
        var page = await OpenAsync(claim);
        await PressAsync(page, "Look back: what was known on another day");
        var slider = Field(page, "As known at");
        Assert.StartsWith("now; last changed", slider.GetAttribute("aria-valuetext"), StringComparison.Ordinal);

        await slider.ChangeAsync("0");

        Assert.EndsWith($"asOf={Uri.EscapeDataString(new GraphTime((await Newsroom.Get<ClaimPast>().StopsAsync(claim, Ct))[0].At).ToString())}", Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal);
        page.WaitForAssertion(() => Assert.Equal("2 March 2026, 12:00 UTC, Cleo: New draft", Field(page, "As known at").GetAttribute("aria-valuetext")));
        Assert.Contains("Nobody was on record then.", page.Find(".past").TextContent, StringComparison.Ordinal);
        Assert.Contains((await Newsroom.Get<ClaimPast>().StopsAsync(claim, Ct)).Select(stop => stop.What), what => what == "Statement added: The Evening");
    }

    [Fact]
    public async Task A_moment_before_the_claim_or_one_that_is_no_date_gets_a_sentence()
    {
        var claim = await CorrectedAsync();

        Assert.Contains("Nothing was known of this claim then: it was written down on 2 March 2026", (await LookAsync(claim, "asOf=2001-01-01")).Find(".empty.whole").TextContent, StringComparison.Ordinal);
        var page = await LookAsync(claim, "asOf=yesterday&saidBy=2026-02-20");
        Assert.Contains("“yesterday” is not. It was left out.", page.Find(".notice").TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(page.FindAll(".past"));
    }

    [Fact]
    public async Task Two_moments_are_compared_in_picture_and_in_words()
    {
        var claim = await CorrectedAsync();

        var page = await LookAsync(claim, $"asOf={At(0)}&compare=now");

        Assert.Equal(["False", "Mostly false"], page.FindAll(".past .verdicts .verdict").Select(verdict => verdict.TextContent.Trim()));
        Assert.Contains(page.FindAll(".past del"), gone => gone.TextContent.Contains("fell", StringComparison.Ordinal));
        Assert.Contains("New: The Evening", page.Find(".changes").TextContent, StringComparison.Ordinal);
        Assert.Contains(page.FindAll("svg.difference .became.new .mark text"), mark => mark.TextContent == "new");
        Assert.Single(page.FindAll("svg.difference .edge.became.new"));
        Assert.Contains("Outlets that carry it", page.Find(".answers-changed").TextContent, StringComparison.Ordinal);
    }

    private static string Answer(IRenderedComponent<ClaimDeskPage> page, string asked) =>
        page.FindAll(".answers > div").Single(answer => answer.QuerySelector("dt")!.TextContent == asked).QuerySelector("dd")!.TextContent;

    /// <summary>Published on the first day; on the second another paper is found and the verdict corrected.</summary>
    private async Task<Guid> CorrectedAsync()
    {
        var edition = await Newsroom.PublishedAsync();
        Clock.Advance(TimeSpan.FromDays(2));
        await Newsroom.Claims.TakeUpAgainAsync(Newsroom.Checker, edition.ClaimId, "new data", Ct);
        var file = await Newsroom.FileAsync(edition.ClaimId);
        var evening = await Newsroom.SourceAsync("The Evening");
        await Newsroom.Tracing.AddAsync(Newsroom.Checker, edition.ClaimId, TestNewsroom.Says(evening, Core.Attribution.Act.Reports) with { SaidOn = new DateOnly(2026, 2, 28), Bases = [Reliance.Of(RelianceKind.Quotes, file.Statements[0].Id)] }, Ct);
        await Newsroom.Verdicts.WriteAsync(Newsroom.Checker, edition.ClaimId, file.Verdict!.Revision, new VerdictWords(Rating.MostlyFalse, "Crime rose by one percent.", "A **newer table**."), Ct);
        await Newsroom.Verdicts.SubmitAsync(Newsroom.Checker, edition.ClaimId, Core.Editions.CorrectionKind.Correction, "A newer table.", Ct);
        await Newsroom.PublishAsync(edition.ClaimId);
        Clock.Advance(TimeSpan.FromDays(1));
        return edition.ClaimId;
    }

    private async Task<IRenderedComponent<ClaimDeskPage>> LookAsync(Guid claim, string query)
    {
        await DisposeComponentsAsync();
        GoTo($"/newsroom/claims/{claim}?{query}");
        var page = Render<ClaimDeskPage>(parameters => parameters.Add(desk => desk.Id, claim));
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll(".banner")));
        return page;
    }
}
