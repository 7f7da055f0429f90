using System.Net;
using FactCheck.Core.Timeline;
using FactCheck.Tests.Timeline;

namespace FactCheck.Tests.Public;

public sealed class SearchPageTests : IAsyncLifetime
{
    private PublicSite _site = null!;

    public async ValueTask InitializeAsync()
    {
        _site = await PublicSite.OpenAsync();
        await _site.Press.PublishAsync(SomeEdition.Of("Somebody may have seen drones over the city at night") with { Language = "de" });
        _site.Press.Clock.Advance(TimeSpan.FromDays(1));
        await _site.Press.PublishAsync(SomeEdition.Drones());
        _site.Press.Clock.Advance(TimeSpan.FromDays(1));
        await _site.Press.PublishAsync(SomeEdition.Of("Rents doubled <script>") with { Slug = "rents" });
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task The_best_answer_comes_first_with_the_words_marked_and_what_was_found_elsewhere_below()
    {
        var page = await _site.PageAsync("/?q=drone+yearb");

        Assert.Equal(["drones"], page.QuerySelectorAll(".found .entry h3 mark").Select(mark => mark.TextContent));
        Assert.Equal("Found in it: Customs yearbook", page.QuerySelector(".entry .elsewhere")!.TextContent);
        Assert.Equal("yearbook", page.QuerySelector(".entry .elsewhere mark")!.TextContent);
        Assert.Equal("China is waiting to buy 15,000 Iranian drones", page.QuerySelector(".entry h3")!.TextContent);
        Assert.Equal("2023-02-13", page.QuerySelector(".entry time")!.GetAttribute("datetime"));
    }

    [Fact]
    public async Task A_reader_can_have_the_newest_first_and_go_back()
    {
        var best = await _site.PageAsync("/?q=drones");
        var newest = await _site.PageAsync(best.QuerySelector(".sorts a")!.GetAttribute("href")!);

        Assert.NotNull(best.QuerySelector("ol.found"));
        Assert.NotNull(newest.QuerySelector(".day .entry mark"));
        Assert.Equal("China is waiting to buy 15,000 Iranian drones", newest.QuerySelector(".entry h3")!.TextContent);
        Assert.Equal("/?q=drones", newest.QuerySelector(".sorts a")!.GetAttribute("href"));
        using var nothing = await _site.GetAsync("/?sort=newest");
        Assert.Equal("/", nothing.Headers.Location!.PathAndQuery);
    }

    [Fact]
    public async Task Marks_are_put_into_texts_and_never_into_markup()
    {
        var page = await _site.PageAsync("/?q=script");

        Assert.Equal("Rents doubled <script>", page.QuerySelector(".entry h3")!.TextContent);
        Assert.Equal("script", page.QuerySelector(".entry h3 mark")!.TextContent);
    }

    [Fact]
    public async Task A_search_of_ten_thousand_characters_is_cut_or_refused_and_never_fails()
    {
        using var refused = await _site.GetAsync("/?q=" + new string('a', 10_240));
        var cut = await _site.PageAsync("/?q=" + Uri.EscapeDataString("drones " + new string('"', 1_000)));

        Assert.Equal(HttpStatusCode.RequestUriTooLong, refused.StatusCode);
        Assert.Contains(cut.QuerySelectorAll(".problem"), problem => problem.TextContent.Contains($"{SearchTerms.Limit} characters", StringComparison.Ordinal));
        Assert.Equal(2, cut.QuerySelectorAll(".entry").Length);
    }
}
