using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace FactCheck.Core.Data.Sqlite;

internal static class ReadTransaction
{
    /// <summary>One moment of the store, to read from only. Unlike <c>BeginTransactionAsync</c> it waits for no writer and holds none back.</summary>
    public static async Task<IDbContextTransaction> BeginReadingAsync(this DatabaseFacade database, CancellationToken ct)
    {
        await database.OpenConnectionAsync(ct);
        return (await database.UseTransactionAsync(((SqliteConnection)database.GetDbConnection()).BeginTransaction(deferred: true), ct))!;
    }
}
