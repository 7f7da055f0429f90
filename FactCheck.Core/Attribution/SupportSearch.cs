namespace FactCheck.Core.Attribution;

/// <summary>
/// The minimal sets of sources over all derivations of what is held (why-provenance: Buneman, Khanna and Tan 2001). A statement's
/// sets are the union over its bases of the products over their members; supersets are dropped, so loops come to rest. Picking bases freely
/// gives the same minimal sets as picking one basis for each statement: from the statements that a set grounds, the first grounding is such
/// a pick.
/// </summary>
/// <param name="graph">The active statements.</param>
/// <param name="descent">The ways down.</param>
/// <param name="originsOnly">Whether only the sources of origins count, or those of every statement.</param>
internal sealed class SupportSearch(ClaimGraph graph, Descent descent, bool originsOnly)
{
    private readonly List<SupportNode>?[] _sets = new List<SupportNode>?[graph.Count];
    private readonly bool[] _waiting = new bool[graph.Count];
    private Work _work = new();

    /// <summary>The supports of what is held in a group; too few, and the work marked inexact, where there are too many to follow.</summary>
    public IEnumerable<Support> Find(DescentGroup group, Work work)
    {
        _work = work.Part();
        var queue = new Queue<int>(group.Statements);
        foreach (var statement in group.Statements)
        {
            _waiting[statement] = true;
        }
        while (!_work.IsSpent && queue.TryDequeue(out var statement))
        {
            _waiting[statement] = false;
            if (Update(statement))
            {
                foreach (var user in descent.UsersOf(statement).Where(user => !_waiting[user]))
                {
                    _waiting[user] = true;
                    queue.Enqueue(user);
                }
            }
        }
        work.Count(_work);
        return group.Statements.Where(i => graph.Statements[i].Held).SelectMany(Sets).Select(node => new Support(node.Elements, node.Derivation));
    }

    private List<SupportNode> Sets(int statement) => _sets[statement] ??= [];

    private bool Update(int statement)
    {
        var sets = Sets(statement);
        var own = new SupportNode(statement, !originsOnly || graph.DeclaresNoBasis(statement) ? [graph.SourceNumber(statement)] : [], []);
        if (graph.DeclaresNoBasis(statement))
        {
            return Add(sets, own);
        }
        var changed = false;
        foreach (var node in descent.Bases(statement).SelectMany(basis => Product(basis, own)))
        {
            changed |= Add(sets, node);
        }
        return changed;
    }

    private List<SupportNode> Product(ClaimBasis basis, SupportNode own)
    {
        var products = new List<SupportNode> { own };
        foreach (var member in basis.On)
        {
            var next = new List<SupportNode>();
            foreach (var node in products.SelectMany(_ => Sets(member), (product, set) => product.With(set)).TakeWhile(_ => !_work.IsSpent))
            {
                Add(next, node);
            }
            products = next;
        }
        return products;
    }

    private bool Add(List<SupportNode> sets, SupportNode node)
    {
        if (!_work.Spend(sets.Count) || sets.Exists(known => known.IsWithin(node)))
        {
            return false;
        }
        sets.RemoveAll(node.IsWithin);
        if (sets.Count >= _work.MostSets)
        {
            _work.GiveUp();
            return false;
        }
        sets.Add(node);
        return true;
    }
}
