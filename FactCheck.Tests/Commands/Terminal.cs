using System.CommandLine;
using FactCheck.Web.Commands;

namespace FactCheck.Tests.Commands;

/// <summary>The command line as somebody at a terminal uses it: verbs typed, output and errors read, files lying in a folder.</summary>
internal static class Terminal
{
    public static async Task<(int Exit, string Output, string Error)> RunAsync(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exit = await CommandLine.RunAsync(args, new InvocationConfiguration { Output = output, Error = error });
        return (exit, output.ToString(), error.ToString());
    }

    /// <summary>Puts a text into a folder and says where it lies.</summary>
    public static string WriteTo(string folder, string name, string text)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllText(path, text);
        return path;
    }
}
