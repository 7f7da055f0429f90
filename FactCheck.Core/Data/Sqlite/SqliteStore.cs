using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace FactCheck.Core.Data.Sqlite;

/// <summary>The store as a SQLite file: where it lies and how its connections are set. What is SQLite's own stays in this folder.</summary>
public static class SqliteStore
{
    public const string FileName = "factcheck.db";

    /// <summary>The user's application-data folder, where the store lies unless `--data` says otherwise.</summary>
    public static string DefaultFolder() =>
        Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.Create), "FactCheck");

    public static string ConnectionString(string folder) =>
        new SqliteConnectionStringBuilder { DataSource = Path.Combine(folder, FileName), ForeignKeys = true, DefaultTimeout = 30 }.ToString();

    /// <exception cref="EditorialRuleException">There is no store in the folder.</exception>
    public static void MustBeIn(string folder) =>
        EditorialRule.Require(File.Exists(Path.Combine(folder, FileName)), $"There is no store in {folder}. Name the folder that holds {FileName} with --data.");

    public static DbContextOptionsBuilder UseStore(this DbContextOptionsBuilder options, string folder) =>
        options.UseSqlite(ConnectionString(folder)).AddInterceptors(SqlitePragmas.Instance);

    /// <summary>Creates the file or brings it up to date. Waits for no lock that a killed migration left behind.</summary>
    /// <exception cref="EditorialRuleException">The folder cannot be written, or the file is no store.</exception>
    public static async Task MigrateAsync(IDbContextFactory<FactCheckDb> dbFactory, string folder, CancellationToken ct = default)
    {
        try
        {
            Directory.CreateDirectory(folder);
            await using var db = await dbFactory.CreateDbContextAsync(ct);
            await ReleaseDeadLockAsync(db, ct);
            await db.Database.MigrateAsync(ct);
            await TimelineShelf.RenewAsync(db, ct);
        }
        catch (Exception failure) when (failure is SqliteException or IOException or UnauthorizedAccessException)
        {
            throw new EditorialRuleException($"The store in {folder} cannot be opened: {failure.Message.TrimEnd('.')}. Check the folder's rights and free space, or choose another with --data.");
        }
    }

    // EF Core guards a migration with a row; a process killed in between leaves it, and the next start would wait for ever. A migration takes
    // seconds, so a row older than a minute is a dead one's.
    private static async Task ReleaseDeadLockAsync(FactCheckDb db, CancellationToken ct)
    {
        await db.Database.OpenConnectionAsync(ct);
        await db.Database.ExecuteSqlRawAsync("BEGIN IMMEDIATE", ct);
        var held = await db.Database.SqlQueryRaw<int>("SELECT COUNT(*) AS Value FROM sqlite_master WHERE name = '__EFMigrationsLock'").SingleAsync(ct);
        if (held > 0)
        {
            await db.Database.ExecuteSqlRawAsync("DELETE FROM \"__EFMigrationsLock\" WHERE julianday('now') - julianday(\"Timestamp\") > 1.0 / 1440", ct);
        }

        await db.Database.ExecuteSqlRawAsync("COMMIT", ct);
        await db.Database.CloseConnectionAsync();
    }

    private sealed class SqlitePragmas : DbConnectionInterceptor
    {
        public static SqlitePragmas Instance { get; } = new();

        public override void ConnectionOpened(System.Data.Common.DbConnection connection, ConnectionEndEventData eventData) => Set(connection);

        public override Task ConnectionOpenedAsync(System.Data.Common.DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            Set(connection);
            return Task.CompletedTask;
        }

        private static void Set(System.Data.Common.DbConnection connection)
        {
            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA busy_timeout=5000; PRAGMA cache_size=-16000; PRAGMA mmap_size=268435456;";
            command.ExecuteNonQuery();
        }
    }
}
