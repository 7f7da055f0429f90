using System.CommandLine;
using System.Globalization;
using FactCheck.Core;
using FactCheck.Core.Articles;
using FactCheck.Core.Attribution;
using FactCheck.Core.Reading;
using FactCheck.Core.Reading.Proposal;

namespace FactCheck.Web.Commands;

/// <summary><c>read</c>: the attributions of each text as JSON lines.</summary>
internal static class ReadCommand
{
    internal const string Example = """
        Attributions of each text, HTML page or PDF as JSON lines: who says what, through whom, on what basis, how certainly. Offsets are Unicode code points.

        Example:
          read article.txt --published 2023-02-10
          read --text page.html > page.txt
          read articles/*.pdf > attributions.jsonl
          read --graph article.txt --published 2023-02-10 --publisher "The Courier" | graph --file -

        --graph prints, instead of the attributions, the claims proposed from them with their statements and reliances, as the JSON that `graph` reads.
        """;

    public static Command Create()
    {
        var files = new Argument<string[]>("FILE") { Description = "Texts, HTML pages or PDFs; - reads standard input.", Arity = ArgumentArity.OneOrMore };
        var published = new Option<string?>("--published")
        {
            Description = "The day of publication, such as 2023-02-10; “Thursday” is resolved against it. Otherwise the day that a page gives itself.",
            HelpName = "DATE",
        };
        var textOnly = new Option<bool>("--text") { Description = "Print the text that the offsets point into, and nothing else." };
        var graph = new Option<bool>("--graph") { Description = "Print the graph proposed from the attributions, one JSON line a text." };
        var publisher = new Option<string?>("--publisher") { Description = "With --graph: who published it. Otherwise the publisher that a page gives itself.", HelpName = "NAME" };
        var command = new Command("read", Example) { files, published, textOnly, graph, publisher };
        command.SetAction((parsed, ct) => RunAsync(
            parsed.GetRequiredValue(files), new Wanted(Day(parsed.GetValue(published)), parsed.GetValue(textOnly), parsed.GetValue(graph), parsed.GetValue(publisher)), parsed.InvocationConfiguration, ct));
        return command;
    }

    // Files are read ahead on every core, and written in the order they were given.
    private static async Task<int> RunAsync(string[] files, Wanted wanted, InvocationConfiguration console, CancellationToken ct)
    {
        var exit = 0;
        using var progress = new ProgressBar("Reading", console.Error, TimeProvider.System);
        var ahead = new Queue<Task<Reading>>();
        var next = 0;
        for (var done = 0; done < files.Length; done++)
        {
            while (next < files.Length && ahead.Count < Environment.ProcessorCount * 2)
            {
                var file = files[next++];
                ahead.Enqueue(Task.Run(() => ReadAsync(file, wanted, ct), ct));
            }

            var reading = await ahead.Dequeue();
            progress.Clear();
            foreach (var piece in reading.Output)
            {
                await console.Output.WriteAsync(piece);
            }

            foreach (var sentence in reading.Said)
            {
                await progress.SayAsync(sentence);
            }

            if (files.Length > 1)
            {
                progress.Show((done + 1d) / files.Length);
            }

            exit = reading.Bad ? CommandLine.BadInput : exit;
        }

        return exit;
    }

    private static async Task<Reading> ReadAsync(string file, Wanted wanted, CancellationToken ct)
    {
        try
        {
            var bytes = await BytesAsync(file, ct);
            var found = Named(file, () => Intake.Find(new Incoming(bytes, FileName: file), ct));
            var notes = found.Notes.Append(ReaderLanguage.NoticeFor(found.Text, found.Words.Language?.Value)).OfType<string>().Select(note => $"{file}: {note}");
            return wanted.TextOnly ? new Reading([found.Text], [], Bad: false) : new Reading(Lines(file, found, wanted), [.. notes], Bad: false);
        }
        catch (EditorialRuleException refused)
        {
            return new Reading([], [refused.Message], Bad: true);
        }
    }

    private static List<string> Lines(string file, FoundArticle found, Wanted wanted)
    {
        var day = wanted.Published ?? found.Words.PublishedOn;
        var lines = wanted.Graph
            ? [GraphJson.Write(ProposedGraph.Read(found.Text, day, wanted.Publisher ?? found.Words.Publisher?.Value).ToDocument())]
            : ReadJson.Lines(file, found.Text, ArticleReader.Read(found.Text, day));
        return [.. lines.Select(line => line + Environment.NewLine)];
    }

    private static DateOnly? Day(string? text)
    {
        if (text is null)
        {
            return null;
        }

        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new EditorialRuleException($"--published cannot read “{text}”. Write a day such as 2023-02-10.");
    }

    /// <summary>The text of a file as <c>read</c> sees it.</summary>
    /// <exception cref="EditorialRuleException">It holds none; the message names the file.</exception>
    internal static string Text(string file, byte[] bytes) => Named(file, () => Intake.Find(new Incoming(bytes, FileName: file)).Text);

    /// <summary>The text of a file of which every line counts, whatever it looks like.</summary>
    /// <exception cref="EditorialRuleException">It is no text; the message names the file.</exception>
    internal static string PlainText(string file, byte[] bytes) => Named(file, () => Intake.Plain(bytes));

    internal static async Task<byte[]> BytesAsync(string file, CancellationToken ct)
    {
        try
        {
            if (file != "-")
            {
                return await File.ReadAllBytesAsync(file, ct);
            }

            using var memory = new MemoryStream();
            await using var input = Console.OpenStandardInput();
            await input.CopyToAsync(memory, ct);
            return memory.ToArray();
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new EditorialRuleException($"The file “{file}” cannot be read. Check that it exists and that you may read it.");
        }
    }

    private static T Named<T>(string file, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (EditorialRuleException refused)
        {
            throw new EditorialRuleException($"{file}: {refused.Message}", refused);
        }
    }

    private sealed record Wanted(DateOnly? Published, bool TextOnly, bool Graph, string? Publisher);

    /// <param name="Output">What goes to standard output.</param>
    /// <param name="Said">Sentences for standard error.</param>
    /// <param name="Bad">The file could not be read.</param>
    private sealed record Reading(IReadOnlyList<string> Output, IReadOnlyList<string> Said, bool Bad);
}
