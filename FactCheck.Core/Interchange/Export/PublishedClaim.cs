using FactCheck.Core.Editions;

namespace FactCheck.Core.Interchange.Export;

/// <summary>Everything that is public of one claim: its state, all its editions and all its corrections.</summary>
/// <param name="Publication">What the public sees of it now.</param>
/// <param name="Editions">The oldest first; at least one.</param>
/// <param name="Corrections">The oldest first.</param>
public sealed record PublishedClaim(Publication Publication, IReadOnlyList<Edition> Editions, IReadOnlyList<Correction> Corrections)
{
    /// <summary>The edition that stands; null when it was withdrawn.</summary>
    public Edition? Standing => Editions[^1].ValidTo is null ? Editions[^1] : null;

    /// <summary>The edition that stands, or stood last.</summary>
    public Edition Last => Editions[^1];

    public bool UnderReview => Publication.State is PublicState.UnderReview;

    /// <summary>Its withdrawal, while that is the last word.</summary>
    public Correction? Withdrawal => Standing is null ? Corrections.LastOrDefault(correction => correction.Kind is CorrectionKind.Withdrawal) : null;
}
