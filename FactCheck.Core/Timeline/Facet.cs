namespace FactCheck.Core.Timeline;

/// <summary>A value that editions can be found by, such as a topic, with how many of those that stand have it.</summary>
public sealed class Facet
{
    public int Id { get; internal init; }

    /// <summary>One of <see cref="FacetKind"/>.</summary>
    public string Kind { get; internal init; } = "";
    public string Slug { get; internal init; } = "";

    /// <summary>As it was called last.</summary>
    public string Name { get; internal init; } = "";

    /// <summary>Standing editions that have it, exactly.</summary>
    public int Count { get; internal init; }
}

/// <summary>That an edition can be found by a facet: narrow, and in the order of publication, so that a filtered page is a short walk too.</summary>
public sealed class EditionFacet
{
    public int FacetId { get; internal init; }

    /// <summary>The edition's <see cref="TimelineCard.Position"/>.</summary>
    public long Position { get; internal init; }

    /// <summary>As <see cref="TimelineCard.Until"/>.</summary>
    public long? Until { get; internal init; }
}

/// <summary>How many standing editions with a facet were published in a month: what the density strip and the charts are drawn from.</summary>
public sealed class FacetMonth
{
    public int FacetId { get; internal init; }

    /// <summary>Months since the year 0: year × 12 + month − 1.</summary>
    public int Month { get; internal init; }
    public int Count { get; internal init; }

    public static int MonthOf(DateOnly day) => (day.Year * 12) + day.Month - 1;

    public static DateOnly FirstDayOf(int month) => new(month / 12, (month % 12) + 1, 1);
}

/// <summary>That a claim is in a story that readers see.</summary>
public sealed class StoryClaim
{
    public Guid ClaimId { get; internal init; }
    public Guid StoryId { get; internal init; }
}

/// <summary>How often what the public lists are read from has changed: what was worked out at one turn holds until the next. One row.</summary>
public sealed class ShelfTurn
{
    public int Id { get; internal init; }
    public long Number { get; internal init; }
}

/// <summary>What editions can be found by.</summary>
public static class FacetKind
{
    /// <summary>Every edition has it, with an empty slug.</summary>
    public const string All = "all";
    public const string Verdict = "verdict";
    public const string Topic = "topic";
    public const string Source = "source";
    public const string Story = "story";
    public const string Language = "language";

    /// <summary>Whether somebody named stands at the beginning: "named", "unnamed".</summary>
    public const string Origins = "origins";

    /// <summary>Somebody contests the claim: "yes".</summary>
    public const string Contested = "contested";

    /// <summary>Whether it is kept among the words of search as well: what an edition says once and for all, and a filter asks for.</summary>
    internal static bool IsSearched(string kind) => kind is Verdict or Topic or Source or Language or Origins or Contested;

    /// <summary>What a source did with the claim, by the source's slug: "said", "denied".</summary>
    public static string Role(SourceRole role) => role.ToString().ToLowerInvariant();

    /// <summary>As <see cref="Role(SourceRole)"/>, of claims with one verdict: a source's record without counting it anew.</summary>
    public static string Role(SourceRole role, Verdicts.Rating rating) => $"{Role(role)}.{Verdicts.RatingScale.Slug(rating)}";
}
