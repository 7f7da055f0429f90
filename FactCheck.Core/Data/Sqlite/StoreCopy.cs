using System.Text;
using FactCheck.Core.Ledger;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SQLitePCL;

namespace FactCheck.Core.Data.Sqlite;

/// <summary>Copies of a store: made while the newsroom works, looked through before anybody relies on them, and put back in its place.</summary>
public static class StoreCopy
{
    private const int PagesAtOnce = 2000;
    private static readonly string[] s_parts = ["", "-wal", "-shm"];

    /// <summary>One moment of the store in <paramref name="folder"/> as a file by itself. Nothing bears its name before it was looked through.</summary>
    /// <param name="folder">Where the store lies; it may be served meanwhile.</param>
    /// <param name="file">The copy; it must not be there yet.</param>
    /// <param name="progress">Is told the share that is done, from 0 to 1.</param>
    /// <param name="ct">Cancelled, no copy is left.</param>
    /// <returns>What was found in the copy; if it names a problem, there is no copy.</returns>
    /// <exception cref="EditorialRuleException">There is no store, or the copy cannot be written.</exception>
    public static async Task<LedgerReport> BackUpAsync(string folder, string file, Action<double> progress, CancellationToken ct = default)
    {
        SqliteStore.MustBeIn(folder);
        EditorialRule.Require(!Path.Exists(file), $"{file} is there already. A backup overwrites nothing: name another file.");
        return await InMakingAsync(Path.GetDirectoryName(Path.GetFullPath(file))!, async making =>
        {
            await CopyAsync(Path.Combine(folder, SqliteStore.FileName), Path.Combine(making, SqliteStore.FileName), share => progress(share / 2), ct);
            var report = await VerifyAsync(making, share => progress(0.5 + (share / 2)), ct);
            if (report.Problem is null)
            {
                Alone(Path.Combine(making, SqliteStore.FileName));
                File.Move(Path.Combine(making, SqliteStore.FileName), file);
            }

            return report;
        });
    }

    /// <summary>Puts a backup in the place of the store in <paramref name="folder"/>, brought up to date, when it proves sound.</summary>
    /// <param name="file">The backup; it stays as it is.</param>
    /// <param name="folder">Where the store lies, or is to lie.</param>
    /// <param name="replace">A store that is there is set aside, under a name that says when; false: it is not touched.</param>
    /// <param name="clock">The time of day.</param>
    /// <param name="progress">Is told the share that is done, from 0 to 1.</param>
    /// <param name="ct">Cancelled, nothing has changed.</param>
    /// <returns>What was found in the backup, and where the store of before lies now, if there was one; if it names a problem, nothing has changed.</returns>
    /// <exception cref="EditorialRuleException">The file is no store, there is a store already, or it is being served.</exception>
    public static async Task<(LedgerReport Report, string? Before)> RestoreAsync(string file, string folder, bool replace, TimeProvider clock, Action<double> progress, CancellationToken ct = default)
    {
        MustBeStore(file);
        var place = Path.Combine(folder, SqliteStore.FileName);
        EditorialRule.Require(replace || !File.Exists(place), $"There is a store in {folder} already. With --force it is set aside and the backup takes its place.");
        return await InMakingAsync(folder, async making =>
        {
            await CopyAsync(file, Path.Combine(making, SqliteStore.FileName), share => progress(share / 2), ct);
            await using (var services = Over(making))
            {
                await SqliteStore.MigrateAsync(services.GetRequiredService<IDbContextFactory<FactCheckDb>>(), making, ct);
            }

            var report = await VerifyAsync(making, share => progress(0.5 + (share / 2)), ct);
            if (report.Problem is not null)
            {
                return (report, (string?)null);
            }

            Alone(Path.Combine(making, SqliteStore.FileName));
            EditorialRule.Require(!StoreUse.IsServed(folder), Served(place));
            var before = File.Exists(place) ? SetAside(place, "restore", clock) : null;
            try
            {
                File.Move(Path.Combine(making, SqliteStore.FileName), place);
            }
            catch when (before is not null)
            {
                Rename(before, place); // a newsroom is never left without a store
                throw;
            }

            return (report, before);
        });
    }

    /// <summary>A copy of the store beside it, named after what comes next and when.</summary>
    public static async Task<string> BesideAsync(string folder, string before, TimeProvider clock, Action<double> progress, CancellationToken ct = default)
    {
        var (place, copy) = (Path.Combine(folder, SqliteStore.FileName), Beside(Path.Combine(folder, SqliteStore.FileName), before, clock));
        await CopyAsync(place, copy, progress, ct);
        return copy;
    }

