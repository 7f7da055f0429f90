using System.Buffers;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using FactCheck.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace FactCheck.Core.Ledger;

/// <summary>An item's row as JSON: every mapped property by name, in ordinal order, as the store holds it.</summary>
internal static class ItemState
{
    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly ConditionalWeakTable<IEntityType, (JsonEncodedText Name, IProperty Property, ValueConverter? Converter)[]> s_columns = [];

    public static string Of(EntityEntry entry)
    {
        var (bytes, values) = (new ArrayBufferWriter<byte>(1024), entry.CurrentValues);
        using (var json = new Utf8JsonWriter(bytes, s_options))
        {
            json.WriteStartObject();
            foreach (var (name, property, converter) in s_columns.GetValue(entry.Metadata, Columns))
            {
                var value = values[property];
                Write(json, name, converter is null ? value : converter.ConvertToProvider(value));
            }

            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }

    private static (JsonEncodedText, IProperty, ValueConverter?)[] Columns(IEntityType type) =>
        [.. type.GetProperties().OrderBy(property => property.Name, StringComparer.Ordinal).Select(property => (JsonEncodedText.Encode(property.Name), property, property.GetTypeMapping().Converter))];

    /// <summary>Puts an item back into a state that the ledger holds of it. Its revision goes on counting; what items have got since stays.</summary>
    public static void PutBack(EntityEntry entry, string state) =>
        Put(entry, state, property => !property.IsPrimaryKey() && property.Name != nameof(LedgerItem.Revision));

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

    /// <summary>The item as it stood: what the store would have read at that moment. What the state does not tell stays as it is in a new item.</summary>
    public static T Read<T>(FactCheckDb db, string state)
        where T : LedgerItem
    {
        var entry = db.Entry((T)Activator.CreateInstance(typeof(T), nonPublic: true)!);
        Put(entry, state, _ => true);
        entry.State = EntityState.Detached;
        return entry.Entity;
    }

    private static void Put(EntityEntry entry, string state, Func<IProperty, bool> which)
    {
        using var json = JsonDocument.Parse(state);
        foreach (var property in entry.Properties.Where(property => which(property.Metadata)))
        {
            if (json.RootElement.TryGetProperty(property.Metadata.Name, out var told))
            {
                var converter = property.Metadata.GetTypeMapping().Converter;
                var type = converter?.ProviderClrType ?? property.Metadata.ClrType;
                var value = Value(told, Nullable.GetUnderlyingType(type) ?? type);
                property.CurrentValue = converter is null || value is null ? value : converter.ConvertFromProvider(value);
            }
        }
    }

    private static object? Value(JsonElement told, Type type) => told.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.True or JsonValueKind.False => told.GetBoolean(),
        JsonValueKind.Number when type == typeof(int) => told.GetInt32(),
        JsonValueKind.Number when type == typeof(long) => told.GetInt64(),
        JsonValueKind.Number => told.GetDouble(),
        _ when type == typeof(Guid) => told.GetGuid(),
        _ when type == typeof(DateTime) => DateTime.Parse(told.GetString()!, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind),
        _ when type == typeof(DateOnly) => DateOnly.Parse(told.GetString()!, CultureInfo.InvariantCulture),
        _ when type == typeof(byte[]) => told.GetBytesFromBase64(),
        _ => told.GetString(),
    };

    private static string? Raw(JsonDocument state, string name) =>
        state.RootElement.TryGetProperty(name, out var value) ? value.GetRawText() : null;

    private static void Write(Utf8JsonWriter json, JsonEncodedText name, object? value)
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
            case DateTime at: json.WriteString(name, at.ToString("O", CultureInfo.InvariantCulture)); break;
            case DateOnly day: json.WriteString(name, day.ToString("O", CultureInfo.InvariantCulture)); break;
            case byte[] bytes: json.WriteBase64String(name, bytes); break;
            default: throw new NotSupportedException($"The ledger cannot write {name}, a {value.GetType().Name}.");
        }
    }
}
