using FactCheck.Core.Ledger;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Claims;

internal static class ClaimChanges
{
    /// <summary>The claim that a change is about, marked as touched.</summary>
    /// <exception cref="EditorialRuleException">There is none with that id.</exception>
    public static async Task<Claim> ClaimAsync(this Change change, Guid id, CancellationToken ct)
    {
        var claim = await change.Db.Claims.SingleOrDefaultAsync(c => c.Id == id, ct)
            ?? throw new EditorialRuleException("There is no such claim. Go back to the inbox.");
        claim.Touch(change.At);
        return claim;
    }

    /// <summary>The claim, in a state in which its contents can be changed.</summary>
    public static async Task<Claim> OpenClaimAsync(this Change change, Guid id, CancellationToken ct)
    {
        var claim = await change.ClaimAsync(id, ct);
        claim.MustBeOpen();
        return claim;
    }

    /// <summary>An item of a claim, unchanged since it was read.</summary>
    /// <exception cref="EditorialRuleException">It is gone, or somebody saved it since.</exception>
    public static async Task<T> ItemAsync<T>(this Change change, Guid id, int seen, string what, CancellationToken ct)
        where T : LedgerItem
    {
        var item = await change.Db.FindAsync<T>([id], ct) ?? throw new EditorialRuleException($"There is no such item any more: {what}. Look again.");
        item.MustStillBe(seen, what);
        return item;
    }

    /// <summary>A reason that somebody must give.</summary>
    public static string Reason(string? typed, string forWhat) => Plain.Line(typed, $"The reason {forWhat}", 500);
}
