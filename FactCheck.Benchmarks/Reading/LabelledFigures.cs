using System.CommandLine;

namespace FactCheck.Benchmarks.Reading;

/// <summary>How many of the passages that editors labelled are read as they labelled them.</summary>
internal static class LabelledFigures
{
    public static Command Create()
    {
        var file = new Argument<FileInfo>("FILE") { Description = "Labelled passages, one JSON object a line (FactCheck.Tests/Reading/Labelled/README.md says how): practice.jsonl, second-practice.jsonl, second-check.jsonl or set-aside.jsonl of that folder, or a file of your own." };
        var misses = new Option<bool>("--misses") { Description = "Also what was read wrongly. Never for second-check and set-aside, which are only scored." };
        var command = new Command("labelled", "Labelled passages read right: a passage counts only if every field that was asked is right.") { file, misses };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(file), parsed.GetValue(misses), parsed.InvocationConfiguration.Output));
        return command;
    }

    private static void Run(FileInfo file, bool misses, TextWriter output)
    {
        var judged = LabelledPassage.ReadAll(file).Select(passage => (passage, fields: passage.Judge())).ToList();
        foreach (var (passage, fields) in misses ? judged : [])
        {
            foreach (var (field, wanted, got, _) in fields.Where(field => !field.Right))
            {
                output.WriteLine($"{passage.Id} {passage.Category} {field}: wanted {wanted}, read {got}\n    {passage.Text}\n    “{passage.Words}”");
            }
        }

        foreach (var category in judged.GroupBy(item => item.passage.Category).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            output.WriteLine($"{category.Key,-12} {category.Count(Right),4} of {category.Count(),4}  {(double)category.Count(Right) / category.Count():P1}");
        }

        foreach (var field in judged.SelectMany(item => item.fields).GroupBy(field => field.Field).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            output.WriteLine($"  {field.Key,-10} {field.Count(one => one.Right),4} of {field.Count(),4}  {(double)field.Count(one => one.Right) / field.Count():P1}");
        }

        output.WriteLine($"all          {judged.Count(Right),4} of {judged.Count,4}  {(double)judged.Count(Right) / judged.Count:P1}");
    }

    private static bool Right((LabelledPassage Passage, IReadOnlyList<(string Field, string Wanted, string Got, bool Right)> Fields) item) => item.Fields.All(field => field.Right);
}
