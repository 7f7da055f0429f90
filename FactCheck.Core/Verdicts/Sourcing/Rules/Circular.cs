namespace FactCheck.Core.Verdicts.Sourcing.Rules;

/// <summary>Pieces rest on one another in a circle (<see cref="Attribution.ClaimAnswers.Circular"/>): each looks confirmed and none is.</summary>
internal sealed class Circular : SourcingRule
{
    public override string Id => "circular";
    public override string Name => "Circular";
    public override string Advice => "Find where it comes in from outside; count the circle as nothing.";

    internal override IEnumerable<SourcingFinding> Judge(SourcedEvidence evidence)
    {
        if (evidence.Whole.Circular.Count > 0)
        {
            var pieces = evidence.Pieces(evidence.Whole.Circular.SelectMany(circle => circle.Proof)).DistinctBy(piece => piece.Id).ToList();
            yield return Finding($"{pieces.Titles()} rest on one another.", pieces.Select(piece => piece.Id));
        }
    }
}
