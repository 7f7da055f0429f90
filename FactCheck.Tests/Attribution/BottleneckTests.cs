using FactCheck.Core.Attribution;
using FactCheck.Core.Sources;

namespace FactCheck.Tests.Attribution;

public sealed class BottleneckTests
{
    [Fact]
    public void A_longer_second_way_is_enough_to_make_the_first_agency_no_bottleneck()
    {
        var graph = Graph(["paper agency", "agency official", "paper copy3", "copy3 copy2", "copy2 copy1", "copy1 witness"], "paper");

        Assert.Equal(["paper"], Bottlenecks(graph));
    }

    [Fact]
    public void What_rests_on_the_longer_second_way_is_asked_about_again_as_well()
    {
        var graph = Graph(["top paper", "paper agency", "agency official", "paper copy3", "copy3 copy2", "copy2 copy1", "copy1 witness"], "top");

        Assert.Equal(["paper", "top"], Bottlenecks(graph));
    }

    [Fact]
    public void A_second_way_that_itself_gained_a_second_way_is_followed_to_the_end()
    {
        string[] rests =
        [
            "paper agency2", "agency2 official", "paper digest", "digest weekly", "weekly agency", "agency official",
            "weekly copy3", "copy3 copy2", "copy2 copy1", "copy1 witness",
        ];

        Assert.Equal(["paper"], Bottlenecks(Graph(rests, "paper")));
    }

    [Fact]
    public void Past_sixty_four_candidates_each_is_judged_by_itself()
    {
        // A hundred copies one after another, then two ways of a hundred side by side down to one official.
        string[] rests =
        [
            .. Enumerable.Range(0, 100).Select(i => $"a{i} a{i + 1}"), "a100 b0", "a100 c0",
            .. Enumerable.Range(0, 100).SelectMany(i => new[] { $"b{i} b{i + 1}", $"c{i} c{i + 1}" }), "b100 official", "c100 official",
        ];

        Assert.Equal(Enumerable.Range(0, 101).Select(i => $"a{i}").Append("official").Order(StringComparer.Ordinal), Bottlenecks(Graph(rests, "a0")));
    }

    [Fact]
    public void Two_who_also_cite_each_other_do_not_replace_the_only_official_however_far_above_the_paper_is()
    {
        string[] rests = [.. Enumerable.Range(0, 100).Select(i => $"a{i} a{i + 1}"), "a100 one", "one official", "one other", "other one"];

        Assert.Contains("official", Bottlenecks(Graph(rests, "a0")));
        Assert.DoesNotContain("other", Bottlenecks(Graph(rests, "a0")));
    }

    private static IEnumerable<string> Bottlenecks(GraphDocument graph) => new AttributionGraph(graph).Answer("c").Bottlenecks.Select(found => found.Id);

    // Everybody speaks once and is called what their statement is called; “paper agency”: the paper rests on the agency.
    private static GraphDocument Graph(string[] rests, string held)
    {
        string[] all = [.. rests.SelectMany(pair => pair.Split(' ')).Distinct()];
        return new GraphDocument
        {
            Claims = [new GraphClaim("c", "A claim")],
            Sources = [.. all.Select(id => new GraphSource { Id = id, Kind = SourceKind.Outlet, Name = id })],
            Statements = [.. all.Select(id => new GraphStatement { Id = id, Source = id, Claim = "c", Act = Act.Reports, Held = id == held })],
            Reliances = [.. rests.Select(pair => new GraphReliance { From = pair.Split(' ')[0], On = [pair.Split(' ')[1]] })],
        };
    }
}
