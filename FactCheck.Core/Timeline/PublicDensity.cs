using FactCheck.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Timeline;

/// <summary>When verdicts were published: all that stand, and those that a filter lets through.</summary>
public sealed class PublicDensity(IDbContextFactory<FactCheckDb> dbFactory)
{
    private const long Day = 86_400_000;

    /// <summary>On fewer days than these there is nothing to see.</summary>
    private const int FewestDays = 8;

    /// <summary>Up to so many editions, every one is looked at; beyond it the counts kept by month are read.</summary>
    private const int Looked = 20_000;

    /// <summary>Null when verdicts came on a few days only.</summary>
    public async Task<TimelineDensity?> OfAsync(TimelineFilter filter, CancellationToken ct = default)
    {
        await using var db = await dbFactory.CreateDbContextAsync(ct);
        var moment = PublicTimeline.Moment(filter, null);
        if (await db.FacetsAsync([], ct) is not { } every || await RangeAsync(db.Positions(every, moment), filter, ct) is not var (first, last))
        {
            return null;
        }

        var unit = TimelineDensity.UnitFor(first, last);
        var window = filter with { Text = null, From = first, To = last };
        var all = await CountAsync(db, window, every, moment, unit, ct);
        if (all.Days.Count < FewestDays && unit is DensityUnit.Day)
        {
            return null;
        }

        var facets = await db.FacetsAsync(filter.Facets, ct);
        var matching = facets is null ? ([], null) : filter.Text is null && filter.Facets.Count == 0 ? all : await CountAsync(db, window with { Text = filter.Text }, facets, moment, unit, ct);
        return TimelineDensity.Of(first, last, all.Days, matching.Days, matching.Since);
    }

    // the days asked for, or those from the first edition to the last
    private static async Task<(DateOnly First, DateOnly Last)?> RangeAsync(IQueryable<long> positions, TimelineFilter filter, CancellationToken ct)
    {
        var first = await positions.OrderBy(position => position).Select(position => (long?)position).FirstOrDefaultAsync(ct);
        var last = await positions.OrderByDescending(position => position).Select(position => (long?)position).FirstOrDefaultAsync(ct);
        if (first is null || last is null)
        {
            return null;
        }

        var (from, to) = (TimelineCard.InstantOf(first.Value).Day(), TimelineCard.InstantOf(last.Value).Day());
        (from, to) = (filter.From > from ? filter.From.Value : from, filter.To < to ? filter.To.Value : to);
        return from > to ? null : (from, to);
    }

    private static async Task<(IReadOnlyList<(DateOnly Day, int Count)> Days, DateOnly? Since)> CountAsync(FactCheckDb db, TimelineFilter filter, IReadOnlyList<Facet> facets, Moment moment, DensityUnit unit, CancellationToken ct)
    {
        var one = facets is [var only] && filter is { Text: null, AsOf: null } ? only : null;
        if (one is not null && unit is not DensityUnit.Day && one.Count > Looked)
        {
            var (firstMonth, lastMonth) = (FacetMonth.MonthOf(filter.From!.Value), FacetMonth.MonthOf(filter.To!.Value));
            var months = await db.FacetMonths.AsNoTracking().Where(month => month.FacetId == one.Id && month.Month >= firstMonth && month.Month <= lastMonth && month.Count > 0).ToListAsync(ct);
            return ([.. months.Select(month => (FacetMonth.FirstDayOf(month.Month), month.Count))], null);
        }

        // one facet in a short span is counted whole: its walk stays inside the span
        var walk = PublicTimeline.Walk((await PublicTimeline.WithinAsync(db, filter, facets, moment, ct)).Positions, null);
        var days = await (one is null ? walk.Take(Looked) : walk).GroupBy(position => position / Day).Select(day => new { Day = day.Key, Count = day.Count() }).ToListAsync(ct);
        var counted = days.ConvertAll(day => (Day: DateOnly.FromDateTime(DateTime.UnixEpoch.AddDays(day.Day)), day.Count));
        return (counted, one is null && days.Sum(day => day.Count) == Looked ? counted.Min(day => day.Day) : null);
    }
}
