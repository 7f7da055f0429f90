using System.CommandLine;

namespace FactCheck.Web.Commands;

/// <summary>The one program's verbs. Standard output carries results only; what goes wrong is one sentence on standard error and exit code 2.</summary>
public static class CommandLine
{
    public const int BadInput = 2;

    public static async Task<int> RunAsync(string[] args, InvocationConfiguration? configuration = null)
    {
        var root = new RootCommand("FactCheck: who says what, via whom, on what basis, and whether it holds.")
        {
            ReadCommand.Create(),
        };
        configuration ??= new InvocationConfiguration();
        var parsed = root.Parse(args);
        if (parsed.Errors is [var error, ..])
        {
            await configuration.Error.WriteLineAsync(error.Message);
            return BadInput;
        }

        return await parsed.InvokeAsync(configuration);
    }
}
