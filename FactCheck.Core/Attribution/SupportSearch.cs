namespace FactCheck.Core.Attribution;

/// <summary>
/// The minimal sets of sources over all derivations in a group of statements (why-provenance: Buneman, Khanna and Tan 2001). A statement's
/// sets are the union over its bases of the products over their members; supersets are dropped, so loops come to rest. Picking bases freely
/// gives the same minimal sets as picking one basis for each statement: from the statements that a set grounds, the first grounding is such
/// a pick.
/// </summary>
/// <param name="graph">The active statements.</param>
/// <param name="descent">The ways down.</param>
/// <param name="group">The statements to search.</param>
/// <param name="originsOnly">Whether only the sources of origins count, or those of every statement.</param>
internal sealed class SupportSearch(ClaimGraph graph, Descent descent, DescentGroup group, bool originsOnly)
{
    private readonly Dictionary<int, List<SupportNode>> _sets = group.Statements.ToDictionary(statement => statement, _ => new List<SupportNode>());
    private Work _work = new();

    /// <summary>The supports of what is held; too few, and the work marked inexact, where there are too many to follow.</summary>
    public IEnumerable<Support> Find(Work work)
    {
        _work = work.Part();
        var (queue, waiting) = (new Queue<int>(group.Statements), group.Statements.ToHashSet());
        while (!_work.IsSpent && queue.TryDequeue(out var statement))
        {
            waiting.Remove(statement);
            if (Update(statement))
            {
                foreach (var user in descent.UsersOf(statement).Where(waiting.Add))
                {
                    queue.Enqueue(user);
                }
            }
        }
        work.Count(_work);
        return group.Statements.Where(i => graph.Statements[i].Held).SelectMany(i => _sets[i]).Select(node => new Support(node.Elements, node.Derivation));
    }

    private bool Update(int statement)
    {
        var sets = _sets[statement];
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
            foreach (var node in products.SelectMany(_ => _sets[member], (product, set) => product.With(set)).TakeWhile(_ => !_work.IsSpent))
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
        if (sets.Count >= Work.MostSets)
        {
            _work.GiveUp();
            return false;
        }
        sets.Add(node);
        return true;
    }
}
