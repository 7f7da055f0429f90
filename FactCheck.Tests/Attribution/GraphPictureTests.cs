using CsCheck;
using FactCheck.Benchmarks.Picture;
using FactCheck.Core.Attribution;
using FactCheck.Core.Attribution.Picture;

namespace FactCheck.Tests.Attribution;

public sealed class GraphPictureTests
{
    [Fact]
    public void No_two_statements_overlap_and_all_lie_within_the_picture() => ForAnyPicture((_, picture) =>
    {
        Assert.Equal(0, PictureChecks.OverlappingLabels(picture));
        Assert.All(picture.Nodes, node => Assert.True(node is { X: > 0, Y: > 0 } && node.Right < picture.Width && node.Bottom < picture.Height, node.Id));
        foreach (var (a, b) in Pairs(picture.Nodes))
        {
            Assert.True(a.Right <= b.X || b.Right <= a.X || a.Bottom <= b.Y || b.Bottom <= a.Y, $"{a.Id} lies over {b.Id}");
        }
    });

    [Fact]
    public void No_line_runs_through_a_statement() => ForAnyPicture((_, picture) => Assert.Equal(0, PictureChecks.LinesThroughStatements(picture)));

    [Fact]
    public void Every_line_joins_the_two_statements_that_it_is_about() => ForAnyPicture((_, picture) => Assert.All(PictureChecks.Lines(picture), line =>
    {
        var (first, last) = (picture.Nodes.Single(node => node.Id == line.From), picture.Nodes.Single(node => node.Id == line.To));
        Assert.InRange(line.Points[0].X, first.X - 31, first.Right + 11);
        Assert.InRange(line.Points[0].Y, first.Y - 11, first.Bottom + 11);
        Assert.InRange(line.Points[^1].X, last.X - 31, last.Right + 11);
        Assert.InRange(line.Points[^1].Y, last.Y - 11, last.Bottom + 11);
    }));

    [Fact]
    public void A_joint_basis_is_one_line_into_its_statement() => ForAnyPicture((graph, picture) =>
    {
        var diamonds = picture.Edges.Where(edge => edge.Diamond is not null).ToList();
        Assert.Distinct(diamonds.Select(edge => edge.Diamond));
        Assert.All(diamonds, edge => Assert.NotNull(edge.Tip));
        Assert.True(diamonds.Count <= graph.Reliances.Count(basis => basis.On.Count > 1));
        var joint = graph.Reliances.Where(basis => basis.On.Count > 1).Select(basis => basis.From).ToHashSet();
        Assert.All(picture.Edges.Where(edge => edge is { Tip: null, Diamond: null }), edge => Assert.Contains(edge.To, joint));
    });

    [Fact]
    public void The_sixty_stories_cross_no_more_often_than_they_did()
    {
        var crossings = StoryGraphs.All.Where(story => story.Size <= 60).Sum(story => Crossings.Count(PictureChecks.Lines(Draw(story.Graph)!)));

        Assert.InRange(crossings, 1, 520); // what they cross today: a layout that crosses less lowers it
    }

    [Fact]
    public void Time_runs_from_left_to_right() => ForAnyPicture((graph, picture) =>
    {
        var days = graph.Statements.ToDictionary(s => s.Id, s => s.SaidAt?.Day);
        foreach (var (a, b) in Pairs(picture.Nodes).Where(pair => days[pair.A.Id] < days[pair.B.Id]))
        {
            Assert.True(a.Right < b.X, $"{a.Id} was said before {b.Id}");
        }
        Assert.Distinct(picture.Days.Select(day => day.Label));
        Assert.Equal(picture.Days.OrderBy(day => day.X), picture.Days);
    });

    [Fact]
    public void The_same_graph_always_gives_the_same_picture() => ForAnyPicture((graph, picture) =>
    {
        var again = Draw(graph)!;
        Assert.Equal(picture.Nodes.Select(node => (node.Id, node.X, node.Y)), again.Nodes.Select(node => (node.Id, node.X, node.Y)));
        Assert.Equal(picture.Edges.Select(edge => edge.Path), again.Edges.Select(edge => edge.Path));
    });

    [Fact]
    public void Labels_stay_within_their_boxes_however_long_the_name()
    {
        Gen.String[Gen.Char["aMWi 新ع,-é"], 0, 90].Sample(name =>
        {
            var graph = SomeNames(name);
            Assert.All(Draw(graph)!.Nodes, node =>
            {
                Assert.True(node.Label.Width <= node.Width - 28 + 0.5);
                Assert.InRange(node.Width, 100, 220);
                Assert.InRange(node.Label.Lines.Count, 1, 2);
            });
        });

        var label = Draw(SomeNames("The Very Long Name of a Department of Something that Nobody Can Remember"))!.Nodes[0].Label;
        Assert.EndsWith("…", label.Lines[^1]);
        Assert.Contains("that Nobody Can Remember", label.Title);
    }

