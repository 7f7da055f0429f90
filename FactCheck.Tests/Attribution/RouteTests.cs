using FactCheck.Core.Attribution;
using FactCheck.Core.Sources;

namespace FactCheck.Tests.Attribution;

public sealed class RouteTests
{
    [Theory]
    [InlineData("a x,y;b x")]
    [InlineData("a y,x;b x")]
    [InlineData("b x;a x,y")]
    [InlineData("b x;a y,x")]
    public void Who_has_a_second_witness_leaves_the_first_to_who_has_no_other(string rests)
    {
        AssertRoutes(2, rests, "a b");
    }

    [Fact]
    public void A_report_that_somebody_else_could_also_have_used_is_no_way_on_to_what_that_one_rests_on()
    {
        // two papers have the agency alone, which has one witness; the weekly could have had the agency too, and has two witnesses of its own
        AssertRoutes(2, "paper1 agency;paper2 agency;agency witness;weekly digest;digest agency,one,other", "paper1 paper2 weekly");
    }

    [Theory]
    [InlineData("a c;b c,d;c x,y;d y", 2, "a b")]
    [InlineData("a c,d;b d;c x;d x,y;e d,f;f y,z", 3, "a b e")]
    public void Each_route_that_is_counted_is_shown_as_a_way_from_a_paper_down_to_a_witness(string rests, int routes, string held) => AssertRoutes(routes, rests, held);

    private static void AssertRoutes(int count, string rests, string held)
    {
        var graph = Graph(rests, held.Split(' '));
        var routes = new AttributionGraph(graph).Answer("c").Routes;

        Assert.Equal((count, true, count), (routes.Count, routes.Exact, new BruteForce(graph).Routes));
        Assert.Distinct(routes.Proof.SelectMany(way => way.Statements));
        Assert.All(routes.Proof, way =>
        {
            var at = Assert.Single(way.Statements, id => held.Split(' ').Contains(id));
            var passed = new List<string> { at };
            while (graph.Reliances.Where(r => r.From == at).ToList() is { Count: > 0 } bases)
            {
                at = Assert.Single(bases, basis => way.Statements.Contains(basis.On[0])).On[0];
                passed.Add(at);
            }
            Assert.Equal(way.Statements.Order(StringComparer.Ordinal), passed.Order(StringComparer.Ordinal));
        });
    }

    // “a x,y”: a rests on x, and separately on y; everybody speaks once.
    private static GraphDocument Graph(string rests, string[] held)
    {
        var pairs = rests.Split(';').Select(text => text.Split(' ')).SelectMany(it => it[1].Split(','), (it, on) => (From: it[0], On: on)).ToList();
        string[] all = [.. pairs.SelectMany(pair => (string[])[pair.From, pair.On]).Distinct()];
        return new GraphDocument
        {
            Claims = [new GraphClaim("c", "A claim")],
            Sources = [.. all.Select(id => new GraphSource { Id = id, Kind = SourceKind.Outlet, Name = id })],
            Statements = [.. all.Select(id => new GraphStatement { Id = id, Source = id, Claim = "c", Act = Act.Reports, Held = held.Contains(id) })],
            Reliances = [.. pairs.Select(pair => new GraphReliance { From = pair.From, On = [pair.On] })],
        };
    }
}
