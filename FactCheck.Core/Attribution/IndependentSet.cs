using System.Numerics;

namespace FactCheck.Core.Attribution;

/// <summary>
/// The most sets of one group that are pairwise disjoint: an independent set in the graph of conflicts, by branch and bound with a bound from
/// a greedy cover by cliques (as Tomita and Seki 2003 bound cliques by colours).
/// </summary>
internal sealed class IndependentSet
{
    private readonly BigInteger[] _conflicts;
    private readonly Work _work;
    private BigInteger _best;
    private int _bestCount;

    private IndependentSet(BigInteger[] conflicts, Work work) => (_conflicts, _work) = (conflicts, work);

    /// <returns>The numbers of the chosen sets; the best found when the work gives up.</returns>
    public static IReadOnlyList<int> Most(IReadOnlyList<int[]> sets, Work work)
    {
        var holders = sets.SelectMany((set, i) => set.Select(label => (label, i))).GroupBy(pair => pair.label, pair => pair.i).ToDictionary(label => label.Key, label => Bits(label));
        BigInteger[] conflicts = [.. sets.Select((set, i) => set.Aggregate(BigInteger.Zero, (all, label) => all | holders[label]) & ~(BigInteger.One << i))];
        var part = work.Part();
        var search = new IndependentSet(conflicts, part);
        search.Search((BigInteger.One << conflicts.Length) - 1, BigInteger.Zero, 0);
        work.Count(part);
        return [.. Members(search._best)];
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
