using System.CommandLine;
using System.Diagnostics;
using FactCheck.Core.Reading;
using FactCheck.Web.Commands;

namespace FactCheck.Benchmarks.Reading;

/// <summary>Reads the development texts in this process and lets the scorers (Python, not part of the project) judge what was found.</summary>
internal static class ReadingFigures
{
    public static Command Create()
    {
        var polnear = new Argument<DirectoryInfo>("POLNEAR") { Description = "POLNEAR/dev, with sentences.jsonl." };
        var sourcing = new Argument<FileInfo>("SOURCING") { Description = "sourcing.json." };
        var scorers = new Argument<DirectoryInfo>("SCORERS") { Description = "The folder of attributions.py and sourcing.py." };
        var command = new Command("reading-figures", "Exact-span F1 on PolNeAR, and who is behind the statements of 21 stories.") { polnear, sourcing, scorers };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(polnear), parsed.GetRequiredValue(sourcing), parsed.GetRequiredValue(scorers), parsed.InvocationConfiguration.Output));
        return command;
    }

    private static void Run(DirectoryInfo polnear, FileInfo sourcing, DirectoryInfo scorers, TextWriter output)
    {
        var folder = Directory.CreateTempSubdirectory("reading-figures");
        try
        {
            var found = Path.Combine(folder.FullName, "found.jsonl");
            Read(polnear.GetFiles("*.txt"), found);
            output.WriteLine(Python(Path.Combine(scorers.FullName, "attributions.py"), Path.Combine(polnear.FullName, "sentences.jsonl"), found));

            var (texts, script) = (folder.CreateSubdirectory("texts"), Path.Combine(scorers.FullName, "sourcing.py"));
            Python(script, "texts", sourcing.FullName, texts.FullName);
            Read(texts.GetFiles("*.txt"), found);
            output.WriteLine(Python(script, "score", sourcing.FullName, found));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void Read(FileInfo[] texts, string found) => File.WriteAllLines(found, texts.OrderBy(file => file.Name, StringComparer.Ordinal)
        .SelectMany(file => File.ReadAllText(file.FullName) is var text ? ReadJson.Lines(file.FullName, text, ArticleReader.Read(text)) : []));

    private static string Python(params string[] arguments)
    {
        using var python = Process.Start(new ProcessStartInfo("python3", arguments) { RedirectStandardOutput = true })!;
        var output = python.StandardOutput.ReadToEnd();
        python.WaitForExit();
        return python.ExitCode == 0 ? output : throw new InvalidOperationException($"{arguments[0]} failed with exit code {python.ExitCode}.");
    }
}
