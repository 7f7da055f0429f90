using FactCheck.Core.Attribution;
using FactCheck.Core.Claims;
using FactCheck.Core.Editions;
using FactCheck.Core.Interchange;
using FactCheck.Core.Sources;
using FactCheck.Core.Timeline;
using FactCheck.Core.Verdicts;

namespace FactCheck.Tests.Sources;

/// <summary>What the desk knows of people nobody names never links two articles in public: not in the graph, the edition, its JSON or its exports.</summary>
public sealed class PersonasInPublicTests : IAsyncLifetime
{
    private TestNewsroom _newsroom = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _newsroom = await TestNewsroom.OpenAsync();

    public ValueTask DisposeAsync() => _newsroom.DisposeAsync();

    [Fact]
    public async Task That_two_unnamed_people_were_struck_out_by_one_decision_is_not_shown()
    {
        var ministry = await _newsroom.SourceAsync("Intelligence Ministry", SourceKind.Organisation);
        var (claim, one, _) = await TwoArticlesAsync(ministry);

        await _newsroom.Withdrawals.WithdrawAsync(_newsroom.Editor, ministry.Id, ministry.Revision, "Forged.", Ct);

        Assert.Equal(0, (await _newsroom.AnswersAsync(claim)).Lenient.Count);
        foreach (var published in await PublishedAsync(claim))
        {
            Assert.DoesNotContain("withdrawn\":true", published.Replace("\\", "", StringComparison.Ordinal), StringComparison.Ordinal);
        }

        // and no more when it is the persona that is withdrawn
        var registered = (await _newsroom.Sources.FindAsync(one.Id, Ct))!;
        await _newsroom.Withdrawals.ReinstateAsync(_newsroom.Editor, ministry.Id, ministry.Revision + 1, "It is genuine.", Ct);
        await _newsroom.Withdrawals.WithdrawAsync(_newsroom.Editor, one.Id, registered.Revision, "Made up.", Ct);
        Assert.DoesNotContain(TracedGraph.ForReaders(await _newsroom.FileAsync(claim)).Document.Statements, statement => statement.Withdrawn);
    }

