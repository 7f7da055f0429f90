using FactCheck.Core.Claims;

namespace FactCheck.Core.Verdicts.Sourcing.Rules;

/// <summary>
/// Nobody with a name stands at the beginning of a side: each piece of it that rests on no other is by somebody nobody names, by a collective, or of
/// a page whose source nobody recorded.
/// </summary>
internal sealed class AnonymousOnly : SourcingRule
{
    public override string Id => "anonymous-only";
    public override string Name => "Anonymous only";
    public override string Advice => "Find somebody, or something, that can be named; or record whose these pieces are.";

    internal override IEnumerable<SourcingFinding> Judge(SourcedEvidence evidence) =>
        from stance in Enum.GetValues<Stance>()
        let side = evidence.Side(stance)
        where side is not null && BeginsWithNobody(side)
        select Finding($"Nobody who is named stands behind {stance.Words()}.", evidence.On(stance).Select(piece => piece.Id), stance);

    private static bool BeginsWithNobody(EvidenceSide side)
    {
        var named = side.Graph.Sources.ToDictionary(source => source.Id, source => source.Named);
        var resting = side.Graph.Reliances.Select(basis => basis.From).ToHashSet();
        var first = side.Graph.Statements.Where(piece => !piece.Withdrawn && !resting.Contains(piece.Id)).ToList();
        return first.Count > 0 && first.TrueForAll(piece => !named[piece.Source]);
    }
}
