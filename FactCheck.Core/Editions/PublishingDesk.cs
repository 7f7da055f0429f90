using FactCheck.Core.Claims;
using FactCheck.Core.Data;
using FactCheck.Core.Ledger;
using FactCheck.Core.People;
using FactCheck.Core.Verdicts.Sourcing;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Editions;

/// <summary>What an editor decides: publish what was read, put it under review, withdraw it, restrict it.</summary>
public sealed class PublishingDesk(IDbContextFactory<FactCheckDb> dbFactory, Journal journal)
{
    /// <summary>What would be published, beside what stands. Null when the claim is not there or has no verdict.</summary>
    public async Task<EditionPreview?> PreviewAsync(Guid claimId, CancellationToken ct = default)
    {
        await using var db = await dbFactory.CreateDbContextAsync(ct);
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        var file = await ClaimFile.ReadAsync(db, claimId, ct);
        if (file?.Verdict is null)
        {
            return null;
        }

        var proposed = EditionComposer.Compose(file);
        var sourcing = await SourcingReport.ReadAsync(db, file, ct);
        return new EditionPreview(file, proposed, Read(proposed, file.Publication, sourcing), file.Standing ?? await LastAsync(db, claimId, ct), sourcing);
    }

    /// <summary>Publishes exactly what was read: a first edition, or the next with its correction.</summary>
    /// <param name="actor">An editor who wrote no part of it.</param>
    /// <param name="claimId">The claim.</param>
    /// <param name="read">The <see cref="EditionPreview.Fingerprint"/> of what was read.</param>
    /// <param name="ct">Cancels before the commit.</param>
    /// <exception cref="EditorialRuleException">They may not, or it is no longer what they read.</exception>
    public Task<Edition> PublishAsync(Guid actor, Guid claimId, string read, CancellationToken ct = default) =>
        journal.CommitAsync(actor, "Published", async change =>
        {
            EditorialRule.Require(May.Review(change.Actor), "Only an editor may publish.");
            var claim = await change.ClaimAsync(claimId, ct);
            var file = (await ClaimFile.ReadAsync(change.Db, claimId, ct))!;
            claim.Publish();
            var verdict = file.Verdict!; // in review only with a verdict
            EditorialRule.Require(May.Publish(change.Actor, verdict), "You wrote part of this verdict or submitted it: a second pair of eyes must publish it.");

            var document = EditionComposer.Compose(file);
            var fingerprint = document.Fingerprint();
            var sourcing = await SourcingReport.ReadAsync(change.Db, file, ct);
            EditorialRule.Require(Read(document, file.Publication, sourcing) == read, "This changed while you were reading it. Look at it again; nothing was published.");
            sourcing.MustBeClear("This cannot be published", "Send it back, so that the evidence is mended or a reason signed.");
            EditorialRule.Require(!sourcing.IsSignedBy(change.Actor.Id), "You signed a waiver on its sourcing: a second pair of eyes must publish it.");

            var before = file.Standing ?? await LastAsync(change.Db, claimId, ct);
            file.Standing?.End(change.At);
            var number = file.Publication.Issue(change.At);
            var edition = Edition.Issue(claim, verdict, document with { ReviewedBy = change.Actor.Name }, fingerprint, number, before?.FirstPublished, change.At);
            change.Db.Add(edition);
            if (before is not null)
            {
                change.Db.Add(Correction.Between(before, edition, verdict.Correction!.Value, verdict.CorrectionNote, change.At));
            }

            return edition;
        }, ct);

    /// <summary>A banner above the edition that stands, at once.</summary>
    public Task PutUnderReviewAsync(Guid actor, Guid claimId, string? note, CancellationToken ct = default) =>
        MoveAsync(actor, claimId, PublicMove.PutUnderReview, "Put under review", note, May.PutUnderReview, ct);

    /// <summary>The edition stands after all.</summary>
    public Task EndReviewAsync(Guid actor, Guid claimId, string? reason, CancellationToken ct = default) =>
        journal.CommitAsync(actor, $"Review ended, the edition stands: {ClaimChanges.Reason(reason, "why the edition stands")}", async change =>
        {
            Demand(May.PutUnderReview(change.Actor));
            await change.ClaimAsync(claimId, ct);
            (await change.Db.Publications.SingleAsync(p => p.Id == claimId, ct)).Move(PublicMove.EndReview, "", change.At);
        }, ct);

