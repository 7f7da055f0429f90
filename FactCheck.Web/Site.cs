using FactCheck.Core;
using FactCheck.Core.Data;
using FactCheck.Core.Data.Sqlite;
using FactCheck.Web.Accounts;
using FactCheck.Web.Embeds;
using FactCheck.Web.Feeds;
using FactCheck.Web.Feeds.Api;
using FactCheck.Web.Newsroom;
using FactCheck.Web.Pictures;
using FactCheck.Web.Public;
using FactCheck.Web.Public.Cache;
using FactCheck.Web.Public.Trust;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Console;

namespace FactCheck.Web;

/// <param name="DataFolder">Where the store lies.</param>
/// <param name="Urls">What to listen on; null: as configured.</param>
/// <param name="Demo">A throw-away newsroom with one-click sign-in.</param>
public sealed record SiteOptions(string DataFolder, string? Urls = null, bool Demo = false);

/// <summary>The web application, built in one place for the command line and for tests.</summary>
public static class Site
{
    /// <summary>Ready to run, with the store created or brought up to date.</summary>
    /// <exception cref="EditorialRuleException">The store cannot be opened.</exception>
    public static async Task<WebApplication> BuildAsync(SiteOptions options, Action<IServiceCollection>? configure = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(Site).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
        });
        builder.WebHost.UseStaticWebAssets(); // `dotnet run` without launch settings is Production and would miss them
        if (options.Urls is not null)
        {
            builder.WebHost.UseUrls(options.Urls);
        }

        builder.Logging.ClearProviders().AddSimpleConsole().SetMinimumLevel(LogLevel.Information).AddFilter("Microsoft", LogLevel.Warning)
            .AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error); // keys lie beside the store, readable by whoever may read it
        builder.Services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace); // standard output carries results only
        builder.Services.AddSingleton(options);
        builder.Services.AddNewsroomStore(options.DataFolder);
        builder.Services.AddSingleton(_ => StoreUse.Begin(options.DataFolder));
        builder.Services.AddPageSecurity();
        builder.Services.AddRazorComponents().AddInteractiveServerComponents();
        builder.AddAccounts(options);
        builder.AddNewsroom();
        builder.AddPublicPages();
        configure?.Invoke(builder.Services);

        var app = builder.Build();
        await SqliteStore.MigrateAsync(app.Services.GetRequiredService<IDbContextFactory<FactCheckDb>>(), options.DataFolder);
        await app.MigrateAccountsAsync();
        app.Services.GetRequiredService<StoreUse>(); // held until the application ends

        app.UseMiddleware<HotPages>(); // before anything else is asked
        app.UseExceptionHandler("/error", createScopeForErrors: true);
        app.UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true);
        app.UseSentencesForRefusedForms();
        app.UseRouting();
        app.UseSecurityHeaders();
        app.UseAccounts(options);
        app.UsePublicPages();
        app.UseAntiforgery();
        app.MapStaticAssets();
        app.MapHealth();
        app.MapAccounts();
        app.MapFeeds();
        app.MapApi();
        app.MapApiDescription();
        app.MapSitemap();
        app.MapExports();
        app.MapEmbeds();
        app.MapClaimFiles();
        app.MapPictures();
        app.MapGraphs();
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode().KeepPublicPagesStatic();
        return app;
    }

    /// <summary>A page that stands in for a refused or failed form is only looked at: what was posted must not be judged again on the way to it.</summary>
    private static void UseSentencesForRefusedForms(this WebApplication app) => app.Use(async (context, next) =>
    {
        var answered = false;
        try
        {
            await next(context);
            answered = context.Response.HasStarted || context.Response.StatusCode < StatusCodes.Status400BadRequest;
        }
        finally
        {
            if (!answered && HttpMethods.IsPost(context.Request.Method))
            {
                context.Request.Method = HttpMethods.Get;
                context.Response.ContentType = null; // a refused page says that it is HTML and then nothing
            }
        }
    });

    private static void MapHealth(this WebApplication app)
    {
        app.MapGet("/health/live", () => Results.Text("ok"));
        foreach (var address in (string[])["/health", "/health/ready"])
        {
            app.MapGet(address, ReadyAsync);
        }
    }

    private static async Task<IResult> ReadyAsync(IDbContextFactory<FactCheckDb> dbFactory, CancellationToken ct)
    {
        await using var db = await dbFactory.CreateDbContextAsync(ct);
        return await db.Database.CanConnectAsync(ct) ? Results.Text("ok") : Results.Text("unavailable", statusCode: StatusCodes.Status503ServiceUnavailable);
    }
}
