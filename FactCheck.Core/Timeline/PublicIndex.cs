using System.Globalization;
using FactCheck.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Timeline;

/// <summary>In which order an index stands.</summary>
public enum IndexOrder
{
    /// <summary>Those with most claims first.</summary>
    ByCount,

    /// <summary>By the letters of the address.</summary>
    ByName,
}

/// <summary>Where a page of an index starts: beside which entry, and in which direction.</summary>
/// <param name="Slug">The entry's address, which its name may change without.</param>
/// <param name="Count">Its claims when the page was made.</param>
/// <param name="Id">Its number, which orders those with as many claims.</param>
/// <param name="Backwards">The page holds what stands before it.</param>
public sealed record IndexCursor(string Slug, int Count, int Id, bool Backwards)
{
    /// <summary>"-12.345.drone-exports"; the sign: backwards.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{(Backwards ? "-" : "")}{Count}.{Id}.{Slug}");

    /// <summary>Null when the text is no cursor of ours.</summary>
    public static IndexCursor? Parse(string? text)
    {
        var backwards = text?.StartsWith('-') ?? false;
        return (backwards ? text![1..] : text)?.Split('.', 3) is [var count, var id, { Length: > 0 and <= Core.Slug.Limit + 10 } slug]
            && int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var counted) && int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var known)
            ? new IndexCursor(slug, counted, known, backwards) : null;
    }
}

/// <summary>A page of an index.</summary>
/// <param name="Items">In the order asked for.</param>
/// <param name="All">How many there are in the whole index.</param>
/// <param name="Earlier">Where the page before ends; null on the first.</param>
/// <param name="Later">Where the next page starts; null on the last.</param>
public sealed record IndexView(IReadOnlyList<Facet> Items, int All, IndexCursor? Earlier, IndexCursor? Later);

/// <summary>Sources and topics of what stands, page by page: each page is a walk along an index, wherever it lies.</summary>
public sealed class PublicIndex(IDbContextFactory<FactCheckDb> dbFactory)
{
    public const int PageSize = 60;

    // after every text that begins with the letters before it
    private static readonly string s_last = char.ConvertFromUtf32(0x10FFFF);

    /// <param name="kind">One of <see cref="FacetKind"/>.</param>
    /// <param name="order">In which order; a letter asks for the order of names.</param>
    /// <param name="letter">Only what begins with it; null: everything.</param>
    /// <param name="from">Where the page starts; null: at the beginning.</param>
    /// <param name="ct">Given up when the reader leaves.</param>
    public async Task<IndexView> PageAsync(string kind, IndexOrder order, string? letter = null, IndexCursor? from = null, CancellationToken ct = default)
    {
        await using var db = await dbFactory.CreateDbContextAsync(ct);
        var standing = db.Facets.AsNoTracking().Where(facet => facet.Kind == kind && facet.Count > 0);
        var all = await standing.CountAsync(ct);
        if (letter is not null)
        {
            var last = letter + s_last;
            standing = standing.Where(facet => facet.Slug.CompareTo(letter) >= 0 && facet.Slug.CompareTo(last) < 0);
        }

        var backwards = from is { Backwards: true };
        var found = await (order is IndexOrder.ByCount ? ByCount(standing, from) : ByName(standing, from)).Take(PageSize + 1).ToListAsync(ct);
        var page = found.Take(PageSize).ToList();
        if (backwards)
        {
            page.Reverse();
        }

        var more = found.Count > PageSize;
        return page.Count == 0
            ? new IndexView([], all, null, null)
            : new IndexView(page, all, (backwards ? more : from is not null) ? Cursor(page[0], true) : null, more || backwards ? Cursor(page[^1], false) : null);
    }

    /// <summary>The letters, of any script, with which the addresses of an index begin: one look into the index for each.</summary>
    public async Task<IReadOnlyList<string>> LettersAsync(string kind, CancellationToken ct = default)
    {
        await using var db = await dbFactory.CreateDbContextAsync(ct);
        return await db.Database.SqlQuery<string>($"""
            WITH RECURSIVE begins(letter) AS (
              SELECT (SELECT substr(Slug, 1, 1) FROM Facets WHERE Kind = {kind} AND Count > 0 ORDER BY Slug LIMIT 1)
              UNION ALL
              SELECT (SELECT substr(Slug, 1, 1) FROM Facets WHERE Kind = {kind} AND Count > 0 AND Slug > begins.letter || {s_last} ORDER BY Slug LIMIT 1) FROM begins WHERE begins.letter IS NOT NULL
              LIMIT 200)
            SELECT letter AS Value FROM begins WHERE letter IS NOT NULL
            """).ToListAsync(ct);
    }

    private static IQueryable<Facet> ByCount(IQueryable<Facet> standing, IndexCursor? from) => from switch
    {
        null => standing.OrderByDescending(facet => facet.Count).ThenByDescending(facet => facet.Id),
        { Backwards: true } => standing.Where(facet => facet.Count >= from.Count && (facet.Count > from.Count || facet.Id > from.Id)).OrderBy(facet => facet.Count).ThenBy(facet => facet.Id),
        _ => standing.Where(facet => facet.Count <= from.Count && (facet.Count < from.Count || facet.Id < from.Id)).OrderByDescending(facet => facet.Count).ThenByDescending(facet => facet.Id),
    };

    private static IQueryable<Facet> ByName(IQueryable<Facet> standing, IndexCursor? from) => from switch
    {
        null => standing.OrderBy(facet => facet.Slug),
        { Backwards: true } => standing.Where(facet => facet.Slug.CompareTo(from.Slug) < 0).OrderByDescending(facet => facet.Slug),
        _ => standing.Where(facet => facet.Slug.CompareTo(from.Slug) > 0).OrderBy(facet => facet.Slug),
    };

    private static IndexCursor Cursor(Facet facet, bool backwards) => new(facet.Slug, facet.Count, facet.Id, backwards);
}
