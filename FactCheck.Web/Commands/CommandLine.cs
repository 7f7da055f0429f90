using System.CommandLine;

namespace FactCheck.Web.Commands;

/// <summary>The one program's verbs. Standard output carries results only; what goes wrong is one sentence on standard error and exit code 2.</summary>
public static class CommandLine
{
    public static Task<int> RunAsync(string[] args)
    {
        var root = new RootCommand("FactCheck: who says what, via whom, on what basis, and whether it holds.");
        return root.Parse(args).InvokeAsync();
    }
}
