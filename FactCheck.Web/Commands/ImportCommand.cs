using System.CommandLine;
using System.Globalization;
using FactCheck.Core;
using FactCheck.Core.Articles.Fetch;
using FactCheck.Core.Data;
using FactCheck.Core.Data.Sqlite;
using FactCheck.Core.Interchange.Import;
using FactCheck.Core.Matching;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Commands;

/// <summary><c>import</c>: takes the fact-checks of others in, so that the desk sees what was checked before.</summary>
internal static class ImportCommand
{
    public static Command Create()
    {
        var files = new Argument<string[]>("FILE|URL") { Description = "ClaimReview as JSON-LD (a review, a list, a graph, a feed, one a line), a web page, a table (CSV); packed with gzip or not; or the ZIP of an export.", Arity = ArgumentArity.OneOrMore };
        var data = ServeCommand.DataOption();
        var by = new Option<string?>("--by") { Description = "In whose name it stands on the ledger; the first administrator if not said.", HelpName = "NAME" };
        var site = new Option<string?>("--site") { Description = "The address of the site, for files whose addresses begin with a slash.", HelpName = "URL" };
        var rejected = new Option<string?>("--rejected") { Description = "Writes each record that cannot be kept to a file, one a line of JSON: file, record, line, reason, text.", HelpName = "FILE" };
        var command = new Command(
            "import",
            """
            Takes in what other fact-checkers published as ClaimReview, which informs the desk and is no edition of ours; or, from the ZIP of an export, what a
            desk with this program published, which then is. Each record that cannot be kept is named with its reason; a review that is known is not doubled.
            Stopped in between, it can be started again and goes on.
            Example: import feed.jsonld https://check.example/claimreview.json --rejected rejected.jsonl --data ./desk
            """) { files, data, by, site, rejected };
        command.SetAction((parsed, ct) => RunAsync(
            new Typed(parsed.GetRequiredValue(files), parsed.GetValue(data)!, parsed.GetValue(by), parsed.GetValue(site), parsed.GetValue(rejected)), parsed.InvocationConfiguration, ct));
        return command;
    }

    private static async Task<int> RunAsync(Typed typed, InvocationConfiguration console, CancellationToken ct)
    {
        SqliteStore.MustBeIn(typed.Folder);
        await using var services = new ServiceCollection().AddNewsroomStore(typed.Folder).BuildServiceProvider();
        await SqliteStore.MigrateAsync(services.GetRequiredService<IDbContextFactory<FactCheckDb>>(), typed.Folder, ct);
        var member = await services.GetRequiredService<OtherReviewDesk>().ImporterAsync(typed.By, ct);
        using var bar = new ProgressBar("Importing", console.Error, TimeProvider.System);
        await using var report = new RejectedReport(typed.Rejected, bar);
        var (reviews, exports) = (services.GetRequiredService<ReviewImporter>(), services.GetRequiredService<ExportImporter>());
        var sum = new ImportReport(0, 0, 0);
        foreach (var file in typed.Files)
        {
            try
            {
                await using var source = await ImportSource.OpenAsync(file, services.GetRequiredService<FeedFetch>(), bar, ct);
                sum = sum.And(await source.IsZipAsync(ct)
                    ? await exports.ImportAsync(member.Id, source.Stream, source.Name, record => report.AddAsync(file, record), count => Show(source, count, "claims"), ct)
                    : await reviews.ImportAsync(member.Id, source.Stream, source.Name, typed.Site ?? source.Site, record => report.AddAsync(file, record), count => Show(source, count, "records"), ct));
            }
            catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
            {
                await report.AddAsync(file, new ReadReview(1, null, "The file cannot be read. Check that it exists and that you may read it."));
            }
            catch (EditorialRuleException problem)
            {
                await report.AddAsync(file, new ReadReview(1, null, problem.Message));
            }
        }

        await report.EndAsync();
        await console.Output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{sum.Added} imported, {sum.Changed} brought up to date, {sum.Known} known already, {report.Count} rejected."));
        return report.Count > 0 ? CommandLine.BadInput : 0;

        void Show(ImportSource source, long count, string what) => bar.Show(source.Share, FormattableString.Invariant($"{count:N0} {what}"));
    }

    private sealed record Typed(string[] Files, string Folder, string? By, string? Site, string? Rejected);
}
