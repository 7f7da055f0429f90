using FactCheck.Core.Claims;
using FactCheck.Core.Data;
using FactCheck.Core.Ledger;
using FactCheck.Core.People;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Editions;

/// <summary>What people do with stories: fact-checkers propose and gather, an editor publishes exactly what they read.</summary>
public sealed class StoryDesk(IDbContextFactory<FactCheckDb> dbFactory, Journal journal)
{
    public const int MostListed = 500;

    /// <summary>Every story by name, each with what stands of it in public.</summary>
    public async Task<IReadOnlyList<StoryLine>> AllAsync(CancellationToken ct = default)
    {
        await using var db = await dbFactory.CreateDbContextAsync(ct);
        var stories = await db.Stories.AsNoTracking().OrderBy(story => story.Name).ThenBy(story => story.Id).Take(MostListed).ToListAsync(ct);
        var standing = await db.StoryEditions.AsNoTracking().Where(edition => edition.ValidTo == null).ToDictionaryAsync(edition => edition.StoryId, ct);
        return [.. stories.Select(story => new StoryLine(story, standing.GetValueOrDefault(story.Id)))];
    }

    /// <summary>A story with its claims; null when there is none with that id.</summary>
    public async Task<StoryFile?> OpenAsync(Guid id, CancellationToken ct = default)
    {
        await using var db = await dbFactory.CreateDbContextAsync(ct);
        if (await db.Stories.AsNoTracking().SingleOrDefaultAsync(story => story.Id == id, ct) is not { } story)
        {
            return null;
        }

        var standing = await db.StoryEditions.AsNoTracking().SingleOrDefaultAsync(edition => edition.StoryId == id && edition.ValidTo == null, ct);
        var lines = await db.Claims.AsNoTracking().Where(claim => story.ClaimIds.Contains(claim.Id))
            .Join(db.Publications, claim => claim.Id, publication => publication.Id, (claim, publication) =>
                new ClaimLine(claim.Id, claim.Headline, claim.Work, publication.State, publication.Restricted, claim.TouchedAt))
            .ToDictionaryAsync(line => line.Id, ct);
        return new StoryFile(story, standing, [.. story.ClaimIds.Select(claim => lines[claim])]);
    }

    public Task<Story> ProposeAsync(Guid actor, StoryWords words, CancellationToken ct = default) =>
        journal.CommitAsync(actor, "Story proposed", async change =>
        {
            Demand(May.ProposeStory(change.Actor));
            return change.Db.Add(Story.Propose(words, await FreeSlugAsync(change, words.Name, null, ct), change.Actor.Id, change.At)).Entity;
        }, ct);

    public Task WordAsync(Guid actor, Guid id, int seen, StoryWords words, CancellationToken ct = default) =>
        ChangeAsync(actor, id, "Story reworded", async (story, change) =>
        {
            story.MustStillBe(seen, "this story");
            story.Word(words, await FreeSlugAsync(change, words.Name, id, ct), change.Actor.Id);
        }, ct);

    public Task AddClaimAsync(Guid actor, Guid id, Guid claim, CancellationToken ct = default) =>
        ChangeAsync(actor, id, "Claim added to the story", async (story, change) =>
            story.Take(await change.Db.Claims.SingleOrDefaultAsync(c => c.Id == claim, ct) ?? throw new EditorialRuleException("There is no such claim.")), ct);

    public Task RemoveClaimAsync(Guid actor, Guid id, Guid claim, CancellationToken ct = default) =>
        ChangeAsync(actor, id, "Claim removed from the story", (story, _) =>
        {
            story.Leave(claim);
            return Task.CompletedTask;
        }, ct);

