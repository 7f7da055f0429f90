using CsCheck;
using FactCheck.Core.Attribution;
using FactCheck.Core.Sources;

namespace FactCheck.Tests.Attribution;

public sealed class LargeGraphs
{
    [Fact]
    public void Routes_without_joint_bases_are_what_trying_everything_gives() => Gen.Select(Gen.Int[0, 8], Gen.Int[0, 8]).Array[5, 16].SelectMany(edges => Gen.Int[1, 511].Select(held => (edges, held))).Sample(
        it =>
        {
            var graph = Chain(9, it.edges.Where(e => e.Item1 != e.Item2), i => (it.held >> i & 1) == 1);
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

    [Fact]
    public void A_rumour_passed_on_ten_thousand_times_still_goes_back_to_one_mouth_by_way_of_every_other()
    {
        var answers = Answer(Chain(10_000, Enumerable.Range(1, 9_999).Select(i => (i, i - 1)), i => i == 9_999));

        Assert.Equal((1, 1, 1, 1, true), (answers.Strict.Count, answers.Lenient.Count, answers.Named.Count, answers.Routes.Count, answers.Exact));
        Assert.Equal(10_000, answers.Bottlenecks.Count);
        Assert.Equal(10_000, answers.Routes.Proof[0].Statements.Count);
        Assert.Equal(["t0"], answers.Lenient.Proof[0].Origins);
    }

    [Fact]
    public void A_ring_of_ten_thousand_who_cite_each_other_is_one_circle_and_comes_from_nowhere()
    {
        var answers = Answer(Chain(10_000, Enumerable.Range(0, 10_000).Select(i => (i, (i + 1) % 10_000)), i => i % 2 == 0));

        Assert.Equal((10_000, 0, 0), (answers.Reports.Count, answers.Lenient.Count, answers.Routes.Count));
        Assert.Equal(10_000, Assert.Single(answers.Circular).Sources.Count);
        Assert.Empty(answers.Bottlenecks);
    }

    [Fact]
    public void Five_thousand_pairs_who_cite_each_other_are_five_thousand_circles()
    {
        var answers = Answer(Chain(10_000, Enumerable.Range(0, 10_000).Select(i => (i, i ^ 1)), i => i < 2));

        Assert.Equal(5_000, answers.Circular.Count);
        Assert.All(answers.Circular, circle => Assert.Equal(2, circle.Proof.Count));
    }

    [Fact]
    public void However_many_say_it_without_joint_bases_the_lenient_count_is_that_of_the_sources_reached()
    {
        // Three thousand who know, by a thousand sources; each report rests on one of them, every other report is held.
        var graph = Chain(6_000, Enumerable.Range(3_000, 3_000).Select(i => (i, (i * 7) % 3_000)), i => i >= 3_000 && i % 2 == 0);
        graph = graph with { Statements = [.. graph.Statements.Select((s, i) => s with { Source = $"s{(i < 3_000 ? i / 3 : i)}" })] };
        var reached = Enumerable.Range(3_000, 3_000).Where(i => i % 2 == 0).Select(i => (i * 7) % 3_000 / 3).Distinct().Count();

        var answers = Answer(graph);

        Assert.Equal((reached, true), (answers.Lenient.Count, answers.Lenient.Exact));
        Assert.Equal((reached, true), (answers.Strict.Count, answers.Strict.Exact));
    }

    [Fact]
    public void Three_thousand_unnamed_officials_of_whom_nothing_is_known_may_be_one_however_many_the_desk_tells_apart_from_their_neighbour()
    {
        var graph = Chain(3_000, [], _ => true);
        var answers = Answer(graph with { Sources = [.. graph.Sources.Select((s, i) => s with { Kind = SourceKind.Unnamed, DistinctFrom = i % 30 == 0 ? [$"s{i + 1}"] : [] })] });

        Assert.Equal((2, true), (answers.Strict.Count, answers.Strict.Exact));
        Assert.Equal((3_000, 0, 3_000), (answers.Lenient.Count, answers.Named.Count, answers.Routes.Count));
    }

    [Fact]
    public void Too_many_told_apart_to_look_at_each_pair_are_told_apart_no_more_and_the_count_says_so()
    {
        var graph = Chain(2_000, [], _ => true);
        var strict = Answer(graph with { Sources = [.. graph.Sources.Select((s, i) => s with { Kind = SourceKind.Unnamed, DistinctFrom = [$"s{(i + 1) % 2_000}"] })] }).Strict;

        Assert.False(strict.Exact);
        Assert.InRange(strict.Count, 1, 2);
    }

    [Fact]
    public void Two_thousand_claims_in_one_file_are_answered_one_by_one()
    {
        var graph = Chain(10_000, Enumerable.Range(0, 10_000).Where(i => i % 5 > 0).Select(i => (i, i - 1)), i => i % 5 == 4);
        var answers = new AttributionGraph(graph with
        {
            Claims = [.. Enumerable.Range(0, 2_000).Select(i => new GraphClaim($"c{i}", ""))],
            Statements = [.. graph.Statements.Select((s, i) => s with { Claim = $"c{i / 5}" })],
        }).AnswerAll();

        Assert.Equal(2_000, answers.Count);
        Assert.All(answers, one => Assert.Equal((5, 1, 1, 5), (one.Reports.Count, one.Strict.Count, one.Routes.Count, one.Bottlenecks.Count)));
    }

    [Fact]
    public void Somebody_who_says_it_and_takes_it_back_five_thousand_times_has_said_it_if_that_came_last()
    {
        var said = Enumerable.Range(0, 10_001).Select(i => Statement(i, true) with { Source = "s0", Act = i % 2 == 0 ? Act.Asserts : Act.Retracts, SaidAt = new GraphTime(new DateOnly(1990, 1, 1).AddDays(i)) });
        var graph = Chain(1, [], _ => true) with { Statements = [.. said] };

        Assert.Equal(["t9999", "t10000"], new AttributionGraph(graph).Active("c").Select(s => s.Id));
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