    [Fact]
    public async Task Whoever_the_article_itself_ties_to_a_body_that_was_withdrawn_is_struck_out_in_public_too()
    {
        var ministry = await _newsroom.SourceAsync("Intelligence Ministry", SourceKind.Organisation);
        var claim = await _newsroom.DraftAsync();
        await _newsroom.ToldAsync(claim.Id, await _newsroom.PersonaAsync("official", ministry), "an official of the Intelligence Ministry", await _newsroom.ArticleAsync("Entekhab", "an official of the Intelligence Ministry"));

        await _newsroom.Withdrawals.WithdrawAsync(_newsroom.Editor, ministry.Id, ministry.Revision, "Forged.", Ct);

        Assert.True(TracedGraph.ForReaders(await _newsroom.FileAsync(claim.Id)).Document.Statements[0].Withdrawn);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_an_unnamed_person_takes_back_in_another_article_does_not_tie_the_two_together(bool anotherRecord)
    {
        var (claim, one, _) = await TwoArticlesAsync(null);
        var later = anotherRecord ? await _newsroom.PersonaAsync("source") : one;
        var article = await _newsroom.ArticleAsync("The Herald", "somebody involved");
        await _newsroom.Tracing.AddAsync(_newsroom.Checker, claim, TestNewsroom.Says(later, Act.Retracts) with { SourceWords = "somebody involved", ArticleId = article.Id }, Ct);
        if (anotherRecord)
        {
            await _newsroom.Same.HoldSameAsync(_newsroom.Editor, one.Id, later.Id, "He told us.", Ct);
        }

        Assert.Equal(0, (await _newsroom.AnswersAsync(claim)).Lenient.Count); // the desk knows
        EachWordedOnce(TracedGraph.ForReaders(await _newsroom.FileAsync(claim)).Document);
        foreach (var graph in (await PublishedAsync(claim))[1..])
        {
            EachWordedOnce(GraphFile.Read(graph));
        }
    }

    [Fact]
    public async Task Articles_that_are_known_by_their_address_alone_are_kept_apart_as_well()
    {
        var persona = await _newsroom.PersonaAsync("official");
        var claim = await _newsroom.DraftAsync();
        foreach (var (words, url) in new[] { ("an insider", "https://a.example/1"), ("a man in uniform", "https://b.example/2"), ("an insider", "https://a.example/1") })
        {
            await _newsroom.Tracing.AddAsync(_newsroom.Checker, claim.Id, TestNewsroom.Says(persona, Act.Asserts) with { SourceWords = words, Url = url }, Ct);
        }

        var graph = TracedGraph.ForReaders(await _newsroom.FileAsync(claim.Id)).Document;

        Assert.Equal(["a man in uniform", "an insider"], graph.Sources.Select(source => source.Name).Order(StringComparer.Ordinal));
        EachWordedOnce(graph);
    }

    [Fact]
    public async Task What_an_unnamed_person_takes_back_beside_their_statement_counts_in_public_as_of_that_article()
    {
        var persona = await _newsroom.PersonaAsync("official");
        var claim = await _newsroom.DraftAsync();
        var said = await _newsroom.ToldAsync(claim.Id, persona, "an official", await _newsroom.ArticleAsync("Entekhab", "an official"));

        await _newsroom.Tracing.AlsoAsync(_newsroom.Checker, claim.Id, said.Id, Act.Retracts, Ct);

        var graph = TracedGraph.ForReaders(await _newsroom.FileAsync(claim.Id)).Document;
        Assert.Single(graph.Sources, source => source.Kind is SourceKind.Unnamed);
        Assert.Equal(0, new AttributionGraph(graph).Answer(TracedGraph.ClaimId).Lenient.Count);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_is_added_beside_the_statements_of_two_articles_ties_them_no_more(bool beside)
    {
        var (claim, persona, _) = await TwoArticlesAsync(null);
        foreach (var (words, act) in new[] { ("an official", Act.Denies), ("a man in uniform", Act.DeclinesToComment) })
        {
            var said = (await _newsroom.FileAsync(claim)).Statements.First(statement => statement.SourceWords == words);
            await (beside
                ? _newsroom.Tracing.AlsoAsync(_newsroom.Checker, claim, said.Id, act, Ct) as Task
                : _newsroom.Tracing.AddAsync(_newsroom.Checker, claim, TestNewsroom.Says(persona, act) with { SourceWords = words }, Ct)); // where it was said nobody entered
        }

        var graph = TracedGraph.ForReaders(await _newsroom.FileAsync(claim)).Document;

        EachWordedOnce(graph);
        Assert.Equal(beside ? 2 : 4, graph.Sources.Count(source => source.Kind is SourceKind.Unnamed));
    }

    [Theory]
    [InlineData("WHO", "an official who asked not to be named", false)]
    [InlineData("UN", "somebody unnamed", false)]
    [InlineData("Somebody", "somebody unnamed", false)]
    [InlineData("WHO", "a WHO official", true)]
    [InlineData("Interior Ministry", "an interior ministry’s clerk", true)]
    [InlineData("Army", "a man of the armyworm programme", false)]
    public async Task A_body_is_shown_of_an_unnamed_person_only_where_whole_words_of_the_article_name_it(string body, string words, bool shown)
    {
        var persona = await _newsroom.PersonaAsync("official", await _newsroom.SourceAsync(body, SourceKind.Organisation));
        var claim = await _newsroom.DraftAsync();
        await _newsroom.Tracing.AddAsync(_newsroom.Checker, claim.Id, TestNewsroom.Says(persona, Act.Asserts) with { SourceWords = words, Url = "https://a.example/1" }, Ct);

        Assert.Equal(shown ? 2 : 1, TracedGraph.ForReaders(await _newsroom.FileAsync(claim.Id)).Document.Sources.Count);
    }

    [Fact]
    public async Task An_appearance_and_a_piece_of_evidence_borrow_no_words_from_elsewhere()
    {
        var (claim, one, entekhab) = await TwoArticlesAsync(null);
        foreach (var url in new[] { entekhab, "https://elsewhere.example/speech", null })
        {
            await _newsroom.Claims.AddAppearanceAsync(_newsroom.Checker, claim, new AppearanceWords(one.Id, null, url, "television", null), Ct);
        }

        await _newsroom.Claims.AddEvidenceAsync(_newsroom.Checker, claim, new EvidenceWords("A call", Stance.Supports, one.Id, null, null, null) { SourceWords = "an engineer of the port" }, Ct);
        await _newsroom.Claims.AddEvidenceAsync(_newsroom.Checker, claim, new EvidenceWords("Another call", Stance.Supports, one.Id, null, null, null), Ct);

        var document = (await EditionAsync(claim)).Read();

        Assert.Equal(["an official", "somebody unnamed", "somebody unnamed"], document.Appearances.Select(appearance => appearance.Claimant).Order(StringComparer.Ordinal));
        Assert.Equal(["an engineer of the port", "somebody unnamed"], document.Evidence.Where(piece => piece.Title.EndsWith("call", StringComparison.Ordinal)).Select(piece => piece.Source).Order(StringComparer.Ordinal));
        Assert.Equal(["an engineer of the port", "somebody unnamed"], document.EvidenceSides.Single(side => side.Stance is Stance.Supports).Read()!.Graph.Sources.Select(source => source.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_published_count_is_that_of_the_published_graph_and_says_how_little_is_sure()
    {
        var (claim, _, _) = await TwoArticlesAsync(null);

        var edition = await EditionAsync(claim);

        Assert.Equal(1, (await _newsroom.AnswersAsync(claim)).Lenient.Count); // at the desk it is one person
        Assert.Contains("two sources", string.Concat(edition.Read().Says.Select(run => run.Text)), StringComparison.Ordinal);
        Assert.EndsWith(", of which only one is surely independent.", string.Concat(edition.Read().Says.Select(run => run.Text)), StringComparison.Ordinal);
        Assert.Contains("1–2 origins", edition.Chain, StringComparison.Ordinal);
        var asked = new AttributionGraph(edition.Read().ReadGraph());
        Assert.Equal(edition.Read().Says, GraphWords.Of(asked, asked.Answer(TracedGraph.ClaimId)).Sentence);
    }

    // One persona, held or known to be one, in two articles on one claim that is being checked; and the first article's address.
    private async Task<(Guid Claim, Source Persona, string Address)> TwoArticlesAsync(Source? above)
    {
        var persona = await _newsroom.PersonaAsync("official", above);
        var claim = await _newsroom.DraftAsync();
        await _newsroom.Claims.StartCheckingAsync(_newsroom.Checker, claim.Id, Ct);
        var entekhab = await _newsroom.ArticleAsync("Entekhab", "an official");
        await _newsroom.ToldAsync(claim.Id, persona, "an official", entekhab);
        await _newsroom.ToldAsync(claim.Id, persona, "a man in uniform", await _newsroom.ArticleAsync("The Courier", "a man in uniform"));
        await _newsroom.Claims.AddEvidenceAsync(_newsroom.Checker, claim.Id, new EvidenceWords("Statistics", Stance.Refutes, null, "https://example.org/statistics", null, null), Ct);
        return (claim.Id, persona, entekhab.Url!);
    }

    private async Task<Edition> EditionAsync(Guid claim)
    {
        await _newsroom.Verdicts.WriteAsync(_newsroom.Checker, claim, 0, new VerdictWords(Rating.False, "It is not so.", "See there."), Ct);
        await _newsroom.Verdicts.SubmitAsync(_newsroom.Checker, claim, null, null, Ct);
        return await _newsroom.PublishAsync(claim);
    }

    // all that leaves the house: the edition, its graph as JSON and as PROV
    private async Task<string[]> PublishedAsync(Guid claim)
    {
        var edition = await EditionAsync(claim);
        return [edition.Document, edition.Read().Graph, ProvJson.Write(edition.Read().ReadGraph())];
    }

    private static void EachWordedOnce(GraphDocument graph)
    {
        var unnamed = graph.Sources.Where(source => source.Kind is SourceKind.Unnamed).Select(source => source.Id).ToHashSet();
        Assert.NotEmpty(unnamed);
        Assert.All(graph.Statements.Where(statement => unnamed.Contains(statement.Source)).GroupBy(statement => statement.Source), node => Assert.Single(node.Select(statement => statement.Words).Distinct()));
    }
}
