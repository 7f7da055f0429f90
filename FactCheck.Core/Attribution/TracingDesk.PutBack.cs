using FactCheck.Core.Articles;
using FactCheck.Core.Claims;
using FactCheck.Core.Ledger;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Attribution;

/// <summary>Each item of a step goes back to what the ledger has of it from before; what the step added is removed.</summary>
public sealed partial class TracingDesk
{
    private static async Task PutBackAsync(Change change, LedgerEntry entry, List<LedgerEntry> commit, List<Statement> restored, CancellationToken ct)
    {
        if (entry.Kind == nameof(Claim))
        {
            await PutClaimBackAsync(change, entry, commit, ct);
            return;
        }

        if (entry.Kind is not (nameof(Statement) or nameof(ClaimRelation) or nameof(ArticleAttribution) or nameof(Appearance)))
        {
            return; // a source that was registered stays
        }

        EditorialRule.Require(
            Same(entry, (await NewestAsync(change, entry.Kind, entry.ItemId, ct))!),
            "Somebody changed the same since, so this cannot be taken back. Look at the history, and change it by hand.");
        var before = await change.Db.Ledger.AsNoTracking().Where(e => e.Kind == entry.Kind && e.ItemId == entry.ItemId && e.Sequence < entry.Sequence).OrderByDescending(e => e.Sequence).FirstOrDefaultAsync(ct);
        EditorialRule.Require(before is null or { State: not null }, "What stood there before was erased, so this cannot be taken back.");
        LedgerItem item = entry.Kind switch
        {
            nameof(Statement) => (await change.Db.Statements.FindAsync([entry.ItemId], ct))!,
            nameof(ClaimRelation) => (await change.Db.ClaimRelations.FindAsync([entry.ItemId], ct))!,
            nameof(Appearance) => (await change.Db.Appearances.FindAsync([entry.ItemId], ct))!,
            _ => (await change.Db.ArticleAttributions.FindAsync([entry.ItemId], ct))!,
        };
        if (item is Statement statement)
        {
            restored.Add(statement);
        }

        if (before is not null)
        {
            ItemState.PutBack(change.Db.Entry(item), before.State!);
            return;
        }

        await RemoveAddedAsync(change, item, commit, ct);
    }

    private static async Task RemoveAddedAsync(Change change, LedgerItem item, List<LedgerEntry> commit, CancellationToken ct)
    {
        switch (item)
        {
            case Statement statement:
                var together = commit.Select(e => e.ItemId).ToHashSet();
                var others = await change.Db.Statements.Where(s => s.ClaimId == statement.ClaimId && !s.Removed).ToListAsync(ct);
                EditorialRule.Require(
                    !others.Any(other => !together.Contains(other.Id) && (other.TargetId == item.Id || other.Bases.Any(basis => basis.On.Contains(item.Id)))),
                    "Other statements rest on this one by now. Change what they rest on first.");
                statement.Remove();
                break;
            case ClaimRelation relation:
                relation.Remove();
                break;
            case Appearance appearance:
                appearance.Remove();
                break;
            case ArticleAttribution attribution: // marked by hand in this step; nothing is deleted
                attribution.TakeBackAcceptance();
                attribution.Reject();
                break;
        }
    }

    private static async Task PutClaimBackAsync(Change change, LedgerEntry entry, List<LedgerEntry> commit, CancellationToken ct)
    {
        var claim = await change.OpenClaimAsync(entry.ItemId, ct);
        if (await change.Db.Ledger.AnyAsync(e => e.Kind == entry.Kind && e.ItemId == entry.ItemId && e.Sequence < entry.Sequence, ct))
        {
            return;
        }

        EditorialRule.Require(
            claim.Work is WorkState.Draft && await AsMadeAsync(change, entry, commit, ct),
            $"Somebody has worked on “{claim.Headline}” since it was made, so it cannot be taken back. Open it and dismiss it there, with a reason.");
        claim.Move(WorkMove.Dismiss);
    }

    // Nothing is on the claim but what its making put there: all that came later was taken back or removed.
    private static async Task<bool> AsMadeAsync(Change change, LedgerEntry made, List<LedgerEntry> commit, CancellationToken ct)
    {
        foreach (var item in await change.Db.Ledger.Where(e => e.ClaimId == made.ItemId && e.Sequence > made.Sequence).Select(e => new { e.Kind, e.ItemId }).Distinct().ToListAsync(ct))
        {
            var newest = (await NewestAsync(change, item.Kind, item.ItemId, ct))!;
            var then = commit.Find(e => e.Kind == item.Kind && e.ItemId == item.ItemId);
            var gone = newest.ClaimId != made.ItemId || newest.State?.Contains("\"Removed\":true", StringComparison.Ordinal) is true;
            if (then is null ? !gone : !Same(then, newest))
            {
                return false;
            }
        }

        return true;
    }

    private static Task<LedgerEntry?> NewestAsync(Change change, string kind, Guid item, CancellationToken ct) =>
        change.Db.Ledger.AsNoTracking().Where(e => e.Kind == kind && e.ItemId == item).OrderByDescending(e => e.Sequence).FirstOrDefaultAsync(ct);

    private static bool Same(LedgerEntry one, LedgerEntry newest) => one.Sequence == newest.Sequence
        || (one.State is not null && newest.State is not null && !ItemState.Differences(one.State, newest.State, fresh: "{}").Except([nameof(LedgerItem.Revision), nameof(Claim.TouchedAt)]).Any());

    // What it rests on again must still stand: somebody else may have removed it meanwhile.
    private static async Task StandsAsync(Change change, Statement statement, List<Statement> restored, CancellationToken ct)
    {
        var named = statement.Bases.SelectMany(basis => basis.On).Concat(statement.TargetId is { } target ? [target] : []).Distinct().ToList();
        var elsewhere = named.Except(restored.Where(one => !one.Removed).Select(one => one.Id)).ToList();
        EditorialRule.Require(
            await change.Db.Statements.CountAsync(s => elsewhere.Contains(s.Id) && !s.Removed, ct) == elsewhere.Count,
            "What it would rest on again was removed meanwhile, so this cannot be taken back. Change it by hand.");
    }
}
