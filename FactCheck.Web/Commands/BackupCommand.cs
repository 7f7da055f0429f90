using System.CommandLine;
using FactCheck.Core.Data.Sqlite;
using FactCheck.Core.Ledger;

namespace FactCheck.Web.Commands;

/// <summary>`backup` and `restore`: a copy of a live store, and back.</summary>
internal static class BackupCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "The copy; it must not be there yet." };
        var data = ServeCommand.DataOption();
        var command = new Command(
            "backup",
            """
            Copies the store while the newsroom works, and looks the copy through as `verify` does. Prints the copy's head, to check against later.
            Example: backup /backups/2026-11-24.db --data ./desk
            """) { file, data };
        command.SetAction((result, ct) => BackUpAsync(result.GetRequiredValue(file), result.GetValue(data)!, result.InvocationConfiguration, ct));
        return command;
    }

    public static Command CreateRestore()
    {
        var file = new Argument<string>("FILE") { Description = "What `backup` made." };
        var data = ServeCommand.DataOption();
        var force = new Option<bool>("--force") { Description = "Set a store that is there already aside, under a name that says when." };
        var command = new Command(
            "restore",
            """
            Puts a backup in the store's place, after it was looked through as `verify` does. Whoever was signed in signs in again.
            Example: restore /backups/2026-11-24.db --data ./desk --force
            """) { file, data, force };
        command.SetAction((result, ct) => RestoreAsync(result.GetRequiredValue(file), result.GetValue(data)!, result.GetValue(force), result.InvocationConfiguration, ct));
        return command;
    }

    private static async Task<int> BackUpAsync(string file, string folder, InvocationConfiguration console, CancellationToken ct)
    {
        using var bar = new ProgressBar("Copying", console.Error, TimeProvider.System);
        var report = await StoreCopy.BackUpAsync(folder, file, bar.Show, ct);
        return await SayAsync(report, bar, console, $"The store is copied to {file}: {report.Entries} entries, {report.Items} items. Keep its head beside it:", "Nothing was copied.");
    }

    private static async Task<int> RestoreAsync(string file, string folder, bool force, InvocationConfiguration console, CancellationToken ct)
    {
        using var bar = new ProgressBar("Restoring", console.Error, TimeProvider.System);
        var (report, before) = await StoreCopy.RestoreAsync(file, folder, force, TimeProvider.System, bar.Show, ct);
        return await SayAsync(report, bar, console, $"The store in {folder} is restored from {file}: {report.Entries} entries, {report.Items} items.{(before is null ? "" : $" The one before it lies in {before}.")} Its head:", "Nothing was restored.");
    }

    private static async Task<int> SayAsync(LedgerReport report, ProgressBar bar, InvocationConfiguration console, string done, string not)
    {
        bar.Clear();
        if (report.Problem is not null)
        {
            await console.Error.WriteLineAsync($"{report.Problem} {not}");
            return VerifyCommand.Broken;
        }

        await console.Error.WriteLineAsync(done);
        await console.Output.WriteLineAsync(report.Head.ToString());
        return 0;
    }
}
