using System.Globalization;
using FactCheck.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Timeline;

/// <summary>Where a page of facets ended.</summary>
public sealed record FacetCursor(int Id)
{
    public override string ToString() => Id.ToString(CultureInfo.InvariantCulture);

    /// <summary>Null when the text is no cursor of ours.</summary>
    public static FacetCursor? Parse(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? new FacetCursor(id) : null;
}

/// <summary>A page of facets.</summary>
/// <param name="Items">In the order in which they were first published.</param>
/// <param name="Next">Where the next page starts; null on the last.</param>
public sealed record FacetsView(IReadOnlyList<Facet> Items, FacetCursor? Next);

/// <summary>Sources, topics and stories of claims that stand, in an order that does not change.</summary>
public sealed class PublicFacets(IDbContextFactory<FactCheckDb> dbFactory)
{
    /// <param name="kind">One of <see cref="FacetKind"/>.</param>
    /// <param name="after">Where the page before ended.</param>
    /// <param name="size">How many at most.</param>
    /// <param name="ct">Given up when the reader leaves.</param>
    public async Task<FacetsView> PageAsync(string kind, FacetCursor? after, int size, CancellationToken ct = default)
    {
        await using var db = await dbFactory.CreateDbContextAsync(ct);
        var id = after?.Id ?? 0;
        var found = await db.Facets.AsNoTracking().Where(facet => facet.Kind == kind && facet.Count > 0 && facet.Id > id).OrderBy(facet => facet.Id).Take(size + 1).ToListAsync(ct);
        return found.Count > size ? new FacetsView(found[..size], new FacetCursor(found[size - 1].Id)) : new FacetsView(found, null);
    }

    /// <summary>How many there are.</summary>
    public async Task<int> CountAsync(string kind, CancellationToken ct = default)
    {
        await using var db = await dbFactory.CreateDbContextAsync(ct);
        return await db.Facets.CountAsync(facet => facet.Kind == kind && facet.Count > 0, ct);
    }
}
