using System.Net;
using System.Net.Http.Headers;
using System.Xml.Linq;
using FactCheck.Benchmarks.Picture;
using FactCheck.Core.Attribution;
using FactCheck.Core.Editions;
using FactCheck.Core.Verdicts;
using FactCheck.Tests.Timeline;

namespace FactCheck.Tests.Public;

public sealed class PublicPictureTests : IAsyncLifetime
{
    private const string Drones = "/claims/china-15000-drones/graph.svg";
    private PublicSite _site = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _site = await PublicSite.OpenAsync();

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task The_picture_can_be_taken_along_as_a_file_that_needs_nothing_else()
    {
        await _site.Press.PublishAsync(SomeEdition.Drones());

        var page = await _site.PageAsync("/claims/china-15000-drones");
        using var answer = await _site.GetAsync(page.QuerySelector("a[download]")!.GetAttribute("href")!);
        var svg = await answer.Content.ReadAsStringAsync(Ct);

        Assert.Equal("image/svg+xml", answer.Content.Headers.ContentType?.MediaType);
        Assert.StartsWith("<svg xmlns=\"http://www.w3.org/2000/svg\"", svg, StringComparison.Ordinal);
        Assert.Contains(".attribution .n text", svg, StringComparison.Ordinal);
        Assert.Contains("Entekhab", svg, StringComparison.Ordinal);
        AssertNeedsNothingElse(svg);
    }

    [Fact]
    public async Task Who_has_the_file_already_is_not_sent_it_again()
    {
        await _site.Press.PublishAsync(SomeEdition.Drones());
        using var first = await _site.GetAsync(Drones);
        using var again = new HttpRequestMessage(HttpMethod.Get, new Uri(Drones, UriKind.Relative));
        again.Headers.IfNoneMatch.Add(EntityTagHeaderValue.Parse(first.Headers.ETag!.ToString()));

        using var answer = await _site.Client.SendAsync(again, Ct);

        Assert.Equal(HttpStatusCode.NotModified, answer.StatusCode);
    }

    [Fact]
    public async Task The_file_of_another_day_is_what_stood_then_and_of_a_day_before_there_is_none()
    {
        var published = await _site.Press.PublishAsync(SomeEdition.Drones() with { Graph = SomeEdition.Drones().Graph.Replace("Entekhab", "Etemad", StringComparison.Ordinal) });
        _site.Press.Clock.Advance(TimeSpan.FromDays(3));
        await _site.Press.CorrectAsync(SomeEdition.Drones().Corrected(Rating.False, CorrectionKind.Correction, "It was Entekhab."));

        Assert.Contains("Entekhab", await _site.Client.GetStringAsync(new Uri(Drones, UriKind.Relative), Ct), StringComparison.Ordinal);
        Assert.Contains("Etemad", await _site.Client.GetStringAsync(new Uri($"{Drones}?asOf={published.ValidFrom:yyyy-MM-dd}", UriKind.Relative), Ct), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await _site.GetAsync($"{Drones}?asOf=2001-01-01")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await _site.GetAsync("/claims/there-is-none/graph.svg")).StatusCode);
    }

    [Theory]
    [InlineData("2")]
    [InlineData("first")]
    [InlineData("")]
    public async Task An_edition_that_never_was_has_no_picture(string edition)
    {
        await _site.Press.PublishAsync(SomeEdition.Drones());

        Assert.Equal(HttpStatusCode.NotFound, (await _site.GetAsync($"{Drones}?edition={edition}")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await _site.GetAsync($"{Drones}?edition=1")).StatusCode);
    }

    [Fact]
    public async Task A_day_that_is_none_is_refused_in_a_sentence()
    {
        using var answer = await _site.GetAsync($"{Drones}?asOf=someday");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("The day to look back to must be a day written like 2023-02-10; “someday” is not.", await answer.Content.ReadAsStringAsync(Ct));
    }

    [Fact]
    public async Task The_desks_picture_is_not_for_everybody()
    {
        using var answer = await _site.GetAsync($"/newsroom/claims/{Guid.CreateVersion7()}/graph.svg");

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Contains("/account/sign-in", answer.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_large_story_is_folded_and_each_card_is_a_link_that_opens_it_without_script()
    {
        await _site.Press.PublishAsync(SomeEdition.Drones() with { Graph = GraphJson.Write(StoryGraphs.Of("wire tree", 400)) });

        var page = await _site.PageAsync("/claims/china-15000-drones");
        var card = page.QuerySelectorAll("svg.attribution a")[0];

        Assert.Matches("^\\d+ more reports by outlets, rest on .+: open$", card.GetAttribute("aria-label"));
        Assert.Matches("\\d+ of 400 statements are drawn\\.", page.QuerySelector("figcaption")!.TextContent);
        Assert.Equal(400, page.QuerySelectorAll("table.attribution tbody tr").Length);
        var opened = await _site.PageAsync(card.GetAttribute("href")!);
        Assert.NotEqual(Drawn(page), Drawn(opened));
        var file = await _site.Client.GetStringAsync(new Uri(page.QuerySelector("a[download]")!.GetAttribute("href")!, UriKind.Relative), Ct);
        Assert.Contains("more reports by outlets", file, StringComparison.Ordinal);
        AssertNeedsNothingElse(file); // the cards are there, and no links of this page
        Assert.Equal("/claims/china-15000-drones#via", opened.QuerySelector("figcaption a")!.GetAttribute("href"));
        Assert.EndsWith(new Uri("http://x" + card.GetAttribute("href")).Query, opened.QuerySelector("a[download]")!.GetAttribute("href"), StringComparison.Ordinal);

        static string Drawn(AngleSharp.Dom.IDocument page) => string.Join('\n', page.QuerySelectorAll("g.n > title").Select(title => title.TextContent));
    }

    private static void AssertNeedsNothingElse(string svg)
    {
        var all = XDocument.Parse(svg).Descendants().ToList();
        Assert.DoesNotContain(all, element => element.Name.LocalName is "script" or "image" or "a" or "use" or "foreignObject");
        Assert.DoesNotContain(all.Attributes(), attribute => attribute.Name.LocalName is "href" or "src" || attribute.Name.LocalName.StartsWith("on", StringComparison.Ordinal));
        Assert.DoesNotMatch("url\\(|@import", svg);
        var style = all.Single(element => element.Name.LocalName == "style").Value;
        Assert.All(all.Attributes("class").SelectMany(names => names.Value.Split(' ')).Where(name => name is "n" or "e" or "mark" or "headline"), name => Assert.Contains($".{name}", style, StringComparison.Ordinal));
    }
}
