using FactCheck.Core.Articles;
using FactCheck.Core.Attribution;
using FactCheck.Core.Claims;
using FactCheck.Core.Reading;
using FactCheck.Core.Sources;

namespace FactCheck.Tests.Articles;

public sealed class ChainTests : NewsroomTest
{
    private ArticleFile _file = null!;

    private IntakeDesk Desk => Newsroom.Get<IntakeDesk>();

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        _file = await TurbineArticle.TakeInAsync(Newsroom, Ct);
    }

    [Fact]
    public async Task Two_outlets_that_carry_one_unnamed_official_are_two_reports_and_one_origin()
    {
        var claim = await JoinAsync(_file.Find("said", "Norvia was among 40"), _file.Find("said", "for orders of the same"));

        AssertAnswers(claim, reports: 2, strict: 1, lenient: 1, named: 0);
        Assert.Equal(["Ardania Energy Ministry", "Ardanian authorities", "Meridian", "The Evening Lamp", "senior Ardania Energy Ministry official"], Bottlenecks(claim));
        Assert.Equal(3, claim.Statements.Count);
        var agency = Of(claim, "Meridian");
        Assert.Equal((Act.Reports, new DateOnly(2023, 3, 7)), (agency.Act, agency.SaidOn!.Value));
        Assert.Equal(TurbineArticle.Day, Of(claim, "The Evening Lamp").SaidOn);
    }

    [Fact]
    public async Task An_unnamed_official_stays_one_persona_within_the_article_and_belongs_to_the_ministry()
    {
        var first = await JoinAsync(_file.Find("said", "Norvia was among 40"));
        var second = await JoinAsync(_file.Find("declared", "8,000"));

        AssertAnswers(second, reports: 2, strict: 1, lenient: 1, named: 0);
        var persona = Assert.Single(first.Sources.Values, s => s.Kind is SourceKind.Unnamed);
        Assert.Contains(second.Statements, s => s.SourceId == persona.Id);
        Assert.Equal("Ardania Energy Ministry", first.Sources[persona.AffiliationId!.Value].Name);
    }

    [Fact]
    public async Task The_report_accepted_beside_what_it_reports_rests_on_it()
    {
        var claim = await JoinAsync(_file.Find("according to", "Norvia"), _file.Find("said", "Norvia was among 40"));

        AssertAnswers(claim, reports: 2, strict: 1, lenient: 1, named: 0);
        Assert.Equal([Of(claim, "senior Ardania Energy Ministry official").Id], Assert.Single(Of(claim, "Meridian").Bases).On);
    }

    [Fact]
    public async Task An_accusation_by_a_group_comes_from_nobody_knows_where_and_a_denial_contests_it()
    {
        var claim = await JoinAsync(_file.Find("accuses", "armed fleet"), _file.Find("deny", "such deliveries"));

        AssertAnswers(claim, reports: 1, strict: 0, lenient: 1, named: 0);
        var graph = TracedGraph.Of(claim);
        Assert.Equal([graph.NodeOf(Of(claim, "Ardanian authorities").Id)], new AttributionGraph(graph.Document).Answer(TracedGraph.ClaimId).Contested);
        Assert.Equal(["The Evening Lamp", "the West"], Bottlenecks(claim));
    }

    [Fact]
    public async Task What_one_admits_of_oneself_is_first_hand()
    {
        var claim = await JoinAsync(_file.Find("have only admitted", "small batch"));

        AssertAnswers(claim, reports: 1, strict: 1, lenient: 1, named: 0);
        Assert.Equal(Act.Admits, Of(claim, "Ardanian authorities").Act);
    }

    [Fact]
    public async Task A_report_on_a_joint_finding_has_one_named_origin_and_a_silence_does_not_contest_it()
    {
        var claim = await JoinAsync(_file.Find("saying", "ship fuel"), _file.Find("has yet to address", "accusation"));

        AssertAnswers(claim, reports: 2, strict: 1, lenient: 1, named: 1);
        var report = Of(claim, "BBC");
        Assert.Equal((SourceKind.Outlet, Act.Reports, Certainty.Probable, new DateOnly(2023, 3, 8)), (claim.SourceOf(report).Kind, report.Act, report.Certainty, report.SaidOn!.Value));
        var basis = Assert.Single(report.Bases);
        Assert.Equal([Of(claim, "Cargo Monitoring Group").Id, Of(claim, "Velian navy").Id], basis.On);
        Assert.Empty(Answers(claim).Contested);
    }

    [Fact]
    public async Task A_newspaper_that_names_no_basis_has_unknown_lineage()
    {
        var claim = await JoinAsync(_file.Find("revealed", "3,000"));

        AssertAnswers(claim, reports: 2, strict: 0, lenient: 1, named: 0);
        Assert.Equal((Lineage.Unknown, new DateOnly(2023, 3, 4)), (Of(claim, "Harbour Herald").Lineage, Of(claim, "Harbour Herald").SaidOn!.Value));
    }

    [Fact]
    public async Task Separate_bases_are_separate_origins()
    {
        var report = _file.Find("saying", "ship fuel");
        await Desk.EditAsync(Newsroom.Checker, report.Id, report.Revision, report.Words() with { Jointly = false }, Ct);
        _file = (await Desk.OpenAsync(_file.Article.Id, Ct))!;

        var claim = await JoinAsync(_file.Find("saying", "ship fuel"));

        AssertAnswers(claim, reports: 2, strict: 2, lenient: 2, named: 2);
    }

    [Fact]
    public async Task A_second_mention_adds_what_the_first_left_out()
    {
        var full = _file.Find("saying", "ship fuel");
        var bare = await Desk.MarkAsync(Newsroom.Checker, _file.Article.Id, full.Words() with { ContentSpans = [0, 7], Basis = [], Jointly = false, SaidOn = null, Certainty = Certainty.Uncommitted }, Ct);

        var claim = await JoinAsync(bare, full);

        AssertAnswers(claim, reports: 2, strict: 1, lenient: 1, named: 1);
        Assert.Equal((new DateOnly(2023, 3, 8), Certainty.Probable), (Of(claim, "BBC").SaidOn!.Value, Of(claim, "BBC").Certainty));
    }

    [Fact]
    public async Task The_publisher_rests_on_each_source_it_quotes()
    {
        var claim = await JoinAsync(_file.Find("accuses", "armed fleet"), _file.Find("have only admitted", "small batch"));

        Assert.Equal(2, Of(claim, "The Evening Lamp").Bases.Count);
        AssertAnswers(claim, reports: 1, strict: 1, lenient: 2, named: 0);
    }

    [Fact]
    public async Task Outlets_stand_in_the_order_in_which_it_came()
    {
        var marked = await Desk.MarkAsync(Newsroom.Checker, _file.Article.Id, _file.Find("declared", "8,000").Words() with { Via = ["Near Wire", "Far Post"], ReportedOn = TurbineArticle.Day }, Ct);

        var claim = await JoinAsync(marked);

        Assert.Equal([Of(claim, "Far Post").Id], Of(claim, "Near Wire").Bases[0].On);
        Assert.Equal([Of(claim, "Near Wire").Id], Of(claim, "The Evening Lamp").Bases[0].On);
        Assert.Equal((TurbineArticle.Day, null), (Of(claim, "Near Wire").SaidOn!.Value, Of(claim, "Far Post").SaidOn));
    }

    [Fact]
    public async Task Somebody_unnamed_who_passed_it_on_is_a_persona_and_nobody_who_speaks_elsewhere_in_the_article()
    {
        await JoinAsync(_file.Find("saying", "ship fuel"));
        var marked = await Desk.MarkAsync(Newsroom.Checker, _file.Article.Id, _file.Find("declared", "8,000").Words() with { Via = ["a diplomat"] }, Ct);

        var claim = await JoinAsync(marked);

        Assert.Equal((SourceKind.Unnamed, "a diplomat"), (claim.SourceOf(Of(claim, "a diplomat")).Kind, Of(claim, "a diplomat").SourceWords));
    }

    [Fact]
    public async Task The_publishers_own_report_does_not_rest_on_itself()
    {
        var marked = await Desk.MarkAsync(
            Newsroom.Checker, _file.Article.Id,
            _file.Find("revealed", "3,000").Words() with { Who = "Evening Lamp", Via = ["The Evening Lamp"], SaidOn = null }, Ct);

        var claim = await JoinAsync(marked);

        Assert.Empty(Assert.Single(claim.Statements).Bases);
    }

    [Fact]
    public async Task A_later_article_joins_an_open_claim_and_the_claimant_appears_once()
    {
        var claim = await JoinAsync(_file.Find("declared", "8,000"));
        var second = await Desk.TakeInAsync(Newsroom.Checker, "Norvia wants 8,000 turbines, minister Ana Brel said on Monday.", TurbineArticle.Words with { Publisher = "Second Lamp" }, Ct);
        var file = (await Desk.OpenAsync(second.Id, Ct))!;

        var joined = await file.AcceptAsync(Newsroom, claim.Claim, Ct, file.Attributions[0]);

        Assert.Equal(claim.Claim.Id, joined.Claim.Id);
        Assert.Single(joined.Appearances);
        AssertAnswers(joined, reports: 3, strict: 2, lenient: 2, named: 1);
    }

    [Fact]
    public async Task Nobody_known_to_belong_to_a_body_is_moved_to_another()
    {
        var union = await Newsroom.SourceAsync("Harbour Union", SourceKind.Organisation);
        var ana = await Newsroom.Sources.RegisterAsync(Newsroom.Checker, new SourceWords("Ana Brel", SourceKind.Person, union.Id), Ct);
        var marked = await Desk.MarkAsync(
            Newsroom.Checker, _file.Article.Id,
            _file.Find("declared", "8,000").Words() with { Who = "Ana Brel", WhoKind = WhoKind.NamedPerson, Affiliation = "Somebody Else" }, Ct);

        var claim = await JoinAsync(marked);

        Assert.Equal(union.Id, claim.Sources[ana.Id].AffiliationId);
    }

    [Fact]
    public async Task What_an_article_adds_of_whom_somebody_belongs_to_closes_no_circle_through_their_other_record()
    {
        var (ana, ferro) = (await Newsroom.SourceAsync("Ana Brel", SourceKind.Person), await Newsroom.SourceAsync("A. Brel", SourceKind.Person));
        var union = await Newsroom.Sources.RegisterAsync(Newsroom.Checker, new SourceWords("Harbour Union", SourceKind.Organisation, ferro.Id), Ct);
        await Newsroom.Same.HoldSameAsync(Newsroom.Editor, ana.Id, ferro.Id, "One woman.", Ct);
        var marked = await Desk.MarkAsync(
            Newsroom.Checker, _file.Article.Id,
            _file.Find("declared", "8,000").Words() with { Who = "Ana Brel", WhoKind = WhoKind.NamedPerson, Affiliation = "Harbour Union" }, Ct);

        var claim = await JoinAsync(marked);

        Assert.Equal((null, null, ferro.Id), (claim.Sources[ana.Id].AffiliationId, claim.Sources[ferro.Id].AffiliationId, claim.Sources[union.Id].AffiliationId));
    }

    [Fact]
    public async Task What_an_article_adds_of_whom_somebody_belongs_to_is_said_of_all_their_records()
    {
        var (ana, other) = (await Newsroom.SourceAsync("Ana Brel", SourceKind.Person), await Newsroom.SourceAsync("A. Brel", SourceKind.Person));
        await Newsroom.Same.HoldSameAsync(Newsroom.Editor, ana.Id, other.Id, "One woman.", Ct);
        var marked = await Desk.MarkAsync(
            Newsroom.Checker, _file.Article.Id,
            _file.Find("declared", "8,000").Words() with { Who = "Ana Brel", WhoKind = WhoKind.NamedPerson, Affiliation = "Harbour Union" }, Ct);

        var claim = await JoinAsync(marked);

        Assert.NotNull(claim.Sources[ana.Id].AffiliationId);
        Assert.Equal(claim.Sources[ana.Id].AffiliationId, claim.Sources[other.Id].AffiliationId);
    }

    [Fact]
    public async Task Days_that_cannot_be_are_refused_in_a_sentence()
    {
        var official = _file.Find("declared", "8,000");
        var words = official.Words();

        var backwards = await RefusedAsync(words with { SaidOn = new DateOnly(2023, 3, 9) });
        var future = await RefusedAsync(words with { SaidOn = new DateOnly(2030, 1, 1) });
        var outside = await RefusedAsync(words with { ContentSpans = [5, 1_000_000] });
        var nobody = await RefusedAsync(words with { Who = " " });

        Assert.Contains("cannot have been reported (2023-03-07) before it was said (2023-03-09)", backwards, StringComparison.Ordinal);
        Assert.Contains("The day it was said lies in the future", future, StringComparison.Ordinal);
        Assert.Contains("Mark them again", outside, StringComparison.Ordinal);
        Assert.Contains("Who says it is missing", nobody, StringComparison.Ordinal);

        async Task<string> RefusedAsync(AttributionWords edited) =>
            (await Assert.ThrowsAsync<Core.EditorialRuleException>(() => Desk.EditAsync(Newsroom.Checker, official.Id, official.Revision, edited, Ct))).Message;
    }

    [Fact]
    public async Task What_is_decided_cannot_be_decided_again()
    {
        var official = _file.Find("declared", "8,000");
        await JoinAsync(official);
        var stale = await Assert.ThrowsAsync<Core.EditorialRuleException>(() => JoinAsync(official));
        var other = _file.Find("deny", "such deliveries");
        await Desk.RejectAsync(Newsroom.Checker, other.Id, other.Revision, Ct);
        var rejected = (await Desk.OpenAsync(_file.Article.Id, Ct))!.Find("deny", "such deliveries");
        await Desk.TakeBackRejectionAsync(Newsroom.Checker, other.Id, rejected.Revision, Ct);

        Assert.Contains("Somebody else changed this attribution", stale.Message, StringComparison.Ordinal);
        Assert.Equal(SuggestionState.Rejected, rejected.State);
        Assert.Equal(SuggestionState.Suggested, (await Desk.OpenAsync(_file.Article.Id, Ct))!.Find("deny", "such deliveries").State);
    }

    private Task<ClaimFile> JoinAsync(params ArticleAttribution[] attributions) => _file.AcceptAsync(Newsroom, null, Ct, attributions);

    private static Statement Of(ClaimFile claim, string source) => Assert.Single(claim.Statements, s => claim.SourceOf(s).Name == source);

    private static ClaimAnswers Answers(ClaimFile claim) => new AttributionGraph(TracedGraph.Of(claim).Document).Answer(TracedGraph.ClaimId);

    private static void AssertAnswers(ClaimFile claim, int reports, int strict, int lenient, int named)
    {
        var answers = Answers(claim);
        Assert.Equal((reports, strict, lenient, named), (answers.Reports.Count, answers.Strict.Count, answers.Lenient.Count, answers.Named.Count));
        Assert.Empty(answers.Circular);
        Assert.Empty(answers.HedgeLoss);
    }

    private static List<string> Bottlenecks(ClaimFile claim)
    {
        var names = TracedGraph.Of(claim).Document.Sources.ToDictionary(s => s.Id, s => s.Name);
        return [.. Answers(claim).Bottlenecks.Select(bottleneck => names[bottleneck.Id]).Order(StringComparer.Ordinal)];
    }
}
