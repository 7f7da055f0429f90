using System.CommandLine;
using System.Globalization;
using FactCheck.Core;
using FactCheck.Core.Data;
using FactCheck.Core.Data.Sqlite;
using FactCheck.Core.Timeline;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Benchmarks.Public;

/// <summary>
/// How many readers the public pages bear, as a share of what the machine's bare web server bears in the same run. Asked with <c>wrk</c> (Debian's
/// package of that name) over loopback; server and asker share the machine.
/// </summary>
internal static class PageSpeed
{
    private const int Rounds = 3;

    private static readonly Dictionary<string, string> s_compressed = new() { ["Accept-Encoding"] = "br" };

    public static Command Create()
    {
        var data = new Option<string>("--data") { Required = true, Description = "A store: demo --claims 1000000 --data DIR." };
        var seconds = new Option<int>("--seconds") { DefaultValueFactory = _ => 5, Description = "Of each measurement; there are three of each, in turn." };
        var command = new Command("page-speed", "Requests a second and p99 of the timeline, kept and not kept in memory, beside bare Kestrel in the same run. Needs wrk.") { data, seconds };
        command.SetAction((parsed, ct) => RunAsync(parsed.GetRequiredValue(data), parsed.GetValue(seconds), parsed.InvocationConfiguration.Output, ct));
        return command;
    }

    private static async Task RunAsync(string data, int seconds, TextWriter output, CancellationToken ct)
    {
        var pages = await PagesAsync(data, ct);
        using var bare = await PageServer.StartAsync(["bare-server"], ct);
        using var site = await PageServer.StartAsync(["page-server", "--data", data], ct);
        var tag = await site.TagAsync("/", ct);
        (string Name, PageServer Server, IReadOnlyList<string> Paths, Dictionary<string, string> Headers)[] asked =
        [
            ("bare Kestrel, a line of text", bare, ["/"], []),
            ("timeline, kept", site, ["/"], s_compressed),
            ("timeline, kept, If-None-Match", site, ["/"], new(s_compressed) { ["If-None-Match"] = tag }),
            ("timeline, first page, not kept", site, pages.First, s_compressed),
            ("timeline, 1,000th page, not kept", site, pages.Deep, s_compressed),
            ("timeline, two filters deep, not kept", site, pages.Filtered, s_compressed),
        ];
        var measured = asked.ToDictionary(ask => ask.Name, _ => new List<Wrk>());
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var (name, server, paths, headers) in asked)
            {
                measured[name].Add(await Wrk.RunAsync(server.Url, [.. paths.Skip(round * paths.Count / Rounds).Take(Math.Max(1, paths.Count / Rounds))], headers, seconds, ct));
            }
        }

        var size = await site.SizeAsync("/", ct);
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{pages.Claims:N0} claims; the first page is {size:N0} bytes compressed; wrk with 32 connections, {seconds} s, median of {Rounds} rounds"));
        await output.WriteLineAsync("what                                      requests/s  of bare   p50 ms   p99 ms  failed");
        var yardstick = Median(measured[asked[0].Name], run => run.PerSecond);
        foreach (var (name, runs) in measured)
        {
            var perSecond = Median(runs, run => run.PerSecond);
            await output.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"{name,-40} {perSecond,11:N0} {perSecond / yardstick,8:P1} {Median(runs, run => run.P50),8:F2} {Median(runs, run => run.P99),8:F2} {runs.Sum(run => run.Failed),7}"));
        }

        await WhileWritingAsync(data, seconds, output, ct);
    }

    // readers beside 64 people at the desk, who save twice a second each
    private static async Task WhileWritingAsync(string data, int seconds, TextWriter output, CancellationToken ct)
    {
        var copy = Directory.CreateTempSubdirectory("factcheck-benchmark-").FullName;
        try
        {
            foreach (var file in Directory.GetFiles(data, SqliteStore.FileName + "*"))
            {
                File.Copy(file, Path.Combine(copy, Path.GetFileName(file)));
            }

            using var idle = await PageServer.StartAsync(["page-server", "--data", data], ct);
            using var busy = await PageServer.StartAsync(["page-server", "--data", copy, "--writers", "64"], ct);
            var (quiet, beside) = (new List<Wrk>(), new List<Wrk>());
            for (var round = 0; round < Rounds; round++)
            {
                quiet.Add(await Wrk.RunAsync(idle.Url, ["/"], s_compressed, seconds, ct));
                beside.Add(await Wrk.RunAsync(busy.Url, ["/"], s_compressed, seconds, ct));
            }

            var (p99, p99Beside) = (Median(quiet, run => run.P99), Median(beside, run => run.P99));
            await output.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture, $"timeline, kept, beside 64 writers: {Median(beside, run => run.PerSecond):N0} requests/s, p99 {p99Beside:F2} ms; without them {p99:F2} ms: {p99Beside / p99:F2} times"));
        }
        finally
        {
            Directory.Delete(copy, recursive: true);
        }
    }

    // addresses that were never asked before and never will be again: cursors that differ in the moment they pin
    private static async Task<(IReadOnlyList<string> First, IReadOnlyList<string> Deep, IReadOnlyList<string> Filtered, int Claims)> PagesAsync(string data, CancellationToken ct)
    {
        const int each = 30_000;
        await using var services = new ServiceCollection().AddNewsroomStore(data).BuildServiceProvider();
        await using var db = await services.GetRequiredService<IDbContextFactory<FactCheckDb>>().CreateDbContextAsync(ct);
        await SqliteStore.MigrateAsync(services.GetRequiredService<IDbContextFactory<FactCheckDb>>(), data, ct);
        var all = await db.Facets.FirstAsync(facet => facet.Kind == FacetKind.All, ct);
        var topic = await db.Facets.Where(facet => facet.Kind == FacetKind.Topic).OrderByDescending(facet => facet.Count).FirstAsync(ct);
        var newest = await db.TimelineCards.MaxAsync(card => card.Position, ct);
        var deep = await db.EditionFacets.Where(facet => facet.FacetId == all.Id && facet.Until == null).OrderByDescending(facet => facet.Position)
            .Skip(Math.Min(30_000, all.Count / 2)).Select(facet => facet.Position).FirstAsync(ct);
        SqliteConnection.ClearAllPools();
        return (
            [.. Enumerable.Range(1, each).Select(i => "/?after=" + new TimelineCursor(newest + 1, false, newest + i))],
            [.. Enumerable.Range(1, each).Select(i => "/?after=" + new TimelineCursor(deep, false, newest + i))],
            [.. Enumerable.Range(1, each).Select(i => $"/?verdict=false&topic={topic.Slug}&after=" + new TimelineCursor(deep, false, newest + i))],
            all.Count);
    }

    private static double Median(List<Wrk> runs, Func<Wrk, double> figure) => runs.Select(figure).Order().ElementAt(runs.Count / 2);
}
