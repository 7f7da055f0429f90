using FactCheck.Core.Attribution;
using FactCheck.Core.Editions;
using FactCheck.Core.Verdicts;

namespace FactCheck.Core.Timeline;

/// <summary>An edition as a line of the timeline.</summary>
public sealed record TimelineItem
{
    public required Edition Edition { get; init; }
    public required EditionDocument Document { get; init; }

    /// <summary>The desk is looking at it again, and readers are told.</summary>
    public bool UnderReview { get; init; }

    /// <summary>It stood on the day asked for and has been withdrawn since.</summary>
    public bool WithdrawnSince { get; init; }
    public string Slug => Edition.Slug;
    public Rating Rating => Edition.Rating;
    public DateOnly Day => DateOnly.FromDateTime(Edition.ValidFrom.UtcDateTime);
    public CorrectionKind? Correction => Document.Correction;

    /// <summary>Somebody denies it.</summary>
    public bool Denied => Document.ReadGraph().Statements.Any(statement => statement.Act is Act.Denies);

    /// <summary>The first and the last day on which it was said, as far as known.</summary>
    public (DateOnly First, DateOnly Last)? Said
    {
        get
        {
            var days = Document.Appearances.Select(a => a.SaidOn).OfType<DateOnly>().ToList();
            return days.Count == 0 ? null : (days.Min(), days.Max());
        }
    }
}

/// <summary>A page of the timeline.</summary>
/// <param name="Items">Newest first.</param>
/// <param name="Count">How many match in all, counted up to <see cref="CountLimit"/>.</param>
/// <param name="Next">Where the next page starts; null on the last.</param>
/// <param name="NextDay">The day the next page starts with.</param>
public sealed record TimelineView(IReadOnlyList<TimelineItem> Items, int Count, PageCursor? Next, DateOnly? NextDay)
{
    public const int PageSize = 30;
    public const int CountLimit = 10_000;

    /// <summary>There are more than were counted.</summary>
    public bool Uncounted => Count > CountLimit;
}

/// <summary>A topic or a source that editions can be found by, with how many.</summary>
public sealed record FacetCount(string Slug, string Name, int Count);
