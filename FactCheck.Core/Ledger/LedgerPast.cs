using FactCheck.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Ledger;

/// <summary>Items as the ledger held them at a moment: of each the newest entry up to it.</summary>
internal sealed class LedgerPast(FactCheckDb db, DateTimeOffset asOf)
{
    private readonly Dictionary<(string Kind, Guid Id), LedgerEntry> _entries = [];

    /// <summary>Items that were there, and whose state of then was erased since.</summary>
    public int Erased => _entries.Values.Count(entry => entry.State is null);

    public IEnumerable<T> All<T>()
        where T : LedgerItem =>
        _entries.Values.Where(entry => entry.Kind == typeof(T).Name && entry.State is not null).Select(entry => ItemState.Read<T>(db, entry.State!));

    /// <summary>Those of some items that were there.</summary>
    public async Task AddAsync(IReadOnlyCollection<Guid> items, CancellationToken ct)
    {
        foreach (var some in items.Distinct().Chunk(500))
        {
            await AddAsync(entries => entries.Where(entry => some.Contains(entry.ItemId)), ct);
        }
    }

    public async Task AddAsync(Func<IQueryable<LedgerEntry>, IQueryable<LedgerEntry>> which, CancellationToken ct)
    {
        var until = which(db.Ledger.AsNoTracking().Where(entry => entry.At <= asOf));
        var newest = until.GroupBy(entry => new { entry.Kind, entry.ItemId }).Select(item => item.Max(entry => entry.Sequence));
        foreach (var entry in await db.Ledger.AsNoTracking().Where(entry => newest.Contains(entry.Sequence)).ToListAsync(ct))
        {
            _entries[(entry.Kind, entry.ItemId)] = entry;
        }
    }
}
