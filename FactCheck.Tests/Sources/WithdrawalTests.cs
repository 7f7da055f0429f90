using System.Text.RegularExpressions;
using FactCheck.Core;
using FactCheck.Core.Attribution;
using FactCheck.Core.Claims;
using FactCheck.Core.Ledger;
using FactCheck.Core.Sources;
using FactCheck.Core.Verdicts;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Tests.Sources;

public sealed class WithdrawalTests : NewsroomTest
{
    [Fact]
    public async Task Before_an_institution_is_withdrawn_every_claim_and_verdict_that_would_change_is_shown()
    {
        var (ministry, told, judged, untouched) = await StoryAsync();
        var before = await Newsroom.AllAnswersAsync(told);

        var what = (await Newsroom.Withdrawals.PreviewAsync(ministry.Id, Ct))!;

        Assert.Equal(["official"], what.Belonging.Select(source => source.Name));
        Assert.Equal([judged, told], what.Effects.Select(effect => effect.Id)); // verdicts first
        Assert.DoesNotContain(what.Effects, effect => effect.Id == untouched);
        Assert.Equal((1, 1, 1), (what.LosingOrigins, what.Verdicts, what.WithoutEvidence));
        var origins = what.Effects[1].Counts.Single(count => count.Asked == "origins by different sources");
        Assert.Equal((1, 0), (origins.Before, origins.After));
        Assert.Equal("One outlet carries it. It traces to one unnamed official of the ministry.", what.Effects[1].Before);
        Assert.Equal("Ministry figures", Assert.Single(what.Effects[0].Evidence).Title);
        Assert.Equal(before, await Newsroom.AllAnswersAsync(told)); // nothing was done yet
    }

    [Fact]
    public async Task Withdrawing_is_one_step_after_which_the_answers_are_those_that_were_foretold_and_undoing_brings_back_exactly_those_before()
    {
        var (ministry, told, _, untouched) = await StoryAsync();
        string[] before = [await Newsroom.AllAnswersAsync(told), await Newsroom.AllAnswersAsync(untouched)];
        var foretold = (await Newsroom.Withdrawals.PreviewAsync(ministry.Id, Ct))!.Effects.Single(effect => effect.Id == told);
        var head = (await Newsroom.Get<LedgerVerifier>().HeadAsync(Ct)).Sequence;

        await Newsroom.Withdrawals.WithdrawAsync(Newsroom.Editor, ministry.Id, ministry.Revision, "It took its figures back.", Ct);

        var report = await Newsroom.Get<LedgerVerifier>().VerifyAsync(ct: Ct);
        Assert.Equal((head + 1, null), (report.Entries, report.Problem));
        var answers = await Newsroom.AnswersAsync(told);
        Assert.Equal(foretold.Counts.Select(count => count.After), [answers.Reports.Count, answers.Strict.Count, answers.Lenient.Count, answers.Named.Count, answers.Routes.Count, answers.Contested.Count]);
        Assert.Contains(TracedGraph.Of(await Newsroom.FileAsync(told)).Document.Statements, statement => statement.Withdrawn);
        var done = (await Newsroom.Withdrawals.PreviewAsync(ministry.Id, Ct))!;
        Assert.Equal(foretold.Counts, done.Effects.Single(effect => effect.Id == told).Counts); // what followed can still be seen

        await Newsroom.Withdrawals.ReinstateAsync(Newsroom.Editor, ministry.Id, done.Source.Revision, "The figures were right.", Ct);
        string[] after = [await Newsroom.AllAnswersAsync(told), await Newsroom.AllAnswersAsync(untouched)];
        Assert.Equal(before, after);
    }

