using System.Text.Json;
using FactCheck.Core.Editions;
using FactCheck.Core.Verdicts;

namespace FactCheck.Core.Interchange.Import;

/// <summary>Reads a line of an export (docs/interchange.md), the counterpart of <see cref="Export.ClaimLine"/>. Properties that are not known are passed over.</summary>
internal static class ExportLine
{
    /// <exception cref="EditorialRuleException">Something is missing or is no such value; the sentence names it.</exception>
    public static TakenOverClaim Read(JsonElement line) =>
        new(Id(line, "claim"), Publication(Part(line, "publication")), [.. Many(line, "editions").Select(Edition)], [.. Many(line, "corrections").Select(Correction)]);

    /// <summary>As <see cref="Read"/>, for a line that is a story.</summary>
    public static TakenOverStory Story(JsonElement line) => new(
        Id(line, "story"), Id(line, "edition"), Number(line, "number"), Instant(line, "validFrom"), Text(line, "slug"), Text(line, "name"), Text(line, "introduction"),
        [.. Many(line, "claims").Select(claim => claim.ValueKind is JsonValueKind.String && claim.TryGetGuid(out var id) ? id : throw Wrong("claims"))]);

    private static TakenOverPublication Publication(JsonElement json) => new(Word<PublicState>(json, "state"), Text(json, "note"), Instant(json, "since"), Number(json, "editions"));

    private static TakenOverEdition Edition(JsonElement json)
    {
        var (scale, version) = (Text(json, "scale"), Number(json, "scaleVersion"));
        EditorialRule.Require(
            scale == RatingScale.Name && version == RatingScale.Version,
            $"An edition is rated on the scale “{scale}”, version {version}; this program knows “{RatingScale.Name}”, version {RatingScale.Version}.");
        return new TakenOverEdition(
            Id(json, "id"), Number(json, "number"), Instant(json, "validFrom"), Part(json, "validTo").ValueKind is JsonValueKind.Null ? null : Instant(json, "validTo"), Instant(json, "firstPublished"),
            Text(json, "slug"), Text(json, "headline"), Text(json, "claimText"), Text(json, "language"), Word<Rating>(json, "rating"), Text(json, "conclusion"), Text(json, "chain"),
            Text(json, "fingerprint"), Text(json, "searchText"), Part(json, "document").GetRawText());
    }

    private static TakenOverCorrection Correction(JsonElement json) => new(
        Id(json, "id"), Word<CorrectionKind>(json, "kind"), Instant(json, "at"), Text(json, "note"), Text(json, "slug"), Text(json, "headline"),
        Number(json, "editionBefore"), Null(json, "editionAfter") ? null : Number(json, "editionAfter"), Word<Rating>(json, "ratingBefore"), Null(json, "ratingAfter") ? null : Word<Rating>(json, "ratingAfter"),
        Text(json, "conclusionBefore"), Null(json, "conclusionAfter") ? null : Text(json, "conclusionAfter"));

    private static JsonElement Part(JsonElement json, string name) =>
        json.ValueKind is JsonValueKind.Object && json.TryGetProperty(name, out var part) ? part : throw new EditorialRuleException($"“{name}” is missing.");

    private static bool Null(JsonElement json, string name) => Part(json, name).ValueKind is JsonValueKind.Null;

    private static JsonElement.ArrayEnumerator Many(JsonElement json, string name) => Part(json, name) is { ValueKind: JsonValueKind.Array } many ? many.EnumerateArray() : throw Wrong(name);

    private static string Text(JsonElement json, string name) => Part(json, name) is { ValueKind: JsonValueKind.String } text ? text.GetString()! : throw Wrong(name);

    private static int Number(JsonElement json, string name) => Part(json, name) is { ValueKind: JsonValueKind.Number } part && part.TryGetInt32(out var number) ? number : throw Wrong(name);

    private static Guid Id(JsonElement json, string name) => Part(json, name) is { ValueKind: JsonValueKind.String } part && part.TryGetGuid(out var id) && id != Guid.Empty ? id : throw Wrong(name);

    private static DateTimeOffset Instant(JsonElement json, string name) =>
        Part(json, name) is { ValueKind: JsonValueKind.String } part && part.TryGetDateTimeOffset(out var at) ? at.ToUniversalTime() : throw Wrong(name);

    private static T Word<T>(JsonElement json, string name)
        where T : struct, Enum => Text(json, name) is var text && Enum.TryParse<T>(text, out var word) && Enum.GetName(word) == text ? word : throw Wrong(name);

    private static EditorialRuleException Wrong(string name) => new($"“{name}” is not as an export writes it.");
}
