using System.Numerics;

namespace FactCheck.Core.Attribution;

/// <summary>
/// The most sets that are pairwise free of conflict: an independent set in the graph of conflicts, by branch and bound with a bound from
/// cliques, each connected group apart.
/// </summary>
internal sealed class SetPacking
{
    private readonly BigInteger[] _conflicts;
    private readonly Work _work;
    private BigInteger _best;
    private int _bestCount;

    private SetPacking(BigInteger[] conflicts, Work work) => (_conflicts, _work) = (conflicts, work);

    /// <param name="sets">The sets as bits.</param>
    /// <param name="reach">For each set the elements that no other chosen set may hold.</param>
    /// <param name="work">The guard; when it gives up the answer is the best packing found.</param>
    /// <returns>The chosen sets.</returns>
    public static IReadOnlyList<BigInteger> Most(IReadOnlyList<BigInteger> sets, Func<BigInteger, BigInteger> reach, Work work)
    {
        BigInteger[] bySize = [.. sets.OrderBy(set => BigInteger.PopCount(set)).ThenBy(set => set)];
        var reaches = bySize.Select(reach).ToArray();
        var greedy = Greedy(bySize, reaches);
        if (greedy.Count == bySize.Length)
        {
            return greedy;
        }
        if (bySize.Length > Work.MostSets)
        {
            work.GiveUp();
            return greedy;
        }
        var conflicts = bySize.Select((_, i) => Bits(Enumerable.Range(0, bySize.Length).Where(j => j != i && !(reaches[i] & bySize[j]).IsZero))).ToArray();
        var packing = new SetPacking(conflicts, work);
        var chosen = packing.SolveGroups();
        return chosen.Count < greedy.Count ? greedy : [.. chosen.Select(i => bySize[i])];
    }

    private static List<BigInteger> Greedy(BigInteger[] sets, BigInteger[] reaches)
    {
        var (chosen, banned) = (new List<BigInteger>(), BigInteger.Zero);
        for (var i = 0; i < sets.Length; i++)
        {
            if ((banned & sets[i]).IsZero)
            {
                chosen.Add(sets[i]);
                banned |= reaches[i];
            }
        }
        return chosen;
    }

    private List<int> SolveGroups()
    {
        var left = (BigInteger.One << _conflicts.Length) - 1;
        var chosen = BigInteger.Zero;
        while (!left.IsZero)
        {
            var group = Group(Lowest(left));
            (_best, _bestCount) = (BigInteger.Zero, 0);
            Search(group, BigInteger.Zero, 0);
            chosen |= _best;
            left &= ~group;
        }
        return [.. Members(chosen)];
    }

    private BigInteger Group(int start)
    {
        var (group, open) = (BigInteger.Zero, BigInteger.One << start);
        while (!open.IsZero)
        {
            group |= open;
            open = Members(open).Aggregate(BigInteger.Zero, (all, member) => all | _conflicts[member]) & ~group;
        }
        return group;
    }

    private void Search(BigInteger candidates, BigInteger chosen, int count)
    {
        if (count > _bestCount)
        {
            (_best, _bestCount) = (chosen, count);
        }
        if (candidates.IsZero || !_work.Spend(_conflicts.Length) || count + Cliques(candidates) <= _bestCount)
        {
            return;
        }
        var (easiest, hardest) = Degrees(candidates);
        if (easiest >= 0) // free, or with one conflict only: taking it is never worse
        {
            Search(candidates & ~_conflicts[easiest] & ~(BigInteger.One << easiest), chosen | (BigInteger.One << easiest), count + 1);
            return;
        }
        var bit = BigInteger.One << hardest;
        Search(candidates & ~_conflicts[hardest] & ~bit, chosen | bit, count + 1);
        Search(candidates & ~bit, chosen, count);
    }

    private (int Easiest, int Hardest) Degrees(BigInteger candidates)
    {
        var (hardest, most) = (-1, -1);
        foreach (var member in Members(candidates))
        {
            var degree = (int)BigInteger.PopCount(_conflicts[member] & candidates);
            if (degree <= 1)
            {
                return (member, -1);
            }
            if (degree > most)
            {
                (hardest, most) = (member, degree);
            }
        }
        return (-1, hardest);
    }

    // At most one member of each clique can be chosen.
    private int Cliques(BigInteger candidates)
    {
        var count = 0;
        while (!candidates.IsZero)
        {
            count++;
            for (var open = candidates; !open.IsZero;)
            {
                var member = Lowest(open);
                candidates &= ~(BigInteger.One << member);
                open &= _conflicts[member];
            }
        }
        return count;
    }

    private static int Lowest(BigInteger bits) => (int)BigInteger.TrailingZeroCount(bits);

    private static BigInteger Bits(IEnumerable<int> members) => members.Aggregate(BigInteger.Zero, (bits, member) => bits | (BigInteger.One << member));

    private static IEnumerable<int> Members(BigInteger bits)
    {
        for (; !bits.IsZero; bits &= bits - 1)
        {
            yield return Lowest(bits);
        }
    }
}
