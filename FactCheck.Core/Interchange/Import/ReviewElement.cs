using System.Text;
using System.Text.Json;
using FactCheck.Core.Matching;

namespace FactCheck.Core.Interchange.Import;

/// <summary>
/// Reads ClaimReview (schema.org) as real sites write it: types in a list or with their full address, texts in a list, HTML entities, dates in many shapes,
/// addresses without http. What cannot be kept is said with its reason.
/// </summary>
internal static class ReviewElement
{
    private const int Deepest = 12;

    /// <summary>The reviews in an element, however deep they lie in it.</summary>
    /// <param name="element">An object of a file.</param>
    /// <param name="origin">Where it was read from and how many came before.</param>
    public static IEnumerable<ReadReview> Read(JsonElement element, ReviewOrigin origin) => Reviews(element, 0).Select(review => Tried(review, origin));

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

    /// <summary>Whether an object is itself a review.</summary>
    public static bool IsReview(JsonElement element) => element.TryGetProperty("@type", out var type) && type.ValueKind switch
    {
        JsonValueKind.String => IsReviewType(type),
        JsonValueKind.Array => type.EnumerateArray().Any(one => one.ValueKind is JsonValueKind.String && IsReviewType(one)),
        _ => false,
    };

    private static bool IsReviewType(JsonElement type) => type.ValueEquals("ClaimReview") || type.ValueEquals("https://schema.org/ClaimReview") || type.ValueEquals("http://schema.org/ClaimReview");

    private static ReadReview Tried(JsonElement review, ReviewOrigin origin)
    {
        try
        {
            return One(review, origin);
        }
        catch (InvalidOperationException broken) when (broken.InnerException is DecoderFallbackException)
        {
            return origin.Rejected((string?)null, "A text in it has bytes that are no UTF-8.");
        }
        catch (InvalidOperationException)
        {
            return origin.Rejected(review, "A text in it was cut within a character (half of a surrogate pair, such as \\ud83d).");
        }
    }

    private static ReadReview One(JsonElement review, ReviewOrigin origin)
    {
        var item = Child(review, "itemReviewed");
        var title = Words(review, "name") ?? Words(review, "headline");
        var claim = Words(review, "claimReviewed") ?? Words(item, "text") ?? Words(item, "name") ?? title; // without a claim, it is found by its headline
        if (claim is null)
        {
            return origin.Rejected(review, "It does not say which claim was reviewed (claimReviewed).");
        }

        if (claim.Length > OtherReview.ClaimLimit)
        {
            return origin.Rejected(review, $"The claim has {claim.Length:N0} characters; {OtherReview.ClaimLimit:N0} can be kept.");
        }

        var publisher = Words(Child(review, "author"), "name", organisation: true) ?? Words(Child(review, "publisher"), "name") ?? Words(Child(review, "sdPublisher"), "name");
        var site = Words(Child(review, "publisher"), "url") ?? Words(Child(review, "author"), "url");
        var url = ReviewWords.Address(Words(review, "url") ?? Words(review, "mainEntityOfPage"), site) ?? ReviewWords.Address(Words(review, "url"), origin.Site);
        if (url is null)
        {
            return origin.Rejected(review, $"The review has no full web address (url is {Words(review, "url") ?? "missing"}).");
        }

        var rating = Child(review, "reviewRating");
        var words = Words(rating, "alternateName") ?? Words(rating, "name") ?? Words(rating, "ratingExplanation");
        if (words is null)
        {
            return origin.Rejected(review, "The review gives no verdict in words (reviewRating.alternateName).");
        }

        return origin.Kept(new OtherReviewWords(url, claim, ReviewWords.Short(publisher) ?? new Uri(url).Host, ReviewWords.Short(words)!)
        {
            Title = ReviewWords.Short(title),
            Claimant = ReviewWords.Short(Words(Child(item, "author"), "name")),
            ClaimedOn = ReviewWords.Day(Words(item, "datePublished"), origin.Today),
            ReviewedOn = ReviewWords.Day(Words(review, "datePublished"), origin.Today),
            Language = ReviewWords.Language(Words(review, "inLanguage")),
        });
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
        return ReviewWords.Line(text);
    }
}
