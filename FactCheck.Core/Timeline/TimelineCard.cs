using System.Text.Json;
using FactCheck.Core.Attribution;
using FactCheck.Core.Editions;
using FactCheck.Core.Verdicts;

namespace FactCheck.Core.Timeline;

/// <summary>
/// What a list shows of an edition: a narrow row in the order of publication, so that a page of a million claims is one short walk. It is made
/// from the edition and its publication whenever they are saved, and can be made anew from them at any time.
/// </summary>
public sealed class TimelineCard
{
    internal TimelineCard() { } // EF Core

    /// <summary>Where it stands in the order of publication: milliseconds since 1970 (UTC), moved on by one where two editions share one.</summary>
    public long Position { get; internal init; }
    public Guid EditionId { get; internal init; }
    public Guid ClaimId { get; internal init; }
    public string Slug { get; internal init; } = "";
    public string Headline { get; internal init; } = "";
    public string Conclusion { get; internal init; } = "";
    public string Language { get; internal init; } = "en";
    public Rating Rating { get; internal init; }
    public CorrectionKind? Correction { get; internal init; }

    /// <summary>Somebody denies it.</summary>
    public bool Denied { get; internal init; }

    /// <summary>The first and the last day on which it was said, as far as known.</summary>
    public DateOnly? SaidFirst { get; internal init; }
    public DateOnly? SaidLast { get; internal init; }

    /// <summary>The short line of where it comes from, as JSON: texts, every other one strong, beginning with a light one.</summary>
    public string ChainJson { get; internal init; } = "[]";

    /// <summary>Up to when it stood, as milliseconds since 1970; null while it stands; 0 for what is hidden, in the past as well.</summary>
    public long? Until { get; internal init; }

    /// <summary>What the public sees of its claim now.</summary>
    public PublicState State { get; internal init; }

    public DateOnly Day => InstantOf(Position).Day();

    /// <summary>The desk is looking at it again, and readers are told.</summary>
    public bool UnderReview => Until is null && State is PublicState.UnderReview;

    /// <summary>It stood on the day asked for and has been withdrawn since.</summary>
    public bool WithdrawnSince => State is PublicState.Withdrawn;

    public IReadOnlyList<TextRun> Chain =>
        [.. JsonSerializer.Deserialize<string[]>(ChainJson)!.Select((text, i) => new TextRun(text, i % 2 == 1)).Where(run => run.Text.Length > 0)];

    /// <summary>The first position that an instant may have.</summary>
    public static long PositionOf(DateTimeOffset instant) => instant.ToUnixTimeMilliseconds();

    public static DateTimeOffset InstantOf(long position) => DateTimeOffset.FromUnixTimeMilliseconds(position);

    /// <summary>As <see cref="ChainJson"/>.</summary>
    internal static string Runs(IReadOnlyList<TextRun> runs)
    {
        var texts = new List<string>();
        foreach (var run in runs)
        {
            if (run.Strong == (texts.Count % 2 == 0))
            {
                texts.Add("");
            }

            texts.Add(run.Text);
        }

        return JsonSerializer.Serialize(texts);
    }
}
