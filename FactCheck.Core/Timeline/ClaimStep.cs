namespace FactCheck.Core.Timeline;

/// <summary>One step of how a claim unfolded.</summary>
/// <param name="When">"8 Feb 2023", "before 8 Feb 2023", "undated".</param>
/// <param name="Lane">What happened, in a word or two: "Said", "Passed on", "Checked".</param>
/// <param name="Text">The rest of the sentence after <see cref="Source"/>, or a whole one.</param>
public sealed record ClaimStep(string When, string Lane, string Text)
{
    /// <summary>Who did it, as published; null for the desk itself.</summary>
    public string? Source { get; init; }

    /// <summary>The source's public page; null when it has none.</summary>
    public string? SourceSlug { get; init; }
    /// <summary>It denies or doubts the claim, or passes on only what does.</summary>
    public bool Contests { get; init; }

    /// <summary>The day by which it is put in order; of "before 8 Feb 2023" that day; null: nobody knows.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>It happened before <see cref="Day"/>, nobody knows how long.</summary>
    public bool Before { get; init; }

    /// <summary>Which of a story's three lanes it belongs to.</summary>
    public StepTrack Track { get; init; } = StepTrack.Checked;
    public string? Quote { get; init; }
    public string? Url { get; init; }
}

/// <summary>The three lanes of time in which a story is told.</summary>
public enum StepTrack
{
    /// <summary>Somebody said, confirmed or admitted it.</summary>
    Said,

    /// <summary>Somebody reported, denied or doubted it, or took it back.</summary>
    Reported,

    /// <summary>We checked it, or corrected ourselves.</summary>
    Checked,
}
