namespace FactCheck.Core.Ledger;

/// <summary>Something the desk keeps and every change of which is on the ledger. Nothing is deleted: what is removed says so in its state.</summary>
public abstract class LedgerItem
{
    public Guid Id { get; protected init; }

    /// <summary>How often it was saved, from 1. Whoever changes it says which revision they read.</summary>
    public int Revision { get; private set; }

    /// <summary>The claim this belongs to, if it belongs to one.</summary>
    internal virtual Guid? About => null;

    internal void Revise() => Revision++;

    /// <exception cref="EditorialRuleException">Somebody saved it after <paramref name="seen"/> was read.</exception>
    internal void MustStillBe(int seen, string what) =>
        EditorialRule.Require(
            Revision == seen,
            $"Somebody else changed {what} while you were editing (you read revision {seen}, it is now {Revision}). What you typed is still here: compare, then save again.");
}
