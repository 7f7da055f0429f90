using FactCheck.Core.Verdicts;

namespace FactCheck.Core.Timeline;

/// <summary>Which editions a reader asked for. Everything given must hold.</summary>
public sealed record TimelineFilter
{
    /// <summary>Words to find; see <see cref="SearchTerms"/>.</summary>
    public string? Text { get; init; }

    /// <summary>What has the words is listed by date instead of by how well it answers.</summary>
    public bool Newest { get; init; }

    /// <summary>The best answers come first.</summary>
    public bool Ranked => Text is not null && !Newest;

    public Rating? Rating { get; init; }

    /// <summary>A topic's slug.</summary>
    public string? Topic { get; init; }

    /// <summary>A source's slug.</summary>
    public string? Source { get; init; }

    /// <summary>What <see cref="Source"/> did with the claim; null: anything.</summary>
    public SourceRole? Role { get; init; }

    /// <summary>A story's slug.</summary>
    public string? Story { get; init; }

    /// <summary>The claim's language, such as "fa".</summary>
    public string? Language { get; init; }

    /// <summary>"named": somebody named stands at the beginning; "unnamed": nobody named does.</summary>
    public string? Origins { get; init; }

    /// <summary>Only what somebody contests.</summary>
    public bool Contested { get; init; }

    /// <summary>Published on this day (UTC) or later.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Published on this day (UTC) or earlier.</summary>
    public DateOnly? To { get; init; }

    /// <summary>The editions that stood at the end of this day (UTC); null: those that stand now.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>The facets it asks for, each of a <see cref="FacetKind"/> with a slug.</summary>
    internal IReadOnlyList<(string Kind, string Slug)> Facets =>
    [
        .. new (string Kind, string? Slug)[]
        {
            (FacetKind.Verdict, Rating?.Slug()),
            (FacetKind.Topic, Topic),
            (Role is { } role ? FacetKind.Role(role) : FacetKind.Source, Source),
            (FacetKind.Story, Story),
            (FacetKind.Language, Language),
            (FacetKind.Origins, Origins),
            (FacetKind.Contested, Contested ? "yes" : null),
        }.Where(facet => facet.Slug is not null).Select(facet => (facet.Kind, facet.Slug!)),
    ];
}
