using System.Globalization;
using AngleSharp.Dom;

namespace FactCheck.Core.Articles;

/// <summary>Title, publisher, byline, day, language and address as a page gives them: JSON-LD first, then meta tags, then what is on the page.</summary>
internal sealed record PageFacts(string? Title, string? Publisher, string? Byline, DateOnly? Day, string? Language, string? Url, bool? Free)
{
    private static readonly string[] s_day =
        ["article:published_time", "og:published_time", "datepublished", "date", "pubdate", "publishdate", "publish-date", "publish_date", "published_time", "parsely-pub-date", "sailthru.date", "dc.date", "dc.date.issued", "dcterms.created", "dcterms.date", "citation_publication_date"];

    private static readonly string[] s_byline = ["author", "article:author", "byl", "dc.creator", "dcterms.creator", "parsely-author", "sailthru.author", "citation_author"];

    public static PageFacts Of(IDocument page, Uri? address)
    {
        var json = PageJson.Of(page);
        var meta = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var tag in page.QuerySelectorAll("meta").Take(500))
        {
            var name = tag.GetAttribute("property") ?? tag.GetAttribute("name") ?? tag.GetAttribute("itemprop") ?? tag.GetAttribute("http-equiv");
            if (!string.IsNullOrWhiteSpace(name) && !string.IsNullOrWhiteSpace(tag.GetAttribute("content")))
            {
                meta.TryAdd(name.Trim(), tag.GetAttribute("content")!);
            }
        }

        string? Meta(params ReadOnlySpan<string> names)
        {
            foreach (var name in names)
            {
                if (meta.GetValueOrDefault(name) is { } content && !content.StartsWith("http", StringComparison.OrdinalIgnoreCase))
                {
                    return content;
                }
            }

            return null;
        }

        var publisher = Line(json?.Publisher ?? Meta("og:site_name", "application-name", "dc.publisher", "citation_journal_title"), Sources.Source.NameLimit);
        var times = page.QuerySelectorAll("time[itemprop=datePublished],time[pubdate],article time[datetime],header time[datetime],[itemprop=datePublished],time[datetime]").Take(20)
            .Select(time => time.GetAttribute("datetime") ?? time.GetAttribute("content") ?? time.TextContent);
        return new PageFacts(
            Line(json?.Headline ?? Meta("og:title", "twitter:title", "citation_title") ?? OnlyHeading(page) ?? WithoutSite(page.Title, publisher), Article.TitleLimit),
            publisher,
            Line(WithoutBy(json?.Author ?? Meta(s_byline) ?? page.QuerySelector("[itemprop=author] [itemprop=name],[itemprop=author],[rel=author],.byline")?.TextContent), 200),
            ((IEnumerable<string?>)[json?.Published, .. s_day.Select(name => meta.GetValueOrDefault(name)), .. times]).Select(PublicationDay.Read).FirstOrDefault(day => day is not null),
            Tag(json?.Language) ?? Tag(page.DocumentElement?.GetAttribute("lang")) ?? Tag(Meta("content-language", "dc.language", "language")) ?? Tag(Meta("og:locale")),
            Web(page.QuerySelector("link[rel~=canonical]")?.GetAttribute("href"), address) ?? Web(meta.GetValueOrDefault("og:url"), address) ?? Web(json?.Url, address),
            json?.Free);
    }

    /// <summary>On one line, without control characters, no longer than its field; null: nothing is left.</summary>
    public static string? Line(string? text, int limit)
    {
        if (text is null)
        {
            return null;
        }

        var line = string.Join(' ', new string([.. text.Take(limit * 4).Select(c => char.IsControl(c) ? ' ' : c)]).Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return line.Length == 0 ? null : Plain.Cut(line, limit);
    }

    /// <summary>A heading of the first rank, where the page has one and no more.</summary>
    public static string? OnlyHeading(IDocument page) => page.QuerySelectorAll("h1").Take(2).ToList() is [var only] ? Line(only.TextContent, Article.TitleLimit) : null;

    // "Harbour to close - The Lamp" where the site is called The Lamp
    private static string? WithoutSite(string? title, string? site)
    {
        var line = Line(title, Article.TitleLimit);
        return line is not null && site is not null && line.EndsWith(site, StringComparison.OrdinalIgnoreCase) && line[..^site.Length].TrimEnd(' ', '-', '–', '—', '|', '·', ':') is { Length: > 0 } bare ? bare : line;
    }

    private static string? WithoutBy(string? byline) =>
        byline?.Trim() is { } line && line.StartsWith("by ", StringComparison.OrdinalIgnoreCase) ? line[3..] : byline;

    // "en_GB" is "en-GB"; a language that nobody knows is none
    private static string? Tag(string? language)
    {
        var tag = language?.Trim().Replace('_', '-') ?? "";
        return tag.Length is >= 2 and <= 35 && tag.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') && TextLanguage.Name(tag) != tag ? CultureInfo.GetCultureInfo(tag).Name : null;
    }

    private static string? Web(string? link, Uri? address) =>
        link is not null && (address is null ? Uri.TryCreate(link.Trim(), UriKind.Absolute, out var url) : Uri.TryCreate(address, link.Trim(), out url)) && url.Scheme is "http" or "https" && url.AbsoluteUri.Length <= 2000
            ? url.AbsoluteUri : null;
}
