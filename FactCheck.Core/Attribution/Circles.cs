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
        var components = Components(edges.Select(edge => (graph.SourceOf(edge.From), graph.SourceOf(edge.On))))
            .Where(component => component.Count > 1)
            .Select(component => new GraphCircle(
                [.. component.Order(StringComparer.Ordinal)],
                graph.Ids(edges.Where(edge => component.Contains(graph.SourceOf(edge.From)) && component.Contains(graph.SourceOf(edge.On)))
                    .SelectMany(edge => new[] { edge.From, edge.On }))));
        return [.. selves.Concat(components).OrderBy(circle => circle.Sources, OrdinalLists.Instance)];
    }

    // Both ways of walking meet in a component: finish order forwards, then backwards from the last finished (Kosaraju and Sharir 1981; no recursion, chains can be long).
    private static List<HashSet<string>> Components(IEnumerable<(string From, string To)> edges)
    {
        var all = edges.Distinct().ToList();
        var forwards = all.ToLookup(edge => edge.From, edge => edge.To, StringComparer.Ordinal);
        var backwards = all.ToLookup(edge => edge.To, edge => edge.From, StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var finished = forwards.Select(from => from.Key).SelectMany(start => Walk(start, forwards, seen)).ToList();
        var placed = new HashSet<string>(StringComparer.Ordinal);
        return
        [
            .. Enumerable.Reverse(finished).Select(start => Walk(start, backwards, placed).ToHashSet(StringComparer.Ordinal)).Where(component => component.Count > 0),
        ];
    }

    // Depth first, in the order of finishing.
    private static List<string> Walk(string start, ILookup<string, string> edges, HashSet<string> seen)
    {
        var finished = new List<string>();
        var path = new Stack<(string At, IEnumerator<string> Next)>();
        Enter(start);
        while (path.TryPeek(out var top))
        {
            if (top.Next.MoveNext())
            {
                Enter(top.Next.Current);
            }
            else
            {
                top.Next.Dispose();
                finished.Add(path.Pop().At);
            }
        }
        return finished;

        void Enter(string at)
        {
            if (seen.Add(at))
            {
                path.Push((at, edges[at].GetEnumerator()));
            }
        }
    }
}
