using FactCheck.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Timeline;

/// <summary>What the timeline can be narrowed to, each with the exact number of claims that stand; those with most claims first.</summary>
public sealed record TimelineChoices(ILookup<string, Facet> Facets)
{
    /// <summary>How many topics, sources and stories are offered; the others are found by their name.</summary>
    public const int Most = 40;

    public static TimelineChoices None { get; } = new(Array.Empty<Facet>().ToLookup(facet => facet.Kind));

    public IEnumerable<Facet> Of(string kind) => Facets[kind];

    /// <summary>How many claims have a value; 0 when none has, or it is not among those offered.</summary>
    public int Count(string kind, string slug) => Facets[kind].FirstOrDefault(facet => facet.Slug == slug)?.Count ?? 0;
}

/// <summary>The choices, read once for each turn of the shelf.</summary>
public sealed class PublicChoices(IDbContextFactory<FactCheckDb> dbFactory)
{
    private static readonly string[] s_kinds = [FacetKind.Verdict, FacetKind.Topic, FacetKind.Source, FacetKind.Story, FacetKind.Language, FacetKind.Origins, FacetKind.Contested];
    private readonly Remembered<string, TimelineChoices> _choices = new(1);

    public async Task<TimelineChoices> NowAsync(CancellationToken ct = default)
    {
        await using var db = await dbFactory.CreateDbContextAsync(ct);
        var turn = await db.TurnAsync(ct);
        if (_choices.Has(turn, "", out var known))
        {
            return known;
        }

        var found = new List<Facet>();
        foreach (var kind in s_kinds)
        {
            found.AddRange(await db.Facets.AsNoTracking().Where(facet => facet.Kind == kind && facet.Count > 0).OrderByDescending(facet => facet.Count).ThenBy(facet => facet.Name).Take(TimelineChoices.Most).ToListAsync(ct));
        }

        return _choices.Keep(turn, "", new TimelineChoices(found.ToLookup(facet => facet.Kind)));
    }
}
