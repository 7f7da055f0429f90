using FactCheck.Core.Ledger;
using FactCheck.Core.People;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Claims;

/// <summary>What the finding rests on, and what that rests on in its turn.</summary>
public sealed partial class ClaimDesk
{
    public Task<Evidence> AddEvidenceAsync(Guid actor, Guid claimId, EvidenceWords words, CancellationToken ct = default) =>
        journal.CommitAsync(actor, "Evidence added", async change =>
        {
            Demand(May.Trace(change.Actor));
            var claim = await change.OpenClaimAsync(claimId, ct);
            await CheckAsync(change, claimId, words, ct);
            return change.Db.Add(Evidence.For(claim, words, change.Today, change.At)).Entity;
        }, ct);

    public Task EditEvidenceAsync(Guid actor, Guid claimId, Guid id, int seen, EvidenceWords words, CancellationToken ct = default) =>
        ChangeItemAsync<Evidence>(actor, claimId, id, seen, "this evidence", "Evidence edited", async (evidence, change) =>
        {
            await CheckAsync(change, claimId, words, ct);
            evidence.Describe(words, change.Today);
        }, ct);

    /// <exception cref="EditorialRuleException">Other evidence rests on it.</exception>
    public Task RemoveEvidenceAsync(Guid actor, Guid claimId, Guid id, int seen, string? reason, CancellationToken ct = default) =>
        ChangeItemAsync<Evidence>(actor, claimId, id, seen, "this evidence", $"Evidence removed: {ClaimChanges.Reason(reason, "to remove it")}", async (evidence, change) =>
        {
            var others = await change.Db.Evidence.Where(e => e.ClaimId == claimId && !e.Removed && e.Id != id).ToListAsync(ct);
            EditorialRule.Require(
                !others.Any(other => other.Bases.Any(basis => basis.On.Contains(id))),
                "Other evidence rests on this piece. Change what it rests on first; then remove it.");
            evidence.Remove();
        }, ct);

    private static async Task CheckAsync(Change change, Guid claimId, EvidenceWords words, CancellationToken ct)
    {
        EditorialRule.Require(
            words.SourceId is not { } source || await change.Db.Sources.AnyAsync(s => s.Id == source, ct),
            "The source of this evidence is gone. Choose another.");
        var named = words.Bases.SelectMany(basis => basis.On).Distinct().ToList();
        var known = await change.Db.Evidence.CountAsync(e => named.Contains(e.Id) && e.ClaimId == claimId && !e.Removed, ct);
        EditorialRule.Require(known == named.Count, "Evidence can rest only on evidence of the same claim that still stands. Look again.");
    }
}
