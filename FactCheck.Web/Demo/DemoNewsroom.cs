using System.Globalization;
using FactCheck.Core;
using FactCheck.Core.Data.Sqlite;
using FactCheck.Core.Editions;
using FactCheck.Core.People;

namespace FactCheck.Web.Demo;

/// <param name="Claims">How many generated claims there are besides the worked story.</param>
/// <param name="Seed">Which; the same seed makes the same claims.</param>
/// <param name="Keep">The folder is the user's: what is in it already is served as it is.</param>
/// <param name="Progress">Is told the share of the claims that is brought in.</param>
public sealed record DemoOptions(int Claims = 0, int Seed = 1, bool Keep = false, Action<double>? Progress = null);

/// <summary>The application over a folder with people, a worked story and, if wanted, generated claims in it.</summary>
public static class DemoNewsroom
{
    internal const string Editor = "Tom Berger";
    internal static readonly string[] Checkers = ["Noor Haddad", "Lena Fischer"];

    /// <summary>Lies beside a store that was made to the end, and says what it holds.</summary>
    private const string Made = "demo.txt";

    public static Task<WebApplication> BuildAsync(string folder, string urls, CancellationToken ct = default) => BuildAsync(folder, urls, null, ct);

    /// <summary>The same, with some services replaced.</summary>
    public static Task<WebApplication> BuildAsync(string folder, string urls, Action<IServiceCollection>? configure, CancellationToken ct = default) =>
        BuildAsync(folder, urls, new DemoOptions(), configure, ct);

    /// <summary>The same, with generated claims.</summary>
    /// <exception cref="EditorialRuleException">The folder holds another store.</exception>
    public static async Task<WebApplication> BuildAsync(string folder, string urls, DemoOptions options, Action<IServiceCollection>? configure, CancellationToken ct = default)
    {
        var stands = Stands(folder, options);
        var clock = new DemoClock();
        clock.DaysAgo(((DemoCalendar.Years + 1) * 366) + 7);
        var app = await Site.BuildAsync(new SiteOptions(folder, urls, Demo: true), services =>
        {
            services.AddSingleton<TimeProvider>(clock);
            configure?.Invoke(services);
        });
        if (!stands)
        {
            await FillAsync(app.Services, clock, options, ct);
            await File.WriteAllTextAsync(Path.Combine(folder, Made), Said(options), ct);
        }

        clock.DaysAgo(0);
        return app;
    }

    private static async Task FillAsync(IServiceProvider services, DemoClock clock, DemoOptions options, CancellationToken ct)
    {
        if (options.Claims == 0)
        {
            clock.DaysAgo(7);
        }

        var people = services.GetRequiredService<PeopleDesk>();
        var administrator = await people.FoundAsync("Ada Okafor", ct);
        var checker = await people.AddAsync(administrator.Id, Checkers[0], Role.FactChecker, ct);
        await people.AddAsync(administrator.Id, Checkers[1], Role.FactChecker, ct);
        var editor = await people.AddAsync(administrator.Id, Editor, Role.Editor, ct);
        clock.DaysAgo(7);
        if (options.Claims > 0)
        {
            var end = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
            await new DemoArchive(services.GetRequiredService<ArchiveDesk>(), clock, editor.Id, checker.Id).FillAsync(options.Claims, (ulong)options.Seed, end, options.Progress ?? (_ => { }), ct);
            clock.DaysAgo(7);
        }

        await new DemoStory(services, clock, checker.Id, editor.Id).TellAsync(ct);
    }

    private static bool Stands(string folder, DemoOptions options)
    {
        if (!options.Keep || !File.Exists(Path.Combine(folder, SqliteStore.FileName)))
        {
            return false;
        }

        var made = Path.Combine(folder, Made);
        EditorialRule.Require(File.Exists(made), $"The folder {folder} holds a store that is no finished demo. Name another with --data, or remove what is in it.");
        var said = File.ReadAllText(made);
        EditorialRule.Require(said == Said(options), $"The folder {folder} holds {said.TrimEnd()}. Ask for the same, or name another folder with --data.");
        return true;
    }

    private static string Said(DemoOptions options) => string.Create(CultureInfo.InvariantCulture, $"a demo with {options.Claims} generated claims of seed {options.Seed}\n");
}
