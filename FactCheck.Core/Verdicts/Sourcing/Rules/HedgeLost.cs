namespace FactCheck.Core.Verdicts.Sourcing.Rules;

/// <summary>A piece is more certain than the best of what it rests on (<see cref="Attribution.ClaimAnswers.HedgeLoss"/>).</summary>
internal sealed class HedgeLost : SourcingRule
{
    public override string Id => "hedge-lost";
    public override string Name => "Hedge lost";
    public override string Advice => "Take over the certainty of what it rests on, or enter what else makes it certain.";

    internal override IEnumerable<SourcingFinding> Judge(SourcedEvidence evidence)
    {
        var lost = evidence.Whole.HedgeLoss;
        if (lost.Count > 0)
        {
            var pieces = evidence.Pieces(lost.Select(finding => finding.Id)).ToList();
            yield return Finding(
                $"{pieces.Titles()} {(pieces.Count == 1 ? "is" : "are")} more certain than what {(pieces.Count == 1 ? "it rests" : "they rest")} on.",
                evidence.Pieces(lost.SelectMany(finding => finding.Proof)).Select(piece => piece.Id));
        }
    }
}
