namespace FactCheck.Core.Attribution;

/// <summary>What happens to a claim between one statement and the next.</summary>
internal static class AlongTheChain
{
    public static IReadOnlyList<IReadOnlyList<string>> Backwards(ClaimGraph graph) =>
        List(Whole(graph).Where(basis => basis.On.Any(on => Day(graph, on) > Day(graph, basis.From))));

    public static IReadOnlyList<IReadOnlyList<string>> Drift(ClaimGraph graph) =>
        List(Whole(graph).Where(basis => basis.Reliance.Changes.Count > 0));

    /// <summary>Certainty rises: a statement above the best of its bases, a joint basis being as strong as its weakest member.</summary>
    public static IReadOnlyList<GraphFinding> HedgeLoss(ClaimGraph graph) =>
    [
        .. graph.All.Where(graph.IsCarrying)
            .Select(statement => (statement, bases: graph.Bases[statement].Where(basis => basis.Whole).ToList()))
            .Where(it => it.bases.Count > 0 && Rank(graph, it.statement) > it.bases.Max(basis => basis.On.Min(on => Rank(graph, on))))
            .Select(it => new GraphFinding(graph.Statements[it.statement].Id, graph.Ids(it.bases.SelectMany(basis => basis.On).Append(it.statement))))
            .OrderBy(finding => finding.Id, StringComparer.Ordinal),
    ];

    private static IEnumerable<ClaimBasis> Whole(ClaimGraph graph) => graph.Bases.SelectMany(bases => bases).Where(basis => basis.Whole);

    private static DateOnly? Day(ClaimGraph graph, int statement) => graph.Statements[statement].SaidAt?.Day;

    private static int Rank(ClaimGraph graph, int statement) => graph.Statements[statement].Certainty.Rank();

    private static List<IReadOnlyList<string>> List(IEnumerable<ClaimBasis> bases) =>
        [.. bases.Select(IReadOnlyList<string> (basis) => [basis.Reliance.From, .. basis.Reliance.On]).Order(OrdinalLists.Instance)];
}
