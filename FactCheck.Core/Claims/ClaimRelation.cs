using FactCheck.Core.Ledger;

namespace FactCheck.Core.Claims;

/// <summary>How a claim is related to another.</summary>
public enum ClaimRelationKind
{
    /// <summary>It says less: "only a small batch, before the war".</summary>
    Part,

    /// <summary>It says the same a little differently: another number, another place.</summary>
    Variant,

    /// <summary>It says that the other is not so.</summary>
    Negation,
}

/// <summary>One claim is a part, a variant or the negation of another. Each is checked by itself; the statements of one never carry the other.</summary>
public sealed class ClaimRelation : LedgerItem
{
    private ClaimRelation() { } // EF Core

    /// <summary>The claim that is a part, a variant or the negation.</summary>
    public Guid ClaimId { get; private init; }

    /// <summary>The claim it is one of.</summary>
    public Guid OfId { get; private init; }
    public ClaimRelationKind Kind { get; private init; }
    public bool Removed { get; private set; }

    // it stands in the history of the whole; the part has its own first statement there
    internal override Guid? About => OfId;

    internal static ClaimRelation Between(Claim claim, Claim of, ClaimRelationKind kind, DateTimeOffset at)
    {
        EditorialRule.Require(claim.Id != of.Id, "A claim cannot be a part of itself. Choose another.");
        return new ClaimRelation { Id = Guid.CreateVersion7(at), ClaimId = claim.Id, OfId = of.Id, Kind = kind };
    }

    internal void Remove() => Removed = true;
}

/// <summary>A related claim, as a desk shows it.</summary>
/// <param name="Id">The other claim.</param>
/// <param name="Headline">Its headline.</param>
/// <param name="Kind">How the two are related.</param>
/// <param name="IsOf">The claim that is looked at is a part, variant or negation of this one; false: this one is of it.</param>
public sealed record RelatedClaim(Guid Id, string Headline, ClaimRelationKind Kind, bool IsOf);
