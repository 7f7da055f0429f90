using System.Text.Json;
using FactCheck.Core.Matching;

namespace FactCheck.Core.Interchange.Import;

/// <summary>One record of what is imported: a review, or why it cannot be kept.</summary>
/// <param name="Record">Where it stands, from 1.</param>
/// <param name="Review">What was read.</param>
/// <param name="Problem">Why it was rejected; null if it was read.</param>
public sealed record ReadReview(long Record, OtherReviewWords? Review, string? Problem)
{
    /// <summary>The line on which the record begins, from 1; 0 where there are none.</summary>
    public long Line { get; init; }

    /// <summary>The rejected record as it was written, cut to <see cref="ReviewOrigin.TextLimit"/> characters.</summary>
    public string? Text { get; init; }

    /// <summary>"record 3, line 12", for people.</summary>
    public string Place => Line > 0 ? FormattableString.Invariant($"record {Record}, line {Line}") : FormattableString.Invariant($"record {Record}");
}

/// <summary>Where records are read from: it counts them, and knows what completes and what dates them.</summary>
/// <param name="today">A review dated after tomorrow keeps no date.</param>
/// <param name="site">Completes addresses that begin with a slash; null if not known.</param>
internal sealed class ReviewOrigin(DateOnly today, string? site)
{
    /// <summary>As much of a rejected record is kept for the report.</summary>
    public const int TextLimit = 4_000;

    public DateOnly Today => today;
    public string? Site => site;

    /// <summary>Records so far.</summary>
    public long Count { get; private set; }

    /// <summary>The line that is read just now, from 1; 0 where there are none.</summary>
    public long Line { get; set; }

    public ReadReview Kept(OtherReviewWords words) => new(++Count, words, null) { Line = Line };

    public ReadReview Rejected(JsonElement record, string reason) => Rejected(record.GetRawText(), reason);

    public ReadReview Rejected(string? text, string reason) => new(++Count, null, reason) { Line = Line, Text = text is null ? null : Plain.Cut(text, TextLimit) };
}
