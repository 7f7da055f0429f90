using System.CommandLine;
using System.Net;
using FactCheck.Core;
using FactCheck.Web.Demo;

namespace FactCheck.Web.Commands;

/// <summary>`demo`: a throw-away newsroom with a worked story, on this machine only.</summary>
internal static class DemoCommand
{
    public const string DefaultUrl = "http://localhost:5080";
    private const int MostClaims = 10_000_000;

    public static Command Create()
    {
        var urls = ServeCommand.UrlsOption();
        var claims = new Option<int>("--claims") { Description = "So many generated claims of the last ten years besides the worked story; 100,000 take some minutes and 1.8 GB, a million about 18 GB.", HelpName = "N" };
        var seed = new Option<int>("--seed") { Description = "Which generated claims; the same number makes the same ones.", DefaultValueFactory = _ => 1 };
        var data = new Option<string?>("--data") { Description = "Keep the store in this folder and serve it again the next time. Without it the store is thrown away.", HelpName = "DIR" };
        var command = new Command(
            "demo",
            $"""
            Serves a throw-away newsroom with a worked story and one-click sign-in for each role, on this machine only ({DefaultUrl}).
            Example: demo --urls http://localhost:8080
            Example: demo --claims 100000 --data ./large
            """) { urls, claims, seed, data };
        command.SetAction((result, ct) => RunAsync(
            result.GetValue(urls) ?? DefaultUrl, new DemoOptions(result.GetValue(claims), result.GetValue(seed), result.GetValue(data) is not null), result.GetValue(data), result.InvocationConfiguration, ct));
        return command;
    }

    private static async Task<int> RunAsync(string urls, DemoOptions options, string? kept, InvocationConfiguration console, CancellationToken ct)
    {
        EditorialRule.Require(options.Claims is >= 0 and <= MostClaims, $"--claims takes a number from 0 to {MostClaims:N0}.");
        foreach (var url in urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            EditorialRule.Require(
                Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && IsLoopback(address!),
                $"The demo signs anybody in, so it listens on this machine only: “{url}” is not a loopback address. Try {DefaultUrl}.");
        }

        var folder = kept ?? Directory.CreateTempSubdirectory("factcheck-demo-").FullName;
        try
        {
            await using var app = await BuildAsync(folder, urls, options, console, ct);
            var lasts = kept is null ? "A throw-away newsroom on this machine. Nothing in it is kept" : $"A demo newsroom on this machine, kept in {folder}. Anybody is signed in";
            await ServeCommand.ServeAsync(app, console, $"{lasts}, and its verdicts are examples.", ct);
            return 0;
        }
        finally
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            if (kept is null)
            {
                Directory.Delete(folder, recursive: true);
            }
        }
    }

    private static async Task<WebApplication> BuildAsync(string folder, string urls, DemoOptions options, InvocationConfiguration console, CancellationToken ct)
    {
        using var bar = new ProgressBar($"Writing {options.Claims:N0} claims", console.Error, TimeProvider.System);
        return await DemoNewsroom.BuildAsync(folder, urls, options with { Progress = bar.Show }, null, ct);
    }

    private static bool IsLoopback(Uri address) =>
        address.Host == "localhost" || (IPAddress.TryParse(address.Host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip));
}
