using FactCheck.Core.Timeline;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Data.Sqlite;

/// <summary>Which cards are found by the stories that readers see.</summary>
internal sealed partial class TimelineShelf
{
    private bool? _anyStory;

    private async Task TellAsync(IReadOnlyCollection<Guid> stories, CancellationToken ct)
    {
        foreach (var story in stories)
        {
            await TellAsync(story, ct);
        }
    }

    /// <summary>Brings a story's facet to the claims of the edition of it that stands; to none when it was retired.</summary>
    private async Task TellAsync(Guid story, CancellationToken ct)
    {
        var standing = await _db.StoryEditions.AsNoTracking().FirstOrDefaultAsync(edition => edition.StoryId == story && edition.ValidTo == null, ct);
        var slug = standing?.Slug ?? await _db.Stories.AsNoTracking().Where(s => s.Id == story).Select(s => s.Slug).SingleAsync(ct);
        var facet = await FacetAsync(FacetKind.Story, slug, standing?.Name ?? slug, isNews: standing is not null, ct);

        await RunAsync("DELETE FROM StoryClaims WHERE StoryId = $a", ct, story);
        foreach (var claim in standing?.ClaimIds ?? [])
        {
            await RunAsync("INSERT INTO StoryClaims(ClaimId, StoryId) VALUES ($a, $b)", ct, claim, story);
        }

        var kept = await _db.EditionFacets.AsNoTracking().Where(row => row.FacetId == facet).ToDictionaryAsync(row => row.Position, row => row.Until, ct);
        var claims = standing?.ClaimIds ?? [];
        var cards = await _db.TimelineCards.AsNoTracking().Where(card => claims.Contains(card.ClaimId)).ToDictionaryAsync(card => card.Position, card => card.Until, ct);
        foreach (var (position, until) in kept.Where(row => !cards.ContainsKey(row.Key)))
        {
            await RunAsync("DELETE FROM EditionFacets WHERE FacetId = $a AND Position = $b", ct, facet, position);
            Add(facet, position, until is null ? -1 : 0);
        }

        foreach (var (position, until) in cards.Where(card => !kept.ContainsKey(card.Key)))
        {
            await RunAsync("INSERT INTO EditionFacets(FacetId, Position, Until) VALUES ($a, $b, $c)", ct, facet, position, until);
            Add(facet, position, until is null ? 1 : 0);
        }
    }

    private async Task<IReadOnlyList<(string Kind, string Slug, string Name)>> StoriesOfAsync(Guid claim, CancellationToken ct)
    {
        _anyStory ??= await _db.StoryClaims.AnyAsync(ct); // an import asks for each of thousands
        if (_anyStory is false)
        {
            return [];
        }

        var stories = await _db.StoryClaims.AsNoTracking().Where(row => row.ClaimId == claim)
            .Join(_db.StoryEditions.Where(edition => edition.ValidTo == null), row => row.StoryId, edition => edition.StoryId, (_, edition) => new { edition.Slug, edition.Name }).ToListAsync(ct);
        return [.. stories.Select(story => (FacetKind.Story, story.Slug, story.Name))];
    }
}
