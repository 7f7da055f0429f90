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

    /// <summary>What the shelf holds of an edition.</summary>
    /// <param name="edition">The edition.</param>
    /// <param name="document">What it says.</param>
    /// <param name="graph">The graph in it.</param>
    /// <param name="publication">What the public sees of its claim.</param>
    /// <param name="position">Its place in the order of publication.</param>
    internal static TimelineCard Of(Edition edition, EditionDocument document, GraphDocument graph, Publication publication, long position)
    {
        var said = document.Appearances.Select(appearance => appearance.SaidOn).OfType<DateOnly>().ToList();
        return new TimelineCard
        {
            Position = position,
            EditionId = edition.Id,
            ClaimId = edition.ClaimId,
            Slug = edition.Slug,
            Headline = edition.Headline,
            Conclusion = edition.Conclusion,
            Language = edition.Language,
            Rating = edition.Rating,
            Correction = document.Correction,
            Denied = graph.Statements.Any(statement => statement.Act is Act.Denies),
            SaidFirst = said.Count == 0 ? null : said.Min(),
            SaidLast = said.Count == 0 ? null : said.Max(),
            ChainJson = Runs(document.Chain),
            Until = UntilOf(edition, publication.Restricted),
            State = publication.State,
        };
    }

    /// <summary>As <see cref="Until"/>.</summary>
    internal static long? UntilOf(Edition edition, bool hidden) => hidden ? 0 : edition.ValidTo is { } end ? PositionOf(end) : null;

    /// <summary>Both show a reader the same.</summary>
    internal bool Shows(TimelineCard other) =>
        (Position, EditionId, ClaimId, Slug, Headline, Conclusion, Language) == (other.Position, other.EditionId, other.ClaimId, other.Slug, other.Headline, other.Conclusion, other.Language)
        && (Rating, Correction, Denied, SaidFirst, SaidLast, ChainJson, Until, State) == (other.Rating, other.Correction, other.Denied, other.SaidFirst, other.SaidLast, other.ChainJson, other.Until, other.State);

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
