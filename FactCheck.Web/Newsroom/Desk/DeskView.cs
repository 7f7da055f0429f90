using FactCheck.Core.Claims;
using FactCheck.Core.People;
using FactCheck.Core.Verdicts;

namespace FactCheck.Web.Newsroom.Desk;

/// <summary>What the claim desk shows now: the claim's file, who looks at it, and what happened to it.</summary>
/// <param name="File">Everything on the claim.</param>
/// <param name="Me">Who sits here.</param>
/// <param name="History">Every change, newest first.</param>
/// <param name="Drafts">What this person began on its parts and never saved.</param>
/// <param name="ReloadAsync">Reads it all again.</param>
public sealed record DeskView(ClaimFile File, Member Me, IReadOnlyList<HistoryLine> History, IReadOnlyList<Unfinished> Drafts, Func<Task> ReloadAsync)
{
    public Claim Claim => File.Claim;

    public Guid Id => File.Claim.Id;

    /// <summary>What is traced and gathered can be changed by this person now.</summary>
    public bool MayChange => May.Trace(Me) && Claim.Open;

    /// <summary>An editor sent it back and it was not submitted since: who, when and why.</summary>
    public HistoryLine? SentBack => Claim.Work is WorkState.Checking
        && History.FirstOrDefault(line => line.Why == VerdictDesk.Submitted || line.Why.StartsWith(VerdictDesk.SentBack, StringComparison.Ordinal)) is { } last && last.Why != VerdictDesk.Submitted
        ? last
        : null;

    /// <summary>Who made the newest change to what the ledger calls <paramref name="kind"/>, and when.</summary>
    public HistoryLine? LastChange(string kind, string? why = null) =>
        History.FirstOrDefault(line => line.Kind == kind && (why is null || line.Why == why));
}
