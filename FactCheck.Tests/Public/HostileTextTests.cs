using FactCheck.Core.Attribution;
using FactCheck.Core.Claims;
using FactCheck.Core.Editions;
using FactCheck.Core.Verdicts;
using FactCheck.Tests.Timeline;

namespace FactCheck.Tests.Public;

public sealed class HostileTextTests
{
    private const string Script = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>";

    [Fact]
    public async Task A_script_in_any_published_field_is_only_text()
    {
        await using var site = await PublicSite.OpenAsync();
        await site.Press.PublishAsync(Hostile());
        await site.Press.CorrectAsync(Hostile() with { Rating = Rating.Mixed, Conclusion = "Now " + Script, Correction = CorrectionKind.Correction, CorrectionNote = Script });
        await site.Press.PutUnderReviewAsync("hostile", Script);

        foreach (var address in (string[])["/", "/claims/hostile", "/sources/bad-source", "/topics/bad-topic", "/corrections", $"/?q={Uri.EscapeDataString(Script)}&topic={Uri.EscapeDataString(Script)}&verdict={Uri.EscapeDataString(Script)}&from={Uri.EscapeDataString(Script)}"])
        {
            var page = await site.PageAsync(address);
            Assert.Empty(page.QuerySelectorAll("script:not([type='application/ld+json']):not([src^='js/picture.']), img, [onerror]"));
            Assert.All(page.QuerySelectorAll("script"), data => Assert.DoesNotContain("<", data.TextContent, StringComparison.Ordinal));
            Assert.Contains("alert(1)", page.Body!.TextContent, StringComparison.Ordinal);
        }
    }

    private static EditionDocument Hostile() => SomeEdition.Drones() with
    {
        Headline = "Bad " + Script,
        ClaimText = "Text " + Script,
        Slug = "hostile",
        Why = Script,
        Topics = [new PublicLink(Script, "bad-topic")],
        Sources = [new PublicLink(Script, "bad-source")],
        Appearances = [new PublicAppearance(Script, "bad-source", true, new DateOnly(2023, 2, 1), "https://example.org/", Script, Script)],
        Says = [new TextRun(Script, true)],
        Chain = [new TextRun(Script, false)],
        Graph = SomeEdition.Drones().Graph.Replace("Iran Wire", "<script>alert(1)</script>", StringComparison.Ordinal),
        Evidence = [new PublicEvidence(Script, Stance.Supports, Script, "bad-source", "https://example.org/", "https://example.org/", Script, 1)],
        Conclusion = Script,
        Reasoning = Script + "\n\n[x](javascript:alert(1))",
        CheckedBy = [Script],
        ReviewedBy = Script,
        Quotations = [Script],
    };
}
