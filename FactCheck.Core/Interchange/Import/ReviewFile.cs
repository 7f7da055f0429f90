using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Text;
using FactCheck.Core.Articles;

namespace FactCheck.Core.Interchange.Import;

/// <summary>
/// Reads the reviews of other publishers from whatever they come in: JSON-LD of any size, a web page, a table; packed with gzip or not, in any encoding
/// that can be told. What it is, its bytes say and not its name. Memory is bounded however large it is.
/// </summary>
public static class ReviewFile
{
    private const int Beginning = 64 * 1024;

    /// <summary>The largest web page that is read, in bytes.</summary>
    public const int LargestPage = 5 * 1024 * 1024;

    /// <summary>The records one after the other, each with a reason if it cannot be kept.</summary>
    /// <param name="stream">Read once and forward; left open.</param>
    /// <param name="today">A review dated after tomorrow keeps no date.</param>
    /// <param name="site">The address of the site, which completes addresses that begin with a slash; null if not known.</param>
    /// <param name="ct">Given up in between.</param>
    public static async IAsyncEnumerable<ReadReview> ReadAsync(Stream stream, DateOnly today, string? site = null, [EnumeratorCancellation] CancellationToken ct = default)
    {
        var origin = new ReviewOrigin(today, site);
        await using var records = RecordsAsync(stream, origin, ct).GetAsyncEnumerator(ct);
        while (true)
        {
            ReadReview record;
            try
            {
                if (!await records.MoveNextAsync())
                {
                    yield break;
                }

                record = records.Current;
            }
            catch (InvalidDataException) // what gzip throws
            {
                record = origin.Rejected((string?)null, "The packed file is broken here. What stood before was read.");
                stream = Stream.Null;
            }

            yield return record;
            if (ReferenceEquals(stream, Stream.Null))
            {
                yield break;
            }
        }
    }

    private static async IAsyncEnumerable<ReadReview> RecordsAsync(Stream stream, ReviewOrigin origin, [EnumeratorCancellation] CancellationToken ct)
    {
        var (start, whole) = await PeekAsync(stream, ct);
        if (start.Span is [0x1f, 0x8b, ..])
        {
            (start, whole) = await PeekAsync(new GZipStream(whole, CompressionMode.Decompress), ct);
        }

        if (TextEncoding.OfBeginning(start.Span) is { } other)
        {
            (start, whole) = await PeekAsync(Encoding.CreateTranscodingStream(whole, other, Encoding.UTF8), ct);
        }

        if (start.Span is [0xEF, 0xBB, 0xBF, ..])
        {
            await whole.ReadExactlyAsync(new byte[3], ct);
            start = start[3..];
        }

        var records = start.Span.TrimStart(" \t\r\n"u8) switch
        {
            [(byte)'P', (byte)'K', 3, 4, ..] => Refused(origin, "It is a ZIP file. Unpack it and import the ClaimReviews that are in it; an export of FactCheck cannot be taken in yet."),
            [(byte)'<', ..] => HtmlReviews.ReadAsync(whole, origin, ct),
            [(byte)'{' or (byte)'[' or 0x1e, ..] => JsonReviews.ReadAsync(whole, origin, ct),
            _ when CsvReviews.IsTable(start.Span) => CsvReviews.ReadAsync(whole, origin, ct),
            _ => JsonReviews.ReadAsync(whole, origin, ct), // which says what is wrong, and finds what lies behind it
        };
        await foreach (var record in records.WithCancellation(ct))
        {
            yield return record;
        }
    }

    private static async IAsyncEnumerable<ReadReview> Refused(ReviewOrigin origin, string reason)
    {
        await Task.CompletedTask;
        yield return origin.Rejected((string?)null, reason);
    }

    private static async Task<(ReadOnlyMemory<byte> Start, Stream Whole)> PeekAsync(Stream stream, CancellationToken ct)
    {
        var start = new byte[Beginning];
        var read = await stream.ReadAtLeastAsync(start, Beginning, throwOnEndOfStream: false, ct);
        return (start.AsMemory(0, read), new ReplayStream(start.AsMemory(0, read), stream));
    }
}
