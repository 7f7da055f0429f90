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

    public Grounding(ClaimGraph graph, Func<int, bool> isAllowed)
    {
        _graph = graph;
        _choice = new ClaimBasis?[graph.Count];
        _holds = new bool[graph.Count];
        var missing = new Dictionary<ClaimBasis, int>(ReferenceEqualityComparer.Instance);
        var usedBy = graph.UsedBy;
        var queue = new Queue<int>(graph.All.Where(i => graph.DeclaresNoBasis(i) && graph.IsCarrying(i) && isAllowed(i)));
        while (queue.TryDequeue(out var statement))
        {
            if (_holds[statement])
            {
                continue;
            }
            _holds[statement] = true;
            Order.Add(statement);
            foreach (var basis in usedBy[statement].Where(basis => basis.Whole))
            {
                missing[basis] = missing.GetValueOrDefault(basis, basis.On.Length) - 1;
                if (missing[basis] == 0 && _choice[basis.From] is null && graph.IsCarrying(basis.From) && isAllowed(basis.From))
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

    public bool this[ClaimBasis basis] => basis.Whole && basis.On.All(member => _holds[member]);

    /// <summary>The shallowest held statement, from which a derivation starts; null when nothing that is held is grounded.</summary>
    public int? Root => Order.Where(i => _graph.Statements[i].Held).Select(i => (int?)i).FirstOrDefault();

    /// <summary>The statements of one derivation of a statement that holds.</summary>
    public IReadOnlySet<int> Derivation(int root)
    {
        var derivation = new HashSet<int>();
        var open = new Stack<int>([root]);
        while (open.TryPop(out var statement))
        {
            if (derivation.Add(statement) && _choice[statement] is { } basis)
            {
                foreach (var member in basis.On)
                {
                    open.Push(member);
                }
            }
        }
        return derivation;
    }

    /// <summary>Every statement on some way down from what is held, over bases that hold.</summary>
    public IReadOnlySet<int> Reached()
    {
        var reached = new HashSet<int>();
        var open = new Stack<int>(Order.Where(i => _graph.Statements[i].Held));
        while (open.TryPop(out var statement))
        {
            if (reached.Add(statement))
            {
                foreach (var member in _graph.Bases[statement].Where(basis => this[basis]).SelectMany(basis => basis.On))
                {
                    open.Push(member);
                }
            }
        }
        return reached;
    }
}
