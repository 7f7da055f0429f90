namespace FactCheck.Core.Attribution;

/// <summary>
/// A guard on work. The counts are packing problems (NP-hard in general); within the budget they are exact, beyond it a lower bound.
/// Counted in steps, not in time, so that the same graph gives the same answer on every machine.
/// </summary>
internal sealed class Work(int budget = Work.Budget, int mostSets = 1_000)
{
    /// <summary>Comparisons of two sets for one count.</summary>
    public const int Budget = 4_000_000;

    /// <summary>Comparisons within one group of statements or of sets, so that a single knot does not use up everything.</summary>
    public const int GroupBudget = 1_000_000;

    private int _spent;

    /// <summary>False once something had to be left out.</summary>
    public bool IsExact { get; private set; } = true;

    /// <summary>Alternative sets remembered for one statement, and sets in one group of conflicts.</summary>
    public int MostSets => mostSets;

    public bool IsSpent => _spent > budget;

    /// <summary>What one group may use of what is left.</summary>
    public Work Part() => new(Math.Clamp(budget - _spent, 0, GroupBudget), mostSets);

    /// <summary>Adds what a part has used.</summary>
    public void Count(Work part)
    {
        _spent += part._spent;
        IsExact &= part.IsExact;
    }

    /// <summary>Whether so many more steps may be taken.</summary>
    public bool Spend(int steps)
    {
        _spent += steps;
        if (IsSpent)
        {
            GiveUp();
        }
        return !IsSpent;
    }

    public void GiveUp() => IsExact = false;
}
