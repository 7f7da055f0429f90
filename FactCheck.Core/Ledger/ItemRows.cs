using FactCheck.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace FactCheck.Core.Ledger;

/// <summary>The items of one kind as they stand in the store, one at a time in the order of their ids.</summary>
internal abstract class ItemRows : IAsyncDisposable
{
    public required string Kind { get; init; }

    /// <summary>Spelled as on the ledger; null after the last.</summary>
    public string? Id { get; protected set; }

    /// <summary>The item's state, as the ledger would write it now.</summary>
    public abstract string State { get; }

    /// <summary>The state of a new item of that kind.</summary>
    public abstract string Fresh { get; }

    public static ItemRows Of(FactCheckDb db, IEntityType type, CancellationToken ct) =>
        (ItemRows)typeof(ItemRows).GetMethod(nameof(Open), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!.MakeGenericMethod(type.ClrType).Invoke(null, [db, ct])!;

    public abstract Task NextAsync();

    public abstract ValueTask DisposeAsync();

    private static Rows<T> Open<T>(FactCheckDb db, CancellationToken ct)
        where T : LedgerItem => new(db, ct) { Kind = typeof(T).Name };

    private sealed class Rows<T>(FactCheckDb db, CancellationToken ct) : ItemRows
        where T : LedgerItem
    {
        private readonly IAsyncEnumerator<T> _rows = db.Set<T>().AsNoTracking().OrderBy(item => item.Id).AsAsyncEnumerable().GetAsyncEnumerator(ct);

        public override string State => Written(_rows.Current);

        public override string Fresh => Written((T)Activator.CreateInstance(typeof(T), nonPublic: true)!);

        public override async Task NextAsync() => Id = await _rows.MoveNextAsync() ? _rows.Current.Id.ToString() : null;

        public override ValueTask DisposeAsync() => _rows.DisposeAsync();

        private string Written(T item)
        {
            var state = ItemState.Of(db.Entry(item));
            db.ChangeTracker.Clear(); // it remembers whatever it was asked about
            return state;
        }
    }
}
