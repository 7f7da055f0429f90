using CsCheck;
using FactCheck.Core.Attribution;

namespace FactCheck.Tests.Attribution;

public sealed class SortedSetsTests
{
    private static readonly Gen<int[]> s_set = Gen.Int[0, 130].HashSet[0, 9].Select(set => (int[])[.. set.Order()]);

    [Fact]
    public void A_union_holds_whatever_either_holds_once_and_in_order() => Gen.Select(s_set, s_set).Sample(
        (one, other) => Assert.Equal(one.Union(other).Order(), SortedSets.Union(one, other)),
        iter: 1_000);

    [Fact]
    public void A_set_is_within_another_if_that_holds_all_of_it() => Gen.Select(s_set, s_set, Gen.Bool).Sample(
        (one, other, isPart) =>
        {
            var small = isPart ? other.Where((_, i) => i % 2 == 0).ToArray() : one;
            Assert.Equal(!small.Except(other).Any(), SortedSets.IsSubset(small, other));
            if (!small.Except(other).Any())
            {
                Assert.Equal(0UL, SortedSets.Mask(small) & ~SortedSets.Mask(other));
            }
        },
        iter: 1_000);

    [Fact]
    public void Sets_of_sixty_four_elements_are_told_apart_by_their_bits_alone() =>
        Assert.Equal(64, Enumerable.Range(0, 64).Select(element => SortedSets.Mask([element])).Distinct().Count());

    [Fact]
    public void Two_elements_with_one_bit_keep_it() => Assert.Equal(SortedSets.Mask([3]), SortedSets.Mask([3, 67]));
}
