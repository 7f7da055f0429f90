using System.Text.Json.Nodes;
using AngleSharp.Dom;

namespace FactCheck.Core.Interchange.Import;

/// <summary>An item of microdata (HTML, "itemscope") as the JSON-LD that says the same.</summary>
internal static class Microdata
{
    private const int Deepest = 12;

    /// <param name="item">An element with itemscope.</param>
    /// <param name="depth">Items around it.</param>
    public static JsonObject Of(IElement item, int depth = 0)
    {
        var json = new JsonObject { ["@type"] = Types(item) is [var only] ? only : new JsonArray(Types(item)) };
        if (depth < Deepest)
        {
            Add(json, item, depth);
        }

        return json;
    }

    // "https://schema.org/ClaimReview https://schema.org/Review"
    private static JsonNode?[] Types(IElement item) =>
        [.. (item.GetAttribute("itemtype") ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(type => (JsonNode?)type[(type.LastIndexOf('/') + 1)..])];

    private static void Add(JsonObject json, IElement parent, int depth)
    {
        foreach (var child in parent.Children)
        {
            var scope = child.HasAttribute("itemscope");
            foreach (var name in (child.GetAttribute("itemprop") ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            {
                JsonNode value = scope ? Of(child, depth + 1) : Text(child);
                switch (json[name])
                {
                    case null: json[name] = value; break;
                    case JsonArray many: many.Add(value); break;
                    case var one: json[name] = new JsonArray(one.DeepClone(), value); break;
                }
            }

            if (!scope)
            {
                Add(json, child, depth);
            }
        }
    }

    private static string Text(IElement element) => element.LocalName switch
    {
        "meta" => element.GetAttribute("content"),
        "a" or "area" or "link" => element.GetAttribute("href"),
        "audio" or "embed" or "iframe" or "img" or "source" or "track" or "video" => element.GetAttribute("src"),
        "data" or "meter" => element.GetAttribute("value"),
        "time" => element.GetAttribute("datetime") ?? element.TextContent,
        _ => element.GetAttribute("content") ?? element.TextContent,
    } ?? "";
}
