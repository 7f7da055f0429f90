using System.CommandLine;
using System.Globalization;
using System.Text;
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
        Attributions of each text or HTML page as JSON lines: who says what, through whom, on what basis, how certainly. Offsets are Unicode code points.

        Example:
          read article.txt --published 2023-02-10
          read --text page.html > page.txt
          read --graph article.txt --published 2023-02-10 --publisher "The Courier" | graph --file -

        --graph prints, instead of the attributions, the claims proposed from them with their statements and reliances, as the JSON that `graph` reads.
        """;

    private static readonly UTF8Encoding s_strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static Command Create()
    {
        var files = new Argument<string[]>("FILE") { Description = "Texts or HTML pages; - reads standard input.", Arity = ArgumentArity.OneOrMore };
        var published = new Option<string?>("--published") { Description = "The day of publication, such as 2023-02-10; “Thursday” is resolved against it.", HelpName = "DATE" };
        var textOnly = new Option<bool>("--text") { Description = "Print the text that the offsets point into, and nothing else." };
        var graph = new Option<bool>("--graph") { Description = "Print the graph proposed from the attributions, one JSON line a text." };
        var publisher = new Option<string?>("--publisher") { Description = "With --graph: who published it.", HelpName = "NAME" };
        var command = new Command("read", Example) { files, published, textOnly, graph, publisher };
        command.SetAction(async (parsed, ct) =>
        {
            var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            try
            {
                var day = Day(parsed.GetValue(published));
                var exit = 0;
                foreach (var file in parsed.GetRequiredValue(files))
                {
                    try
                    {
                        var text = Text(file, await BytesAsync(file, ct));
                        await (parsed.GetValue(graph)
                            ? output.WriteLineAsync(GraphJson.Write(ProposedGraph.Read(text, day, parsed.GetValue(publisher)).ToDocument()))
                            : WriteAsync(output, file, text, day, parsed.GetValue(textOnly)));
                    }
                    catch (EditorialRuleException broken)
                    {
                        await error.WriteLineAsync(broken.Message);
                        exit = CommandLine.BadInput;
                    }
                }

                return exit;
            }
            catch (EditorialRuleException broken)
            {
                await error.WriteLineAsync(broken.Message);
                return CommandLine.BadInput;
            }
        });
        return command;
    }

    private static async Task WriteAsync(TextWriter output, string file, string text, DateOnly? day, bool textOnly)
    {
        if (textOnly)
        {
            await output.WriteAsync(text);
            return;
        }

        foreach (var line in ReadJson.Lines(file, text, ArticleReader.Read(text, day)))
        {
            await output.WriteLineAsync(line);
        }
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

    internal static string Text(string file, byte[] bytes) =>
        PlainText(file, bytes) is var text && ArticleText.LooksLikeHtml(text) ? ArticleText.FromHtml(text) : text;

    internal static string PlainText(string file, byte[] bytes)
    {
        if (bytes.AsSpan().StartsWith("%PDF"u8))
        {
            throw new EditorialRuleException($"{file} is a PDF, which cannot be read yet. Save its text and read that.");
        }

        try
        {
            var text = s_strict.GetString(bytes);
            if (text.Contains('\0', StringComparison.Ordinal))
            {
                throw new EditorialRuleException($"{file} is not a text. Give a text file or an HTML page in UTF-8.");
            }

            return text;
        }
        catch (DecoderFallbackException)
        {
            throw new EditorialRuleException($"{file} is not a text in UTF-8. Save it as UTF-8 and read it again.");
        }
    }

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
}
