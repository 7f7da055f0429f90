using FactCheck.Core.Claims;
using FactCheck.Core.Sources;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Articles;

/// <summary>What was entered of an article is put right later.</summary>
public sealed partial class IntakeDesk
{
    /// <summary>
    /// Corrects publisher, title, byline, day and address. The text and its capture stay as they are, and so do the days that were read in it and what was
    /// drawn from it on claims.
    /// </summary>
    /// <param name="actor">Who corrects it.</param>
    /// <param name="id">The article.</param>
    /// <param name="seen">Its revision when it was read.</param>
    /// <param name="words">All of them as they should be; without a language it keeps its own.</param>
    /// <param name="ct">Cancels before the commit.</param>
    /// <exception cref="EditorialRuleException">
    /// One of them cannot be kept, somebody else corrected it since, or another publisher was entered while claims say that this one published it.
    /// </exception>
    public Task CorrectAsync(Guid actor, Guid id, int seen, ArticleWords words, CancellationToken ct = default) =>
        journal.CommitAsync(actor, "Details of the article corrected", async change =>
        {
            Demand(change.Actor);
            words = words.Check(change.Today);
            var article = await change.ItemAsync<Article>(id, seen, "this article", ct);
            var publisher = await SourceDesk.FindOrRegisterAsync(change, words.Publisher!, SourceKind.Outlet, ct);
            if (publisher.Id != article.PublisherId)
            {
                // the chains on those claims end in the outlet that published it: another name here alone would tear them apart
                var joined = await change.Db.ArticleAttributions.CountAsync(a => a.ArticleId == id && a.ClaimId != null, ct);
                EditorialRule.Require(
                    joined == 0,
                    $"{(joined == 1 ? "An attribution of this article is on a claim" : $"{joined} attributions of this article are on claims")}, with the publisher as it was. Take them off first; then correct the publisher, and join them again.");
                var anchored = await change.Db.Statements.CountAsync(s => s.ArticleId == id && !s.Removed, ct);
                EditorialRule.Require(
                    anchored == 0,
                    $"{(anchored == 1 ? "A statement on a claim is" : $"{anchored} statements on claims are")} anchored in this article, with the publisher as it was. Take them off the claims first; then correct the publisher, and add them again.");
            }

            article.Describe(words with { Language = words.Language ?? article.Language }, publisher.Id, change.Today);
        }, ct);
}
