using System.Text.Json;
using static FactCheck.Tests.Commands.Terminal;

namespace FactCheck.Tests.Commands;

public sealed class RankCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task The_most_check_worthy_sentence_comes_first_and_offsets_are_code_points()
    {
        var file = Write("speech.txt", "🙂 Thank you. Jobs fell by 20 percent in Norvia.");
        var (exit, output, error) = await RunAsync("rank", file);
        var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Equal((0, 2, ""), (exit, lines.Count, error));
        Assert.Equal((13, 47, "Jobs fell by 20 percent in Norvia."), (lines[0].GetProperty("start").GetInt32(), lines[0].GetProperty("end").GetInt32(), lines[0].GetProperty("text").GetString()));
        Assert.Equal("a number (“20 percent”)", lines[0].GetProperty("reasons")[0].GetString());
        Assert.True(lines[0].GetProperty("checkable").GetBoolean());
        Assert.False(lines[1].GetProperty("checkable").GetBoolean());
        Assert.True(lines[0].GetProperty("score").GetDouble() > lines[1].GetProperty("score").GetDouble());
    }

    [Fact]
    public async Task Lines_come_out_in_the_order_of_the_input_one_score_each()
    {
        var file = Write("debate.txt", "Thank you.\n\n<p>Jobs fell by 20 percent.\tTaxes rose.\n");
        var (exit, output, _) = await RunAsync("rank", "--lines", file);
        var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.TrimEnd('\r').Split('\t')).ToList();
        Assert.Equal(0, exit);
        Assert.Equal(["1", "2", "3"], lines.Select(line => line[0]));
        Assert.Equal("0.000000", lines[1][1]);
        Assert.Equal("3", lines.MaxBy(line => double.Parse(line[1], System.Globalization.CultureInfo.InvariantCulture))![0]);
        Assert.StartsWith(file + "\t1\t", (await RunAsync("rank", "--lines", file, file)).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_text_of_a_page_is_ranked_and_not_its_markup()
    {
        var file = Write("page.html", "<html><body><nav>Menu 7</nav><p>Jobs fell by 20 percent.</p></body></html>");
        var (_, output, _) = await RunAsync("rank", file);
        Assert.Equal("Jobs fell by 20 percent.", JsonDocument.Parse(output).RootElement.GetProperty("text").GetString());
    }

    [Fact]
    public async Task A_bad_file_is_named_and_the_others_are_ranked()
    {
        var binary = Write("bad.bin", "a\0b");
        var (exit, output, error) = await RunAsync("rank", "--lines", binary, Path.Combine(_folder, "missing.txt"), Write("good.txt", "Jobs fell."));
        Assert.Equal(2, exit);
        Assert.EndsWith("good.txt", Assert.Single(output.Split('\n', StringSplitOptions.RemoveEmptyEntries)).Split('\t')[0], StringComparison.Ordinal);
        Assert.Equal(2, error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Contains("bad.bin: This is not a text", error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_text_has_no_sentences() => Assert.Equal((0, "", ""), await RunAsync("rank", Write("empty.txt", "")));

    [Fact]
    public async Task Help_shows_an_example() => Assert.Contains("rank --lines debate.txt", (await RunAsync("rank", "--help")).Output, StringComparison.Ordinal);

    private string Write(string name, string text) => WriteTo(_folder, name, text);
}
