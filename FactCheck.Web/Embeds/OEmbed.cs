using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json.Serialization;
using System.Xml.Linq;
using FactCheck.Core.Timeline;
using FactCheck.Core.Verdicts;
using FactCheck.Web.Feeds;

namespace FactCheck.Web.Embeds;

/// <summary>How to put a claim on a page (oEmbed 1.0).</summary>
public sealed record OEmbed
{
    public required string Type { get; init; }
    public required string Version { get; init; }
    public required string Title { get; init; }

    [JsonPropertyName("author_name")]
    public required string AuthorName { get; init; }

    [JsonPropertyName("author_url")]
    public required string AuthorUrl { get; init; }

    [JsonPropertyName("provider_name")]
    public required string ProviderName { get; init; }

    [JsonPropertyName("provider_url")]
    public required string ProviderUrl { get; init; }

    /// <summary>Seconds: a correction must not wait long.</summary>
    [JsonPropertyName("cache_age")]
    public required int CacheAge { get; init; }

    /// <summary>A frame, and in it a quotation for where frames are taken out.</summary>
    public required string Html { get; init; }
    public required int Width { get; init; }
    public required int Height { get; init; }

    internal static OEmbed Of(PublicClaim claim, FeedPublisher publisher, string frame, int width, int height)
    {
        var edition = claim.Shown!;
        var title = claim.Withdrawn ? $"Withdrawn: {edition.Headline}" : $"{edition.Rating.Word()}: {edition.Headline}";
        return new OEmbed
        {
            Type = "rich",
            Version = "1.0",
            Title = title,
            AuthorName = publisher.Name,
            AuthorUrl = publisher.Link("/"),
            ProviderName = publisher.Name,
            ProviderUrl = publisher.Link("/"),
            CacheAge = 3_600,
            Html = Frame(claim, publisher, frame, title, width, height),
            Width = width,
            Height = height,
        };
    }

    internal string Xml()
    {
        (string Name, object Value)[] values =
        [
            ("type", Type), ("version", Version), ("title", Title), ("author_name", AuthorName), ("author_url", AuthorUrl), ("provider_name", ProviderName), ("provider_url", ProviderUrl),
            ("cache_age", CacheAge), ("html", Html), ("width", Width), ("height", Height),
        ];
        var document = new XElement("oembed", values.Select(value => new XElement(value.Name, value.Value is string text ? AtomWriter.Clean(text) : value.Value)));
        return $"<?xml version=\"1.0\" encoding=\"utf-8\" standalone=\"yes\"?>\n{document}\n";
    }

    private static string Frame(PublicClaim claim, FeedPublisher publisher, string frame, string title, int width, int height)
    {
        var edition = claim.Shown!;
        var page = WebUtility.HtmlEncode(publisher.Claim(edition.Slug));
        var said = claim.Withdrawn ? "We withdrew this check; it no longer stands." : $"{edition.Rating.Word()}. {edition.Conclusion}";
        var html = new StringBuilder();
        html.Append(CultureInfo.InvariantCulture, $"<iframe src=\"{WebUtility.HtmlEncode(frame)}\" title=\"{WebUtility.HtmlEncode(title)}\" width=\"{width}\" height=\"{height}\" ");
        html.Append("frameborder=\"0\" loading=\"lazy\" referrerpolicy=\"no-referrer\" sandbox=\"allow-popups allow-popups-to-escape-sandbox\">");
        html.Append(CultureInfo.InvariantCulture, $"<blockquote cite=\"{page}\"><p lang=\"{WebUtility.HtmlEncode(edition.Language)}\" dir=\"auto\">{WebUtility.HtmlEncode(edition.Headline)}</p>");
        html.Append(CultureInfo.InvariantCulture, $"<p>{WebUtility.HtmlEncode(said)}</p><footer><a href=\"{page}\">{WebUtility.HtmlEncode(publisher.Name)}</a></footer></blockquote></iframe>");
        return html.ToString();
    }
}
