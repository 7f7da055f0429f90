using System.Text.Json;

namespace FactCheck.Core.Attribution;

/// <summary>One object of a list in the graph's JSON, with the name it goes by in an error.</summary>
internal sealed class GraphReaderItem
{
    private readonly JsonElement _element;
    private readonly string _name;

    public GraphReaderItem(JsonElement element, string what, int index)
    {
        _element = element;
        _name = $"{char.ToUpperInvariant(what[0])}{what[1..]} number {index + 1}";
        if (element.ValueKind != JsonValueKind.Object)
        {
            throw Broken("is not an object. Write it between { and }");
        }
        if (Text("id") is { } id)
        {
            _name = $"{char.ToUpperInvariant(what[0])}{what[1..]} “{id}”";
        }
    }

    public string Id() => RequiredText("id");

    public string RequiredText(string key) => Text(key) is { Length: > 0 } text ? text : throw Broken($"has no “{key}”. Add it");

    public string? Text(string key) => Value(key) switch
    {
        null => null,
        { ValueKind: JsonValueKind.String } text => text.GetString(),
        _ => throw Broken($"has a “{key}” that is not text. Put it in quotation marks"),
    };

    public bool? Flag(string key) => Value(key) switch
    {
        null => null,
        { ValueKind: JsonValueKind.True } => true,
        { ValueKind: JsonValueKind.False } => false,
        _ => throw Broken($"has a “{key}” that is neither true nor false"),
    };

    public GraphTime? Time(string key) => Text(key) is { } text ? GraphValue.Time(text, key, Broken) : null;

    public T Required<T>(string key)
        where T : struct, Enum => Word<T>(key) ?? throw Broken($"has no “{key}”. It is one of {GraphValue.Choices<T>()}");

    public T? Word<T>(string key)
        where T : struct, Enum => Text(key) is { } word ? Word<T>(key, word) : null;

    public T Word<T>(string key, string word)
        where T : struct, Enum => GraphValue.Word<T>(word, key, Broken);

    public IReadOnlyList<string>? Texts(string key)
    {
        if (Value(key) is not { } list)
        {
            return null;
        }
        if (list.ValueKind != JsonValueKind.Array || list.EnumerateArray().Any(entry => entry.ValueKind != JsonValueKind.String))
        {
            throw Broken($"has a “{key}” that is not a list of texts. Write it as [\"…\", \"…\"]");
        }
        return [.. list.EnumerateArray().Select(entry => entry.GetString() ?? "")];
    }

    public EditorialRuleException Broken(string how) => new($"{_name} {how}.");

    private JsonElement? Value(string key) =>
        _element.TryGetProperty(key, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;
}
