using FactCheck.Core.Verdicts;

namespace FactCheck.Core.Editions;

/// <summary>A claim as another desk published it: a line of its export.</summary>
public sealed record TakenOverClaim(Guid Claim, TakenOverPublication Publication, IReadOnlyList<TakenOverEdition> Editions, IReadOnlyList<TakenOverCorrection> Corrections)
{
    /// <summary>Why it contradicts itself, so that it cannot be shown as it was; null: it does not.</summary>
    public string? Contradiction()
    {
        if (Editions.Count == 0 || Publication.Editions != Editions.Count || !Editions.Select(edition => edition.Number).SequenceEqual(Enumerable.Range(1, Editions.Count)))
        {
            return "Its editions are not numbered from one on without gaps.";
        }

        var last = Editions[^1];
        if (Editions.Any(edition => edition.Slug != last.Slug || edition.FirstPublished != Editions[0].ValidFrom))
        {
            return "Its editions do not have one address and one day of first publication.";
        }

        if (Editions.SkipLast(1).Any(edition => edition.ValidTo is null) || Editions.Any(edition => edition.ValidTo < edition.ValidFrom) || Editions.Zip(Editions.Skip(1)).Any(pair => pair.Second.ValidFrom < pair.First.ValidTo))
        {
            return "Two of its editions would stand at the same time.";
        }

        return Publication.State is PublicState.Unpublished || (Publication.State is PublicState.Withdrawn) == (last.ValidTo is null) ? $"It says that it is {Publication.State.Word()}, and its last edition does not agree." : null;
    }
}

/// <summary>See <see cref="Publication"/>.</summary>
public sealed record TakenOverPublication(PublicState State, string Note, DateTimeOffset Since, int Editions);

/// <summary>See <see cref="Edition"/>; the document to the letter.</summary>
public sealed record TakenOverEdition(
    Guid Id, int Number, DateTimeOffset ValidFrom, DateTimeOffset? ValidTo, DateTimeOffset FirstPublished, string Slug, string Headline, string ClaimText, string Language,
    Rating Rating, string Conclusion, string Chain, string Fingerprint, string SearchText, string Document);

/// <summary>See <see cref="Correction"/>.</summary>
public sealed record TakenOverCorrection(
    Guid Id, CorrectionKind Kind, DateTimeOffset At, string Note, string Slug, string Headline, int EditionBefore, int? EditionAfter,
    Rating RatingBefore, Rating? RatingAfter, string ConclusionBefore, string? ConclusionAfter);
