using FactCheck.Core.Editions;
using FactCheck.Core.Verdicts;

namespace FactCheck.Core.Timeline;

/// <summary>What the desk published of a claim, as steps that follow the statements.</summary>
public static class EditionSteps
{
    public static IReadOnlyList<ClaimStep> Of(PublicClaim claim)
    {
        var steps = Of(claim.Editions, claim.Corrections);
        return claim.UnderReview ? [.. steps, new ClaimStep(claim.Publication.Since.Day().InShort(), "Under review", claim.Publication.Note) { Day = claim.Publication.Since.Day() }] : steps;
    }

    /// <param name="editions">The newest first; none: no step.</param>
    /// <param name="corrections">The newest first.</param>
    public static IReadOnlyList<ClaimStep> Of(IReadOnlyList<Edition> editions, IReadOnlyList<Correction> corrections) => editions.Count == 0
        ? []
        : [new ClaimStep(editions[^1].ValidFrom.Day().InShort(), "Checked", $"Published as {Low(editions[^1].Rating)}.") { Day = editions[^1].ValidFrom.Day() }, .. corrections.Reverse().Select(StepOf)];

    /// <summary>What happened, in a word: "Corrected".</summary>
    public static string Lane(this CorrectionKind kind) => kind switch
    {
        CorrectionKind.Correction => "Corrected",
        CorrectionKind.Update => "Updated",
        CorrectionKind.Clarification => "Clarified",
        _ => "Withdrawn",
    };

    private static ClaimStep StepOf(Correction correction)
    {
        var change = correction.RatingAfter is { } after && after != correction.RatingBefore
            ? $"From {Low(correction.RatingBefore)} to {Low(after)}. "
            : "";
        return new ClaimStep(correction.At.Day().InShort(), correction.Kind.Lane(), change + correction.Note) { Day = correction.At.Day() };
    }

    private static string Low(Rating rating) => rating.Word().ToLowerInvariant();
}
