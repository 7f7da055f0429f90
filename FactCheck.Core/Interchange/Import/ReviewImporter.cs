using FactCheck.Core.Matching;
using FactCheck.Core.Timeline;

namespace FactCheck.Core.Interchange.Import;

/// <summary>Takes in the reviews of others from a stream, some hundreds a commit: stopped in between, what was committed stays, and a second run goes on from there.</summary>
public sealed class ReviewImporter(OtherReviewDesk desk, TimeProvider clock)
{
    /// <summary>Reviews in one commit: a commit waits for the disk once, and holds other writers up for a fraction of a second.</summary>
    public const int AtOnce = 500;

    /// <param name="actor">In whose name.</param>
    /// <param name="stream">JSON-LD, a web page or a table; read once and forward.</param>
    /// <param name="from">What it is, for the ledger.</param>
    /// <param name="site">Completes addresses that begin with a slash; null if not known.</param>
    /// <param name="rejected">Told of each record that cannot be kept.</param>
    /// <param name="done">Told how many records were read, after each commit.</param>
    /// <param name="ct">Stops in between.</param>
    /// <exception cref="EditorialRuleException">This member may not take anything in.</exception>
    public async Task<ImportReport> ImportAsync(
        Guid actor, Stream stream, string from, string? site = null, Func<ReadReview, Task>? rejected = null, Action<long>? done = null, CancellationToken ct = default)
    {
        var sum = new ImportReport(0, 0, 0);
        var some = new List<OtherReviewWords>(AtOnce);
        var count = 0L;
        await foreach (var record in ReviewFile.ReadAsync(stream, clock.GetUtcNow().Day(), site, ct))
        {
            count = record.Record;
            if (record.Review is { } review)
            {
                some.Add(review);
            }
            else if (rejected is not null)
            {
                await rejected(record);
            }

            if (some.Count == AtOnce)
            {
                await CommitAsync();
            }
        }

        await CommitAsync();
        return sum;

        async Task CommitAsync()
        {
            if (some.Count > 0)
            {
                sum = sum.And(await desk.ImportAsync(actor, some, from, ct));
                some.Clear();
            }

            done?.Invoke(count);
        }
    }
}
