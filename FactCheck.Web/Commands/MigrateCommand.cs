using System.CommandLine;
using FactCheck.Core.Data;
using FactCheck.Core.Data.Sqlite;
using FactCheck.Web.Accounts;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Commands;

/// <summary>`migrate`: brings a store up to date, with a copy of it beside.</summary>
internal static class MigrateCommand
{
    public static Command Create()
    {
        var data = ServeCommand.DataOption();
        var command = new Command(
            "migrate",
            """
            Brings the store up to date with this version of the program, after copying it. Nothing is copied when it is up to date.
            Example: migrate --data ./desk
            """) { data };
        command.SetAction((result, ct) => RunAsync(result.GetValue(data)!, result.InvocationConfiguration, ct));
        return command;
    }

    private static async Task<int> RunAsync(string folder, InvocationConfiguration console, CancellationToken ct)
    {
        await using var site = Unserved.Open(folder);
        var pending = await PendingAsync(site.Services, ct);
        if (pending.Count == 0)
        {
            await site.MigrateAsync(folder, ct); // what lists are read from may be of another version
            await console.Output.WriteLineAsync($"The store in {folder} is up to date.");
            return 0;
        }

        using var bar = new ProgressBar("Copying", console.Error, TimeProvider.System);
        var copy = await StoreCopy.BesideAsync(folder, "migration", TimeProvider.System, bar.Show, ct);
        bar.Clear();
        await site.MigrateAsync(folder, ct);
        await console.Output.WriteLineAsync($"The store in {folder} was brought up to date ({string.Join(", ", pending)}). As it was before it lies in {copy}.");
        return 0;
    }

    private static async Task<List<string>> PendingAsync(IServiceProvider services, CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        await using var db = await scope.ServiceProvider.GetRequiredService<IDbContextFactory<FactCheckDb>>().CreateDbContextAsync(ct);
        return
        [
            .. await db.Database.GetPendingMigrationsAsync(ct),
            .. await scope.ServiceProvider.GetRequiredService<AccountsDb>().Database.GetPendingMigrationsAsync(ct),
        ];
    }
}
