using FactCheck.Core;
using FactCheck.Core.Articles;
using FactCheck.Core.Attribution;
using FactCheck.Core.Sources;

namespace FactCheck.Tests.Sources;

/// <summary>Articles in which people nobody names say things, taken in and traced by the real desks.</summary>
internal static class SomeSources
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static Task<Source> PersonaAsync(this TestNewsroom newsroom, string words, Source? above = null)
    {
        newsroom.Clock.Advance(TimeSpan.FromMilliseconds(1)); // one after the other: which was registered first decides what both are called
        return newsroom.Sources.RegisterAsync(newsroom.Checker, new SourceWords(words, SourceKind.Unnamed, above?.Id), Ct);
    }

    /// <summary>An outlet's article that quotes the persona in these words.</summary>
    public static async Task<Article> ArticleAsync(this TestNewsroom newsroom, string outlet, string words)
    {
        var text = $"Something will happen soon, {words} told {outlet} this week.";
        return await newsroom.Get<IntakeDesk>().TakeInAsync(
            newsroom.Checker, text, new ArticleWords($"{outlet} on what will happen", outlet, null, new DateOnly(2026, 2, 20), $"https://{Slug.From(outlet)}.example/1", "en"), Ct);
    }

    /// <summary>The persona says it, and the outlet, whose article we hold, passes it on.</summary>
    public static async Task<Statement> ToldAsync(this TestNewsroom newsroom, Guid claim, Source persona, string words, Article article)
    {
        var said = await newsroom.Tracing.AddAsync(newsroom.Checker, claim, TestNewsroom.Says(persona, Act.Asserts) with { SourceWords = words, ArticleId = article.Id }, Ct);
        var outlet = (await newsroom.Sources.FindAsync(article.PublisherId!.Value, Ct))!;
        await newsroom.Tracing.AddAsync(newsroom.Checker, claim, TestNewsroom.Says(outlet, Act.Reports) with { ArticleId = article.Id, Bases = [Reliance.Of(RelianceKind.Quotes, said.Id)] }, Ct);
        return said;
    }

    /// <summary>The claim's answers as the desk sees them.</summary>
    public static async Task<ClaimAnswers> AnswersAsync(this TestNewsroom newsroom, Guid claim) =>
        new AttributionGraph(TracedGraph.Of(await newsroom.FileAsync(claim)).Document).Answer(TracedGraph.ClaimId);

    /// <summary>Everything that is answered, as one text.</summary>
    public static async Task<string> AllAnswersAsync(this TestNewsroom newsroom, Guid claim) =>
        ClaimAnswersJson.Write([await newsroom.AnswersAsync(claim)]);
}
