using System.Text.Json.Nodes;
using FactCheck.Core.Editions;
using FactCheck.Core.Timeline;
using FactCheck.Core.Verdicts;

namespace FactCheck.Web.Feeds.Api;

/// <summary>A page of a list.</summary>
/// <param name="Items">What is on it.</param>
/// <param name="Count">How many there are in all; null where they are not counted.</param>
/// <param name="CountIsLowerBound">There are more than `count`.</param>
/// <param name="Next">The address of the page after this one; null on the last.</param>
/// <param name="Previous">The address of the page before this one; null on the first.</param>
public sealed record ApiPage<T>(IReadOnlyList<T> Items, int? Count, bool CountIsLowerBound, string? Next, string? Previous);

/// <summary>A verdict with the scale that it is on.</summary>
/// <param name="Word">As published.</param>
/// <param name="Slug">As it stands in addresses.</param>
/// <param name="Meaning">What the word means.</param>
/// <param name="Value">5 true … 1 false; null for a verdict that is not between true and false.</param>
/// <param name="Worst">The scale's lowest value; null when there is no value.</param>
/// <param name="Best">The scale's highest value; null when there is no value.</param>
/// <param name="Scale">The scale's name.</param>
/// <param name="ScaleVersion">Its version.</param>
public sealed record ApiVerdict(string Word, string Slug, string Meaning, int? Value, int? Worst, int? Best, string Scale, int ScaleVersion)
{
    internal static ApiVerdict Of(Rating rating) => new(
        rating.Word(), rating.Slug(), rating.Meaning(), rating.Value(), rating.Value() is null ? null : RatingScale.Worst, rating.Value() is null ? null : RatingScale.Best, RatingScale.Name, RatingScale.Version);
}

/// <summary>A claim as a list shows it.</summary>
/// <param name="Slug">Its name in addresses.</param>
/// <param name="Url">Its page.</param>
/// <param name="Api">Everything published of it, as JSON.</param>
/// <param name="Headline">Its short headline.</param>
/// <param name="Language">The claim's language.</param>
/// <param name="Verdict">What was found.</param>
/// <param name="Conclusion">In one sentence.</param>
/// <param name="WhereItComesFrom">In one short line.</param>
/// <param name="PublishedAt">When this edition was.</param>
/// <param name="SaidFirst">The first day on which it was said, as far as known.</param>
/// <param name="SaidLast">The last day on which it was said, as far as known.</param>
/// <param name="Correction">Why this edition replaced another; null for a first one.</param>
/// <param name="Denied">Somebody denies it.</param>
/// <param name="UnderReview">The desk is looking at it again.</param>
/// <param name="WithdrawnSince">It stood on the day asked for and has been withdrawn since.</param>
public sealed record ApiClaimLine(
    string Slug, string Url, string Api, string Headline, string Language, ApiVerdict Verdict, string Conclusion, string WhereItComesFrom, DateTime PublishedAt,
    DateOnly? SaidFirst, DateOnly? SaidLast, CorrectionKind? Correction, bool Denied, bool UnderReview, bool WithdrawnSince)
{
    internal static ApiClaimLine Of(TimelineCard card, FeedPublisher publisher) => new(
        card.Slug, publisher.Claim(card.Slug), publisher.Link(ApiRoutes.ClaimPath(card.Slug)), card.Headline, card.Language, ApiVerdict.Of(card.Rating), card.Conclusion,
        string.Concat(card.Chain.Select(run => run.Text)), TimelineCard.InstantOf(card.Position).UtcDateTime, card.SaidFirst, card.SaidLast, card.Correction, card.Denied, card.UnderReview, card.WithdrawnSince);
}

/// <summary>Everything published of a claim, in one edition.</summary>
public sealed record ApiClaim
{
    public required string Slug { get; init; }
    public required string Url { get; init; }

    /// <summary>What the public sees of it: now, or at the end of the day asked for.</summary>
    public required PublicState State { get; init; }

    /// <summary>What readers are told about that state.</summary>
    public required string Note { get; init; }

    /// <summary>The day asked for; null: now.</summary>
    public required DateOnly? AsOf { get; init; }
    public required string Headline { get; init; }

    /// <summary>What was claimed, in its own language.</summary>
    public required string Claim { get; init; }
    public required string Language { get; init; }
    public required string WhyItWasChecked { get; init; }
    public required IReadOnlyList<ApiLink> Topics { get; init; }
    public required ApiVerdict Verdict { get; init; }
    public required string Conclusion { get; init; }

    /// <summary>How we came to it, in Markdown.</summary>
    public required string Reasoning { get; init; }

