using FactCheck.Core.Attribution;
using FactCheck.Core.Claims;
using FactCheck.Core.Sources;

namespace FactCheck.Web.Demo;

internal sealed partial class DemoStory
{
    /// <summary>Three pieces that look like three confirmations and go back to one register, with the reason why that may stand.</summary>
    private static async Task OneRegisterAsync(DemoDesk desk, Guid claim, Stance stance)
    {
        var register = await desk.EvidenceAsync(claim, new EvidenceWords(
            "Example: register of recovered parts, with production marks", stance, (await desk.SourceAsync("Example Parts Register", SourceKind.Dataset)).Id,
            "https://example.org/register", "https://archive.example.org/register", "Marks of a later date than the war’s beginning on 41 of 212 parts.", 2) with
        { Lineage = Lineage.Own });
        var reading = await desk.EvidenceAsync(claim, new EvidenceWords(
            "Example: a technical institute reads the marks", stance, (await desk.SourceAsync("Example Technical Institute", SourceKind.Organisation)).Id,
            "https://example.org/reading", "https://archive.example.org/reading", "Takes the marks for those of the maker.", 2) with
        { Certainty = Certainty.Probable, Bases = [Reliance.Of(RelianceKind.ReliesOn, register)] });
        await desk.EvidenceAsync(claim, new EvidenceWords(
            "Example: television report on the marks", stance, (await desk.SourceAsync("Example Television", SourceKind.Outlet)).Id,
            "https://example.org/television", "https://archive.example.org/television", "", 3) with
        { Certainty = Certainty.Probable, Bases = [Reliance.Of(RelianceKind.Quotes, reading)] });
        await desk.WaiveAsync(claim, "single-origin", "There is one register of recovered parts, and experts of both sides work with it. Two other institutes we asked referred us to it.");
    }

    /// <summary>What a desk has in the middle of its work, with something left to mend.</summary>
    private static async Task HalfGatheredAsync(DemoDesk desk, Guid claim)
    {
        var pictures = await desk.EvidenceAsync(claim, new EvidenceWords(
            "Example: our own reading of satellite pictures of the site", Stance.Supports, (await desk.OursAsync()).Id,
            "https://example.org/pictures", "https://archive.example.org/pictures", "A hall was begun in January; what for, the pictures do not show.", 3) with
        { Lineage = Lineage.Own, Certainty = Certainty.Possible });
        await desk.EvidenceAsync(claim, new EvidenceWords(
            "Example: trade magazine on the hall", Stance.Supports, (await desk.SourceAsync("Example Trade Weekly", SourceKind.Outlet)).Id,
            "https://example.org/hall", null, "Takes up our reading and calls the purpose certain.", 3) with
        { Bases = [Reliance.Of(RelianceKind.ReliesOn, pictures)] });
    }
}