    [Fact]
    public async Task What_nobody_here_has_seen_is_no_evidence_that_is_left()
    {
        var (ministry, _, judged, _) = await StoryAsync();
        var university = await Newsroom.SourceAsync("University", SourceKind.Organisation);
        await Newsroom.Claims.TakeUpAgainAsync(Newsroom.Checker, judged, "a study", Ct);
        await Newsroom.Claims.AddEvidenceAsync(Newsroom.Checker, judged, new EvidenceWords("A study we read of", Stance.Supports, university.Id, null, null, null) { Unseen = true }, Ct);
        Assert.True((await EffectAsync()).LosesAllEvidence);

        await Newsroom.Claims.AddEvidenceAsync(Newsroom.Checker, judged, new EvidenceWords("A study we read", Stance.Supports, university.Id, null, null, null), Ct);
        Assert.False((await EffectAsync()).LosesAllEvidence);

        async Task<WithdrawalEffect> EffectAsync() => (await Newsroom.Withdrawals.PreviewAsync(ministry.Id, Ct))!.Effects.Single(effect => effect.Id == judged);
    }

    [Fact]
    public async Task Without_one_member_of_a_joint_finding_the_finding_falls()
    {
        var (one, other, paper) = (await Newsroom.SourceAsync("One", SourceKind.Organisation), await Newsroom.SourceAsync("Other", SourceKind.Organisation), await Newsroom.ArticleAsync("The Courier", "two bodies"));
        var claim = await Newsroom.DraftAsync();
        var (a, b) = (await Newsroom.Tracing.AddAsync(Newsroom.Checker, claim.Id, TestNewsroom.Says(one, Act.Asserts), Ct), await Newsroom.Tracing.AddAsync(Newsroom.Checker, claim.Id, TestNewsroom.Says(other, Act.Asserts), Ct));
        var outlet = (await Newsroom.Sources.FindAsync(paper.PublisherId!.Value, Ct))!;
        await Newsroom.Tracing.AddAsync(Newsroom.Checker, claim.Id, TestNewsroom.Says(outlet, Act.Reports) with { ArticleId = paper.Id, Bases = [Reliance.Of(RelianceKind.ReliesOn, a.Id, b.Id)] }, Ct);

        await Newsroom.Withdrawals.WithdrawAsync(Newsroom.Editor, other.Id, other.Revision, "Forged.", Ct);

        var answers = await Newsroom.AnswersAsync(claim.Id);
        Assert.Equal((0, 0), (answers.Lenient.Count, answers.Routes.Count));
    }

    [Fact]
    public async Task A_withdrawal_reaches_every_record_of_the_source()
    {
        var (iran, tehran) = (await Newsroom.SourceAsync("Iran", SourceKind.Organisation), await Newsroom.SourceAsync("Tehran", SourceKind.Organisation));
        var claim = await Newsroom.DraftAsync();
        await Newsroom.Tracing.AddAsync(Newsroom.Checker, claim.Id, TestNewsroom.Says(tehran, Act.Denies), Ct);
        await Newsroom.Same.HoldSameAsync(Newsroom.Editor, iran.Id, tehran.Id, "One government.", Ct);

        var what = (await Newsroom.Withdrawals.PreviewAsync(iran.Id, Ct))!;
        await Newsroom.Withdrawals.WithdrawAsync(Newsroom.Editor, iran.Id, what.Source.Revision, "why", Ct);

        Assert.Equal(claim.Id, Assert.Single(what.Effects).Id);
        Assert.Empty((await Newsroom.AnswersAsync(claim.Id)).Contested);
    }

