using FactCheck.Core.Data;
using FactCheck.Core.Editions;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Timeline;

/// <summary>Which corrections a reader asked for. Everything given must hold.</summary>
public sealed record CorrectionFilter(CorrectionKind? Kind = null, int? Year = null);

/// <summary>A page of what was corrected in public, newest first.</summary>
/// <param name="Items">Newest first.</param>
/// <param name="Next">Where the page with earlier ones starts; null on the last.</param>
/// <param name="Previous">Where the page with later ones ends; null on the first.</param>
public sealed record CorrectionsView(IReadOnlyList<Correction> Items, PageCursor? Next, PageCursor? Previous = null);

/// <summary>How many corrections of a kind there were in a year (UTC).</summary>
public sealed record CorrectionCount(CorrectionKind Kind, int Year, int Count);

public sealed class PublicCorrections(IDbContextFactory<FactCheckDb> dbFactory)
{
    public const int PageSize = 30;

    public Task<CorrectionsView> PageAsync(PageCursor? after = null, CancellationToken ct = default) => PageAsync(new CorrectionFilter(), after, PageSize, ct);

    /// <summary>One page: a walk along an index, wherever it lies.</summary>
    public async Task<CorrectionsView> PageAsync(CorrectionFilter filter, PageCursor? from, int size = PageSize, CancellationToken ct = default)
    {
        await using var db = await dbFactory.CreateDbContextAsync(ct);
        var matching = Walk(Matching(db, filter), from);
        var backwards = from is { Backwards: true };
        var found = await matching.Take(size + 1).ToListAsync(ct);
        var page = found.Take(size).ToList();
        if (backwards)
        {
            page.Reverse();
        }

        var more = found.Count > size;
        return page.Count == 0
            ? new CorrectionsView([], null)
            : new CorrectionsView(page, more || backwards ? Cursor(page[^1], false) : null, (backwards ? more : from is not null) ? Cursor(page[0], true) : null);
    }

    /// <summary>All of them counted, by kind and year, the newest year first: read off an index; what is hidden is taken off, for that is little.</summary>
    public async Task<IReadOnlyList<CorrectionCount>> CountsAsync(CancellationToken ct = default)
    {
        await using var db = await dbFactory.CreateDbContextAsync(ct);
        var all = await db.Database.SqlQuery<Counted>($"SELECT Kind, substr(At, 1, 4) AS Year, COUNT(*) AS Count FROM Corrections GROUP BY 1, 2").ToListAsync(ct);
        var hidden = await db.Database.SqlQuery<Counted>($"SELECT c.Kind, substr(c.At, 1, 4) AS Year, COUNT(*) AS Count FROM Publications p CROSS JOIN Corrections c ON c.ClaimId = p.Id WHERE p.Restricted = 1 GROUP BY 1, 2").ToListAsync(ct);
        return
        [
            .. all.Concat(hidden.Select(count => count with { Count = -count.Count })).GroupBy(count => (count.Kind, count.Year))
                .Select(counts => new CorrectionCount(Enum.Parse<CorrectionKind>(counts.Key.Kind), int.Parse(counts.Key.Year, System.Globalization.CultureInfo.InvariantCulture), counts.Sum(count => count.Count)))
                .Where(count => count.Count > 0).OrderByDescending(count => count.Year).ThenBy(count => count.Kind),
        ];
    }

    private static IQueryable<Correction> Matching(FactCheckDb db, CorrectionFilter filter)
    {
        var corrections = db.Corrections.AsNoTracking().Where(c => db.Publications.Any(p => p.Id == c.ClaimId && !p.Restricted));
        if (filter.Kind is { } kind)
        {
            corrections = corrections.Where(c => c.Kind == kind);
        }

        if (filter.Year is { } year and >= 1 and < 9999)
        {
            var (begin, end) = (new DateTimeOffset(year, 1, 1, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(year + 1, 1, 1, 0, 0, 0, TimeSpan.Zero));
            corrections = corrections.Where(c => c.At >= begin && c.At < end);
        }

        return corrections;
    }

    private static IQueryable<Correction> Walk(IQueryable<Correction> matching, PageCursor? from) => from switch
    {
        null => matching.OrderByDescending(c => c.At).ThenByDescending(c => c.Id),
        { Backwards: true } => matching.Where(c => c.At >= from.At && (c.At > from.At || c.Id.CompareTo(from.Id) > 0)).OrderBy(c => c.At).ThenBy(c => c.Id),
        _ => matching.Where(c => c.At <= from.At && (c.At < from.At || c.Id.CompareTo(from.Id) < 0)).OrderByDescending(c => c.At).ThenByDescending(c => c.Id),
    };

    private static PageCursor Cursor(Correction correction, bool backwards) => new(correction.At, correction.Id, backwards);

    private sealed record Counted(string Kind, string Year, int Count);
}
