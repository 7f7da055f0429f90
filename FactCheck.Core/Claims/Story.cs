using FactCheck.Core.Ledger;

namespace FactCheck.Core.Claims;

/// <summary>Claims that belong together, as the desk keeps them. Readers see none of it before an editor publishes it (<see cref="Editions.StoryEdition"/>).</summary>
public sealed class Story : LedgerItem
{
    public const int NameLimit = 75;
    public const int IntroductionLimit = 2000;

    /// <summary>More claims than these are a topic, not a story.</summary>
    public const int MostClaims = 500;

    private List<Guid> _claimIds = [];
    private List<Guid> _authors = [];

    private Story() { } // EF Core

    public string Name { get; private set; } = "";

    /// <summary>The last part of its public address; frozen at the first publication.</summary>
    public string Slug { get; private set; } = "";

    /// <summary>A few sentences in plain text that say what the claims have in common.</summary>
    public string Introduction { get; private set; } = "";

    /// <summary>Its claims, in whatever state; readers see those of them that are published.</summary>
    public IReadOnlyList<Guid> ClaimIds => _claimIds;

    /// <summary>Who worded it since it was published last; none of them publishes it.</summary>
    public IReadOnlyList<Guid> Authors => _authors;

    /// <summary>It has been published, so its address stands.</summary>
    public bool Published { get; private set; }

    public bool IsBy(Guid member) => _authors.Contains(member);

    internal static Story Propose(StoryWords words, string slug, Guid by, DateTimeOffset at)
    {
        var story = new Story { Id = Guid.CreateVersion7(at) };
        story.Word(words, slug, by);
        return story;
    }

    /// <summary>Published elsewhere, and taken over with its id: nobody here has worded it.</summary>
    internal static Story TakeOver(Guid id, StoryWords words, string slug, IEnumerable<Guid> claims, Guid by)
    {
        var story = new Story { Id = id, _claimIds = [.. claims] };
        EditorialRule.Require(story._claimIds.Count <= MostClaims, $"A story may have {MostClaims:N0} claims.");
        story.Word(words, slug, by);
        story.Publish();
        return story;
    }

    /// <param name="words">Name and introduction.</param>
    /// <param name="slug">A free address for that name; not looked at once the address is frozen.</param>
    /// <param name="by">Who writes.</param>
    internal void Word(StoryWords words, string slug, Guid by)
    {
        Name = Plain.Line(words.Name, "The story's name", NameLimit);
        Introduction = Plain.Lines(words.Introduction, "The introduction", IntroductionLimit);
        Slug = Published ? Slug : Core.Slug.Checked(slug);
        if (!IsBy(by))
        {
            _authors = [.. _authors, by];
        }
    }

    internal void Take(Claim claim)
    {
        EditorialRule.Require(!_claimIds.Contains(claim.Id), "That claim is in this story already.");
        EditorialRule.Require(_claimIds.Count < MostClaims, $"A story may have {MostClaims:N0} claims. Make another for what follows.");
        _claimIds = [.. _claimIds, claim.Id];
    }

    internal void Leave(Guid claim)
    {
        EditorialRule.Require(_claimIds.Contains(claim), "That claim is no longer in this story.");
        _claimIds = [.. _claimIds.Where(id => id != claim)];
    }

    /// <summary>What was worded has been read by somebody else.</summary>
    internal void Publish() => (Published, _authors) = (true, []);
}

/// <summary>What a person enters of a story.</summary>
public sealed record StoryWords(string Name, string Introduction);
