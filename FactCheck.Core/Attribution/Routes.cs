namespace FactCheck.Core.Attribution;

/// <summary>Independent routes: derivations that pairwise share no source.</summary>
internal static class Routes
{
    public static GraphCount Of(ClaimGraph graph)
    {
        var reached = graph.Supported.Reached();
        var isPlain = !reached.Any(i => graph.Bases[i].Exists(basis => basis.Joint && graph.Supported[basis]))
            && reached.Select(graph.SourceOf).Distinct(StringComparer.Ordinal).Count() == reached.Count;
        if (!isPlain)
        {
            return new DerivationPacking(graph, _ => true, originsOnly: false, (_, _) => false).Most();
        }
        var paths = new DisjointPaths(graph, graph.Supported).Find();
        return new GraphCount(paths.Count, true, [.. paths.Select(path => new GraphDerivation(graph.Ids([path[^1]]), graph.Ids(path)))]);
    }
}
