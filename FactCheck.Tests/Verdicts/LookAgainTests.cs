using FactCheck.Core;
using FactCheck.Core.Attribution;
using FactCheck.Core.Claims;
using FactCheck.Core.Editions;
using FactCheck.Core.Sources;
using FactCheck.Core.Verdicts;
using FactCheck.Core.Verdicts.Sourcing;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Tests.Verdicts;

public sealed class LookAgainTests : NewsroomTest
{
    private LookAgainShelf Shelf => Newsroom.Get<LookAgainShelf>();

    [Fact]
    public async Task A_verdict_is_looked_at_again_when_a_source_turns_out_to_belong_to_another()
    {
        var edition = await Newsroom.PublishedAsync();
        await Newsroom.PublishedAsync("Another claim.");
        Assert.Empty(await Shelf.WaitingAsync(Ct));
        var owner = await Newsroom.SourceAsync("Ministry Press", SourceKind.Organisation);
        Newsroom.Clock.Advance(TimeSpan.FromHours(3));
        var paper = await DescribeAsync(await PaperAsync(edition.ClaimId), words => words with { AffiliationId = owner.Id });

        var waiting = Assert.Single(await Shelf.WaitingAsync(Ct));

        Assert.Equal((edition.ClaimId, WorkState.Done, true), (waiting.Id, waiting.Work, waiting.Published));
        Assert.Equal([$"{paper.Name}: belongs to: unknown → Ministry Press"], waiting.Difference.Changes);
        Assert.Equal((TestNewsroom.Noon, TestNewsroom.Noon.AddHours(3)), (Hour(waiting.JudgedAt), waiting.Since));
    }

    [Fact]
    public async Task What_changes_above_a_source_reaches_every_verdict_that_rests_on_it()
    {
        var owner = await Newsroom.SourceAsync("Ministry Press", SourceKind.Organisation);
        var claim = await Newsroom.CheckingAsync();
        await DescribeAsync(await PaperAsync(claim.Id), words => words with { AffiliationId = owner.Id });
        await SubmitAsync(claim.Id);
        await Newsroom.PublishAsync(claim.Id);
        Assert.Equal(0, await Shelf.CountAsync(Ct));

        await DescribeAsync(owner.Id, words => words with { Family = "The Group" });

        Assert.Equal(["Ministry Press: owner group: unknown → The Group"], Assert.Single(await Shelf.WaitingAsync(Ct)).Difference.Changes);
    }

    [Fact]
    public async Task A_new_wording_is_nothing_to_look_at()
    {
        var edition = await Newsroom.PublishedAsync();

        await DescribeAsync(await PaperAsync(edition.ClaimId), words => words with { Name = "The Morning Paper", Url = "https://example.org", Note = "renamed", Aliases = ["MP"] });

        Assert.Empty(await Shelf.WaitingAsync(Ct));
    }

    [Fact]
    public async Task An_editor_affirms_the_verdict_with_a_reason_and_nothing_is_corrected()
    {
        var edition = await Newsroom.PublishedAsync();
        await DescribeAsync(await PaperAsync(edition.ClaimId), words => words with { Kind = SourceKind.Organisation });
        var waiting = Assert.Single(await Shelf.WaitingAsync(Ct));

        await Newsroom.Verdicts.AffirmAsync(Newsroom.Editor, edition.ClaimId, waiting.Fingerprint, "the statistics carry it alone", Ct);

        Assert.Empty(await Shelf.WaitingAsync(Ct));
        var past = (await Newsroom.Get<ClaimPast>().OpenAsync(edition.ClaimId, DateTimeOffset.MaxValue, Ct))!;
        Assert.Equal((1, 0), (past.Editions.Count, past.Corrections.Count));
        var line = (await Newsroom.Archive.HistoryAsync(edition.ClaimId, Ct))[0];
        Assert.Equal(("Ed", "Looked at again, the verdict stands: the statistics carry it alone"), (line.Who, line.Why));
    }

