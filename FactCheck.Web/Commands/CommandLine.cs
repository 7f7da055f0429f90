using System.CommandLine;
using FactCheck.Core;

namespace FactCheck.Web.Commands;

/// <summary>The one program's verbs. Standard output carries results only; what goes wrong is one sentence on standard error and exit code 2.</summary>
public static class CommandLine
{
    public static async Task<int> RunAsync(string[] args)
    {
        var root = new RootCommand("FactCheck: who says what, via whom, on what basis, and whether it holds. Without a verb it serves the newsroom.");
        ServeCommand.Configure(root);
        try
        {
            var parsed = root.Parse(args);
            var code = await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
            return parsed.Errors.Count > 0 ? 2 : code;
        }
        catch (EditorialRuleException problem)
        {
            await Console.Error.WriteLineAsync(problem.Message);
            return 2;
        }
    }
}
