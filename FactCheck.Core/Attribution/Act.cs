namespace FactCheck.Core.Attribution;

/// <summary>What a source does with a claim when it makes a statement. Passing on (<see cref="Reports"/>) is not vouching.</summary>
public enum Act
{
    Asserts,
    Confirms,
    Admits,
    Reports,
    Denies,
    Doubts,
    DeclinesToComment,
    Retracts,
    Disowns,
}