    [Fact]
    public async Task After_a_correction_is_opened_the_verdict_is_judged_anew()
    {
        var edition = await Newsroom.PublishedAsync();
        await DescribeAsync(await PaperAsync(edition.ClaimId), words => words with { Kind = SourceKind.Organisation });
        Assert.Single(await Shelf.WaitingAsync(Ct));

        await Newsroom.Claims.TakeUpAgainAsync(Newsroom.Checker, edition.ClaimId, "the paper is none", Ct);
        Assert.Empty(await Shelf.WaitingAsync(Ct));
        await Newsroom.Verdicts.SubmitAsync(Newsroom.Checker, edition.ClaimId, CorrectionKind.Update, "The paper is no outlet.", Ct);
        await Newsroom.PublishAsync(edition.ClaimId);

        Assert.Empty(await Shelf.WaitingAsync(Ct));
    }

    [Fact]
    public async Task A_verdict_in_review_is_on_the_list_when_what_it_judged_changes_under_it()
    {
        var claim = await Newsroom.InReviewAsync();
        await DescribeAsync(await PaperAsync(claim.Id), words => words with { Private = true });

        Assert.Equal((WorkState.InReview, false), (Assert.Single(await Shelf.WaitingAsync(Ct)) is var waiting ? waiting.Work : default, waiting.Published));
    }

    [Fact]
    public async Task Nobody_affirms_their_own_verdict_or_what_they_have_not_read_or_what_did_not_change()
    {
        var edition = await Newsroom.PublishedAsync();
        Task Affirm(Guid who, string read) => Newsroom.Verdicts.AffirmAsync(who, edition.ClaimId, read, "it stands", Ct);
        var judged = (await Newsroom.FileAsync(edition.ClaimId)).Verdict!.Judged!;
        Assert.Contains("nothing to affirm", (await Assert.ThrowsAsync<EditorialRuleException>(() => Affirm(Newsroom.Editor, judged))).Message, StringComparison.Ordinal);
        await DescribeAsync(await PaperAsync(edition.ClaimId), words => words with { Kind = SourceKind.Person });
        var read = Assert.Single(await Shelf.WaitingAsync(Ct)).Fingerprint;

        Assert.Contains("Only an editor", (await Assert.ThrowsAsync<EditorialRuleException>(() => Affirm(Newsroom.Checker, read))).Message, StringComparison.Ordinal);
        Assert.Contains("changed again", (await Assert.ThrowsAsync<EditorialRuleException>(() => Affirm(Newsroom.Editor, judged))).Message, StringComparison.Ordinal);
        await Affirm(Newsroom.Editor, read);
    }