    /// <summary>Publishes exactly what was read: a first edition, or the next.</summary>
    /// <param name="actor">An editor who worded no part of it.</param>
    /// <param name="id">The story.</param>
    /// <param name="seen">The revision that was read.</param>
    /// <param name="ct">Cancels before the commit.</param>
    /// <exception cref="EditorialRuleException">They may not, it is no longer what they read, or there is nothing to read in it.</exception>
    public Task<StoryEdition> PublishAsync(Guid actor, Guid id, int seen, CancellationToken ct = default) =>
        journal.CommitAsync(actor, "Story published", async change =>
        {
            EditorialRule.Require(May.Review(change.Actor), "Only an editor may publish a story.");
            var story = await StoryAsync(change, id, ct);
            EditorialRule.Require(May.PublishStory(change.Actor, story), "You worded part of this story: a second pair of eyes must publish it.");
            EditorialRule.Require(story.Revision == seen, "This story changed while you were reading it. Look at it again; nothing was published.");
            var standing = await StandingAsync(change, id, ct);
            EditorialRule.Require(standing is null || !standing.Says(story), "Readers see exactly this already.");
            EditorialRule.Require(story.Introduction.Length > 0, "A story needs its introduction: a few sentences that say what its claims have in common.");
            EditorialRule.Require(
                await change.Db.Publications.AnyAsync(p => story.ClaimIds.Contains(p.Id) && !p.Restricted && (p.State == PublicState.Live || p.State == PublicState.UnderReview), ct),
                "No claim of this story is published, so readers would see nothing in it. Publish one first.");
            standing?.End(change.At);
            story.Publish();
            var number = (await change.Db.StoryEditions.Where(edition => edition.StoryId == id).MaxAsync(edition => (int?)edition.Number, ct) ?? 0) + 1; // one that was imported need not have begun with 1
            return change.Db.Add(StoryEdition.Issue(story, number, change.At)).Entity;
        }, ct);

    /// <summary>Readers no longer see it; its claims stand as before. It can be published again.</summary>
    public Task RetireAsync(Guid actor, Guid id, string? reason, CancellationToken ct = default) =>
        journal.CommitAsync(actor, $"Story retired: {ClaimChanges.Reason(reason, "to retire it")}", async change =>
        {
            EditorialRule.Require(May.RetireStory(change.Actor), "Only an editor may retire a story.");
            await StoryAsync(change, id, ct);
            var standing = await StandingAsync(change, id, ct) ?? throw new EditorialRuleException("Readers do not see this story, so there is nothing to retire.");
            standing.End(change.At);
        }, ct);

    private Task ChangeAsync(Guid actor, Guid id, string why, Func<Story, Change, Task> verb, CancellationToken ct) =>
        journal.CommitAsync(actor, why, async change =>
        {
            Demand(May.ProposeStory(change.Actor));
            await verb(await StoryAsync(change, id, ct), change);
        }, ct);

    private static async Task<Story> StoryAsync(Change change, Guid id, CancellationToken ct) =>
        await change.Db.Stories.SingleOrDefaultAsync(story => story.Id == id, ct) ?? throw new EditorialRuleException("There is no such story. Go back to the stories.");

    private static Task<StoryEdition?> StandingAsync(Change change, Guid id, CancellationToken ct) =>
        change.Db.StoryEditions.SingleOrDefaultAsync(edition => edition.StoryId == id && edition.ValidTo == null, ct);

    private static async Task<string> FreeSlugAsync(Change change, string name, Guid? but, CancellationToken ct)
    {
        var slug = Slug.From(name);
        slug = slug.Length > Slug.Limit - 4 ? slug[..(Slug.Limit - 4)].TrimEnd('-') : slug;
        return Slug.Free(slug, await change.Db.Stories.Where(story => story.Slug.StartsWith(slug) && story.Id != but).Select(story => story.Slug).ToHashSetAsync(ct));
    }

    private static void Demand(bool may) => EditorialRule.Require(may, "Only a fact-checker or an editor may do this.");
}

/// <summary>A story in a list; <paramref name="Standing"/> is null while readers do not see it.</summary>
public sealed record StoryLine(Story Story, StoryEdition? Standing);

/// <summary>A story with its claims in the order in which they were added.</summary>
public sealed record StoryFile(Story Story, StoryEdition? Standing, IReadOnlyList<ClaimLine> Claims)
{
    /// <summary>Readers see something else than what stands here.</summary>
    public bool Differs => Standing is null || !Standing.Says(Story);
}
