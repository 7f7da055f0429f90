using FactCheck.Core.Data;
using FactCheck.Core.Timeline.Search;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Timeline;

/// <summary>The public timeline: editions that stand, or stood on a day, newest first. A page costs the same wherever it lies.</summary>
public sealed class PublicTimeline(IDbContextFactory<FactCheckDb> dbFactory, TimeProvider clock)
{
    private readonly Remembered<TimelineFilter, (int Count, bool Uncounted)> _counts = new(256);

    public async Task<TimelineView> PageAsync(TimelineFilter filter, TimelineCursor? from = null, int size = TimelineView.PageSize, CancellationToken ct = default)
    {
        await using var db = await dbFactory.CreateDbContextAsync(ct);
        if (await db.FacetsAsync(filter.Facets, ct) is not { } facets)
        {
            return TimelineView.Empty;
        }

        if (filter.Ranked)
        {
            return await RankedAsync(db, filter, facets, from, size, ct);
        }

        var (matching, plan) = await WithinAsync(db, filter, facets, Moment(filter, from), ct);
        var positions = await Walk(matching, from).Take(size + 1).ToListAsync(ct);
        var page = positions.Take(size).Order().ToList();
        var (count, uncounted) = await RememberedCountAsync(db, filter, facets, ct);
        if (page.Count == 0)
        {
            return new TimelineView([], count, uncounted, null, null);
        }

        var pinned = from?.Pinned ?? Pin(page);
        var (earlier, later) = (new TimelineCursor(page[0], false, pinned), new TimelineCursor(page[^1], true, pinned));
        var next = from is not { Backwards: true }
            ? positions.Skip(size).Cast<long?>().FirstOrDefault()
            : await Walk(matching, earlier).Select(position => (long?)position).FirstOrDefaultAsync(ct);
        var before = from is null ? [] : await Walk(matching, later).Take(size).ToListAsync(ct);
        var cards = await CardsAsync(db, page, ct);
        return new TimelineView(cards, count, uncounted, next is null ? null : earlier, before.Count == 0 ? null : later)
        {
            EarlierDay = next is null ? null : TimelineCard.InstantOf(next.Value).Day(),
            LaterDay = before.Count == 0 ? null : TimelineCard.InstantOf(before[^1]).Day(),
            Search = plan is null ? null : await RankedSearch.ViewAsync(db, plan, cards, ranked: false, limited: false, ct),
        };
    }

    /// <summary>How many match: exactly as long as one facet or none is asked for, otherwise up to <see cref="TimelineView.CountLimit"/>.</summary>
    internal static async Task<(int Count, bool Uncounted)> CountAsync(FactCheckDb db, TimelineFilter filter, IReadOnlyList<Facet> facets, CancellationToken ct)
    {
        var simple = filter is { Text: null, From: null, To: null, AsOf: null };
        if (simple && facets.Count == 1)
        {
            return (facets[0].Count, false);
        }

        var count = await Walk((await WithinAsync(db, filter, facets, Moment(filter, null), ct)).Positions, null).Take(TimelineView.CountLimit + 1).CountAsync(ct);
        return (Math.Min(count, TimelineView.CountLimit), count > TimelineView.CountLimit);
    }

    // a combination costs a walk, and a reader who pages through it asks each time
    private async Task<(int Count, bool Uncounted)> RememberedCountAsync(FactCheckDb db, TimelineFilter filter, IReadOnlyList<Facet> facets, CancellationToken ct)
    {
        if (filter.Text is not null || filter is { From: null, To: null, AsOf: null } && facets.Count == 1)
        {
            return await CountAsync(db, filter, facets, ct);
        }

        var turn = await db.TurnAsync(ct);
        return _counts.Has(turn, filter, out var known) ? known : _counts.Keep(turn, filter, await CountAsync(db, filter, facets, ct));
    }

    /// <summary>A facet by its address, though no edition that stands has it any more; null when none ever had that may be seen.</summary>
    public async Task<Facet?> FacetAsync(string kind, string slug, CancellationToken ct = default)
    {
        await using var db = await dbFactory.CreateDbContextAsync(ct);
        return await db.Facets.AsNoTracking().FirstOrDefaultAsync(
            facet => facet.Kind == kind && facet.Slug == slug && db.EditionFacets.Any(of => of.FacetId == facet.Id && (of.Until == null || of.Until > 0)), ct);
    }

