using System.CommandLine;
using FactCheck.Core.Data.Sqlite;

namespace FactCheck.Web.Commands;

/// <summary>No verb: serve the newsroom and its public pages.</summary>
internal static class ServeCommand
{
    public static void Configure(RootCommand root)
    {
        var data = DataOption();
        var urls = UrlsOption();
        root.Options.Add(data);
        root.Options.Add(urls);
        root.SetAction((result, ct) => RunAsync(new SiteOptions(result.GetValue(data)!, result.GetValue(urls)), ct));
    }

    public static Option<string> DataOption() => new("--data")
    {
        Description = "The folder the store lies in.",
        DefaultValueFactory = _ => SqliteStore.DefaultFolder(),
    };

    public static Option<string?> UrlsOption() => new("--urls") { Description = "The addresses to listen on, such as http://localhost:5000." };

    private static async Task<int> RunAsync(SiteOptions options, CancellationToken ct)
    {
        await using var app = await Site.BuildAsync(options);
        await app.RunAsync(ct);
        return 0;
    }
}
