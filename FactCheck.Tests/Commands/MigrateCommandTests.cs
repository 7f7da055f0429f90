using FactCheck.Core;
using FactCheck.Core.Data;
using FactCheck.Core.Data.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;
using static FactCheck.Tests.Commands.Terminal;

namespace FactCheck.Tests.Commands;

public sealed class MigrateCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("factcheck-test-").FullName;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task A_store_of_an_earlier_version_is_copied_before_it_is_brought_up_to_date()
    {
        await OfVersionAsync("EvidenceProvenance");

        var (exit, output, error) = await RunAsync("migrate", "--data", _folder);

        Assert.Equal((0, ""), (exit, error));
        Assert.Contains("TimelineShelf", output, StringComparison.Ordinal);
        var copy = Assert.Single(Copies());
        Assert.Contains(copy, output, StringComparison.Ordinal);
        Assert.False(await HoldsAsync(copy, "TimelineCards"));
        Assert.True(await HoldsAsync(Path.Combine(_folder, SqliteStore.FileName), "TimelineCards"));
        Assert.Equal(0, (await RunAsync("verify", "--data", _folder)).Exit);
    }

    [Fact]
    public async Task A_store_that_is_up_to_date_is_not_copied()
    {
        await OfVersionAsync("EvidenceProvenance");
        await RunAsync("migrate", "--data", _folder);
        var before = Copies();

        var (exit, output, _) = await RunAsync("migrate", "--data", _folder);

        Assert.Equal((0, $"The store in {_folder} is up to date."), (exit, output.Trim()));
        Assert.Equal(before, Copies());
    }

    [Fact]
    public async Task There_must_be_a_store()
    {
        var (exit, _, error) = await RunAsync("migrate", "--data", Path.Combine(_folder, "elsewhere"));

        Assert.Equal(2, exit);
        Assert.StartsWith("There is no store in", error, StringComparison.Ordinal);
    }

    private async Task OfVersionAsync(string version)
    {
        await using var services = new ServiceCollection().AddNewsroomStore(_folder).BuildServiceProvider();
        await using var db = await services.GetRequiredService<IDbContextFactory<FactCheckDb>>().CreateDbContextAsync(Ct);
        await db.GetService<IMigrator>().MigrateAsync(version, Ct);
    }

    private static async Task<bool> HoldsAsync(string file, string table)
    {
        await using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString());
        await connection.OpenAsync(Ct);
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT COUNT(*) FROM sqlite_master WHERE name = $table";
        command.Parameters.AddWithValue("$table", table);
        return (long)(await command.ExecuteScalarAsync(Ct))! == 1;
    }

    private string[] Copies() => Directory.GetFiles(_folder, $"{Path.GetFileNameWithoutExtension(SqliteStore.FileName)}.before-migration-*.db");
}
