using FactCheck.Core.Ledger;

namespace FactCheck.Core.Claims;

/// <summary>One checkable statement of fact, on its way from a draft to a published verdict and back when it is taken up again.</summary>
public sealed class Claim : LedgerItem
{
    public const int TextLimit = 1000;
    public const int HeadlineLimit = 75; // ClaimReview: claimReviewed is shown up to 75 characters
    public const int WhyLimit = 1000;
    private List<Guid> _topicIds = [];

    private Claim() { } // EF Core

    /// <summary>The claim as it was made.</summary>
    public string Text { get; private set; } = "";
    public string Headline { get; private set; } = "";

    /// <summary>The last part of its public address; frozen at the first publication.</summary>
    public string Slug { get; private set; } = "";

    /// <summary>A BCP 47 tag: "en", "fa".</summary>
    public string Language { get; private set; } = "en";

    /// <summary>Why it is worth checking.</summary>
    public string Why { get; private set; } = "";
    public IReadOnlyList<Guid> TopicIds => _topicIds;
    public WorkState Work { get; private set; }

    /// <summary>It has been published, so its address stands and it cannot be dismissed.</summary>
    public bool Published { get; private set; }
    public Guid CreatedBy { get; private init; }
    public DateTimeOffset CreatedAt { get; private init; }
    public DateTimeOffset TouchedAt { get; private set; }

    /// <summary>What is traced, gathered and written can be changed now.</summary>
    public bool Open => Work is WorkState.Draft or WorkState.Checking;

    internal override Guid? About => Id;

    internal static Claim Draft(string text, string headline, string slug, Guid by, DateTimeOffset at)
    {
        var claim = new Claim { Id = Guid.CreateVersion7(at), CreatedBy = by, CreatedAt = at, TouchedAt = at };
        claim.Word(text, headline, slug, "en", "", []);
        return claim;
    }

    /// <summary>Published elsewhere, and taken over with its id: its work is done.</summary>
    internal static Claim TakeOver(Guid id, string text, string headline, string slug, string language, string why, IEnumerable<Guid> topicIds, Guid by, DateTimeOffset published, DateTimeOffset at)
    {
        var claim = new Claim { Id = id, CreatedBy = by, CreatedAt = published, TouchedAt = at };
        claim.Word(text, headline, slug, language, why, topicIds);
        (claim.Work, claim.Published) = (WorkState.Done, true);
        return claim;
    }

    internal void Word(string text, string headline, string slug, string language, string why, IEnumerable<Guid> topicIds)
    {
        MustBeOpen();
        var wanted = Core.Slug.Checked(slug);
        EditorialRule.Require(!Published || wanted == Slug, "The address of a published claim stands for ever: others link to it.");
        Text = Plain.Line(text, "The claim's words", TextLimit);
        Headline = Plain.Line(headline, "The headline", HeadlineLimit);
        Slug = wanted;
        Language = LanguageTag(language);
        Why = Plain.Lines(why, "Why it is checked", WhyLimit);
        _topicIds = [.. topicIds.Distinct()];
    }

    public bool Allows(WorkMove move) => Work.After(move) is not null && !(move is WorkMove.Dismiss && Published);

    internal void Move(WorkMove move)
    {
        EditorialRule.Require(!(move is WorkMove.Dismiss && Published), "A published claim cannot be dismissed. Correct or withdraw it, so that readers are told.");
        Work = Work.After(move)
            ?? throw new EditorialRuleException($"This claim is {Work.Word()}: nobody can {move.Words()} now. Somebody may have been quicker; look at its history.");
    }

    internal void Publish()
    {
        Move(WorkMove.Approve);
        Published = true;
    }

    /// <summary>Something that belongs to it changed: the inbox lists what was touched last.</summary>
    internal void Touch(DateTimeOffset at) => TouchedAt = at;

    internal void MustBeOpen() =>
        EditorialRule.Require(Open, Work switch
        {
            WorkState.InReview => "This claim is in review: what the editor reads must not change. Have it sent back first.",
            WorkState.Done => "The work on this claim is done. Take it up again to change it.",
            _ => "This claim was dismissed. Reopen it to change it.",
        });

    private static string LanguageTag(string language)
    {
        var tag = Plain.Line(language, "The language", 35);
        EditorialRule.Require(
            tag.Split('-').All(part => part.Length is > 0 and <= 8 && part.All(char.IsAsciiLetterOrDigit)),
            $"“{tag}” is no language tag. Write it like en, fa or pt-BR.");
        return tag;
    }
}
