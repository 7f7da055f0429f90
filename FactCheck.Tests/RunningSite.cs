using FactCheck.Web;
using FactCheck.Web.Demo;
using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Tests;

/// <summary>The real application on a free port of this machine, over a folder of its own.</summary>
public sealed class RunningSite : IAsyncDisposable
{
    private readonly string _folder;

    private RunningSite(WebApplication app, string folder) => (App, _folder) = (app, folder);

    public WebApplication App { get; }

    public Uri Address => new(App.Urls.First());

    public static async Task<RunningSite> StartAsync(Action<IServiceCollection>? configure = null)
    {
        var folder = NewFolder();
        return await StartAsync(await Site.BuildAsync(new SiteOptions(folder, "http://127.0.0.1:0"), configure), folder);
    }

    /// <summary>The demo newsroom: a worked story, and one button for each person to come in by.</summary>
    public static async Task<RunningSite> DemoAsync(Action<IServiceCollection>? configure = null)
    {
        var folder = NewFolder();
        return await StartAsync(await DemoNewsroom.BuildAsync(folder, "http://127.0.0.1:0", configure, TestContext.Current.CancellationToken), folder);
    }

    /// <summary>Starts an application that was built over <paramref name="folder"/>, which is deleted in the end.</summary>
    public static async Task<RunningSite> StartAsync(WebApplication app, string folder)
    {
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new RunningSite(app, folder);
    }

    public static string NewFolder() => Directory.CreateTempSubdirectory("factcheck-test-").FullName;

    public T Get<T>()
        where T : notnull => App.Services.GetRequiredService<T>();

    /// <summary>A browser without a window: keeps cookies, follows nothing by itself.</summary>
    public HttpClient Client() => new(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = Address };

    public async ValueTask DisposeAsync()
    {
        await App.StopAsync();
        await App.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }
}
