using FactCheck.Core.Data;
using FactCheck.Core.Editions;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Timeline;

/// <summary>A story in the list of stories.</summary>
/// <param name="Name">As it was published.</param>
/// <param name="Slug">Of its page.</param>
/// <param name="Introduction">As it was published.</param>
/// <param name="Changed">When it was published last.</param>
/// <param name="Count">Claims in it that stand.</param>
public sealed record PublicStoryLine(string Name, string Slug, string Introduction, DateOnly Changed, int Count);

/// <summary>A page of stories, published last first.</summary>
public sealed record StoriesView(IReadOnlyList<PublicStoryLine> Items, PageCursor? Next);

/// <summary>A story as readers see it.</summary>
/// <param name="Edition">The edition of it that stands.</param>
/// <param name="Claims">The newest card of every claim in it that may be seen, published last first; a withdrawn one says so.</param>
/// <param name="Steps">What happened, in the order of its days; what has no day comes last.</param>
/// <param name="Sources">Who speaks in its claims, with in how many; most first.</param>
public sealed record PublicStory(StoryEdition Edition, IReadOnlyList<TimelineCard> Claims, IReadOnlyList<StoryStep> Steps, IReadOnlyList<(PublicLink Source, int Claims)> Sources);

/// <summary>A step of a story and the claim it is about.</summary>
public sealed record StoryStep(ClaimStep Step, TimelineCard Claim);

/// <summary>Stories as the public sees them: editions of stories that stand, and of their claims what may be seen.</summary>
public sealed class PublicStories(IDbContextFactory<FactCheckDb> dbFactory)
{
    public const int PageSize = 30;
    public const int MostSources = 30;

    public async Task<StoriesView> PageAsync(PageCursor? after = null, CancellationToken ct = default)
    {
        await using var db = await dbFactory.CreateDbContextAsync(ct);
        var standing = db.StoryEditions.AsNoTracking().Where(edition => edition.ValidTo == null);
        if (after is not null)
        {
            standing = standing.Where(edition => edition.ValidFrom <= after.At && (edition.ValidFrom < after.At || edition.Id.CompareTo(after.Id) < 0));
        }

        // a story of which nothing may be seen is not there
        var found = await standing
            .Join(db.Facets.Where(facet => facet.Kind == FacetKind.Story && facet.Count > 0), edition => edition.Slug, facet => facet.Slug, (edition, facet) => new { edition, facet.Count })
            .OrderByDescending(row => row.edition.ValidFrom).ThenByDescending(row => row.edition.Id).Take(PageSize + 1).ToListAsync(ct);
        var page = found.Take(PageSize).ToList();
        return new StoriesView(
            [.. page.Select(row => new PublicStoryLine(row.edition.Name, row.edition.Slug, row.edition.Introduction, row.edition.ValidFrom.Day(), row.Count))],
            found.Count > PageSize ? new PageCursor(page[^1].edition.ValidFrom, page[^1].edition.Id) : null);
    }

    /// <summary>Null when no story stands at this address, or none of its claims may be seen.</summary>
    public async Task<PublicStory?> FindAsync(string slug, CancellationToken ct = default)
    {
        await using var db = await dbFactory.CreateDbContextAsync(ct);
        if (await db.StoryEditions.AsNoTracking().FirstOrDefaultAsync(edition => edition.Slug == slug && edition.ValidTo == null, ct) is not { } story)
        {
            return null;
        }

        var cards = await db.TimelineCards.AsNoTracking().Where(card => story.ClaimIds.Contains(card.ClaimId) && (card.Until == null || card.Until > 0)).OrderByDescending(card => card.Position).ToListAsync(ct);
        var newest = cards.DistinctBy(card => card.ClaimId).ToDictionary(card => card.ClaimId);
        if (newest.Count == 0)
        {
            return null;
        }

        var shown = newest.Keys.ToList();
        var editions = (await db.Editions.AsNoTracking().Where(edition => shown.Contains(edition.ClaimId)).OrderByDescending(edition => edition.Number).ToListAsync(ct)).ToLookup(edition => edition.ClaimId);
        var corrections = (await db.Corrections.AsNoTracking().Where(correction => shown.Contains(correction.ClaimId)).OrderByDescending(correction => correction.At).ThenByDescending(correction => correction.Id).ToListAsync(ct)).ToLookup(correction => correction.ClaimId);
        var documents = newest.Values.Where(card => card.Until is null).Select(card => (Card: card, Document: editions[card.ClaimId].First().Read())).ToList();
        var steps = documents.SelectMany(claim => StatementSteps.Of(claim.Document).Select(step => new StoryStep(step, claim.Card)))
            .Concat(newest.Values.SelectMany(card => EditionSteps.Of([.. editions[card.ClaimId]], [.. corrections[card.ClaimId]]).Select(step => new StoryStep(step, card))));
        return new PublicStory(
            story,
            [.. newest.Values.OrderByDescending(card => card.Position)],
            [.. steps.OrderBy(step => step.Step.Day ?? DateOnly.MaxValue).ThenByDescending(step => step.Step.Before).ThenBy(step => step.Step.Track)], // a stable order: of one day and lane as its claims tell it
            [.. documents.SelectMany(claim => claim.Document.Sources.DistinctBy(source => source.Slug)).GroupBy(source => source.Slug).OrderByDescending(group => group.Count()).ThenBy(group => group.First().Name, StringComparer.Ordinal).Take(MostSources).Select(group => (group.First(), group.Count()))]);
    }

    /// <summary>The stories that a claim is in, by name; the claim may be seen.</summary>
    public async Task<IReadOnlyList<PublicLink>> OfClaimAsync(Guid claim, CancellationToken ct = default)
    {
        await using var db = await dbFactory.CreateDbContextAsync(ct);
        return await db.StoryClaims.AsNoTracking().Where(row => row.ClaimId == claim)
            .Join(db.StoryEditions.Where(edition => edition.ValidTo == null), row => row.StoryId, edition => edition.StoryId, (_, edition) => new { edition.Name, edition.Slug })
            .OrderBy(story => story.Name).Select(story => new PublicLink(story.Name, story.Slug)).ToListAsync(ct);
    }
}
