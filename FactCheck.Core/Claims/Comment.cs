using FactCheck.Core.Ledger;

namespace FactCheck.Core.Claims;

/// <summary>What colleagues tell each other about a claim. Never published.</summary>
public sealed class Comment : LedgerItem
{
    private Comment() { } // EF Core

    public Guid ClaimId { get; private init; }
    public Guid By { get; private init; }
    public DateTimeOffset At { get; private init; }
    public string Text { get; private init; } = "";

    internal override Guid? About => ClaimId;

    internal static Comment On(Claim claim, string text, Guid by, DateTimeOffset at)
    {
        var words = Plain.Lines(text, "A comment", 2000);
        EditorialRule.Require(words.Length > 0, "A comment needs words.");
        return new Comment { Id = Guid.CreateVersion7(at), ClaimId = claim.Id, By = by, At = at, Text = words };
    }
}
