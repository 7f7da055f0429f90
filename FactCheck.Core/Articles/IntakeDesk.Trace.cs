using FactCheck.Core.Attribution;
using FactCheck.Core.Claims;
using FactCheck.Core.Ledger;
using FactCheck.Core.Reading;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Articles;

/// <summary>From words selected in an article to statements on a claim in one step, and off the claim again.</summary>
public sealed partial class IntakeDesk
{
    /// <summary>
    /// Attributions as a person confirmed them go onto a claim with their chains: what reading found is corrected, what it missed is marked, and all is one
    /// change that can be taken back as one (<see cref="TracingDesk.TakeBackAsync"/>).
    /// </summary>
    /// <param name="actor">Who confirms them.</param>
    /// <param name="articleId">The article they stand in.</param>
    /// <param name="placed">At least one.</param>
    /// <param name="onto">The claim they are about: a new one, an open one, or a part of an open one.</param>
    /// <param name="ct">Cancels before the commit.</param>
    /// <returns>The claim, and the step on it.</returns>
    public Task<(Claim Claim, TracingStep Step)> TraceAsync(Guid actor, Guid articleId, IReadOnlyList<PlacedAttribution> placed, TraceOnto onto, CancellationToken ct = default)
    {
        var why = onto.AsPart ? TracingDesk.ClaimSplit : "Traced in the article";
        return journal.CommitAsync(actor, why, async change =>
        {
            Demand(change.Actor);
            EditorialRule.Require(placed.Count > 0, "Choose at least one attribution.");
            var article = await change.Db.Articles.SingleAsync(a => a.Id == articleId, ct);
            var attributions = new List<ArticleAttribution>();
            foreach (var one in placed)
            {
                attributions.Add(await PlacedAsync(change, article, one, ct));
            }

            var claim = await JoinAsync(change, article, attributions, onto, ct);
            return (claim, new TracingStep(claim.Id, change.At, why));
        }, ct);
    }

    /// <summary>
    /// Takes an attribution off the claim it was joined to by mistake: it is undecided again, and what only it had put on the claim goes with it. What other
    /// attributions say too, and what was drawn by hand, stays.
    /// </summary>
    /// <exception cref="EditorialRuleException">It is on no claim, or a statement drawn by hand rests on what it put there.</exception>
    public Task<TracingStep> DetachAsync(Guid actor, Guid id, int seen, CancellationToken ct = default)
    {
        const string Why = "Attribution taken off the claim";
        return journal.CommitAsync(actor, Why, async change =>
        {
            Demand(change.Actor);
            var attribution = await change.ItemAsync<ArticleAttribution>(id, seen, "this attribution", ct);
            EditorialRule.Require(attribution.ClaimId is not null, "This attribution is on no claim.");
            var claim = await change.OpenClaimAsync(attribution.ClaimId.Value, ct);
            var article = await change.Db.Articles.SingleAsync(a => a.Id == attribution.ArticleId, ct);
            var joined = InOrder(await change.Db.ArticleAttributions.Where(a => a.ArticleId == article.Id && a.ClaimId == claim.Id).ToListAsync(ct));
            var (graph, drawn) = await DrawnAsync(change, article, joined, ct);
            var others = joined.Where(a => a.Id != id).ToList();
            await new ArticleChain(change, claim, article).TakeOffAsync(graph, drawn, others.Count == 0 ? null : await DrawnAsync(change, article, others, ct), ct);
            attribution.TakeBackAcceptance();
            return new TracingStep(claim.Id, change.At, Why);
        }, ct);
    }

    private static async Task<Claim> JoinAsync(Change change, Article article, List<ArticleAttribution> attributions, TraceOnto onto, CancellationToken ct)
    {
        var (graph, drawn) = await DrawnAsync(change, article, attributions, ct);
        var words = Plain.LineOrNull(onto.Words, "The claim's words", Claim.TextLimit) ?? Cut(drawn.Words);
        var claim = onto switch
        {
            { ClaimId: { } whole, AsPart: true } => await ClaimDesk.PartAsync(change, await change.OpenClaimAsync(whole, ct), words, ct),
            { ClaimId: { } known } => await change.OpenClaimAsync(known, ct),
            _ => await ClaimDesk.DraftAsync(change, words, null, ct),
        };
        var chain = new ArticleChain(change, claim, article);
        var earlier = await change.Db.ArticleAttributions.Where(a => a.ArticleId == article.Id && a.ClaimId == claim.Id).ToListAsync(ct);
        if (earlier.Count == 0)
        {
            await chain.PutAsync(graph, drawn, null, ct);
        }
        else
        {
            // together they may say more, or less, than one by one: what the article's publisher rested on directly may come through an agency
            var before = await DrawnAsync(change, article, InOrder(earlier), ct);
            var after = await DrawnAsync(change, article, InOrder([.. earlier, .. attributions]), ct);
            await chain.PutAsync(after.Graph, after.Drawn, before, ct);
            await chain.TakeOffAsync(before.Graph, before.Drawn, after, ct);
        }

        attributions.ForEach(attribution => attribution.Accept(claim.Id));
        return claim;
    }

    private static async Task<ArticleAttribution> PlacedAsync(Change change, Article article, PlacedAttribution one, CancellationToken ct)
    {
        if (one.Id is not { } id)
        {
            EditorialRule.Require(one.Words is not null, "Say who says it.");
            return change.Db.Add(ArticleAttribution.In(article, one.Words, 1, "marked by hand", change.Today, change.At)).Entity;
        }

        var attribution = await change.ItemAsync<ArticleAttribution>(id, one.Seen, "this attribution", ct);
        EditorialRule.Require(attribution.ArticleId == article.Id, "That attribution stands in another article.");
        if (one.Words is not null)
        {
            attribution.Describe(one.Words, article.Text.Length, change.Today);
        }

        return attribution;
    }
}

/// <summary>An attribution as a person confirms it.</summary>
/// <param name="Id">What reading found; null: what a person marks now.</param>
/// <param name="Seen">The revision that was read.</param>
/// <param name="Words">As corrected; null: as it was found.</param>
public sealed record PlacedAttribution(Guid? Id, int Seen, AttributionWords? Words);

/// <summary>Where attributions go.</summary>
/// <param name="ClaimId">An open claim; null: a new draft.</param>
/// <param name="Words">The words of a new draft; null: as they are read.</param>
/// <param name="AsPart">They go on a new draft that is a part of the claim: the partial admission that splits it.</param>
public sealed record TraceOnto(Guid? ClaimId, string? Words = null, bool AsPart = false);
