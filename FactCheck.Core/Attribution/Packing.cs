namespace FactCheck.Core.Attribution;

/// <summary>The most supports that are pairwise free of conflict.</summary>
/// <param name="graph">The active statements.</param>
/// <param name="isAllowed">Which statements may take part.</param>
/// <param name="originsOnly">Whether only the sources of origins count, or those of every statement.</param>
/// <param name="labelsOf">Sorted labels of a source; two sources conflict if they share one.</param>
internal sealed class Packing(ClaimGraph graph, Func<int, bool> isAllowed, bool originsOnly, Func<int, int[]> labelsOf)
{
    /// <summary>Statements that the safe bound may look at.</summary>
    private const int MostLooks = 2_000_000;

    /// <returns>The derivations of the chosen supports; fewer than there might be when the work gives up.</returns>
    public IReadOnlyList<Func<IReadOnlyCollection<int>>> Most(IReadOnlyList<Support> supports, Work work)
    {
        var chosen = SetPacking.Most([.. supports.Select(support => Labels(support.Elements))], work);
        return !work.IsExact && OneAfterAnother() is var plain && plain.Count > chosen.Count ? plain : [.. chosen.Select(i => supports[i].Derivation)];
    }

    private int[] Labels(int[] sources) => sources is [var only] ? labelsOf(only) : sources.Select(labelsOf).Aggregate((int[])[], SortedSets.Union);

    // The safe bound: the shallowest derivation first, then the next that is independent of all before.
    private List<Func<IReadOnlyCollection<int>>> OneAfterAnother()
    {
        var (found, banned) = (new List<Func<IReadOnlyCollection<int>>>(), new HashSet<int>());
        bool Counts(int i) => !originsOnly || graph.DeclaresNoBasis(i);
        while ((found.Count + 1) * (long)graph.Count <= MostLooks
            && new Grounding(graph, i => isAllowed(i) && !(Counts(i) && labelsOf(graph.SourceNumber(i)).Any(banned.Contains))) is { Root: { } root } free)
        {
            var derivation = free.Derivation(root);
            found.Add(() => derivation);
            banned.UnionWith(derivation.Where(Counts).SelectMany(i => labelsOf(graph.SourceNumber(i))));
        }
        return found;
    }
}
