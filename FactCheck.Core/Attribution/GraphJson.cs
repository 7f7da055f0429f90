using System.Text.Encodings.Web;
using System.Text.Json;

namespace FactCheck.Core.Attribution;

/// <summary>The graph as JSON: <c>{"sources": […], "claims": […], "statements": […], "reliances": […]}</c>. Unknown keys are ignored.</summary>
public static class GraphJson
{
    /// <summary>Letters of every script stay readable; the text is data, never pasted into a page.</summary>
    internal static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <exception cref="EditorialRuleException">The text is not such a graph; the message names the item.</exception>
    public static GraphDocument Read(string json) => Parse(json, root => new GraphReader(root).Read());

    /// <summary>A graph out of some JSON, its rules checked.</summary>
    internal static GraphDocument Parse(string json, Func<JsonElement, GraphDocument> read)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var graph = read(document.RootElement);
            GraphRules.Check(graph);
            return graph;
        }
        catch (JsonException broken)
        {
            throw new EditorialRuleException(
                $"The graph is not well-formed JSON (line {broken.LineNumber + 1}, byte {broken.BytePositionInLine + 1}). Mend it there and try again.");
        }
        catch (InvalidOperationException)
        {
            throw new EditorialRuleException("The graph holds a text with a broken escape (half of a surrogate pair). Save it as UTF-8 and try again.");
        }
    }

    public static string Write(GraphDocument graph) => Text(json => GraphWriter.Write(json, graph));

    internal static string Text(Action<Utf8JsonWriter> write)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Readable))
        {
            write(json);
        }
        return System.Text.Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length);
    }
}
