using FactCheck.Core.Claims;
using FactCheck.Core.Data;
using FactCheck.Core.Ledger;
using FactCheck.Core.People;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Articles;

/// <summary>
/// The claims proposed from what reading found in an article. One is accepted by joining its attributions (<see cref="IntakeDesk.AcceptAsync"/>), as
/// by hand; here they are proposed, rejected and taken back.
/// </summary>
public sealed class ProposalDesk(IDbContextFactory<FactCheckDb> dbFactory, Journal journal)
{
    internal const string AcceptanceTakenBack = "Accepted proposal taken back";

    /// <summary>The claims proposed from an article's undecided attributions, in the order of the text.</summary>
    public async Task<IReadOnlyList<ArticleProposal>> ProposeAsync(ArticleFile file, CancellationToken ct = default)
    {
        await using var db = await dbFactory.CreateDbContextAsync(ct);
        var registry = await db.Sources.AsNoTracking().ToListAsync(ct);
        var here = await db.Statements.Where(s => s.ArticleId == file.Article.Id).Select(s => s.SourceId).ToHashSetAsync(ct);
        return await Task.Run(() => ArticleProposal.Of(file, registry, here), ct);
    }

    /// <summary>Rejects a proposed claim: all its attributions, at once.</summary>
    /// <exception cref="EditorialRuleException">One of them was decided meanwhile.</exception>
    public Task RejectAsync(Guid actor, IReadOnlyList<(Guid Id, int Seen)> read, CancellationToken ct = default) =>
        journal.CommitAsync(actor, "Proposed claim rejected", async change =>
        {
            Demand(change.Actor);
            foreach (var (id, seen) in read)
            {
                (await change.ItemAsync<ArticleAttribution>(id, seen, "this attribution", ct)).Reject();
            }
        }, ct);

    /// <summary>Takes back a rejection: those of its attributions that are still rejected are undecided again.</summary>
    public Task TakeBackRejectionAsync(Guid actor, IReadOnlyList<Guid> attributions, CancellationToken ct = default) =>
        journal.CommitAsync(actor, "Rejection of a proposed claim taken back", async change =>
        {
            Demand(change.Actor);
            foreach (var attribution in await change.Db.ArticleAttributions.Where(a => attributions.Contains(a.Id) && a.State == SuggestionState.Rejected).ToListAsync(ct))
            {
                attribution.TakeBackRejection();
            }
        }, ct);

    /// <summary>
    /// Takes back that a proposal was accepted: its attributions are undecided again, the claim that was made of them is dismissed and nothing stands
    /// on it. Sources that it registered stay in the registry.
    /// </summary>
    /// <param name="actor">Who takes it back.</param>
    /// <param name="claimId">The claim that was made.</param>
    /// <param name="seen">Its revision when it was made.</param>
    /// <param name="ct">Cancels before the commit.</param>
    /// <exception cref="EditorialRuleException">Something was added to the claim since.</exception>
    public Task TakeBackAsync(Guid actor, Guid claimId, int seen, CancellationToken ct = default) =>
        journal.CommitAsync(actor, AcceptanceTakenBack, async change =>
        {
            Demand(change.Actor);
            var claim = await change.Db.Claims.SingleOrDefaultAsync(c => c.Id == claimId, ct) ?? throw new EditorialRuleException("There is no such claim. Go back to the inbox.");
            EditorialRule.Require(
                claim.Revision == seen && claim.Work is WorkState.Draft,
                $"Somebody has worked on “{claim.Headline}” since it was made, so it cannot be taken back. Open it and dismiss it there, with a reason.");
            foreach (var attribution in await change.Db.ArticleAttributions.Where(a => a.ClaimId == claimId).ToListAsync(ct))
            {
                attribution.TakeBackAcceptance();
            }

            (await change.Db.Statements.Where(s => s.ClaimId == claimId && !s.Removed).ToListAsync(ct)).ForEach(statement => statement.Remove());
            (await change.Db.Appearances.Where(a => a.ClaimId == claimId && !a.Removed).ToListAsync(ct)).ForEach(appearance => appearance.Remove());
            (await change.Db.ClaimRelations.Where(r => r.ClaimId == claimId && !r.Removed).ToListAsync(ct)).ForEach(relation => relation.Remove());
            claim.Touch(change.At);
            claim.Move(WorkMove.Dismiss);
        }, ct);

    private static void Demand(Member actor) => EditorialRule.Require(May.TakeIn(actor), "Only a fact-checker or an editor may take in articles.");
}
