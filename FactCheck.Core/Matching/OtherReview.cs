using System.Security.Cryptography;
using System.Text;
using FactCheck.Core.Ledger;

namespace FactCheck.Core.Matching;

/// <summary>A fact-check that somebody else published, imported from their ClaimReview. It informs the desk and is no edition of ours.</summary>
public sealed class OtherReview : LedgerItem
{
    public const int ClaimLimit = 4_000;
    public const int WordsLimit = 1_000;

    private OtherReview() { } // EF Core

    /// <summary>SHA-256 of address and claim text in hexadecimal: the same review imported twice is one.</summary>
    public string Key { get; private init; } = "";
    public string Url { get; private init; } = "";
    public string ClaimText { get; private init; } = "";
    public string? Title { get; private set; }
    public string Publisher { get; private set; } = "";
    public string? Claimant { get; private set; }
    public DateOnly? ClaimedOn { get; private set; }

    /// <summary>The verdict in the publisher's own words; their scale is not ours.</summary>
    public string Rating { get; private set; } = "";
    public DateOnly? ReviewedOn { get; private set; }

    /// <summary>A BCP 47 tag, if the publisher says one.</summary>
    public string? Language { get; private set; }
    public DateTimeOffset ImportedAt { get; private init; }

    internal static string KeyOf(string url, string claim) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{url}\n{claim}")));

    internal static OtherReview Import(OtherReviewWords words, DateTimeOffset at)
    {
        var review = new OtherReview { Id = Guid.CreateVersion7(at), Key = words.Key, Url = words.Url, ClaimText = words.ClaimText, ImportedAt = at };
        review.Describe(words);
        return review;
    }

    /// <summary>What the publisher says now. False: nothing changed.</summary>
    internal bool Describe(OtherReviewWords words)
    {
        var before = (Title, Publisher, Claimant, ClaimedOn, Rating, ReviewedOn, Language);
        (Title, Publisher, Claimant, ClaimedOn, Rating, ReviewedOn, Language) =
            (words.Title, words.Publisher, words.Claimant, words.ClaimedOn, words.Rating, words.ReviewedOn, words.Language);
        return before != (Title, Publisher, Claimant, ClaimedOn, Rating, ReviewedOn, Language);
    }
}

/// <summary>What was read of somebody else's review.</summary>
public sealed record OtherReviewWords(string Url, string ClaimText, string Publisher, string Rating)
{
    public string? Title { get; init; }
    public string? Claimant { get; init; }
    public DateOnly? ClaimedOn { get; init; }
    public DateOnly? ReviewedOn { get; init; }
    public string? Language { get; init; }

    internal string Key => OtherReview.KeyOf(Url, ClaimText);
}