    [Fact]
    public void A_name_in_Arabic_or_Hebrew_reads_from_the_right()
    {
        Assert.True(Draw(SomeNames("خبرگزاری انتخاب"))!.Nodes[0].Label.IsRightToLeft);
        Assert.True(Draw(SomeNames("“מעריב”"))!.Nodes[0].Label.IsRightToLeft);
        Assert.False(Draw(SomeNames("Entekhab (خبر)"))!.Nodes[0].Label.IsRightToLeft);
    }

    [Fact]
    public void The_drone_exports_bear_the_marks_of_a_careful_editor()
    {
        var graph = GraphJson.Read(GraphFiles.Text("drone-exports.graph.json"));

        Assert.Equal(PictureShape.FirstHand | PictureShape.Unnamed | PictureShape.Bottleneck, Shape("china", "c1"));
        Assert.Equal(PictureShape.Bottleneck, Shape("china", "c2"));
        Assert.Equal(PictureShape.Held, Shape("china", "c3"));
        Assert.Equal(PictureShape.Group | PictureShape.UnknownLineage | PictureShape.Bottleneck, Shape("shipped", "s1"));
        Assert.Equal(PictureShape.Group | PictureShape.Contesting, Shape("shipped", "s2"));
        Assert.Equal(PictureShape.Group | PictureShape.Declined, Shape("upgraded", "u5"));
        Assert.Single(Draw(graph, "upgraded")!.Edges, edge => edge.Diamond is not null);
        Assert.Single(Draw(graph, "shipped")!.Edges, edge => edge.Kind == PictureEdgeKind.Contests);

        PictureShape Shape(string claim, string statement) => Draw(graph, claim)!.Nodes.Single(node => node.Id == statement).Shape;
    }

    [Fact]
    public void The_legend_explains_the_shapes_that_are_there_and_no_others()
    {
        var graph = GraphJson.Read(GraphFiles.Text("drone-exports.graph.json"));

        Assert.Equal(
            ["Double frame: says so first hand.", "Two cards: many, and nobody in particular.", "Bar at the left: without it, nothing of this would be known.", "Folded corner: read by us."],
            Draw(graph, "limited")!.Legend);
        Assert.Contains("Diamond: relied on together.", Draw(graph, "upgraded")!.Legend);
        Assert.DoesNotContain("Diamond: relied on together.", Draw(graph, "shipped")!.Legend);
        Assert.DoesNotContain("Two cards: many, and nobody in particular.", Draw(graph, "upgraded")!.Legend); // a group that keeps silent has one card
    }

    [Fact]
    public void An_undated_word_stands_before_the_days_or_behind_what_it_rests_on()
    {
        var graph = GraphJson.Read("""
            {"sources": [{"id": "o", "kind": "outlet", "name": "O"}, {"id": "p", "kind": "outlet", "name": "P"}, {"id": "x", "kind": "person", "name": "X"}], "claims": [{"id": "c"}],
             "statements": [{"id": "late", "source": "p", "claim": "c", "act": "reports"}, {"id": "dated", "source": "o", "claim": "c", "act": "reports", "saidAt": "2023-02-08"}, {"id": "first", "source": "x", "claim": "c", "act": "asserts"}],
             "reliances": [{"from": "dated", "on": ["first"]}, {"from": "late", "on": ["dated"]}]}
            """);

        var nodes = Draw(graph)!.Nodes;

        Assert.Equal(["first", "dated", "late"], nodes.OrderBy(node => node.X).Select(node => node.Id));
    }

    [Fact]
    public void Without_a_statement_there_is_no_picture() => Assert.Null(Draw(SomeNames("X") with { Statements = [] }));

    private static void ForAnyPicture(Action<GraphDocument, GraphPicture> holds) => SomeGraph.Of(30).Sample(
        graph =>
        {
            if (Draw(graph) is { } picture)
            {
                holds(graph, picture);
            }
        },
        iter: 150,
        print: GraphJson.Write);

    private static GraphPicture? Draw(GraphDocument document, string claim = "c")
    {
        var graph = new AttributionGraph(document);
        return GraphPicture.Of(graph, graph.Answer(claim));
    }

    private static GraphDocument SomeNames(string name) => new()
    {
        Sources = [new GraphSource { Id = "s", Kind = Core.Sources.SourceKind.Organisation, Name = name }],
        Claims = [new GraphClaim("c", "")],
        Statements = [new GraphStatement { Id = "t", Source = "s", Claim = "c", Act = Act.Asserts, Held = true }],
    };

    private static IEnumerable<(PictureNode A, PictureNode B)> Pairs(IReadOnlyList<PictureNode> nodes) =>
        nodes.SelectMany(_ => nodes, (a, b) => (a, b)).Where(pair => pair.a.Id != pair.b.Id);
}
