using FactCheck.Core.Data;
using FactCheck.Core.Editions;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Timeline;

/// <summary>One line of what those who keep copies must know: an edition that stands, or a claim that was withdrawn.</summary>
/// <param name="At">When it was published or withdrawn.</param>
/// <param name="Edition">The edition that stands, or stood last.</param>
/// <param name="Corrections">Of its claim, the newest first.</param>
/// <param name="UnderReview">The desk is looking at it again.</param>
/// <param name="Withdrawal">Why it no longer stands; null while it does.</param>
public sealed record ReviewLine(DateTimeOffset At, Edition Edition, IReadOnlyList<Correction> Corrections, bool UnderReview, Correction? Withdrawal);

/// <summary>A page of reviews, newest first.</summary>
public sealed record ReviewsView(IReadOnlyList<ReviewLine> Items, PageCursor? Next);

/// <summary>What stands and what was withdrawn in one order, newest first, for those who keep copies.</summary>
public sealed class PublicReviews(IDbContextFactory<FactCheckDb> dbFactory)
{
    public const int PageSize = 100;

    public async Task<ReviewsView> PageAsync(PageCursor? after = null, int size = PageSize, CancellationToken ct = default)
    {
        await using var db = await dbFactory.CreateDbContextAsync(ct);
        var (standing, withdrawn) = (await StandingAsync(db, after, size + 1, ct), await WithdrawnAsync(db, after, size + 1, ct));
        var merged = standing.Select(card => (At: TimelineCard.InstantOf(card.Position), Id: Guid.Empty, card.ClaimId, Card: (TimelineCard?)card, Gone: (Correction?)null))
            .Concat(withdrawn.Select(gone => (At: gone.At, gone.Id, gone.ClaimId, Card: (TimelineCard?)null, Gone: (Correction?)gone)))
            .OrderByDescending(line => line.At).ThenByDescending(line => line.Id).Take(size + 1).ToList();
        var page = merged.Take(size).ToList();
        var claims = page.ConvertAll(line => line.ClaimId);
        var shown = page.Where(line => line.Card is not null).Select(line => line.Card!.EditionId).ToList();
        var gone = page.Where(line => line.Gone is not null).Select(line => line.ClaimId).ToList();
        var editions = await db.Editions.AsNoTracking().Where(e => shown.Contains(e.Id)).ToDictionaryAsync(e => e.ClaimId, ct);
        foreach (var last in (await db.Editions.AsNoTracking().Where(e => gone.Contains(e.ClaimId)).ToListAsync(ct)).GroupBy(e => e.ClaimId))
        {
            editions[last.Key] = last.MaxBy(e => e.Number)!;
        }

        var corrections = (await db.Corrections.AsNoTracking().Where(c => claims.Contains(c.ClaimId)).ToListAsync(ct)).ToLookup(c => c.ClaimId);
        return new ReviewsView(
            [.. page.Select(line => new ReviewLine(line.At, editions[line.ClaimId], [.. corrections[line.ClaimId].OrderByDescending(c => c.At).ThenByDescending(c => c.Id)], line.Card is { UnderReview: true }, line.Gone))],
            merged.Count > size ? new PageCursor(page[^1].At, page[^1].Id) : null);
    }

    private static async Task<IReadOnlyList<TimelineCard>> StandingAsync(FactCheckDb db, PageCursor? after, int most, CancellationToken ct)
    {
        if (await db.FacetsAsync([], ct) is not { } all)
        {
            return [];
        }

        var positions = db.Positions(all, Moment.Now);
        if (after is not null)
        {
            // of one instant, withdrawals come first
            var last = TimelineCard.PositionOf(after.At) - (after.Id == Guid.Empty && TimelineCard.InstantOf(TimelineCard.PositionOf(after.At)) == after.At ? 1 : 0);
            positions = positions.Where(position => position <= last);
        }

        return await PublicTimeline.CardsAsync(db, await positions.OrderByDescending(position => position).Take(most).ToListAsync(ct), ct);
    }

    private static Task<List<Correction>> WithdrawnAsync(FactCheckDb db, PageCursor? after, int most, CancellationToken ct)
    {
        var withdrawn = db.Corrections.AsNoTracking().Where(c => c.Kind == CorrectionKind.Withdrawal
            && db.Publications.Any(p => p.Id == c.ClaimId && !p.Restricted && p.State == PublicState.Withdrawn)
            && !db.Corrections.Any(later => later.ClaimId == c.ClaimId && later.At > c.At));
        if (after is not null)
        {
            withdrawn = withdrawn.Where(c => c.At <= after.At && (c.At < after.At || c.Id.CompareTo(after.Id) < 0));
        }

        return withdrawn.OrderByDescending(c => c.At).ThenByDescending(c => c.Id).Take(most).ToListAsync(ct);
    }
}
