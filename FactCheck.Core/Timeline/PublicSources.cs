using FactCheck.Core.Data;
using FactCheck.Core.Verdicts;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Timeline;

/// <summary>What a source did with a claim, in the order of a source's page.</summary>
public enum SourceRole
{
    Said,
    PassedOn,
    Denied,
    Declined,
    Evidence,
}

/// <summary>A source in public: what it said, passed on and denied, and what was found.</summary>
/// <param name="Name">As it was called last.</param>
/// <param name="Count">Claims that name it in any role.</param>
/// <param name="Parts">By role, in the order of <see cref="SourceRole"/>.</param>
public sealed record PublicSource(string Name, int Count, IReadOnlyList<SourcePart> Parts);

/// <param name="Role">What it did.</param>
/// <param name="Count">With how many claims that stand.</param>
/// <param name="Found">How often which verdict was found, exactly.</param>
/// <param name="Newest">The newest of them, at most <see cref="PublicSources.Shown"/>.</param>
public sealed record SourcePart(SourceRole Role, int Count, IReadOnlyList<(Rating Rating, int Count)> Found, IReadOnlyList<TimelineCard> Newest);

/// <summary>Sources as the public sees them; an unnamed one has no page.</summary>
public sealed class PublicSources(IDbContextFactory<FactCheckDb> dbFactory)
{
    /// <summary>Claims shown of each role; the rest is a view of the timeline.</summary>
    public const int Shown = 30;

    private static readonly string[] s_kinds =
    [
        FacetKind.Source,
        .. Enum.GetValues<SourceRole>().Select(FacetKind.Role),
        .. Enum.GetValues<SourceRole>().SelectMany(role => Enum.GetValues<Rating>().Select(rating => FacetKind.Role(role, rating))),
    ];

    /// <summary>Null when no edition that stands names such a source.</summary>
    public async Task<PublicSource?> FindAsync(string slug, CancellationToken ct = default)
    {
        await using var db = await dbFactory.CreateDbContextAsync(ct);
        var facets = await db.Facets.AsNoTracking().Where(facet => s_kinds.Contains(facet.Kind) && facet.Slug == slug && facet.Count > 0).ToDictionaryAsync(facet => facet.Kind, ct);
        if (!facets.TryGetValue(FacetKind.Source, out var source))
        {
            return null;
        }

        var parts = new List<SourcePart>();
        foreach (var role in Enum.GetValues<SourceRole>())
        {
            if (facets.TryGetValue(FacetKind.Role(role), out var part))
            {
                var newest = await PublicTimeline.Walk(db.Positions([part], Moment.Now), null).Take(Shown).ToListAsync(ct);
                var found = Enum.GetValues<Rating>().Select(rating => (rating, facets.GetValueOrDefault(FacetKind.Role(role, rating))?.Count ?? 0)).Where(pair => pair.Item2 > 0);
                parts.Add(new SourcePart(role, part.Count, [.. found], await PublicTimeline.CardsAsync(db, newest, ct)));
            }
        }

        return new PublicSource(source.Name, source.Count, parts);
    }
}
