using System.Text.Json;
using FactCheck.Core.Editions;

namespace FactCheck.Core.Interchange.Export;

/// <summary>A story that stands in public, with those of its claims that are in the export.</summary>
public sealed record StoryRecord(StoryEdition Edition, IReadOnlyList<Guid> Claims)
{
    internal void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("story", Edition.StoryId);
        json.WriteString("edition", Edition.Id);
        json.WriteNumber("number", Edition.Number);
        json.WriteString("validFrom", Edition.ValidFrom.UtcDateTime);
        json.WriteString("slug", Edition.Slug);
        json.WriteString("name", Edition.Name);
        json.WriteString("introduction", Edition.Introduction);
        json.WriteStartArray("claims");
        foreach (var claim in Claims)
        {
            json.WriteStringValue(claim);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
