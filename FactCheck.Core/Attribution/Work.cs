namespace FactCheck.Core.Attribution;

/// <summary>
/// A guard on work. The counts are packing problems (NP-hard in general); within the budget they are exact, beyond it a lower bound.
/// Counted in steps, not in time, so that the same graph gives the same answer on every machine.
/// </summary>
internal sealed class Work
{
    /// <summary>Comparisons of two sets in one search: about a second.</summary>
    public const int Budget = 2_000_000;

    /// <summary>Alternative sets remembered for one statement.</summary>
    public const int MostSets = 1_000;

    private int _left = Budget;

    /// <summary>False once something had to be left out.</summary>
    public bool IsExact { get; private set; } = true;

    public bool IsSpent => _left < 0;

    public bool Spend(int steps = 1)
    {
        _left -= steps;
        if (_left < 0)
        {
            GiveUp();
        }
        return _left >= 0;
    }

    public void GiveUp() => IsExact = false;
}
