using FactCheck.Core.Claims;

namespace FactCheck.Core.Verdicts.Sourcing.Rules;

/// <summary>
/// Several are spoken of where one spoke: the words for one person nobody names are in the plural, the piece says “sources said” or the like and
/// neither is nor rests on more than one source, or somebody marked that one became many on the way.
/// </summary>
internal sealed class PluralForOneSource : SourcingRule
{
    public override string Id => "plural";
    public override string Name => "Plural for one source";
    public override string Advice => "Say “one official”, or enter the others it rests on.";

    internal override IEnumerable<SourcingFinding> Judge(SourcedEvidence evidence)
    {
        var pieces = evidence.Items.Where(piece => BecameMany(piece) || (SaysMany(piece, evidence) && IsOne(piece, evidence))).ToList();
        if (pieces.Count > 0)
        {
            yield return Finding($"{pieces.Titles()} {(pieces.Count == 1 ? "speaks" : "speak")} of several where one source is known.", pieces.Select(piece => piece.Id));
        }
    }

    private static bool BecameMany(Evidence piece) => piece.Bases.Any(basis => basis.Changes.Contains("plural"));

    private static bool SaysMany(Evidence piece, SourcedEvidence evidence) =>
        (evidence.SourceOf(piece) is { Anonymous: true } && NamelessWords.ArePlural(piece.SourceWords))
        || NamelessWords.CiteSeveral(piece.Title) || NamelessWords.CiteSeveral(piece.Note);

    // a collective speaks in the plural by right
    private static bool IsOne(Evidence piece, SourcedEvidence evidence) =>
        !evidence.IsGroup(piece)
        && piece.Bases.SelectMany(basis => basis.On).Select(evidence.Find).OfType<Evidence>() is var on
        && !on.Any(evidence.IsGroup)
        && on.Select(other => evidence.SourceOf(other)?.Id).Distinct().Count() < 2;
}
