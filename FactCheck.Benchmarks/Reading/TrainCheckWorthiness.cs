using System.CommandLine;

namespace FactCheck.Benchmarks.Reading;

/// <summary>Writes the weights that the program ranks with: trained on all transcripts.</summary>
internal static class TrainCheckWorthiness
{
    public static Command Create()
    {
        var folder = new Argument<DirectoryInfo>("FOLDER") { Description = "Transcripts of CLEF CheckThat! 2019 task 1, *.tsv." };
        var file = new Argument<FileInfo>("FILE") { Description = "Where the weights go: FactCheck.Core/Reading/Lexicon/worth-weights.txt." };
        var command = new Command("train-check-worthiness", "Trains the model of check-worthiness; the same transcripts give the same file.") { folder, file };
        command.SetAction(parsed =>
        {
            var transcripts = Transcript.Load(parsed.GetRequiredValue(folder));
            File.WriteAllLines(parsed.GetRequiredValue(file).FullName,
            [
                "# How much signs and words weigh in the score of check-worthiness (FactCheck.Core/Reading/Worth/WorthModel.cs).",
                $"# Written by: FactCheck.Benchmarks train-check-worthiness, on {transcripts.Count} transcripts of CLEF CheckThat! 2019 task 1; do not edit.",
                .. WorthTraining.Train(transcripts).Write(),
            ]);
        });
        return command;
    }
}
