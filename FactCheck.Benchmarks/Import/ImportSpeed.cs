using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using FactCheck.Core;
using FactCheck.Core.Data;
using FactCheck.Core.Data.Sqlite;
using FactCheck.Core.Interchange.Import;
using FactCheck.Core.Matching;
using FactCheck.Core.People;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Benchmarks.Import;

/// <summary>How fast a feed of reviews is taken in as the store grows, and whether memory stays flat: beside a bare INSERT of the same texts into a table with the same key.</summary>
internal static class ImportSpeed
{
    private const int Bare = 100_000;

    public static Command Create()
    {
        var count = new Option<int>("--reviews") { Description = "How many reviews the feed has.", DefaultValueFactory = _ => 1_000_000 };
        var seed = new Option<int>("--seed") { Description = "The same number makes the same reviews.", DefaultValueFactory = _ => 1 };
        var command = new Command("import-speed", "Reviews a second from 10³ to the whole feed, peak memory, a second import of the same feed, and the ratio to a bare INSERT of the same texts.") { count, seed };
        command.SetAction((parsed, ct) => RunAsync(parsed.GetValue(count), parsed.GetValue(seed), parsed.InvocationConfiguration.Output, ct));
        return command;
    }

    private static async Task RunAsync(int count, int seed, TextWriter output, CancellationToken ct)
    {
        var folder = Directory.CreateTempSubdirectory("factcheck-import-").FullName;
        try
        {
            var bare = await BareAsync(folder, Math.Min(count, Bare), seed, ct);
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"bare INSERT, {ReviewImporter.AtOnce} a commit: {bare:N0} texts/s"));
            var reading = await ReadingAsync(Math.Min(count, Bare), seed, ct);
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"reading the feed alone: {reading:N0} reviews/s"));
            await using var services = new ServiceCollection().AddNewsroomStore(folder).BuildServiceProvider();
            await SqliteStore.MigrateAsync(services.GetRequiredService<IDbContextFactory<FactCheckDb>>(), folder, ct);
            var member = await services.GetRequiredService<PeopleDesk>().FoundAsync("Ada", ct);
            await output.WriteLineAsync("| reviews | reviews/s | in this stretch | × bare INSERT | heap MB | process MB |");
            await output.WriteLineAsync("|---:|---:|---:|---:|---:|---:|");
            await ImportAsync(services, member.Id, count, seed, bare, output, ct);
            var again = Stopwatch.StartNew();
            var known = await services.GetRequiredService<ReviewImporter>().ImportAsync(member.Id, new ReviewFeed(count, seed), "feed", ct: ct);
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"again: {known.Known:N0} known, {count / again.Elapsed.TotalSeconds:N0} reviews/s"));
            var file = new FileInfo(Path.Combine(folder, SqliteStore.FileName)).Length;
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"store: {file / 1e6:N0} MB, {file / (double)count:N0} bytes a review"));
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task ImportAsync(ServiceProvider services, Guid member, int count, int seed, double bare, TextWriter output, CancellationToken ct)
    {
        var (clock, last, lastAt, next, peak) = (Stopwatch.StartNew(), 0L, TimeSpan.Zero, 1_000L, 0L);
        await services.GetRequiredService<ReviewImporter>().ImportAsync(
            member,
            new ReviewFeed(count, seed),
            "feed",
            done: done =>
            {
                peak = Math.Max(peak, GC.GetTotalMemory(false));
                if (done < next && done < count)
                {
                    return;
                }

                var (now, stretch) = (clock.Elapsed, done - last);
                if (stretch > 0)
                {
                    var speed = stretch / (now - lastAt).TotalSeconds;
                    output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {done:N0} | {done / now.TotalSeconds:N0} | {speed:N0} | {speed / bare:F2} | {peak >> 20:N0} | {Environment.WorkingSet >> 20:N0} |"));
                    (last, lastAt, peak) = (done, now, 0);
                }

                next = next < 100_000 ? next * 10 : next + 100_000;
            },
            ct: ct);
    }

    private static async Task<double> ReadingAsync(int count, int seed, CancellationToken ct)
    {
        var clock = Stopwatch.StartNew();
        await foreach (var record in ReviewFile.ReadAsync(new ReviewFeed(count, seed), new DateOnly(2026, 1, 1), null, ct))
        {
            _ = record.Review ?? throw new InvalidOperationException(record.Problem);
        }

        return count / clock.Elapsed.TotalSeconds;
    }

    // what a program would reach that keeps the texts and nothing else: no ledger, no hash, no object
    private static async Task<double> BareAsync(string folder, int count, int seed, CancellationToken ct)
    {
        var reviews = new List<OtherReviewWords>(count);
        await foreach (var record in ReviewFile.ReadAsync(new ReviewFeed(count, seed), new DateOnly(2026, 1, 1), null, ct))
        {
            reviews.Add(record.Review!);
        }

        await using var db = new SqliteConnection($"Data Source={Path.Combine(folder, "bare.db")}");
        await db.OpenAsync(ct);
        Execute(db, "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; CREATE TABLE R (Id INTEGER PRIMARY KEY, Url TEXT, Claim TEXT, Title TEXT, Publisher TEXT, Claimant TEXT, Rating TEXT, At TEXT, UNIQUE(Url, Claim))");
        using var insert = db.CreateCommand();
        insert.CommandText = "INSERT INTO R (Url, Claim, Title, Publisher, Claimant, Rating, At) VALUES ($0, $1, $2, $3, $4, $5, $6)";
        var parameters = Enumerable.Range(0, 7).Select(n => insert.Parameters.Add($"${n}", SqliteType.Text)).ToArray();
        var clock = Stopwatch.StartNew();
        foreach (var some in reviews.Chunk(ReviewImporter.AtOnce))
        {
            Execute(db, "BEGIN");
            foreach (var review in some)
            {
                object?[] values = [review.Url, review.ClaimText, review.Title, review.Publisher, review.Claimant, review.Rating, review.ReviewedOn?.ToString("O", CultureInfo.InvariantCulture)];
                foreach (var (n, value) in values.Index())
                {
                    parameters[n].Value = value ?? DBNull.Value;
                }

                insert.ExecuteNonQuery();
            }

            Execute(db, "COMMIT");
        }

        return count / clock.Elapsed.TotalSeconds;
    }

    private static void Execute(SqliteConnection db, string sql)
    {
        using var command = db.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
