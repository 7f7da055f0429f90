using FactCheck.Core.Editions;
using FactCheck.Core.Verdicts;
using FactCheck.Tests.Timeline;

namespace FactCheck.Tests.Public;

public sealed class PublicListsTests : IAsyncLifetime
{
    private PublicSite _site = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _site = await PublicSite.OpenAsync();

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task A_record_is_drawn_said_in_words_and_written_as_a_table_with_the_same_numbers()
    {
        await _site.Press.PublishAsync(SomeEdition.Drones());
        await _site.Press.PublishAsync(SomeEdition.Drones() with { Headline = "Another", Slug = "another", Rating = Rating.False });

        var page = await _site.PageAsync("/sources/entekhab");

        Assert.Equal("Passed on: 1 false, 1 unproven", page.QuerySelector(".record-bars dd svg")!.GetAttribute("aria-label"));
        Assert.Equal(["50%", "50%"], page.QuerySelectorAll(".record-bars dd rect").Select(bar => bar.GetAttribute("width")!));
        Assert.Equal(["0%", "50%"], page.QuerySelectorAll(".record-bars dd rect").Select(bar => bar.GetAttribute("x")!));
        Assert.Equal(["1", "1", "2"], page.QuerySelectorAll(".record-bars tbody td").Select(cell => cell.TextContent));
        Assert.Contains("a record, not a grade", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_of_a_source_that_is_not_there_is_said()
    {
        await _site.Press.PublishAsync(SomeEdition.Drones());

        Assert.Contains("no such list", (await _site.PageAsync("/sources/entekhab?role=lied")).QuerySelector(".problem")!.TextContent, StringComparison.Ordinal);
        Assert.Single((await _site.PageAsync("/sources/entekhab?role=passedon")).QuerySelectorAll(".entry"));
    }

    [Fact]
    public async Task Everybody_named_and_every_topic_stands_in_an_index()
    {
        await _site.Press.PublishAsync(SomeEdition.Drones());

        Assert.Equal(["/sources/chinese-officials", "/sources/customs-yearbook", "/sources/entekhab", "/sources/iran-wire"], (await _site.PageAsync("/sources?order=name")).QuerySelectorAll(".index a").Select(link => link.GetAttribute("href")!));
        Assert.Equal(["/topics/drone-exports"], (await _site.PageAsync("/topics")).QuerySelectorAll(".index a").Select(link => link.GetAttribute("href")!));
        Assert.Equal(["/sources/entekhab"], (await _site.PageAsync("/sources?letter=E")).QuerySelectorAll(".index a").Select(link => link.GetAttribute("href")!));
        Assert.Contains("cut or altered", (await _site.PageAsync("/sources?after=nowhere")).QuerySelector(".problem")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Corrections_are_chosen_by_kind_and_year_with_counts_and_what_cannot_be_read_is_said()
    {
        await _site.Press.PublishAsync(SomeEdition.Drones());
        await _site.Press.CorrectAsync(SomeEdition.Drones().Corrected(Rating.False, CorrectionKind.Correction, "We misread a table."));
        await _site.Press.CorrectAsync(SomeEdition.Drones().Corrected(Rating.False, CorrectionKind.Update, "A new table."));

        var page = await _site.PageAsync("/corrections?kind=update&year=2023");
        var wrong = await _site.PageAsync("/corrections?kind=lies&year=soon");

        Assert.Equal(["A new table."], page.QuerySelectorAll(".corrections.list > li > p[dir]").Select(note => note.TextContent));
        Assert.Equal("1 change", page.QuerySelector(".count")!.TextContent);
        Assert.Contains("Correction 1", string.Join(' ', page.QuerySelectorAll(".choices li").Select(choice => choice.TextContent)), StringComparison.Ordinal);
        Assert.Equal(2, wrong.QuerySelectorAll(".problem").Length);
        Assert.Equal(2, wrong.QuerySelectorAll(".corrections.list > li").Length);
        Assert.Contains("Nothing of this kind", (await _site.PageAsync("/corrections?kind=withdrawal")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_method_names_the_rules_that_are_on_and_how_to_check_a_badge()
    {
        var method = (await _site.PageAsync("/method")).Body!;

        Assert.NotNull(method.QuerySelector("#verify"));
        Assert.Contains("Single origin", method.TextContent, StringComparison.Ordinal);
        Assert.Contains("at least two independent sources", method.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_watches_over_the_site_is_told_that_it_is_well()
    {
        foreach (var address in (string[])["/health", "/health/live", "/health/ready"])
        {
            Assert.Equal("ok", await _site.Client.GetStringAsync(new Uri(address, UriKind.Relative), Ct));
        }
    }
}
