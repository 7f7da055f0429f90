using FactCheck.Core;
using FactCheck.Core.Articles;
using FactCheck.Core.Attribution;
using FactCheck.Core.Claims;
using FactCheck.Core.Sources;

namespace FactCheck.Tests.Articles;

/// <summary>Proposed claims on the desk: the registry they meet, and what accepting, rejecting and taking back leave behind.</summary>
public sealed class ProposalTests : NewsroomTest
{
    private ArticleFile _file = null!;

    private ProposalDesk Desk => Newsroom.Get<ProposalDesk>();

    private IntakeDesk Intake => Newsroom.Get<IntakeDesk>();

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        _file = await TurbineArticle.TakeInAsync(Newsroom, Ct);
    }

    [Fact]
    public async Task What_is_accepted_is_what_was_proposed_statement_for_statement()
    {
        foreach (var proposal in await Desk.ProposeAsync(_file, Ct))
        {
            var claim = await Newsroom.FileAsync((await AcceptAsync(proposal)).Id);

            var put = TracedGraph.Of(claim).Document;
            Assert.Equal(Shape(proposal.Graph), Shape(put));
        }

        var left = await ReadAgainAsync();
        Assert.Empty(await Desk.ProposeAsync(left, Ct));
        Assert.Equal(6, left.Claims.Count);
        var db = await Newsroom.DbAsync();
        Assert.Single(db.Sources, s => s.Kind == SourceKind.Unnamed); // one official behind two claims
        Assert.Single(db.Sources, s => s.Name == "Ardanian authorities");
        await db.DisposeAsync();
    }

    [Fact]
    public async Task Sources_are_those_of_the_registry_under_any_of_their_names()
    {
        var state = await Newsroom.Sources.RegisterAsync(Newsroom.Checker, new SourceWords("Government of Ardania", SourceKind.Organisation) { Aliases = ["Ardania"] }, Ct);
        var herald = await Newsroom.Sources.RegisterAsync(Newsroom.Checker, new SourceWords("HH", SourceKind.Outlet) { Aliases = ["The Harbour Herald"] }, Ct);

        var denied = await ProposalAsync("armed fleet");
        var claim = await Newsroom.FileAsync((await AcceptAsync(denied)).Id);
        var factory = await Newsroom.FileAsync((await AcceptAsync(await ProposalAsync("3,000"))).Id);

        Assert.DoesNotContain("Ardanian authorities", denied.NewSources);
        Assert.Contains("the West", denied.NewSources);
        Assert.Contains(denied.Graph.Sources, s => s.Name == "Government of Ardania");
        Assert.Contains(claim.Statements, s => s.SourceId == state.Id && s.Act is Act.Denies);
        Assert.Contains(factory.Statements, s => s.SourceId == herald.Id);
    }

    [Fact]
    public async Task A_country_is_found_by_its_capital_and_a_new_source_keeps_the_articles_other_words_for_it()
    {
        var peru = await Newsroom.SourceAsync("Peruvian government", SourceKind.Organisation);
        var article = await Intake.TakeInAsync(Newsroom.Checker, "Lima said the dam was safe. Kenyan authorities said 30 boats had left. Nairobi said 30 boats had left for good.", TurbineArticle.Words, Ct);
        _file = (await Intake.OpenAsync(article.Id, Ct))!;

        await AcceptAsync(await ProposalAsync("dam"));
        await AcceptAsync(await ProposalAsync("30 boats"));

        var sources = await Newsroom.Sources.AllAsync(Ct);
        Assert.Equal(peru.Id, Assert.Single(sources, s => s.Name.Contains("Peru", StringComparison.Ordinal) || s.Name == "Lima").Id);
        Assert.Equal(["Nairobi"], Assert.Single(sources, s => s.Name == "Kenyan authorities").Aliases);
    }

    [Fact]
    public async Task A_persona_of_another_article_is_shown_as_perhaps_the_same_and_never_joined()
    {
        await AcceptAsync(await ProposalAsync("8,000"));
        var second = await Intake.TakeInAsync(Newsroom.Checker, "A senior Ardania Energy Ministry official said 90 ships were late.", TurbineArticle.Words with { Publisher = "Second Lamp" }, Ct);
        _file = (await Intake.OpenAsync(second.Id, Ct))!;

        var proposal = await ProposalAsync("90 ships");
        await AcceptAsync(proposal);

        Assert.Equal("senior Ardania Energy Ministry official", Assert.Single(proposal.PerhapsTheSame).Name);
        Assert.Equal(2, (await Newsroom.Sources.AllAsync(Ct)).Count(s => s.Kind is SourceKind.Unnamed));
    }

    [Fact]
    public async Task What_was_left_out_of_a_proposal_stays_undecided_and_its_words_are_the_editors()
    {
        var proposal = await ProposalAsync("armed fleet");
        var accusation = proposal.Read[0];

        var (claim, _) = await Intake.AcceptAsync(Newsroom.Checker, _file.Article.Id, [accusation], null, "Ardania arms Sorvia’s fleet.", Ct);

        Assert.Equal("Ardania arms Sorvia’s fleet.", claim.Text);
        Assert.DoesNotContain((await Newsroom.FileAsync(claim.Id)).Statements, s => s.Act is Act.Denies);
        Assert.Equal(SuggestionState.Suggested, (await ReadAgainAsync()).Find("deny", "such deliveries").State);
    }

    [Fact]
    public async Task A_rejected_proposal_is_gone_with_its_attributions_until_that_is_taken_back()
    {
        var proposal = await ProposalAsync("40 countries");
        await Desk.RejectAsync(Newsroom.Checker, proposal.Read, Ct);
        await ReadAgainAsync();
        var stale = await Assert.ThrowsAsync<EditorialRuleException>(() => Desk.RejectAsync(Newsroom.Checker, proposal.Read, Ct));

        Assert.Contains("Somebody else changed this attribution", stale.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(await Desk.ProposeAsync(_file, Ct), one => one.Words.Contains("40 countries", StringComparison.Ordinal));

        await Desk.TakeBackRejectionAsync(Newsroom.Checker, [.. proposal.Read.Select(one => one.Id)], Ct);
        await ReadAgainAsync();
        Assert.Equal(3, (await ProposalAsync("40 countries")).Attributions.Count);
    }

    [Fact]
    public async Task An_acceptance_is_taken_back_whole_and_can_be_made_again_with_the_same_official()
    {
        var claim = await AcceptAsync(await ProposalAsync("8,000"));
        await TakeBackAsync(claim);
        await ReadAgainAsync();
        var undone = await Newsroom.FileAsync(claim.Id);
        var again = await AcceptAsync(await ProposalAsync("8,000"));

        Assert.Equal((WorkState.Dismissed, 0, 0), (undone.Claim.Work, undone.Statements.Count, undone.Appearances.Count));
        Assert.NotEqual(claim.Id, again.Id);
        Assert.Single(await Newsroom.Sources.AllAsync(Ct), s => s.Kind is SourceKind.Unnamed);
        Assert.Contains((await Newsroom.Archive.HistoryAsync(claim.Id, Ct)), step => step.Why == "Taken back: Attributions accepted");
    }

    [Fact]
    public async Task What_somebody_worked_on_since_is_not_taken_back()
    {
        var claim = await AcceptAsync(await ProposalAsync("8,000"));
        Newsroom.Clock.Advance(TimeSpan.FromMinutes(1));
        await Newsroom.Claims.CommentAsync(Newsroom.Editor, claim.Id, "Which 8,000?", Ct);

        var refused = await Assert.ThrowsAsync<EditorialRuleException>(() => TakeBackAsync(claim));

        Assert.Contains("Somebody has worked on", refused.Message, StringComparison.Ordinal);
        Assert.NotEmpty((await Newsroom.FileAsync(claim.Id)).Statements);
    }

    [Fact]
    public async Task Somebody_who_left_decides_on_no_proposal()
    {
        var proposal = await ProposalAsync("8,000");
        var checker = (await Newsroom.People.FindAsync(Newsroom.Checker, Ct))!;
        await Newsroom.People.DeactivateAsync(Newsroom.Administrator, checker.Id, checker.Revision, Ct);

        await Assert.ThrowsAsync<EditorialRuleException>(() => Desk.RejectAsync(Newsroom.Checker, proposal.Read, Ct));
        await Assert.ThrowsAsync<EditorialRuleException>(() => AcceptAsync(proposal));
    }

    private async Task TakeBackAsync(Claim claim) =>
        await Newsroom.Tracing.TakeBackAsync(Newsroom.Checker, (await Newsroom.Tracing.LastStepAsync(Newsroom.Checker, claim.Id, Ct))!, Ct);

    private async Task<Claim> AcceptAsync(ArticleProposal proposal) => (await Intake.AcceptAsync(Newsroom.Checker, _file.Article.Id, proposal.Read, null, proposal.Words, Ct)).Claim;

    private async Task<ArticleProposal> ProposalAsync(string words) =>
        Assert.Single(await Desk.ProposeAsync(_file, Ct), proposal => proposal.Words.Contains(words, StringComparison.Ordinal));

    private async Task<ArticleFile> ReadAgainAsync() => _file = (await Intake.OpenAsync(_file.Article.Id, Ct))!;

    private static IEnumerable<string> Shape(GraphDocument graph)
    {
        var sources = graph.Sources.ToDictionary(source => source.Id);
        var statements = graph.Statements.ToDictionary(statement => statement.Id);
        string Named(string id) => $"{sources[id].Name}/{sources[id].Kind}" + (sources[id].Affiliation is { } above ? $"<{Named(above)}" : "");
        string Told(GraphStatement s) => $"{Named(s.Source)} {s.Act} {s.Certainty} {s.SaidAt} {s.Lineage} {s.Held}";
        return graph.Statements.Select(s => $"{Told(s)} on {string.Join(", ", graph.Reliances.Where(r => r.From == s.Id).Select(r => $"{r.Kind} {string.Join('+', r.On.Select(on => Told(statements[on])))}"))}").Order(StringComparer.Ordinal);
    }
}
