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
/// <param name="Standing">On this page.</param>
/// <param name="Withdrawn">Told on the first page only.</param>
/// <param name="Next">Where the next page starts; null on the last.</param>
public sealed record NewsView(IReadOnlyList<NewsItem> Standing, IReadOnlyList<WithdrawnItem> Withdrawn, TimelineCursor? Next = null);

/// <summary>What feeds carry.</summary>
public sealed class PublicNews(IDbContextFactory<FactCheckDb> dbFactory)
{
    public const int Most = 50;

    /// <param name="filter">Which claims; the words of a search and days take no part.</param>
    /// <param name="after">Where the page before ended.</param>
    /// <param name="ct">Given up when the reader leaves.</param>
    public async Task<NewsView> PageAsync(TimelineFilter filter, TimelineCursor? after, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(filter);
        await using var db = await dbFactory.CreateDbContextAsync(ct);
        if (await db.FacetsAsync(filter.Facets, ct) is not { } facets)
        {
            return new NewsView([], []);
        }

        var found = await PublicTimeline.Walk(db.Positions(facets, Moment.Now), after).Take(Most + 1).ToListAsync(ct);
        var newest = found.Take(Most).ToList();
        var cards = await PublicTimeline.CardsAsync(db, newest, ct);
        var (ids, claims) = (cards.Select(card => card.EditionId).ToList(), cards.Select(card => card.ClaimId).ToList());
        var editions = await db.Editions.AsNoTracking().Where(e => ids.Contains(e.Id)).OrderByDescending(e => e.ValidFrom).ThenByDescending(e => e.Id).ToListAsync(ct);
        var corrections = await db.Corrections.AsNoTracking().Where(c => claims.Contains(c.ClaimId)).ToListAsync(ct);
        var withdrawn = after is null ? await WithdrawnAsync(db, filter.Facets.Count == 0 ? [] : facets, ct) : [];
        return new NewsView(
            [.. editions.Select(e => new NewsItem(e, Updated(e, corrections)))],
            [.. withdrawn.DistinctBy(c => c.ClaimId).Select(c => new WithdrawnItem(c.ClaimId, c.Slug, c.At, c.Note))],
            found.Count > Most ? new TimelineCursor(newest[^1], false, 0) : null); // what stands now is asked for each time, so no moment is pinned
    }

    private static Task<List<Correction>> WithdrawnAsync(FactCheckDb db, IReadOnlyList<Facet> facets, CancellationToken ct)
    {
        var withdrawn = db.Corrections.AsNoTracking()
            .Where(c => c.Kind == CorrectionKind.Withdrawal && db.Publications.Any(p => p.Id == c.ClaimId && !p.Restricted && p.State == PublicState.Withdrawn));
        foreach (var id in facets.Select(facet => facet.Id))
        {
            withdrawn = withdrawn.Where(c => db.TimelineCards.Any(card => card.ClaimId == c.ClaimId && db.EditionFacets.Any(facet => facet.FacetId == id && facet.Position == card.Position)));
        }

        return withdrawn.OrderByDescending(c => c.At).Take(Most).ToListAsync(ct);
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
