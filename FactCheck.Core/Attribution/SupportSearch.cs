using System.Numerics;

namespace FactCheck.Core.Attribution;

/// <summary>
/// The minimal sets of elements over all derivations of what is held (why-provenance: Buneman, Khanna and Tan 2001), each set as bits.
/// A statement's sets are the union over its bases of the products over their members; supersets are dropped, so loops come to rest.
/// Picking bases freely gives the same minimal sets as picking one basis for each statement: from the statements that a set grounds,
/// the first grounding is such a pick.
/// </summary>
internal sealed class SupportSearch(ClaimGraph graph, Grounding grounding, Func<int, BigInteger> element, Work work)
{
    private readonly Dictionary<int, List<BigInteger>> _sets = [];

    public IReadOnlyList<BigInteger> OfWhatIsHeld()
    {
        var reached = grounding.Reached();
        var changed = true;
        while (changed && work.Spend())
        {
            changed = false;
            foreach (var statement in grounding.Order.Where(reached.Contains))
            {
                changed |= Update(statement);
            }
        }
        var all = new List<BigInteger>();
        foreach (var set in reached.Where(i => graph.Statements[i].Held).Order().SelectMany(Sets))
        {
            Add(all, set);
        }
        return all;
    }

    private List<BigInteger> Sets(int statement)
    {
        if (!_sets.TryGetValue(statement, out var sets))
        {
            _sets[statement] = sets = [];
        }
        return sets;
    }

    private bool Update(int statement)
    {
        var sets = Sets(statement);
        if (graph.DeclaresNoBasis(statement))
        {
            return Add(sets, element(statement));
        }
        var changed = false;
        foreach (var basis in graph.Bases[statement].Where(basis => grounding[basis]))
        {
            foreach (var set in Product(basis, element(statement)))
            {
                changed |= Add(sets, set);
            }
        }
        return changed;
    }

    private List<BigInteger> Product(ClaimBasis basis, BigInteger own)
    {
        var products = new List<BigInteger> { own };
        foreach (var member in basis.On)
        {
            var next = new List<BigInteger>();
            foreach (var set in products.SelectMany(_ => Sets(member), (product, set) => product | set).TakeWhile(_ => !work.IsSpent))
            {
                Add(next, set);
            }
            products = next;
        }
        return products;
    }

    private bool Add(List<BigInteger> sets, BigInteger set)
    {
        if (!work.Spend(sets.Count + 1) || sets.Exists(known => (known & set) == known))
        {
            return false;
        }
        sets.RemoveAll(known => (known & set) == set);
        if (sets.Count >= Work.MostSets)
        {
            work.GiveUp();
            return false;
        }
        sets.Add(set);
        return true;
    }
}
