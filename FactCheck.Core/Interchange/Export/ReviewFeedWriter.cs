using System.Text.Json;
using FactCheck.Core.Editions;
using FactCheck.Core.Timeline;

namespace FactCheck.Core.Interchange.Export;

/// <summary>A DataFeed (schema.org) of reviews, one by one: what stands with its review, what was withdrawn with the day on which it was.</summary>
public sealed class ReviewFeedWriter(Utf8JsonWriter json, Publisher publisher)
{
    /// <summary>Opens the feed.</summary>
    /// <param name="path">Where it lies, from the first slash.</param>
    /// <param name="modified">When anything in it changed last; null: not said.</param>
    /// <param name="next">The address of the page after this one; null on the last.</param>
    public void Begin(string path, DateTimeOffset? modified, string? next = null)
    {
        json.WriteStartObject();
        json.WriteString("@context", "https://schema.org");
        json.WriteString("@type", "DataFeed");
        json.WriteString("@id", publisher.Link(path));
        json.WriteString("name", $"{publisher.Name}: reviews");
        json.WriteString("url", publisher.Link(path));
        json.WriteString("inLanguage", "en");
        if (modified is { } at)
        {
            json.WriteString("dateModified", at.UtcDateTime);
        }

        Optional("license", publisher.License);
        Optional("sdLicense", publisher.License);
        json.WriteStartObject("sdPublisher");
        json.WriteString("@type", "Organization");
        json.WriteString("name", publisher.Name);
        json.WriteString("url", publisher.Link("/"));
        json.WriteEndObject();
        Optional("relatedLink", next);
        json.WriteStartArray("dataFeedElement");
    }

    /// <summary>What stands.</summary>
    public void Review(Edition edition, IReadOnlyList<Correction> corrections, bool underReview)
    {
        ArgumentNullException.ThrowIfNull(edition);
        Item(edition.Slug, edition.FirstPublished, edition.ValidFrom);
        json.WriteStartArray("item");
        json.WriteStartObject();
        ClaimReview.Write(json, edition, edition.Read(), corrections, publisher, underReview);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>What was withdrawn: whoever keeps a copy takes it down. The review itself is not told again.</summary>
    public void Withdrawn(string slug, DateTimeOffset published, DateTimeOffset withdrawn, string note)
    {
        Item(slug, published, withdrawn);
        json.WriteString("dateDeleted", withdrawn.UtcDateTime);
        json.WriteString("description", note);
        json.WriteEndObject();
    }

    public void End()
    {
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void Item(string slug, DateTimeOffset created, DateTimeOffset modified)
    {
        json.WriteStartObject();
        json.WriteString("@type", "DataFeedItem");
        json.WriteString("url", publisher.AddressOf(slug));
        json.WriteString("dateCreated", created.Day().Iso());
        json.WriteString("dateModified", modified.UtcDateTime);
    }

    private void Optional(string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }
}
