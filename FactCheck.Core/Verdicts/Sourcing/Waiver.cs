using FactCheck.Core.Claims;
using FactCheck.Core.Ledger;

namespace FactCheck.Core.Verdicts.Sourcing;

/// <summary>
/// Somebody's signed reason to go on although a sourcing rule is broken. It covers the pieces of evidence that the rule was broken on, and no others: where
/// it is broken on one more later, the waiver has lapsed.
/// </summary>
public sealed class Waiver : LedgerItem
{
    public const int ReasonLimit = 500;
    private List<Guid> _items = [];

    private Waiver() { } // EF Core

    public Guid ClaimId { get; private init; }

    /// <summary>The id of the rule.</summary>
    public string Rule { get; private init; } = "";

    /// <summary>The side that it is about; null: the evidence as a whole.</summary>
    public Stance? Side { get; private init; }

    /// <summary>The pieces of evidence that it covers.</summary>
    public IReadOnlyList<Guid> Items => _items;
    public string Reason { get; private init; } = "";

    /// <summary>Who signed it.</summary>
    public Guid SignedBy { get; private init; }
    public DateTimeOffset SignedAt { get; private init; }

    /// <summary>Somebody thought better of it.</summary>
    public bool TakenBack { get; private set; }

    internal override Guid? About => ClaimId;

    internal static Waiver Sign(Claim claim, SourcingFinding finding, string? reason, Guid by, DateTimeOffset at) => new()
    {
        Id = Guid.CreateVersion7(at),
        ClaimId = claim.Id,
        Rule = finding.Rule.Id,
        Side = finding.Side,
        _items = [.. finding.Items],
        Reason = Plain.Line(reason, "The reason for the waiver", ReasonLimit),
        SignedBy = by,
        SignedAt = at,
    };

    internal void TakeBack()
    {
        EditorialRule.Require(!TakenBack, "This waiver was taken back already.");
        TakenBack = true;
    }

    /// <summary>Whether it was signed for this: the same rule and side, on no other pieces.</summary>
    internal bool Covers(SourcingFinding finding) => IsOn(finding) && finding.Items.All(_items.Contains);

    /// <summary>Whether it was signed on this rule and side, on whichever pieces.</summary>
    internal bool IsOn(SourcingFinding finding) => !TakenBack && Rule == finding.Rule.Id && Side == finding.Side;
}
