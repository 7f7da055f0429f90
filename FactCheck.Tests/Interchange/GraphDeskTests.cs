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

    [Fact]
    public async Task A_document_without_a_name_is_a_source_of_its_own_that_nobody_names()
    {
        var memo = await Newsroom.SourceAsync("Memo 7", SourceKind.Document);
        var graph = GraphFile.Read("""
            {"sources": [{"id": "d1", "kind": "document"}, {"id": "d2", "kind": "document", "name": "Memo 7", "named": false}, {"id": "d3", "kind": "document", "name": "Memo 7"}, {"id": "u1", "kind": "unnamed"}],
             "claims": [{"id": "c"}],
             "statements": [{"id": "a", "source": "d1", "claim": "c", "act": "asserts"}, {"id": "b", "source": "d2", "claim": "c", "act": "asserts"}, {"id": "d", "source": "d3", "claim": "c", "act": "asserts"}, {"id": "e", "source": "u1", "claim": "c", "act": "asserts"}]}
            """);
        var claim = await Newsroom.DraftAsync();

        await Desk.ImportAsync(Newsroom.Checker, claim.Id, graph, "c", "documents.json", Ct);

        var file = await Newsroom.FileAsync(claim.Id);
        Assert.Equal(
            [("a document without a name", false), ("Memo 7", false), ("Memo 7", true), ("somebody unnamed", false)],
            file.Statements.Select(file.SourceOf).Select(source => (source.Name, source.Named)).Order());
        Assert.Contains(file.Statements, statement => statement.SourceId == memo.Id);
        var inPublic = GraphJson.Write(TracedGraph.ForReaders(file).Document);
        Assert.DoesNotContain("d1", inPublic, StringComparison.Ordinal);
        Assert.DoesNotContain("u1", inPublic, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_a_file_gives_no_name_is_described_and_never_found_again_by_an_id()
    {
        var graph = GraphFile.Read("""
            {"sources": [{"id": "s1", "kind": "person"}, {"id": "s2", "kind": "organisation"}, {"id": "s3", "kind": "outlet"}, {"id": "s4", "kind": "group"}],
             "claims": [{"id": "c"}],
             "statements": [{"id": "a", "source": "s1", "claim": "c", "act": "asserts"}, {"id": "b", "source": "s2", "claim": "c", "act": "asserts"}, {"id": "d", "source": "s3", "claim": "c", "act": "asserts"}, {"id": "e", "source": "s4", "claim": "c", "act": "asserts"}]}
            """);
        foreach (var file in (string[])["one.json", "other.json"])
        {
            await Desk.ImportAsync(Newsroom.Checker, (await Newsroom.DraftAsync()).Id, graph, "c", file, Ct);
        }

        var registry = await Newsroom.Sources.AllAsync(Ct);
        string[] described = ["a group without a name", "an organisation without a name", "an outlet without a name", "somebody unnamed"];
        Assert.Equal(described.SelectMany(words => (string[])[words, words]), registry.Select(source => source.Name).Order(StringComparer.Ordinal));
        Assert.All(registry, source => Assert.True(source.Anonymous));
    }

    [Fact]
    public async Task No_institution_is_so_deep_as_a_line_of_more_than_fifty_bodies()
    {
        GraphDocument Line(int bodies) => new()
        {
            Claims = [new GraphClaim("c", "A claim")],
            Sources = [new GraphSource { Id = "p", Kind = SourceKind.Person, Name = "Jo", Affiliation = $"b{bodies - 1}" }, .. Bodies(bodies)],
            Statements = [new GraphStatement { Id = "t", Source = "p", Claim = "c", Act = Act.Asserts, Held = true }],
        };
        await RefusedAsync("a line of more than 50 bodies", Newsroom.Checker, (await Newsroom.DraftAsync()).Id, Line(51), "c");
        Assert.Empty(await Newsroom.Sources.AllAsync(Ct));

        await Desk.ImportAsync(Newsroom.Checker, (await Newsroom.DraftAsync()).Id, Line(50), "c", "line.json", Ct);

        // nor does it become one from above, in the form
        var top = (await Newsroom.Sources.AllAsync(Ct)).Single(source => source.Name == "Body 0");
        var above = await Newsroom.SourceAsync("The World", SourceKind.Organisation);
        var refused = await Assert.ThrowsAsync<EditorialRuleException>(() => Newsroom.Sources.DescribeAsync(Newsroom.Checker, top.Id, top.Revision, new SourceWords(top.Name, top.Kind, above.Id), Ct));
        Assert.Contains("a line of more than 50 bodies", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_source_without_a_name_is_without_one_when_it_goes_out_again()
    {
        const string Json = """{"sources":[{"id":"d1","kind":"document"}],"claims":[{"id":"c","headline":""}],"statements":[],"reliances":[]}""";

        Assert.True(Assert.Single(GraphFile.Read(GraphFile.Translate(Json)).Sources).Untitled);
        Assert.True(Assert.Single(GraphFile.Read(GraphFile.Translate(GraphFile.Translate(Json))).Sources).Untitled);
    }

    [Fact]
    public async Task Two_bodies_that_the_file_has_belong_to_each_other_under_one_name_make_no_circle_here()
    {
        var graph = GraphFile.Read("""
            {"sources": [{"id": "a", "kind": "organisation", "name": "Ministry", "affiliation": "b"}, {"id": "b", "kind": "organisation", "name": "Government", "affiliation": "c"}, {"id": "c", "kind": "organisation", "name": "Ministry"}],
             "claims": [{"id": "c"}], "statements": [{"id": "t", "source": "a", "claim": "c", "act": "asserts"}]}
            """);
        var claim = await Newsroom.DraftAsync();

        await Desk.ImportAsync(Newsroom.Checker, claim.Id, graph, "c", "circle.json", Ct);

        var registry = (await Newsroom.Sources.AllAsync(Ct)).ToDictionary(source => source.Name);
        Assert.Equal((null, registry["Ministry"].Id), (registry["Ministry"].AffiliationId, registry["Government"].AffiliationId));
    }

    [Fact]
    public async Task Statements_that_rest_on_one_another_come_in_as_they_are()
    {
        var graph = GraphFile.Read("""
            {"sources": [{"id": "a", "kind": "outlet", "name": "A"}, {"id": "b", "kind": "outlet", "name": "B"}], "claims": [{"id": "c"}],
             "statements": [{"id": "t", "source": "a", "claim": "c", "act": "reports", "held": true}, {"id": "u", "source": "b", "claim": "c", "act": "reports"}],
             "reliances": [{"from": "t", "on": ["u"]}, {"from": "u", "on": ["t"]}]}
            """);
        var claim = await Newsroom.DraftAsync();

        await Desk.ImportAsync(Newsroom.Checker, claim.Id, graph, "c", "circle.json", Ct);

        var answers = new AttributionGraph(TracedGraph.Of(await Newsroom.FileAsync(claim.Id)).Document).Answer(TracedGraph.ClaimId);
        Assert.Equal(Figures(new AttributionGraph(graph).Answer("c")), Figures(answers));
        Assert.Equal((1, 0), (answers.Circular.Count, answers.Lenient.Count));
    }

    [Fact]
    public async Task What_rests_on_another_claim_or_on_what_the_other_desk_withdrew_is_named_and_nothing_is_imported()
    {
        GraphStatement Said(string id, string claim) => new() { Id = id, Source = "s", Claim = claim, Act = Act.Asserts };
        var graph = new GraphDocument
        {
            Sources = [new GraphSource { Id = "s", Kind = SourceKind.Outlet, Name = "S" }],
            Claims = [new GraphClaim("c", ""), new GraphClaim("d", "")],
            Statements = [Said("t", "c"), Said("u", "d"), Said("w", "c") with { Withdrawn = true }],
        };
        var claim = await Newsroom.DraftAsync();

        await RefusedAsync("“t” (claim “c”) rests on “u” (claim “d”)", Newsroom.Checker, claim.Id, graph with { Reliances = [new GraphReliance { From = "t", On = ["u"] }] }, "c");
        await RefusedAsync("“t” rests on “w”, which the other desk no longer counts", Newsroom.Checker, claim.Id, graph with { Reliances = [new GraphReliance { From = "t", On = ["w"] }] }, "c");
        Assert.Empty((await Newsroom.FileAsync(claim.Id)).Statements);
        Assert.Empty(await Newsroom.Sources.AllAsync(Ct));
    }

    [Fact]
    public async Task Ten_thousand_statements_by_people_nobody_names_at_the_end_of_the_longest_line_of_bodies_come_in_and_answer_the_same()
    {
        var graph = new GraphDocument
        {
            Claims = [new GraphClaim("c", "A claim")],
            Sources =
            [
                .. Enumerable.Range(0, 5_000).Select(i => new GraphSource { Id = $"p{i}", Kind = SourceKind.Unnamed, Name = "an official", Affiliation = "b49" }),
                .. Bodies(50),
                .. Enumerable.Range(0, 5_000).Select(i => new GraphSource { Id = $"o{i}", Kind = SourceKind.Outlet, Name = $"Outlet {i}" }),
            ],
            Statements =
            [
                .. Enumerable.Range(0, 5_000).Select(i => new GraphStatement { Id = $"t{i}", Source = $"p{i}", Claim = "c", Act = Act.Asserts }),
                .. Enumerable.Range(0, 5_000).Select(i => new GraphStatement { Id = $"r{i}", Source = $"o{i}", Claim = "c", Act = Act.Reports, Held = true }),
            ],
            Reliances = [.. Enumerable.Range(0, 5_000).Select(i => new GraphReliance { From = $"r{i}", On = [$"t{i}"] })],
        };
        var claim = await Newsroom.DraftAsync();

        Assert.Equal(10_000, await Desk.ImportAsync(Newsroom.Checker, claim.Id, graph, "c", "many.json", Ct));

        var file = await Newsroom.FileAsync(claim.Id);
        Assert.Equal(10_000, file.Statements.Count);
        Assert.Equal(50, file.Same.Upwards(file.Statements.First(statement => statement.Act is Act.Asserts).SourceId).Count - 1);
        var answers = new AttributionGraph(TracedGraph.Of(file).Document).Answer(TracedGraph.ClaimId);
        Assert.Equal((5_000, 5_000, 1), (answers.Reports.Count, answers.Lenient.Count, answers.Strict.Count)); // so many officials of one body may be one
    }

    // each belongs to the one before
    private static IEnumerable<GraphSource> Bodies(int count) =>
        Enumerable.Range(0, count).Select(i => new GraphSource { Id = $"b{i}", Kind = SourceKind.Organisation, Name = $"Body {i}", Affiliation = i == 0 ? null : $"b{i - 1}" });

    private async Task RefusedAsync(string says, Guid actor, Guid claim, GraphDocument graph, string from) =>
        Assert.Contains(says, (await Assert.ThrowsAsync<EditorialRuleException>(() => Desk.ImportAsync(actor, claim, graph, from, "x.json", Ct))).Message, StringComparison.Ordinal);

    private static string Line(GraphSource source) => $"{source.Id} {source.Kind} {source.Name} {source.Named} {source.Affiliation} {source.Family}";

    private static string Line(GraphReliance reliance) => $"{reliance.From} {reliance.Kind} {string.Join('+', reliance.On)} {string.Join('+', reliance.Changes)}";

    private static string Figures(ClaimAnswers answers) => string.Join(' ',
        answers.Reports.Count, answers.Strict.Count, answers.Lenient.Count, answers.Named.Count, answers.Routes.Count, answers.Bottlenecks.Count, answers.Circular.Count,
        answers.Backwards.Count, answers.HedgeLoss.Count, answers.Contested.Count, answers.Drift.Count);
}
