namespace FactCheck.Core.Attribution;

/// <summary>
/// Which carrying statements reach down to origins, using only statements that are allowed: the least fixpoint, by forward chaining
/// (Dowling and Gallier 1984), linear in the size of the graph. Each remembers the first basis that grounded it, so following
/// <see cref="Derivation"/> never meets a statement twice on a path.
/// </summary>
internal sealed class Grounding
{
    private readonly ClaimGraph _graph;
    private readonly ClaimBasis?[] _choice;
    private readonly bool[] _holds;
    private readonly bool[] _basisHolds;

    public Grounding(ClaimGraph graph, Func<int, bool> isAllowed)
    {
        _graph = graph;
        _choice = new ClaimBasis?[graph.Count];
        _holds = new bool[graph.Count];
        _basisHolds = new bool[graph.BasisCount];
        var met = new int[graph.BasisCount];
        var queue = new Queue<int>(graph.All.Where(i => graph.DeclaresNoBasis(i) && graph.IsCarrying(i) && isAllowed(i)));
        while (queue.TryDequeue(out var statement))
        {
            _holds[statement] = true;
            Order.Add(statement);
            foreach (var basis in graph.UsedBy[statement])
            {
                if (!basis.Whole || ++met[basis.Number] < basis.On.Length)
                {
                    continue;
                }
                _basisHolds[basis.Number] = true;
                if (_choice[basis.From] is null && graph.IsCarrying(basis.From) && isAllowed(basis.From))
                {
                    _choice[basis.From] = basis;
                    queue.Enqueue(basis.From);
                }
            }
        }
    }

    /// <summary>What holds, each after everything it was grounded on.</summary>
    public List<int> Order { get; } = [];

    public bool this[int statement] => _holds[statement];

    /// <summary>Whether every member of a basis holds.</summary>
    public bool this[ClaimBasis basis] => _basisHolds[basis.Number];

    /// <summary>The shallowest held statement, from which a derivation starts; null when nothing that is held is grounded.</summary>
    public int? Root => Order.Where(i => _graph.Statements[i].Held).Select(i => (int?)i).FirstOrDefault();

    /// <summary>The statements of one derivation of a statement that holds.</summary>
    public HashSet<int> Derivation(int root) => Follow([root], statement => _choice[statement] is { } basis ? [basis] : []);

    /// <summary>Every statement on some way down from what is held, over bases that hold.</summary>
    public IReadOnlySet<int> Reached() => ReachedFrom(Order.Where(i => _graph.Statements[i].Held));

    /// <summary>Every statement on some way down from these, over bases that hold.</summary>
    public IReadOnlySet<int> ReachedFrom(IEnumerable<int> statements) => Follow(statements, statement => _graph.Bases[statement].Where(basis => this[basis]));

    private static HashSet<int> Follow(IEnumerable<int> from, Func<int, IEnumerable<ClaimBasis>> bases)
    {
        var followed = new HashSet<int>();
        var open = new Stack<int>(from);
        while (open.TryPop(out var statement))
        {
            if (followed.Add(statement))
            {
                foreach (var member in bases(statement).SelectMany(basis => basis.On))
                {
                    open.Push(member);
                }
            }
        }
        return followed;
    }
}
