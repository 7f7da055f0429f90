using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using FactCheck.Core.Editions;
using FactCheck.Core.Timeline;
using FactCheck.Core.Verdicts;

namespace FactCheck.Core.Interchange;

/// <summary>Who publishes: the author of every review.</summary>
/// <param name="Name">The newsroom's name.</param>
/// <param name="BaseUrl">The site's address, without a slash at the end.</param>
/// <param name="License">The address of the licence under which all that is published may be used; null: none is given.</param>
public sealed record Publisher(string Name, string BaseUrl, string? License = null)
{
    public string Link(string path) => BaseUrl + path;

    public string AddressOf(string slug) => $"{BaseUrl}/claims/{Uri.EscapeDataString(slug)}";
}

/// <summary>An edition as ClaimReview (schema.org), the interchange format of fact-checks. The same in page, feed and export.</summary>
public static class ClaimReview
{
    // letters of every script stay readable; < > & ' " are escaped, so that the text can stand inside a script element
    internal static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>The edition shown of a claim, as one JSON object.</summary>
    public static string Of(PublicClaim claim, EditionDocument document, Publisher publisher)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Options))
        {
            json.WriteStartObject();
            json.WriteString("@context", "https://schema.org");
            Write(json, claim.Shown!, document, claim.Corrections, publisher, claim.UnderReview);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    /// <summary>The properties of one review, into an object that has been started.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="edition">The edition that stands.</param>
    /// <param name="document">What it publishes.</param>
    /// <param name="corrections">Of its claim, the newest first.</param>
    /// <param name="publisher">Who publishes it.</param>
    /// <param name="underReview">The desk is looking at it again, and says so.</param>
    internal static void Write(Utf8JsonWriter json, Edition edition, EditionDocument document, IReadOnlyList<Correction> corrections, Publisher publisher, bool underReview)
    {
        var address = publisher.AddressOf(edition.Slug);
        json.WriteString("@type", "ClaimReview");
        json.WriteString("@id", address);
        json.WriteString("url", address);
        json.WriteString("claimReviewed", document.Headline);
        json.WriteString("datePublished", Day(edition.FirstPublished));
        json.WriteString("dateModified", Day(edition.ValidFrom));
        json.WriteString("inLanguage", "en"); // the review's; the claim has its own
        if (underReview)
        {
            json.WriteString("creativeWorkStatus", "Under review");
        }

        Organisation(json, "author", publisher);
        Organisation(json, "sdPublisher", publisher);
        Optional(json, "sdLicense", publisher.License);
        Rating(json, edition);
        Claim(json, address, document);
        Citations(json, document);
        Corrections(json, corrections);
    }

    private static void Rating(Utf8JsonWriter json, Edition edition)
    {
        json.WriteStartObject("reviewRating");
        json.WriteString("@type", "Rating");
        json.WriteString("alternateName", edition.Rating.Word());
        json.WriteString("ratingExplanation", edition.Conclusion);
        if (edition.Rating.Value() is { } value)
        {
            json.WriteNumber("ratingValue", value);
            json.WriteNumber("worstRating", RatingScale.Worst);
            json.WriteNumber("bestRating", RatingScale.Best);
        }

        json.WriteEndObject();
    }

    private static void Claim(Utf8JsonWriter json, string address, EditionDocument document)
    {
        json.WriteStartObject("itemReviewed");
        json.WriteString("@type", "Claim");
        json.WriteString("@id", address + "#claim");
        json.WriteString("text", document.ClaimText);
        json.WriteString("inLanguage", document.Language);
        var appearances = document.Appearances.OrderBy(appearance => appearance.SaidOn ?? DateOnly.MaxValue).ToList();
        if (appearances.FirstOrDefault(appearance => appearance.Claimant is not null) is { } first)
        {
            json.WriteStartObject("author");
            json.WriteString("@type", first.Person ? "Person" : "Organization");
            json.WriteString("name", first.Claimant);
            json.WriteEndObject();
        }

        if (appearances.FirstOrDefault()?.SaidOn is { } day)
        {
            json.WriteString("datePublished", day.Iso());
        }

        var seen = appearances.Where(appearance => appearance.Url is not null).ToList();
        if (seen.Count > 0)
        {
            Work(json, "firstAppearance", seen[0].Url!, seen[0].SaidOn);
            json.WriteStartArray("appearance");
            foreach (var appearance in seen)
            {
                Work(json, null, appearance.Url!, appearance.SaidOn);
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void Work(Utf8JsonWriter json, string? name, string url, DateOnly? day)
    {
        if (name is null)
        {
            json.WriteStartObject();
        }
        else
        {
            json.WriteStartObject(name);
        }

        json.WriteString("@type", "CreativeWork");
        json.WriteString("url", url);
        if (day is { } said)
        {
            json.WriteString("datePublished", said.Iso());
        }

        json.WriteEndObject();
    }

    private static void Citations(Utf8JsonWriter json, EditionDocument document)
    {
        if (document.Evidence.Count == 0)
        {
            return;
        }

        json.WriteStartArray("citation");
        foreach (var evidence in document.Evidence)
        {
            json.WriteStartObject();
            json.WriteString("@type", "CreativeWork");
            json.WriteString("name", evidence.Title);
            Optional(json, "url", evidence.Url);
            Optional(json, "archivedAt", evidence.ArchivedUrl);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Corrections(Utf8JsonWriter json, IReadOnlyList<Correction> corrections)
    {
        if (corrections.Count == 0)
        {
            return;
        }

        json.WriteStartArray("correction");
        foreach (var correction in corrections)
        {
            json.WriteStartObject();
            json.WriteString("@type", "CorrectionComment");
            json.WriteString("text", correction.Note);
            json.WriteString("datePublished", Day(correction.At));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Organisation(Utf8JsonWriter json, string name, Publisher publisher)
    {
        json.WriteStartObject(name);
        json.WriteString("@type", "Organization");
        json.WriteString("name", publisher.Name);
        json.WriteString("url", publisher.BaseUrl + "/");
        json.WriteEndObject();
    }

    private static void Optional(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }

    private static string Day(DateTimeOffset at) => at.Day().Iso();
}
