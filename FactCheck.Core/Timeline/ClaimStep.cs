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
    public string? Quote { get; init; }
    public string? Url { get; init; }
}
