using System.Text.Json;

namespace FactCheck.Core.Attribution;

/// <summary>The answers as one JSON array, an object per claim on a line of its own: what the <c>graph</c> verb prints.</summary>
public static class ClaimAnswersJson
{
    public static string Write(IEnumerable<ClaimAnswers> answers)
    {
        var lines = answers.Select(answer => GraphJson.Text(json => Write(json, answer))).ToList();
        return lines.Count == 0 ? "[]" : $"[\n{string.Join(",\n", lines)}\n]";
    }

    private static void Write(Utf8JsonWriter json, ClaimAnswers answers)
    {
        json.WriteStartObject();
        json.WriteString("claim", answers.Claim);
        json.WriteNumber("reports", answers.Reports.Count);
        json.WriteStartObject("origins");
        json.WriteNumber("strict", answers.Strict.Count);
        json.WriteNumber("lenient", answers.Lenient.Count);
        json.WriteNumber("named", answers.Named.Count);
        json.WriteEndObject();
        json.WriteNumber("routes", answers.Routes.Count);
        Ids(json, "bottlenecks", answers.Bottlenecks.Select(found => found.Id));
        Lists(json, "circular", answers.Circular.Select(circle => circle.Sources));
        Lists(json, "backwards", answers.Backwards);
        Ids(json, "hedgeLoss", answers.HedgeLoss.Select(found => found.Id));
        Ids(json, "contested", answers.Contested);
        Lists(json, "drift", answers.Drift);
        json.WriteBoolean("exact", answers.Exact);
        json.WriteEndObject();
    }

    private static void Ids(Utf8JsonWriter json, string key, IEnumerable<string> ids)
    {
        json.WritePropertyName(key);
        Ids(json, ids);
    }

    private static void Ids(Utf8JsonWriter json, IEnumerable<string> ids)
    {
        json.WriteStartArray();
        foreach (var id in ids)
        {
            json.WriteStringValue(id);
        }
        json.WriteEndArray();
    }

    private static void Lists(Utf8JsonWriter json, string key, IEnumerable<IReadOnlyList<string>> lists)
    {
        json.WriteStartArray(key);
        foreach (var list in lists)
        {
            Ids(json, list);
        }
        json.WriteEndArray();
    }
}
