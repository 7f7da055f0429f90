using System.CommandLine;
using System.Diagnostics;
using FactCheck.Core.Reading;
using FactCheck.Core.Reading.Learnt;

namespace FactCheck.Benchmarks.Reading;

/// <summary>Learns the weights of reading from PolNeAR.</summary>
internal static class TrainReading
{
    public static Command Create()
    {
        var folder = new Argument<DirectoryInfo>("TRAIN") { Description = "POLNEAR/train." };
        var file = new Option<FileInfo?>("--write") { Description = "Where to write the weights; without it, a fifth of the texts is held back and the figures for it are printed." };
        var command = new Command("train-reading", "Learns the weights of reading and writes them.") { folder, file };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(folder), parsed.GetValue(file), parsed.InvocationConfiguration.Output));
        return command;
    }

    private const int Folds = 5, CueEpochs = 7, PartEpochs = 5;

    private static void Run(DirectoryInfo folder, FileInfo? file, TextWriter output)
    {
        var clock = Stopwatch.StartNew();
        var lessons = Polnear(folder);
        output.WriteLine($"{lessons.Count} texts loaded in {clock.Elapsed.TotalSeconds:F1} s");
        if (file is null)
        {
            Check(lessons, output);
            return;
        }

        var models = Train(lessons);
        using (var stream = File.Create(file.FullName))
        {
            models.Write(stream);
        }

        output.WriteLine($"{file.FullName}: {file.Length / 1e6:F2} MB after {clock.Elapsed.TotalSeconds:F0} s");
    }

    /// <summary>The part model learns from cues as they are found in texts that the cue model has not seen.</summary>
    private static ReadingModels Train(IReadOnlyList<Lesson> lessons)
    {
        var cases = new List<PartTraining.Case>();
        for (var fold = 0; fold < Folds; fold++)
        {
            var cues = CueTraining.Train([.. lessons.Where((_, i) => i % Folds != fold)], CueEpochs);
            cases.AddRange(lessons.Where((_, i) => i % Folds == fold).SelectMany(lesson => PartTraining.Cases(lesson, cues)));
        }

        return new ReadingModels(CueTraining.Train(lessons, CueEpochs), PartTraining.Train(cases, PartEpochs));
    }

    private static void Check(IReadOnlyList<Lesson> lessons, TextWriter output)
    {
        var (rules, learnt) = (new ExactSpans(), new ExactSpans());
        var honest = new HonestScores();
        var models = Train([.. lessons.Where((_, i) => i % Folds != 0)]);
        foreach (var lesson in lessons.Where((_, i) => i % Folds == 0))
        {
            rules.Add(lesson, ArticleReader.Read(lesson.Text.Text, null, null));
            var found = ArticleReader.Read(lesson.Text.Text, null, models);
            learnt.Add(lesson, found);
            honest.Add(lesson.Text, found);
        }

        output.WriteLine($"rules:  {rules}");
        output.WriteLine($"learnt: {learnt}");
        output.WriteLine(honest);
    }

    private static List<Lesson> Polnear(DirectoryInfo folder) => [.. PolnearText.Load(folder).Select(text => new Lesson(text))];
}
