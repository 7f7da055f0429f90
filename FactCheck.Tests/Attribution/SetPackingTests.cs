using System.Numerics;
using CsCheck;
using FactCheck.Core.Attribution;

namespace FactCheck.Tests.Attribution;

public sealed class SetPackingTests
{
    [Fact]
    public void As_many_sets_are_packed_as_trying_everything_packs() => Gen.Int[1, 1023].Array[1, 12].Sample(sets =>
    {
        var different = sets.Distinct().ToList();
        var work = new Work();

        var packed = SetPacking.Most([.. different.Select(set => new BigInteger(set))], reach => reach, work);

        Assert.True(work.IsExact);
        Assert.Equal(Best(different, 0), packed.Count);
        Assert.Equal(BigInteger.Zero, packed.Aggregate((Seen: BigInteger.Zero, Twice: BigInteger.Zero), (so, set) => (so.Seen | set, so.Twice | (so.Seen & set))).Twice);
    });

    [Fact]
    public void Conflicts_that_are_wider_than_the_sets_count_too() => Gen.Select(Gen.Int[0, 11].Array[1, 12], Gen.Select(Gen.Int[0, 11], Gen.Int[0, 11]).Array[0, 24]).Sample((members, conflicts) =>
    {
        var different = members.Distinct().ToList();
        BigInteger Reach(BigInteger set) => different.Where(a => set == BigInteger.One << a || conflicts.Any(c => (c.Item1 == a && set == BigInteger.One << c.Item2) || (c.Item2 == a && set == BigInteger.One << c.Item1)))
            .Aggregate(BigInteger.Zero, (all, a) => all | (BigInteger.One << a));

        var packed = SetPacking.Most([.. different.Select(a => BigInteger.One << a)], Reach, new Work());

        var best = Enumerable.Range(0, 1 << different.Count)
            .Select(pick => different.Where((_, i) => (pick >> i & 1) == 1).ToList())
            .Where(pick => !conflicts.Any(c => c.Item1 != c.Item2 && pick.Contains(c.Item1) && pick.Contains(c.Item2)))
            .Max(pick => pick.Count);
        Assert.Equal(best, packed.Count);
    });

    private static int Best(List<int> sets, int used) =>
        sets.Count == 0 ? 0 : Math.Max(Best(sets[1..], used), (sets[0] & used) == 0 ? 1 + Best(sets[1..], used | sets[0]) : 0);
}
