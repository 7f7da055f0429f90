using System.Text.Json;
using FactCheck.Core.Interchange;
using FactCheck.Core.Timeline;
using FactCheck.Core.Verdicts;

namespace FactCheck.Web.Feeds;

/// <summary>Verdicts as JSON Feed 1.1. What was withdrawn stands in an extension of our own, because the format has no word for it.</summary>
internal static class JsonFeed
{
    public static byte[] Write(FeedPage page, FeedPublisher publisher)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, ClaimReview.Options))
        {
            json.WriteStartObject();
            json.WriteString("version", "https://jsonfeed.org/version/1.1");
            json.WriteString("title", $"{publisher.Name}: verdicts");
            json.WriteString("description", "What was said, who said it first, and what we found.");
            json.WriteString("home_page_url", publisher.Link("/"));
            json.WriteString("feed_url", publisher.Link(page.First));
            json.WriteString("language", "en");
            if (page.Next is { } next)
            {
                json.WriteString("next_url", publisher.Link(next));
            }

            json.WriteStartArray("authors");
            json.WriteStartObject();
            json.WriteString("name", publisher.Name);
            json.WriteString("url", publisher.Link("/"));
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteStartArray("items");
            foreach (var item in page.News.Standing)
            {
                Item(json, item, publisher);
            }

            json.WriteEndArray();
            Withdrawn(json, page.News, publisher);
            json.WriteEndObject();
        }

        return bytes.ToArray();
    }

    private static void Item(Utf8JsonWriter json, NewsItem item, FeedPublisher publisher)
    {
        var (edition, document) = (item.Edition, item.Edition.Read());
        json.WriteStartObject();
        json.WriteString("id", $"urn:uuid:{edition.ClaimId}");
        json.WriteString("url", publisher.Claim(edition.Slug));
        json.WriteString("title", $"{edition.Rating.Word()}: {edition.Headline}");
        json.WriteString("summary", edition.Conclusion);
        json.WriteString("content_text", string.Join("\n\n", new[] { edition.ClaimText, $"{edition.Rating.Word()}. {edition.Conclusion}", string.Concat(document.Says.Select(run => run.Text)) }.Where(text => text.Length > 0)));
        json.WriteString("date_published", edition.FirstPublished.UtcDateTime);
        json.WriteString("date_modified", item.Updated.UtcDateTime);
        json.WriteStartArray("tags");
        foreach (var topic in document.Topics.Select(topic => topic.Name).Distinct())
        {
            json.WriteStringValue(topic);
        }

        json.WriteEndArray();
        json.WriteStartObject("_factcheck");
        json.WriteString("about", publisher.Link("/method#scale"));
        json.WriteString("verdict", edition.Rating.Slug());
        if (edition.Rating.Value() is { } value)
        {
            json.WriteNumber("value", value);
            json.WriteNumber("worst", RatingScale.Worst);
            json.WriteNumber("best", RatingScale.Best);
        }

        json.WriteString("claimLanguage", edition.Language);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Withdrawn(Utf8JsonWriter json, NewsView news, FeedPublisher publisher)
    {
        json.WriteStartObject("_factcheck");
        json.WriteString("about", publisher.Link("/method#corrections"));
        json.WriteStartArray("withdrawn");
        foreach (var gone in news.Withdrawn)
        {
            json.WriteStartObject();
            json.WriteString("id", $"urn:uuid:{gone.ClaimId}");
            json.WriteString("url", publisher.Claim(gone.Slug));
            json.WriteString("date", gone.At.UtcDateTime);
            json.WriteString("note", gone.Note);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
