using System.Text.Json;
using FactCheck.Tests.Articles;
using static FactCheck.Tests.Commands.Terminal;

namespace FactCheck.Tests.Commands;

public sealed class ReadCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Offsets_are_code_points_into_the_text_as_it_is()
    {
        var file = Write("story.txt", "🙂 Ann Lee said on Thursday that it rained.");
        var (exit, output, _) = await RunAsync("read", file, "--published", "2024-05-17");
        using var line = JsonDocument.Parse(output);
        Assert.Equal(0, exit);
        Assert.Equal("[[2,9]]", line.RootElement.GetProperty("source").GetProperty("spans").GetRawText());
        Assert.Equal("that it rained", line.RootElement.GetProperty("content").GetProperty("text").GetString());
        Assert.Equal("2024-05-16", line.RootElement.GetProperty("when").GetString());
        Assert.Equal("namedPerson", line.RootElement.GetProperty("who").GetProperty("kind").GetString());
    }

    [Fact]
    public async Task The_text_of_a_page_can_be_printed()
    {
        var file = Write("page.html", "<html><body><nav>Menu</nav><p>Ann Lee said it rained.</p></body></html>");
        Assert.Equal((0, "Ann Lee said it rained.", ""), await RunAsync("read", "--text", file));
    }

    [Fact]
    public async Task A_bad_file_is_named_and_the_others_are_read()
    {
        var good = Write("good.txt", "Ann Lee said it rained.");
        var pdf = Write("bad.pdf", "%PDF-1.7");
        var binary = Write("bad.bin", "a\0b");
        var (exit, output, error) = await RunAsync("read", pdf, Path.Combine(_folder, "missing.txt"), binary, good);
        Assert.Equal(2, exit);
        Assert.Contains("it rained", output, StringComparison.Ordinal);
        Assert.Equal(3, error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Contains("bad.pdf: This PDF is broken", error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_PDF_is_read_like_a_text()
    {
        var file = Write("report.pdf", "");
        await File.WriteAllBytesAsync(file, SomePdf.Of(["Ann Lee said it rained."]), TestContext.Current.CancellationToken);

        var (exit, output, error) = await RunAsync("read", file);

        Assert.Equal((0, "", "Ann Lee said it rained."), (exit, error, (await RunAsync("read", "--text", file)).Output));
        Assert.Contains("\"text\":\"it rained\"", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_gives_its_day_needs_none_on_the_command_line()
    {
        var file = Write("page.html", "<html><head><meta name=date content=2024-05-17></head><body><p>Ann Lee said on Thursday that it rained.</p></body></html>");

        Assert.Contains("\"when\":\"2024-05-16\"", (await RunAsync("read", file)).Output, StringComparison.Ordinal);
        Assert.Contains("\"when\":\"2023-03-16\"", (await RunAsync("read", file, "--published", "2023-03-17")).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\uFEFF Two  spaces,\r\n\tand a tab.\n")]
    [InlineData("")]
    [InlineData("12 34\n")]
    public async Task A_plain_text_is_printed_to_the_letter(string text) => Assert.Equal((0, text, ""), await RunAsync("read", "--text", Write("plain.txt", text)));

    [Fact]
    public async Task A_text_longer_than_any_article_is_read()
    {
        var (exit, output, error) = await RunAsync("read", Write("long.txt", string.Concat(Enumerable.Repeat("Ann Lee said it rained.\n", 20_000))));

        Assert.Equal((0, "", 20_000), (exit, error, output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length));
    }

    [Fact]
    public async Task Many_files_come_out_in_the_order_they_were_given()
    {
        var files = Enumerable.Range(0, 40).Select(i => Write($"{i}.txt", $"Ann Lee said it rained {string.Concat(Enumerable.Repeat("very hard and ", (40 - i) * 20))}{i} times.")).ToList();

        var (_, output, _) = await RunAsync(["read", .. files]);

        Assert.Equal(files, output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement.GetProperty("file").GetString()!).Distinct());
    }

    [Fact]
    public async Task A_text_in_a_language_the_reader_does_not_know_is_said_to_be_one()
    {
        var (exit, _, error) = await RunAsync("read", Write("fa.txt", "شهردار گفت که بندر از روز دوشنبه بسته خواهد شد و این تصمیم برای مردم است."));

        Assert.Equal(0, exit);
        Assert.EndsWith("fa.txt: This reader knows English; this text seems to be Persian (from its words).", error.Trim(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_day_that_is_none_is_refused_in_one_sentence()
    {
        var (exit, _, error) = await RunAsync("read", Write("a.txt", "x"), "--published", "soon");
        Assert.Equal((2, "--published cannot read “soon”. Write a day such as 2023-02-10."), (exit, error.Trim()));
    }

    [Fact]
    public async Task The_proposed_graph_can_be_piped_to_graph()
    {
        var file = Write("story.txt", TurbineArticle.Text);
        var (exit, graph, _) = await RunAsync("read", "--graph", file, "--published", "2023-03-10", "--publisher", "The Evening Lamp");
        var (answered, answers, _) = await RunAsync("graph", "--file", Write("graph.json", graph));

        Assert.Equal((0, 0), (exit, answered));
        using var told = JsonDocument.Parse(answers);
        Assert.Equal([2, 2, 1, 1, 2, 2], told.RootElement.EnumerateArray().Select(claim => claim.GetProperty("reports").GetInt32()));
        Assert.Contains("\"name\":\"The Evening Lamp\"", graph, StringComparison.Ordinal);
        Assert.Single(graph.TrimEnd().Split('\n'));
    }

    [Fact]
    public async Task Help_shows_an_example() => Assert.Contains("read article.txt --published", (await RunAsync("read", "--help")).Output, StringComparison.Ordinal);

    private string Write(string name, string text) => WriteTo(_folder, name, text);
}
