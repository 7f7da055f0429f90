using FactCheck.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace FactCheck.Core.Ledger;

/// <summary>
/// Is every item what the ledger says it is? Ledger and items are both walked in the order of ids, side by side, so that a million claims take no more
/// memory than one.
/// </summary>
internal sealed class ItemCheck(FactCheckDb db)
{
    public int Items { get; private set; }

    /// <summary>The kind of item that is being read; null: an entry of the ledger.</summary>
    public string? Reading { get; private set; }

    /// <param name="entries">How many the ledger has.</param>
    /// <param name="progress">Is told the share that was walked.</param>
    /// <param name="ct">Cancels the check.</param>
    /// <returns>The first item that is not as told; null: all are.</returns>
    public async Task<string?> FindAsync(long entries, Action<double> progress, CancellationToken ct)
    {
        var kinds = new Dictionary<string, ItemRows>();
        try
        {
            foreach (var type in db.Model.GetEntityTypes().Where(type => typeof(LedgerItem).IsAssignableFrom(type.ClrType)))
            {
                kinds.Add(type.ClrType.Name, ItemRows.Of(db, type, ct));
                await NextAsync(kinds[type.ClrType.Name]);
            }

            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
            command.CommandText = "SELECT ItemId, Kind, Sequence, State FROM Ledger ORDER BY ItemId, Sequence";
            await using var entry = await command.ExecuteReaderAsync(ct);
            var (latest, read) = (new Dictionary<string, (long Sequence, string? State)>(), 0L);
            for (string? id = null; ;)
            {
                var next = await entry.ReadAsync(ct) ? entry.GetString(0) : null;
                if (next != id && id is not null && (Untold(kinds, id) ?? await CompareAsync(kinds, id, latest)) is { } problem)
                {
                    return problem;
                }

                if (next is null)
                {
                    return Untold(kinds, null);
                }

                if (next != id)
                {
                    latest.Clear();
                }

                id = next;
                latest[entry.GetString(1)] = (entry.GetInt64(2), entry.IsDBNull(3) ? null : entry.GetString(3)); // a publication has its claim's id
                progress((double)++read / entries);
            }
        }
        finally
        {
            foreach (var rows in kinds.Values)
            {
                await rows.DisposeAsync();
            }
        }
    }

    // an item that lies before the entries that come next was not told of
    private static string? Untold(Dictionary<string, ItemRows> kinds, string? before) =>
        kinds.Values.FirstOrDefault(rows => rows.Id is not null && (before is null || string.CompareOrdinal(rows.Id, before) < 0)) is { } item
            ? $"{item.Kind} {item.Id} stands in the store, but no entry tells of it: it was added behind the ledger's back."
            : null;

    private async Task<string?> CompareAsync(Dictionary<string, ItemRows> kinds, string id, Dictionary<string, (long Sequence, string? State)> latest)
    {
        foreach (var (kind, (sequence, told)) in latest)
        {
            if (!kinds.TryGetValue(kind, out var rows) || rows.Id != id)
            {
                return $"Entry {sequence} tells of {kind} {id}, which is no longer in the store: it was deleted behind the ledger's back.";
            }

            Items++;
            var stands = rows.State;
            if (told != stands && ItemState.Differences(told!, stands, rows.Fresh) is { Count: > 0 } differences)
            {
                return $"Entry {sequence} ({kind} {id}) and the store differ in {string.Join(", ", differences)}: the store was changed behind the ledger's back.";
            }

            await NextAsync(rows);
        }

        return null;
    }

    private async Task NextAsync(ItemRows rows)
    {
        Reading = rows.Kind;
        await rows.NextAsync();
        Reading = null;
    }
}
