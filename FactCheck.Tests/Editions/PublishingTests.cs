using FactCheck.Core;
using FactCheck.Core.Claims;
using FactCheck.Core.Editions;
using FactCheck.Core.Verdicts;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Tests.Editions;

public sealed class PublishingTests : NewsroomTest
{
    [Fact]
    public async Task What_the_editor_read_is_what_is_published()
    {
        var claim = await Newsroom.InReviewAsync();
        var read = (await Newsroom.Publishing.PreviewAsync(claim.Id, Ct))!;

        var edition = await Newsroom.Publishing.PublishAsync(Newsroom.Editor, claim.Id, read.Fingerprint, Ct);

        Assert.Equal(1, edition.Number);
        Assert.Equal((read.Proposed with { ReviewedBy = "Ed" }).ToJson(), edition.Document);
        var file = await Newsroom.FileAsync(claim.Id);
        Assert.Equal((WorkState.Done, PublicState.Live), (file.Claim.Work, file.Publication.State));
        Assert.Equal(edition.Id, file.Standing?.Id);
    }

    [Fact]
    public async Task Publishing_needs_a_second_pair_of_eyes()
    {
        var claim = await Newsroom.CheckingAsync();
        await Newsroom.Verdicts.WriteAsync(Newsroom.Editor, claim.Id, 0, new VerdictWords(Rating.False, "It fell.", ""), Ct);
        await Newsroom.Verdicts.SubmitAsync(Newsroom.Checker, claim.Id, null, null, Ct);

        var refused = await Assert.ThrowsAsync<EditorialRuleException>(() => Newsroom.PublishAsync(claim.Id));

        Assert.Contains("second pair of eyes", refused.Message, StringComparison.Ordinal);
        Assert.Equal(WorkState.InReview, (await Newsroom.FileAsync(claim.Id)).Claim.Work);
    }

    [Fact]
    public async Task An_editor_cannot_publish_what_they_have_not_read()
    {
        var claim = await Newsroom.InReviewAsync();
        var read = (await Newsroom.Publishing.PreviewAsync(claim.Id, Ct))!;
        var paper = (await Newsroom.FileAsync(claim.Id)).Statements[1];
        var source = (await Newsroom.Sources.FindAsync(paper.SourceId, Ct))!;
        await Newsroom.Sources.DescribeAsync(Newsroom.Checker, source.Id, source.Revision, new("Renamed meanwhile", source.Kind), Ct);

        var refused = await Assert.ThrowsAsync<EditorialRuleException>(
            () => Newsroom.Publishing.PublishAsync(Newsroom.Editor, claim.Id, read.Fingerprint, Ct));

        Assert.Contains("changed while you were reading", refused.Message, StringComparison.Ordinal);
        Assert.Null((await Newsroom.FileAsync(claim.Id)).Standing);
    }

    [Fact]
    public async Task An_approval_does_not_undo_a_withdrawal_made_meanwhile()
    {
        var first = await Newsroom.PublishedAsync();
        await Newsroom.Claims.TakeUpAgainAsync(Newsroom.Checker, first.ClaimId, "new data", Ct);
        await Newsroom.Verdicts.SubmitAsync(Newsroom.Checker, first.ClaimId, CorrectionKind.Update, "New data.", Ct);
        var read = (await Newsroom.Publishing.PreviewAsync(first.ClaimId, Ct))!;
        await Newsroom.Publishing.WithdrawAsync(Newsroom.Administrator, first.ClaimId, "A court said so.", Ct);

        var refused = await Assert.ThrowsAsync<EditorialRuleException>(
            () => Newsroom.Publishing.PublishAsync(Newsroom.Editor, first.ClaimId, read.Fingerprint, Ct));

        Assert.Contains("changed while you were reading", refused.Message, StringComparison.Ordinal);
        Assert.Equal(PublicState.Withdrawn, (await Newsroom.FileAsync(first.ClaimId)).Publication.State);
    }

