namespace FactCheck.Core.Verdicts.Sourcing.Rules;

/// <summary>A piece is graded 1, “confirmed by other independent sources”, while its side has fewer than two independent origins.</summary>
internal sealed class ConfirmedWithoutConfirmation : SourcingRule
{
    public override string Id => "confirmed";
    public override string Name => "Credibility 1 without two independent origins";
    public override string Advice => "Grade it 2, or enter the other source that confirms it.";

    internal override IEnumerable<SourcingFinding> Judge(SourcedEvidence evidence)
    {
        var pieces = evidence.Items.Where(piece => piece.Credibility == 1 && evidence.Side(piece.Stance)!.Answers.Strict.Count < 2).ToList();
        if (pieces.Count > 0)
        {
            yield return Finding(
                $"{pieces.Titles()} {(pieces.Count == 1 ? "is" : "are")} graded as confirmed by other independent sources, and there are no two independent origins on that side.",
                pieces.Select(piece => piece.Id));
        }
    }
}
