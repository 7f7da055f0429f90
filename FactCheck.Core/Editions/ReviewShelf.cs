using FactCheck.Core.Claims;
using FactCheck.Core.Data;
using FactCheck.Core.Verdicts;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Editions;

/// <summary>The claims that wait for an editor.</summary>
public sealed class ReviewShelf(IDbContextFactory<FactCheckDb> dbFactory)
{
    /// <summary>Waiting longest first.</summary>
    public async Task<IReadOnlyList<WaitingClaim>> WaitingAsync(CancellationToken ct = default)
    {
        await using var db = await dbFactory.CreateDbContextAsync(ct);
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        var claims = await db.Claims.Where(claim => claim.Work == WorkState.InReview)
            .Join(db.Verdicts, claim => claim.Id, verdict => verdict.ClaimId, (claim, verdict) => new { claim, verdict })
            .ToListAsync(ct);
        var ids = claims.Select(row => row.claim.Id).ToList();
        var submitted = await db.Ledger
            .Where(entry => entry.ClaimId != null && ids.Contains(entry.ClaimId.Value) && entry.Why == VerdictDesk.Submitted)
            .GroupBy(entry => entry.ClaimId!.Value)
            .ToDictionaryAsync(entries => entries.Key, entries => entries.Max(entry => entry.At), ct);
        var names = await db.Members.ToDictionaryAsync(member => member.Id, member => member.Name, ct);
        return
        [
            .. claims
                .Select(row => new WaitingClaim(
                    row.claim.Id,
                    row.claim.Headline,
                    row.verdict,
                    names.GetValueOrDefault(row.verdict.SubmittedBy ?? Guid.Empty, "somebody"),
                    submitted.GetValueOrDefault(row.claim.Id, row.claim.TouchedAt),
                    row.claim.Published))
                .OrderBy(line => line.Since).ThenBy(line => line.Id),
        ];
    }
}

/// <summary>A claim that waits for an editor.</summary>
/// <param name="Id">The claim's.</param>
/// <param name="Headline">Its headline.</param>
/// <param name="Verdict">What would be published; who wrote part of it may not publish it.</param>
/// <param name="SubmittedBy">The name of whoever submitted it.</param>
/// <param name="Since">When they did.</param>
/// <param name="Published">An edition came before.</param>
public sealed record WaitingClaim(Guid Id, string Headline, Verdict Verdict, string SubmittedBy, DateTimeOffset Since, bool Published);
