using FactCheck.Core.Data;
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

        var matching = Within(db, filter, facets, Moment(filter, from));
        var positions = await Walk(matching, from).Take(size + 1).ToListAsync(ct);
        var page = positions.Take(size).Order().ToList();
        var (count, uncounted) = await RememberedCountAsync(db, filter, facets, ct);
        if (page.Count == 0)
        {
            return new TimelineView([], count, uncounted, null, null);
        }

        var pinned = from?.Pinned ?? Math.Max(TimelineCard.PositionOf(clock.GetUtcNow()), page[^1]); // of what came in one millisecond, some is moved on
        var (earlier, later) = (new TimelineCursor(page[0], false, pinned), new TimelineCursor(page[^1], true, pinned));
        var next = from is not { Backwards: true }
            ? positions.Skip(size).Cast<long?>().FirstOrDefault()
            : await Walk(matching, earlier).Select(position => (long?)position).FirstOrDefaultAsync(ct);
        var before = from is null ? [] : await Walk(matching, later).Take(size).ToListAsync(ct);
        return new TimelineView(await CardsAsync(db, page, ct), count, uncounted, next is null ? null : earlier, before.Count == 0 ? null : later)
        {
            EarlierDay = next is null ? null : TimelineCard.InstantOf(next.Value).Day(),
            LaterDay = before.Count == 0 ? null : TimelineCard.InstantOf(before[^1]).Day(),
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

        var count = await Walk(Within(db, filter, facets, Moment(filter, null)), null).Take(TimelineView.CountLimit + 1).CountAsync(ct);
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

    internal static IQueryable<long> Within(FactCheckDb db, TimelineFilter filter, IReadOnlyList<Facet> facets, Moment moment)
    {
        var positions = db.Positions(facets, moment);
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

        return filter.Text is { } text ? Found(db, positions, text) : positions;
    }

    internal static async Task<IReadOnlyList<TimelineCard>> CardsAsync(FactCheckDb db, IReadOnlyCollection<long> positions, CancellationToken ct) =>
        positions.Count == 0 ? [] : await db.TimelineCards.AsNoTracking().Where(card => positions.Contains(card.Position)).OrderByDescending(card => card.Position).ToListAsync(ct);

    internal static IQueryable<long> Walk(IQueryable<long> positions, TimelineCursor? from) => from switch
    {
        null => positions.OrderByDescending(position => position),
        { Backwards: true } => positions.Where(position => position > from.Position).OrderBy(position => position),
        _ => positions.Where(position => position < from.Position).OrderByDescending(position => position),
    };

    private static IQueryable<long> Found(FactCheckDb db, IQueryable<long> positions, string text)
    {
        if (SearchTerms.Match(text) is not { } match)
        {
            return positions.Where(position => false);
        }

        var found = db.Database.SqlQuery<long>($"SELECT rowid AS Value FROM EditionSearch WHERE EditionSearch MATCH {match}");
        return positions.Where(position => found.Contains(position));
    }
}
