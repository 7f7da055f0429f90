using System.CommandLine;
using System.Text;
using System.Text.RegularExpressions;
using FactCheck.Core.Reading;

namespace FactCheck.Benchmarks.Reading;

/// <summary>How fast texts are read on one core, beside splitting the same text into words with a regular expression.</summary>
internal static partial class ReadingSpeed
{
    public static Command Create()
    {
        var folder = new Argument<DirectoryInfo>("FOLDER") { Description = "A folder of news texts, *.txt." };
        var command = new Command("reading-speed", "Megabytes of text read in a second on one core, and milliseconds for an article of 800 words.") { folder };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(folder), parsed.InvocationConfiguration.Output));
        return command;
    }

    private static void Run(DirectoryInfo folder, TextWriter output)
    {
        var texts = folder.GetFiles("*.txt").OrderBy(file => file.Name, StringComparer.Ordinal).Select(file => File.ReadAllText(file.FullName)).ToArray();
        var bytes = texts.Sum(Encoding.UTF8.GetByteCount);
        var day = new DateOnly(2024, 5, 17);
        var reading = Speed.Of(_ => Array.ForEach(texts, text => ArticleReader.Read(text, day)), times: 10);
        var rules = Speed.Of(_ => Array.ForEach(texts, text => ArticleReader.Read(text, day, null)), times: 10);
        var words = Speed.Of(_ => Array.ForEach(texts, text => Word().Count(text)), times: 10);
        output.WriteLine($"{texts.Length} texts, {bytes / 1e6:F2} MB: {bytes / 1e3 / reading.Median:F2} MB/s (reading takes {reading.Median / words.Median:F1} times as long as splitting into words)");

        output.WriteLine($"  of which rules alone: {bytes / 1e3 / rules.Median:F2} MB/s");
        var article = string.Join(' ', texts.SelectMany(text => text.Split(' ')).Take(800));
        output.WriteLine($"An article of 800 words: median {Speed.Of(_ => ArticleReader.Read(article, day), times: 200).Median:F2} ms, p95 {Speed.Of(_ => ArticleReader.Read(article, day), times: 200).P95:F2} ms, warm");
    }

    [GeneratedRegex(@"\w+")]
    private static partial Regex Word();
}
