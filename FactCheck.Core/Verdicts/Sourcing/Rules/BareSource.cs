using FactCheck.Core.Claims;

namespace FactCheck.Core.Verdicts.Sourcing.Rules;

/// <summary>Somebody or something nobody names stands in words that say nothing of them: no words at all, or “a source”, there or in the piece's title or note.</summary>
internal sealed class BareSource : SourcingRule
{
    public override string Id => "bare-source";
    public override string Name => "A bare “source”";
    public override string Advice => "Say what they are and how they can know: “an engineer of the port authority who saw the log”.";

    internal override IEnumerable<SourcingFinding> Judge(SourcedEvidence evidence)
    {
        var pieces = evidence.Items
            .Where(piece => IsBare(piece, evidence) || NamelessWords.CiteBarely(piece.Title) || NamelessWords.CiteBarely(piece.Note))
            .ToList();
        if (pieces.Count > 0)
        {
            yield return Finding($"{pieces.Titles()} {(pieces.Count == 1 ? "cites" : "cite")} somebody of whom a reader learns nothing.", pieces.Select(piece => piece.Id));
        }
    }

    // a collective is known by its name, which may say no more than “sources”
    private static bool IsBare(Evidence piece, SourcedEvidence evidence) => evidence.SourceOf(piece) is { } source
        && (source.Anonymous ? NamelessWords.AreBare(piece.SourceWords) : evidence.IsGroup(piece) && NamelessWords.AreBare(piece.SourceWords ?? source.Name));
}