    [Fact]
    public async Task A_verdict_that_would_lose_evidence_says_so_side_by_side_and_is_looked_at_again_once_it_is_done()
    {
        var ministry = await Newsroom.SourceAsync("the ministry", SourceKind.Organisation);
        var engineer = await Newsroom.Sources.RegisterAsync(Newsroom.Checker, new SourceWords("The Engineer", SourceKind.Person, ministry.Id), Ct);
        var paper = await Newsroom.SourceAsync("The Paper");
        var claim = await Newsroom.DraftAsync();
        await Newsroom.Claims.StartCheckingAsync(Newsroom.Checker, claim.Id, Ct);
        var log = await EvidenceAsync(claim.Id, "The log", Stance.Refutes, engineer);
        await EvidenceAsync(claim.Id, "A news item", Stance.Refutes, paper, words => words with { Bases = [Reliance.Of(RelianceKind.ReliesOn, log.Id)] });
        await EvidenceAsync(claim.Id, "A survey", Stance.Refutes, await Newsroom.SourceAsync("Survey", SourceKind.Dataset));
        await EvidenceAsync(claim.Id, "A speech", Stance.Supports, await Newsroom.SourceAsync("The Minister", SourceKind.Person));
        await Newsroom.Verdicts.WriteAsync(Newsroom.Checker, claim.Id, 0, new VerdictWords(Rating.False, "It did not.", "See there."), Ct);
        await Newsroom.Verdicts.SubmitAsync(Newsroom.Checker, claim.Id, null, null, Ct);
        await Newsroom.PublishAsync(claim.Id);
        Assert.Equal(0, await Newsroom.Get<LookAgainShelf>().CountAsync(Ct));

        var what = (await Newsroom.Withdrawals.PreviewAsync(ministry.Id, Ct))!;

        var effect = Assert.Single(what.Effects);
        Assert.Equal((1, 1, 0), (what.Verdicts, what.LosingEvidence, what.WithoutEvidence));
        Assert.Equal(
            [(Stance.Supports, 1, 1), (Stance.Refutes, 2, 1)],
            effect.Sides.Select(side => (side.Stance, Strict(side).Before, Strict(side).After)));
        Assert.Equal([false, true], effect.Sides.Select(side => side.LosesOrigins));
        Assert.NotEqual(effect.Sides[1].Before, effect.Sides[1].After);

        await Newsroom.Withdrawals.WithdrawAsync(Newsroom.Editor, ministry.Id, ministry.Revision, "The log is forged.", Ct);

        var waits = Assert.Single(await Newsroom.Get<LookAgainShelf>().WaitingAsync(Ct));
        Assert.Equal(claim.Id, waits.Id);
        Assert.Contains("the ministry: counts for us: yes → no", waits.Difference.Changes);
        Assert.Equal(1, EvidenceGraph.Sides(await Newsroom.FileAsync(claim.Id)).Single(side => side.Stance is Stance.Refutes).Answers.Strict.Count); // as foretold
    }

    [Fact]
    public async Task Evidence_that_rests_on_nothing_but_what_is_withdrawn_is_none_that_is_left()
    {
        var (ministry, paper) = (await Newsroom.SourceAsync("the ministry", SourceKind.Organisation), await Newsroom.SourceAsync("The Paper"));
        var claim = await Newsroom.DraftAsync();
        await Newsroom.Claims.StartCheckingAsync(Newsroom.Checker, claim.Id, Ct);
        var log = await EvidenceAsync(claim.Id, "The log", Stance.Refutes, ministry);
        await EvidenceAsync(claim.Id, "A news item", Stance.Refutes, paper, words => words with { Bases = [Reliance.Of(RelianceKind.ReliesOn, log.Id)] });

        Assert.True(Assert.Single((await Newsroom.Withdrawals.PreviewAsync(ministry.Id, Ct))!.Effects).LosesAllEvidence);
    }

    private static CountChange Strict(SideChange side) => side.Counts.Single(count => count.Asked == "origins surely independent");

    private Task<Evidence> EvidenceAsync(Guid claim, string title, Stance stance, Source source, Func<EvidenceWords, EvidenceWords>? with = null)
    {
        var words = new EvidenceWords(title, stance, source.Id, null, null, null) { Lineage = Lineage.Own };
        return Newsroom.Claims.AddEvidenceAsync(Newsroom.Checker, claim, with is null ? words : with(words), Ct);
    }

