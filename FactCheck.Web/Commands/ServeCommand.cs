using System.CommandLine;
using FactCheck.Core;
using FactCheck.Core.Data.Sqlite;
using FactCheck.Web.Accounts;

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
        root.SetAction((result, ct) => RunAsync(new SiteOptions(result.GetValue(data)!, result.GetValue(urls)), result.InvocationConfiguration, ct));
    }

    public static Option<string> DataOption() => new("--data")
    {
        Description = "The folder the store lies in.",
        DefaultValueFactory = _ => SqliteStore.DefaultFolder(),
    };

    public static Option<string?> UrlsOption() => new("--urls") { Description = "The addresses to listen on, such as http://localhost:5000." };

    /// <summary>Runs until it is told to stop, and says where.</summary>
    /// <exception cref="EditorialRuleException">An address cannot be listened on.</exception>
    public static async Task ServeAsync(WebApplication app, InvocationConfiguration console, string greeting, CancellationToken ct)
    {
        try
        {
            await app.StartAsync(ct);
        }
        catch (Exception failure) when (failure is IOException or InvalidOperationException or FormatException or UriFormatException)
        {
            throw new EditorialRuleException($"It cannot listen there: {failure.Message.TrimEnd('.')}. Choose another address with --urls, such as http://localhost:8080.");
        }

        await console.Output.WriteLineAsync($"{greeting}\nOpen {string.Join(" or ", app.Urls)} (stop with Ctrl+C).");
        if (!app.Services.GetRequiredService<SiteOptions>().Demo && await app.Services.GetRequiredService<OneTimeLinks>().ForFirstAdministratorAsync(ct) is { } path)
        {
            await console.Output.WriteLineAsync($"The first administrator comes in with this link, once, within a day:\n{app.Urls.First()}{path}");
        }

        await app.WaitForShutdownAsync(ct);
    }

    private static async Task<int> RunAsync(SiteOptions options, InvocationConfiguration console, CancellationToken ct)
    {
        await using var app = await Site.BuildAsync(options);
        await ServeAsync(app, console, $"FactCheck, with its store in {options.DataFolder}.", ct);
        return 0;
    }
}