    [Fact]
    public async Task A_changed_rating_is_no_clarification_and_a_first_verdict_is_never_void()
    {
        var first = await Newsroom.PublishedAsync(rating: Rating.False);
        await Newsroom.Claims.TakeUpAgainAsync(Newsroom.Checker, first.ClaimId, "new data", Ct);
        await Newsroom.Verdicts.WriteAsync(Newsroom.Checker, first.ClaimId, (await Newsroom.FileAsync(first.ClaimId)).Verdict!.Revision, new VerdictWords(Rating.True, "It rose.", ""), Ct);
        var other = await Newsroom.CheckingAsync("Another claim.");
        await Newsroom.Verdicts.WriteAsync(Newsroom.Checker, other.Id, 0, new VerdictWords(Rating.Void, "We were wrong.", ""), Ct);

        var clarification = await Assert.ThrowsAsync<EditorialRuleException>(() => Newsroom.Verdicts.SubmitAsync(Newsroom.Checker, first.ClaimId, CorrectionKind.Clarification, "Unclear.", Ct));
        var voided = await Assert.ThrowsAsync<EditorialRuleException>(() => Newsroom.Verdicts.SubmitAsync(Newsroom.Checker, other.Id, null, null, Ct));

        Assert.Contains("no clarification", clarification.Message, StringComparison.Ordinal);
        Assert.Contains("nothing was published yet", voided.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fact_checker_cannot_publish()
    {
        var claim = await Newsroom.InReviewAsync();
        var read = (await Newsroom.Publishing.PreviewAsync(claim.Id, Ct))!;

        var refused = await Assert.ThrowsAsync<EditorialRuleException>(
            () => Newsroom.Publishing.PublishAsync(Newsroom.Checker, claim.Id, read.Fingerprint, Ct));

        Assert.Contains("Only an editor", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_correction_issues_the_next_edition_and_tells_readers_what_changed()
    {
        var first = await Newsroom.PublishedAsync();
        Newsroom.Clock.Advance(TimeSpan.FromHours(5));

        var second = await Newsroom.CorrectedAsync(first.ClaimId);

        await using var db = await Newsroom.DbAsync();
        var editions = await db.Editions.OrderBy(e => e.Number).ToListAsync(Ct);
        Assert.Equal([second.ValidFrom, null], editions.Select(e => e.ValidTo));
        Assert.Equal(first.ValidFrom, second.FirstPublished);
        var correction = await db.Corrections.SingleAsync(Ct);
        Assert.Equal((Rating.False, Rating.MostlyFalse, 1, 2), (correction.RatingBefore, correction.RatingAfter!.Value, correction.EditionBefore, correction.EditionAfter!.Value));
        Assert.Equal("A newer table shows a small rise.", correction.Note);
    }

    [Fact]
    public async Task Readers_must_be_told_why_something_was_corrected()
    {
        var first = await Newsroom.PublishedAsync();
        await Newsroom.Claims.TakeUpAgainAsync(Newsroom.Checker, first.ClaimId, "new data", Ct);

        var withoutKind = await Assert.ThrowsAsync<EditorialRuleException>(() => Newsroom.Verdicts.SubmitAsync(Newsroom.Checker, first.ClaimId, null, null, Ct));
        var withoutNote = await Assert.ThrowsAsync<EditorialRuleException>(() => Newsroom.Verdicts.SubmitAsync(Newsroom.Checker, first.ClaimId, CorrectionKind.Update, " ", Ct));

        Assert.Contains("what kind of correction", withoutKind.Message, StringComparison.Ordinal);
        Assert.Contains("Write the note", withoutNote.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Withdrawing_ends_the_edition_and_the_next_one_brings_the_claim_back()
    {
        var first = await Newsroom.PublishedAsync();

        await Newsroom.Publishing.WithdrawAsync(Newsroom.Editor, first.ClaimId, "Our source took it back.", Ct);
        var withdrawn = await Newsroom.FileAsync(first.ClaimId);
        var second = await Newsroom.CorrectedAsync(first.ClaimId);

        Assert.Equal((PublicState.Withdrawn, null), (withdrawn.Publication.State, withdrawn.Standing));
        Assert.Equal(2, second.Number);
        Assert.Equal(PublicState.Live, (await Newsroom.FileAsync(first.ClaimId)).Publication.State);
    }

    [Fact]
    public async Task One_editor_puts_a_claim_under_review_at_once_and_readers_are_told_why()
    {
        var first = await Newsroom.PublishedAsync();

        var silent = await Assert.ThrowsAsync<EditorialRuleException>(() => Newsroom.Publishing.PutUnderReviewAsync(Newsroom.Editor, first.ClaimId, "", Ct));
        await Newsroom.Publishing.PutUnderReviewAsync(Newsroom.Editor, first.ClaimId, "The ministry disputes our figures.", Ct);

        Assert.Contains("Readers must be told", silent.Message, StringComparison.Ordinal);
        var file = await Newsroom.FileAsync(first.ClaimId);
        Assert.Equal((PublicState.UnderReview, "The ministry disputes our figures."), (file.Publication.State, file.Publication.Note));
        Assert.NotNull(file.Standing);
    }

    [Fact]
    public async Task A_published_claim_keeps_its_address_and_cannot_be_dismissed()
    {
        var first = await Newsroom.PublishedAsync();
        await Newsroom.Claims.TakeUpAgainAsync(Newsroom.Checker, first.ClaimId, "new data", Ct);
        var claim = (await Newsroom.FileAsync(first.ClaimId)).Claim;

        var moved = await Assert.ThrowsAsync<EditorialRuleException>(
            () => Newsroom.Claims.WordAsync(Newsroom.Checker, claim.Id, claim.Revision, new ClaimWords(claim.Text, claim.Headline, "elsewhere", "en", "", []), Ct));
        var dismissed = await Assert.ThrowsAsync<EditorialRuleException>(() => Newsroom.Claims.DismissAsync(Newsroom.Checker, claim.Id, "no", Ct));

        Assert.Contains("stands for ever", moved.Message, StringComparison.Ordinal);
        Assert.Contains("Correct or withdraw", dismissed.Message, StringComparison.Ordinal);
    }
}
