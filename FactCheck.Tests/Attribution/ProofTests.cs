using CsCheck;
using FactCheck.Core.Attribution;

namespace FactCheck.Tests.Attribution;

public sealed class ProofTests
{
    [Fact]
    public void A_count_is_proved_by_that_many_ways_from_something_held_down_to_origins_none_resting_on_itself() => Check((graph, answers) =>
    {
        foreach (var count in new[] { answers.Strict, answers.Lenient, answers.Named, answers.Routes })
        {
            Assert.Equal(count.Count, count.Proof.Count);
            foreach (var way in count.Proof)
            {
                Assert.Contains(way.Statements, id => Of(graph, id).Held);
                Assert.NotEmpty(way.Origins);
                Assert.Equal(way.Statements.Where(id => graph.Reliances.All(r => r.From != id)), way.Origins);
                Assert.Equal(way.Statements.Order(StringComparer.Ordinal), GroundedAlone(graph, way.Statements).Order(StringComparer.Ordinal));
            }
        }
    });

    [Fact]
    public void The_ways_that_prove_a_count_are_independent_of_one_another() => Check((graph, answers) =>
    {
        var truth = new BruteForce(graph);
        AssertApart(answers.Lenient, way => way.Origins, (a, b) => a.Source == b.Source);
        AssertApart(answers.Strict, way => way.Origins, truth.PossiblySame);
        AssertApart(answers.Named, way => way.Origins, truth.PossiblySame);
        AssertApart(answers.Routes, way => way.Statements, (a, b) => a.Source == b.Source);

        void AssertApart(GraphCount count, Func<GraphDerivation, IReadOnlyList<string>> of, Func<GraphStatement, GraphStatement, bool> clash) =>
            Assert.All(count.Proof, (way, i) => Assert.All(count.Proof.Skip(i + 1), other => Assert.DoesNotContain(
                of(way).SelectMany(_ => of(other), (a, b) => (Of(graph, a), Of(graph, b))),
                pair => clash(pair.Item1, pair.Item2))));
    });

    [Fact]
    public void What_counts_as_surely_independent_was_not_disowned_and_gives_its_basis_and_the_named_count_names_everybody() => Check((graph, answers) =>
    {
        var disowned = new AttributionGraph(graph).Active("c").Where(s => s.Act == Act.Disowns).Select(s => s.Target).ToHashSet();
        Assert.All(answers.Strict.Proof.Concat(answers.Named.Proof), way =>
        {
            Assert.DoesNotContain(way.Statements, disowned.Contains);
            Assert.All(way.Origins, id => Assert.Equal(Lineage.Own, Of(graph, id).Lineage));
        });
        Assert.All(answers.Named.Proof.SelectMany(way => way.Origins), id => Assert.True(graph.Sources.Single(s => s.Id == Of(graph, id).Source).Named));
    });

    [Fact]
    public void Without_the_statements_that_prove_a_bottleneck_nothing_held_is_left() => Check((graph, answers) =>
        Assert.All(answers.Bottlenecks, found => Assert.False(new BruteForce(graph).HeldWithout(found.Proof))));

    [Fact]
    public void The_statements_that_prove_a_circle_make_one_by_themselves() => Check((graph, answers) =>
        Assert.All(answers.Circular, circle => Assert.Contains(circle.Sources, new AttributionGraph(Only(graph, circle.Proof)).Answer("c").Circular.Select(found => found.Sources))));

    [Fact]
    public void A_report_is_proved_by_what_the_outlet_said_and_lost_hedging_by_what_it_rests_on() => Check((graph, answers) =>
    {
        Assert.All(answers.Reports, outlet => Assert.All(outlet.Proof, id => Assert.Equal(outlet.Id, Of(graph, id).Source)));
        Assert.All(answers.Reports, outlet => Assert.NotEmpty(outlet.Proof));
        Assert.All(answers.HedgeLoss, found =>
        {
            Assert.Contains(found.Id, found.Proof);
            Assert.All(found.Proof, id => Assert.True(id == found.Id || graph.Reliances.Any(r => r.From == found.Id && r.On.Contains(id))));
            Assert.True(found.Proof.Count > 1 || graph.Reliances.Any(r => r.From == found.Id && r.On.Contains(found.Id)));
        });
    });

    private static void Check(Action<GraphDocument, ClaimAnswers> holds) =>
        SomeGraph.Of(12).Sample(graph => holds(graph, new AttributionGraph(graph).Answer("c")), iter: 500, print: GraphJson.Write);

    private static GraphStatement Of(GraphDocument graph, string id) => graph.Statements.Single(s => s.Id == id);

    private static GraphDocument Only(GraphDocument graph, IReadOnlyList<string> ids) => graph with
    {
        Statements = [.. graph.Statements.Where(s => ids.Contains(s.Id)).Select(s => s.Act == Act.Disowns ? s with { Target = s.Id } : s)],
        Reliances = [.. graph.Reliances.Where(r => ids.Contains(r.From) && r.On.Any(ids.Contains)).Select(r => r with { On = [.. r.On.Where(ids.Contains)] })],
    };

    // What of a way is supported by the way alone, bottom up.
    private static HashSet<string> GroundedAlone(GraphDocument graph, IReadOnlyList<string> way)
    {
        var grounded = way.Where(id => graph.Reliances.All(r => r.From != id)).ToHashSet();
        while (way.Where(id => !grounded.Contains(id) && graph.Reliances.Any(r => r.From == id && r.On.All(grounded.Contains))).ToList() is { Count: > 0 } more)
        {
            grounded.UnionWith(more);
        }
        return grounded;
    }
}
