using System.Buffers.Binary;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using FactCheck.Core.Editions;
using FactCheck.Core.Verdicts;
using FactCheck.Tests.Timeline;
using FactCheck.Web.Public.Trust;

namespace FactCheck.Tests.Public;

public sealed class ClaimTrustTests : IAsyncLifetime
{
    private PublicSite _site = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _site = await PublicSite.OpenAsync();

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task The_badge_says_in_words_what_was_proved_and_leads_to_the_proof()
    {
        await _site.Press.PublishAsync(SomeEdition.Drones());

        var page = await _site.PageAsync("/claims/china-15000-drones");

        var badge = page.QuerySelector(".lead a.badge")!;
        Assert.Matches("^2 of us checked · every source shown · ledger entry \\d+, hash [0-9a-f]{8}…: see the proof$", badge.TextContent.Trim());
        Assert.Equal("/claims/china-15000-drones#proof", badge.GetAttribute("href"));
        var proof = page.QuerySelector("section[aria-labelledby=proof]")!.TextContent;
        Assert.Contains("Omid Checker", proof, StringComparison.Ordinal);
        Assert.Contains("Nora Editor, who approved it and wrote no part of it", proof, StringComparison.Ordinal);
        Assert.Contains("All 2 pieces can be looked at; 1 of them has no archived copy.", proof, StringComparison.Ordinal);
    }

    [Fact]
    public void A_badge_claims_nothing_that_does_not_hold()
    {
        var alone = SomeEdition.Drones() with { CheckedBy = ["Nora Editor"] };
        var hidden = SomeEdition.Drones() with { Evidence = [.. SomeEdition.Drones().Evidence, new PublicEvidence("An interview", Core.Claims.Stance.Supports, null, null, null, null, "", 3)] };

        Assert.Equal(["no second person on record", "every source shown", "not found on the ledger"], Badge.Of(alone).Words(null));
        Assert.Equal("2 of 3 sources can be looked at", Badge.Of(hidden).Words(null)[1]);
        Assert.Equal("no second person on record", Badge.Of(alone with { ReviewedBy = null }).Words(null)[0]);
        Assert.Equal("no evidence listed", Badge.Of(alone with { Evidence = [] }).Words(null)[1]);
    }

    [Fact]
    public async Task Whoever_computes_the_hash_anew_from_the_file_gets_the_one_on_the_page()
    {
        await _site.Press.PublishAsync(SomeEdition.Drones());
        _site.Press.Clock.Advance(TimeSpan.FromDays(1));
        await _site.Press.CorrectAsync(SomeEdition.Drones().Corrected(Rating.False, CorrectionKind.Correction, "We misread a table."));

        var proof = (await JsonNode.ParseAsync(await _site.Client.GetStreamAsync(new Uri("/claims/china-15000-drones/proof.json?edition=1", UriKind.Relative), Ct), cancellationToken: Ct))!;

        var entry = proof["entry"]!;
        string Text(string name) => entry[name]!.ToString();
        var content = SHA256.HashData([.. Convert.FromHexString(Text("salt")), .. Lengthed(Text("why")), .. Lengthed(Text("state"))]);
        var line = string.Join("", ((string[])["sequence", "ticks", "actor", "kind", "item", "claim", "schemaVersion"]).Select(name => Text(name) + "\n"));
        var hash = Convert.ToHexStringLower(SHA256.HashData([.. Convert.FromHexString(Text("previousHash")), .. Encoding.UTF8.GetBytes(line), .. content]));
        var page = await _site.PageAsync("/claims/china-15000-drones?edition=1");
        Assert.Contains(hash, page.QuerySelector("section[aria-labelledby=proof]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(hash[..8], page.QuerySelector(".badge")!.TextContent, StringComparison.Ordinal);

        // what was approved is what is on the page
        var document = JsonNode.Parse(Text("state"))!["Document"]!.ToString();
        var approved = document.Replace("\"ReviewedBy\":\"Nora Editor\"", "\"ReviewedBy\":null", StringComparison.Ordinal);
        Assert.Equal(page.QuerySelectorAll("section[aria-labelledby=proof] code")[0].TextContent, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(approved))));
    }

