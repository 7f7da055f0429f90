using FactCheck.Core.Claims;
using FactCheck.Core.Editions;
using FactCheck.Core.Ledger;
using FactCheck.Core.People;
using FactCheck.Core.Verdicts.Sourcing;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Verdicts;

/// <summary>Writing a verdict and handing it to an editor.</summary>
public sealed class VerdictDesk(Journal journal)
{
    /// <summary>How the ledger words that a claim was handed to an editor.</summary>
    public const string Submitted = "Submitted for review";

    /// <summary>How the ledger words that an editor sent a claim back; the reason follows.</summary>
    public const string SentBack = "Sent back: ";

    /// <summary>How the ledger words that a verdict stands after something changed; the reason follows.</summary>
    public const string Affirmed = "Looked at again, the verdict stands: ";

    /// <summary>Writes the verdict, or rewrites it.</summary>
    /// <param name="actor">Who writes; they become one of its authors.</param>
    /// <param name="claimId">The claim it is on.</param>
    /// <param name="seen">The revision that was read; 0 when there was none.</param>
    /// <param name="words">Rating, conclusion, reasoning.</param>
    /// <param name="ct">Cancels before the commit.</param>
    /// <exception cref="EditorialRuleException">A rule forbids it, or somebody saved it since.</exception>
    public Task<Verdict> WriteAsync(Guid actor, Guid claimId, int seen, VerdictWords words, CancellationToken ct = default) =>
        journal.CommitAsync(actor, "Verdict written", async change =>
        {
            EditorialRule.Require(May.ProposeVerdict(change.Actor), "Only a fact-checker or an editor may write a verdict.");
            var claim = await change.OpenClaimAsync(claimId, ct);
            EditorialRule.Require(claim.Work is WorkState.Checking, "Start checking this claim first; then write the verdict.");
            var verdict = await change.Db.Verdicts.SingleOrDefaultAsync(v => v.ClaimId == claimId, ct) ?? change.Db.Add(Verdict.On(claim, change.At)).Entity;
            verdict.MustStillBe(seen, "this verdict");
            verdict.Write(words, actor);
            return verdict;
        }, ct);

    /// <summary>Hands the claim to an editor, with what readers will be told where something was published before.</summary>
    public Task SubmitAsync(Guid actor, Guid claimId, CorrectionKind? correction, string? note, CancellationToken ct = default) =>
        journal.CommitAsync(actor, Submitted, async change =>
        {
            EditorialRule.Require(May.ProposeVerdict(change.Actor), "Only a fact-checker or an editor may submit a verdict.");
            var claim = await change.ClaimAsync(claimId, ct);
            claim.Move(WorkMove.SubmitForReview);
            var file = (await ClaimFile.ReadAsync(change.Db, claimId, ct))!;
            EditorialRule.Require(file.Verdict is not null, "There is no verdict yet. Write one first.");
            EditorialRule.Require(file.Evidence.Count > 0, "A verdict needs at least one piece of evidence. Add what your finding rests on.");
            EditorialRule.Require(
                claim.Published == correction is not null,
                claim.Published ? "This claim was published before: say what kind of correction this is, and tell readers why." : "Nothing was published yet, so there is nothing to correct.");
            EditorialRule.Require(
                correction is not CorrectionKind.Clarification || file.Standing is null || file.Standing.Rating == file.Verdict.Rating,
                "The rating changes, so this is no clarification: say whether you were wrong (correction) or something new came up (update).");
            EditorialRule.Require(
                file.Verdict.Rating is not Rating.Void || claim.Published,
                "“Void” says that our own earlier check was wrong, and nothing was published yet. “Unproven” is what you may mean.");
            EditorialRule.Require(correction is not CorrectionKind.Withdrawal, "To withdraw a claim, an editor uses “Withdraw”; nothing is submitted for it.");
            (await SourcingReport.ReadAsync(change.Db, file, ct)).MustBeClear("This cannot be submitted yet", "Mend the evidence, or sign a reason under “Sourcing rules”.");
            file.Verdict.Submit(actor, correction, note, Substance.Of(file).Fingerprint);
        }, ct);

    /// <summary>An editor looked again after something changed in substance, and the edition stands: a ledger entry, no correction.</summary>
    /// <param name="actor">An editor who wrote no part of the verdict.</param>
    /// <param name="claimId">A claim with an edition that stands, and on which nobody works.</param>
    /// <param name="read">The <see cref="Substance.Fingerprint"/> of what was read.</param>
    /// <param name="reason">Why it stands.</param>
    /// <param name="ct">Cancels before the commit.</param>
    /// <exception cref="EditorialRuleException">They may not, nothing changed, or it is no longer what they read.</exception>
    public Task AffirmAsync(Guid actor, Guid claimId, string read, string? reason, CancellationToken ct = default) =>
        journal.CommitAsync(actor, $"{Affirmed}{ClaimChanges.Reason(reason, "why the verdict stands")}", async change =>
        {
            var claim = await change.ClaimAsync(claimId, ct);
            var file = (await ClaimFile.ReadAsync(change.Db, claimId, ct))!;
            EditorialRule.Require(May.Review(change.Actor), "Only an editor may affirm a verdict.");
            EditorialRule.Require(
                claim.Work is WorkState.Done && file is { Verdict: not null, Standing: not null },
                "Only a verdict that stands in public, and on which nobody works, can be affirmed.");
            EditorialRule.Require(May.Publish(change.Actor, file.Verdict), "You wrote part of this verdict or submitted it: a second pair of eyes must affirm it.");
            var sourcing = await SourcingReport.ReadAsync(change.Db, file, ct);
            sourcing.MustBeClear("This cannot be affirmed", "Open a correction: there the evidence can be mended, or a reason signed.");
            EditorialRule.Require(!sourcing.IsSignedBy(change.Actor.Id), "You signed a reason for a sourcing rule of this verdict: a second pair of eyes must affirm it.");
            var now = Substance.Of(file).Fingerprint;
            EditorialRule.Require(now == read, "It changed again while you were reading. Look once more; nothing was affirmed.");
            EditorialRule.Require(now != file.Verdict.Judged, "Nothing that this verdict judged has changed: there is nothing to affirm.");
            file.Verdict.Affirm(now);
        }, ct);

    /// <summary>An editor sends it back, with the reason.</summary>
    public Task SendBackAsync(Guid actor, Guid claimId, string? reason, CancellationToken ct = default) =>
        journal.CommitAsync(actor, $"{SentBack}{ClaimChanges.Reason(reason, "to send it back")}", async change =>
        {
            EditorialRule.Require(May.Review(change.Actor), "Only an editor may send a claim back.");
            var claim = await change.ClaimAsync(claimId, ct);
            claim.Move(WorkMove.SendBack);
            change.Db.Add(Comment.On(claim, $"{SentBack}{reason!.Trim()}", actor, change.At));
        }, ct);
}