    [Fact]
    public async Task Only_an_editor_withdraws_what_they_have_read_once_and_with_a_reason()
    {
        var source = await Newsroom.SourceAsync("One", SourceKind.Organisation);

        async Task<string> Refused(Guid who, int seen, string? why) =>
            (await Assert.ThrowsAsync<EditorialRuleException>(() => Newsroom.Withdrawals.WithdrawAsync(who, source.Id, seen, why, Ct))).Message;

        Assert.StartsWith("Only an editor", await Refused(Newsroom.Checker, source.Revision, "why"), StringComparison.Ordinal);
        Assert.StartsWith("The reason", await Refused(Newsroom.Editor, source.Revision, ""), StringComparison.Ordinal);
        await Newsroom.Withdrawals.WithdrawAsync(Newsroom.Editor, source.Id, source.Revision, "why", Ct);
        Assert.StartsWith("Somebody else changed", await Refused(Newsroom.Editor, source.Revision, "why"), StringComparison.Ordinal);
        Assert.Equal("“One” is withdrawn already.", await Refused(Newsroom.Editor, source.Revision + 1, "why"));
    }

    [Fact]
    public async Task The_claims_of_a_source_are_found_by_an_index_and_not_by_reading_the_archive()
    {
        var ministry = await Newsroom.SourceAsync("the ministry", SourceKind.Organisation);
        await using var db = await Newsroom.DbAsync();
        await db.Database.OpenConnectionAsync(Ct);
        await using var command = db.Database.GetDbConnection().CreateCommand();
        var asked = AffectedFiles.Claims(db, [ministry.Id]).ToQueryString();
        command.CommandText = $"EXPLAIN QUERY PLAN {asked[asked.IndexOf("SELECT", StringComparison.Ordinal)..]}";
        foreach (var name in Regex.Matches(command.CommandText, "@\\w+").Select(match => match.Value).Distinct())
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, $"[\"{ministry.Id}\"]");
            command.Parameters.Add(parameter);
        }

        var plan = new List<string>();
        await using var row = await command.ExecuteReaderAsync(Ct);
        while (await row.ReadAsync(Ct))
        {
            plan.Add(row.GetString(3));
        }

        foreach (var index in (string[])["IX_Statements_SourceId", "IX_Evidence_SourceId"])
        {
            Assert.Contains(plan, step => step.StartsWith("SEARCH ", StringComparison.Ordinal) && step.Contains(index, StringComparison.Ordinal));
        }
    }

    // An official of a ministry behind one claim, the ministry's figures as the only evidence of a verdict on another, and a third claim apart.
    private async Task<(Source Ministry, Guid Told, Guid Judged, Guid Untouched)> StoryAsync()
    {
        var ministry = await Newsroom.SourceAsync("the ministry", SourceKind.Organisation);
        var told = await Newsroom.DraftAsync("Prices rose.");
        await Newsroom.ToldAsync(told.Id, await Newsroom.PersonaAsync("official", ministry), "an official", await Newsroom.ArticleAsync("Entekhab", "an official"));
        var judged = await Newsroom.DraftAsync("Crime fell.");
        await Newsroom.Claims.StartCheckingAsync(Newsroom.Checker, judged.Id, Ct);
        await Newsroom.Claims.AddEvidenceAsync(Newsroom.Checker, judged.Id, new EvidenceWords("Ministry figures", Stance.Supports, ministry.Id, null, null, null), Ct);
        await Newsroom.Verdicts.WriteAsync(Newsroom.Checker, judged.Id, 0, new VerdictWords(Rating.True, "It did.", "See there."), Ct);
        await Newsroom.Verdicts.SubmitAsync(Newsroom.Checker, judged.Id, null, null, Ct);
        await Newsroom.PublishAsync(judged.Id);
        var untouched = await Newsroom.CheckingAsync("Trains are late.");
        return (ministry, told.Id, judged.Id, untouched.Id);
    }
}
