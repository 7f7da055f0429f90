namespace FactCheck.Core.Attribution;

/// <summary>
/// Institutions without which, and without all that belongs to them, nothing held is supported any more. All candidates are asked about
/// together, sixty-four to a pass over the graph: for each statement, without which of them it would still be supported (an iterative
/// data-flow analysis on bits, Kildall 1973).
/// </summary>
internal sealed class Bottlenecks
{
    private const int Together = 64;
    private readonly ClaimGraph _graph;
    private readonly Dictionary<string, List<int>> _sourcesOf;
    private readonly ulong[] _lostWithout; // by source: the institutions that take it along
    private readonly ulong[] _survives; // by statement: the institutions without which it would still be supported

    private Bottlenecks(ClaimGraph graph, IEnumerable<string> candidates)
    {
        _graph = graph;
        _sourcesOf = candidates.Distinct(StringComparer.Ordinal).ToDictionary(id => id, _ => new List<int>(), StringComparer.Ordinal);
        for (var source = 0; source < graph.Sources.Count; source++)
        {
            foreach (var above in graph.Institutions.Upwards(graph.Sources[source]))
            {
                Belongs(source, above.Id);
                Belongs(source, above.Family);
            }
        }
        (_lostWithout, _survives) = (new ulong[graph.Sources.Count], new ulong[graph.Count]);
    }

    public static IReadOnlyList<GraphFinding> Of(ClaimGraph graph)
    {
        if (graph.Supported.Root is not { } root)
        {
            return [];
        }
        // A bottleneck takes part in every derivation, so any one of them holds all candidates. Doing without statements that contest
        // supports nothing new: what rests on them cannot be supported either way.
        var candidates = graph.Supported.Derivation(root).Select(graph.SourceNumber).Distinct().SelectMany(source => graph.Institutions.Of(graph.Sources[source]));
        return new Bottlenecks(graph, candidates).Find();
    }

    private List<GraphFinding> Find()
    {
        var found = _sourcesOf.Keys.Chunk(Together).SelectMany(Bottle).Order(StringComparer.Ordinal).ToList();
        var statements = _graph.Supported.Order.ToLookup(_graph.SourceNumber);
        return [.. found.Select(id => new GraphFinding(id, _graph.Ids(_sourcesOf[id].SelectMany(source => statements[source]))))];
    }

    private void Belongs(int source, string? institution)
    {
        if (institution is not null && _sourcesOf.TryGetValue(institution, out var sources) && !(sources is [.., var last] && last == source))
        {
            sources.Add(source);
        }
    }

    private IEnumerable<string> Bottle(string[] candidates)
    {
        Array.Clear(_lostWithout);
        foreach (var (bit, source) in candidates.SelectMany((id, bit) => _sourcesOf[id].Select(source => (bit, source))))
        {
            _lostWithout[source] |= 1UL << bit;
        }
        Settle();
        var avoidable = _graph.Supported.Order.Where(i => _graph.Statements[i].Held).Aggregate(0UL, (all, held) => all | _survives[held]);
        return candidates.Where((_, bit) => (avoidable & (1UL << bit)) == 0);
    }

    // The least fixpoint: whoever survives without more of them is asked again what that means for those who rest on it.
    private void Settle()
    {
        Array.Clear(_survives);
        var waiting = new bool[_graph.Count];
        var queue = new Queue<int>(_graph.Supported.Order);
        foreach (var statement in queue)
        {
            waiting[statement] = true;
        }
        while (queue.TryDequeue(out var statement))
        {
            waiting[statement] = false;
            var survives = ~_lostWithout[_graph.SourceNumber(statement)] & WithoutWhichABasisStands(statement);
            if (survives == _survives[statement])
            {
                continue;
            }
            _survives[statement] = survives;
            foreach (var basis in _graph.UsedBy[statement])
            {
                if (!waiting[basis.From])
                {
                    waiting[basis.From] = true;
                    queue.Enqueue(basis.From);
                }
            }
        }
    }

    private ulong WithoutWhichABasisStands(int statement)
    {
        if (_graph.DeclaresNoBasis(statement))
        {
            return ulong.MaxValue;
        }
        var any = 0UL;
        foreach (var basis in _graph.Bases[statement])
        {
            if (_graph.Supported[basis])
            {
                var all = ulong.MaxValue;
                foreach (var member in basis.On)
                {
                    all &= _survives[member];
                }
                any |= all;
            }
        }
        return any;
    }
}
