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

    private readonly Remembered<TimelineFilter, TimelineDensity?> _densities = new(256);

    /// <summary>Of the stretch of time that <see cref="TimelineSpan.Of"/> the filter; null when verdicts came on a few days only.</summary>
    public async Task<TimelineDensity?> OfAsync(TimelineFilter filter, CancellationToken ct = default)
    {
        await using var db = await dbFactory.CreateDbContextAsync(ct);
        var span = TimelineSpan.Of(filter.From, filter.To);
        var window = filter with { From = span.First, To = span.Last };
        if (filter.Text is not null)
        {
            return await OfAsync(db, window, span, ct);
        }

        var turn = await db.TurnAsync(ct);
        return _densities.Has(turn, window, out var known) ? known : _densities.Keep(turn, window, await OfAsync(db, window, span, ct));
    }

    private static async Task<TimelineDensity?> OfAsync(FactCheckDb db, TimelineFilter window, TimelineSpan span, CancellationToken ct)
    {
        var moment = PublicTimeline.Moment(window, null);
        if (await db.FacetsAsync([], ct) is not { } every || await RangeAsync(db.Positions(every, moment), ct) is not var (begin, end))
        {
            return null;
        }

        var (first, last) = (span.First ?? begin, span.Last ?? end);
        var unit = TimelineDensity.UnitFor(first, last);
        window = window with { From = first, To = last };
        var all = await CountAsync(db, window with { Text = null }, every, moment, unit, ct);
        if (all.Days.Count < FewestDays && unit is DensityUnit.Day && span.Kind is SpanKind.All)
        {
            return null;
        }

        var facets = await db.FacetsAsync(window.Facets, ct);
        var matching = facets is null ? ([], null) : window.Text is null && window.Facets.Count == 0 ? all : await CountAsync(db, window, facets, moment, unit, ct);
        return TimelineDensity.Of(first, last, all.Days, matching.Days, matching.Since);
    }

    // from the first edition to the last
    private static async Task<(DateOnly First, DateOnly Last)?> RangeAsync(IQueryable<long> positions, CancellationToken ct)
    {
        var first = await positions.OrderBy(position => position).Select(position => (long?)position).FirstOrDefaultAsync(ct);
        var last = await positions.OrderByDescending(position => position).Select(position => (long?)position).FirstOrDefaultAsync(ct);
        return first is null || last is null ? null : (TimelineCard.InstantOf(first.Value).Day(), TimelineCard.InstantOf(last.Value).Day());
    }

    private static async Task<(IReadOnlyList<(DateOnly Day, int Count)> Days, DateOnly? Since)> CountAsync(FactCheckDb db, TimelineFilter filter, IReadOnlyList<Facet> facets, Moment moment, DensityUnit unit, CancellationToken ct)
    {
        var one = facets is [var only] && filter.Text is null ? only : null;
        if (one is not null && filter.AsOf is null && unit is not DensityUnit.Day && one.Count > Looked)
        {
            var (firstMonth, lastMonth) = (FacetMonth.MonthOf(filter.From!.Value), FacetMonth.MonthOf(filter.To!.Value));
            var months = await db.FacetMonths.AsNoTracking().Where(month => month.FacetId == one.Id && month.Month >= firstMonth && month.Month <= lastMonth && month.Count > 0).ToListAsync(ct);
            return ([.. months.Select(month => (FacetMonth.FirstDayOf(month.Month), month.Count))], null);
        }

        // one facet is counted whole: its walk is one narrow range, long only for a past day, and the answer is remembered
        var walk = PublicTimeline.Walk((await PublicTimeline.WithinAsync(db, filter, facets, moment, ct)).Positions, null);
        var days = await (one is null ? walk.Take(Looked) : walk).GroupBy(position => position / Day).Select(day => new { Day = day.Key, Count = day.Count() }).ToListAsync(ct);
        var counted = days.ConvertAll(day => (Day: DateOnly.FromDateTime(DateTime.UnixEpoch.AddDays(day.Day)), day.Count));
        return (counted, one is null && days.Sum(day => day.Count) == Looked ? counted.Min(day => day.Day) : null);
    }
}
