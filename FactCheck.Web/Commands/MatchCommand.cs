using System.CommandLine;
using System.Globalization;
using FactCheck.Core;
using FactCheck.Core.Matching;

namespace FactCheck.Web.Commands;

/// <summary><c>match</c>: which earlier claims say what each text says.</summary>
internal static class MatchCommand
{
    internal const string Example = """
        For each query the earlier claims that match it, as query TAB claim TAB rank TAB score. Both files hold lines of id TAB text, and a title after a second
        tab if there is one. Queries with ids such as debate_0204 are taken as lines of a transcript: what stands near a sentence counts a little.

        Example:
          match --claims checked.tsv --queries posts.tsv --top 5
        """;

    private const int MostTop = 1_000;

    public static Command Create()
    {
        var claims = new Option<string>("--claims") { Description = "The earlier claims: id TAB text TAB title.", Required = true, HelpName = "FILE" };
        var queries = new Option<string>("--queries") { Description = "The texts to match: id TAB text.", Required = true, HelpName = "FILE" };
        var top = new Option<int>("--top") { Description = "How many claims for each query, 1 to 1,000.", DefaultValueFactory = _ => 5 };
        var alone = new Option<bool>("--each-alone") { Description = "Do not let the lines of a transcript help each other." };
        var command = new Command("match", Example) { claims, queries, top, alone };
        command.SetAction(async (parsed, ct) =>
        {
            var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            EditorialRule.Require(parsed.GetValue(top) is >= 1 and <= MostTop, $"--top cannot be {parsed.GetValue(top)}. Give a number from 1 to {MostTop:N0}.");
            var earlier = new TsvFile(parsed.GetRequiredValue(claims), error);
            var texts = new TsvFile(parsed.GetRequiredValue(queries), error);
            var index = Index(earlier, error, ct);
            EditorialRule.Require(index.Count > 0, $"{parsed.GetRequiredValue(claims)} holds no claim that can be read. Write lines of id, tab, text.");
            await AnswerAsync(index, texts, parsed.GetValue(top), parsed.GetValue(alone), output, error, ct);
            return earlier.Broken + texts.Broken > 0 ? CommandLine.BadInput : 0;
        });
        return command;
    }

    private static MatchIndex Index(TsvFile earlier, TextWriter error, CancellationToken ct)
    {
        using var bar = new ProgressBar("Reading claims", error, TimeProvider.System);
        var index = new MatchIndex();
        foreach (var (id, text, title) in earlier.Rows())
        {
            ct.ThrowIfCancellationRequested();
            index.Add(id, text, title);
            bar.Show(earlier.Read / (earlier.Bytes + 1.0));
        }

        return index;
    }

    private static async Task AnswerAsync(MatchIndex index, TsvFile texts, int top, bool alone, TextWriter output, TextWriter error, CancellationToken ct)
    {
        using var bar = new ProgressBar("Matching", error, TimeProvider.System);
        var rows = texts.Rows().DistinctBy(row => row.Id).ToList();
        var sentences = new NumberedSentences(alone ? [] : rows.Select(row => (row.Id, row.Text)));
        foreach (var (done, (id, text, title)) in rows.Index())
        {
            ct.ThrowIfCancellationRequested();
            var around = title is null ? sentences.Around(id) : sentences.Around(id).Append((title, 1));
            foreach (var (rank, found) in index.Find(text, top, around).Index())
            {
                await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{id}\t{found.Key}\t{rank + 1}\t{found.Score:F6}"));
            }

            bar.Show((done + 1.0) / rows.Count);
        }
    }
}
