using System.Runtime.CompilerServices;

namespace FactCheck.Core.Interchange.Import;

/// <summary>Reads reviews from JSON of any size: a review, a list, a graph, a feed, one record a line. Memory is bounded by the largest record.</summary>
internal static class JsonReviews
{
    public static async IAsyncEnumerable<ReadReview> ReadAsync(Stream utf8, ReviewOrigin origin, [EnumeratorCancellation] CancellationToken ct)
    {
        var objects = new JsonObjects(utf8);
        var before = origin.Count;
        while (await objects.NextAsync(ct) is { } found)
        {
            origin.Line = found.Line;
            if (found.Document is not { } document)
            {
                yield return origin.Rejected(found.Text, found.Problem!);
                continue;
            }

            using (document)
            {
                origin.Line = ReviewElement.IsReview(document.RootElement) ? found.Line : 0; // of what lies within, only the number is known
                foreach (var review in ReviewElement.Read(document.RootElement, origin))
                {
                    yield return review;
                }
            }
        }

        origin.Line = 0;
        if (origin.Count == before)
        {
            yield return origin.Rejected((string?)null, objects.Any ? "It holds no ClaimReview." : "It is no valid JSON (line 1).");
        }
    }
}
