using System.Text.Json;
using FactCheck.Core.Attribution;

namespace FactCheck.Core.Interchange;

/// <summary>One record of PROV-JSON, with the name it goes by in an error. A value may stand bare, as {"$": …, "type": …}, or in a list of either.</summary>
internal sealed class ProvRecord
{
    private readonly Dictionary<string, string> _prefixes;
    private readonly JsonElement _element;
    private readonly string _what;

    public ProvRecord(Dictionary<string, string> prefixes, string kind, string name, JsonElement element, string? space)
    {
        (_prefixes, Name, _element, _what) = (prefixes, name, element, $"The {kind} “{name}”");
        var id = space is null ? null : IdIn(name, space);
        (Id, IsOurs) = (id ?? name, space is null || id is not null);
        if (IsOurs && element.ValueKind != JsonValueKind.Object)
        {
            throw Broken("is not an object. Write it between { and }");
        }
    }

    /// <summary>As the document names it.</summary>
    public string Name { get; }

    /// <summary>As the graph names it.</summary>
    public string Id { get; }

    /// <summary>Its name lies in the namespace that was asked for.</summary>
    public bool IsOurs { get; }

    public string? Text(string key) => Texts(key) is [var text, ..] ? text : null;

    public IReadOnlyList<string> Texts(string key) => [.. Values(key).Select(value => value.ValueKind is JsonValueKind.String
        ? value.GetString()!
        : throw Broken($"has a “{key}” that is not text. Put it in quotation marks"))];

    public bool? Flag(string key) => Values(key).FirstOrDefault() switch
    {
        { ValueKind: JsonValueKind.Undefined } => null,
        { ValueKind: JsonValueKind.True } => true,
        { ValueKind: JsonValueKind.False } => false,
        { ValueKind: JsonValueKind.String } value when bool.TryParse(value.GetString(), out var flag) => flag, // {"$": "true", "type": "xsd:boolean"}
        _ => throw Broken($"has a “{key}” that is neither true nor false"),
    };

    public GraphTime? Time(string key) => Text(key) is { } text ? GraphValue.Time(text, key, Broken) : null;

    public T Required<T>(string key)
        where T : struct, Enum => Word<T>(key) ?? throw Broken($"has no “{key}”. It is one of {GraphValue.Choices<T>()}");

    public T? Word<T>(string key)
        where T : struct, Enum => Text(key) is { } word ? Word<T>(key, word) : null;

    public T Word<T>(string key, string word)
        where T : struct, Enum => GraphValue.Word<T>(word, key, Broken);

    public string? IdOf(string key, string space) => Ids(key, space) is [var id, ..] ? id : null;

    /// <summary>The ids that are named there and lie in a namespace.</summary>
    public IReadOnlyList<string> Ids(string key, string space) => [.. Texts(key).Select(name => IdIn(name, space)).OfType<string>()];

    public EditorialRuleException Broken(string how) => new($"{_what} {how}.");

    private IEnumerable<JsonElement> Values(string key)
    {
        if (!_element.TryGetProperty(key, out var value) || value.ValueKind is JsonValueKind.Null)
        {
            return [];
        }

        return value.ValueKind is JsonValueKind.Array ? value.EnumerateArray().Select(Bare) : [Bare(value)];
    }

    private static JsonElement Bare(JsonElement value) => value.ValueKind is JsonValueKind.Object && value.TryGetProperty("$", out var bare) ? bare : value;

    private string? IdIn(string name, string space)
    {
        var colon = name.IndexOf(':', StringComparison.Ordinal);
        var full = colon >= 0 && _prefixes.TryGetValue(name[..colon], out var uri) ? uri + name[(colon + 1)..]
            : colon < 0 && _prefixes.TryGetValue("default", out var standard) ? standard + name
            : name;
        return full.StartsWith(space, StringComparison.Ordinal) ? Uri.UnescapeDataString(full[space.Length..]) : null;
    }
}