    /// <summary>It no longer stands: off the timeline, with the note at its address and on the list of corrections.</summary>
    public Task WithdrawAsync(Guid actor, Guid claimId, string? note, CancellationToken ct = default) =>
        journal.CommitAsync(actor, "Withdrawn", async change =>
        {
            Demand(May.Withdraw(change.Actor));
            var words = Note(note);
            await change.ClaimAsync(claimId, ct);
            (await change.Db.Publications.SingleAsync(p => p.Id == claimId, ct)).Move(PublicMove.Withdraw, words, change.At);
            var standing = await change.Db.Editions.SingleAsync(e => e.ClaimId == claimId && e.ValidTo == null, ct);
            standing.End(change.At);
            change.Db.Add(Correction.Between(standing, null, CorrectionKind.Withdrawal, words, change.At));
        }, ct);

    /// <summary>Hides it everywhere in public, its past included; the reason stays on the ledger.</summary>
    public Task RestrictAsync(Guid actor, Guid claimId, string? reason, CancellationToken ct = default) =>
        RestrictionAsync(actor, claimId, $"Restricted: {ClaimChanges.Reason(reason, "to restrict it")}", publication => publication.Restrict(), ct);

    public Task LiftRestrictionAsync(Guid actor, Guid claimId, string? reason, CancellationToken ct = default) =>
        RestrictionAsync(actor, claimId, $"Restriction lifted: {ClaimChanges.Reason(reason, "to lift the restriction")}", publication => publication.LiftRestriction(), ct);

    private Task MoveAsync(Guid actor, Guid claimId, PublicMove move, string why, string? note, Func<Member?, bool> may, CancellationToken ct) =>
        journal.CommitAsync(actor, why, async change =>
        {
            Demand(may(change.Actor));
            var words = Note(note);
            await change.ClaimAsync(claimId, ct);
            (await change.Db.Publications.SingleAsync(p => p.Id == claimId, ct)).Move(move, words, change.At);
        }, ct);

    private Task RestrictionAsync(Guid actor, Guid claimId, string why, Action<Publication> verb, CancellationToken ct) =>
        journal.CommitAsync(actor, why, async change =>
        {
            Demand(May.Restrict(change.Actor));
            await change.ClaimAsync(claimId, ct);
            verb(await change.Db.Publications.SingleAsync(p => p.Id == claimId, ct));
        }, ct);

    // What an editor read is the document, what was waived for it, and what the public saw at that moment: a withdrawal meanwhile is not undone by an approval.
    private static string Read(EditionDocument document, Publication publication, SourcingReport sourcing) =>
        $"{document.Fingerprint()}-{publication.Revision}-{sourcing.Fingerprint}";

    private static Task<Edition?> LastAsync(FactCheckDb db, Guid claimId, CancellationToken ct) =>
        db.Editions.Where(e => e.ClaimId == claimId).OrderByDescending(e => e.Number).FirstOrDefaultAsync(ct);

    private static string Note(string? note)
    {
        var words = Plain.Lines(note, "The public note", Verdicts.Verdict.NoteLimit);
        EditorialRule.Require(words.Length > 0, "Readers must be told why. Write the public note.");
        return words;
    }

    private static void Demand(bool may) => EditorialRule.Require(may, "Only an editor may do this.");
}

/// <summary>What an editor reads before publishing.</summary>
/// <param name="File">The claim with all that the desk has on it.</param>
/// <param name="Proposed">What would be published.</param>
/// <param name="Fingerprint">Of <paramref name="Proposed"/> and of what the public sees meanwhile: an approval is bound to it.</param>
/// <param name="Before">The edition that stands, or the last one that did; null before the first.</param>
/// <param name="Sourcing">What the house rules find in the evidence, and who waived it.</param>
public sealed record EditionPreview(ClaimFile File, EditionDocument Proposed, string Fingerprint, Edition? Before, SourcingReport Sourcing);
