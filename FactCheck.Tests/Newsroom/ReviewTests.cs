using Bunit;
using FactCheck.Core.Claims;
using FactCheck.Core.Editions;
using FactCheck.Core.Verdicts;
using FactCheck.Web.Newsroom.Review;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Tests.Newsroom;

public sealed class ReviewTests : PageTest
{
    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        Services.AddSingleton(Newsroom.Get<ReviewShelf>());
        SignInAs(Newsroom.Editor);
    }

    [Fact]
    public async Task What_waits_longest_comes_first_and_ones_own_work_is_marked()
    {
        await Newsroom.InReviewAsync("The older claim.");
        Clock.Advance(TimeSpan.FromHours(3));
        var own = await Newsroom.CheckingAsync("The newer claim.");
        await Newsroom.Verdicts.WriteAsync(Newsroom.Editor, own.Id, 0, new VerdictWords(Rating.Mixed, "Half of it.", ""), Ct);
        await Newsroom.Verdicts.SubmitAsync(Newsroom.Checker, own.Id, null, null, Ct);

        var lines = Render<ReviewListPage>().FindAll("li").Select(line => line.TextContent).ToList();

        Assert.Contains("The older claim.", lines[0], StringComparison.Ordinal);
        Assert.Contains("Cleo, since today 12:00", lines[0], StringComparison.Ordinal);
        Assert.DoesNotContain("you wrote part of it", lines[0], StringComparison.Ordinal);
        Assert.Contains("you wrote part of it", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_changes_is_marked_word_by_word_and_the_rest_is_quiet()
    {
        var claim = await CorrectionInReviewAsync();

        var page = Open(claim);

        var conclusion = page.FindAll(".field-diff").Single(field => field.QuerySelector("dt")!.TextContent == "Conclusion");
        Assert.Equal(["fell", "two"], conclusion.QuerySelectorAll("del").Select(words => words.TextContent));
        Assert.Equal(["rose", "one"], conclusion.QuerySelectorAll("ins").Select(words => words.TextContent));
        Assert.Empty(page.FindAll(".field-diff").Single(field => field.QuerySelector("dt")!.TextContent == "Claim").QuerySelectorAll("ins, del"));
        Assert.Equal(("False", "Mostly false"), (page.Find(".verdicts del").TextContent.Trim(), page.Find(".verdicts ins").TextContent.Trim()));
        Assert.Contains("A newer table shows a small rise.", page.Find(".correction-note").TextContent, StringComparison.Ordinal);
        Assert.Contains("2 fields change", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_editor_publishes_what_they_read_and_gets_the_public_address()
    {
        var claim = await Newsroom.InReviewAsync();
        var page = Open(claim.Id);

        await PressAsync(page, "Publish");

        page.WaitForAssertion(() => Assert.Contains("Published as edition 1", page.Find("[role=status]").TextContent, StringComparison.Ordinal));
        Assert.Equal(("/claims/crime-doubled-last-year", "false"), (page.Find(".notice a").GetAttribute("href"), page.Find(".notice a").GetAttribute("data-enhance-nav")));
    }

    [Fact]
    public async Task Whoever_wrote_part_of_it_cannot_publish_it()
    {
        var own = await Newsroom.CheckingAsync();
        await Newsroom.Verdicts.WriteAsync(Newsroom.Editor, own.Id, 0, new VerdictWords(Rating.False, "It fell.", ""), Ct);
        await Newsroom.Verdicts.SubmitAsync(Newsroom.Checker, own.Id, null, null, Ct);

        var page = Open(own.Id);

        Assert.True(Button(page, "Publish").HasAttribute("disabled"));
        Assert.Contains("You wrote part of this", page.Find(".why-not").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fact_checker_reads_it_and_has_no_buttons()
    {
        var claim = await Newsroom.InReviewAsync();
        SignInAs(Newsroom.Checker);

        var page = Open(claim.Id);

        Assert.False(HasButton(page, "Publish"));
        Assert.Contains("An editor publishes this", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_is_announced_and_never_swapped_in_silently()
    {
        var claim = await CorrectionInReviewAsync();
        var page = Open(claim);
        var minister = (await Newsroom.FileAsync(claim)).Statements[0].SourceId;
        var source = (await Newsroom.Sources.FindAsync(minister, Ct))!;
        await Newsroom.Sources.DescribeAsync(Newsroom.Checker, minister, source.Revision, new("Renamed meanwhile", source.Kind), Ct);

        page.WaitForAssertion(() => Assert.Contains("changed while you were reading", page.Find(".notice").TextContent, StringComparison.Ordinal));
        Assert.DoesNotContain("Renamed meanwhile", page.Markup, StringComparison.Ordinal);

        await PressAsync(page, "Publish as edition 2");
        page.WaitForAssertion(() => Assert.Contains("nothing was published", page.Find("[role=alert]").TextContent, StringComparison.Ordinal));
        Assert.Contains("Renamed meanwhile", page.Markup, StringComparison.Ordinal);
        Assert.Equal(WorkState.InReview, (await Newsroom.FileAsync(claim)).Claim.Work);
    }

    [Fact]
    public async Task Sending_back_needs_a_reason()
    {
        var claim = await Newsroom.InReviewAsync();
        var page = Open(claim.Id);
        await PressAsync(page, "Send back");
        await page.Find("form").SubmitAsync();
        Assert.Contains("The reason to send it back is missing", page.Find("[role=alert]").TextContent, StringComparison.Ordinal);

        await TypeAsync(page, "What has to change before it can be published", "Which year?");
        await page.Find("form").SubmitAsync();

        var file = await Newsroom.FileAsync(claim.Id);
        Assert.Equal((WorkState.Checking, "Sent back: Which year?"), (file.Claim.Work, file.Comments[^1].Text));
        Assert.EndsWith("/newsroom/review", Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Crime fell by two percent.", "Crime rose by one percent.", "Crime [-fell-][+rose+] by [-two-][+one+] percent.")]
    [InlineData("one two three", "four five six", "[-one two three-][+four five six+]")]
    [InlineData("", "new", "[+new+]")]
    [InlineData("a b c", "a c", "a [-b -]c")]
    [InlineData("بندر باز است", "بندر بسته است", "بندر [-باز-][+بسته+] است")]
    public void A_difference_reads_as_a_person_would_mark_it(string before, string after, string marked)
    {
        var runs = WordDifference.Between(before, after).Select(run => run.Change switch
        {
            Change.Removed => $"[-{run.Text}-]",
            Change.Added => $"[+{run.Text}+]",
            _ => run.Text,
        });

        Assert.Equal(marked, string.Concat(runs));
    }

    private async Task<Guid> CorrectionInReviewAsync()
    {
        var first = await Newsroom.PublishedAsync();
        await Newsroom.Claims.TakeUpAgainAsync(Newsroom.Checker, first.ClaimId, "new data", Ct);
        var file = await Newsroom.FileAsync(first.ClaimId);
        await Newsroom.Verdicts.WriteAsync(Newsroom.Checker, first.ClaimId, file.Verdict!.Revision, new VerdictWords(Rating.MostlyFalse, "Reported crime rose by one percent.", file.Verdict.Reasoning), Ct);
        await Newsroom.Verdicts.SubmitAsync(Newsroom.Checker, first.ClaimId, CorrectionKind.Correction, "A newer table shows a small rise.", Ct);
        return first.ClaimId;
    }

    private IRenderedComponent<ReviewPage> Open(Guid claim) => Render<ReviewPage>(parameters => parameters.Add(page => page.Id, claim));
}
