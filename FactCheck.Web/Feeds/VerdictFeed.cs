using System.Globalization;
using System.ServiceModel.Syndication;
using System.Xml.Linq;
using FactCheck.Core.Timeline;
using FactCheck.Core.Verdicts;

namespace FactCheck.Web.Feeds;

/// <summary>Verdicts as Atom. An entry's id is the claim's for ever; a withdrawn claim leaves a tombstone (RFC 6721).</summary>
public static class VerdictFeed
{
    private static readonly XNamespace s_at = "http://purl.org/atompub/tombstones/1.0";

    public static FeedText Write(NewsView news, FeedPublisher publisher)
    {
        var feed = AtomWriter.Feed($"{publisher.Name}: verdicts", "What was said, who said it first, and what we found.", FeedRoutes.Verdicts, publisher);
        feed.Items = news.Standing.OrderByDescending(item => item.Updated).Select(item => Entry(item, publisher)).ToList();
        foreach (var gone in news.Withdrawn)
        {
            feed.ElementExtensions.Add(Tombstone(gone).CreateReader());
        }

        return AtomWriter.Text(feed, [.. news.Standing.Select(item => item.Updated), .. news.Withdrawn.Select(gone => gone.At)]);
    }

    private static SyndicationItem Entry(NewsItem item, FeedPublisher publisher)
    {
        var edition = item.Edition;
        var entry = new SyndicationItem
        {
            Id = Id(edition.ClaimId),
            Title = new TextSyndicationContent(AtomWriter.Clean($"{edition.Rating.Word()}: {edition.Headline}")),
            Summary = new TextSyndicationContent(AtomWriter.Clean(edition.Conclusion)),
            PublishDate = edition.FirstPublished,
            LastUpdatedTime = item.Updated,
        };
        entry.Links.Add(SyndicationLink.CreateAlternateLink(new Uri(publisher.Claim(edition.Slug)), "text/html"));
        return entry;
    }

    private static XElement Tombstone(WithdrawnItem gone) => new(
        s_at + "deleted-entry",
        new XAttribute(XNamespace.Xmlns + "at", s_at.NamespaceName),
        new XAttribute("ref", Id(gone.ClaimId)),
        new XAttribute("when", gone.At.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)),
        new XElement(s_at + "comment", AtomWriter.Clean(gone.Note)));

    private static string Id(Guid claim) => $"urn:uuid:{claim}";
}
