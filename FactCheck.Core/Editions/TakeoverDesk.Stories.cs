using FactCheck.Core.Claims;
using FactCheck.Core.Ledger;
using FactCheck.Core.People;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Editions;

/// <summary>Stories, once their claims are here.</summary>
public sealed partial class TakeoverDesk
{
    /// <summary>Brings stories in; those whose id is known stay as they are. Of their claims, those that are published here come along.</summary>
    /// <param name="editor">Answers for it.</param>
    /// <param name="stories">At most some hundreds: they are one change.</param>
    /// <param name="from">Whose export it is, for the ledger.</param>
    /// <param name="ct">Given up before the commit, nothing is saved.</param>
    /// <returns>For each story: null if it was brought in, empty if it was known, else why not.</returns>
    /// <exception cref="EditorialRuleException">This member may not.</exception>
    public Task<IReadOnlyList<string?>> TellAsync(Guid editor, IReadOnlyList<TakenOverStory> stories, string from, CancellationToken ct = default) =>
        journal.CommitAsync(editor, $"Imported from {from}", async change =>
        {
            EditorialRule.Require(May.Review(change.Actor), "Only an editor may import what was published elsewhere as our own.");
            var (ids, slugs, editions) = (stories.Select(story => story.Story).ToList(), stories.Select(story => story.Slug).ToList(), stories.Select(story => story.Edition).ToList());
            var known = await change.Db.Stories.Where(story => ids.Contains(story.Id)).Select(story => story.Id).ToHashSetAsync(ct);
            var taken = await change.Db.Stories.Where(story => slugs.Contains(story.Slug)).Select(story => story.Slug).ToHashSetAsync(ct);
            var parts = await change.Db.StoryEditions.Where(edition => editions.Contains(edition.Id)).Select(edition => edition.Id).ToHashSetAsync(ct);
            var told = stories.SelectMany(story => story.Claims).Distinct().ToList();
            var here = await change.Db.Publications.Where(publication => told.Contains(publication.Id) && publication.Editions > 0).Select(publication => publication.Id).ToHashSetAsync(ct);
            return (IReadOnlyList<string?>)[.. stories.Select(story => Outcome(change, story, known, taken, parts, here))];
        }, ct);

    private static string? Outcome(Change change, TakenOverStory told, HashSet<Guid> known, HashSet<string> taken, HashSet<Guid> parts, HashSet<Guid> here)
    {
        if (!known.Add(told.Story))
        {
            return "";
        }

        var claims = told.Claims.Where(here.Contains).Distinct().ToList();
        var refused = told.Number < 1 ? "Its edition has no number."
            : told.ValidFrom > change.At ? "It would be of a time that is yet to come. Set the clock of this machine."
            : claims.Count == 0 ? "None of its claims was imported, so readers would see nothing in it."
            : !taken.Add(told.Slug) ? $"Another story has its address here (/stories/{told.Slug}). Addresses stand for ever, so it is not imported."
            : !parts.Add(told.Edition) ? "Its edition belongs to another story here."
            : null;
        if (refused is not null)
        {
            return refused;
        }

        try
        {
            var story = Story.TakeOver(told.Story, new StoryWords(told.Name, told.Introduction), told.Slug, claims, change.Actor.Id);
            change.Db.AddRange(story, StoryEdition.TakeOver(story, told));
            return null;
        }
        catch (EditorialRuleException rule)
        {
            return rule.Message;
        }
    }
}
