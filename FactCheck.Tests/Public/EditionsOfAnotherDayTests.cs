using AngleSharp.Dom;
using FactCheck.Core.Editions;
using FactCheck.Core.Verdicts;
using FactCheck.Tests.Timeline;

namespace FactCheck.Tests.Public;

public sealed class EditionsOfAnotherDayTests : IAsyncLifetime
{
    private const string Address = "/claims/china-15000-drones";
    private PublicSite _site = null!;

    public async ValueTask InitializeAsync() => _site = await PublicSite.OpenAsync();

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task Every_stop_on_the_line_is_a_link_to_what_stood_then()
    {
        await CorrectTwiceAsync();

        var now = await _site.PageAsync(Address);
        var stops = now.QuerySelectorAll(".edition-track ol a").Select(stop => (stop.TextContent, stop.GetAttribute("href")!)).ToList();

        Assert.Equal(["12 Feb 2023 · edition 1", "14 Feb 2023 · edition 2", "14 Feb 2023 · edition 3"], stops.Select(stop => stop.TextContent));
        foreach (var (stop, rating) in stops.Zip(["Unproven", "False", "Mostly false"]))
        {
            var page = await _site.PageAsync(stop.Item2);
            Assert.Contains(rating, page.QuerySelector(".lead .verdict")!.TextContent, StringComparison.Ordinal);
            Assert.Equal(stop.TextContent, page.QuerySelector(".edition-track [aria-current]")!.TextContent);
            Assert.Empty(page.QuerySelectorAll("script:not([type='application/ld+json']):not([src^='js/picture.'])")); // only the picture's zoom
        }
    }

    [Fact]
    public async Task An_edition_that_never_was_is_said_not_to_be_there()
    {
        await CorrectTwiceAsync();
        var page = await _site.PageAsync(Address + "?edition=99");
        Assert.Equal("There is no edition “99” of this claim; it has 3. This is what stands now.", page.QuerySelector(".problem")!.TextContent);
    }

    [Fact]
    public async Task Two_editions_are_compared_by_number_or_by_day()
    {
        await CorrectTwiceAsync();

        foreach (var address in (string[])[$"{Address}?edition=1&compare=3", $"{Address}?edition=3&compare=1", $"{Address}?asOf=2023-02-13&compare=2023-02-14", $"{Address}?compare=2023-02-12"])
        {
            var page = await _site.PageAsync(address);
            Assert.Equal(["Unproven", "Mostly false"], page.QuerySelectorAll(".difference .verdicts .verdict").Select(verdict => verdict.TextContent.Trim()));
            Assert.Contains("Looked at again", Text(page.QuerySelector(".difference .edition-fields ins")), StringComparison.Ordinal);
            Assert.Equal(["We misread a table.", "The table was misread again."], page.QuerySelectorAll(".corrections li > p[dir]").Select(note => note.TextContent));
            Assert.Equal(["Changed:", "Gone:"], page.QuerySelectorAll(".changes li b").Select(word => word.TextContent));
            Assert.Contains("Contested by", Text(page.QuerySelector(".answers-changed")), StringComparison.Ordinal);
            Assert.Contains("gone", page.QuerySelectorAll("svg.difference .mark text").Select(mark => mark.TextContent));
            Assert.Single(page.QuerySelectorAll("h1"));
        }
    }

    [Fact]
    public async Task What_cannot_be_compared_is_said_and_what_stands_is_shown()
    {
        await CorrectTwiceAsync();

        foreach (var (asked, sentence) in ((string, string)[])
            [
                ("compare=9", "There is no edition 9 of this claim to compare with; it has 3."),
                ("compare=soon", "The day to compare with must be a day written like 2023-02-10; “soon” is not. Nothing is compared."),
                ("compare=2001-01-01", "Nothing was published on this claim by 1 January 2001, so there is nothing to compare with."),
                ("asOf=2023-99-99", "The day to look back to must be a day written like 2023-02-10; “2023-99-99” is not. This is what stands now."),
            ])
        {
            var page = await _site.PageAsync($"{Address}?{asked}");
            Assert.Equal(sentence, page.QuerySelector(".problem")!.TextContent);
            Assert.Contains("Mostly false", page.QuerySelector(".lead .verdict")!.TextContent, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Before_the_first_publication_there_is_a_sentence_and_a_way_to_it()
    {
        await CorrectTwiceAsync();

        var page = await _site.PageAsync($"{Address}?asOf=2023-02-11");

        Assert.Equal("Nothing was published on this claim by then", page.QuerySelector("h1")!.TextContent);
        Assert.Equal($"{Address}?asOf=2023-02-12", page.QuerySelector("main p:not(.banner) a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task A_claim_with_one_edition_has_no_line_and_a_withdrawn_one_ends_with_its_withdrawal()
    {
        await _site.Press.PublishAsync(SomeEdition.Drones());
        Assert.Null((await _site.PageAsync(Address)).QuerySelector(".edition-track"));
        _site.Press.Clock.Advance(TimeSpan.FromDays(1));
        await _site.Press.WithdrawAsync("china-15000-drones", "The recording was made up.");

        Assert.Equal(["12 Feb 2023 · edition 1", "13 Feb 2023 · withdrawn"], (await _site.PageAsync(Address)).QuerySelectorAll(".edition-track ol a").Select(stop => stop.TextContent));
    }

    private static string Text(IElement? element) => element?.TextContent ?? "";

    // edition 2 lasts an hour; edition 3 has lost the denial and is less sure of the agency
    private async Task CorrectTwiceAsync()
    {
        await _site.Press.PublishAsync(SomeEdition.Drones());
        _site.Press.Clock.Advance(TimeSpan.FromDays(2));
        await _site.Press.CorrectAsync(SomeEdition.Drones().Corrected(Rating.False, CorrectionKind.Correction, "We misread a table."));
        _site.Press.Clock.Advance(TimeSpan.FromHours(1));
        var graph = SomeEdition.Drones().Graph.Replace(",\n  {\"id\":\"t4\",\"source\":\"s5\",\"claim\":\"c1\",\"act\":\"denies\",\"saidAt\":\"2023-02-11\"}", "", StringComparison.Ordinal)
            .Replace("\"act\":\"reports\",\"saidAt\":\"2023-02-08\"", "\"act\":\"reports\",\"certainty\":\"PS+\",\"saidAt\":\"2023-02-08\"", StringComparison.Ordinal);
        await _site.Press.CorrectAsync(SomeEdition.Drones().Corrected(Rating.MostlyFalse, CorrectionKind.Correction, "The table was misread again.") with { Graph = graph });
    }
}
