using System.CommandLine;
using System.Globalization;
using FactCheck.Core;
using FactCheck.Core.Data.Sqlite;
using FactCheck.Core.Ledger;

namespace FactCheck.Web.Commands;

/// <summary>`verify`: is the store what its ledger says, from the first entry to the last?</summary>
internal static class VerifyCommand
{
    public const int Broken = 1;

    public static Command Create()
    {
        var data = ServeCommand.DataOption();
        var head = new Option<string?>("--head") { Description = "A head that `verify` printed earlier (57:9f3c…): the ledger must still hold it." };
        var command = new Command(
            "verify",
            """
            Checks the ledger's chain, every item against it, and the editions. Exit code 1 names the first broken entry.
            Example: verify --data ./desk --head "$(cat head.txt)"
            """) { data, head };
        command.SetAction((result, ct) => RunAsync(result.GetValue(data)!, result.GetValue(head), result.InvocationConfiguration, ct));
        return command;
    }

    private static async Task<int> RunAsync(string folder, string? head, InvocationConfiguration console, CancellationToken ct)
    {
        SqliteStore.MustBeIn(folder);
        await using var services = new ServiceCollection().AddNewsroomStore(folder).BuildServiceProvider();
        using var bar = new ProgressBar("Verifying", console.Error, TimeProvider.System);
        var report = await services.GetRequiredService<LedgerVerifier>().VerifyAsync(head is null ? null : LedgerHead.Parse(head), bar.Show, ct);
        bar.Clear();
        if (report.Problem is not null)
        {
            await console.Error.WriteLineAsync(report.Problem);
            return Broken;
        }

        await console.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"All is well: {report.Entries} entries, {report.Items} items. Keep the head to check against later:"));
        await console.Output.WriteLineAsync(report.Head.ToString());
        return 0;
    }
}
