using System.Text;
using FactCheck.Core.Interchange.Import;

namespace FactCheck.Tests.Interchange.Import;

/// <summary>Files of reviews as they come, and what is read of them.</summary>
internal static class Some
{
    public static readonly DateOnly Today = new(2026, 3, 2);

    public static string Review(string name, string more = "") =>
        $$"""{"@type": "ClaimReview", "url": "https://check.example/{{name}}", "claimReviewed": "Claim {{name}}", "reviewRating": {"@type": "Rating", "alternateName": "False"}, "author": [{"@type": "Organization", "name": "Checkers"}]{{more}}}""";

    public static Task<IReadOnlyList<ReadReview>> ReadAsync(string text, string? site = null) => ReadAsync(new MemoryStream(Encoding.UTF8.GetBytes(text)), site);

    public static async Task<IReadOnlyList<ReadReview>> ReadAsync(Stream stream, string? site = null)
    {
        var read = new List<ReadReview>();
        await foreach (var record in ReviewFile.ReadAsync(stream, Today, site, TestContext.Current.CancellationToken))
        {
            read.Add(record);
        }

        return read;
    }

    /// <summary>"a b !" for reviews a and b and a rejected record.</summary>
    public static string Names(IEnumerable<ReadReview> records) => string.Join(' ', records.Select(record => record.Review?.ClaimText["Claim ".Length..] ?? "!"));
}
