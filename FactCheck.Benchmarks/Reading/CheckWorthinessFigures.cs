using System.CommandLine;

namespace FactCheck.Benchmarks.Reading;

/// <summary>How well sentences are ranked in a transcript that training has not seen, beside ranking by length and by chance.</summary>
internal static class CheckWorthinessFigures
{
    private const int Draws = 10_000;

    public static Command Create()
    {
        var folder = new Argument<DirectoryInfo>("FOLDER") { Description = "Transcripts of CLEF CheckThat! 2019 task 1, *.tsv." };
        var choose = new Option<bool>("--choose") { Description = "Choose one setting inside each fold, on the other transcripts, instead of taking the mean of nine (two minutes)." };
        var command = new Command("check-worthiness", "Average precision on each transcript, trained on all others.") { folder, choose };
        command.SetAction(parsed => Run(Transcript.Load(parsed.GetRequiredValue(folder)), parsed.GetValue(choose), parsed.InvocationConfiguration.Output));
        return command;
    }

    private static void Run(IReadOnlyList<Transcript> transcripts, bool choose, TextWriter output)
    {
        var results = new List<(double Ours, double Words, double Letters, double Chance)>();
        output.WriteLine($"{"transcript",-30} {"sentences",9} {"taken up",8} {"AP",6} {"length",6} {"chance",6}");
        foreach (var transcript in transcripts)
        {
            var others = transcripts.Where(other => other != transcript).ToList();
            var model = choose ? WorthTraining.Train(others, WorthTraining.Choose(others)) : WorthTraining.Train(others);
            var scores = model.Score(transcript.Text);
            var right = transcript.TakenUp;
            results.Add((
                AveragePrecision.Of(right, scores),
                AveragePrecision.Of(right, [.. transcript.Sentences.Select(sentence => (double)sentence.Split(' ').Length)]),
                AveragePrecision.Of(right, [.. transcript.Sentences.Select(sentence => (double)sentence.Length)]),
                AveragePrecision.OfChance(right)));
            var (ours, words, _, chance) = results[^1];
            output.WriteLine($"{transcript.Name,-30} {right.Count,9} {right.Count(one => one),8} {ours,6:F4} {words,6:F4} {chance,6:F4}");
        }

        var (map, length, letters, random) = (results.Average(r => r.Ours), results.Average(r => r.Words), results.Average(r => r.Letters), results.Average(r => r.Chance));
        var (low, high) = Interval([.. results.Select(r => r.Ours)]);
        output.WriteLine($"MAP {map:F4}, 95 % of resampled sets of transcripts between {low:F3} and {high:F3}; by length in words {length:F4}, in letters {letters:F4}; by chance {random:F4}");
        output.WriteLine($"{map / length:F2} times the length baseline ({map / letters:F2} times in letters), {map / random:F2} times chance; better than length on {results.Count(r => r.Ours > r.Words)} of {results.Count}");
        var large = results.Where((_, i) => transcripts[i].TakenUp.Count >= 1000).ToList();
        if (large.Count > 0)
        {
            output.WriteLine($"The {large.Count} of 1,000 sentences and more: MAP {large.Average(r => r.Ours):F4}, {large.Average(r => r.Ours) / large.Average(r => r.Words):F2} times length, {large.Average(r => r.Ours) / large.Average(r => r.Chance):F2} times chance");
        }
    }

    /// <summary>Which transcripts one happens to have matters most: the mean over sets drawn from them again and again.</summary>
    private static (double Low, double High) Interval(double[] values)
    {
        var random = new Random(1);
        var means = Enumerable.Range(0, Draws).Select(_ => Enumerable.Range(0, values.Length).Average(_ => values[random.Next(values.Length)])).Order().ToArray();
        return (means[Draws / 40], means[Draws - (Draws / 40)]);
    }
}
