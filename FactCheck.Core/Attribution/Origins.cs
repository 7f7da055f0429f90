namespace FactCheck.Core.Attribution;

/// <summary>Independent origins: supports that pairwise share no origin's source nor, in the strict counts, anybody who may be the same.</summary>
internal static class Origins
{
    public static GraphCount Lenient(ClaimGraph graph, Work work) => Count(graph, graph.Supported, work, source => [source]);

    public static GraphCount Strict(ClaimGraph graph, Work work) => Surely(graph, new Grounding(graph, i => IsUndisputed(graph, i)), work);

    public static GraphCount Named(ClaimGraph graph, Work work) =>
        Surely(graph, new Grounding(graph, i => IsUndisputed(graph, i) && (!graph.DeclaresNoBasis(i) || graph.Institutions[graph.SourceOf(i)].Named)), work);

    private static bool IsUndisputed(ClaimGraph graph, int i) =>
        !graph.Disowned.Contains(i) && !(graph.DeclaresNoBasis(i) && graph.Statements[i].Lineage == Lineage.Unknown);

    private static GraphCount Surely(ClaimGraph graph, Grounding grounding, Work work)
    {
        var identities = new Identities(graph, grounding.Order.Where(graph.DeclaresNoBasis).Select(graph.SourceNumber).Distinct(), work);
        return Count(graph, grounding, work, identities.Of);
    }

    private static GraphCount Count(ClaimGraph graph, Grounding grounding, Work work, Func<int, int[]> labelsOf)
    {
        var (descent, supports) = (new Descent(graph, grounding), new List<Support>());
        var search = new SupportSearch(graph, descent, originsOnly: true);
        foreach (var group in descent.Groups(bySource: false))
        {
            // Without a joint basis each origin stands for itself.
            supports.AddRange(group.HasJoint ? search.Find(group, work) : group.Statements.Where(graph.DeclaresNoBasis).Select(descent.WayTo));
        }
        var most = new Packing(graph, i => grounding[i], originsOnly: true, labelsOf).Most(supports, work);
        return new GraphCount(most.Count, work.IsExact, new GraphProofs(graph, most));
    }
}
