using System.Text.Json;
using FactCheck.Core.Timeline;

namespace FactCheck.Core.Interchange.Export;

/// <summary>Writes everything published to a stream as it is read: nothing is gathered in memory.</summary>
public sealed class Exporter(PublishedClaims claims, TimeProvider clock)
{
    private const int FlushAt = 64 * 1024;

    /// <param name="format">In which form.</param>
    /// <param name="output">Written forward only, and left open.</param>
    /// <param name="publisher">Whose addresses and licence stand in it.</param>
    /// <param name="done">Told how many claims were written.</param>
    /// <param name="ct">Given up in between; what was written is then cut off.</param>
    /// <returns>How many claims were written.</returns>
    public async Task<int> WriteAsync(ExportFormat format, Stream output, Publisher publisher, Action<int>? done = null, CancellationToken ct = default) => format switch
    {
        ExportFormat.ClaimReview => await ReviewsAsync(output, publisher, done, ct),
        ExportFormat.Csv => await CsvAsync(output, publisher, done, ct),
        ExportFormat.Prov => await ProvAsync(output, done, ct),
        _ => await new ZipExport(claims, publisher, clock).WriteAsync(output, done, ct),
    };

    private async Task<int> ReviewsAsync(Stream output, Publisher publisher, Action<int>? done, CancellationToken ct)
    {
        await using var json = new Utf8JsonWriter(output, ClaimReview.Options);
        var feed = new ReviewFeedWriter(json, publisher);
        feed.Begin("/feeds/claimreview.json", clock.GetUtcNow());
        var count = 0;
        await foreach (var claim in claims.AllAsync(ct))
        {
            if (claim.Standing is { } edition)
            {
                feed.Review(edition, [.. claim.Corrections.Reverse()], claim.UnderReview);
            }
            else if (claim.Withdrawal is { } withdrawal)
            {
                feed.Withdrawn(claim.Last.Slug, claim.Last.FirstPublished, withdrawal.At, withdrawal.Note);
            }

            await FlushAsync(json, ct);
            count++;
            done?.Invoke(count);
        }

        feed.End();
        await json.FlushAsync(ct);
        return count;
    }

    private async Task<int> ProvAsync(Stream output, Action<int>? done, CancellationToken ct)
    {
        await using var json = new Utf8JsonWriter(output, ClaimReview.Options);
        json.WriteStartObject();
        json.WriteStartObject("prefix");
        json.WriteString("published", ProvJson.Claims + "published:");
        json.WriteEndObject();
        json.WriteStartObject("bundle");
        var count = 0;
        await foreach (var claim in claims.AllAsync(ct))
        {
            if (claim.Standing is { } edition && edition.Read().ReadGraph() is { Statements.Count: > 0 } graph)
            {
                json.WritePropertyName($"published:{edition.Slug}");
                json.WriteRawValue(ProvJson.Write(graph));
                await FlushAsync(json, ct);
            }

            count++;
            done?.Invoke(count);
        }

        json.WriteEndObject();
        json.WriteEndObject();
        await json.FlushAsync(ct);
        return count;
    }

    private async Task<int> CsvAsync(Stream output, Publisher publisher, Action<int>? done, CancellationToken ct)
    {
        await using var table = new CsvTable(output, ClaimTables.ClaimColumns);
        var count = 0;
        await foreach (var claim in claims.AllAsync(ct))
        {
            ClaimTables.Claim(table, claim, claim.Last.Read(), publisher);
            await table.FlushIfLargeAsync(ct);
            count++;
            done?.Invoke(count);
        }

        await table.FlushAsync(ct);
        return count;
    }

    private static Task FlushAsync(Utf8JsonWriter json, CancellationToken ct) => json.BytesPending < FlushAt ? Task.CompletedTask : json.FlushAsync(ct);
}
