using FactCheck.Core.Articles;
using FactCheck.Core.Claims;
using FactCheck.Core.Data;
using FactCheck.Core.Ledger;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Attribution;

/// <summary>
/// Steps are taken back one after the other, each by the person who made it, from what the ledger holds: it survives a reload, and taking back is a new
/// entry. Nothing is deleted; sources that a step registered stay in the registry.
/// </summary>
public sealed partial class TracingDesk
{
    private const string TakenBack = "Taken back: ";
    private const string AcceptanceTakenBack = "Accepted proposal taken back"; // as it was worded at first
    private const int MostItems = 400; // of one step: an import of thousands of statements would keep every other writer waiting
    private const int Looked = 1000; // ledger entries; older steps are not offered
    private static readonly string[] s_traced = [nameof(Statement), nameof(ClaimRelation), nameof(ArticleAttribution)];

    /// <summary>The step this person would take back next on a claim; null: none.</summary>
    public async Task<TracingStep?> LastStepAsync(Guid actor, Guid claimId, CancellationToken ct = default)
    {
        await using var db = await dbFactory.CreateDbContextAsync(ct);
        return await LastStepAsync(db, actor, claimId, ct);
    }

    /// <summary>Takes back a step: every statement, attribution and relation is again as it was before.</summary>
    /// <exception cref="EditorialRuleException">Something of it was changed since, or it is not this person's last step on the claim.</exception>
    public Task TakeBackAsync(Guid actor, TracingStep step, CancellationToken ct = default) =>
        journal.CommitAsync(actor, TakenBack + step.Why, async change =>
        {
            await OpenAsync(change, step.ClaimId, ct);
            var last = await LastStepAsync(change.Db, actor, step.ClaimId, ct);
            EditorialRule.Require(last is not null && last.At >= step.At, "That was taken back already.");
            EditorialRule.Require(last == step, $"You did something else on this claim since ({last.Why}). Take that back first.");
            var entries = await OfStepAsync(change.Db, step, ct);
            EditorialRule.Require(entries.Count <= MostItems, $"That step changed {entries.Count:N0} items at once, too many to take back. Remove what is wrong by hand, or dismiss the claim.");
            var restored = new List<Statement>();
            foreach (var entry in entries)
            {
                await PutBackAsync(change, entry, entries, restored, ct);
            }

            foreach (var statement in restored.Where(statement => !statement.Removed))
            {
                await StandsAsync(change, statement, restored, ct);
            }
        }, ct);

    // a commit's entries stand one after the other: the whole ledger need not be looked through
    private static async Task<List<LedgerEntry>> OfStepAsync(FactCheckDb db, TracingStep step, CancellationToken ct)
    {
        var at = await db.Ledger.Where(e => e.ClaimId == step.ClaimId && e.At == step.At).MinAsync(e => e.Sequence, ct);
        return await db.Ledger.AsNoTracking().Where(e => e.Sequence >= at - MostItems && e.Sequence <= at + MostItems && e.At == step.At).OrderByDescending(e => e.Sequence).ToListAsync(ct);
    }

    // Steps that were taken back are skipped: each taking back cancels the newest step before it that still stood.
    private static async Task<TracingStep?> LastStepAsync(FactCheckDb db, Guid actor, Guid claimId, CancellationToken ct)
    {
        var entries = await db.Ledger.AsNoTracking()
            .Where(e => e.ClaimId == claimId && e.ActorId == actor && e.Why != null
                && (s_traced.Contains(e.Kind) || e.Why.StartsWith(TakenBack) || e.Why == AcceptanceTakenBack))
            .OrderByDescending(e => e.Sequence).Take(Looked).Select(e => new { e.At, e.Why }).ToListAsync(ct);
        var undone = 0;
        foreach (var commit in entries.DistinctBy(e => e.At))
        {
            if (commit.Why!.StartsWith(TakenBack, StringComparison.Ordinal) || commit.Why == AcceptanceTakenBack)
            {
                undone++;
            }
            else if (undone == 0)
            {
                return new TracingStep(claimId, commit.At, commit.Why);
            }
            else
            {
                undone--;
            }
        }

        return null;
    }
}

/// <summary>One step of tracing on a claim, as the ledger has it.</summary>
/// <param name="ClaimId">The claim.</param>
/// <param name="At">The moment of its commit; no two commits share one.</param>
/// <param name="Why">What was done, in a few words.</param>
public sealed record TracingStep(Guid ClaimId, DateTimeOffset At, string Why);
