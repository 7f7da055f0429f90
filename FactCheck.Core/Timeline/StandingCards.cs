using FactCheck.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Timeline;

/// <summary>A moment at which editions stood.</summary>
/// <param name="End">The first position after it; null: now.</param>
internal sealed record Moment(long? End)
{
    public static Moment Now { get; } = new((long?)null);

    /// <summary>The end of a day (UTC).</summary>
    public static Moment EndOf(DateOnly day) => new(TimelineCard.PositionOf(StandingEditions.EndOf(day)));
}

/// <summary>The positions of what stood at a moment and has some facets, in the order of publication.</summary>
internal static class StandingCards
{
    /// <summary>The turn of the shelf: what was worked out at one holds until the next.</summary>
    public static Task<long> TurnAsync(this FactCheckDb db, CancellationToken ct) => db.ShelfTurns.AsNoTracking().Where(turn => turn.Id == 1).Select(turn => turn.Number).SingleOrDefaultAsync(ct);

    /// <summary>The facets asked for, the rarest first, or the one that every edition has; null when one of them was never published.</summary>
    public static async Task<IReadOnlyList<Facet>?> FacetsAsync(this FactCheckDb db, IReadOnlyList<(string Kind, string Slug)> asked, CancellationToken ct)
    {
        var found = new List<Facet>();
        foreach (var (kind, slug) in asked.Count == 0 ? [(FacetKind.All, "")] : asked)
        {
            if (await db.Facets.AsNoTracking().FirstOrDefaultAsync(facet => facet.Kind == kind && facet.Slug == slug, ct) is not { } facet)
            {
                return null;
            }

            found.Add(facet);
        }

        return [.. found.OrderBy(facet => facet.Count).ThenBy(facet => facet.Id)];
    }

    /// <summary>The walk goes along the rarest facet and asks for the others one by one: each step is one look into a narrow table.</summary>
    /// <param name="db">The store.</param>
    /// <param name="facets">As <see cref="FacetsAsync"/> gave them.</param>
    /// <param name="moment">When they stood.</param>
    public static IQueryable<long> Positions(this FactCheckDb db, IReadOnlyList<Facet> facets, Moment moment)
    {
        var rarest = facets[0].Id;
        var walked = db.EditionFacets.AsNoTracking().Where(facet => facet.FacetId == rarest);
        walked = moment.End is { } stop ? walked.Where(facet => facet.Position < stop && (facet.Until == null || facet.Until >= stop)) : walked.Where(facet => facet.Until == null);
        foreach (var id in facets.Skip(1).Select(facet => facet.Id))
        {
            walked = walked.Where(facet => db.EditionFacets.Any(other => other.FacetId == id && other.Position == facet.Position));
        }

        return walked.Select(facet => facet.Position);
    }
}
