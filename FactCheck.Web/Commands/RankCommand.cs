using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using FactCheck.Core;
using FactCheck.Core.Reading.Worth;

namespace FactCheck.Web.Commands;

/// <summary><c>rank</c>: the sentences of each text by how much they are worth a check.</summary>
internal static class RankCommand
{
    private const string Example = """
        Sentences by check-worthiness, the most worth a check first, as JSON lines with reasons in words; "checkable" is false for questions, thanks, predictions and opinions. Offsets are Unicode code points.

        Example:
          rank article.txt
          rank --lines debate.txt > scores.tsv

        With --lines every input line is one sentence and comes out as LINE<TAB>SCORE, in the order of the input; with several files as FILE<TAB>LINE<TAB>SCORE.
        """;

    public static Command Create()
    {
        var files = new Argument<string[]>("FILE") { Description = "Texts or HTML pages; - reads standard input.", Arity = ArgumentArity.OneOrMore };
        var lines = new Option<bool>("--lines") { Description = "Each line of the input is one sentence; print line numbers and scores." };
        var command = new Command("rank", Example) { files, lines };
        command.SetAction(async (parsed, ct) =>
        {
            var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            var named = parsed.GetRequiredValue(files);
            using var progress = new ProgressBar("Ranking", error, TimeProvider.System);
            var done = 0;
            var exit = 0;
            foreach (var file in named)
            {
                try
                {
                    var bytes = await ReadCommand.BytesAsync(file, ct);
                    await (parsed.GetValue(lines) ? WriteLinesAsync(output, file, bytes, named.Length > 1) : WriteSentencesAsync(output, file, bytes));
                }
                catch (EditorialRuleException broken)
                {
                    await progress.SayAsync(broken.Message);
                    exit = CommandLine.BadInput;
                }

                done++;
                if (named.Length > 1)
                {
                    progress.Show((double)done / named.Length);
                }
            }

            return exit;
        });
        return command;
    }

    private static async Task WriteSentencesAsync(TextWriter output, string file, byte[] bytes)
    {
        var text = ReadCommand.Text(file, bytes);
        var points = ReadJson.CodePoints(text);
        foreach (var sentence in CheckWorthiness.Rank(text))
        {
            await output.WriteLineAsync(JsonSerializer.Serialize(
                new
                {
                    file,
                    start = points[sentence.Span.Start],
                    end = points[sentence.Span.End],
                    text = sentence.Span.In(text),
                    score = Math.Round(sentence.Score, 4),
                    reasons = sentence.Reasons,
                    checkable = sentence.Checkable,
                },
                ReadJson.Options));
        }
    }

    private static async Task WriteLinesAsync(TextWriter output, string file, byte[] bytes, bool several)
    {
        var number = 0;
        foreach (var score in CheckWorthiness.ScoreLines(ReadCommand.PlainText(file, bytes)))
        {
            number++;
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{(several ? file + "\t" : "")}{number}\t{score:F6}"));
        }
    }
}
