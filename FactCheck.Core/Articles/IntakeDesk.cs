using FactCheck.Core.Attribution;
using FactCheck.Core.Claims;
using FactCheck.Core.Data;
using FactCheck.Core.Ledger;
using FactCheck.Core.People;
using FactCheck.Core.Reading;
using FactCheck.Core.Reading.Proposal;
using FactCheck.Core.Sources;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Articles;

/// <summary>Taking an article in, and deciding on what reading found in it.</summary>
public sealed partial class IntakeDesk(IDbContextFactory<FactCheckDb> dbFactory, Journal journal, TimeProvider clock)
{
    /// <summary>Keeps what was pasted and reads it.</summary>
    /// <inheritdoc cref="TakeInAsync(Guid, FoundArticle, string?, ArticleWords, CancellationToken)"/>
    public async Task<Article> TakeInAsync(Guid actor, string? pasted, ArticleWords words, CancellationToken ct = default)
    {
        var found = await Task.Run(() => Intake.Pasted(pasted, ct), ct);
        return await TakeInAsync(actor, found, null, words.FilledFrom(found.Words), ct); // a page pasted as it is tells its own day and publisher
    }

    /// <summary>Keeps the text with its capture and reads it.</summary>
    /// <param name="actor">Who takes it in.</param>
    /// <param name="found">What was found in the page, the file or what was pasted; its bytes are kept as they came.</param>
    /// <param name="corrected">The text as a person corrected it; null: as it was found. The ledger says which.</param>
    /// <param name="words">Publisher, title, day, address.</param>
    /// <param name="ct">Cancels before the commit.</param>
    /// <exception cref="EditorialRuleException">The text or one of the words is refused, or this very text was taken in before.</exception>
    public async Task<Article> TakeInAsync(Guid actor, FoundArticle found, string? corrected, ArticleWords words, CancellationToken ct = default)
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        words.Check(today);
        var text = Intake.Checked(found with { Text = corrected ?? found.Text }).Text;
        words = string.IsNullOrWhiteSpace(words.Language) ? words with { Language = (found.Words.Language ?? TextLanguage.Of(text))?.Value } : words;
        var read = await Task.Run(() => ArticleReader.Read(text, words.PublishedOn), ct);
        var why = $"Article taken in{(found.Capture.From is { } from ? $" from {from}" : "")}{(corrected is null ? "" : ", its text corrected by hand")}";
        return await journal.CommitAsync(actor, why, async change =>
        {
            Demand(change.Actor);
            var publisher = await SourceDesk.FindOrRegisterAsync(change, Plain.Line(words.Publisher, "The publisher", Source.NameLimit), SourceKind.Outlet, ct);
            var capture = new Capture
            {
                ArticleId = Guid.CreateVersion7(change.At),
                MediaType = found.MediaType,
                Bytes = found.Capture.Bytes,
            };
            var article = Article.TakeIn(text, capture, actor, change.At);
            article.Describe(words, publisher.Id, change.Today);
            var known = await change.Db.Articles.Where(a => a.Sha256 == article.Sha256).Select(a => a.Title).FirstOrDefaultAsync(ct);
            EditorialRule.Require(known is null, $"This very text was taken in before, as “{known}”. Open it from the list of articles.");
            change.Db.Add(article);
            change.Db.Add(capture);
            change.Db.AddRange(read.Where(attribution => attribution.Content.Count > 0).Select(attribution =>
                ArticleAttribution.In(article, Suggestion.From(attribution, text, words.PublishedOn ?? today), attribution.Score, attribution.Rule, change.Today, change.At)));
            return article;
        }, ct);
    }

    /// <summary>The articles taken in last, newest first, with how much of what was found in them is undecided.</summary>
    public async Task<IReadOnlyList<RecentArticle>> RecentAsync(CancellationToken ct = default)
    {
        await using var db = await dbFactory.CreateDbContextAsync(ct);
        return await db.Articles.AsNoTracking().OrderByDescending(a => a.TakenInAt).ThenByDescending(a => a.Id).Take(50)
            .Select(a => new RecentArticle(
                a.Id,
                a.Title,
                db.Sources.Where(s => s.Id == a.PublisherId).Select(s => s.Name).FirstOrDefault(),
                a.PublishedOn,
                a.TakenInAt,
                db.ArticleAttributions.Count(x => x.ArticleId == a.Id),
                db.ArticleAttributions.Count(x => x.ArticleId == a.Id && x.State == SuggestionState.Suggested)))
            .ToListAsync(ct);
    }

    /// <summary>The articles of a publisher that were taken in, newest first: what the desk has read of it.</summary>
    public async Task<IReadOnlyList<ArticleLine>> PublishedByAsync(Guid publisher, CancellationToken ct = default)
    {
        await using var db = await dbFactory.CreateDbContextAsync(ct);
        return await db.Articles.AsNoTracking().Where(a => a.PublisherId == publisher).OrderByDescending(a => a.TakenInAt).Take(50)
            .Select(a => new ArticleLine(a.Id, a.Title, a.PublisherId, a.PublishedOn, a.Url, a.TakenInAt)).ToListAsync(ct);
    }

    /// <summary>An article with what was found in it, in the order of the text, and the claims that came of it. Null: there is none with that id.</summary>
    public async Task<ArticleFile?> OpenAsync(Guid id, CancellationToken ct = default)
    {
        await using var db = await dbFactory.CreateDbContextAsync(ct);
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        var article = await db.Articles.SingleOrDefaultAsync(a => a.Id == id, ct);
        if (article is null)
        {
            return null;
        }

        var attributions = await db.ArticleAttributions.Where(a => a.ArticleId == id).ToListAsync(ct);
        var claims = attributions.Select(a => a.ClaimId).OfType<Guid>().Distinct().ToList();
        return new ArticleFile(
            article,
            await db.Sources.SingleOrDefaultAsync(s => s.Id == article.PublisherId, ct),
            [.. attributions.OrderBy(a => a.ContentSpans[0]).ThenBy(a => a.Id)],
            await db.Claims.Where(c => claims.Contains(c.Id)).ToDictionaryAsync(c => c.Id, ct));
    }

    /// <summary>An attribution that reading missed, marked by hand.</summary>
    public Task<ArticleAttribution> MarkAsync(Guid actor, Guid articleId, AttributionWords words, CancellationToken ct = default) =>
        journal.CommitAsync(actor, "Attribution marked by hand", async change =>
        {
            Demand(change.Actor);
            var article = await change.Db.Articles.SingleAsync(a => a.Id == articleId, ct);
            return change.Db.Add(ArticleAttribution.In(article, words, 1, "marked by hand", change.Today, change.At)).Entity;
        }, ct);

    public Task EditAsync(Guid actor, Guid id, int seen, AttributionWords words, CancellationToken ct = default) =>
        ChangeAsync(actor, id, seen, "Attribution edited", (attribution, article, today) => attribution.Describe(words, article.Text.Length, today), ct);

    public Task RejectAsync(Guid actor, Guid id, int seen, CancellationToken ct = default) =>
        ChangeAsync(actor, id, seen, "Suggestion rejected", (attribution, _, _) => attribution.Reject(), ct);

    public Task TakeBackRejectionAsync(Guid actor, Guid id, int seen, CancellationToken ct = default) =>
        ChangeAsync(actor, id, seen, "Rejection taken back", (attribution, _, _) => attribution.TakeBackRejection(), ct);


    /// <summary>A first wording of the claim that attributions are about.</summary>
    public static string ClaimWordsFor(Article article, IReadOnlyList<ArticleAttribution> chosen) =>
        Cut(ProposedGraph.Join(article.Text, [.. chosen.Select(a => a.Words())], [.. Enumerable.Range(0, chosen.Count)], null, article.PublishedOn).Claims[0].Words);

    /// <summary>A first wording of the claim that an attribution is about.</summary>
    public static string ClaimWordsFor(Article article, AttributionWords words) => Cut(ProposedGraph.Join(article.Text, [words], [0], null, article.PublishedOn).Claims[0].Words);

    /// <summary>Joins attributions to a claim, and draws their chains on it: who, via whom, on what basis, down to this article.</summary>
    /// <param name="actor">Who accepts them.</param>
    /// <param name="articleId">The article they stand in.</param>
    /// <param name="accepted">The attributions with the revision that was read.</param>
    /// <param name="claimId">The claim they are about; null: a new draft.</param>
    /// <param name="text">The words of the new draft; null: those of the first attribution.</param>
    /// <param name="ct">Cancels before the commit.</param>
    /// <returns>The claim, and the step on it.</returns>
    public Task<(Claim Claim, TracingStep Step)> AcceptAsync(Guid actor, Guid articleId, IReadOnlyList<(Guid Id, int Seen)> accepted, Guid? claimId, string? text, CancellationToken ct = default)
    {
        const string Why = "Attributions accepted";
        return journal.CommitAsync(actor, Why, async change =>
        {
            Demand(change.Actor);
            EditorialRule.Require(accepted.Count > 0, "Choose at least one attribution.");
            var article = await change.Db.Articles.SingleAsync(a => a.Id == articleId, ct);
            var attributions = new List<ArticleAttribution>();
            foreach (var (id, seen) in accepted)
            {
                var attribution = await change.ItemAsync<ArticleAttribution>(id, seen, "this attribution", ct);
                EditorialRule.Require(attribution.ArticleId == articleId, "That attribution stands in another article.");
                attributions.Add(attribution);
            }

            var claim = await JoinAsync(change, article, attributions, new TraceOnto(claimId, text), ct);
            return (claim, new TracingStep(claim.Id, change.At, Why));
        }, ct);
    }

    private static List<ArticleAttribution> InOrder(IEnumerable<ArticleAttribution> attributions) => [.. attributions.OrderBy(a => a.ContentSpans[0]).ThenBy(a => a.Id)];

    // What the rest of the article says tells who is who.
    private static async Task<(ProposedGraph Graph, ProposedClaim Drawn)> DrawnAsync(Change change, Article article, List<ArticleAttribution> joined, CancellationToken ct)
    {
        var all = await change.Db.ArticleAttributions.Where(a => a.ArticleId == article.Id && a.State != SuggestionState.Rejected).ToListAsync(ct);
        all = InOrder(all.Union(joined));
        var publisher = article.PublisherId is { } id ? (await change.Db.Sources.FindAsync([id], ct))!.Name : null;
        var graph = ProposedGraph.Join(article.Text, [.. all.Select(a => a.Words())], [.. joined.Select(one => all.IndexOf(one))], publisher, article.PublishedOn);
        return (graph, graph.Claims[0]);
    }

    private static string Cut(string words) => words.Length <= Claim.TextLimit ? words : words[..Claim.TextLimit];

    private Task ChangeAsync(Guid actor, Guid id, int seen, string why, Action<ArticleAttribution, Article, DateOnly> verb, CancellationToken ct) =>
        journal.CommitAsync(actor, why, async change =>
        {
            Demand(change.Actor);
            var attribution = await change.ItemAsync<ArticleAttribution>(id, seen, "this attribution", ct);
            verb(attribution, await change.Db.Articles.SingleAsync(a => a.Id == attribution.ArticleId, ct), change.Today);
        }, ct);

    private static void Demand(Member actor) => EditorialRule.Require(May.TakeIn(actor), "Only a fact-checker or an editor may take in articles.");
}

/// <summary>An article in the list of those taken in.</summary>
public sealed record RecentArticle(Guid Id, string Title, string? Publisher, DateOnly? PublishedOn, DateTimeOffset TakenInAt, int Found, int Undecided);

/// <summary>An article on the desk.</summary>
public sealed record ArticleFile(Article Article, Source? Publisher, IReadOnlyList<ArticleAttribution> Attributions, IReadOnlyDictionary<Guid, Claim> Claims)
{
    /// <summary>What was entered of it.</summary>
    public ArticleWords Words() => new(Publisher?.Name, Article.Title, Article.Byline, Article.PublishedOn, Article.Url, Article.Language);
}
