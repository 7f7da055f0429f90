using System.Runtime.CompilerServices;
using System.Text.Json;
using FactCheck.Core.Claims;
using FactCheck.Core.Data;
using FactCheck.Core.Editions;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Verdicts;

/// <summary>The files of claims whose verdict was judged, many at a time: only what a verdict judges.</summary>
internal static class JudgedFiles
{
    /// <param name="db">The store.</param>
    /// <param name="claims">Which; null: all.</param>
    /// <param name="ct">Cancels the reading.</param>
    public static async IAsyncEnumerable<(ClaimFile File, Verdict Verdict)> ReadAsync(FactCheckDb db, IReadOnlyCollection<Guid>? claims, [EnumeratorCancellation] CancellationToken ct)
    {
        // in review, or done with an edition that stands; a claim that is being checked is judged anew when it is submitted
        var judged = db.Verdicts.Where(verdict => verdict.Judged != null
            && db.Claims.Any(claim => claim.Id == verdict.ClaimId && (claim.Work == WorkState.InReview
                || (claim.Work == WorkState.Done && db.Publications.Any(p => p.Id == claim.Id && p.State != PublicState.Withdrawn && p.State != PublicState.Unpublished)))));
        if (claims is { Count: <= ClaimFiles.AtATime })
        {
            judged = judged.Where(verdict => claims.Contains(verdict.ClaimId)); // more would make a question too long to ask
        }

        var ids = await judged.Select(verdict => verdict.ClaimId).ToListAsync(ct);
        if (claims is not null)
        {
            ids = [.. ids.Intersect(claims)];
        }

        if (ids.Count == 0)
        {
            yield break;
        }

        var sources = await db.Sources.ToDictionaryAsync(source => source.Id, ct);
        await foreach (var file in ClaimFiles.JudgedAsync(db, ids, sources, ct))
        {
            yield return (file, file.Verdict!);
        }
    }

    /// <summary>What changed since the verdict was judged, read back from the ledger; null when nothing of substance did.</summary>
    public static async Task<LookAgainClaim?> CompareAsync(FactCheckDb db, ClaimFile file, string fingerprint, CancellationToken ct)
    {
        var verdict = file.Verdict!;
        var judged = await JudgedAsync(db, verdict, ct);
        var then = judged is null ? null : (await ClaimPast.ReadAsync(db, file.Claim.Id, judged.Value.At, ct)).File;
        var difference = then is null ? new SubstanceDifference(["What it judged cannot be read back from the ledger"], []) : SubstanceDifference.Between(then, file);
        if (difference.Changes.Count == 0)
        {
            return null; // judged by a desk whose fingerprint was made otherwise
        }

        var at = judged?.At ?? file.Claim.TouchedAt;
        var since = then is null ? null : await SinceAsync(db, then, judged!.Value.Sequence, ct);
        return new LookAgainClaim(
            file.Claim.Id, file.Claim.Headline, verdict, file.Claim.Work, file.Publication.State is PublicState.Live or PublicState.UnderReview, at, since ?? at, fingerprint, difference);
    }

    // The verdict was judged by the first of its newest entries that hold the same fingerprint.
    private static async Task<(long Sequence, DateTimeOffset At)?> JudgedAsync(FactCheckDb db, Verdict verdict, CancellationToken ct)
    {
        (long, DateTimeOffset)? judged = null;
        await foreach (var entry in db.Ledger.Where(entry => entry.ItemId == verdict.Id).OrderByDescending(entry => entry.Sequence).AsAsyncEnumerable().WithCancellation(ct))
        {
            if (entry.State is null || Judged(entry.State) != verdict.Judged)
            {
                break;
            }

            judged = (entry.Sequence, entry.At);
        }

        return judged;
    }

    private static string? Judged(string state)
    {
        using var json = JsonDocument.Parse(state);
        return json.RootElement.TryGetProperty(nameof(Verdict.Judged), out var judged) ? judged.GetString() : null;
    }

    // the first change of a source or an article that it judged: what came in later has no part in what it was before
    private static async Task<DateTimeOffset?> SinceAsync(FactCheckDb db, ClaimFile then, long judged, CancellationToken ct)
    {
        var parts = then.Sources.Keys.Concat(then.Articles.Keys).ToList();
        return await db.Ledger.Where(entry => entry.Sequence > judged && parts.Contains(entry.ItemId)).OrderBy(entry => entry.Sequence).Select(entry => (DateTimeOffset?)entry.At).FirstOrDefaultAsync(ct);
    }
}
