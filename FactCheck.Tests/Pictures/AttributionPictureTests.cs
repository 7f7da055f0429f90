using Bunit;
using FactCheck.Core.Attribution;
using FactCheck.Tests.Attribution;
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
    public void With_nothing_said_the_page_says_that()
    {
        var graph = _drones with { Statements = [], Reliances = [] };

        Assert.Contains("Nobody is on record", Render<AttributionPicture>(p => p.Add(c => c.Graph, graph).Add(c => c.Claim, "china")).Find("figcaption").TextContent);
        Assert.Contains("Nobody is on record", Render<AttributionOutline>(p => p.Add(c => c.Graph, graph).Add(c => c.Claim, "china")).Markup);
    }

    private IRenderedComponent<AttributionPicture> Picture(string claim) =>
        Render<AttributionPicture>(p => p.Add(c => c.Graph, _drones).Add(c => c.Claim, claim));
}
