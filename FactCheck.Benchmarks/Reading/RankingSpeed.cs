using System.CommandLine;
using System.Text;
using FactCheck.Core.Reading.Worth;

namespace FactCheck.Benchmarks.Reading;

/// <summary>How fast sentences are ranked on one core, with all their reasons, and that twice the text takes twice the time.</summary>
internal static class RankingSpeed
{
    public static Command Create()
    {
        var folder = new Argument<DirectoryInfo>("FOLDER") { Description = "A folder of news texts, *.txt." };
        var command = new Command("ranking-speed", "Megabytes of text ranked in a second on one core.") { folder };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(folder), parsed.InvocationConfiguration.Output));
        return command;
    }

    private static void Run(DirectoryInfo folder, TextWriter output)
    {
        var texts = folder.GetFiles("*.txt").OrderBy(file => file.Name, StringComparer.Ordinal).Select(file => File.ReadAllText(file.FullName)).ToArray();
        var bytes = texts.Sum(Encoding.UTF8.GetByteCount);
        output.WriteLine($"{texts.Length} texts, {bytes / 1e6:F2} MB: {bytes / 1e3 / Speed.Of(_ => Array.ForEach(texts, Rank), times: 10).Median:F2} MB/s");
        foreach (var (name, piece) in (ReadOnlySpan<(string, string)>)[("no full stop", "word and word "), ("nothing but short sentences", "He won. "), ("numbers", "1. 2. "), ("questions", "Why? "), ("capitals", "HE WON IT ")])
        {
            var (one, two) = (string.Concat(Enumerable.Repeat(piece, 1_000_000 / piece.Length)), string.Concat(Enumerable.Repeat(piece, 2_000_000 / piece.Length)));
            output.WriteLine($"1 MB and 2 MB of {name}: {Median(one):F0} ms and {Median(two):F0} ms; as one line {Speed.Of(_ => CheckWorthiness.ScoreLines(one), times: 3, warm: 1).Median:F0} ms");
        }
    }

    private static double Median(string text) => Speed.Of(_ => Rank(text), times: 3, warm: 1).Median;

    private static void Rank(string text) => _ = CheckWorthiness.Rank(text).Sum(one => one.Reasons.Count);
}
