namespace FactCheck.Core.Verdicts.Sourcing.Rules;

/// <summary>A page that the desk has seen is linked without an archived copy: when it is gone or altered, nobody can look.</summary>
internal sealed class NoArchivedCopy : SourcingRule
{
    public override string Id => "no-archive";
    public override string Name => "No archived copy";
    public override string Advice => "Save the page with a public archive and enter the copy's address.";

    internal override IEnumerable<SourcingFinding> Judge(SourcedEvidence evidence)
    {
        var pieces = evidence.Items.Where(piece => piece is { Unseen: false, Url: not null, ArchivedUrl: null }).ToList();
        if (pieces.Count > 0)
        {
            yield return Finding($"{pieces.Titles()} {(pieces.Count == 1 ? "is" : "are")} linked without an archived copy.", pieces.Select(piece => piece.Id));
        }
    }
}
