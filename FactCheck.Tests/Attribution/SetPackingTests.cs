using CsCheck;
using FactCheck.Core.Attribution;

namespace FactCheck.Tests.Attribution;

public sealed class SetPackingTests
{
    [Fact]
    public void As_many_sets_are_packed_as_trying_everything_packs() => Gen.Int[1, 1023].Array[1, 12].Sample(sets =>
    {
        var work = new Work();

        var packed = SetPacking.Most([.. sets.Select(Members)], work);

        Assert.True(work.IsExact);
        Assert.Equal(Best([.. sets], 0), packed.Count);
        AssertApart(packed, sets);
    });

    [Fact]
    public void The_search_needs_no_kernel_to_be_right() => Gen.Int[1, 1023].Array[1, 14].Sample(sets =>
    {
        var found = IndependentSet.Most([.. sets.Select(Members)], new Work());

        Assert.Equal(Best([.. sets], 0), found.Count);
        AssertApart(found, sets);
    });

    [Fact]
    public void A_search_that_has_no_work_left_gives_a_packing_and_says_that_it_may_be_too_small() => Gen.Int[1, 1023].Array[1, 14].Sample(sets =>
    {
        var work = new Work(budget: 0);

        var packed = SetPacking.Most([.. sets.Select(Members)], work);

        AssertApart(packed, sets);
        Assert.InRange(packed.Count, 1, Best([.. sets], 0));
        Assert.True(!work.IsExact || packed.Count == Best([.. sets], 0));
    });

    [Theory]
    [InlineData(1_999)]
    [InlineData(40_001)]
    public void Findings_that_each_share_a_witness_with_the_next_are_packed_however_long_the_chain(int links)
    {
        int[][] sets = [.. Enumerable.Range(0, links).Select(i => (int[])[i, i + 1])];
        var work = new Work();

        var packed = SetPacking.Most(sets, work);

        Assert.Equal((links + 1) / 2, packed.Count);
        Assert.True(work.IsExact);
        Assert.Distinct(packed.SelectMany(i => sets[i]));
    }

    private static int[] Members(int set) => [.. Enumerable.Range(0, 10).Where(bit => (set >> bit & 1) == 1)];

    private static void AssertApart(IReadOnlyList<int> packed, int[] sets)
    {
        Assert.Distinct(packed);
        Assert.Distinct(packed.SelectMany(i => Members(sets[i])));
    }

    private static int Best(List<int> sets, int used) =>
        sets.Count == 0 ? 0 : Math.Max(Best(sets[1..], used), (sets[0] & used) == 0 ? 1 + Best(sets[1..], used | sets[0]) : 0);
}
