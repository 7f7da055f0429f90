using FactCheck.Core.Data.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using static FactCheck.Tests.Commands.Terminal;

namespace FactCheck.Tests.Commands;

public sealed class BackupCommandTests : IAsyncLifetime
{
    private TestNewsroom _newsroom = null!; // opened before each test
    private string _elsewhere = "";

    private string Backup => Path.Combine(_elsewhere, "backup.db");

    public async ValueTask InitializeAsync()
    {
        _newsroom = await TestNewsroom.OpenAsync();
        _elsewhere = Directory.CreateTempSubdirectory("factcheck-test-").FullName;
        await _newsroom.PublishedAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _newsroom.DisposeAsync();
        Directory.Delete(_elsewhere, recursive: true);
    }

    [Fact]
    public async Task A_newsroom_at_work_is_copied_and_comes_back_from_the_copy()
    {
        await using var writing = await _newsroom.DbAsync(); // somebody has the store open throughout
        await writing.Database.OpenConnectionAsync(TestContext.Current.CancellationToken);
        var (exit, head, said) = await RunAsync("backup", Backup, "--data", _newsroom.Folder);
        Assert.Equal(0, exit);
        Assert.Contains("is copied to", said, StringComparison.Ordinal);

        await _newsroom.PublishedAsync(); // after the copy
        var desk = Path.Combine(_elsewhere, "desk");
        var (restored, headAfter, where) = await RunAsync("restore", Backup, "--data", desk);

        Assert.Equal((0, head), (restored, headAfter));
        Assert.DoesNotContain("The one before it", where, StringComparison.Ordinal);
        Assert.Equal((0, head), (await RunAsync("verify", "--data", desk)) is var verified ? (verified.Exit, verified.Output) : default);
        Assert.Equal(["factcheck.db"], Directory.GetFileSystemEntries(desk).Select(Path.GetFileName).Where(name => !name!.EndsWith("-wal", StringComparison.Ordinal) && !name.EndsWith("-shm", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_backup_overwrites_nothing()
    {
        await File.WriteAllTextAsync(Backup, "somebody's", TestContext.Current.CancellationToken);

        var (exit, output, error) = await RunAsync("backup", Backup, "--data", _newsroom.Folder);

        Assert.Equal((2, ""), (exit, output));
        Assert.Contains("is there already", error, StringComparison.Ordinal);
        Assert.Equal("somebody's", await File.ReadAllTextAsync(Backup, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_store_that_is_broken_gives_no_backup()
    {
        await using (var db = await _newsroom.DbAsync())
        {
            await db.Database.ExecuteSqlRawAsync("UPDATE Verdicts SET Conclusion = 'It tripled.'", TestContext.Current.CancellationToken);
        }

        var (exit, output, error) = await RunAsync("backup", Backup, "--data", _newsroom.Folder);

        Assert.Equal((1, ""), (exit, output));
        Assert.Contains("differ in Conclusion", error, StringComparison.Ordinal);
        Assert.EndsWith("Nothing was copied.", error.Trim(), StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(_elsewhere));
    }

    [Fact]
    public async Task A_store_is_replaced_only_by_force_and_lies_beside_then()
    {
        var (_, head, _) = await RunAsync("backup", Backup, "--data", _newsroom.Folder);
        await _newsroom.PublishedAsync();
        var newer = (await RunAsync("verify", "--data", _newsroom.Folder)).Output;

        var (refused, _, why) = await RunAsync("restore", Backup, "--data", _newsroom.Folder);
        Assert.Equal(2, refused);
        Assert.Contains("--force", why, StringComparison.Ordinal);
        Assert.Equal(newer, (await RunAsync("verify", "--data", _newsroom.Folder)).Output);

        var (exit, restored, where) = await RunAsync("restore", Backup, "--data", _newsroom.Folder, "--force");

        Assert.Equal((0, head), (exit, restored));
        var aside = Assert.Single(Directory.GetFiles(_newsroom.Folder, "factcheck.before-restore-*.db"));
        Assert.Contains(aside, where, StringComparison.Ordinal);
        File.Move(aside, Path.Combine(_elsewhere, SqliteStore.FileName));
        Assert.Equal(newer, (await RunAsync("verify", "--data", _elsewhere)).Output);
    }

    [Fact]
    public async Task A_store_that_is_being_served_is_not_taken_away()
    {
        await RunAsync("backup", Backup, "--data", _newsroom.Folder);
        await using var served = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path.Combine(_newsroom.Folder, SqliteStore.FileName), Pooling = false }.ToString());
        await served.OpenAsync(TestContext.Current.CancellationToken);
        await using var reading = served.CreateCommand();
        reading.CommandText = "SELECT COUNT(*) FROM Ledger";
        await reading.ExecuteScalarAsync(TestContext.Current.CancellationToken);

        var (exit, _, error) = await RunAsync("restore", Backup, "--data", _newsroom.Folder, "--force");

        Assert.Equal(2, exit);
        Assert.Contains("is being served. Stop the newsroom first", error, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(_newsroom.Folder, "factcheck.before-restore-*"));
    }

    [Fact]
    public async Task Nor_is_one_that_is_served_while_nobody_asks_anything()
    {
        await RunAsync("backup", Backup, "--data", _newsroom.Folder);
        using (StoreUse.Begin(_newsroom.Folder))
        using (StoreUse.Begin(_newsroom.Folder)) // two programs may serve one store
        {
            SqliteConnection.ClearAllPools();
            var (exit, _, error) = await RunAsync("restore", Backup, "--data", _newsroom.Folder, "--force");
            Assert.Equal(2, exit);
            Assert.Contains("is being served. Stop the newsroom first", error, StringComparison.Ordinal);
        }

        Assert.Equal(0, (await RunAsync("restore", Backup, "--data", _newsroom.Folder, "--force")).Exit);
    }

    [Fact]
    public async Task What_is_no_backup_is_refused_in_a_sentence()
    {
        var text = WriteTo(_elsewhere, "notes.txt", "not a store, though long enough");
        Assert.Contains("is no backup: it is not a SQLite file", (await RunAsync("restore", text, "--data", Path.Combine(_elsewhere, "a"))).Error, StringComparison.Ordinal);
        Assert.Contains("cannot be read", (await RunAsync("restore", Path.Combine(_elsewhere, "nowhere.db"), "--data", Path.Combine(_elsewhere, "a"))).Error, StringComparison.Ordinal);
        Assert.Equal((2, ""), (await RunAsync("backup", Backup, "--data", Path.Combine(_elsewhere, "a"))) is var nothing ? (nothing.Exit, nothing.Output) : default);

        await RunAsync("backup", Backup, "--data", _newsroom.Folder);
        await using (var file = File.OpenWrite(Backup))
        {
            file.SetLength(file.Length / 2);
        }

        var (exit, _, error) = await RunAsync("restore", Backup, "--data", Path.Combine(_elsewhere, "a"));
        Assert.InRange(exit, 1, 2);
        Assert.NotEqual("", error.Trim());
        Assert.False(File.Exists(Path.Combine(_elsewhere, "a", SqliteStore.FileName)));
    }
}
