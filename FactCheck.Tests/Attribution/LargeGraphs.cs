using CsCheck;
using FactCheck.Core.Attribution;
using FactCheck.Core.Sources;

namespace FactCheck.Tests.Attribution;

public sealed class LargeGraphs
{
    [Fact]
    public void Routes_without_joint_bases_are_what_trying_everything_gives() => Gen.Select(Gen.Int[0, 6], Gen.Int[0, 6]).Array[4, 14].SelectMany(edges => Gen.Int[1, 127].Select(held => (edges, held))).Sample(
        it =>
        {
            var graph = Chain(7, it.edges.Where(e => e.Item1 != e.Item2), i => (it.held >> i & 1) == 1);
            Assert.Equal(new BruteForce(graph).Routes, new AttributionGraph(graph).Answer("c").Routes.Count);
        },
        iter: 1_000);

    [Fact]
    public void Three_thousand_outlets_in_thirty_columns_have_a_hundred_routes_exactly()
    {
        var edges = Enumerable.Range(0, 2_900).SelectMany(i => new[] { (i + 100, i), (i + 100, (i / 100 * 100) + ((i + 7) % 100)) });
        var answers = Answer(Chain(3_000, edges, i => i >= 2_900));

        Assert.Equal((100, true), (answers.Routes.Count, answers.Routes.Exact));
        Assert.Equal((100, true), (answers.Lenient.Count, answers.Lenient.Exact));
        Assert.Equal((100, true), (answers.Strict.Count, answers.Strict.Exact));
    }

    [Fact]
    public void Joint_findings_past_all_counting_give_a_safe_number_and_say_so()
    {
        // Thirty pairs of witnesses; one finding needs one of each pair: 2^30 supports, of which two are independent.
        var statements = Enumerable.Range(0, 60).Select(i => Statement(i, false)).Concat(Enumerable.Range(60, 31).Select(i => Statement(i, i == 90)));
        var graph = new GraphDocument
        {
            Sources = [.. Enumerable.Range(0, 91).Select(Source)],
            Claims = [new GraphClaim("c", "")],
            Statements = [.. statements],
            Reliances =
            [
                .. Enumerable.Range(0, 60).Select(i => new GraphReliance { From = $"t{60 + (i / 2)}", On = [$"t{i}"] }),
                new GraphReliance { From = "t90", On = [.. Enumerable.Range(60, 30).Select(i => $"t{i}")] },
            ],
        };

        var answers = Answer(graph);

        Assert.False(answers.Exact);
        Assert.InRange(answers.Lenient.Count, 1, 2);
        Assert.Equal(1, answers.Routes.Count);
    }

    [Fact]
    public void An_archive_where_everybody_said_it_twice_does_not_hang()
    {
        // Six columns of ten outlets, each resting on every outlet before it, each having said it twice.
        var graph = new GraphDocument
        {
            Sources = [.. Enumerable.Range(0, 60).Select(Source)],
            Claims = [new GraphClaim("c", "")],
            Statements = [.. Enumerable.Range(0, 120).Select(i => Statement(i, i % 60 >= 50) with { Source = $"s{i % 60}" })],
            Reliances =
            [
                .. from later in Enumerable.Range(0, 120)
                   where later % 60 >= 10
                   from earlier in Enumerable.Range(0, 10)
                   select new GraphReliance { From = $"t{later}", On = [$"t{((later % 60 / 10) - 1) * 10 + earlier}"] },
            ],
        };

        Assert.InRange(Answer(graph).Routes.Count, 1, 10);
    }

    private static ClaimAnswers Answer(GraphDocument graph) => new AttributionGraph(graph).Answer("c");

    private static GraphDocument Chain(int count, IEnumerable<(int From, int On)> edges, Func<int, bool> isHeld) => new()
    {
        Sources = [.. Enumerable.Range(0, count).Select(Source)],
        Claims = [new GraphClaim("c", "")],
        Statements = [.. Enumerable.Range(0, count).Select(i => Statement(i, isHeld(i)))],
        Reliances = [.. edges.Distinct().Select(edge => new GraphReliance { From = $"t{edge.From}", On = [$"t{edge.On}"] })],
    };

    private static GraphSource Source(int i) => new() { Id = $"s{i}", Kind = SourceKind.Outlet, Name = $"Outlet {i}" };

    private static GraphStatement Statement(int i, bool held) => new() { Id = $"t{i}", Source = $"s{i}", Claim = "c", Act = Act.Reports, Held = held };
}