    // Step by step, so that somebody at a terminal sees it go on; a read transaction keeps the one moment while the newsroom writes.
    private static async Task CopyAsync(string from, string to, Action<double> progress, CancellationToken ct)
    {
        await using var source = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = from, Pooling = false, Mode = SqliteOpenMode.ReadWrite }.ToString());
        await using var target = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = to, Pooling = false }.ToString());
        await source.OpenAsync(ct);
        await target.OpenAsync(ct);
        await using var moment = source.BeginTransaction(deferred: true);
        await using (var look = source.CreateCommand())
        {
            look.Transaction = moment;
            look.CommandText = "SELECT COUNT(*) FROM sqlite_master";
            await look.ExecuteScalarAsync(ct);
        }

        using var backup = raw.sqlite3_backup_init(target.Handle!, "main", source.Handle!, "main");
        int step;
        while ((step = raw.sqlite3_backup_step(backup, PagesAtOnce)) == raw.SQLITE_OK)
        {
            ct.ThrowIfCancellationRequested();
            progress(1 - ((double)raw.sqlite3_backup_remaining(backup) / raw.sqlite3_backup_pagecount(backup)));
        }

        EditorialRule.Require(step == raw.SQLITE_DONE, $"The copy {to} cannot be written: {raw.sqlite3_errstr(step).utf8_to_string()}. Check the free space and the folder's rights.");
    }

    private static async Task<LedgerReport> VerifyAsync(string folder, Action<double> progress, CancellationToken ct)
    {
        await using var services = Over(folder);
        return await services.GetRequiredService<LedgerVerifier>().VerifyAsync(null, progress, ct);
    }

    private static ServiceProvider Over(string folder) => new ServiceCollection().AddNewsroomStore(folder).BuildServiceProvider();

    private static async Task<T> InMakingAsync<T>(string folder, Func<string, Task<T>> make)
    {
        try
        {
            var making = Directory.CreateDirectory(Path.Combine(folder, $".making-{Guid.CreateVersion7():N}"));
            try
            {
                return await make(making.FullName);
            }
            finally
            {
                SqliteConnection.ClearAllPools();
                making.Delete(recursive: true);
            }
        }
        catch (Exception failure) when (failure is SqliteException or IOException or UnauthorizedAccessException)
        {
            throw new EditorialRuleException($"The copy cannot be made in {folder}: {failure.Message.TrimEnd('.')}. Check the free space and the folder's rights.");
        }
    }

    private static void MustBeStore(string file)
    {
        var head = new byte[16];
        try
        {
            using var stream = File.OpenRead(file);
            stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new EditorialRuleException($"The backup {file} cannot be read: {failure.Message.TrimEnd('.')}.");
        }

        EditorialRule.Require(Encoding.ASCII.GetString(head) == "SQLite format 3\0", $"{file} is no backup: it is not a SQLite file. Name one that `backup` made.");
    }

    /// <summary>One file without a log beside it, which can be moved and copied by itself; it goes only when nobody else has it open.</summary>
    private static void Alone(string file)
    {
        SqliteConnection.ClearAllPools();
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false, DefaultTimeout = 1 }.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA journal_mode = DELETE";
        command.ExecuteScalar();
    }

    private static string SetAside(string place, string before, TimeProvider clock)
    {
        try
        {
            Alone(place);
        }
        catch (SqliteException busy) when (busy.SqliteErrorCode is raw.SQLITE_BUSY or raw.SQLITE_LOCKED)
        {
            throw new EditorialRuleException(Served(place));
        }
        catch (SqliteException)
        {
            // so damaged that it cannot be opened: that may be why a backup is wanted, and it is kept as it lies
        }

        var aside = Beside(place, before, clock);
        Rename(place, aside);
        return aside;
    }

    private static void Rename(string from, string to)
    {
        foreach (var part in s_parts.Where(part => File.Exists(from + part)))
        {
            File.Move(from + part, to + part);
        }
    }

    private static string Served(string place) => $"The store {place} is being served. Stop the newsroom first, then restore.";

    private static string Beside(string place, string before, TimeProvider clock) =>
        Path.ChangeExtension(place, FormattableString.Invariant($"before-{before}-{clock.GetUtcNow():yyyyMMdd-HHmmss}.db"));
}
