namespace FactCheck.Core.Attribution;

/// <summary>Independent routes: derivations that pairwise share no source.</summary>
internal static class Routes
{
    public static GraphCount Of(ClaimGraph graph, Work work)
    {
        var descent = new Descent(graph, graph.Supported);
        var (plain, tangled, supports) = (new List<int>(), new HashSet<int>(), new List<Support>());
        var search = new SupportSearch(graph, descent, originsOnly: false);
        foreach (var group in descent.Groups(bySource: true))
        {
            if (group.HasJoint || group.Statements.DistinctBy(graph.SourceNumber).Count() < group.Statements.Count)
            {
                tangled.UnionWith(group.Statements);
                supports.AddRange(search.Find(group, work));
            }
            else
            {
                plain.AddRange(group.Statements);
            }
        }
        var paths = new DisjointPaths(graph, descent, plain).Find();
        var packed = new Packing(graph, tangled.Contains, originsOnly: false, source => [source]).Most(supports, work);
        return new GraphCount(paths.Count + packed.Count, work.IsExact, new GraphProofs(graph, [.. paths, .. packed]));
    }
}
