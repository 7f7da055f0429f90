using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using FactCheck.Core.Reading;

namespace FactCheck.Web.Commands;

/// <summary>One JSON line an attribution; offsets become Unicode code points here and nowhere else.</summary>
internal static class ReadJson
{
    internal static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, // a terminal or a file, not a page: “ stays “
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public static IEnumerable<string> Lines(string file, string text, IReadOnlyList<FoundAttribution> found)
    {
        var points = CodePoints(text);
        return found.Select(a => JsonSerializer.Serialize(
            new
            {
                file,
                source = Part(text, points, a.Source),
                cue = Part(text, points, a.Cue),
                content = Part(text, points, a.Content),
                act = a.Act,
                certainty = a.Certainty,
                named = a.Named,
                who = a.Who,
                via = a.Via,
                basis = a.Basis,
                when = a.When,
                nested = a.Nested,
                score = Math.Round(a.Score, 2),
                rule = a.Rule,
            },
            Options));
    }

    private static object? Part(string text, int[] points, IReadOnlyList<TextSpan> spans) => spans.Count == 0
        ? null
        : new { text = string.Join(" … ", spans.Select(s => s.In(text))), spans = spans.Select(s => new[] { points[s.Start], points[s.End] }) };

    /// <summary>For each UTF-16 place, how many code points stand before it. An unpaired surrogate counts as one.</summary>
    internal static int[] CodePoints(string text)
    {
        var points = new int[text.Length + 1];
        for (var i = 0; i < text.Length; i++)
        {
            points[i + 1] = points[i] + (i > 0 && char.IsLowSurrogate(text[i]) && char.IsHighSurrogate(text[i - 1]) ? 0 : 1);
        }

        return points;
    }
}
