using System.Text.Encodings.Web;
using System.Text.Json;
using FactCheck.Core.Editions;
using FactCheck.Core.Verdicts;

namespace FactCheck.Core.Interchange.Export;

/// <summary>A claim as one line of JSON: every value of its publication, editions and corrections, so that it can be taken in elsewhere without loss (docs/interchange.md).</summary>
internal static class ClaimLine
{
    public static JsonWriterOptions Options { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(Utf8JsonWriter json, PublishedClaim claim)
    {
        json.WriteStartObject();
        json.WriteString("claim", claim.Publication.Id);
        Publication(json, claim.Publication);
        json.WriteStartArray("editions");
        foreach (var edition in claim.Editions)
        {
            Edition(json, edition);
        }

        json.WriteEndArray();
        json.WriteStartArray("corrections");
        foreach (var correction in claim.Corrections)
        {
            Correction(json, correction);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Publication(Utf8JsonWriter json, Publication publication)
    {
        json.WriteStartObject("publication");
        json.WriteString("state", publication.State.ToString());
        json.WriteString("note", publication.Note);
        json.WriteString("since", publication.Since.UtcDateTime);
        json.WriteNumber("editions", publication.Editions);
        json.WriteEndObject();
    }

    private static void Edition(Utf8JsonWriter json, Edition edition)
    {
        json.WriteStartObject();
        json.WriteString("id", edition.Id);
        json.WriteNumber("number", edition.Number);
        json.WriteString("validFrom", edition.ValidFrom.UtcDateTime);
        Instant(json, "validTo", edition.ValidTo);
        json.WriteString("firstPublished", edition.FirstPublished.UtcDateTime);
        json.WriteString("slug", edition.Slug);
        json.WriteString("headline", edition.Headline);
        json.WriteString("claimText", edition.ClaimText);
        json.WriteString("language", edition.Language);
        json.WriteString("rating", edition.Rating.ToString());
        json.WriteString("scale", RatingScale.Name);
        json.WriteNumber("scaleVersion", RatingScale.Version);
        json.WriteString("conclusion", edition.Conclusion);
        json.WriteString("chain", edition.Chain);
        json.WriteString("fingerprint", edition.Fingerprint);
        json.WriteString("searchText", edition.SearchText);
        json.WritePropertyName("document");
        json.WriteRawValue(edition.Document, skipInputValidation: true); // byte for byte as it was frozen
        json.WriteEndObject();
    }

    private static void Correction(Utf8JsonWriter json, Correction correction)
    {
        json.WriteStartObject();
        json.WriteString("id", correction.Id);
        json.WriteString("kind", correction.Kind.ToString());
        json.WriteString("at", correction.At.UtcDateTime);
        json.WriteString("note", correction.Note);
        json.WriteString("slug", correction.Slug);
        json.WriteString("headline", correction.Headline);
        json.WriteNumber("editionBefore", correction.EditionBefore);
        Number(json, "editionAfter", correction.EditionAfter);
        json.WriteString("ratingBefore", correction.RatingBefore.ToString());
        json.WriteString("ratingAfter", correction.RatingAfter?.ToString());
        json.WriteString("conclusionBefore", correction.ConclusionBefore);
        json.WriteString("conclusionAfter", correction.ConclusionAfter);
        json.WriteEndObject();
    }

    private static void Instant(Utf8JsonWriter json, string name, DateTimeOffset? at)
    {
        if (at is { } known)
        {
            json.WriteString(name, known.UtcDateTime);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    private static void Number(Utf8JsonWriter json, string name, int? value)
    {
        if (value is { } known)
        {
            json.WriteNumber(name, known);
        }
        else
        {
            json.WriteNull(name);
        }
    }
}
