using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using FactCheck.Core.Data;
using FactCheck.Core.Timeline;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
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

    /// <param name="saved">A head that somebody kept; the ledger must still hold it. Null: the chain alone is checked.</param>
    /// <param name="ct">Cancels the check.</param>
    public async Task<LedgerReport> VerifyAsync(LedgerHead? saved = null, CancellationToken ct = default)
    {
        await using var db = await dbFactory.CreateDbContextAsync(ct);
        var check = new Check(db, saved);
        try
        {
            // one moment of the store: a newsroom at work goes on saving meanwhile
            await db.Database.OpenConnectionAsync(ct);
            await using var moment = ((SqliteConnection)db.Database.GetDbConnection()).BeginTransaction(deferred: true);
            await db.Database.UseTransactionAsync(moment, ct);
            var problem = await check.FileAsync(ct) ?? await check.ChainAsync(ct) ?? check.SavedHead() ?? await check.ItemsAsync(ct) ?? await check.FacetsAsync(ct) ?? await check.CapturesAsync(ct);
            return new LedgerReport(check.Head.Sequence, check.Items, check.Head, problem);
        }
        catch (Exception damage) when (damage is SqliteException or FormatException or InvalidOperationException or InvalidCastException or JsonException)
        {
            return new LedgerReport(check.Head.Sequence, check.Items, check.Head, $"{check.Place} cannot be read: {damage.Message}");
        }
    }

    private sealed class Check(FactCheckDb db, LedgerHead? saved)
    {
        private const long Prime = 1_000_003; // sums of positions stay small, and still tell one from another

        private readonly Dictionary<string, (long Sequence, byte[] State)> _latest = [];
        private byte[]? _hashAtSaved;
        private string? _reading;

        public LedgerHead Head { get; private set; } = LedgerHead.Empty;

        public int Items { get; private set; }

        /// <summary>How far the check had come when a value could not be read.</summary>
        public string Place => _reading is null ? $"After entry {Head.Sequence} the ledger" : $"A row of {_reading}, changed behind the ledger's back,";

        public async Task<string?> FileAsync(CancellationToken ct)
        {
            var found = await db.Database.SqlQueryRaw<string>("PRAGMA integrity_check(1)").ToListAsync(ct);
            return found is ["ok"] ? null : $"The file itself is damaged: {found.FirstOrDefault()}. Restore a backup.";
        }

        // Read as it stands in the file, not through the model: a value that no longer parses is a finding, not a failure.
        public async Task<string?> ChainAsync(CancellationToken ct)
        {
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

                _latest[Key(kind, item)] = (sequence, SHA256.HashData(Encoding.UTF8.GetBytes(state!)));
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

        public async Task<string?> ItemsAsync(CancellationToken ct)
        {
            var types = db.Model.GetEntityTypes().Where(type => typeof(LedgerItem).IsAssignableFrom(type.ClrType)).OrderBy(type => type.Name, StringComparer.Ordinal);
            foreach (var type in types)
            {
                var problem = await (Task<string?>)typeof(Check).GetMethod(nameof(ItemsOfAsync))!.MakeGenericMethod(type.ClrType).Invoke(this, [type, ct])!;
                if (problem is not null)
                {
                    return problem;
                }
            }

            return _latest.Count == 0 ? null : Missing();
        }

        public async Task<string?> ItemsOfAsync<T>(IEntityType type, CancellationToken ct)
            where T : LedgerItem
        {
            _reading = type.ClrType.Name;
            var fresh = ItemState.Of(db.Entry((T)Activator.CreateInstance(typeof(T), nonPublic: true)!));
            await foreach (var item in db.Set<T>().AsTracking().AsAsyncEnumerable().WithCancellation(ct))
            {
                Items++;
                var state = ItemState.Of(db.Entry(item));
                db.ChangeTracker.Clear();
                if (!_latest.Remove(Key(type.ClrType.Name, item.Id.ToString()), out var latest))
                {
                    return $"{type.ClrType.Name} {item.Id} stands in the store, but no entry tells of it: it was added behind the ledger's back.";
                }

                if (!latest.State.AsSpan().SequenceEqual(SHA256.HashData(Encoding.UTF8.GetBytes(state))))
                {
                    var told = await db.Ledger.AsNoTracking().Where(entry => entry.Sequence == latest.Sequence).Select(entry => entry.State).SingleAsync(ct);
                    var differences = ItemState.Differences(told!, state, fresh);
                    if (differences.Count > 0)
                    {
                        return $"Entry {latest.Sequence} ({type.ClrType.Name} {item.Id}) and the store differ in {string.Join(", ", differences)}: the store was changed behind the ledger's back.";
                    }
                }
            }

            return null;
        }

        // What lists are read from is not on the ledger, because it can be made anew from the editions; so it must be what they say.
        public async Task<string?> FacetsAsync(CancellationToken ct)
        {
            var ids = await db.Facets.AsNoTracking().ToDictionaryAsync(facet => (facet.Kind, facet.Slug), facet => facet.Id, ct);
            var expected = new Dictionary<int, (long Rows, long Standing, long Sum)>();
            var hidden = (await db.Publications.AsNoTracking().Where(publication => publication.Restricted).Select(publication => publication.Id).ToListAsync(ct)).ToHashSet();
            var stories = (await db.StoryEditions.AsNoTracking().Where(edition => edition.ValidTo == null).ToListAsync(ct))
                .SelectMany(edition => edition.ClaimIds.Select(claim => (claim, edition.Slug, edition.Name))).ToLookup(story => story.claim, story => (FacetKind.Story, story.Slug, story.Name));
            await foreach (var edition in db.Editions.AsNoTracking().AsAsyncEnumerable().WithCancellation(ct))
            {
                var card = await db.TimelineCards.AsNoTracking().SingleOrDefaultAsync(c => c.EditionId == edition.Id, ct);
                var name = $"edition {edition.Number} of “{edition.Headline}”";
                var stands = edition.ValidTo is null && !hidden.Contains(edition.ClaimId);
                if (card is null || card.Slug != edition.Slug || card.Headline != edition.Headline || card.Conclusion != edition.Conclusion || card.Rating != edition.Rating || (card.Until is null) != stands)
                {
                    return $"What the timeline shows of {name} is not what it says: it was changed behind the ledger's back.";
                }

                var document = edition.Read();
                foreach (var (kind, slug, _) in EditionFacets.Of(document, document.ReadGraph()).Concat(stories[edition.ClaimId]))
                {
                    if (!ids.TryGetValue((kind, slug), out var id))
                    {
                        return $"{name} is no longer found by {kind} “{slug}”: its topics or sources were changed behind the ledger's back.";
                    }

                    var (rows, standing, sum) = expected.GetValueOrDefault(id);
                    expected[id] = (rows + 1, standing + (stands ? 1 : 0), sum + (card.Position % Prime));
                }
            }

            var kept = await db.EditionFacets.AsNoTracking().GroupBy(facet => facet.FacetId)
                .Select(facet => new { Id = facet.Key, Rows = facet.LongCount(), Standing = facet.LongCount(f => f.Until == null), Sum = facet.Sum(f => f.Position % Prime) }).ToDictionaryAsync(facet => facet.Id, ct);
            foreach (var facet in await db.Facets.AsNoTracking().ToListAsync(ct))
            {
                var (rows, standing, sum) = expected.GetValueOrDefault(facet.Id);
                var found = kept.GetValueOrDefault(facet.Id);
                if (facet.Count != standing || (found?.Rows ?? 0) != rows || (found?.Standing ?? 0) != standing || (found?.Sum ?? 0) != sum)
                {
                    return $"What is found by {facet.Kind} “{facet.Slug}” is not what the editions say: their topics or sources were changed behind the ledger's back.";
                }
            }

            return null;
        }

        public async Task<string?> CapturesAsync(CancellationToken ct)
        {
            var articles = await db.Articles.AsNoTracking().Select(article => new { article.Id, article.Sha256 }).ToListAsync(ct);
            foreach (var article in articles)
            {
                var capture = await db.Captures.AsNoTracking().SingleOrDefaultAsync(c => c.ArticleId == article.Id, ct);
                if (capture?.Sha256() != article.Sha256)
                {
                    return $"The captured bytes of article {article.Id} are not those that were taken in.";
                }
            }

            return null;
        }

        // a publication has its claim's id, so an id alone is not enough
        private static string Key(string kind, string item) => $"{kind} {item}";

        private string Missing()
        {
            var (item, latest) = _latest.OrderBy(pair => pair.Value.Sequence).First();
            return $"Entry {latest.Sequence} tells of {item}, which is no longer in the store: it was deleted behind the ledger's back.";
        }
    }
}
