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

    public static FeedText Write(NewsView news, FeedPublisher publisher) => Write(new FeedPage(FeedRoutes.Verdicts, [], news), publisher);

    public static FeedText Write(FeedPage page, FeedPublisher publisher)
    {
        var news = page.News;
        var feed = AtomWriter.Feed($"{publisher.Name}: verdicts", "What was said, who said it first, and what we found.", page.First, publisher, page.Here);
        if (page.Here != page.First)
        {
            feed.Links.Add(Link("first", page.First, publisher));
        }

        if (page.Next is { } next)
        {
            feed.Links.Add(Link("next", next, publisher));
        }

        feed.Items = news.Standing.OrderByDescending(item => item.Updated).Select(item => Entry(item, publisher)).ToList();
        foreach (var gone in news.Withdrawn)
        {
            feed.ElementExtensions.Add(Tombstone(gone).CreateReader());
        }

        return AtomWriter.Text(feed, [.. news.Standing.Select(item => item.Updated), .. news.Withdrawn.Select(gone => gone.At)]);
    }

    // one feed in several documents (RFC 5005)
    private static SyndicationLink Link(string relation, string path, FeedPublisher publisher) => new(new Uri(publisher.Link(path)), relation, null, "application/atom+xml", 0);

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
