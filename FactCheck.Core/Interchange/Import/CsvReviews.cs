using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using CsvHelper;
using FactCheck.Core.Matching;

namespace FactCheck.Core.Interchange.Import;

/// <summary>
/// Reviews in a table: our own claims.csv, the flattened ClaimReviews that researchers hand round, or plain columns. The delimiter is found out, names of
/// columns are matched without regard to case and blanks; docs/interchange-import.md lists them.
/// </summary>
internal static class CsvReviews
{
    private static readonly CsvReaderOptions s_options = new()
    {
        MaxRecordSize = JsonObjects.RecordLimit,
        TrackLineNumbers = true,
    };

    /// <summary>Whether a text begins with the names of columns that are known.</summary>
    public static bool IsTable(ReadOnlySpan<byte> start)
    {
        var end = start.IndexOf((byte)'\n');
        using var reader = CsvReader.Create((end < 0 ? start : start[..end]).ToArray(), s_options);
        reader.ReadHeader();
        return Columns.Of(reader).Enough;
    }

    public static async IAsyncEnumerable<ReadReview> ReadAsync(Stream utf8, ReviewOrigin origin, [EnumeratorCancellation] CancellationToken ct)
    {
        await using var reader = CsvReader.Create(utf8, s_options, leaveOpen: true);
        await reader.ReadHeaderAsync(ct);
        var columns = Columns.Of(reader);
        while (true)
        {
            ReadReview? broken = null;
            try
            {
                if (!await reader.ReadAsync(ct))
                {
                    break;
                }
            }
            catch (CsvFormatException)
            {
                broken = origin.Rejected((string?)null, $"A row is larger than {JsonObjects.RecordLimit / 1024 / 1024} MB: a quotation mark is missing. What stood before was read.");
            }

            yield return broken ?? Row(reader, columns, origin);
            if (broken is not null)
            {
                yield break;
            }
        }

        if (origin.Count == 0)
        {
            origin.Line = 0;
            yield return origin.Rejected((string?)null, "The table has no rows.");
        }
    }

    private static ReadReview Row(CsvReader row, Columns columns, ReviewOrigin origin)
    {
        origin.Line = row.LineNumber;
        var title = Text(row, columns.Title);
        var claim = Text(row, columns.Claim) ?? title; // without a claim, it is found by its headline
        var typed = Text(row, columns.Url);
        var url = ReviewWords.Address(typed, origin.Site);
        var rating = ReviewWords.Short(Text(row, columns.Rating));
        var problem = claim is null ? "It does not say which claim was reviewed."
            : claim.Length > OtherReview.ClaimLimit ? $"The claim has {claim.Length:N0} characters; {OtherReview.ClaimLimit:N0} can be kept."
            : url is null ? $"The review has no full web address (it says {typed ?? "nothing"})."
            : rating is null ? "The review gives no verdict in words."
            : Text(row, columns.State) is "withdrawn" ? "Its publisher has withdrawn it."
            : null;
        return problem is not null
            ? origin.Rejected(Encoding.UTF8.GetString(row.RawRecord[..Math.Min(row.RawRecord.Length, ReviewOrigin.TextLimit)]), problem)
            : origin.Kept(new OtherReviewWords(url!, claim!, ReviewWords.Short(Text(row, columns.Publisher)) ?? new Uri(url!).Host, rating!)
            {
                Title = ReviewWords.Short(title),
                Claimant = ReviewWords.Short(Text(row, columns.Claimant)),
                ClaimedOn = ReviewWords.Day(Text(row, columns.Claimed), origin.Today),
                ReviewedOn = columns.Reviewed.Select(column => ReviewWords.Day(Text(row, column), origin.Today)).FirstOrDefault(day => day is not null),
                Language = ReviewWords.Language(Text(row, columns.Language)),
            });
    }

    private static string? Text(CsvReader row, int? column)
    {
        if (column is not { } index || index >= row.FieldCount)
        {
            return null;
        }

        var text = row.GetString(index);
        text = text switch
        {
            ['\'', '=' or '+' or '-' or '@' or '\t' or '\r' or '\n', ..] => text[1..], // what keeps a spreadsheet from running it
            ['"', .., '"'] => Unquoted(text),
            _ => text,
        };
        return ReviewWords.Line(text);
    }

    // some tables quote every text a second time, as JSON
    private static string Unquoted(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<string>(text) ?? text;
        }
        catch (JsonException)
        {
            return text;
        }
    }

    /// <summary>Which column holds what; null: none.</summary>
    private sealed record Columns(int? Claim, int? Url, int? Rating, int? Publisher, int? Title, int? Claimant, int? Claimed, int? Language, int? State, IReadOnlyList<int?> Reviewed)
    {
        public bool Enough => Url is not null && Rating is not null && (Claim ?? Title) is not null;

        public static Columns Of(CsvReader reader)
        {
            return new Columns(
                First("claimReview_claimReviewed", "claimReviewed", "claim", "claim_text", "statement"),
                First("claimReview_url", "url", "review_url", "link"),
                First("rating_alternateName", "alternateName", "verdict", "rating", "label"),
                First("claimReview_author_name", "publisher", "claimReview_source", "site", "source"),
                First("extra_title", "headline", "title", "name"),
                First("claimant", "speaker"), // not creativeWork_author_name, which often enough is the journalist who checked: nobody is said to have claimed what they refuted
                First("saidOn", "claimedOn", "claim_date"),
                First("language", "inLanguage"),
                First("state"),
                [First("claimReview_datePublished", "publishedAt", "reviewedOn", "datePublished", "review_date", "date"), First("creativeWork_datePublished")]);

            int? First(params ReadOnlySpan<string> names)
            {
                foreach (var name in names)
                {
                    if (reader.TryGetFieldIndex(name, out var index))
                    {
                        return index;
                    }
                }

                return null;
            }
        }
    }
}
