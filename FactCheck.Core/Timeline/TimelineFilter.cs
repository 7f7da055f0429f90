using FactCheck.Core.Verdicts;

namespace FactCheck.Core.Timeline;

/// <summary>Which editions a reader asked for. Everything given must hold.</summary>
public sealed record TimelineFilter
{
    /// <summary>Words to find; see <see cref="SearchTerms"/>.</summary>
    public string? Text { get; init; }
    public Rating? Rating { get; init; }

    /// <summary>A topic's slug.</summary>
    public string? Topic { get; init; }

    /// <summary>A source's slug.</summary>
    public string? Source { get; init; }

    /// <summary>Published on this day (UTC) or later.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Published on this day (UTC) or earlier.</summary>
    public DateOnly? To { get; init; }

    /// <summary>The editions that stood at the end of this day (UTC); null: those that stand now.</summary>
    public DateOnly? AsOf { get; init; }
}
