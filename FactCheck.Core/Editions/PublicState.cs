using static FactCheck.Core.Editions.PublicMove;
using static FactCheck.Core.Editions.PublicState;

namespace FactCheck.Core.Editions;

/// <summary>What the public sees of a claim.</summary>
public enum PublicState
{
    Unpublished,
    Live,
    UnderReview,
    Withdrawn,
}

public enum PublicMove
{
    Issue,
    PutUnderReview,
    EndReview,
    Withdraw,
}

/// <summary>What the public sees, in one table. Entity, buttons, tests and the docs diagram all read it.</summary>
public static class PublicStates
{
    /// <summary>Every move there is.</summary>
    public static IReadOnlyDictionary<(PublicState From, PublicMove Move), PublicState> Moves { get; } = new Dictionary<(PublicState, PublicMove), PublicState>
    {
        [(Unpublished, Issue)] = Live,
        [(Live, Issue)] = Live,
        [(UnderReview, Issue)] = Live,
        [(Withdrawn, Issue)] = Live,
        [(Live, PutUnderReview)] = UnderReview,
        [(UnderReview, EndReview)] = Live,
        [(Live, Withdraw)] = Withdrawn,
        [(UnderReview, Withdraw)] = Withdrawn,
    };

    public static PublicState? After(this PublicState state, PublicMove move) => Moves.TryGetValue((state, move), out var next) ? next : null;

    /// <summary>The state as a reader would write it.</summary>
    public static string Word(this PublicState state) => state switch
    {
        UnderReview => "under review",
        _ => state.ToString().ToLowerInvariant(),
    };
}
