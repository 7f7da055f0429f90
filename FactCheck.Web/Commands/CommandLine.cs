using System.CommandLine;
using System.Globalization;
using FactCheck.Core;

namespace FactCheck.Web.Commands;

/// <summary>The one program's verbs. Standard output carries results only; what goes wrong is one sentence on standard error and exit code 2.</summary>
public static class CommandLine
{
    public const int BadInput = 2;

    public static async Task<int> RunAsync(string[] args, InvocationConfiguration? configuration = null)
    {
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture; // what is printed must not depend on the machine
        var root = new RootCommand("FactCheck: who says what, via whom, on what basis, and whether it holds. Without a verb it serves the newsroom.")
        {
            ReadCommand.Create(),
            RankCommand.Create(),
            GraphCommand.Create(),
            MatchCommand.Create(),
            ImportCommand.Create(),
            ExportCommand.Create(),
            VerifyCommand.Create(),
            DemoCommand.Create(),
        };
        ServeCommand.Configure(root);
        configuration ??= new InvocationConfiguration();
        configuration.EnableDefaultExceptionHandler = false;
        configuration.ProcessTerminationTimeout = null; // the web host answers Ctrl+C and SIGTERM itself
        var parsed = root.Parse(args);
        if (parsed.Errors is [var error, ..])
        {
            await configuration.Error.WriteLineAsync(error.Message);
            return BadInput;
        }

        try
        {
            return await parsed.InvokeAsync(configuration);
        }
        catch (EditorialRuleException problem)
        {
            await configuration.Error.WriteLineAsync(problem.Message);
            return BadInput;
        }
    }
}
