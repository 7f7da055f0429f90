using System.Text.Json;
using FactCheck.Core.Data;
using FactCheck.Core.Data.Sqlite;
using FactCheck.Core.Timeline;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace FactCheck.Core.Ledger;

/// <summary>What a check of the store found. <see cref="Problem"/> names the first broken entry; null: all is well.</summary>
public sealed record LedgerReport(long Entries, int Items, LedgerHead Head, string? Problem);

/// <summary>Checks that the chain is whole, that every item is what the ledger says it is, and that nothing was cut off.</summary>
public sealed class LedgerVerifier(IDbContextFactory<FactCheckDb> dbFactory)
{
    /// <summary>Where the ledger ends now.</summary>
    public async Task<LedgerHead> HeadAsync(CancellationToken ct = default)
    {
        await using var db = await dbFactory.CreateDbContextAsync(ct);
        return await db.LedgerHeadAsync(ct);
    }

    /// <inheritdoc cref="VerifyAsync(LedgerHead?, Action{double}, CancellationToken)"/>
    public Task<LedgerReport> VerifyAsync(LedgerHead? saved = null, CancellationToken ct = default) => VerifyAsync(saved, _ => { }, ct);

    /// <param name="saved">A head that somebody kept; the ledger must still hold it. Null: the chain alone is checked.</param>
    /// <param name="progress">Is told the share that is done, from 0 to 1.</param>
    /// <param name="ct">Cancels the check.</param>
    public async Task<LedgerReport> VerifyAsync(LedgerHead? saved, Action<double> progress, CancellationToken ct = default)
    {
        await using var db = await dbFactory.CreateDbContextAsync(ct);
        var check = new Check(db, saved, progress);
        try
        {
            // one moment of the store: a newsroom at work goes on saving meanwhile
            await using var moment = await db.Database.BeginReadingAsync(ct);
            var problem = await check.FileAsync(ct) ?? await check.ChainAsync(ct) ?? check.SavedHead() ?? await check.ItemsAsync(ct) ?? await check.ShelfAsync(ct) ?? await check.CapturesAsync(ct);
            return new LedgerReport(check.Head.Sequence, check.Items, check.Head, problem);
        }
        catch (Exception damage) when (damage is SqliteException or FormatException or InvalidOperationException or InvalidCastException or JsonException or AggregateException)
        {
            return new LedgerReport(check.Head.Sequence, check.Items, check.Head, $"{check.Place} cannot be read: {damage.Message}");
        }
    }

    private sealed class Check(FactCheckDb db, LedgerHead? saved, Action<double> progress)
    {
        private readonly ItemCheck _items = new(db);
        private byte[]? _hashAtSaved;

        public LedgerHead Head { get; private set; } = LedgerHead.Empty;

        public int Items => _items.Items;

        /// <summary>How far the check had come when a value could not be read.</summary>
        public string Place => _items.Reading is not { } kind ? $"After entry {Head.Sequence} the ledger" : $"A row of {kind}, changed behind the ledger's back,";

        public async Task<string?> FileAsync(CancellationToken ct)
        {
            var found = await db.Database.SqlQueryRaw<string>("PRAGMA integrity_check(1)").ToListAsync(ct);
            return found is ["ok"] ? null : $"The file itself is damaged: {found.FirstOrDefault()}. Restore a backup.";
        }

        // Read as it stands in the file, not through the model: a value that no longer parses is a finding, not a failure.
        public async Task<string?> ChainAsync(CancellationToken ct)
        {
            var last = await db.Ledger.MaxAsync(entry => (long?)entry.Sequence, ct) ?? 0;
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
            command.CommandText = "SELECT Sequence, At, ActorId, Kind, ItemId, ClaimId, SchemaVersion, Why, State, Salt, ContentHash, PreviousHash, Hash FROM Ledger ORDER BY Sequence";
            await using var row = await command.ExecuteReaderAsync(ct);
            while (await row.ReadAsync(ct))
            {
                var (sequence, at, kind, item) = (row.GetInt64(0), row.GetInt64(1), row.GetString(3), row.GetString(4));
                var name = $"Entry {sequence} ({kind} {item})";
                var (why, state) = (row.IsDBNull(7) ? null : row.GetString(7), row.IsDBNull(8) ? null : row.GetString(8));
                var (salt, content, previous, hash) = (row[9] as byte[], row[10] as byte[] ?? [], row[11] as byte[] ?? [], row[12] as byte[] ?? []);
                if (sequence != Head.Sequence + 1)
                {
                    return $"{name} follows entry {Head.Sequence}: {(sequence == Head.Sequence + 2 ? $"entry {sequence - 1} is" : $"entries {Head.Sequence + 1} to {sequence - 1} are")} missing.";
                }

                if (!previous.AsSpan().SequenceEqual(Head.Hash))
                {
                    return $"{name} does not follow the entry before it: one of the two was changed.";
                }

                var expected = LedgerEntry.HashEntry(previous, sequence, at, row.GetString(2), kind, item, row.IsDBNull(5) ? null : row.GetString(5), row.GetInt64(6), content);
                var erased = state is null && why is null && salt is null;
                if (!hash.AsSpan().SequenceEqual(expected)
                    || (!erased && (state is null || why is null || salt is null || !content.AsSpan().SequenceEqual(LedgerEntry.HashContent(salt, why, state)))))
                {
                    return $"{name} was changed after it was written: its hash no longer fits.";
                }

                if (erased)
                {
                    return $"{name} was erased, and no entry says who erased it and why.";
                }

                progress(0.4 * sequence / Math.Max(last, sequence));
                Head = new LedgerHead(sequence, new DateTimeOffset(Math.Clamp(at, 0, DateTime.MaxValue.Ticks), TimeSpan.Zero), hash);
                if (sequence == saved?.Sequence)
                {
                    _hashAtSaved = hash;
                }
            }

            return null;
        }

        public string? SavedHead() => saved switch
        {
            null => null,
            _ when saved.Sequence > Head.Sequence => $"Entry {saved.Sequence} of the saved head is gone: the ledger ends at entry {Head.Sequence}. What came after was cut off.",
            _ when saved.Sequence > 0 && !saved.Hash.AsSpan().SequenceEqual(_hashAtSaved) => $"Entry {saved.Sequence} is not the one that was saved as head: the ledger was rewritten.",
            _ => null,
        };

        public Task<string?> ItemsAsync(CancellationToken ct) => _items.FindAsync(Head.Sequence, share => progress(0.4 + (0.4 * share)), ct);

        public Task<string?> ShelfAsync(CancellationToken ct) => new ShelfCheck(db).FindAsync(share => progress(0.8 + (0.2 * share)), ct);

        public async Task<string?> CapturesAsync(CancellationToken ct)
        {
            var pairs = from article in db.Articles.AsNoTracking()
                        join capture in db.Captures.AsNoTracking() on article.Id equals capture.ArticleId into captures
                        from capture in captures.DefaultIfEmpty()
                        select new { article.Id, article.Sha256, Capture = capture };
            await foreach (var pair in pairs.AsAsyncEnumerable().WithCancellation(ct))
            {
                if (pair.Capture?.Sha256() != pair.Sha256)
                {
                    return $"The captured bytes of article {pair.Id} are not those that were taken in.";
                }
            }

            return null;
        }
    }
}
