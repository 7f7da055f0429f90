namespace FactCheck.Core.Attribution;

/// <summary>Sources that rest on one another: strongly connected components, and statements that rest on themselves.</summary>
internal static class Circles
{
    public static IReadOnlyList<GraphCircle> Of(ClaimGraph graph)
    {
        var edges = graph.Bases.SelectMany(bases => bases)
            .SelectMany(basis => basis.On.Select(on => (basis.From, On: on)))
            .ToList();
        var selves = edges.Where(edge => edge.From == edge.On)
            .GroupBy(edge => graph.SourceOf(edge.From), edge => edge.From, StringComparer.Ordinal)
            .Select(self => new GraphCircle([self.Key], graph.Ids(self)));
        var components = Components([.. edges.Select(edge => (graph.SourceNumber(edge.From), graph.SourceNumber(edge.On)))], graph.Sources.Count);
        var within = edges.Where(edge => graph.SourceOf(edge.From) != graph.SourceOf(edge.On))
            .ToLookup(edge => components[graph.SourceNumber(edge.From)] == components[graph.SourceNumber(edge.On)] ? components[graph.SourceNumber(edge.From)] : -1);
        var circles = within.Where(component => component.Key >= 0)
            .Select(component => component.SelectMany(edge => new[] { edge.From, edge.On }).ToList())
            .Select(statements => new GraphCircle([.. statements.Select(graph.SourceOf).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)], graph.Ids(statements)));
        return [.. selves.Concat(circles).OrderBy(circle => circle.Sources, OrdinalLists.Instance)];
    }

    // Both ways of walking meet in a component: finish order forwards, then backwards from the last finished (Kosaraju and Sharir 1981; no
    // recursion, chains can be long). Gives the component of each source.
    private static int[] Components(List<(int From, int To)> edges, int count)
    {
        var (forwards, backwards) = (Lists(edges, count), Lists(edges.ConvertAll(edge => (edge.To, edge.From)), count));
        var seen = new bool[count];
        int[] finished = [.. Enumerable.Range(0, count).SelectMany(start => Walk(start, forwards, seen))];
        var (placed, components) = (new bool[count], new int[count]);
        foreach (var start in finished.Reverse())
        {
            foreach (var member in Walk(start, backwards, placed))
            {
                components[member] = start;
            }
        }
        return components;
    }

    private static List<int>[] Lists(List<(int From, int To)> edges, int count)
    {
        List<int>[] lists = [.. Enumerable.Range(0, count).Select(_ => new List<int>())];
        foreach (var (from, to) in edges)
        {
            lists[from].Add(to);
        }
        return lists;
    }

    // Depth first, in the order of finishing.
    private static List<int> Walk(int start, List<int>[] edges, bool[] seen)
    {
        var finished = new List<int>();
        var path = new Stack<(int At, int Next)>();
        Enter(start);
        while (path.TryPop(out var top))
        {
            if (top.Next < edges[top.At].Count)
            {
                path.Push((top.At, top.Next + 1));
                Enter(edges[top.At][top.Next]);
            }
            else
            {
                finished.Add(top.At);
            }
        }
        return finished;

        void Enter(int at)
        {
            if (!seen[at])
            {
                seen[at] = true;
                path.Push((at, 0));
            }
        }
    }
}
