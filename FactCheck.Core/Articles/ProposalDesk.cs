using FactCheck.Core.Claims;
using FactCheck.Core.Data;
using FactCheck.Core.Ledger;
using FactCheck.Core.People;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Articles;

/// <summary>
/// The claims proposed from what reading found in an article. One is accepted by joining its attributions (<see cref="IntakeDesk.AcceptAsync"/>), as
/// by hand, and taken back like any step (<see cref="Attribution.TracingDesk.TakeBackAsync"/>); here they are proposed and rejected.
/// </summary>
public sealed class ProposalDesk(IDbContextFactory<FactCheckDb> dbFactory, Journal journal)
{
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

    private static void Demand(Member actor) => EditorialRule.Require(May.TakeIn(actor), "Only a fact-checker or an editor may take in articles.");
}
