using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using FactCheck.Core.Editions;
using FactCheck.Core.Verdicts;
using FactCheck.Tests.Public;
using FactCheck.Tests.Timeline;

namespace FactCheck.Tests.Feeds;

public sealed class ApiTests : IAsyncLifetime
{
    private PublicSite _site = null!; // opened before each test

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _site = await PublicSite.OpenAsync();
        await _site.Press.PublishAsync(SomeEdition.Drones());
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task The_list_leads_both_ways_and_what_is_published_meanwhile_moves_no_page()
    {
        for (var i = 1; i <= 6; i++)
        {
            _site.Press.Clock.Advance(TimeSpan.FromMinutes(1));
            await _site.Press.PublishAsync(SomeEdition.Of($"Claim {i}", i % 2 == 0 ? Rating.True : Rating.False));
        }

        var first = await JsonAsync("/api/v1/claims?limit=3");
        Assert.Equal(["claim-6", "claim-5", "claim-4"], Slugs(first));
        Assert.Equal(7, first["count"]!.GetValue<int>());
        await _site.Press.PublishAsync(SomeEdition.Of("Published meanwhile"));
        var second = await JsonAsync(Next(first));
        Assert.Equal(["claim-3", "claim-2", "claim-1"], Slugs(second));
        Assert.Equal(["claim-6", "claim-5", "claim-4"], Slugs(await JsonAsync(second["previous"]!.GetValue<string>())));
        var last = await JsonAsync(Next(second));
        Assert.Equal(["china-15000-drones"], Slugs(last));
        Assert.Null(last["next"]);

        using var answer = await _site.GetAsync("/api/v1/claims?limit=3&verdict=false");
        Assert.Contains("rel=\"next\"", string.Join(' ', answer.Headers.GetValues("Link")), StringComparison.Ordinal);
        Assert.Contains("verdict=false", string.Join(' ', answer.Headers.GetValues("Link")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Days_are_written_as_short_as_the_timeline_writes_them()
    {
        var published = (await JsonAsync("/api/v1/claims"))["items"]![0]!["publishedAt"]!.GetValue<string>();

        Assert.Equal(["china-15000-drones"], Slugs(await JsonAsync($"/api/v1/claims?from={published[..4]}&to={published[..7]}")));
        Assert.Empty(Slugs(await JsonAsync($"/api/v1/claims?from={int.Parse(published[..4], CultureInfo.InvariantCulture) + 1}")));
        Assert.Empty(Slugs(await JsonAsync($"/api/v1/claims?to={int.Parse(published[..4], CultureInfo.InvariantCulture) - 1}")));
    }

    [Theory]
    [InlineData("/api/v1/claims?colour=red", "There is no parameter “colour” here; there are q, verdict")]
    [InlineData("/api/v1/claims?verdict=fals", "“verdict” is true or mostly-true")]
    [InlineData("/api/v1/claims?limit=101", "“limit” is a number from 1 to 100, such as 2; “101” is not.")]
    [InlineData("/api/v1/claims?limit=0", "“limit” is a number from 1 to 100")]
    [InlineData("/api/v1/claims?after=AAAA", "“after” is no cursor of ours, or it was cut or altered on the way.")]
    [InlineData("/api/v1/claims?from=yesterday", "must be a day written like 2023-02-10")]
    [InlineData("/api/v1/claims?from=2023-02-10&to=2023-02-09", "“from” lies after “to”")]
    [InlineData("/api/v1/claims?asOf=2090-01-01", "“asOf” lies in the future.")]
    [InlineData("/api/v1/claims?topic=a&topic=b", "“topic” is given 2 times; give it once.")]
    [InlineData("/api/v1/claims?q=%22%22", "A search needs a letter or a digit")]
    [InlineData("/api/v1/corrections?after=1", "“after” is no cursor of ours")]
    [InlineData("/api/v1/ledger/checkpoints?after=7", "“after” is no cursor of ours")]
    [InlineData("/api/v1/topics?q=a", "There is no parameter “q” here; there are limit, after.")]
    [InlineData("/feeds/atom.xml?verdict=wrong", "“verdict” is true")]
    [InlineData("/export/claims.csv?x=1", "There are no parameters here")]
    [InlineData("/embed/claims/china-15000-drones?theme=pink", "“theme” is light or dark or auto; “pink” is not known.")]
    [InlineData("/oembed", "Say in “url” which page you want to embed.")]
    public async Task What_cannot_be_asked_is_said_in_a_sentence(string address, string says)
    {
        using var answer = await _site.GetAsync(address);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        using var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Ct));
        Assert.Contains(says, problem.RootElement.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/api/v1/claims/there-is-none")]
    [InlineData("/api/v1/claims/china-15000-drones?asOf=2020-01-01")]
    [InlineData("/api/v1/claims/china-15000-drones?edition=2")]
    [InlineData("/api/v1/sources/there-is-none")]
    [InlineData("/api/v2/claims")]
    [InlineData("/sitemaps/claims-2.xml")]
    [InlineData("/sitemaps/topics-9.xml")]
    [InlineData("/oembed?url=https://elsewhere.example.org/claims/china-15000-drones")]
    public async Task What_is_not_there_is_a_problem_in_a_sentence_too(string address)
    {
        using var answer = await _site.GetAsync(address);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Every_answer_has_a_tag_by_which_it_is_asked_for_again_and_answers_without_its_body(string address)
    {
        using var answer = await _site.GetAsync(address);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("public, no-cache", answer.Headers.CacheControl!.ToString().Replace("no-cache, public", "public, no-cache", StringComparison.Ordinal));
        _site.Press.Clock.Advance(TimeSpan.FromMinutes(1));
        using var again = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { IfNoneMatch = { answer.Headers.ETag! } } };
        using var unchanged = await _site.Client.SendAsync(again, Ct);
        Assert.Equal(HttpStatusCode.NotModified, unchanged.StatusCode);
        using var head = await _site.Client.SendAsync(new HttpRequestMessage(HttpMethod.Head, address), Ct);
        Assert.Equal(HttpStatusCode.OK, head.StatusCode);
        Assert.Equal(answer.Headers.ETag, head.Headers.ETag);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync(Ct));

        await _site.Press.CorrectAsync(SomeEdition.Drones().Corrected(Rating.False, CorrectionKind.Correction, "We misread a table."));
        using var changed = await _site.GetAsync(address);
        Assert.Equal(s_steady.Contains(address), changed.Headers.ETag!.Equals(answer.Headers.ETag));
    }

    [Fact]
    public async Task A_restricted_claim_is_nowhere()
    {
        await _site.Press.PublishAsync(SomeEdition.Of("The dam broke"));
        await _site.Press.RestrictAsync("china-15000-drones");
        foreach (var address in Addresses().Select(row => row.Data))
        {
            using var answer = await _site.GetAsync(address);
            var text = await answer.Content.ReadAsStringAsync(Ct);
            Assert.True(answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.NotFound, address);
            if (address != "/openapi/v1.json") // its examples are such words
            {
                Assert.DoesNotContain("15,000 Iranian", text, StringComparison.Ordinal);
                Assert.DoesNotContain("entekhab\"", text, StringComparison.Ordinal);
                Assert.DoesNotContain("claims/china-15000-drones</loc>", text, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task Another_day_shows_the_edition_that_stood_then()
    {
        _site.Press.Clock.Advance(TimeSpan.FromDays(2));
        await _site.Press.CorrectAsync(SomeEdition.Drones().Corrected(Rating.False, CorrectionKind.Correction, "We misread a table."));
        Assert.Equal(("false", 1), Found(await JsonAsync("/api/v1/claims/china-15000-drones")));
        var then = await JsonAsync("/api/v1/claims/china-15000-drones?asOf=2023-02-12");
        Assert.Equal(("unproven", 0), Found(then));
        Assert.Null(then["claimReview"]);
        Assert.Equal(("unproven", 0), Found(await JsonAsync("/api/v1/claims/china-15000-drones?edition=1")));

        static (string, int) Found(JsonNode claim) => (claim["verdict"]!["slug"]!.GetValue<string>(), claim["corrections"]!.AsArray().Count);
    }

    [Fact]
    public async Task Whoever_keeps_a_head_of_the_ledger_can_ask_for_it_by_its_number_and_hash()
    {
        var checkpoints = await JsonAsync("/api/v1/ledger/checkpoints");
        var head = Assert.Single(checkpoints["items"]!.AsArray())!;
        var (number, hash) = (head["sequence"]!.GetValue<long>(), head["hash"]!.GetValue<string>());
        Assert.Equal($"{number}:{hash}", head["head"]!.GetValue<string>());
        Assert.Equal(Core.Ledger.LedgerHead.Parse($"{number}:{hash}").Hash, Convert.FromHexString(hash));
    }

    [Fact]
    public async Task The_map_keeps_its_parts_and_a_new_claim_changes_the_last_one_only()
    {
        var map = new Core.Timeline.PublicSitemap(_site.Press.Db);
        await _site.Press.PublishAsync(SomeEdition.Of("Second"));
        await _site.Press.PublishAsync(SomeEdition.Of("Third"));
        var before = await map.PartsAsync(2, Ct);
        await _site.Press.PublishAsync(SomeEdition.Of("Fourth"));
        var after = await map.PartsAsync(2, Ct);
        Assert.Equal([2, 1], before.Select(part => part.Standing));
        Assert.Equal(before[0], after[0]);
        Assert.NotEqual(before[1], after[1]);
        Assert.Equal(2, after.Count);
    }

    // what says nothing of any one claim
    private static readonly string[] s_steady = ["/openapi/v1.json", "/sitemaps/pages.xml", "/robots.txt", "/api/v1/topics", "/api/v1/sources", "/sitemaps/topics-1.xml", "/sitemaps/sources-1.xml"];

    public static TheoryData<string> Addresses() =>
    [
        "/api/v1/claims", "/api/v1/claims?topic=drone-exports", "/api/v1/claims/china-15000-drones", "/api/v1/sources", "/api/v1/sources/entekhab", "/api/v1/topics", "/api/v1/corrections", "/api/v1/ledger/checkpoints",
        "/feeds/atom.xml", "/feeds/atom.xml?topic=drone-exports", "/feeds/corrections.xml", "/feeds/feed.json", "/feeds/claimreview.json", "/openapi/v1.json", "/sitemap.xml", "/sitemaps/claims-1.xml", "/sitemaps/sources-1.xml",
        "/sitemaps/topics-1.xml", "/sitemaps/pages.xml", "/robots.txt", "/export/claims.csv", "/export/factcheck.zip", "/embed/claims/china-15000-drones", "/embed/claims/china-15000-drones?theme=dark&badge=1",
    ];

    private async Task<JsonNode> JsonAsync(string address) => JsonNode.Parse(await _site.Client.GetStringAsync(new Uri(address, UriKind.RelativeOrAbsolute), Ct))!;

    private static string Next(JsonNode page) => page["next"]!.GetValue<string>();

    private static IEnumerable<string> Slugs(JsonNode page) => page["items"]!.AsArray().Select(item => item!["slug"]!.GetValue<string>());
}
