using System.Globalization;
using System.Net;
using System.Text.Json;
using FactCheck.Core.Matching;

namespace FactCheck.Core.Interchange;

/// <summary>One record of a file: a review, or why it cannot be kept.</summary>
/// <param name="Record">Where it stands, from 1.</param>
/// <param name="Review">What was read.</param>
/// <param name="Problem">Why it was rejected; null if it was read.</param>
public sealed record ReadReview(int Record, OtherReviewWords? Review, string? Problem);

/// <summary>
/// Reads ClaimReview (schema.org) as real sites write it: one object or an array, @graph, DataFeed, types in a list, line breaks inside strings, texts in a
/// list, HTML entities, dates in many shapes, addresses without http. What cannot be kept is said with its reason.
/// </summary>
public static class ClaimReviewFile
{
    private const int Deepest = 12;

    private static readonly JsonDocumentOptions s_options = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };
    private static readonly string[] s_days = ["yyyy-MM-dd", "yyyy-M-d", "dd/MM/yyyy", "d MMMM yyyy", "MMMM d, yyyy", "yyyyMMdd", "yyyy/MM/dd"];

    /// <param name="json">The text of the file.</param>
    /// <param name="today">A review dated after tomorrow keeps no date.</param>
    public static IReadOnlyList<ReadReview> Read(string json, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(json);
        var read = new List<ReadReview>();
        try
        {
            using var document = JsonDocument.Parse(WithoutRawBreaks(json), s_options);
            foreach (var review in Reviews(document.RootElement, 0))
            {
                read.Add(Tried(review, read.Count + 1, today));
            }
        }
        catch (JsonException broken)
        {
            return [new ReadReview(1, null, $"It is no valid JSON (line {broken.LineNumber + 1}).")];
        }

        return read.Count > 0 ? read : [new ReadReview(1, null, "It holds no ClaimReview.")];
    }

    private static IEnumerable<JsonElement> Reviews(JsonElement element, int depth)
    {
        if (depth > Deepest)
        {
            return [];
        }

        return element.ValueKind switch
        {
            JsonValueKind.Array => element.EnumerateArray().SelectMany(item => Reviews(item, depth + 1)),
            JsonValueKind.Object when IsReview(element) => [element],
            JsonValueKind.Object => element.EnumerateObject().SelectMany(property => Reviews(property.Value, depth + 1)),
            _ => [],
        };
    }

    private static bool IsReview(JsonElement element) => element.TryGetProperty("@type", out var type) && type.ValueKind switch
    {
        JsonValueKind.String => type.ValueEquals("ClaimReview"),
        JsonValueKind.Array => type.EnumerateArray().Any(one => one.ValueKind is JsonValueKind.String && one.ValueEquals("ClaimReview")),
        _ => false,
    };

    private static ReadReview Tried(JsonElement review, int number, DateOnly today)
    {
        try
        {
            return One(review, number, today);
        }
        catch (InvalidOperationException)
        {
            return new ReadReview(number, null, "A text in it was cut within a character (half of a surrogate pair, such as \\ud83d).");
        }
    }

    private static ReadReview One(JsonElement review, int number, DateOnly today)
    {
        var item = Child(review, "itemReviewed");
        var claim = Words(review, "claimReviewed") ?? Words(item, "text") ?? Words(item, "name");
        if (claim is null)
        {
            return new ReadReview(number, null, "It does not say which claim was reviewed (claimReviewed).");
        }

        if (claim.Length > OtherReview.ClaimLimit)
        {
            return new ReadReview(number, null, $"The claim has {claim.Length:N0} characters; {OtherReview.ClaimLimit:N0} can be kept.");
        }

        var publisher = Words(Child(review, "author"), "name", organisation: true) ?? Words(Child(review, "publisher"), "name") ?? Words(Child(review, "sdPublisher"), "name");
        var url = Address(Words(review, "url") ?? Words(review, "mainEntityOfPage"), Words(Child(review, "publisher"), "url") ?? Words(Child(review, "author"), "url"));
        if (url is null)
        {
            return new ReadReview(number, null, $"The review has no full web address (url is {Words(review, "url") ?? "missing"}).");
        }

        var rating = Child(review, "reviewRating");
        var words = Words(rating, "alternateName") ?? Words(rating, "name") ?? Words(rating, "ratingExplanation");
        if (words is null)
        {
            return new ReadReview(number, null, "The review gives no verdict in words (reviewRating.alternateName).");
        }

        return new ReadReview(number, new OtherReviewWords(url, claim, Short(publisher) ?? new Uri(url).Host, Short(words)!)
        {
            Title = Short(Words(review, "name") ?? Words(review, "headline")),
            Claimant = Short(Words(Child(item, "author"), "name")),
            ClaimedOn = Day(Words(item, "datePublished"), today),
            ReviewedOn = Day(Words(review, "datePublished"), today),
            Language = Words(review, "inLanguage") is { Length: <= 35 } language ? language : null,
        }, null);
    }

    /// <summary>The first of a list stands for it; for the author of a review, the first organisation.</summary>
    private static JsonElement Child(JsonElement element, string name)
    {
        if (element.ValueKind is not JsonValueKind.Object || !element.TryGetProperty(name, out var child))
        {
            return default;
        }

        return child.ValueKind is JsonValueKind.Array ? child.EnumerateArray().FirstOrDefault() : child;
    }

    private static string? Words(JsonElement element, string name, bool organisation = false)
    {
        if (organisation && element.ValueKind is JsonValueKind.Object && element.TryGetProperty("@type", out var type) && type.ValueKind is JsonValueKind.String && type.GetString() == "Person")
        {
            return null; // the journalist who wrote it; the publisher is asked for
        }

        var child = Child(element, name);
        var text = child.ValueKind switch
        {
            JsonValueKind.String => child.GetString(),
            JsonValueKind.Number => child.GetRawText(),
            JsonValueKind.Object => Words(child, "@id"),
            _ => null,
        };
        var plain = string.Join(' ', (WebUtility.HtmlDecode(text) ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Trim();
        plain = new string([.. plain.Where(c => !char.IsControl(c))]);
        return plain.Length == 0 ? null : plain;
    }

    private static string? Short(string? words) => words is null ? null : Plain.Cut(words, OtherReview.WordsLimit);

    private static string? Address(string? url, string? site)
    {
        if (url is null)
        {
            return null;
        }

        url = url switch
        {
            ['/', '/', ..] => "https:" + url,
            ['/', ..] when Uri.TryCreate(site, UriKind.Absolute, out var home) && Uri.TryCreate(home, url, out var whole) => whole.AbsoluteUri,
            _ when !url.Contains("://", StringComparison.Ordinal) && url.Split('/')[0].Contains('.', StringComparison.Ordinal) => "https://" + url,
            _ => url,
        };
        return url.Length <= 2000 && Uri.TryCreate(url, UriKind.Absolute, out var full) && full.Scheme is "http" or "https" && full.Host.Length > 0 ? url : null;
    }

    private static DateOnly? Day(string? text, DateOnly today)
    {
        if (text is null)
        {
            return null;
        }

        DateOnly? day = DateOnly.TryParseExact(text, s_days, CultureInfo.InvariantCulture, DateTimeStyles.None, out var exact) ? exact
            : text.Length >= 10 && DateOnly.TryParseExact(text.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var begun) ? begun
            : DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? DateOnly.FromDateTime(at.Date)
            : null;
        return day is { Year: >= 1000 } && day <= today.AddDays(1) ? day : null;
    }

    /// <summary>A line break or tab inside a string is no JSON, and common: it becomes a space.</summary>
    private static string WithoutRawBreaks(string json)
    {
        var (inside, escaped) = (false, false);
        return string.Create(json.Length, json, (span, text) =>
        {
            for (var i = 0; i < text.Length; i++)
            {
                span[i] = inside && text[i] < ' ' ? ' ' : text[i];
                if (escaped)
                {
                    escaped = false;
                }
                else if (text[i] == '\\')
                {
                    escaped = inside;
                }
                else if (text[i] == '"')
                {
                    inside = !inside;
                }
            }
        }).TrimStart('\uFEFF');
    }
}
