using static FactCheck.Core.Claims.WorkMove;
using static FactCheck.Core.Claims.WorkState;

namespace FactCheck.Core.Claims;

/// <summary>Where the desk's work on a claim stands. What the public sees is another matter (<see cref="Editions.PublicState"/>).</summary>
public enum WorkState
{
    Draft,
    Checking,
    InReview,
    Done,
    Dismissed,
}

public enum WorkMove
{
    StartChecking,
    SubmitForReview,
    SendBack,
    Approve,
    TakeUpAgain,
    Dismiss,
    Reopen,
}

/// <summary>The work on a claim, in one table. Entity, buttons, tests and the docs diagram all read it.</summary>
public static class Workflow
{
    /// <summary>Every move there is.</summary>
    public static IReadOnlyDictionary<(WorkState From, WorkMove Move), WorkState> Moves { get; } = new Dictionary<(WorkState, WorkMove), WorkState>
    {
        [(Draft, StartChecking)] = Checking,
        [(Checking, SubmitForReview)] = InReview,
        [(InReview, SendBack)] = Checking,
        [(InReview, Approve)] = Done,
        [(Done, TakeUpAgain)] = Checking,
        [(Draft, Dismiss)] = Dismissed,
        [(Checking, Dismiss)] = Dismissed,
        [(Dismissed, Reopen)] = Draft,
    };

    public static WorkState? After(this WorkState state, WorkMove move) => Moves.TryGetValue((state, move), out var next) ? next : null;

    /// <summary>The state as a reader would write it.</summary>
    public static string Word(this WorkState state) => state switch
    {
        InReview => "in review",
        _ => state.ToString().ToLowerInvariant(),
    };

    internal static string Words(this WorkMove move) => move switch
    {
        StartChecking => "start checking it",
        SubmitForReview => "submit it for review",
        SendBack => "send it back",
        Approve => "publish it",
        TakeUpAgain => "take it up again",
        Dismiss => "dismiss it",
        _ => "reopen it",
    };
}
