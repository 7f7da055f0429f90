namespace FactCheck.Core.Attribution;

/// <summary>
/// What is held and the ways down from it to origins that meet nothing else that is held. A way that does meet something held contains a
/// shorter one, from there: whatever is counted, the shorter one serves as well.
/// </summary>
internal sealed class Descent
{
    private const int Top = -1;
    private const int Unreached = -2;
    private readonly ClaimGraph _graph;
    private readonly Grounding _grounding;
    private readonly int[] _above;
    private readonly bool[] _isOpen; // by basis: whether it holds and none of its members is held

    public Descent(ClaimGraph graph, Grounding grounding)
    {
        (_graph, _grounding) = (graph, grounding);
        _isOpen = new bool[graph.BasisCount];
        foreach (var basis in graph.Bases.SelectMany(bases => bases))
        {
            _isOpen[basis.Number] = grounding[basis] && !Array.Exists(basis.On, member => graph.Statements[member].Held);
        }
        _above = new int[graph.Count];
        Array.Fill(_above, Unreached);
        var open = new Queue<int>();
        foreach (var held in grounding.Order.Where(i => graph.Statements[i].Held))
        {
            _above[held] = Top;
            open.Enqueue(held);
        }
        while (open.TryDequeue(out var statement))
        {
            foreach (var member in Bases(statement).SelectMany(basis => basis.On).Where(member => _above[member] == Unreached))
            {
                _above[member] = statement;
                open.Enqueue(member);
            }
        }
    }

    /// <summary>The bases over which a way may lead on.</summary>
    public IEnumerable<ClaimBasis> Bases(int statement) => _graph.Bases[statement].Where(basis => _isOpen[basis.Number]);

    /// <summary>Whoever may be above a statement on a way.</summary>
    public IEnumerable<int> UsersOf(int statement) => _graph.UsedBy[statement].Where(basis => _above[basis.From] != Unreached && _isOpen[basis.Number]).Select(basis => basis.From);

    /// <summary>The shortest way from something held down to an origin, where no basis on it is joint.</summary>
    public Support WayTo(int origin) => new([_graph.SourceNumber(origin)], () => Upwards(origin));

    /// <summary>What is reached, in groups that no reliance, nor (if asked for) any source, connects; each in grounding order.</summary>
    public IEnumerable<DescentGroup> Groups(bool bySource)
    {
        var (groups, firstOf) = (new DisjointSets(_graph.Count), new Dictionary<int, int>());
        int[] reached = [.. _grounding.Order.Where(i => _above[i] != Unreached)];
        foreach (var statement in reached)
        {
            foreach (var member in Bases(statement).SelectMany(basis => basis.On))
            {
                groups.Join(statement, member);
            }
            if (bySource && !firstOf.TryAdd(_graph.SourceNumber(statement), statement))
            {
                groups.Join(statement, firstOf[_graph.SourceNumber(statement)]);
            }
        }
        return reached.GroupBy(groups.Of).Select(group => new DescentGroup([.. group], group.Any(i => Bases(i).Any(basis => basis.Joint))));
    }

    private List<int> Upwards(int origin)
    {
        var way = new List<int>();
        for (var at = origin; at != Top; at = _above[at])
        {
            way.Add(at);
        }
        return way;
    }
}

/// <summary>Statements that belong together, each after what it was grounded on.</summary>
internal sealed record DescentGroup(IReadOnlyList<int> Statements, bool HasJoint);
