using System.CommandLine;
using System.Globalization;
using FactCheck.Core;
using FactCheck.Core.Data;
using FactCheck.Core.Data.Sqlite;
using FactCheck.Core.Interchange;
using FactCheck.Core.Matching;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Commands;

/// <summary><c>import</c>: takes the fact-checks of others in, so that the desk sees what was checked before.</summary>
internal static class ImportCommand
{
    private const int AtOnce = 200;
    private const long LargestFile = 200_000_000;

    public static Command Create()
    {
        var files = new Argument<string[]>("FILE") { Description = "ClaimReview as JSON-LD: one review, a list, a graph or a feed.", Arity = ArgumentArity.OneOrMore };
        var data = ServeCommand.DataOption();
        var by = new Option<string?>("--by") { Description = "In whose name it stands on the ledger; the first administrator if not said.", HelpName = "NAME" };
        var command = new Command(
            "import",
            """
            Takes in what other fact-checkers published as ClaimReview. Each record that cannot be kept is named with its reason; a review that is known is not doubled.
            Example: import feed.jsonld --data ./desk
            """) { files, data, by };
        command.SetAction((parsed, ct) => RunAsync(parsed.GetRequiredValue(files), parsed.GetValue(data)!, parsed.GetValue(by), parsed.InvocationConfiguration, ct));
        return command;
    }

    private static async Task<int> RunAsync(string[] files, string folder, string? by, InvocationConfiguration console, CancellationToken ct)
    {
        SqliteStore.MustBeIn(folder);
        await using var services = new ServiceCollection().AddNewsroomStore(folder).BuildServiceProvider();
        await SqliteStore.MigrateAsync(services.GetRequiredService<IDbContextFactory<FactCheckDb>>(), folder, ct);
        var desk = services.GetRequiredService<OtherReviewDesk>();
        var member = await desk.ImporterAsync(by, ct);
        var today = DateOnly.FromDateTime(services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime);
        var (sum, rejected) = (new ImportReport(0, 0, 0), 0);
        using var bar = new ProgressBar("Importing", console.Error, TimeProvider.System);
        foreach (var (done, file) in files.Index())
        {
            var records = Records(file, today);
            foreach (var broken in records.Where(record => record.Problem is not null))
            {
                rejected++;
                await bar.SayAsync($"{file} record {broken.Record}: {broken.Problem} It is left out.");
            }

            foreach (var some in records.Select(record => record.Review).OfType<OtherReviewWords>().Chunk(AtOnce))
            {
                var report = await desk.ImportAsync(member.Id, some, Path.GetFileName(file), ct);
                sum = new ImportReport(sum.Added + report.Added, sum.Changed + report.Changed, sum.Known + report.Known);
            }

            bar.Show((done + 1.0) / files.Length);
        }

        await console.Output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{sum.Added} imported, {sum.Changed} brought up to date, {sum.Known} known already, {rejected} rejected."));
        return rejected > 0 ? CommandLine.BadInput : 0;
    }

    private static IReadOnlyList<ReadReview> Records(string file, DateOnly today)
    {
        try
        {
            return new FileInfo(file).Length > LargestFile
                ? [new ReadReview(1, null, "The file is larger than 200 MB. Split it.")]
                : ClaimReviewFile.Read(File.ReadAllText(file), today);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return [new ReadReview(1, null, "The file cannot be read. Check that it exists and that you may read it.")];
        }
    }
}
