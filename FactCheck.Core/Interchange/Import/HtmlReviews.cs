using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using AngleSharp.Dom;
using FactCheck.Core.Articles;

namespace FactCheck.Core.Interchange.Import;

/// <summary>The reviews that a web page holds for machines: JSON-LD in its scripts, and microdata.</summary>
internal static class HtmlReviews
{
    public static async IAsyncEnumerable<ReadReview> ReadAsync(Stream utf8, ReviewOrigin origin, [EnumeratorCancellation] CancellationToken ct)
    {
        if (await PageAsync(utf8, ct) is not { } page)
        {
            yield return origin.Rejected((string?)null, $"The page is larger than {ReviewFile.LargestPage / 1024 / 1024} MB.");
            yield break;
        }

        foreach (var script in page.QuerySelectorAll("script[type='application/ld+json' i]").Where(script => script.TextContent.Contains("ClaimReview", StringComparison.Ordinal)))
        {
            using var json = new MemoryStream(Encoding.UTF8.GetBytes(script.TextContent));
            await foreach (var review in JsonReviews.ReadAsync(json, origin, ct))
            {
                yield return review with { Line = 0 }; // a line of the script is none of the page
            }
        }

        foreach (var item in page.QuerySelectorAll("[itemscope][itemtype*='ClaimReview']").Where(item => item.ParentElement?.Closest("[itemtype*='ClaimReview']") is null))
        {
            using var json = JsonDocument.Parse(Microdata.Of(item).ToJsonString());
            foreach (var review in ReviewElement.Read(json.RootElement, origin))
            {
                yield return review;
            }
        }

        if (origin.Count == 0)
        {
            yield return origin.Rejected((string?)null, "The page holds no ClaimReview, neither as JSON-LD nor as microdata.");
        }
    }

    private static async Task<IDocument?> PageAsync(Stream utf8, CancellationToken ct)
    {
        var bytes = new byte[ReviewFile.LargestPage + 1];
        var length = await utf8.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, ct);
        return length > ReviewFile.LargestPage ? null : WebPage.Parse(Encoding.UTF8.GetString(bytes, 0, length), ct).Page;
    }
}
