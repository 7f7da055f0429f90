using FactCheck.Core.Data;
using FactCheck.Core.Editions;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Timeline;

/// <summary>A standing claim as the feed tells of it.</summary>
/// <param name="Edition">The edition that stands.</param>
/// <param name="Updated">When verdict or finding last changed; a clarification is none.</param>
public sealed record NewsItem(Edition Edition, DateTimeOffset Updated);

/// <summary>A withdrawn claim, so that whoever keeps a copy takes it down.</summary>
public sealed record WithdrawnItem(Guid ClaimId, string Slug, DateTimeOffset At, string Note);

/// <summary>What is new for those who follow: what stands, latest first, and what was withdrawn.</summary>
public sealed record NewsView(IReadOnlyList<NewsItem> Standing, IReadOnlyList<WithdrawnItem> Withdrawn);

/// <summary>What feeds carry.</summary>
public sealed class PublicNews(IDbContextFactory<FactCheckDb> dbFactory)
{
    public const int Most = 50;

    public async Task<NewsView> LatestAsync(CancellationToken ct = default)
    {
        await using var db = await dbFactory.CreateDbContextAsync(ct);
        var newest = await db.FacetsAsync([], ct) is { } all ? await PublicTimeline.Walk(db.Positions(all, Moment.Now), null).Take(Most).ToListAsync(ct) : [];
        var cards = await PublicTimeline.CardsAsync(db, newest, ct);
        var (ids, claims) = (cards.Select(card => card.EditionId).ToList(), cards.Select(card => card.ClaimId).ToList());
        var editions = await db.Editions.AsNoTracking().Where(e => ids.Contains(e.Id)).OrderByDescending(e => e.ValidFrom).ThenByDescending(e => e.Id).ToListAsync(ct);
        var corrections = await db.Corrections.AsNoTracking().Where(c => claims.Contains(c.ClaimId)).ToListAsync(ct);
        var withdrawn = await db.Corrections.AsNoTracking()
            .Where(c => c.Kind == CorrectionKind.Withdrawal && db.Publications.Any(p => p.Id == c.ClaimId && !p.Restricted && p.State == PublicState.Withdrawn))
            .OrderByDescending(c => c.At).Take(Most).ToListAsync(ct);
        return new NewsView(
            [.. editions.Select(e => new NewsItem(e, Updated(e, corrections)))],
            [.. withdrawn.DistinctBy(c => c.ClaimId).Select(c => new WithdrawnItem(c.ClaimId, c.Slug, c.At, c.Note))]);
    }

    private static DateTimeOffset Updated(Edition edition, IEnumerable<Correction> corrections)
    {
        var significant = corrections.Where(c => c.ClaimId == edition.ClaimId && (c.Kind is not CorrectionKind.Clarification || c.RatingAfter != c.RatingBefore)).ToList();
        var last = significant.OrderBy(c => c.At).LastOrDefault();
        return last switch
        {
            null => edition.FirstPublished,
            { RatingAfter: null } => edition.ValidFrom, // issued again after a withdrawal
            _ => last.At,
        };
    }
}
