using System.Text.RegularExpressions;
using Bunit;
using FactCheck.Core.Attribution;
using FactCheck.Core.Attribution.Picture;
using FactCheck.Core.Sources;
using FactCheck.Tests.Attribution;
using FactCheck.Web.Newsroom.Desk;
using FactCheck.Web.Pictures;

namespace FactCheck.Tests.Pictures;

public sealed class AttributionPictureTests : BunitContext
{
    private readonly GraphDocument _drones = GraphJson.Read(GraphFiles.Text("drone-exports.graph.json"));

    [Fact]
    public void The_picture_is_described_for_those_who_cannot_see_it()
    {
        var svg = Picture("china").Find("svg");

        Assert.Equal("img", svg.GetAttribute("role"));
        Assert.Contains("Both trace to one unnamed official", svg.GetAttribute("aria-label"));
    }

    [Fact]
    public void Every_statement_is_drawn_with_its_whole_name_at_hand()
    {
        var nodes = Picture("upgraded").FindAll("g.n");

        Assert.Equal(5, nodes.Count);
        Assert.Contains(nodes, node => node.QuerySelector("title")!.TextContent == "Conflict Armament Research: says it is likely");
    }

    [Fact]
    public void Shape_tells_what_colour_only_helps_to_see()
    {
        Assert.NotNull(Picture("china").Find("g.unnamed.origin rect.frame"));
        Assert.NotNull(Picture("china").Find("g.bottleneck rect.bar"));
        Assert.NotNull(Picture("upgraded").Find("path.joint"));
        Assert.NotNull(Picture("shipped").Find("g.denial > path"));
        Assert.NotNull(Picture("shipped").Find("g.denies path.e"));
        Assert.Equal("?", Picture("factory").Find("g.unknown text.ask").TextContent);
        Assert.Empty(Picture("limited").FindAll("g.denies, path.joint, text.ask"));
    }

    [Fact]
    public void Every_mark_differs_from_every_other_in_shape_and_not_in_colour_alone()
    {
        var label = new PictureLabel(["A name"], "says so", "A name: says so", false);
        var drawn = Enum.GetValues<PictureShape>().Select(shape => Regex.Replace(
            Render<AttributionNode>(p => p.Add(c => c.Node, new PictureNode
            {
                Id = "t",
                X = 40,
                Y = 40,
                Width = 120,
                Height = 46,
                Label = label,
                Shape = shape,
                Fold = shape == PictureShape.Folded ? new PictureFold { Count = 2, What = "2 more", Where = "here", Opens = "u" } : null,
            })).Markup, "class=\"[^\"]*\"|\\s+", ""));

        Assert.Distinct(drawn);
    }

    [Fact]
    public void A_line_that_contests_or_runs_back_in_time_is_dotted_or_dashed_without_a_style_sheet()
    {
        var back = _drones with { Reliances = [.. _drones.Reliances, new GraphReliance { From = "c2", On = ["c3"] }] };

        Assert.Equal("0 5", Picture("shipped").Find("g.denies path.e").GetAttribute("stroke-dasharray"));
        Assert.Equal("9 4 1.5 4", Render<AttributionPicture>(p => p.Add(c => c.Graph, back).Add(c => c.Claim, "china")).Find("g.loop path.e").GetAttribute("stroke-dasharray"));
        Assert.Null(Picture("china").Find("path.e").GetAttribute("stroke-dasharray"));
    }

    [Fact]
    public void Those_who_rest_on_one_another_bear_a_ring_and_the_legend_says_so()
    {
        var back = _drones with { Reliances = [.. _drones.Reliances, new GraphReliance { From = "c2", On = ["c3"] }] };

        var picture = Render<AttributionPicture>(p => p.Add(c => c.Graph, back).Add(c => c.Claim, "china"));

        Assert.Equal(2, picture.FindAll("g.circular path.ring").Count);
        Assert.Contains("Ring with an arrow: part of a circle", picture.Find("figcaption").TextContent);
        Assert.Contains("Dashes and dots: rests on something that came later", picture.Find("figcaption").TextContent);
        Assert.DoesNotContain("Ring", Picture("china").Find("figcaption").TextContent);
    }

    [Fact]
    public void The_table_has_a_row_for_each_statement_with_links_to_what_it_rests_on()
    {
        var table = Render<AttributionTable>(p => p.Add(c => c.Graph, _drones).Add(c => c.Claim, "upgraded").Add(c => c.Page, "/claims/x"));

        Assert.Equal("region", table.Find("[tabindex='0']").GetAttribute("role"));
        Assert.Equal(5, table.FindAll("tbody tr").Count);
        Assert.Contains("jointly", table.FindAll("tbody td").Single(cell => cell.TextContent.Contains("jointly")).TextContent);
        Assert.NotEmpty(table.FindAll("tbody a"));
        Assert.All(table.FindAll("tbody a"), link => Assert.NotNull(table.Find(link.GetAttribute("href")!["/claims/x".Length..])));
    }

