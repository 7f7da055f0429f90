using FactCheck.Benchmarks.Picture;
using FactCheck.Core.Attribution;
using FactCheck.Core.Attribution.Picture;

namespace FactCheck.Tests.Attribution;

public sealed class FoldedPictureTests
{
    public static TheoryData<string> Stories => [.. StoryGraphs.Names];

    [Fact]
    public void Three_hundred_statements_are_all_drawn() => Assert.DoesNotContain(Draw(StoryGraphs.Of("wire tree", 300))!.Nodes, node => node.Fold is not null);

    [Theory]
    [MemberData(nameof(Stories))]
    public void Past_that_a_neighbourhood_is_drawn_and_the_rest_is_counted(string story)
    {
        var picture = Draw(StoryGraphs.Of(story, 400))!;

        var drawn = picture.Nodes.Count(node => node.Fold is null);
        Assert.InRange(drawn, 1, 2 * GraphPicture.Neighbourhood);
        Assert.Equal(400, drawn + picture.Nodes.Sum(node => node.Fold?.Count ?? 0));
        Assert.Contains("Stack with a plus: more of them, folded; open it to see them.", picture.Legend);
        Assert.Equal((0, 0), (PictureChecks.LinesThroughStatements(picture), PictureChecks.OverlappingLabels(picture)));
    }

    [Theory]
    [MemberData(nameof(Stories))]
    public void Every_statement_can_be_reached_by_opening_what_is_folded(string story)
    {
        var graph = new AttributionGraph(StoryGraphs.Of(story, 400));
        var answers = graph.Answer("c");
        var (seen, opened, open) = (new HashSet<string>(), new HashSet<string>(), new Queue<string?>([null]));
        while (open.TryDequeue(out var around))
        {
            foreach (var node in GraphPicture.Of(graph, answers, around)!.Nodes)
            {
                if (node.Fold is null)
                {
                    seen.Add(node.Id);
                }
                else if (opened.Add(node.Fold.Opens))
                {
                    open.Enqueue(node.Fold.Opens);
                }
            }
        }

        Assert.Equal(400, seen.Count);
    }

    [Fact]
    public void Reports_of_one_agency_are_folded_with_their_number_and_open_where_the_last_picture_ended()
    {
        var picture = Draw(Copied(400))!;

        var fold = Assert.Single(picture.Nodes, node => node.Fold is not null);
        Assert.Equal("340 more reports by outlets", fold.Fold!.What);
        Assert.Equal("rest on The agency", fold.Fold.Where);
        Assert.Equal("t60", fold.Fold.Opens);
        var next = Draw(Copied(400), "t60")!.Nodes;
        Assert.Contains(next, node => node.Id == "t0");
        Assert.Contains(next, node => node.Id == "t110");
        Assert.DoesNotContain(next, node => node.Id == "t50");
    }

    [Fact]
    public void An_unknown_statement_to_draw_around_is_passed_over() =>
        Assert.Equal(Draw(Copied(400))!.Nodes.Select(node => node.Id), Draw(Copied(400), "nonsense")!.Nodes.Select(node => node.Id));

    [Fact]
    public void A_graph_in_which_everybody_rests_on_everybody_before_is_still_drawn()
    {
        var graph = Copied(260);
        var tangled = graph with { Reliances = [.. from later in Enumerable.Range(0, 260) from earlier in Enumerable.Range(0, later) select new GraphReliance { From = $"t{later}", On = [$"t{earlier}"] }] };

        Assert.NotNull(Draw(tangled));
    }

    private static GraphPicture? Draw(GraphDocument document, string? around = null)
    {
        var graph = new AttributionGraph(document);
        return GraphPicture.Of(graph, graph.Answer("c"), around);
    }

    private static GraphDocument Copied(int count) => new()
    {
        Sources = [.. Enumerable.Range(0, count).Select(i => new GraphSource { Id = $"s{i}", Kind = Core.Sources.SourceKind.Outlet, Name = i == 0 ? "The agency" : $"Outlet {i}" })],
        Claims = [new GraphClaim("c", "")],
        Statements = [.. Enumerable.Range(0, count).Select(i => new GraphStatement { Id = $"t{i}", Source = $"s{i}", Claim = "c", Act = Act.Reports, Held = i == 3 })],
        Reliances = [.. Enumerable.Range(1, count - 1).Select(i => new GraphReliance { From = $"t{i}", On = ["t0"] })],
    };
}