    [Fact]
    public async Task Everything_a_verdict_judges_is_in_its_fingerprint_and_no_wording()
    {
        var claim = await Newsroom.CheckingAsync();
        var other = await Newsroom.SourceAsync("The Other", SourceKind.Person);
        var file = await Newsroom.FileAsync(claim.Id);
        var (said, passed, evidence) = (file.Statements[0], file.Statements[1], file.Evidence[0]);
        var before = Substance.Of(file).Fingerprint;

        async Task<bool> ChangesAsync(Guid statement, Func<StatementWords, StatementWords> how)
        {
            var was = (await Newsroom.FileAsync(claim.Id)).Statements.Single(known => known.Id == statement);
            await Newsroom.Tracing.EditAsync(Newsroom.Checker, claim.Id, statement, was.Revision, how(was.Words()), Ct);
            var changed = Substance.Of(await Newsroom.FileAsync(claim.Id)).Fingerprint != before;
            await Newsroom.Tracing.EditAsync(Newsroom.Checker, claim.Id, statement, was.Revision + 1, was.Words(), Ct);
            Assert.Equal(before, Substance.Of(await Newsroom.FileAsync(claim.Id)).Fingerprint);
            return changed;
        }

        Assert.True(await ChangesAsync(said.Id, words => words with { Act = Act.Confirms }));
        Assert.True(await ChangesAsync(said.Id, words => words with { Certainty = Certainty.Probable }));
        Assert.True(await ChangesAsync(said.Id, words => words with { SaidOn = new DateOnly(2026, 2, 1) }));
        Assert.True(await ChangesAsync(said.Id, words => words with { Lineage = Lineage.Unknown }));
        Assert.True(await ChangesAsync(said.Id, words => words with { SourceId = other.Id }));
        Assert.True(await ChangesAsync(passed.Id, words => words with { Bases = [Reliance.Of(RelianceKind.Paraphrases, said.Id)] }));
        Assert.True(await ChangesAsync(passed.Id, words => words with { Bases = [new Reliance(RelianceKind.Quotes, [said.Id], ["quantity"])] }));
        Assert.True(await ChangesAsync(passed.Id, words => words with { Bases = [] }));
        Assert.False(await ChangesAsync(said.Id, words => words with { Quote = "Crime doubled.", SourceWords = "a minister", Url = "https://example.org/speech" }));

        async Task<bool> EvidenceChangesAsync(Func<EvidenceWords, EvidenceWords> how)
        {
            var was = (await Newsroom.FileAsync(claim.Id)).Evidence[0];
            var words = new EvidenceWords(was.Title, was.Stance, was.SourceId, was.Url, was.ArchivedUrl, was.Note, was.Credibility);
            await Newsroom.Claims.EditEvidenceAsync(Newsroom.Checker, claim.Id, evidence.Id, was.Revision, how(words), Ct);
            var changed = Substance.Of(await Newsroom.FileAsync(claim.Id)).Fingerprint != before;
            await Newsroom.Claims.EditEvidenceAsync(Newsroom.Checker, claim.Id, evidence.Id, was.Revision + 1, words, Ct);
            return changed;
        }

        Assert.True(await EvidenceChangesAsync(words => words with { Stance = Stance.Supports }));
        Assert.True(await EvidenceChangesAsync(words => words with { Credibility = 1 }));
        Assert.True(await EvidenceChangesAsync(words => words with { SourceId = other.Id }));
        Assert.True(await EvidenceChangesAsync(words => words with { Url = "https://example.org/elsewhere" }));
        Assert.False(await EvidenceChangesAsync(words => words with { Title = "The police’s statistics", Note = "as of May", ArchivedUrl = "https://archive.example.org/stats" }));
    }

    [Fact]
    public async Task What_is_learnt_of_another_record_of_a_source_reaches_the_verdicts_of_both()
    {
        var (iran, tehran) = (await Newsroom.SourceAsync("Iran", SourceKind.Organisation), await Newsroom.SourceAsync("Tehran", SourceKind.Organisation));
        var claim = await Newsroom.CheckingAsync();
        await Newsroom.Tracing.AddAsync(Newsroom.Checker, claim.Id, TestNewsroom.Says(tehran, Core.Attribution.Act.Asserts), Ct);
        await Newsroom.Same.HoldSameAsync(Newsroom.Editor, iran.Id, tehran.Id, "One government.", Ct);
        await SubmitAsync(claim.Id);
        await Newsroom.PublishAsync(claim.Id);
        Assert.Equal(0, await Shelf.CountAsync(Ct));

        await DescribeAsync(iran.Id, words => words with { Family = "The Group" });

        Assert.Contains("Iran: owner group: unknown → The Group", Assert.Single(await Shelf.WaitingAsync(Ct)).Difference.Changes);
    }

    [Fact]
    public async Task What_changes_the_rules_and_not_the_evidence_brings_no_verdict_back()
    {
        await Newsroom.PublishedAsync("Sound.");
        var changed = await Newsroom.PublishedAsync("Changed.");
        await DescribeAsync(await PaperAsync(changed.ClaimId), words => words with { Kind = SourceKind.Organisation });
        var before = Assert.Single(await Shelf.WaitingAsync(Ct));

        for (var (n, rules) = (0, SourcingPack.All); n < rules.Count; n++)
        {
            await Newsroom.Sourcing.SwitchAsync(Newsroom.Administrator, rules.Count + n, rules[n].Id, on: true, "stricter from now on", Ct);
        }

        Assert.Same(before, Assert.Single(await Shelf.WaitingAsync(Ct))); // nor was any compared anew
    }

