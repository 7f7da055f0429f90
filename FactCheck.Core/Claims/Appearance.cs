using FactCheck.Core.Ledger;

namespace FactCheck.Core.Claims;

/// <summary>One occurrence of a claim: who made it, when, where, in what medium. Said again next year it is the same claim with another appearance.</summary>
public sealed class Appearance : LedgerItem
{
    private Appearance() { } // EF Core

    public Guid ClaimId { get; private init; }
    public Guid? ClaimantId { get; private set; }
    public DateOnly? SaidOn { get; private set; }
    public string? Url { get; private set; }

    /// <summary>"speech", "television", "X" …</summary>
    public string? Medium { get; private set; }

    /// <summary>Where and on what occasion, in a few words.</summary>
    public string? Occasion { get; private set; }
    public bool Removed { get; private set; }

    internal override Guid? About => ClaimId;

    internal static Appearance Of(Claim claim, AppearanceWords words, DateOnly today, DateTimeOffset at)
    {
        var appearance = new Appearance { Id = Guid.CreateVersion7(at), ClaimId = claim.Id };
        appearance.Describe(words, today);
        return appearance;
    }

    internal void Describe(AppearanceWords words, DateOnly today)
    {
        SaidOn = Plain.Day(words.SaidOn, "The day it was said", today);
        ClaimantId = words.ClaimantId;
        Url = Plain.Address(words.Url, "The address of the appearance");
        Medium = Plain.LineOrNull(words.Medium, "The medium", 60);
        Occasion = Plain.LineOrNull(words.Occasion, "The occasion", 300);
        EditorialRule.Require(ClaimantId is not null || Url is not null, "An appearance needs the claimant or the address where it can be seen.");
    }

    internal void Remove() => Removed = true;
}

/// <summary>What a person enters of an appearance.</summary>
public sealed record AppearanceWords(Guid? ClaimantId, DateOnly? SaidOn, string? Url, string? Medium, string? Occasion);
