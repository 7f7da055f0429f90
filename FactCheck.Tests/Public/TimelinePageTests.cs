using System.Net;
using AngleSharp.Dom;
using FactCheck.Core.Editions;
using FactCheck.Core.Verdicts;
using FactCheck.Tests.Timeline;

namespace FactCheck.Tests.Public;

public sealed class TimelinePageTests : IAsyncLifetime
{
    private PublicSite _site = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _site = await PublicSite.OpenAsync();

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Theory]
    [InlineData("/?q=&verdict=false&topic=&source=&from=&to=&asOf=", "/?verdict=false")]
    [InlineData("/?to=2023-12-31&from=2023-01-01", "/?from=2023&to=2023")]
    [InlineData("/?from=2023-02-01&to=2023-02-28&verdict=", "/?from=2023-02&to=2023-02")]
    [InlineData("/?source=Entekhab", "/?source=entekhab")]
    [InlineData("/?utm_source=letter", "/")]
    [InlineData("/?contested=yes&lang=EN", "/?lang=en&contested=yes")]
    public async Task Every_view_has_one_short_address(string asked, string leadsTo)
    {
        await _site.Press.PublishAsync(SomeEdition.Drones());

        using var answer = await _site.GetAsync(asked);
        using var there = await _site.GetAsync(leadsTo);

        Assert.Equal((HttpStatusCode.Found, leadsTo), (answer.StatusCode, new Uri(_site.Client.BaseAddress!, answer.Headers.Location!).PathAndQuery));
        Assert.Equal(HttpStatusCode.OK, there.StatusCode);
    }

    [Theory]
    [InlineData("/?q=a%20%2B%20b%26c%3D%27d%27%20%D8%A2%D8%A8")]
    [InlineData("/?q=100%25+of+them")]
    [InlineData("/?topic=%22%3Cb%3E&from=2023&pick=ends")]
    public async Task An_address_that_says_what_it_should_is_answered_however_it_is_spelt(string address)
    {
        using var answer = await _site.GetAsync(address);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task Each_choice_says_how_many_claims_stand_behind_it()
    {
        await _site.Press.PublishAsync(SomeEdition.Drones());
        await _site.Press.PublishAsync(SomeEdition.Of("Rents doubled").About("Housing"));
        await _site.Press.TellAsync("Drones", "Who buys them.", "china-15000-drones");

        var page = await _site.PageAsync("/");

        Assert.Contains("False (1)", Options(page, "verdict"));
        Assert.Contains("Housing (1)", Options(page, "topic"));
        Assert.Contains("Drones (1)", Options(page, "story"));
        Assert.Contains("English (2)", Options(page, "lang"));
        Assert.Contains("With nobody named (1)", Options(page, "origins"));
        Assert.Contains("Somebody contests it (1)", Options(page, "contested"));
        Assert.Equal("1", page.QuerySelector("datalist option[value=Entekhab]")!.TextContent);
    }

    [Fact]
    public async Task Filters_combine_and_each_can_be_taken_away_alone()
    {
        await _site.Press.PublishAsync(SomeEdition.Drones());
        await _site.Press.PublishAsync(SomeEdition.Of("Rents doubled").About("Housing"));
        await _site.Press.TellAsync("Drones", "Who buys them.", "china-15000-drones");

        var page = await _site.PageAsync("/?story=drones&lang=en&origins=unnamed&contested=yes&from=2023-02&to=2023-02");

        Assert.Equal("china-15000-drones", page.QuerySelectorAll(".entry h3 a").Single().GetAttribute("href")!.Split('/')[^1]);
        Assert.Equal(
            ["Remove: story: Drones", "Remove: in English", "Remove: begins with nobody named", "Remove: contested", "Remove: February 2023"],
            page.QuerySelectorAll(".on a[aria-label]").Select(link => link.GetAttribute("aria-label")!));
        Assert.Equal("/?story=drones&origins=unnamed&contested=yes&from=2023-02&to=2023-02", page.QuerySelectorAll(".on a")[1].GetAttribute("href"));
        Assert.Equal("/?story=drones&lang=en&origins=unnamed&contested=yes&from=2023&to=2023", page.QuerySelectorAll(".on a")[4].GetAttribute("href"));
    }

    [Fact]
    public async Task A_source_that_nobody_knows_leads_to_those_whose_names_begin_so()
    {
        await _site.Press.PublishAsync(SomeEdition.Drones());

        var page = await _site.PageAsync("/?source=Ent");

        Assert.Equal(["/?source=entekhab", "/?q=Ent"], page.QuerySelectorAll(".problem a").Select(link => link.GetAttribute("href")!));
    }

    [Fact]
    public async Task A_line_says_which_day_the_timeline_is_looked_at_on()
    {
        await _site.Press.PublishAsync(SomeEdition.Drones());
        _site.Press.Clock.Advance(TimeSpan.FromDays(2));
        await _site.Press.CorrectAsync(SomeEdition.Drones().Corrected(Rating.False, CorrectionKind.Correction, "We misread a table."));

        var page = await _site.PageAsync("/?asOf=2023-02-12");

        Assert.Contains("what stood at the end of 12 February 2023", page.QuerySelector(".banner")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("/", page.QuerySelector(".banner a")!.GetAttribute("href"));
        Assert.Contains("Unproven", page.QuerySelector(".entry")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_name_the_day_with_which_the_next_one_starts_and_lead_back()
    {
        for (var i = 0; i < 70; i++)
        {
            await _site.Press.PublishAsync(SomeEdition.Of($"Claim number {i}"));
            _site.Press.Clock.Advance(TimeSpan.FromHours(12));
        }

        var first = await _site.PageAsync("/");
        var second = await _site.PageAsync(first.QuerySelector("a[rel=next]")!.GetAttribute("href")!);
        var third = await _site.PageAsync(second.QuerySelector("a[rel=next]")!.GetAttribute("href")!);
        var back = await _site.PageAsync(third.QuerySelector("a[rel=prev]")!.GetAttribute("href")!);

        Assert.Null(first.QuerySelector("a[rel=prev]"));
        Assert.Equal($"Earlier: from {Day(second)} →", first.QuerySelector("a[rel=next]")!.TextContent);
        Assert.Equal($"← Later: from {Day(first)}", second.QuerySelector("a[rel=prev]")!.TextContent);
        Assert.Null(third.QuerySelector("a[rel=next]"));
        Assert.Equal(Headlines(second), Headlines(back));

        // "Sunday 12 February" of this year
        static string Day(IParentNode page) => string.Join(' ', page.QuerySelector(".day time")!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)[..3]).Replace("February", "Feb", StringComparison.Ordinal).Replace("March", "Mar", StringComparison.Ordinal);
        static IEnumerable<string> Headlines(IParentNode page) => page.QuerySelectorAll(".entry h3").Select(title => title.TextContent);
    }

    [Fact]
    public async Task Zooming_goes_from_all_time_to_a_year_a_month_and_a_day_and_out_again()
    {
        await ThreeYearsAsync();

        var all = await _site.PageAsync("/");
        var year = await _site.PageAsync(Listed(all, "2024"));
        var month = await _site.PageAsync(Listed(year, "February 2024"));
        var day = await _site.PageAsync(month.QuerySelector(".by-time a")!.GetAttribute("href")!);

        Assert.Equal("February 2023", all.QuerySelectorAll(".day h2")[^1].TextContent);
        Assert.Contains("day", year.QuerySelector(".day h2")!.TextContent, StringComparison.Ordinal); // a weekday: a year is grouped by day
        Assert.Equal("/?from=2024&to=2024", Listed(all, "2024"));
        Assert.Equal("/?from=2024-02&to=2024-02", Listed(year, "February 2024"));
        Assert.StartsWith("/?from=2024-02-", month.QuerySelector(".by-time a")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Equal(["All time", "2024", "February 2024"], day.QuerySelectorAll(".zoom a:not(.pick)").Select(link => link.TextContent));
        Assert.Equal(["/", "/?from=2024&to=2024", "/?from=2024-02&to=2024-02"], day.QuerySelectorAll(".zoom a:not(.pick)").Select(link => link.GetAttribute("href")!));
        Assert.Single(day.QuerySelectorAll(".entry"));
        Assert.Contains("day by day", day.QuerySelector(".density")!.GetAttribute("aria-label"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_ends_are_chosen_by_two_links_in_either_order()
    {
        await ThreeYearsAsync();

        var first = await _site.PageAsync((await _site.PageAsync("/?from=2024&to=2024")).QuerySelector(".zoom .pick")!.GetAttribute("href")!);
        var second = await _site.PageAsync(Listed(first, "June 2024"));

        Assert.Contains("Choose the first end", first.QuerySelector(".picking")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("One end is June 2024", second.QuerySelector(".picking")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(second.QuerySelector(".by-time[open]"));
        Assert.Equal("/?from=2024-06&to=2024-10", Listed(second, "October 2024"));
        Assert.Equal("/?from=2024-04&to=2024-06", Listed(second, "April 2024"));
        Assert.Equal("/?from=2024&to=2024", second.QuerySelector(".zoom .pick")!.GetAttribute("href"));
    }

    [Fact]
    public async Task The_strip_is_a_picture_and_no_row_of_tab_stops()
    {
        await ThreeYearsAsync();

        var page = await _site.PageAsync("/");

        Assert.All(page.QuerySelectorAll(".density a"), bar => Assert.Equal(("-1", "true"), (bar.GetAttribute("tabindex"), bar.GetAttribute("aria-hidden"))));
        Assert.NotEmpty(page.QuerySelectorAll(".density a"));
        Assert.NotNull(page.QuerySelector("details.by-time:not([open]) ol"));
    }

    [Fact]
    public async Task A_page_needs_a_stylesheet_for_all_pages_and_one_of_its_own()
    {
        var page = await _site.PageAsync("/");

        Assert.Equal(["look", "timeline"], page.QuerySelectorAll("link[rel=stylesheet]").Select(link => link.GetAttribute("href")!.Split('/')[^1].Split('.')[0]));
    }

    private static string Listed(IParentNode page, string words) => page.QuerySelectorAll(".by-time a").Single(link => link.TextContent == words).GetAttribute("href")!;

    private static List<string> Options(IParentNode page, string field) => [.. page.QuerySelectorAll($"select[name={field}] option").Select(option => option.TextContent)];

    /// <summary>One claim a month, for three years from February 2023 on.</summary>
    private async Task ThreeYearsAsync()
    {
        for (var i = 0; i < 28; i++)
        {
            await _site.Press.PublishAsync(SomeEdition.Of($"Claim number {i}"));
            _site.Press.Clock.Advance(TimeSpan.FromDays(30.5));
        }
    }
}
