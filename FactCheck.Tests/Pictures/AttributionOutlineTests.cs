using Bunit;
using FactCheck.Core.Attribution;
using FactCheck.Tests.Attribution;
using FactCheck.Web.Pictures;

namespace FactCheck.Tests.Pictures;

public sealed class AttributionOutlineTests : BunitContext
{
    private readonly GraphDocument _drones = GraphJson.Read(GraphFiles.Text("drone-exports.graph.json"));

    [Fact]
    public void The_outline_goes_from_what_we_read_down_to_who_said_it_first()
    {
        var outline = Outline(_drones, "china");

        Assert.Contains("The article's publisher", outline.Find("ul.outline > li > b").TextContent);
        Assert.Contains("quotes it, 10 Feb 2023 (read by us)", outline.Find("ul.outline > li").TextContent);
        Assert.Contains("Entekhab", outline.Find("ul.outline > li > ul > li > b").TextContent);
        var origin = outline.Find("ul.outline > li > ul > li > ul > li");
        Assert.Contains("says so", origin.TextContent);
        Assert.Contains("first hand; nobody names them; without it, nothing of this would be known", origin.TextContent);
    }

    [Fact]
    public void Denials_and_silence_stand_beside_the_claim()
    {
        Assert.Contains("deny it", Outline(_drones, "shipped").Find("ul.outline > li:last-child").TextContent);
        Assert.Contains("do not comment", Outline(_drones, "upgraded").Find("ul.outline > li:last-child").TextContent);
    }

    [Fact]
    public void A_joint_finding_is_told_as_one()
    {
        var joint = Outline(_drones, "upgraded").FindAll("div.rests").Single(rests => rests.TextContent.Contains("jointly"));

        Assert.Equal(2, joint.NextElementSibling!.Children.Length);
    }

    [Fact]
    public void Every_statement_is_told_in_full_once_even_in_a_circle()
    {
        var graph = GraphJson.Read("""
            {"sources": [{"id": "o", "kind": "outlet", "name": "O"}, {"id": "p", "kind": "outlet", "name": "P"}], "claims": [{"id": "c"}],
             "statements": [{"id": "r", "source": "o", "claim": "c", "act": "reports", "held": true}, {"id": "q", "source": "p", "claim": "c", "act": "reports"}],
             "reliances": [{"from": "r", "on": ["q"]}, {"from": "q", "on": ["r"]}]}
            """);

        var outline = Outline(graph, "c");

        Assert.Equal(["said-1", "said-2"], outline.FindAll("li[id]").Select(li => li.Id!).Order());
        Assert.Equal("#said-1", outline.Find("a").GetAttribute("href"));
    }

    [Fact]
    public void A_chain_of_hundreds_is_told_to_its_end()
    {
        var graph = new GraphDocument
        {
            Sources = [new GraphSource { Id = "o", Kind = Core.Sources.SourceKind.Outlet, Name = "O" }],
            Claims = [new GraphClaim("c", "")],
            Statements = [.. Enumerable.Range(0, 400).Select(i => new GraphStatement { Id = $"t{i}", Source = "o", Claim = "c", Act = Act.Reports, Held = i == 399 })],
            Reliances = [.. Enumerable.Range(1, 399).Select(i => new GraphReliance { From = $"t{i}", On = [$"t{i - 1}"] })],
        };

        Assert.Equal(400, Outline(graph, "c").FindAll("li[id]").Count);
    }

    [Theory]
    [InlineData("https://example.org/a?b=1", true)]
    [InlineData("javascript:alert(1)", false)]
    [InlineData("data:text/html,x", false)]
    [InlineData("nonsense", false)]
    public void Only_the_webs_own_addresses_become_links(string url, bool isLink)
    {
        var graph = _drones with { Statements = [.. _drones.Statements.Select(s => s with { Url = url })] };

        Assert.Equal(isLink, Outline(graph, "china").FindAll("a").Count > 0);
    }

    private IRenderedComponent<AttributionOutline> Outline(GraphDocument graph, string claim) =>
        Render<AttributionOutline>(p => p.Add(c => c.Graph, graph).Add(c => c.Claim, claim));
}
