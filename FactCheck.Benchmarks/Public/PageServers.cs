using System.CommandLine;
using FactCheck.Core.Claims;
using FactCheck.Core.Data;
using FactCheck.Core.People;
using FactCheck.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace FactCheck.Benchmarks.Public;

/// <summary>The servers that <see cref="PageSpeed"/> asks, each in a process of its own.</summary>
internal static class PageServers
{
    /// <summary>The least that a web server can do: a line of plain text, without any middleware.</summary>
    public static Command CreateBare()
    {
        var urls = new Option<string>("--urls") { Required = true };
        var command = new Command("bare-server", "The yardstick of page-speed: Kestrel that answers a line of plain text.") { urls };
        command.SetAction((parsed, ct) =>
        {
            var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
            builder.WebHost.UseKestrelCore().UseUrls(parsed.GetRequiredValue(urls));
            var app = builder.Build();
            var line = "Hello, reader!"u8.ToArray();
            app.Run(context =>
            {
                context.Response.ContentType = "text/plain";
                context.Response.ContentLength = line.Length;
                return context.Response.Body.WriteAsync(line).AsTask();
            });
            return HostingAbstractionsHostExtensions.RunAsync(app, ct);
        });
        return command;
    }

    /// <summary>The real site over a store, and if asked with people who work at its desk: each saves something twice a second.</summary>
    public static Command CreateSite()
    {
        var (urls, data, writers) = (new Option<string>("--urls") { Required = true }, new Option<string>("--data") { Required = true }, new Option<int>("--writers"));
        var command = new Command("page-server", "The site that page-speed asks.") { urls, data, writers };
        command.SetAction(async (parsed, ct) =>
        {
            await using var app = await Site.BuildAsync(new SiteOptions(parsed.GetRequiredValue(data), parsed.GetRequiredValue(urls)), services => services.AddLogging(log => log.ClearProviders()));
            await app.StartAsync(ct);
            await WorkAsync(app.Services, parsed.GetValue(writers), ct);
            await HostingAbstractionsHostExtensions.WaitForShutdownAsync(app, ct);
        });
        return command;
    }

    private static async Task WorkAsync(IServiceProvider services, int writers, CancellationToken ct)
    {
        if (writers == 0)
        {
            return;
        }

        await using var db = await services.GetRequiredService<IDbContextFactory<FactCheckDb>>().CreateDbContextAsync(ct);
        var member = await db.Members.Where(person => person.Role == Role.Administrator).Select(person => person.Id).FirstAsync(ct);
        var desk = services.GetRequiredService<ClaimDesk>();
        for (var writer = 0; writer < writers; writer++)
        {
            var own = writer;
            _ = Task.Run(
                async () =>
                {
                    var claim = await desk.DraftAsync(member, $"A claim that writer {own} works on", $"Writer {own}", ct);
                    for (var i = 0; !ct.IsCancellationRequested; i++)
                    {
                        await desk.CommentAsync(member, claim.Id, $"Note {i}", ct);
                        await Task.Delay(TimeSpan.FromMilliseconds(400 + (own * 37 % 200)), ct);
                    }
                },
                ct);
        }
    }
}
