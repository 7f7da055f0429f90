using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace FactCheck.Core.Ledger;

/// <summary>An item's row as JSON: every mapped property by name, in ordinal order, as the store holds it.</summary>
internal static class ItemState
{
    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(EntityEntry entry)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, s_options))
        {
            json.WriteStartObject();
            foreach (var property in entry.Properties.OrderBy(p => p.Metadata.Name, StringComparer.Ordinal))
            {
                var converter = property.Metadata.GetTypeMapping().Converter;
                var value = converter is null ? property.CurrentValue : converter.ConvertToProvider(property.CurrentValue);
                Write(json, property.Metadata.Name, value);
            }

            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>The names of the properties in which what was told and what stands differ.</summary>
    /// <param name="told">The state on the ledger. What it does not tell, because it was written before that was kept, must be as in a new item.</param>
    /// <param name="stands">The state of the row.</param>
    /// <param name="fresh">The state of a new item of that kind.</param>
    public static IReadOnlyList<string> Differences(string told, string stands, string fresh)
    {
        using var a = JsonDocument.Parse(told);
        using var b = JsonDocument.Parse(stands);
        using var c = JsonDocument.Parse(fresh);
        var names = a.RootElement.EnumerateObject().Concat(b.RootElement.EnumerateObject()).Select(p => p.Name).Distinct();
        return [.. names.Where(name => (Raw(a, name) ?? Raw(c, name)) != Raw(b, name))];
    }

    private static string? Raw(JsonDocument state, string name) =>
        state.RootElement.TryGetProperty(name, out var value) ? value.GetRawText() : null;

    private static void Write(Utf8JsonWriter json, string name, object? value)
    {
        switch (value)
        {
            case null: json.WriteNull(name); break;
            case bool flag: json.WriteBoolean(name, flag); break;
            case int number: json.WriteNumber(name, number); break;
            case long number: json.WriteNumber(name, number); break;
            case double number: json.WriteNumber(name, number); break;
            case string text: json.WriteString(name, text); break;
            case Guid id: json.WriteString(name, id); break;
            case DateTime at: json.WriteString(name, at.ToString("O", System.Globalization.CultureInfo.InvariantCulture)); break;
            case DateOnly day: json.WriteString(name, day.ToString("O", System.Globalization.CultureInfo.InvariantCulture)); break;
            case byte[] bytes: json.WriteBase64String(name, bytes); break;
            default: throw new NotSupportedException($"The ledger cannot write {name}, a {value.GetType().Name}.");
        }
    }
}
