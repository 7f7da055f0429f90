using System.Security.Cryptography;
using FactCheck.Core.Timeline;
using FactCheck.Web.Public;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace FactCheck.Web.Feeds;

/// <summary>The feeds' addresses, answered with 304 when nothing changed since the reader last asked.</summary>
public static class FeedRoutes
{
    public const string Verdicts = "/feeds/atom.xml";
    public const string Corrections = "/feeds/corrections.xml";

    public static WebApplication MapFeeds(this WebApplication app)
    {
        string[] reads = [HttpMethods.Get, HttpMethods.Head];
        app.MapMethods(Verdicts, reads, async (HttpContext context, PublicNews news, IOptions<PublicFace> face, CancellationToken ct) =>
            Answer(VerdictFeed.Write(await news.LatestAsync(ct), Publisher(context, face.Value)), context));
        app.MapMethods(Corrections, reads, async (HttpContext context, PublicCorrections corrections, IOptions<PublicFace> face, CancellationToken ct) =>
            Answer(CorrectionFeed.Write((await corrections.PageAsync(null, ct)).Items, Publisher(context, face.Value)), context));
        return app;
    }

    private static FeedPublisher Publisher(HttpContext context, PublicFace face) => new(face.Name, face.BaseFor(context.Request));

    private static IResult Answer(FeedText feed, HttpContext context)
    {
        context.Response.Headers.CacheControl = PublicPages.Cached;
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(feed.Bytes)[..16])}\"");
        return Results.Bytes(feed.Bytes, "application/atom+xml; charset=utf-8", lastModified: feed.Updated, entityTag: tag);
    }
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
