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

    [Fact]
    public void The_finding_that_excludes_most_others_is_taken_where_that_is_best()
    {
        // Five sets exclude the first, and each of five others excludes two of those five: the first with the others is six, anything else at most five.
        int[][] sets = [[0, 1, 2, 3, 4], .. Enumerable.Range(0, 5).Select(i => (int[])[10 + i, 20 + i]), .. Enumerable.Range(0, 5).Select(i => (int[])[i, 10 + i, 20 + ((i + 1) % 5)])];

        Assert.Equal([0, 1, 2, 3, 4, 5], IndependentSet.Most(sets, new Work()));
    }

    [Fact]
    public void A_search_without_work_left_does_not_begin() => Assert.Empty(IndependentSet.Most([[0, 1], [1, 2], [0, 2]], new Work(budget: 0)));

    [Fact]
    public void What_one_group_has_used_is_not_there_for_the_next()
    {
        var work = new Work(budget: 10);
        var part = work.Part();
        Assert.True(part.Spend(8));
        work.Count(part);

        Assert.False(work.Part().Spend(3));
        Assert.True(work.Part().Spend(2));
        Assert.True(work.Spend(2));
        Assert.False(work.Spend(1));
        Assert.False(work.IsExact);
    }

    [Theory]
    [InlineData(4, false)]
    [InlineData(5, true)]
    public void Five_findings_in_a_ring_are_searched_only_where_that_many_may_be_and_else_the_number_says_that_it_may_be_too_small(int mostSets, bool isExact)
    {
        int[][] ring = [[0, 1], [1, 2], [2, 3], [3, 4], [0, 4]];
        var work = new Work(mostSets: mostSets);

        var packed = SetPacking.Most(ring, work);

        Assert.Equal((2, isExact), (packed.Count, work.IsExact));
        Assert.Distinct(packed.SelectMany(i => ring[i]));
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
