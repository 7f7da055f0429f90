using CsCheck;
using FactCheck.Core.Attribution;

namespace FactCheck.Tests.Attribution;

public sealed class AnswersByBruteForce
{
    [Fact]
    public void Every_answer_is_what_trying_everything_gives() => SomeGraph.Any.Sample(
        graph => AssertSame(graph, GraphMoment.Everything),
        iter: 6_000,
        print: GraphJson.Write);

    [Fact]
    public void So_it_is_at_any_moment_and_without_anybody() => Gen.Select(SomeGraph.Any, SomeGraph.Moment).Sample(
        (graph, moment) => AssertSame(graph, moment with { Without = [.. moment.Without.Where(id => graph.Sources.Any(s => s.Id == id) || graph.Statements.Any(s => s.Id == id))] }),
        iter: 3_000,
        print: it => $"{it.Item2} {string.Join(',', it.Item2.Without)}\n{GraphJson.Write(it.Item1)}");

    [Fact]
    public void A_search_cut_short_gives_a_number_that_is_never_too_high_and_says_so()
    {
        var (cut, whole) = (0, 0);
        Gen.Select(SomeGraph.Knot, Gen.Int[0, 40], Gen.Int[1, 5]).Sample(
            (graph, budget, mostSets) =>
            {
                var (claim, truth) = (new AttributionGraph(graph).Of("c"), new BruteForce(graph));
                Work Little() => new(budget, mostSets);
                AssertSafe(Origins.Strict(claim, Little()), truth.Strict);
                AssertSafe(Origins.Lenient(claim, Little()), truth.Lenient);
                AssertSafe(Origins.Named(claim, Little()), truth.Named);
                AssertSafe(Routes.Of(claim, Little()), truth.Routes);
            },
            iter: 2_000,
            print: it => $"{it.Item2} {it.Item3}\n{GraphJson.Write(it.Item1)}");
        Assert.True(cut > 500 && whole > 500, $"{cut} of {whole + cut} searches were cut short");

        void AssertSafe(GraphCount count, int truth)
        {
            Interlocked.Increment(ref count.Exact ? ref whole : ref cut);
            Assert.InRange(count.Count, count.Exact ? truth : Math.Min(1, truth), truth);
            Assert.Equal(count.Count, count.Proof.Count);
        }
    }

    [Fact]
    public void A_graph_survives_being_written_and_read_with_all_that_is_carried_along() => SomeGraph.Of(12).Sample(
        graph => Assert.Equivalent(graph, GraphJson.Read(GraphJson.Write(graph)), strict: true),
        iter: 300,
        print: GraphJson.Write);

    private static void AssertSame(GraphDocument graph, GraphMoment moment)
    {
        var (answers, truth) = (new AttributionGraph(graph, moment).Answer("c"), new BruteForce(graph, moment));
        Assert.True(answers.Exact);
        Assert.Equal(
            (truth.Strict, truth.Lenient, truth.Named, truth.Routes),
            (answers.Strict.Count, answers.Lenient.Count, answers.Named.Count, answers.Routes.Count));
        Assert.Equal(truth.Reports, answers.Reports.Select(outlet => outlet.Id));
        Assert.Equal(truth.Bottlenecks, answers.Bottlenecks.Select(found => found.Id));
        Assert.Equal(truth.Contested, answers.Contested);
        Assert.Equal(truth.Circular, answers.Circular.Select(circle => circle.Sources));
        Assert.Equal(truth.Backwards, answers.Backwards.Select(list => string.Join(' ', list)));
        Assert.Equal(truth.Drift, answers.Drift.Select(list => string.Join(' ', list)));
        Assert.Equal(truth.HedgeLoss, answers.HedgeLoss.Select(found => found.Id));
    }
}
