using System.CommandLine;
using System.Net;
using FactCheck.Core;
using FactCheck.Web.Demo;

namespace FactCheck.Web.Commands;

/// <summary>`demo`: a throw-away newsroom with a worked story, on this machine only.</summary>
internal static class DemoCommand
{
    public const string DefaultUrl = "http://localhost:5080";

    public static Command Create()
    {
        var urls = ServeCommand.UrlsOption();
        var command = new Command(
            "demo",
            $"""
            Serves a throw-away newsroom with a worked story and one-click sign-in for each role, on this machine only ({DefaultUrl}).
            Example: demo --urls http://localhost:8080
            """) { urls };
        command.SetAction((result, ct) => RunAsync(result.GetValue(urls) ?? DefaultUrl, result.InvocationConfiguration, ct));
        return command;
    }

    private static async Task<int> RunAsync(string urls, InvocationConfiguration console, CancellationToken ct)
    {
        foreach (var url in urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            EditorialRule.Require(
                Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && IsLoopback(address!),
                $"The demo signs anybody in, so it listens on this machine only: “{url}” is not a loopback address. Try {DefaultUrl}.");
        }

        var folder = Directory.CreateTempSubdirectory("factcheck-demo-");
        try
        {
            await using var app = await DemoNewsroom.BuildAsync(folder.FullName, urls, ct);
            await ServeCommand.ServeAsync(app, console, "A throw-away newsroom on this machine. Nothing in it is kept, and its verdicts are examples.", ct);
            return 0;
        }
        finally
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            folder.Delete(recursive: true);
        }
    }

    private static bool IsLoopback(Uri address) =>
        address.Host == "localhost" || (IPAddress.TryParse(address.Host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip));
}
