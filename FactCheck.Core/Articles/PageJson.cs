using System.Text.Json;
using AngleSharp.Dom;

namespace FactCheck.Core.Articles;

/// <summary>What a page says of its article for machines, as JSON-LD of schema.org.</summary>
internal sealed record PageJson(string? Headline, string? Author, string? Publisher, string? Published, string? Language, string? Url, bool? Free)
{
    private const int Deepest = 12;
    private static readonly string[] s_endings = ["Article", "BlogPosting", "Report", "Review"]; // NewsArticle, ReportageNewsArticle, LiveBlogPosting …

    /// <summary>That of the first article in it; null: the page says nothing.</summary>
    public static PageJson? Of(IDocument page)
    {
        foreach (var script in page.QuerySelectorAll("script[type='application/ld+json']").Take(50))
        {
            try
            {
                using var json = JsonDocument.Parse(script.TextContent, new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
                if (ArticleIn(json.RootElement, 0) is { } article)
                {
                    return new PageJson(
                        Text(article, "headline") ?? Text(article, "name"), Names(article, "author") ?? Names(article, "creator"), Names(article, "publisher"),
                        Text(article, "datePublished") ?? Text(article, "dateCreated"), Text(article, "inLanguage"), Text(article, "url"), Flag(article, "isAccessibleForFree"));
                }
            }
            catch (Exception broken) when (broken is JsonException or InvalidOperationException) // the second for half of a surrogate pair: a headline cut within an emoji
            {
                // pages hold broken JSON often enough; the rest of the page still speaks
            }
        }

        return null;
    }

    private static JsonElement? ArticleIn(JsonElement element, int depth)
    {
        if (depth > Deepest)
        {
            return null;
        }

        if (element.ValueKind is JsonValueKind.Object)
        {
            if (element.TryGetProperty("@type", out var type) && Strings(type).Any(name => s_endings.Any(ending => name.EndsWith(ending, StringComparison.Ordinal) && name != "ClaimReview")))
            {
                return element;
            }

            return First(element.EnumerateObject().Where(property => property.Name is "@graph" or "mainEntity" or "mainEntityOfPage" or "itemListElement" or "item").Select(property => property.Value), depth);
        }

        return element.ValueKind is JsonValueKind.Array ? First(element.EnumerateArray(), depth) : null;
    }

    private static JsonElement? First(IEnumerable<JsonElement> elements, int depth) => elements.Take(200).Select(element => ArticleIn(element, depth + 1)).FirstOrDefault(found => found is not null);

    private static string? Text(JsonElement element, string name) => element.TryGetProperty(name, out var value) ? Strings(value).FirstOrDefault() : null;

    private static bool? Flag(JsonElement element, string name) => !element.TryGetProperty(name, out var value) ? null : value.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.String => bool.TryParse(value.GetString(), out var flag) ? flag : null,
        _ => null,
    };

    // "Ann Lee", {"name": "Ann Lee"}, or several of either
    private static string? Names(JsonElement element, string name)
    {
        if (!element.TryGetProperty(name, out var value))
        {
            return null;
        }

        var names = Many(value).SelectMany(one => one.ValueKind is JsonValueKind.Object && one.TryGetProperty("name", out var named) ? Strings(named) : Strings(one))
            .Where(one => !one.StartsWith("http", StringComparison.OrdinalIgnoreCase)).Distinct().Take(6).ToList();
        return names.Count == 0 ? null : string.Join(", ", names);
    }

    private static List<JsonElement> Many(JsonElement value) => value.ValueKind is JsonValueKind.Array ? [.. value.EnumerateArray()] : [value];

    private static IEnumerable<string> Strings(JsonElement value) =>
        Many(value).Where(one => one.ValueKind is JsonValueKind.String).Select(one => one.GetString()!).Where(text => !string.IsNullOrWhiteSpace(text));
}
