using FactCheck.Core.Ledger;
using FactCheck.Core.Verdicts;

namespace FactCheck.Core.Editions;

/// <summary>Why an edition replaced another, or none.</summary>
public enum CorrectionKind
{
    /// <summary>We were wrong.</summary>
    Correction,

    /// <summary>Something new came up.</summary>
    Update,

    /// <summary>We were unclear.</summary>
    Clarification,

    /// <summary>It no longer stands.</summary>
    Withdrawal,
}

/// <summary>What we changed in public, why, and from what to what.</summary>
public sealed class Correction : LedgerItem
{
    private Correction() { } // EF Core

    public Guid ClaimId { get; private init; }
    public CorrectionKind Kind { get; private init; }
    public DateTimeOffset At { get; private init; }
    public string Note { get; private init; } = "";
    public string Slug { get; private init; } = "";
    public string Headline { get; private init; } = "";

    /// <summary>The edition that stood before.</summary>
    public int EditionBefore { get; private init; }

    /// <summary>The edition that stands now; null after a withdrawal.</summary>
    public int? EditionAfter { get; private init; }
    public Rating RatingBefore { get; private init; }
    public Rating? RatingAfter { get; private init; }
    public string ConclusionBefore { get; private init; } = "";
    public string? ConclusionAfter { get; private init; }

    internal override Guid? About => ClaimId;

    /// <summary>As another desk published it.</summary>
    internal static Correction TakeOver(Guid claim, TakenOverCorrection told) => new()
    {
        Id = told.Id,
        ClaimId = claim,
        Kind = told.Kind,
        At = told.At,
        Note = told.Note,
        Slug = told.Slug,
        Headline = told.Headline,
        EditionBefore = told.EditionBefore,
        EditionAfter = told.EditionAfter,
        RatingBefore = told.RatingBefore,
        RatingAfter = told.RatingAfter,
        ConclusionBefore = told.ConclusionBefore,
        ConclusionAfter = told.ConclusionAfter,
    };

    internal static Correction Between(Edition before, Edition? after, CorrectionKind kind, string note, DateTimeOffset at) => new()
    {
        Id = Guid.CreateVersion7(at),
        ClaimId = before.ClaimId,
        Kind = kind,
        At = at,
        Note = note,
        Slug = before.Slug,
        Headline = after?.Headline ?? before.Headline,
        EditionBefore = before.Number,
        EditionAfter = after?.Number,
        RatingBefore = before.Rating,
        RatingAfter = after?.Rating,
        ConclusionBefore = before.Conclusion,
        ConclusionAfter = after?.Conclusion,
    };
}