    [Fact]
    public async Task How_to_cite_is_on_the_page_and_in_two_files_that_programs_take()
    {
        await _site.Press.PublishAsync(SomeEdition.Drones());

        using var bib = await _site.GetAsync("/claims/china-15000-drones/cite.bib");
        using var csl = await _site.GetAsync("/claims/china-15000-drones/cite.json?edition=1");
        var page = await _site.PageAsync("/claims/china-15000-drones");

        Assert.Equal("application/x-bibtex; charset=utf-8", bib.Content.Headers.ContentType!.ToString());
        Assert.Equal("application/vnd.citationstyles.csl+json", csl.Content.Headers.ContentType!.ToString());
        Assert.Equal(await bib.Content.ReadAsStringAsync(Ct), page.QuerySelectorAll("details.cite pre")[0].TextContent);
        Assert.Equal("China is waiting to buy 15,000 Iranian drones", JsonDocument.Parse(await csl.Content.ReadAsStringAsync(Ct)).RootElement[0].GetProperty("title").GetString());
        Assert.EndsWith("/claims/china-15000-drones?edition=1", page.QuerySelector(".apa")!.TextContent.Trim(), StringComparison.Ordinal);
        Assert.StartsWith("mailto:?subject=China%20is%20waiting", page.QuerySelector(".addresses a[href^=mailto]")!.GetAttribute("href"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/claims/never-was/cite.bib", HttpStatusCode.NotFound)]
    [InlineData("/claims/china-15000-drones/cite.json?edition=2", HttpStatusCode.NotFound)]
    [InlineData("/claims/china-15000-drones/proof.json?edition=9", HttpStatusCode.NotFound)]
    [InlineData("/claims/china-15000-drones/cite.bib?edition=first", HttpStatusCode.BadRequest)]
    public async Task A_file_of_what_was_never_published_is_refused_in_a_sentence(string address, HttpStatusCode status)
    {
        await _site.Press.PublishAsync(SomeEdition.Drones());

        using var answer = await _site.GetAsync(address);

        Assert.Equal(status, answer.StatusCode);
    }

    [Fact]
    public async Task A_restricted_claim_has_no_files_either()
    {
        await _site.Press.PublishAsync(SomeEdition.Drones());
        await _site.Press.RestrictAsync("china-15000-drones");

        foreach (var file in (string[])["cite.bib", "cite.json", "proof.json", "proof.json?edition=1"])
        {
            using var answer = await _site.GetAsync($"/claims/china-15000-drones/{file}");
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
            Assert.DoesNotContain("China is", await answer.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_missing_archived_copy_is_said()
    {
        await _site.Press.PublishAsync(SomeEdition.Drones());

        var rows = (await _site.PageAsync("/claims/china-15000-drones")).QuerySelectorAll(".evidence td[data-label='Look yourself']").Select(cell => string.Join(' ', cell.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))).ToList();

        Assert.Equal(["original · archived copy", "original · no archived copy"], rows);
    }

    [Fact]
    public async Task Without_an_address_the_page_says_that_there_is_none()
    {
        await _site.Press.PublishAsync(SomeEdition.Drones());

        var complain = (await _site.PageAsync("/claims/china-15000-drones")).QuerySelector("section[aria-labelledby=complain]")!;

        Assert.Contains("has not published an address for complaints yet", complain.TextContent, StringComparison.Ordinal);
        Assert.Contains("An editor who had no part in this check looks at it", complain.TextContent, StringComparison.Ordinal);
        Assert.Null(complain.QuerySelector("a[href^=mailto]"));
    }

    private static byte[] Lengthed(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var length = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(length, bytes.Length);
        return [.. length, .. bytes];
    }
}
