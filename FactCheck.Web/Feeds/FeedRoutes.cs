using System.Text.Json;
using FactCheck.Core.Interchange;
using FactCheck.Core.Interchange.Export;
using FactCheck.Core.Timeline;
using FactCheck.Core.Verdicts;
using FactCheck.Web.Feeds.Api;
using FactCheck.Web.Public;
using Microsoft.Extensions.Options;

namespace FactCheck.Web.Feeds;

/// <summary>The feeds' addresses, answered with 304 when nothing changed since the reader last asked.</summary>
public static class FeedRoutes
{
    public const string Verdicts = "/feeds/atom.xml";
    public const string Corrections = "/feeds/corrections.xml";
    public const string Json = "/feeds/feed.json";
    public const string Reviews = "/feeds/claimreview.json";
    private const string AtomType = "application/atom+xml; charset=utf-8";

    public static WebApplication MapFeeds(this WebApplication app)
    {
        string[] reads = [HttpMethods.Get, HttpMethods.Head];
        object[] filters =
        [
            new ApiParameter("topic", "Only this topic, by its slug.", "drone-exports"), new ApiParameter("verdict", "Only this verdict.", "false", Choices: [.. Enum.GetValues<Rating>().Select(rating => rating.Slug())]),
            new ApiParameter("source", "Only what names this source, by its slug.", "entekhab"), new ApiParameter("story", "Only this story, by its slug.", "drones-for-russia"), new ApiParameter("language", "Only claims in this language.", "en"),
            ApiParameter.After(""),
        ];
        var feeds = app.MapGroup("").RefusesInSentences();
        Describe(feeds.MapMethods(Verdicts, reads, VerdictsAsync), "atom", "Verdicts as Atom", "The newest; what was withdrawn leaves a tombstone (RFC 6721). Older pages by `rel=next` (RFC 5005).", "application/atom+xml").WithMetadata(filters);
        Describe(feeds.MapMethods(Json, reads, JsonFeedAsync), "jsonFeed", "Verdicts as JSON Feed", "JSON Feed 1.1, the same as the Atom feed.", "application/feed+json").WithMetadata(filters);
        Describe(feeds.MapMethods(Reviews, reads, ReviewsAsync), "reviews", "Reviews as ClaimReview", "A schema.org DataFeed, newest first: what stands with its ClaimReview, what was withdrawn with `dateDeleted`. Older pages by `relatedLink`.", "application/ld+json").WithMetadata(ApiParameter.After(""));
        Describe(feeds.MapMethods(Corrections, reads, CorrectionsAsync), "correctionsFeed", "Corrections as Atom", "What we changed in public, so that whoever carried a verdict hears of it.", "application/atom+xml");
        return app;
    }

    private static RouteHandlerBuilder Describe(RouteHandlerBuilder endpoint, string name, string summary, string about, string type) =>
        endpoint.WithName(name).WithSummary(summary).WithDescription(about).WithTags("Feeds").Produces<string>(200, type).Produces(304).ProducesProblem(400).ProducesProblem(429);

    private static async Task<IResult> CorrectionsAsync(HttpContext context, PublicCorrections corrections, IOptions<PublicFace> face, TimeProvider clock, CancellationToken ct)
    {
        _ = new ApiQuery(context, clock); // what is not known here is refused
        return Answer(context, CorrectionFeed.Write((await corrections.PageAsync(null, ct: ct)).Items, Publisher(context, face.Value)));
    }

    private static async Task<IResult> VerdictsAsync(HttpContext context, PublicNews news, IOptions<PublicFace> face, TimeProvider clock, CancellationToken ct)
    {
        var query = new ApiQuery(context, clock);
        var page = new FeedPage(Verdicts, context.Request.Query, await news.PageAsync(query.Filter(), query.Cursor(TimelineCursor.Parse), ct));
        return Answer(context, VerdictFeed.Write(page, Publisher(context, face.Value)));
    }

    private static async Task<IResult> JsonFeedAsync(HttpContext context, PublicNews news, IOptions<PublicFace> face, TimeProvider clock, CancellationToken ct)
    {
        var query = new ApiQuery(context, clock);
        var page = new FeedPage(Json, context.Request.Query, await news.PageAsync(query.Filter(), query.Cursor(TimelineCursor.Parse), ct));
        return MachineAnswer.Bytes(context, JsonFeed.Write(page, Publisher(context, face.Value)), "application/feed+json; charset=utf-8");
    }

    private static async Task<IResult> ReviewsAsync(HttpContext context, PublicReviews reviews, IOptions<PublicFace> face, TimeProvider clock, CancellationToken ct)
    {
        var after = new ApiQuery(context, clock).Cursor(PageCursor.Parse);
        var view = await reviews.PageAsync(after, ct: ct);
        var publisher = face.Value.PublisherFor(context.Request);
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, ClaimReview.Options))
        {
            var feed = new ReviewFeedWriter(json, publisher);
            feed.Begin(Reviews + (after is null ? "" : $"?after={after}"), view.Items.Select(line => (DateTimeOffset?)line.At).Max(), view.Next is { } next ? publisher.Link($"{Reviews}?after={next}") : null);
            foreach (var line in view.Items)
            {
                if (line.Withdrawal is { } withdrawal)
                {
                    feed.Withdrawn(line.Edition.Slug, line.Edition.FirstPublished, withdrawal.At, withdrawal.Note);
                }
                else
                {
                    feed.Review(line.Edition, line.Corrections, line.UnderReview);
                }
            }

            feed.End();
        }

        if (view.Next is not null)
        {
            context.Response.Headers.Link = $"<{publisher.Link($"{Reviews}?after={view.Next}")}>; rel=\"next\"";
        }

        return MachineAnswer.Bytes(context, bytes.ToArray(), "application/ld+json; charset=utf-8");
    }

    private static FeedPublisher Publisher(HttpContext context, PublicFace face) => new(face.Name, face.BaseFor(context.Request));

    private static IResult Answer(HttpContext context, FeedText feed) => MachineAnswer.Bytes(context, feed.Bytes, AtomType, modified: feed.Updated);
}

/// <summary>A page of what is new, and where it lies among its neighbours (RFC 5005).</summary>
/// <param name="Path">The feed's address, from the first slash.</param>
/// <param name="Asked">What was asked of it.</param>
/// <param name="News">What is on the page.</param>
public sealed record FeedPage(string Path, IEnumerable<KeyValuePair<string, Microsoft.Extensions.Primitives.StringValues>> Asked, NewsView News)
{
    /// <summary>The feed itself, with what it was filtered by.</summary>
    public string First => Address(null);

    public string Here => Address(Asked.FirstOrDefault(pair => pair.Key == "after").Value.ToString() is { Length: > 0 } after ? after : null);

    public string? Next => News.Next is { } next ? Address(next.ToString()) : null;

    private string Address(string? after) => Path + QueryString.Create(
        Asked.Where(pair => pair.Key != "after").Select(pair => KeyValuePair.Create(pair.Key, (string?)pair.Value.ToString())).Concat(after is null ? [] : [KeyValuePair.Create("after", (string?)after)]));
}

/// <param name="Name">The newsroom's name.</param>
/// <param name="BaseUrl">The site's address, without a slash at the end.</param>
public sealed record FeedPublisher(string Name, string BaseUrl)
{
    public string Link(string path) => BaseUrl + path;

    public string Claim(string slug) => Link($"/claims/{Uri.EscapeDataString(slug)}");
}

/// <param name="Bytes">UTF-8.</param>
/// <param name="Updated">The feed's last significant change.</param>
public sealed record FeedText(byte[] Bytes, DateTimeOffset Updated);