    /// <summary>Where the claim comes from, in one sentence.</summary>
    public required string WhereItComesFrom { get; init; }
    public required IReadOnlyList<PublicAppearance> Appearances { get; init; }
    public required IReadOnlyList<PublicEvidence> Evidence { get; init; }

    /// <summary>Named sources of the chain, the appearances and the evidence.</summary>
    public required IReadOnlyList<ApiLink> Sources { get; init; }

    /// <summary>Who says so via whom, in the form of docs/graph.md; also at `graphUrl`, there as PROV-JSON as well.</summary>
    public required JsonNode? Graph { get; init; }
    public required string GraphUrl { get; init; }
    public required IReadOnlyList<string> CheckedBy { get; init; }
    public required string? ReviewedBy { get; init; }

    /// <summary>The edition shown.</summary>
    public required ApiEdition Edition { get; init; }

    /// <summary>All editions, the newest first.</summary>
    public required IReadOnlyList<ApiEdition> Editions { get; init; }

    /// <summary>All corrections, the newest first.</summary>
    public required IReadOnlyList<ApiCorrection> Corrections { get; init; }

    /// <summary>The same as ClaimReview (schema.org); null for what was withdrawn or stood in the past.</summary>
    public required JsonNode? ClaimReview { get; init; }
}

/// <summary>Something with a page of its own.</summary>
public sealed record ApiLink(string Name, string Slug, string Url);

/// <summary>One publication of a claim.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Url">What stood then, as JSON.</param>
/// <param name="ValidFrom">When it was published.</param>
/// <param name="ValidTo">Up to when it stood; null while it stands.</param>
/// <param name="Verdict">What it found.</param>
/// <param name="Conclusion">In one sentence.</param>
/// <param name="Fingerprint">SHA-256 of what the editor read and approved.</param>
public sealed record ApiEdition(int Number, string Url, DateTime ValidFrom, DateTime? ValidTo, ApiVerdict Verdict, string Conclusion, string Fingerprint)
{
    internal static ApiEdition Of(Edition edition, FeedPublisher publisher) => new(
        edition.Number, publisher.Link($"{ApiRoutes.ClaimPath(edition.Slug)}?edition={edition.Number}"), edition.ValidFrom.UtcDateTime, edition.ValidTo?.UtcDateTime, ApiVerdict.Of(edition.Rating), edition.Conclusion, edition.Fingerprint);
}

/// <summary>What was changed in public, why, and from what to what.</summary>
public sealed record ApiCorrection(
    CorrectionKind Kind, DateTime At, string Note, string Slug, string Url, string Headline, int EditionBefore, int? EditionAfter, ApiVerdict VerdictBefore, ApiVerdict? VerdictAfter, string ConclusionBefore, string? ConclusionAfter)
{
    internal static ApiCorrection Of(Correction correction, FeedPublisher publisher) => new(
        correction.Kind, correction.At.UtcDateTime, correction.Note, correction.Slug, publisher.Claim(correction.Slug), correction.Headline, correction.EditionBefore, correction.EditionAfter,
        ApiVerdict.Of(correction.RatingBefore), correction.RatingAfter is { } after ? ApiVerdict.Of(after) : null, correction.ConclusionBefore, correction.ConclusionAfter);
}

/// <summary>A source or topic with how many standing claims have it.</summary>
public sealed record ApiCounted(string Name, string Slug, string Url, string? Api, int Claims);

/// <summary>What a source did in the claims we checked: a record, not a grade.</summary>
public sealed record ApiSource(string Name, string Slug, string Url, int Claims, IReadOnlyList<ApiSourcePart> Record);

/// <summary>One role of a source.</summary>
/// <param name="Role">What it did with the claims.</param>
/// <param name="Claims">How many.</param>
/// <param name="Found">How often which verdict was found.</param>
/// <param name="Newest">The newest of them.</param>
public sealed record ApiSourcePart(SourceRole Role, int Claims, IReadOnlyList<ApiFound> Found, IReadOnlyList<ApiClaimLine> Newest);

/// <summary>How often a verdict was found.</summary>
public sealed record ApiFound(ApiVerdict Verdict, int Claims);

/// <summary>Where the ledger stood. Whoever keeps one can show later that nothing before it was altered.</summary>
/// <param name="Sequence">The entry's number.</param>
/// <param name="At">When it was written.</param>
/// <param name="Hash">Its SHA-256, in hexadecimal.</param>
/// <param name="Head">Both as `verify --head` takes them.</param>
public sealed record ApiCheckpoint(long Sequence, DateTime At, string Hash, string Head);
