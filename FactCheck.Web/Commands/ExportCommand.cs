using System.CommandLine;
using System.Globalization;
using FactCheck.Core;
using FactCheck.Core.Data;
using FactCheck.Core.Data.Sqlite;
using FactCheck.Core.Interchange;
using FactCheck.Core.Interchange.Export;
using FactCheck.Web.Public;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Commands;

/// <summary><c>export</c>: everything published, to take elsewhere.</summary>
internal static class ExportCommand
{
    private const string Nowhere = "http://localhost:5000";

    public static Command Create()
    {
        var file = new Argument<string?>("FILE") { Description = "Where to; standard output if not said.", Arity = ArgumentArity.ZeroOrOne };
        var format = new Option<string>("--format") { Description = "claimreview (a DataFeed of ClaimReviews), csv (one row a claim), prov (the graphs as PROV-JSON) or zip (everything, without loss).", Required = true, HelpName = "claimreview|csv|prov|zip" };
        format.AcceptOnlyFromAmong("claimreview", "csv", "prov", "zip");
        var baseUrl = new Option<string?>("--base-url") { Description = "Where the site is reached, such as https://check.example.org; as configured if not said.", HelpName = "URL" };
        var data = ServeCommand.DataOption();
        var command = new Command(
            "export",
            """
            Writes everything published: nothing of the desk's own work, nothing that is restricted. Memory stays flat however much there is.
            Example: export --format zip factcheck.zip --data ./desk
            """) { file, format, baseUrl, data };
        command.SetAction((parsed, ct) => RunAsync(
            Enum.Parse<ExportFormat>(parsed.GetRequiredValue(format), ignoreCase: true), parsed.GetValue(file), parsed.GetValue(baseUrl), parsed.GetValue(data)!, parsed.InvocationConfiguration, ct));
        return command;
    }

    private static async Task<int> RunAsync(ExportFormat format, string? file, string? baseUrl, string folder, InvocationConfiguration console, CancellationToken ct)
    {
        SqliteStore.MustBeIn(folder);
        var publisher = await PublisherAsync(baseUrl, console);
        await using var services = new ServiceCollection().AddNewsroomStore(folder).BuildServiceProvider();
        await SqliteStore.MigrateAsync(services.GetRequiredService<IDbContextFactory<FactCheckDb>>(), folder, ct);
        var all = await services.GetRequiredService<PublishedClaims>().CountAsync(ct);
        int count;
        using (var bar = new ProgressBar("Exporting", console.Error, TimeProvider.System))
        {
            var exporter = services.GetRequiredService<Exporter>();
            count = await WriteAsync(file, output => exporter.WriteAsync(format, output, publisher, done => bar.Show((double)done / Math.Max(all, 1)), ct));
        }

        await console.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? "claim" : "claims")} exported{(file is null ? "" : $" to {file}")}."));
        return 0;
    }

    // A file takes its name when it is whole, so that half an export is never mistaken for one.
    private static async Task<int> WriteAsync(string? file, Func<Stream, Task<int>> write)
    {
        if (file is null)
        {
            await using var output = Console.OpenStandardOutput();
            return await write(output);
        }

        var part = file + ".part";
        try
        {
            int count;
            await using (var output = File.Create(part, 1 << 20))
            {
                count = await write(output);
            }

            File.Move(part, file, overwrite: true);
            return count;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            if (File.Exists(part))
            {
                File.Delete(part);
            }

            throw new EditorialRuleException($"{file} cannot be written: {problem.Message.TrimEnd('.')}. Choose another place, or make room.");
        }
    }

    private static async Task<Publisher> PublisherAsync(string? baseUrl, InvocationConfiguration console)
    {
        var face = new ConfigurationBuilder().SetBasePath(AppContext.BaseDirectory).AddJsonFile("appsettings.json", optional: true).AddEnvironmentVariables().Build()
            .GetSection(nameof(PublicFace)).Get<PublicFace>() ?? new PublicFace();
        var address = Plain.Address(baseUrl ?? face.BaseUrl, "The public address (--base-url)");
        if (address is null)
        {
            await console.Error.WriteLineAsync($"Addresses begin with {Nowhere}, because no public address is configured; say it with --base-url.");
        }

        return new Publisher(face.Name, (address ?? Nowhere).TrimEnd('/'), face.License);
    }
}
