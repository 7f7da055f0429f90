using CsCheck;
using FactCheck.Core.Reading.Learnt;

namespace FactCheck.Tests.Reading.Learnt;

/// <summary>The chain gives what counting every labelling by hand would give.</summary>
public sealed class LabelChainTests
{
    private const int Labels = 3, Length = 4;

    private static readonly Gen<double[]> s_scores = Gen.Double[-4, 4].Array[Length * Labels + Length * Labels * Labels];

    [Fact]
    public void The_best_labelling_is_the_best_of_all_labellings() => s_scores.Sample(scores =>
    {
        var chain = Filled(scores);
        var best = new int[Length];
        chain.Best(best);
        Assert.Equal(All().Max(labels => Score(chain, labels)), Score(chain, best), 9);
    });

    [Fact]
    public void A_labels_probability_is_its_share_of_all_labellings() => s_scores.Sample(scores =>
    {
        var chain = Filled(scores);
        chain.Marginals();
        var total = All().Sum(labels => Math.Exp(Score(chain, labels)));
        Assert.Equal(Math.Log(total), chain.LogTotal, 6);
        for (var label = 0; label < Labels; label++)
        {
            Assert.Equal(All().Where(labels => labels[2] == label).Sum(labels => Math.Exp(Score(chain, labels))) / total, chain.Probability(2, label), 9);
            Assert.Equal(All().Where(labels => labels[1] == 0 && labels[2] == label).Sum(labels => Math.Exp(Score(chain, labels))) / total, chain.Probability(2, 0, label), 9);
        }
    });

    [Fact]
    public void A_label_that_is_ruled_out_has_no_probability_and_breaks_nothing()
    {
        var chain = Filled(new double[Length * Labels + Length * Labels * Labels]);
        chain.Unary(1)[0] = chain.Unary(1)[1] = -1000;
        chain.Pair(2)[2 * Labels] = -1000;
        chain.Marginals();
        Assert.Equal((1, 0), (chain.Probability(1, 2), chain.Probability(2, 0)));
        Assert.Equal(0.5, chain.Probability(2, 1), 9);
    }

    private static LabelChain Filled(double[] scores)
    {
        var chain = new LabelChain(Labels);
        chain.Begin(Length);
        for (var t = 0; t < Length; t++)
        {
            scores.AsSpan(t * Labels, Labels).CopyTo(chain.Unary(t));
            scores.AsSpan(Length * Labels + t * Labels * Labels, Labels * Labels).CopyTo(chain.Pair(t));
        }

        return chain;
    }

    private static double Score(LabelChain chain, int[] labels)
    {
        var score = 0.0;
        for (var t = 0; t < Length; t++)
        {
            score += chain.Unary(t)[labels[t]] + (t == 0 ? 0 : chain.Pair(t)[labels[t - 1] * Labels + labels[t]]);
        }

        return score;
    }

    private static IEnumerable<int[]> All() => Enumerable.Range(0, 81).Select(n => new[] { n % 3, n / 3 % 3, n / 9 % 3, n / 27 });
}
