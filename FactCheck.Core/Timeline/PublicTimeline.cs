using System.Globalization;
using FactCheck.Core.Data;
using FactCheck.Core.Editions;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Timeline;

/// <summary>The public timeline: editions that stand, or stood on a day, newest first.</summary>
public sealed class PublicTimeline(IDbContextFactory<FactCheckDb> dbFactory)
{
    /// <summary>The most topics or sources offered as a filter.</summary>
    private const int FacetsOffered = 200;

    public async Task<TimelineView> PageAsync(TimelineFilter filter, PageCursor? after = null, CancellationToken ct = default)
    {
        await using var db = await dbFactory.CreateDbContextAsync(ct);
        var matching = Matching(db, filter);
        var count = await matching.OrderByDescending(e => e.ValidFrom).Take(TimelineView.CountLimit + 1).CountAsync(ct);
        var editions = await After(matching, after).Take(TimelineView.PageSize + 1).ToListAsync(ct);
        var page = editions.Take(TimelineView.PageSize).ToList();
        var items = await ItemsAsync(db, page, ct);
        var more = editions.Count > page.Count;
        return new TimelineView(
            items,
            count,
            more ? new PageCursor(page[^1].ValidFrom, page[^1].Id) : null,
            more ? DateOnly.FromDateTime(editions[^1].ValidFrom.UtcDateTime) : null);
    }

    /// <summary>The topics or sources of the editions that stand, those with most claims first.</summary>
    /// <param name="kind"><see cref="EditionFacet.Topic"/> or <see cref="EditionFacet.Source"/>.</param>
    /// <param name="asOf">As of which day; null: now.</param>
    /// <param name="ct">Given up when the reader leaves.</param>
    public async Task<IReadOnlyList<FacetCount>> FacetsAsync(string kind, DateOnly? asOf = null, CancellationToken ct = default)
    {
        await using var db = await dbFactory.CreateDbContextAsync(ct);
        var standing = db.Standing(asOf).Select(e => e.Id);
        var facets = await db.EditionFacets.Where(f => f.Kind == kind && standing.Contains(f.EditionId))
            .GroupBy(f => f.Slug).Select(g => new { Slug = g.Key, Name = g.Max(f => f.Name)!, Count = g.Count() })
            .OrderByDescending(f => f.Count).ThenBy(f => f.Name).Take(FacetsOffered).ToListAsync(ct);
        return [.. facets.Select(f => new FacetCount(f.Slug, f.Name, f.Count))];
    }

    /// <summary>When verdicts were published: all that stand, and those the filter lets through.</summary>
    public async Task<TimelineDensity?> DensityAsync(TimelineFilter filter, CancellationToken ct = default)
    {
        await using var db = await dbFactory.CreateDbContextAsync(ct);
        var all = await DaysAsync(db.Standing(filter.AsOf), ct);
        return TimelineDensity.Of(all, filter == new TimelineFilter { AsOf = filter.AsOf } ? all : await DaysAsync(Matching(db, filter), ct));
    }

    /// <summary>Whether anything was ever published.</summary>
    public async Task<bool> AnyAsync(CancellationToken ct = default)
    {
        await using var db = await dbFactory.CreateDbContextAsync(ct);
        return await db.Editions.AnyAsync(e => db.Publications.Any(p => p.Id == e.ClaimId && !p.Restricted), ct);
    }

    internal static IQueryable<Edition> Matching(FactCheckDb db, TimelineFilter filter)
    {
        var editions = db.Standing(filter.AsOf);
        if (filter.Rating is { } rating)
        {
            editions = editions.Where(e => e.Rating == rating);
        }

        if (filter.From is { } from)
        {
            var beginning = StandingEditions.BeginningOf(from);
            editions = editions.Where(e => e.ValidFrom >= beginning);
        }

        if (filter.To is { } to)
        {
            var end = StandingEditions.EndOf(to);
            editions = editions.Where(e => e.ValidFrom < end);
        }

        editions = WithFacet(db, editions, EditionFacet.Topic, filter.Topic);
        editions = WithFacet(db, editions, EditionFacet.Source, filter.Source);
        return filter.Text is { } text ? Found(db, editions, text) : editions;
    }

    internal static IQueryable<Edition> After(IQueryable<Edition> editions, PageCursor? after)
    {
        if (after is not null)
        {
            // the first condition says nothing new, but lets the index find where to start
            editions = editions.Where(e => e.ValidFrom <= after.At && (e.ValidFrom < after.At || e.Id.CompareTo(after.Id) < 0));
        }

        return editions.OrderByDescending(e => e.ValidFrom).ThenByDescending(e => e.Id);
    }

    internal static async Task<IReadOnlyList<TimelineItem>> ItemsAsync(FactCheckDb db, IReadOnlyList<Edition> editions, CancellationToken ct)
    {
        var claims = editions.Select(e => e.ClaimId).ToList();
        var states = await db.Publications.AsNoTracking().Where(p => claims.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.State, ct);
        return [.. editions.Select(e => new TimelineItem
        {
            Edition = e,
            Document = e.Read(),
            UnderReview = e.ValidTo is null && states[e.ClaimId] is PublicState.UnderReview,
            WithdrawnSince = states[e.ClaimId] is PublicState.Withdrawn,
        })];
    }

    private static async Task<List<(DateOnly Day, int Count)>> DaysAsync(IQueryable<Edition> editions, CancellationToken ct)
    {
        // the converter hides the stored text from LINQ; its first ten characters are the day
        var days = await editions.GroupBy(e => ((string)(object)e.ValidFrom).Substring(0, 10)).Select(g => new { Day = g.Key, Count = g.Count() }).ToListAsync(ct);
        return [.. days.Select(d => (DateOnly.ParseExact(d.Day, "yyyy-MM-dd", CultureInfo.InvariantCulture), d.Count))];
    }

    private static IQueryable<Edition> WithFacet(FactCheckDb db, IQueryable<Edition> editions, string kind, string? slug) =>
        slug is null ? editions : editions.Where(e => db.EditionFacets.Any(f => f.Kind == kind && f.Slug == slug && f.EditionId == e.Id));

    private static IQueryable<Edition> Found(FactCheckDb db, IQueryable<Edition> editions, string text)
    {
        if (SearchTerms.Match(text) is not { } match)
        {
            return editions.Where(e => false);
        }

        var found = db.Database.SqlQuery<Guid>($"SELECT EditionId AS Value FROM EditionSearch WHERE EditionSearch MATCH {match}");
        return editions.Where(e => found.Contains(e.Id));
    }
}
