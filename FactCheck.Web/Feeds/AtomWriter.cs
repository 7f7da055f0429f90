using System.ServiceModel.Syndication;
using System.Text;
using System.Xml;

namespace FactCheck.Web.Feeds;

/// <summary>What both feeds have in common (RFC 4287).</summary>
internal static class AtomWriter
{
    /// <summary>Before anything is published a feed still needs a date, and it must not change from one answer to the next.</summary>
    private static readonly DateTimeOffset s_never = DateTimeOffset.UnixEpoch;

    public static SyndicationFeed Feed(string title, string about, string path, FeedPublisher publisher, string? here = null)
    {
        var feed = new SyndicationFeed
        {
            Id = publisher.Link(path),
            Title = new TextSyndicationContent(title),
            Description = new TextSyndicationContent(about),
        };
        feed.Authors.Add(new SyndicationPerson { Name = publisher.Name, Uri = publisher.Link("/") });
        feed.Links.Add(SyndicationLink.CreateSelfLink(new Uri(publisher.Link(here ?? path)), "application/atom+xml"));
        feed.Links.Add(SyndicationLink.CreateAlternateLink(new Uri(publisher.Link("/")), "text/html"));
        return feed;
    }

    public static FeedText Text(SyndicationFeed feed, IEnumerable<DateTimeOffset> changes)
    {
        var updated = changes.DefaultIfEmpty(s_never).Max();
        feed.LastUpdatedTime = updated;
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true, CheckCharacters = false }))
        {
            new Atom10FeedFormatter(feed).WriteTo(xml);
        }

        return new FeedText(bytes.ToArray(), updated);
    }

    /// <summary>Without what XML 1.0 cannot hold.</summary>
    public static string Clean(string text) =>
        text.All(XmlConvert.IsXmlChar) ? text : new string([.. text.Where((c, i) => XmlConvert.IsXmlChar(c) || IsPair(text, i))]);

    private static bool IsPair(string text, int i) =>
        (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])) || (char.IsLowSurrogate(text[i]) && i > 0 && char.IsHighSurrogate(text[i - 1]));
}
