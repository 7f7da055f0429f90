using FactCheck.Core.Sources;

namespace FactCheck.Core.Verdicts.Sourcing.Rules;

/// <summary>Somebody nobody names stands in words that say nothing of them: no words at all, or “a source”, there or in the piece's title or note.</summary>
internal sealed class BareSource : SourcingRule
{
    public override string Id => "bare-source";
    public override string Name => "A bare “source”";
    public override string Advice => "Say what they are and how they can know: “an engineer of the port authority who saw the log”.";

    internal override IEnumerable<SourcingFinding> Judge(SourcedEvidence evidence)
    {
        var pieces = evidence.Items
            .Where(piece => (evidence.SourceOf(piece) is { Kind: SourceKind.Unnamed } && NamelessWords.AreBare(piece.SourceWords))
                || NamelessWords.CiteBarely(piece.Title) || NamelessWords.CiteBarely(piece.Note))
            .ToList();
        if (pieces.Count > 0)
        {
            yield return Finding($"{pieces.Titles()} {(pieces.Count == 1 ? "cites" : "cite")} somebody of whom a reader learns nothing.", pieces.Select(piece => piece.Id));
        }
    }
}
