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
public sealed record PublicSource(string Name, int Count, IReadOnlyList<SourcePart> Parts)
{
    /// <summary>Claims that name it by the month of publication, without gaps, the oldest first.</summary>
    public IReadOnlyList<FacetMonth> Months { get; init; } = [];

    /// <summary>Whom it relied on and who relied on it, in its newest claims.</summary>
    public SourceNeighbours Neighbours { get; init; } = SourceNeighbours.None;
}

/// <param name="Role">What it did.</param>
/// <param name="Count">With how many claims that stand.</param>
/// <param name="Found">How often which verdict was found, exactly.</param>
/// <param name="Newest">The newest of them, at most <see cref="PublicSources.Shown"/>.</param>
public sealed record SourcePart(SourceRole Role, int Count, IReadOnlyList<(Rating Rating, int Count)> Found, IReadOnlyList<TimelineCard> Newest);

/// <summary>Sources as the public sees them; an unnamed one has no page.</summary>
public sealed class PublicSources(IDbContextFactory<FactCheckDb> dbFactory)
{
    /// <summary>Claims shown of each role; the rest is a list of its own.</summary>
    public const int Shown = 8;

    private static readonly string[] s_kinds =
    [
        FacetKind.Source,
        .. Enum.GetValues<SourceRole>().Select(FacetKind.Role),
        .. Enum.GetValues<SourceRole>().SelectMany(role => Enum.GetValues<Rating>().Select(rating => FacetKind.Role(role, rating))),
    ];

    /// <summary>Null when no edition that stands names such a source. Whatever it did and however often, this is nine short questions.</summary>
    public async Task<PublicSource?> FindAsync(string slug, CancellationToken ct = default)
    {
        await using var db = await dbFactory.CreateDbContextAsync(ct);
        var facets = await db.Facets.AsNoTracking().Where(facet => s_kinds.Contains(facet.Kind) && facet.Slug == slug && facet.Count > 0).ToDictionaryAsync(facet => facet.Kind, ct);
        if (!facets.TryGetValue(FacetKind.Source, out var source))
        {
            return null;
        }

        var newest = new Dictionary<SourceRole, List<long>>();
        foreach (var role in Enum.GetValues<SourceRole>())
        {
            if (facets.TryGetValue(FacetKind.Role(role), out var part))
            {
                newest[role] = await PublicTimeline.Walk(db.Positions([part], Moment.Now), null).Take(Shown).ToListAsync(ct);
            }
        }

        var cards = (await PublicTimeline.CardsAsync(db, [.. newest.Values.SelectMany(positions => positions).Distinct()], ct)).ToDictionary(card => card.Position);
        var months = await db.FacetMonths.AsNoTracking().Where(month => month.FacetId == source.Id && month.Count > 0).OrderBy(month => month.Month).ToListAsync(ct);
        var editions = cards.Values.Select(card => card.EditionId).ToList();
        var documents = await db.Editions.AsNoTracking().Where(edition => editions.Contains(edition.Id)).Select(edition => edition.Document).ToListAsync(ct);
        return new PublicSource(
            source.Name,
            source.Count,
            [
                .. newest.Select(part => new SourcePart(
                    part.Key,
                    facets[FacetKind.Role(part.Key)].Count,
                    [.. Enum.GetValues<Rating>().Select(rating => (rating, facets.GetValueOrDefault(FacetKind.Role(part.Key, rating))?.Count ?? 0)).Where(pair => pair.Item2 > 0)],
                    [.. part.Value.Select(position => cards[position])])),
            ])
        {
            Months = WithoutGaps(months),
            Neighbours = SourceNeighbours.In(documents, slug),
        };
    }

    private static List<FacetMonth> WithoutGaps(IReadOnlyList<FacetMonth> months)
    {
        var all = new List<FacetMonth>();
        foreach (var month in months)
        {
            while (all.Count > 0 && all[^1].Month + 1 < month.Month)
            {
                all.Add(new FacetMonth { FacetId = month.FacetId, Month = all[^1].Month + 1 });
            }

            all.Add(month);
        }

        return all;
    }
}
