namespace FactCheck.Core.Attribution;

/// <summary>
/// The most paths from held statements down to origins that share no statement (Menger; unit-capacity maximum flow with split vertices,
/// Ford and Fulkerson 1956). Exact at any size where no basis is joint.
/// </summary>
internal sealed class DisjointPaths
{
    // A statement's two halves: 2i is where a path enters, 2i+1 where it leaves. Flow is kept as "who comes after whom".
    private readonly Dictionary<int, int[]> _downwards;
    private readonly int[] _next;
    private readonly int[] _previous;
    private readonly ClaimGraph _graph;
    private readonly List<int> _starts;

    private const int None = -1;
    private const int End = -2; // for the last of a path
    private const int Start = -2; // for the first of a path

    public DisjointPaths(ClaimGraph graph, Grounding grounding)
    {
        _graph = graph;
        var reached = grounding.Reached();
        _downwards = reached.ToDictionary(i => i, i => graph.Bases[i].Where(basis => grounding[basis]).SelectMany(basis => basis.On).Distinct().ToArray());
        _starts = [.. reached.Where(i => graph.Statements[i].Held).Order()];
        _next = [.. Enumerable.Repeat(None, graph.Count)];
        _previous = [.. Enumerable.Repeat(None, graph.Count)];
    }

    public IReadOnlyList<IReadOnlyList<int>> Find()
    {
        foreach (var start in _starts)
        {
            Augment(start); // a start from which no way leads on now will never have one: later ways cannot enter what it reaches
        }
        return [.. _starts.Where(i => _previous[i] == Start).Select(Path)];
    }

    private List<int> Path(int first)
    {
        var path = new List<int>();
        for (var at = first; at != End; at = _next[at])
        {
            path.Add(at);
        }
        return path;
    }

    private void Augment(int start)
    {
        // Breadth first over the residual graph; the value is the half we came from.
        var cameFrom = new Dictionary<int, int>();
        var queue = new Queue<int>();
        Visit(2 * start, Start);
        while (queue.TryDequeue(out var half))
        {
            var (statement, leaving) = (half / 2, half % 2 == 1);
            if (leaving && _graph.DeclaresNoBasis(statement) && _next[statement] != End)
            {
                Turn(half, cameFrom);
                return;
            }
            foreach (var next in leaving ? Leaving(statement) : Entering(statement))
            {
                Visit(next, half);
            }
        }

        void Visit(int half, int from)
        {
            if (cameFrom.TryAdd(half, from))
            {
                queue.Enqueue(half);
            }
        }
    }

    private IEnumerable<int> Entering(int statement)
    {
        if (_previous[statement] == None)
        {
            return [(2 * statement) + 1];
        }
        return _previous[statement] == Start ? [] : [(2 * _previous[statement]) + 1]; // undo the step that leads here
    }

    private IEnumerable<int> Leaving(int statement)
    {
        var onwards = _downwards[statement].Where(on => _next[statement] != on).Select(on => 2 * on);
        return _previous[statement] == None ? onwards : onwards.Append(2 * statement); // undo passing through
    }

    private void Turn(int half, Dictionary<int, int> cameFrom)
    {
        var steps = new List<(int From, int To)>();
        for (var at = half; at != Start; at = cameFrom[at])
        {
            steps.Add((cameFrom[at], at));
        }
        var added = steps.Where(step => step.From == Start || (step.From % 2 == 1 && step.To % 2 == 0 && step.From / 2 != step.To / 2)).ToList();
        var undone = steps.Where(step => step.From != Start && step.From % 2 == 0 && step.To % 2 == 1 && step.From / 2 != step.To / 2).ToList();
        foreach (var (from, to) in undone)
        {
            _next[to / 2] = None;
            _previous[from / 2] = None;
        }
        foreach (var (from, to) in added)
        {
            _previous[to / 2] = from == Start ? Start : from / 2;
            if (from != Start)
            {
                _next[from / 2] = to / 2;
            }
        }
        _next[half / 2] = End;
    }
}
