using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using FactCheck.Core.Editions;
using FactCheck.Core.Verdicts;
using FactCheck.Tests.Public;
using FactCheck.Tests.Timeline;

namespace FactCheck.Tests.Feeds;

/// <summary>Each document that we publish for machines: as a golden file, and against a public schema.</summary>
public sealed partial class PublishedDocumentsTests : IAsyncLifetime
{
    private static readonly JsonSerializerOptions s_readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly XNamespace s_atom = "http://www.w3.org/2005/Atom";
    private static readonly string[] s_once = ["id", "title", "updated"];
    private readonly Dictionary<string, string> _names = [];
    private PublicSite _site = null!; // opened before each test

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _site = await PublicSite.OpenAsync();
        _names.Add(_site.Client.BaseAddress!.ToString().TrimEnd('/'), "https://check.example.org");
        await PublishAsync(SomeEdition.Drones() with { Rating = Rating.MostlyFalse });
        await PublishAsync(SomeEdition.Of("The dam broke"));
        await PublishAsync(SomeEdition.Of("Kept from everybody").About("Secrets").Naming("A hidden source"));
        await PublishAsync(SomeEdition.Of("Nobody knows & <who> said it", Rating.Unproven).About("Drone exports"));
        _site.Press.Clock.Advance(TimeSpan.FromHours(5));
        await _site.Press.WithdrawAsync("the-dam-broke", "The picture was of another dam.");
        await _site.Press.RestrictAsync("kept-from-everybody");
        await _site.Press.PutUnderReviewAsync("nobody-knows-who-said-it", "Somebody wrote to us.");
        await _site.Press.CorrectAsync(SomeEdition.Drones().Corrected(Rating.False, CorrectionKind.Correction, "We misread a table."));
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task The_review_feed()
    {
        var feed = await TextAsync("/feeds/claimreview.json");
        await Golden.IsAsync("FactCheck.Tests/Feeds/claimreview.json", Indented(feed));
        Assert.Empty(await Schemas.SchemaOrgAsync(feed));
    }

    [Fact]
    public async Task The_json_feed()
    {
        var feed = await TextAsync("/feeds/feed.json");
        await Golden.IsAsync("FactCheck.Tests/Feeds/feed.json", Indented(feed));
        Assert.Empty(await Schemas.JsonAsync("json-feed-1.1.json", feed));
    }

    [Theory]
    [InlineData("/feeds/atom.xml?topic=drone-exports", "topic.xml")]
    [InlineData("/feeds/corrections.xml", "corrections.xml")]
    public async Task The_atom_feeds(string address, string golden)
    {
        var feed = await TextAsync(address);
        await Golden.IsAsync($"FactCheck.Tests/Feeds/{golden}", feed);
        Assert.Empty(Schemas.Xml("atom.xsd", feed));
        Assert.All(XDocument.Parse(feed).Descendants().Where(e => e.Name == s_atom + "feed" || e.Name == s_atom + "entry"), item =>
            Assert.All(s_once, name => Assert.Single(item.Elements(s_atom + name))));
    }

    [Fact]
    public async Task The_map_of_the_site()
    {
        var index = await TextAsync("/sitemap.xml");
        await Golden.IsAsync("FactCheck.Tests/Feeds/sitemap.xml", index);
        Assert.Empty(Schemas.Xml("siteindex.xsd", index));
        var parts = XDocument.Parse(index).Descendants().Where(e => e.Name.LocalName == "loc").Select(e => new Uri(e.Value).AbsolutePath).ToList();
        Assert.Equal(["/sitemaps/pages.xml", "/sitemaps/claims-1.xml", "/sitemaps/sources-1.xml", "/sitemaps/topics-1.xml"], parts);
        foreach (var part in parts)
        {
            var map = await TextAsync(part);
            Assert.Empty(Schemas.Xml("sitemap.xsd", map));
            Assert.DoesNotContain("hidden", map, StringComparison.Ordinal);
        }

        var claims = await TextAsync("/sitemaps/claims-1.xml");
        await Golden.IsAsync("FactCheck.Tests/Feeds/sitemap-claims-1.xml", claims);
        Assert.DoesNotContain("the-dam-broke", claims, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_description_of_the_api()
    {
        var description = await TextAsync("/openapi/v1.json");
        await Golden.IsAsync("FactCheck.Tests/Feeds/openapi.json", Indented(description));
        Assert.Empty(await Schemas.JsonAsync("openapi-3.0.json", description));
        var paths = JsonNode.Parse(description)!["paths"]!.AsObject();
        Assert.Equal(
            "/api/v1/claims /api/v1/claims/{slug} /api/v1/claims/{slug}/graph /api/v1/corrections /api/v1/ledger/checkpoints /api/v1/sources /api/v1/sources/{slug} /api/v1/topics /embed/claims/{slug} /export/claims.csv /export/factcheck.zip /feeds/atom.xml /feeds/claimreview.json /feeds/corrections.xml /feeds/feed.json /oembed",
            string.Join(' ', paths.Select(path => path.Key).Order(StringComparer.Ordinal)));
        Assert.All(paths, path => Assert.NotNull(path.Value!["get"]!["responses"]!["429"]));
    }

    [Theory]
    [InlineData("json")]
    [InlineData("xml")]
    public async Task How_to_embed_a_claim(string format) =>
        await Golden.IsAsync(
            $"FactCheck.Tests/Feeds/oembed.{format}",
            await TextAsync($"/oembed?format={format}&maxwidth=500&url={Uri.EscapeDataString(_site.Client.BaseAddress + "claims/china-15000-drones")}") is var answer && format is "json" ? Indented(answer) : answer);

    [Fact]
    public async Task A_claim_with_all_that_was_published_and_the_list_of_claims()
    {
        var claim = await TextAsync("/api/v1/claims/china-15000-drones");
        await Golden.IsAsync("FactCheck.Tests/Feeds/api-claim.json", Indented(claim));
        Assert.Empty(await Schemas.SchemaOrgAsync(JsonNode.Parse(claim)!["claimReview"]!.ToJsonString()));
        await Golden.IsAsync("FactCheck.Tests/Feeds/api-claims.json", Indented(await TextAsync("/api/v1/claims?topic=drone-exports")));
    }

    private static string Indented(string json) => JsonSerializer.Serialize(JsonNode.Parse(json), s_readable);

    // ids and the port differ from run to run
    private async Task<string> TextAsync(string address)
    {
        var text = await _site.Client.GetStringAsync(new Uri(address, UriKind.Relative), Ct);
        return AnyId().Replace(_names.Aggregate(text, (known, name) => known.Replace(name.Key, name.Value, StringComparison.Ordinal).Replace(Uri.EscapeDataString(name.Key), Uri.EscapeDataString(name.Value), StringComparison.Ordinal)), "urn:uuid:an-id");
    }

    [GeneratedRegex("urn:uuid:[0-9a-f]{8}-[0-9a-f-]{27}")]
    private static partial Regex AnyId();

    private async Task PublishAsync(EditionDocument document)
    {
        var edition = await _site.Press.PublishAsync(document);
        _names.Add(edition.ClaimId.ToString(), $"claim-{_names.Count}");
    }
}
