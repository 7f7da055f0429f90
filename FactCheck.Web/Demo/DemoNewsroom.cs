using FactCheck.Core.People;

namespace FactCheck.Web.Demo;

/// <summary>The application over a throw-away folder, with people and a worked story in it.</summary>
public static class DemoNewsroom
{
    public static Task<WebApplication> BuildAsync(string folder, string urls, CancellationToken ct = default) => BuildAsync(folder, urls, null, ct);

    /// <summary>The same, with some services replaced.</summary>
    public static async Task<WebApplication> BuildAsync(string folder, string urls, Action<IServiceCollection>? configure, CancellationToken ct = default)
    {
        var clock = new DemoClock();
        clock.DaysAgo(7);
        var app = await Site.BuildAsync(new SiteOptions(folder, urls, Demo: true), services =>
        {
            services.AddSingleton<TimeProvider>(clock);
            configure?.Invoke(services);
        });
        var people = app.Services.GetRequiredService<PeopleDesk>();
        var administrator = await people.FoundAsync("Ada Okafor", ct);
        var checker = await people.AddAsync(administrator.Id, "Noor Haddad", Role.FactChecker, ct);
        await people.AddAsync(administrator.Id, "Lena Fischer", Role.FactChecker, ct);
        var editor = await people.AddAsync(administrator.Id, "Tom Berger", Role.Editor, ct);
        await new DemoStory(app.Services, clock, checker.Id, editor.Id).TellAsync(ct);
        clock.DaysAgo(0);
        return app;
    }
}
