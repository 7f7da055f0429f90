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
    private readonly int[] _statements;
    private readonly List<int> _to = [];
    private readonly List<bool> _free = []; // edge e and its reverse e ^ 1: exactly one of them is free
    private readonly List<int>[] _edges;
    private readonly int[] _level;
    private readonly int[] _next;

    public DisjointPaths(ClaimGraph graph, Descent descent, IReadOnlyList<int> statements)
    {
        _statements = [.. statements];
        var places = _statements.Select((statement, i) => (statement, i)).ToDictionary(pair => pair.statement, pair => pair.i);
        _edges = [.. Enumerable.Range(0, 2 * (_statements.Length + 1)).Select(_ => new List<int>())];
        (_level, _next) = (new int[_edges.Length], new int[_edges.Length]);
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
    public IReadOnlyList<IReadOnlyCollection<int>> Find()
    {
        while (Rank())
        {
            Array.Clear(_next);
            while (Advance())
            {
            }
        }
        return [.. _edges[Start].Where(edge => !_free[edge]).Select(Path)];
    }

    private static int In(int place) => 2 * (place + 1);

    private static int Out(int place) => In(place) + 1;

    private void Connect(int from, int to)
    {
        _edges[from].Add(_to.Count);
        _to.Add(to);
        _free.Add(true);
        _edges[to].Add(_to.Count);
        _to.Add(from);
        _free.Add(false);
    }

    // How far each half is from the start, breadth first over free edges; false when the end cannot be reached any more.
    private bool Rank()
    {
        Array.Fill(_level, -1);
        _level[Start] = 0;
        var open = new Queue<int>([Start]);
        while (open.TryDequeue(out var half))
        {
            foreach (var to in _edges[half].Where(edge => _free[edge]).Select(edge => _to[edge]).Where(to => _level[to] < 0))
            {
                _level[to] = _level[half] + 1;
                open.Enqueue(to);
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
            if (_next[at] < _edges[at].Count)
            {
                var edge = _edges[at][_next[at]];
                if (_free[edge] && _level[_to[edge]] == _level[at] + 1)
                {
                    path.Push(edge);
                    at = _to[edge];
                    continue;
                }
            }
            else if (path.TryPop(out var back))
            {
                at = _to[back ^ 1];
            }
            else
            {
                return false;
            }
            _next[at]++;
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
        for (var at = _to[first]; at != End; at = _to[_edges[at].Find(edge => (edge & 1) == 0 && !_free[edge])])
        {
            if (at % 2 == 0)
            {
                path.Add(_statements[(at / 2) - 1]);
            }
        }
        return path;
    }
}
