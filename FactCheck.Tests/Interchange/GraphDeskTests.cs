using FactCheck.Core;
using FactCheck.Core.Attribution;
using FactCheck.Core.Interchange;
using FactCheck.Core.People;
using FactCheck.Core.Sources;
using FactCheck.Tests.Attribution;

namespace FactCheck.Tests.Interchange;

/// <summary>A graph that another desk drew comes onto a claim here, and gives the same answers.</summary>
public sealed class GraphDeskTests : NewsroomTest
{
    private GraphDesk Desk => Newsroom.Get<GraphDesk>();

    [Fact]
    public async Task Each_claim_of_the_worked_example_gives_its_answers_here_too()
    {
        var graph = GraphJson.Read(GraphFiles.Text("drone-exports.graph.json"));
        foreach (var expected in new AttributionGraph(graph).AnswerAll())
        {
            var claim = await Newsroom.DraftAsync();
            await Desk.ImportAsync(Newsroom.Checker, claim.Id, graph, expected.Claim, "drones.json", Ct);

            var answers = new AttributionGraph(TracedGraph.Of(await Newsroom.FileAsync(claim.Id)).Document).Answer(TracedGraph.ClaimId);
            Assert.Equal(Figures(expected), Figures(answers));
        }
    }

    [Fact]
    public async Task What_goes_out_of_a_claim_comes_into_another_newsroom_through_prov()
    {
        var graph = GraphJson.Read(GraphFiles.Text("drone-exports.graph.json"));
        var claim = await Newsroom.DraftAsync();
        await Desk.ImportAsync(Newsroom.Checker, claim.Id, graph, graph.Claims[0].Id, "drones.json", Ct);
        var sent = ProvJson.Write(TracedGraph.Of(await Newsroom.FileAsync(claim.Id)).Document);

        await using var other = await TestNewsroom.OpenAsync();
        var theirs = await other.DraftAsync();
        await other.Get<GraphDesk>().ImportAsync(other.Checker, theirs.Id, GraphFile.Read(sent), TracedGraph.ClaimId, "claim.prov.json", Ct);

        var (mine, got) = (TracedGraph.Of(await Newsroom.FileAsync(claim.Id)).Document, TracedGraph.Of(await other.FileAsync(theirs.Id)).Document);
        Assert.Equal(mine.Sources.Select(Line), got.Sources.Select(Line));
        Assert.Equal(mine.Statements.Select(s => (s.Id, s.Source, s.Act, s.Certainty, s.SaidAt, s.Lineage, s.Held, s.Target, s.Words, s.Quote, s.Url)), got.Statements.Select(s => (s.Id, s.Source, s.Act, s.Certainty, s.SaidAt, s.Lineage, s.Held, s.Target, s.Words, s.Quote, s.Url)));
        Assert.Equal(mine.Reliances.Select(Line), got.Reliances.Select(Line));
    }

    [Fact]
    public async Task Named_sources_are_found_in_the_registry_and_unnamed_ones_are_people_of_their_own()
    {
        var agency = await Newsroom.SourceAsync("Meridian", SourceKind.Outlet);
        var graph = GraphJson.Read("""
            {"sources": [{"id": "m", "kind": "outlet", "name": "the Meridian", "affiliation": "x"}, {"id": "x", "kind": "organisation", "name": "X"}, {"id": "o", "kind": "unnamed", "name": "an official", "affiliation": "x"}],
             "claims": [{"id": "c"}],
             "statements": [{"id": "a", "source": "o", "claim": "c", "act": "asserts"}, {"id": "b", "source": "m", "claim": "c", "act": "reports"}],
             "reliances": [{"from": "b", "on": ["a"], "kind": "quotes", "changes": ["quantity"]}]}
            """);
        foreach (var _ in (int[])[1, 2])
        {
            var claim = await Newsroom.DraftAsync();
            Assert.Equal(2, await Desk.ImportAsync(Newsroom.Checker, claim.Id, graph, "c", "two.json", Ct));
        }

        var registry = await Newsroom.Sources.AllAsync(Ct);
        Assert.Equal(["Meridian", "X", "an official", "an official"], registry.Select(source => source.Name).Order(StringComparer.Ordinal));
        Assert.Null(registry.Single(source => source.Id == agency.Id).AffiliationId);
        Assert.All(registry.Where(source => source.Kind is SourceKind.Unnamed), persona => Assert.NotNull(persona.AffiliationId));
    }

    [Fact]
    public async Task A_claim_that_has_statements_takes_no_graph_and_whoever_left_brings_none()
    {
        var graph = GraphJson.Read(GraphFiles.Text("drone-exports.graph.json"));
        var claim = await Newsroom.DraftAsync();
        await Desk.ImportAsync(Newsroom.Checker, claim.Id, graph, graph.Claims[0].Id, "drones.json", Ct);

        var gone = await Newsroom.People.AddAsync(Newsroom.Administrator, "Vi", Role.FactChecker, Ct);
        await Newsroom.People.DeactivateAsync(Newsroom.Administrator, gone.Id, gone.Revision, Ct);
        await RefusedAsync("has statements already", Newsroom.Checker, claim.Id, graph, graph.Claims[1].Id);
        await RefusedAsync("holds no statement about that claim", Newsroom.Checker, (await Newsroom.DraftAsync()).Id, graph, "nothing");
        await RefusedAsync("Your account is no longer active", gone.Id, (await Newsroom.DraftAsync()).Id, graph, graph.Claims[0].Id);
        await RefusedAsync("rests on itself", Newsroom.Checker, (await Newsroom.DraftAsync()).Id, graph with { Reliances = [new GraphReliance { From = graph.Statements[0].Id, On = [graph.Statements[0].Id] }] }, graph.Statements[0].Claim);
    }

    private async Task RefusedAsync(string says, Guid actor, Guid claim, GraphDocument graph, string from) =>
        Assert.Contains(says, (await Assert.ThrowsAsync<EditorialRuleException>(() => Desk.ImportAsync(actor, claim, graph, from, "x.json", Ct))).Message, StringComparison.Ordinal);

    private static string Line(GraphSource source) => $"{source.Id} {source.Kind} {source.Name} {source.Named} {source.Affiliation} {source.Family}";

    private static string Line(GraphReliance reliance) => $"{reliance.From} {reliance.Kind} {string.Join('+', reliance.On)} {string.Join('+', reliance.Changes)}";

    private static string Figures(ClaimAnswers answers) => string.Join(' ',
        answers.Reports.Count, answers.Strict.Count, answers.Lenient.Count, answers.Named.Count, answers.Routes.Count, answers.Bottlenecks.Count, answers.Circular.Count,
        answers.Backwards.Count, answers.HedgeLoss.Count, answers.Contested.Count, answers.Drift.Count);
}
