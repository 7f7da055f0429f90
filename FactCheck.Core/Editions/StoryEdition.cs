using FactCheck.Core.Claims;
using FactCheck.Core.Ledger;

namespace FactCheck.Core.Editions;

/// <summary>The immutable record of one publication of a story. Of its claims, readers see those that are published and not restricted.</summary>
public sealed class StoryEdition : LedgerItem
{
    private List<Guid> _claimIds = [];

    private StoryEdition() { } // EF Core

    public Guid StoryId { get; private init; }

    /// <summary>From 1, a story's own count.</summary>
    public int Number { get; private init; }
    public DateTimeOffset ValidFrom { get; private init; }

    /// <summary>When another edition replaced it or the story was retired; null while it stands.</summary>
    public DateTimeOffset? ValidTo { get; private set; }
    public string Slug { get; private init; } = "";
    public string Name { get; private init; } = "";
    public string Introduction { get; private init; } = "";
    public IReadOnlyList<Guid> ClaimIds => _claimIds;

    internal static StoryEdition Issue(Story story, int number, DateTimeOffset at) => new()
    {
        Id = Guid.CreateVersion7(at),
        StoryId = story.Id,
        Number = number,
        ValidFrom = at,
        Slug = story.Slug,
        Name = story.Name,
        Introduction = story.Introduction,
        _claimIds = [.. story.ClaimIds],
    };

    /// <summary>As another desk issued it, of the claims that are here.</summary>
    internal static StoryEdition TakeOver(Story story, TakenOverStory told) => new()
    {
        Id = told.Edition,
        StoryId = story.Id,
        Number = told.Number,
        ValidFrom = told.ValidFrom,
        Slug = story.Slug,
        Name = story.Name,
        Introduction = story.Introduction,
        _claimIds = [.. story.ClaimIds],
    };

    internal void End(DateTimeOffset at)
    {
        EditorialRule.Require(ValidTo is null, "This edition of the story no longer stands.");
        ValidTo = at;
    }

    /// <summary>Readers would see nothing else if it were published again.</summary>
    public bool Says(Story story) =>
        Name == story.Name && Introduction == story.Introduction && ClaimIds.ToHashSet().SetEquals(story.ClaimIds);
}