    [Fact]
    public void The_legend_stands_below_with_what_the_page_adds()
    {
        var caption = Render<AttributionPicture>(p => p.Add(c => c.Graph, _drones).Add(c => c.Claim, "china").AddChildContent("<a href=\"#text\">As text</a>")).Find("figcaption");

        Assert.StartsWith("Double frame: says so first hand.", caption.TextContent);
        Assert.DoesNotContain("Diamond", caption.TextContent);
        Assert.NotNull(caption.QuerySelector("a"));
    }

    [Fact]
    public void Nothing_in_it_needs_a_style_attribute_or_a_script()
    {
        foreach (var claim in _drones.Claims)
        {
            Assert.Empty(Picture(claim.Id).FindAll("[style], script, style, [onclick]"));
        }
    }

    [Fact]
    public void A_name_that_looks_like_markup_stays_a_name()
    {
        var graph = _drones with { Sources = [.. _drones.Sources.Select(source => source.Id == "cnn" ? source with { Name = "<script>alert(1)</script>" } : source)] };

        var picture = Render<AttributionPicture>(p => p.Add(c => c.Graph, graph).Add(c => c.Claim, "upgraded"));

        Assert.Empty(picture.FindAll("script"));
        Assert.Contains("<script>alert(1)", picture.Find("svg").TextContent);
    }

    [Fact]
    public void A_right_to_left_name_hangs_from_the_right_edge()
    {
        var graph = _drones with { Sources = [.. _drones.Sources.Select(source => source.Id == "cnn" ? source with { Name = "خبرگزاری" } : source)] };

        var text = Render<AttributionPicture>(p => p.Add(c => c.Graph, graph).Add(c => c.Claim, "upgraded")).Find("text[direction=rtl]");

        Assert.Equal("خبرگزاری", text.TextContent.Trim());
    }

    [Fact]
    public void A_picture_a_little_wider_than_the_page_is_made_to_fit_and_a_much_wider_one_scrolls()
    {
        Assert.Contains("fits-780", Picture("china").Find("svg").ClassList);

        var week = new GraphDocument
        {
            Sources = [.. Enumerable.Range(1, 12).Select(i => new GraphSource { Id = $"s{i}", Kind = SourceKind.Outlet, Name = $"Paper {i}" })],
            Claims = [new GraphClaim("c", "A long chain")],
            Statements = [.. Enumerable.Range(1, 12).Select(i => new GraphStatement { Id = $"t{i}", Source = $"s{i}", Claim = "c", Act = Act.Reports })],
            Reliances = [.. Enumerable.Range(2, 11).Select(i => new GraphReliance { From = $"t{i}", On = [$"t{i - 1}"] })],
        };
        Assert.Equal(["attribution"], Render<AttributionPicture>(p => p.Add(c => c.Graph, week).Add(c => c.Claim, "c")).Find("svg").ClassList);
    }

    [Fact]
    public void Text_and_table_of_a_graph_of_thousands_are_written_when_they_are_opened()
    {
        var views = Render<AttributionViews>(p => p
            .Add(c => c.Graph, _drones).Add(c => c.Claim, "china").Add(c => c.Answers, new AttributionGraph(_drones).Answer("china"))
            .Add<OpenedView, FoldedView>(c => c.Fold, view => opened => opened.Add(c => c.View, view)));
        Assert.Empty(views.FindAll(".outline, table"));

        views.FindAll("summary")[0].Click();
        Assert.Single(views.FindAll("ul.outline, ol.outline"));
        views.FindAll("summary")[1].Click();
        Assert.Single(views.FindAll("table"));
    }

    [Fact]
    public void With_nothing_said_the_page_says_that()
    {
        var graph = _drones with { Statements = [], Reliances = [] };

        Assert.Contains("Nobody is on record", Render<AttributionPicture>(p => p.Add(c => c.Graph, graph).Add(c => c.Claim, "china")).Find("figcaption").TextContent);
        Assert.Contains("Nobody is on record", Render<AttributionOutline>(p => p.Add(c => c.Graph, graph).Add(c => c.Claim, "china")).Markup);
    }

    private IRenderedComponent<AttributionPicture> Picture(string claim) =>
        Render<AttributionPicture>(p => p.Add(c => c.Graph, _drones).Add(c => c.Claim, claim));
}
