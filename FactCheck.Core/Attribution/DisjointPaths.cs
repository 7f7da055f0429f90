namespace FactCheck.Core.Attribution;

/// <summary>
/// The most paths from held statements down to origins that share no statement (Menger 1927), for statements without joint bases: a maximum
/// flow through statements of capacity one, by blocking flows (Dinitz 1970), of which about the square root of their number is enough
/// (Even and Tarjan 1975). Exact at any size.
/// </summary>
internal sealed class DisjointPaths
{
    // A statement has two halves: 2i is where a path enters, 2i + 1 where it leaves; between them fits one path.
    private const int Start = 0;
    private const int End = 1;
    private const int None = -1;
    private readonly int[] _statements;
    private readonly List<int> _to = [];
    private readonly List<bool> _free = []; // edge e and its reverse e ^ 1: exactly one of them is free
    private readonly List<int> _following = []; // the next edge of the same half
    private readonly int[] _first; // the first edge of each half
    private readonly int[] _level;
    private int[] _next = []; // the edge of each half to try next

    public DisjointPaths(ClaimGraph graph, Descent descent, IReadOnlyList<int> statements)
    {
        _statements = [.. statements];
        var places = _statements.Select((statement, i) => (statement, i)).ToDictionary(pair => pair.statement, pair => pair.i);
        (_first, _level) = (new int[In(_statements.Length)], new int[In(_statements.Length)]);
        Array.Fill(_first, None);
        foreach (var (statement, i) in places)
        {
            Connect(In(i), Out(i));
            if (graph.Statements[statement].Held)
            {
                Connect(Start, In(i));
            }
            if (graph.DeclaresNoBasis(statement))
            {
                Connect(Out(i), End);
            }
            foreach (var member in descent.Bases(statement).SelectMany(basis => basis.On).Distinct())
            {
                Connect(Out(i), In(places[member]));
            }
        }
    }

    /// <summary>The statements of each path, from something held down to an origin.</summary>
    public IReadOnlyList<Func<IReadOnlyCollection<int>>> Find()
    {
        while (Rank())
        {
            _next = [.. _first];
            while (Advance())
            {
            }
        }
        return [.. EdgesOf(Start).Where(edge => !_free[edge]).Select(first => (Func<IReadOnlyCollection<int>>)(() => Path(first)))];
    }

    private static int In(int place) => 2 * (place + 1);

    private static int Out(int place) => In(place) + 1;

    private void Connect(int from, int to)
    {
        AddEdge(from, to, free: true);
        AddEdge(to, from, free: false);
    }

    private void AddEdge(int from, int to, bool free)
    {
        _following.Add(_first[from]);
        _first[from] = _to.Count;
        _to.Add(to);
        _free.Add(free);
    }

    private IEnumerable<int> EdgesOf(int half)
    {
        for (var edge = _first[half]; edge != None; edge = _following[edge])
        {
            yield return edge;
        }
    }

    // How far each half is from the start, breadth first over free edges; false when the end cannot be reached any more.
    private bool Rank()
    {
        Array.Fill(_level, -1);
        _level[Start] = 0;
        var open = new Queue<int>([Start]);
        while (open.TryDequeue(out var half))
        {
            for (var edge = _first[half]; edge != None; edge = _following[edge])
            {
                if (_free[edge] && _level[_to[edge]] < 0)
                {
                    _level[_to[edge]] = _level[half] + 1;
                    open.Enqueue(_to[edge]);
                }
            }
        }
        return _level[End] >= 0;
    }

    // One more path, depth first, each step one further from the start; an edge that leads nowhere is not tried again.
    private bool Advance()
    {
        var path = new Stack<int>();
        var at = Start;
        while (at != End)
        {
            var edge = _next[at];
            if (edge == None)
            {
                if (!path.TryPop(out edge))
                {
                    return false;
                }
                at = _to[edge ^ 1];
            }
            else if (_free[edge] && _level[_to[edge]] == _level[at] + 1)
            {
                path.Push(edge);
                at = _to[edge];
                continue;
            }
            _next[at] = _following[edge];
        }
        foreach (var edge in path)
        {
            (_free[edge], _free[edge ^ 1]) = (false, true);
        }
        return true;
    }

    private List<int> Path(int first)
    {
        var path = new List<int>();
        for (var at = _to[first]; at != End; at = _to[EdgesOf(at).First(edge => edge % 2 == 0 && !_free[edge])])
        {
            if (at % 2 == 0)
            {
                path.Add(_statements[(at / 2) - 1]);
            }
        }
        return path;
    }
}
