namespace FactCheck.Core.Verdicts.Sourcing.Rules;

/// <summary>A piece that the desk has rests on one that the desk knows of and has not seen: the retelling stands where the record could.</summary>
internal sealed class SecondaryWherePrimaryIsKnown : SourcingRule
{
    public override string Id => "secondary";
    public override string Name => "Secondary where the primary is known";
    public override string Advice => "Get the piece it rests on, read it, and take the mark “not seen by us” off it.";

    internal override IEnumerable<SourcingFinding> Judge(SourcedEvidence evidence)
    {
        var resting = evidence.Items.Where(piece => !piece.Unseen)
            .Select(piece => (piece, On: piece.Bases.SelectMany(basis => basis.On).Select(evidence.Find).Where(on => on is { Unseen: true }).Select(on => on!).ToList()))
            .Where(pair => pair.On.Count > 0)
            .ToList();
        if (resting.Count > 0)
        {
            var unseen = resting.SelectMany(pair => pair.On).DistinctBy(piece => piece.Id).ToList();
            yield return Finding(
                $"{resting.Select(pair => pair.piece).Titles()} {(resting.Count == 1 ? "rests" : "rest")} on {unseen.Titles()}, which we know of and have not seen.",
                resting.Select(pair => pair.piece.Id).Concat(unseen.Select(piece => piece.Id)));
        }
    }
}
