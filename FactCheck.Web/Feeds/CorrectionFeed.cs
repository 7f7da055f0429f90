using System.ServiceModel.Syndication;
using FactCheck.Core.Editions;
using FactCheck.Core.Verdicts;

namespace FactCheck.Web.Feeds;

/// <summary>Corrections as Atom, so that whoever carried a verdict hears of its change.</summary>
public static class CorrectionFeed
{
    public static FeedText Write(IReadOnlyList<Correction> corrections, FeedPublisher publisher)
    {
        var feed = AtomWriter.Feed($"{publisher.Name}: corrections", "What we changed, from what to what, and why.", FeedRoutes.Corrections, publisher);
        feed.Items = corrections.Select(correction => Entry(correction, publisher)).ToList();
        return AtomWriter.Text(feed, corrections.Select(correction => correction.At));
    }

    private static SyndicationItem Entry(Correction correction, FeedPublisher publisher)
    {
        var after = correction.RatingAfter is { } rating ? rating.Word() : "withdrawn";
        var entry = new SyndicationItem
        {
            Id = $"urn:uuid:{correction.Id}",
            Title = new TextSyndicationContent(AtomWriter.Clean($"{correction.Kind}: {correction.Headline}")),
            Summary = new TextSyndicationContent(AtomWriter.Clean($"{correction.RatingBefore.Word()} → {after}. {correction.Note}")),
            PublishDate = correction.At,
            LastUpdatedTime = correction.At,
        };
        entry.Links.Add(SyndicationLink.CreateAlternateLink(new Uri(publisher.Claim(correction.Slug)), "text/html"));
        return entry;
    }
}
