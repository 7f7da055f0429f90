using FactCheck.Core.Claims;
using FactCheck.Core.Data;
using FactCheck.Core.Ledger;
using FactCheck.Core.People;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Verdicts.Sourcing;

/// <summary>The house rules on sourcing: asking them, signing a reason to go on, and choosing which this newsroom works by.</summary>
public sealed class SourcingDesk(IDbContextFactory<FactCheckDb> dbFactory, Journal journal)
{
    /// <summary>Letters that a reason for a waiver has at least.</summary>
    public const int ShortestReason = 10;

    /// <summary>What the rules find in the evidence of a file, as the desk holds waivers and rules now.</summary>
    public async Task<SourcingReport> ReportAsync(ClaimFile file, CancellationToken ct = default)
    {
        await using var db = await dbFactory.CreateDbContextAsync(ct);
        return await SourcingReport.ReadAsync(db, file, ct);
    }

    /// <summary>Signs a reason to go on although a rule is broken.</summary>
    /// <param name="actor">Who signs.</param>
    /// <param name="claimId">The claim whose evidence it is.</param>
    /// <param name="seen">The finding that was read: the reason covers its pieces and no others.</param>
    /// <param name="reason">Why the rule may be waived, for the editor who reviews.</param>
    /// <param name="ct">Cancels before the commit.</param>
    /// <exception cref="EditorialRuleException">They may not, the rule is no longer broken on just these pieces, or it was waived already.</exception>
    public Task<Waiver> WaiveAsync(Guid actor, Guid claimId, SourcingFinding seen, string? reason, CancellationToken ct = default) =>
        journal.CommitAsync(actor, $"Sourcing rule waived: {seen.Rule.Name}", async change =>
        {
            EditorialRule.Require(May.WaiveSourcing(change.Actor), "Only a fact-checker or an editor may waive a sourcing rule.");
            EditorialRule.Require(string.IsNullOrWhiteSpace(reason) || reason.Trim().Length >= ShortestReason, "Say in a sentence why the rule may stay broken here: the editor who reviews this reads it, and it stays on the ledger.");
            var claim = await change.OpenClaimAsync(claimId, ct);
            var report = await SourcingReport.ReadAsync(change.Db, (await ClaimFile.ReadAsync(change.Db, claimId, ct))!, ct);
            var now = report.Findings.FirstOrDefault(finding => finding.Finding.Rule.Id == seen.Rule.Id && finding.Finding.Side == seen.Side && finding.Finding.Items.SequenceEqual(seen.Items));
            EditorialRule.Require(now is not null, $"“{seen.Rule.Name}” is no longer broken on just these pieces of evidence. Look again; what you typed is still here.");
            EditorialRule.Require(now.Waiver is null, $"“{seen.Rule.Name}” was waived on these pieces already.");
            return change.Db.Add(Waiver.Sign(claim, now.Finding, reason, actor, change.At)).Entity;
        }, ct);

    /// <summary>The rule stands again.</summary>
    public Task TakeBackAsync(Guid actor, Guid claimId, Guid waiverId, string? reason, CancellationToken ct = default) =>
        journal.CommitAsync(actor, $"Waiver taken back: {ClaimChanges.Reason(reason, "to take it back")}", async change =>
        {
            EditorialRule.Require(May.WaiveSourcing(change.Actor), "Only a fact-checker or an editor may take a waiver back.");
            await change.OpenClaimAsync(claimId, ct);
            var waiver = await change.Db.Waivers.SingleOrDefaultAsync(w => w.Id == waiverId && w.ClaimId == claimId, ct);
            EditorialRule.Require(waiver is not null, "There is no such waiver on this claim. Look again.");
            waiver.TakeBack();
        }, ct);

    /// <summary>The rules as they stand; revision 0 where nobody ever changed them.</summary>
    public async Task<HouseRules> RulesAsync(CancellationToken ct = default)
    {
        await using var db = await dbFactory.CreateDbContextAsync(ct);
        return await db.HouseRules.AsNoTracking().SingleOrDefaultAsync(ct) ?? new HouseRules();
    }

    /// <summary>Switches a pack on or off for the whole newsroom.</summary>
    /// <param name="actor">An administrator.</param>
    /// <param name="seen">The revision that was read; 0 where nobody ever changed them.</param>
    /// <param name="packId">The pack.</param>
    /// <param name="on">Whether it shall be on.</param>
    /// <param name="reason">Why, for the ledger.</param>
    /// <param name="ct">Cancels before the commit.</param>
    public Task SwitchAsync(Guid actor, int seen, string packId, bool on, string? reason, CancellationToken ct = default)
    {
        var pack = SourcingPack.Find(packId) ?? throw new EditorialRuleException($"There is no pack of rules “{packId}”.");
        return journal.CommitAsync(actor, $"Sourcing rules of {pack.Name} switched {(on ? "on" : "off")}: {ClaimChanges.Reason(reason, "to change the house rules")}", async change =>
        {
            EditorialRule.Require(May.SetHouseRules(change.Actor), "Only an administrator may change the house rules.");
            var rules = await change.Db.HouseRules.SingleOrDefaultAsync(ct) ?? change.Db.Add(HouseRules.Begin(change.At)).Entity;
            rules.MustStillBe(seen, "the house rules");
            rules.Switch(pack, on);
        }, ct);
    }
}
