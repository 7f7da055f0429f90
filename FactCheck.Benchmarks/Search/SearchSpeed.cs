using System.CommandLine;
using System.Globalization;
using FactCheck.Core;
using FactCheck.Core.Data;
using FactCheck.Core.Data.Sqlite;
using FactCheck.Core.Timeline;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Benchmarks.Search;

/// <summary>What a search costs, over stores made by `demo --claims N --data DIR`. The questions are drawn from each store's own words.</summary>
internal static class SearchSpeed
{
    private const int Times = 60;

    public static Command Create()
    {
        var data = new Option<string[]>("--data") { Description = "Stores to search, made by `demo --claims N --data DIR`; several show how the cost grows.", Required = true, AllowMultipleArgumentsPerToken = true };
        var command = new Command("search-speed", "Milliseconds of one search by how common its words are, beside a bare SELECT by key.") { data };
        command.SetAction(async (parsed, ct) =>
        {
            foreach (var folder in parsed.GetValue(data)!)
            {
                await RunAsync(folder, parsed.InvocationConfiguration.Output, ct);
            }
        });
        return command;
    }

    private static async Task RunAsync(string folder, TextWriter output, CancellationToken ct)
    {
        await using var services = new ServiceCollection().AddSingleton(TimeProvider.System).AddNewsroomStore(folder).BuildServiceProvider();
        var dbFactory = services.GetRequiredService<IDbContextFactory<FactCheckDb>>();
        await SqliteStore.MigrateAsync(dbFactory, folder, ct);
        var (timeline, density) = (new PublicTimeline(dbFactory, TimeProvider.System), new PublicDensity(dbFactory));
        using var connection = new SqliteConnection(SqliteStore.ConnectionString(folder));
        await connection.OpenAsync(ct);
        var words = new SearchedWords(connection);
        var bare = words.ByKey(Times * 20);
        await output.WriteLineAsync($"{words.Editions:N0} editions, {words.Words:N0} words; a bare SELECT by key: p50 {bare.Median:F4} ms, p95 {bare.P95:F4} ms");
        await output.WriteLineAsync("| question | found | p50 ms | p95 ms | slowest ms | p50 × bare |\n|---|---:|---:|---:|---:|---:|");
        foreach (var (kind, questions) in words.Questions())
        {
            var found = 0L;
            var speed = Speed.Of(i => found += timeline.PageAsync(questions[i % questions.Count], ct: ct).GetAwaiter().GetResult().Count, Times, warm: 5);
            await LineAsync(output, kind, (found / (double)(Times + 5)).ToString("N0", CultureInfo.InvariantCulture), speed, bare);
        }

        var common = words.Questions()["one common word"];
        await LineAsync(output, "density strip of a common word", "", Speed.Of(i => density.OfAsync(common[i % common.Count], ct).GetAwaiter().GetResult(), Times, warm: 5), bare);
        SqliteConnection.ClearAllPools();
    }

    private static Task LineAsync(TextWriter output, string kind, string found, Speed speed, Speed bare) =>
        output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"| {kind} | {found} | {speed.Median:F2} | {speed.P95:F2} | {speed.Slowest:F1} | {speed.Median / bare.Median:F0} |"));
}
