using FactCheck.Core.Attribution;
using FactCheck.Core.Claims;

namespace FactCheck.Web.Newsroom.Desk;

/// <summary>What the desk calls pieces of evidence, and what they rest on.</summary>
internal static class EvidenceInWords
{
    /// <summary>"2 · Police statistics".</summary>
    public static string Called(this ClaimFile file, Evidence piece) => $"{file.NumberOf(piece)} · {piece.Title}";

    public static int NumberOf(this ClaimFile file, Evidence piece) =>
        file.Evidence.Select((known, index) => (known.Id, index)).First(known => known.Id == piece.Id).index + 1;

    /// <summary>Where a piece has it from; each basis by itself.</summary>
    public static IEnumerable<string> RestsOn(this ClaimFile file, Evidence piece)
    {
        if (piece.Bases.Count == 0)
        {
            yield return piece.Lineage is Lineage.Own ? "first hand" : "where it has it from is not known";
        }

        foreach (var basis in piece.Bases)
        {
            var on = file.Evidence.Where(known => basis.On.Contains(known.Id)).Select(known => $"{file.NumberOf(known)} ({known.Title})");
            yield return $"{basis.Kind.Word()} {string.Join(" together with ", on)}{(basis.Changes.Count == 0 ? "" : $" (changes {string.Join(", ", basis.Changes)})")}";
        }

        if (piece.Unseen)
        {
            yield return "not seen by us";
        }
    }
}
