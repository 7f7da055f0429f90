namespace FactCheck.Core.Timeline;

/// <summary>A page of the timeline.</summary>
/// <param name="Items">Newest first, or the best answers to a search first.</param>
/// <param name="Count">How many match in all: exact up to <see cref="CountLimit"/>, and beyond it where one facet or none is asked for.</param>
/// <param name="Uncounted">There are more than <see cref="Count"/>.</param>
/// <param name="Earlier">Where the next page starts; null on the last.</param>
/// <param name="Later">Where the page before ends; null on the first.</param>
public sealed record TimelineView(IReadOnlyList<TimelineCard> Items, int Count, bool Uncounted, TimelineCursor? Earlier, TimelineCursor? Later)
{
    /// <summary>The day with which the next page starts; null on the last.</summary>
    public DateOnly? EarlierDay { get; init; }

    /// <summary>The day with which the page before starts; null on the first.</summary>
    public DateOnly? LaterDay { get; init; }

    public const int PageSize = 30;
    public const int CountLimit = 10_000;

    /// <summary>Beside what was searched for; null when nothing was.</summary>
    public Search.SearchView? Search { get; init; }

    public static TimelineView Empty { get; } = new([], 0, false, null, null);
}