    /// <summary>Facets whose address begins as what somebody typed would, those with most claims first: "did you mean".</summary>
    public async Task<IReadOnlyList<Facet>> LikeAsync(string kind, string typed, int most = 8, CancellationToken ct = default)
    {
        await using var db = await dbFactory.CreateDbContextAsync(ct);
        var begin = Slug.From(typed.Length > Slug.Limit ? typed[..Slug.Limit] : typed);
        return await db.Facets.AsNoTracking()
            .Where(facet => facet.Kind == kind && facet.Slug.StartsWith(begin) && facet.Count > 0)
            .OrderByDescending(facet => facet.Count).ThenBy(facet => facet.Slug).Take(most).ToListAsync(ct);
    }

    /// <summary>Whether anything was ever published that may be seen.</summary>
    public async Task<bool> AnyAsync(CancellationToken ct = default)
    {
        await using var db = await dbFactory.CreateDbContextAsync(ct);
        return await db.TimelineCards.AnyAsync(card => card.Until == null || card.Until > 0, ct);
    }

    internal static Moment Moment(TimelineFilter filter, TimelineCursor? from) =>
        filter.AsOf is { } day ? Timeline.Moment.EndOf(day) : from is null ? Timeline.Moment.Now : new Moment(from.Pinned + 1);

    /// <summary>The positions of what a filter lets through; with what its words mean, if it has any.</summary>
    internal static async Task<(IQueryable<long> Positions, SearchPlan? Plan)> WithinAsync(FactCheckDb db, TimelineFilter filter, IReadOnlyList<Facet> facets, Moment moment, CancellationToken ct)
    {
        if (filter.Text is not { } text)
        {
            return (Within(filter, db.Positions(facets, moment)), null);
        }

        if (SearchTerms.Read(text) is not { } terms)
        {
            return (db.Positions(facets, moment).Where(position => false), null);
        }

        var plan = await SearchPlan.OfAsync(db, terms, facets, moment, ct);
        return (Within(filter, plan.Positions(db, moment)), plan);
    }

    private static IQueryable<long> Within(TimelineFilter filter, IQueryable<long> positions)
    {
        if (filter.From is { } from)
        {
            var beginning = TimelineCard.PositionOf(StandingEditions.BeginningOf(from));
            positions = positions.Where(position => position >= beginning);
        }

        if (filter.To is { } to)
        {
            var end = TimelineCard.PositionOf(StandingEditions.EndOf(to));
            positions = positions.Where(position => position < end);
        }

        return positions;
    }

    internal static async Task<IReadOnlyList<TimelineCard>> CardsAsync(FactCheckDb db, IReadOnlyCollection<long> positions, CancellationToken ct) =>
        positions.Count == 0 ? [] : await db.TimelineCards.AsNoTracking().Where(card => positions.Contains(card.Position)).OrderByDescending(card => card.Position).ToListAsync(ct);

    internal static IQueryable<long> Walk(IQueryable<long> positions, TimelineCursor? from) => from switch
    {
        null => positions.OrderByDescending(position => position),
        { Backwards: true } => positions.Where(position => position > from.Position).OrderBy(position => position),
        _ => positions.Where(position => position < from.Position).OrderByDescending(position => position),
    };

    // the cursor of a ranked list holds how many lie before the page
    private async Task<TimelineView> RankedAsync(FactCheckDb db, TimelineFilter filter, IReadOnlyList<Facet> facets, TimelineCursor? from, int size, CancellationToken ct)
    {
        var moment = Moment(filter, from);
        if (SearchTerms.Read(filter.Text!) is not { } terms)
        {
            return TimelineView.Empty;
        }

        var plan = await SearchPlan.OfAsync(db, terms, facets, moment, ct);
        var (positions, limited) = await RankedSearch.PositionsAsync(db, plan, found => Within(filter, found), moment, from?.Pinned ?? Pin([]), ct);
        var (count, uncounted) = limited ? await CountAsync(db, filter, facets, ct) : (positions.Count, false);
        var start = from?.Position is { } before && before <= positions.Count ? (int)before : 0;
        var page = positions.Skip(start).Take(size).ToList();
        var cards = (await CardsAsync(db, page, ct)).ToDictionary(card => card.Position);
        var pinned = from?.Pinned ?? Pin(positions);
        IReadOnlyList<TimelineCard> items = [.. page.Select(position => cards[position])];
        return new TimelineView(
            items,
            count,
            uncounted,
            start + size < positions.Count ? new TimelineCursor(start + size, false, pinned) : null,
            start > 0 ? new TimelineCursor(Math.Max(0, start - size), true, pinned) : null)
        {
            Search = await RankedSearch.ViewAsync(db, plan, items, ranked: true, limited, ct),
        };
    }

    // of what came in one millisecond, some is moved on
    private long Pin(IReadOnlyCollection<long> positions) => Math.Max(TimelineCard.PositionOf(clock.GetUtcNow()), positions.DefaultIfEmpty().Max());
}
