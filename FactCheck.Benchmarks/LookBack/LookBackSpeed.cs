using System.CommandLine;
using System.Diagnostics;
using FactCheck.Core;
using FactCheck.Core.Attribution;
using FactCheck.Core.Claims;
using FactCheck.Core.Data;
using FactCheck.Core.Data.Sqlite;
using FactCheck.Core.Editions;
using FactCheck.Core.People;
using FactCheck.Core.Sources;
using FactCheck.Core.Verdicts;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Benchmarks.LookBack;

/// <summary>What looking back and looking again cost, over a store that was filled by the real desks.</summary>
internal static class LookBackSpeed
{
    public static Command Create()
    {
        var claims = new Option<int>("--claims") { Description = "Published claims.", DefaultValueFactory = _ => 500 };
        var changes = new Option<int>("--changes") { Description = "Changes of the claim that is looked back on.", DefaultValueFactory = _ => 500 };
        var command = new Command("look-back-speed", "Milliseconds to read a claim back from the ledger, and to find the verdicts that must be looked at again.") { claims, changes };
        command.SetAction((parsed, ct) => RunAsync(parsed.GetValue(claims), parsed.GetValue(changes), parsed.InvocationConfiguration.Output, ct));
        return command;
    }

    private static async Task RunAsync(int claims, int changes, TextWriter output, CancellationToken ct)
    {
        var folder = Directory.CreateTempSubdirectory("factcheck-benchmark-").FullName;
        await using (var services = new ServiceCollection().AddNewsroomStore(folder).BuildServiceProvider())
        {
            await SqliteStore.MigrateAsync(services.GetRequiredService<IDbContextFactory<FactCheckDb>>(), folder, ct);
            var people = services.GetRequiredService<PeopleDesk>();
            var desk = new FilledDesk(services, (await people.FoundAsync("Ada", ct)).Id, ct);
            await desk.FillAsync(claims);
            await LookBackAsync(services, await desk.LongAsync(changes), changes, output, ct);
            await LookAgainAsync(services, desk, claims, output, ct);
        }

        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    private static async Task LookBackAsync(ServiceProvider services, Guid claim, int changes, TextWriter output, CancellationToken ct)
    {
        var past = services.GetRequiredService<ClaimPast>();
        var stops = await past.StopsAsync(claim, ct);
        var listing = Speed.Of(_ => past.StopsAsync(claim, ct).GetAwaiter().GetResult());
        var opening = Speed.Of(i => past.OpenAsync(claim, stops[i * 37 % stops.Count].At, ct).GetAwaiter().GetResult(), times: 40);
        await output.WriteLineAsync($"A claim of {changes:N0} changes ({stops.Count:N0} stops): stops p50 {listing.Median:F1} ms, one look back p50 {opening.Median:F1} ms, p95 {opening.P95:F1} ms");
    }

    private static async Task LookAgainAsync(ServiceProvider services, FilledDesk desk, int claims, TextWriter output, CancellationToken ct)
    {
        var shelf = services.GetRequiredService<LookAgainShelf>();
        var began = Stopwatch.GetTimestamp();
        await shelf.CountAsync(ct);
        var first = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
        var still = Speed.Of(_ => shelf.CountAsync(ct).GetAwaiter().GetResult(), times: 200);
        var elsewhere = new double[20];
        for (var i = 0; i < elsewhere.Length; i++)
        {
            await desk.CommentAsync();
            began = Stopwatch.GetTimestamp();
            await shelf.CountAsync(ct);
            elsewhere[i] = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
        }

        await desk.SourceOfTenChangesAsync();
        began = Stopwatch.GetTimestamp();
        var waiting = await shelf.CountAsync(ct);
        var ten = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
        Array.Sort(elsewhere);
        await output.WriteLineAsync(
            $"{claims:N0} published verdicts: first look after a start {first:F0} ms; nothing saved since p50 {still.Median:F2} ms; one claim touched since p50 {elsewhere[10]:F1} ms; a source of {waiting} verdicts changed {ten:F0} ms (with what changed, read back from the ledger)");
    }

    /// <summary>Fills a store by the same verbs that people use; each source has a part in ten claims.</summary>
    private sealed class FilledDesk(ServiceProvider services, Guid editor, CancellationToken ct)
    {
        private readonly ClaimDesk _claims = services.GetRequiredService<ClaimDesk>();
        private readonly TracingDesk _tracing = services.GetRequiredService<TracingDesk>();
        private readonly SourceDesk _sources = services.GetRequiredService<SourceDesk>();
        private readonly List<(Guid Minister, Guid Paper)> _cast = [];
        private Guid _last;

        public async Task FillAsync(int claims)
        {
            var checker = (await services.GetRequiredService<PeopleDesk>().AddAsync(editor, "Cleo", Role.FactChecker, ct)).Id;
            for (var i = 0; i < claims; i++)
            {
                if (i % 10 == 0)
                {
                    _cast.Add(((await RegisterAsync($"Minister {i}", SourceKind.Person)).Id, (await RegisterAsync($"Paper {i}", SourceKind.Outlet)).Id));
                }

                _last = await TracedAsync(checker, $"Claim number {i} is that crime doubled.");
                await services.GetRequiredService<VerdictDesk>().WriteAsync(checker, _last, 0, new VerdictWords(Rating.False, "It fell.", "The statistics say so."), ct);
                await services.GetRequiredService<VerdictDesk>().SubmitAsync(checker, _last, null, null, ct);
                var publishing = services.GetRequiredService<PublishingDesk>();
                await publishing.PublishAsync(editor, _last, (await publishing.PreviewAsync(_last, ct))!.Fingerprint, ct);
            }
        }

        /// <summary>A claim of many changes: a statement is added, or one is edited.</summary>
        public async Task<Guid> LongAsync(int changes)
        {
            var claim = await TracedAsync(editor, "A long story.");
            for (var i = 0; i < changes; i += 2)
            {
                var added = await _tracing.AddAsync(editor, claim, Says(_cast[i % _cast.Count].Paper, Act.Reports), ct);
                await _tracing.EditAsync(editor, claim, added.Id, added.Revision, Says(_cast[i % _cast.Count].Paper, Act.Reports) with { Quote = "It is so." }, ct);
            }

            return claim;
        }

        public Task CommentAsync() => _claims.CommentAsync(editor, _last, "Well done.", ct);

        public async Task SourceOfTenChangesAsync()
        {
            var source = (await _sources.FindAsync(_cast[0].Paper, ct))!;
            await _sources.DescribeAsync(editor, source.Id, source.Revision, new SourceWords(source.Name, source.Kind, Family: "The Group"), ct);
        }

        private Task<Source> RegisterAsync(string name, SourceKind kind) => _sources.RegisterAsync(editor, new SourceWords(name, kind), ct);

        private async Task<Guid> TracedAsync(Guid checker, string text)
        {
            var claim = (await _claims.DraftAsync(checker, text, null, ct)).Id;
            await _claims.StartCheckingAsync(checker, claim, ct);
            var said = await _tracing.AddAsync(checker, claim, Says(_cast[^1].Minister, Act.Asserts), ct);
            await _tracing.AddAsync(checker, claim, Says(_cast[^1].Paper, Act.Reports) with { Bases = [Reliance.Of(RelianceKind.Quotes, said.Id)] }, ct);
            await _claims.AddEvidenceAsync(checker, claim, new EvidenceWords("Statistics", Stance.Refutes, null, "https://example.org/stats", null, null), ct);
            return claim;
        }

        private static StatementWords Says(Guid source, Act act) => new(source, act, Certainty.Certain, null, Lineage.Own, []);
    }
}
