using CsCheck;
using FactCheck.Core.Attribution;

namespace FactCheck.Tests.Attribution;

public sealed class AnswersByBruteForce
{
    [Fact]
    public void Every_count_is_what_trying_everything_gives() => SomeGraph.Any.Sample(
        graph =>
        {
            var (answers, truth) = (new AttributionGraph(graph).Answer("c"), new BruteForce(graph));
            Assert.True(answers.Exact);
            Assert.Equal(
                (truth.Reports, truth.Strict, truth.Lenient, truth.Named, truth.Routes),
                (answers.Reports.Count, answers.Strict.Count, answers.Lenient.Count, answers.Named.Count, answers.Routes.Count));
            Assert.Equal(truth.Bottlenecks, answers.Bottlenecks.Select(found => found.Id));
            Assert.Equal(truth.Contested, answers.Contested);
        },
        iter: 3_000,
        print: GraphJson.Write);

    [Fact]
    public void What_proves_a_count_is_that_many_derivations_from_something_held_down_to_origins() => SomeGraph.Of(12).Sample(
        graph =>
        {
            var statements = graph.Statements.ToDictionary(s => s.Id);
            var answers = new AttributionGraph(graph).Answer("c");
            foreach (var count in new[] { answers.Strict, answers.Lenient, answers.Named, answers.Routes })
            {
                Assert.Equal(count.Count, count.Proof.Count);
                Assert.All(count.Proof, way => Assert.Contains(way.Statements, id => statements[id].Held));
                Assert.All(count.Proof, way => Assert.All(way.Origins, id => Assert.DoesNotContain(graph.Reliances, r => r.From == id)));
                Assert.All(count.Proof, way => Assert.NotEmpty(way.Origins));
            }
            Assert.Distinct(answers.Routes.Proof.SelectMany(way => way.Statements.Select(id => statements[id].Source).Distinct()));
        },
        iter: 500,
        print: GraphJson.Write);

    [Fact]
    public void A_graph_survives_being_written_and_read() => SomeGraph.Of(12).Sample(
        graph => Assert.Equal(GraphJson.Write(graph), GraphJson.Write(GraphJson.Read(GraphJson.Write(graph)))),
        iter: 300,
        print: GraphJson.Write);
}
