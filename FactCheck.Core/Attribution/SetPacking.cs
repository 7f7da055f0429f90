namespace FactCheck.Core.Attribution;

/// <summary>
/// The most sets that are pairwise disjoint: first made small (<see cref="PackingKernel"/>), then each group that labels connect by itself:
/// taken greedily where a bound shows that this is best, else searched (<see cref="IndependentSet"/>).
/// </summary>
internal static class SetPacking
{
    /// <param name="sets">Sets of labels, each sorted; sets that share a label exclude one another.</param>
    /// <param name="work">The guard; when it gives up the answer is the best packing found.</param>
    /// <returns>The numbers of the chosen sets.</returns>
    public static IReadOnlyList<int> Most(IReadOnlyList<int[]> sets, Work work)
    {
        var kernel = new PackingKernel(sets);
        var chosen = new List<int>(kernel.Free);
        var (groups, firstWith) = (new DisjointSets(sets.Count), new Dictionary<int, int>());
        foreach (var set in kernel.Left)
        {
            foreach (var label in kernel.Labels(set).Where(label => !firstWith.TryAdd(label, set)))
            {
                groups.Join(set, firstWith[label]);
            }
        }
        foreach (var group in kernel.Left.GroupBy(groups.Of))
        {
            chosen.AddRange(Group([.. group], kernel, work));
        }
        chosen.Sort();
        return chosen;
    }

    private static List<int> Group(int[] group, PackingKernel kernel, Work work)
    {
        var holders = group.SelectMany(set => kernel.Labels(set), (set, label) => (set, label)).GroupBy(pair => pair.label, pair => pair.set).ToDictionary(label => label.Key, label => label.ToArray());
        int[] easiestFirst = [.. group.OrderBy(set => kernel.Labels(set).Sum(label => holders[label].Length - 1)).ThenBy(set => set)];
        var greedy = Greedy(easiestFirst, kernel);
        if (greedy.Count == Hitting(easiestFirst, kernel, holders))
        {
            return greedy;
        }
        if (group.Length > work.MostSets)
        {
            work.GiveUp();
            return greedy;
        }
        var searched = IndependentSet.Most([.. group.Select(kernel.Labels)], work);
        return searched.Count > greedy.Count ? [.. searched.Select(i => group[i])] : greedy;
    }

    private static List<int> Greedy(int[] easiestFirst, PackingKernel kernel)
    {
        var (chosen, taken) = (new List<int>(), new HashSet<int>());
        foreach (var set in easiestFirst.Where(set => !kernel.Labels(set).Any(taken.Contains)))
        {
            chosen.Add(set);
            taken.UnionWith(kernel.Labels(set));
        }
        return chosen;
    }

    // At most one of the sets with a label is chosen: as many labels as are needed to meet every set are a bound.
    private static int Hitting(int[] easiestFirst, PackingKernel kernel, Dictionary<int, int[]> holders)
    {
        var (hit, count) = (new HashSet<int>(), 0);
        foreach (var set in easiestFirst.Where(set => !hit.Contains(set)))
        {
            count++;
            hit.UnionWith(kernel.Labels(set).Select(label => holders[label]).MaxBy(of => of.Count(other => !hit.Contains(other))) ?? []);
        }
        return count;
    }
}
