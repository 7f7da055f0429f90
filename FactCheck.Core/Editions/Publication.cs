using FactCheck.Core.Claims;
using FactCheck.Core.Ledger;

namespace FactCheck.Core.Editions;

/// <summary>What the public sees of a claim: which state, and with what note above the edition that stands. Its id is the claim's.</summary>
public sealed class Publication : LedgerItem
{
    private Publication() { } // EF Core

    public PublicState State { get; private set; }

    /// <summary>Hidden everywhere, as-of, feeds and exports included.</summary>
    public bool Restricted { get; private set; }

    /// <summary>What readers are told about the state.</summary>
    public string Note { get; private set; } = "";

    /// <summary>When the state began; a restriction lies over it and changes nothing of it.</summary>
    public DateTimeOffset Since { get; private set; }

    /// <summary>How many editions were issued.</summary>
    public int Editions { get; private set; }

    internal override Guid? About => Id;

    internal static Publication Of(Claim claim, DateTimeOffset at) => new() { Id = claim.Id, Since = at };

    /// <summary>As another desk left it.</summary>
    internal static Publication TakeOver(Claim claim, TakenOverPublication told) => new() { Id = claim.Id, State = told.State, Note = told.Note, Since = told.Since, Editions = told.Editions };

    public bool Allows(PublicMove move) => State.After(move) is not null;

    /// <summary>The number of the next edition.</summary>
    internal int Issue(DateTimeOffset at)
    {
        Move(PublicMove.Issue, "", at);
        return ++Editions;
    }

    internal void Move(PublicMove move, string note, DateTimeOffset at)
    {
        State = State.After(move) ?? throw new EditorialRuleException($"This claim is {State.Word()} in public, so that is not possible now.");
        Note = note;
        Since = at;
    }

    internal void Restrict()
    {
        EditorialRule.Require(!Restricted, "This claim is restricted already.");
        Restricted = true;
    }

    internal void LiftRestriction()
    {
        EditorialRule.Require(Restricted, "This claim is not restricted.");
        Restricted = false;
    }
}
