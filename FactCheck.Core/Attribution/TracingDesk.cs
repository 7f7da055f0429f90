using FactCheck.Core.Claims;
using FactCheck.Core.Data;
using FactCheck.Core.Ledger;
using FactCheck.Core.People;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Attribution;

/// <summary>Who says so, via whom, on what basis: the statements of a claim and what they rest on.</summary>
public sealed partial class TracingDesk(IDbContextFactory<FactCheckDb> dbFactory, Journal journal)
{
    public Task<Statement> AddAsync(Guid actor, Guid claimId, StatementWords words, CancellationToken ct = default) =>
        journal.CommitAsync(actor, "Statement added", async change =>
        {
            var claim = await OpenAsync(change, claimId, ct);
            await CheckAsync(change, claim.Id, words, ct);
            return change.Db.Add(Statement.On(claim, words, change.Today, change.At)).Entity;
        }, ct);

    public Task EditAsync(Guid actor, Guid claimId, Guid id, int seen, StatementWords words, CancellationToken ct = default) =>
        journal.CommitAsync(actor, "Statement edited", async change =>
        {
            await OpenAsync(change, claimId, ct);
            var statement = await OfAsync(change, claimId, id, seen, ct);
            await CheckAsync(change, claimId, words, ct);
            statement.Describe(words, change.Today);
        }, ct);

    public Task RemoveAsync(Guid actor, Guid claimId, Guid id, int seen, string? reason, CancellationToken ct = default) =>
        journal.CommitAsync(actor, $"Statement removed: {ClaimChanges.Reason(reason, "to remove it")}", async change =>
        {
            await OpenAsync(change, claimId, ct);
            var statement = await OfAsync(change, claimId, id, seen, ct);
            var others = await change.Db.Statements.Where(s => s.ClaimId == claimId && !s.Removed && s.Id != id).ToListAsync(ct);
            EditorialRule.Require(
                !others.Any(other => other.TargetId == id || other.Bases.Any(basis => basis.On.Contains(id))),
                "Other statements rest on this one. Change what they rest on first; then remove it.");
            statement.Remove();
        }, ct);

    private static async Task<Claim> OpenAsync(Change change, Guid claimId, CancellationToken ct)
    {
        EditorialRule.Require(May.Trace(change.Actor), "Only a fact-checker or an editor may do this.");
        return await change.OpenClaimAsync(claimId, ct);
    }

    private static async Task<Statement> OfAsync(Change change, Guid claimId, Guid id, int seen, CancellationToken ct)
    {
        var statement = await change.ItemAsync<Statement>(id, seen, "this statement", ct);
        EditorialRule.Require(statement.ClaimId == claimId, "That belongs to another claim.");
        return statement;
    }

    private static async Task CheckAsync(Change change, Guid claimId, StatementWords words, CancellationToken ct)
    {
        var source = await change.Db.Sources.SingleOrDefaultAsync(s => s.Id == words.SourceId, ct);
        EditorialRule.Require(source is not null, "Who says so? Choose a source, or register a new one.");
        EditorialRule.Require(
            !source.Anonymous || !string.IsNullOrWhiteSpace(words.SourceWords),
            "How does the article word this unnamed source? Enter its words: they are all that the public reads of it.");
        var named = words.Bases.SelectMany(basis => basis.On).Concat(words.TargetId is { } target ? [target] : []).Distinct().ToList();
        var known = await change.Db.Statements.CountAsync(s => named.Contains(s.Id) && s.ClaimId == claimId && !s.Removed, ct);
        EditorialRule.Require(known == named.Count, "A statement can rest only on statements of the same claim that still stand. Look again.");
    }
}
