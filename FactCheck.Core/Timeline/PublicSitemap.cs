using System.Runtime.CompilerServices;
using FactCheck.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Timeline;

/// <summary>A part of the map of all claims: a stretch of the order of publication.</summary>
/// <param name="Number">From 1.</param>
/// <param name="First">The first position in it.</param>
/// <param name="Last">The last position in it.</param>
/// <param name="Standing">How many of its editions stand.</param>
/// <param name="Sum">The sum of their positions: with their number it tells whether others stand now.</param>
/// <param name="Changed">When one of it was published or ended last.</param>
public sealed record SitemapPart(int Number, long First, long Last, int Standing, long Sum, DateTimeOffset Changed);

/// <summary>A claim in the map.</summary>
public sealed record SitemapLine(string Slug, DateTimeOffset Changed);

/// <summary>
/// All claims that stand, in parts of a size that search engines take. A part is a stretch of all editions that were ever published, so it keeps its
/// claims for ever: a new claim changes the last part only.
/// </summary>
public sealed class PublicSitemap(IDbContextFactory<FactCheckDb> dbFactory)
{
    /// <summary>The most addresses that a sitemap may hold (sitemaps.org).</summary>
    public const int PartSize = 50_000;

    private const int Portion = 2_000;

    private readonly Remembered<int, IReadOnlyList<SitemapPart>> _parts = new(1);

    /// <summary>The parts in which anything stands; worked out once for each turn of the shelf, for it looks at every edition.</summary>
    public async Task<IReadOnlyList<SitemapPart>> PartsAsync(int size = PartSize, CancellationToken ct = default)
    {
        await using var db = await dbFactory.CreateDbContextAsync(ct);
        var turn = await db.TurnAsync(ct);
        return _parts.Has(turn, size, out var known) ? known : _parts.Keep(turn, size, await PartsAsync(db, size, ct));
    }

    private static async Task<IReadOnlyList<SitemapPart>> PartsAsync(FactCheckDb db, int size, CancellationToken ct)
    {
        if (await db.FacetsAsync([], ct) is not [var all])
        {
            return [];
        }

        var (parts, after) = (new List<SitemapPart>(), long.MinValue);
        for (var number = 1; ; number++)
        {
            var part = await db.EditionFacets.AsNoTracking().Where(f => f.FacetId == all.Id && f.Position > after).OrderBy(f => f.Position).Take(size).GroupBy(_ => 1)
                .Select(g => new
                {
                    First = g.Min(f => f.Position),
                    Last = g.Max(f => f.Position),
                    Standing = g.Count(f => f.Until == null),
                    Sum = g.Sum(f => f.Until == null ? f.Position : 0),
                    Newest = g.Max(f => f.Until == null ? f.Position : f.Until),
                })
                .SingleOrDefaultAsync(ct);
            if (part is null)
            {
                return [.. parts.Where(known => known.Standing > 0)];
            }

            parts.Add(new SitemapPart(number, part.First, part.Last, part.Standing, part.Sum, TimelineCard.InstantOf(part.Newest ?? part.Last)));
            after = part.Last;
        }
    }

    /// <summary>The claims of a part, oldest first, as they are read.</summary>
    public async IAsyncEnumerable<SitemapLine> LinesAsync(SitemapPart part, [EnumeratorCancellation] CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(part);
        for (var from = part.First; from <= part.Last;)
        {
            await using var db = await dbFactory.CreateDbContextAsync(ct);
            var lines = await db.TimelineCards.AsNoTracking().Where(card => card.Position >= from && card.Position <= part.Last && card.Until == null)
                .OrderBy(card => card.Position).Take(Portion).Select(card => new { card.Position, card.Slug }).ToListAsync(ct);
            foreach (var line in lines)
            {
                yield return new SitemapLine(line.Slug, TimelineCard.InstantOf(line.Position));
            }

            from = lines.Count < Portion ? part.Last + 1 : lines[^1].Position + 1;
        }
    }
}