    [Fact]
    public async Task One_verdict_that_cannot_be_compared_says_so_keeps_no_other_from_the_list_and_is_tried_again_when_something_is_saved()
    {
        var (broken, sound) = (await Newsroom.PublishedAsync("Broken."), await Newsroom.PublishedAsync("Sound."));
        foreach (var edition in (Core.Editions.Edition[])[broken, sound])
        {
            await DescribeAsync(await PaperAsync(edition.ClaimId), words => words with { Kind = SourceKind.Organisation });
        }

        await using var db = await Newsroom.DbAsync();
        await db.Database.ExecuteSqlRawAsync("DROP TRIGGER Ledger_no_update", Ct);
        Assert.NotEqual(0, await db.Database.ExecuteSqlAsync($"UPDATE Ledger SET State = 'x' || State WHERE Kind = 'Statement' AND ClaimId = {broken.ClaimId.ToString()}", Ct));

        var waiting = await Shelf.WaitingAsync(Ct);
        Assert.Equal(new[] { broken.ClaimId, sound.ClaimId }.Order(), waiting.Select(claim => claim.Id).Order());
        Assert.StartsWith("It cannot be compared with what was judged", Assert.Single(waiting.Single(claim => claim.Id == broken.ClaimId).Difference.Changes), StringComparison.Ordinal);
        Assert.All((await Shelf.WaitingAsync(Ct)).Zip(waiting), pair => Assert.Same(pair.Second, pair.First)); // nothing is read again meanwhile

        await db.Database.ExecuteSqlAsync($"UPDATE Ledger SET State = substr(State, 2) WHERE Kind = 'Statement' AND ClaimId = {broken.ClaimId.ToString()}", Ct);
        await Newsroom.DraftAsync("Something else.");
        Assert.StartsWith("The Paper", (await Shelf.WaitingAsync(Ct)).Single(claim => claim.Id == broken.ClaimId).Difference.Changes[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_what_belongs_to_no_claim_it_is_said_of_each_kind_whether_it_touches_a_graph()
    {
        await using var db = await Newsroom.DbAsync();
        var kinds = db.Model.GetEntityTypes().Select(type => type.ClrType).Where(type => type.IsSubclassOf(typeof(Core.Ledger.LedgerItem)));

        // of what belongs to no claim each is one of those that may touch a graph, or said to be none: or else every new kind has all verdicts compared anew
        var ofNoClaim = kinds.Where(type => ((Core.Ledger.LedgerItem)Activator.CreateInstance(type, nonPublic: true)!).About is null).Select(type => type.Name);
        Assert.Equal(LookAgainShelf.Indifferent.Concat([nameof(Core.Articles.Article), nameof(Source)]).Order(StringComparer.Ordinal), ofNoClaim.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Whoever_asks_while_another_reads_what_changed_gets_the_same_list()
    {
        foreach (var text in (string[])["One.", "Two.", "Three."])
        {
            var edition = await Newsroom.PublishedAsync(text);
            await DescribeAsync(await PaperAsync(edition.ClaimId), words => words with { Kind = SourceKind.Organisation });
        }

        var asked = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Shelf.WaitingAsync(Ct), Ct)));

        Assert.All(asked, waiting => Assert.Equal(3, waiting.Count));
        Assert.All(asked, waiting => Assert.All(waiting.Zip(asked[0]), pair => Assert.Same(pair.Second, pair.First))); // read back once
    }

    private static DateTimeOffset Hour(DateTimeOffset at) => new(at.Year, at.Month, at.Day, at.Hour, 0, 0, TimeSpan.Zero);

    private async Task<Guid> PaperAsync(Guid claim) => (await Newsroom.FileAsync(claim)).Statements[1].SourceId;

    private async Task<Source> DescribeAsync(Guid id, Func<SourceWords, SourceWords> how)
    {
        var source = (await Newsroom.Sources.FindAsync(id, Ct))!;
        await Newsroom.Sources.DescribeAsync(Newsroom.Checker, id, source.Revision, how(new SourceWords(source.Name, source.Kind, source.AffiliationId, source.Private, source.Family)), Ct);
        return source;
    }

    private async Task SubmitAsync(Guid claim)
    {
        await Newsroom.Verdicts.WriteAsync(Newsroom.Checker, claim, 0, new VerdictWords(Rating.False, "It fell.", ""), Ct);
        await Newsroom.Verdicts.SubmitAsync(Newsroom.Checker, claim, null, null, Ct);
    }
}
