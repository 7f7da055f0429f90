using System.Text.Json;
using static FactCheck.Tests.Commands.Terminal;

namespace FactCheck.Tests.Commands;

public sealed class ImportCommandTests : NewsroomTest
{
    private const string Review = """{"@type": "ClaimReview", "url": "https://check.example/a", "claimReviewed": "Storks bring babies", "reviewRating": {"alternateName": "False"}}""";

    [Fact]
    public async Task What_can_be_read_is_imported_and_the_rest_is_named()
    {
        var good = Write("good.jsonld", Review);
        var bad = Write("bad.jsonld", $$"""[{{Review.Replace("/a", "/b", StringComparison.Ordinal)}}, {"@type": "ClaimReview"}]""");
        var (exit, output, error) = await RunAsync("import", good, bad, Path.Combine(Newsroom.Folder, "missing.jsonld"), "--data", Newsroom.Folder);
        Assert.Equal((2, "2 imported, 0 brought up to date, 0 known already, 2 rejected."), (exit, output.Trim()));
        Assert.Contains("bad.jsonld record 2: It does not say which claim was reviewed", error, StringComparison.Ordinal);
        Assert.Contains("missing.jsonld record 1: The file cannot be read.", error, StringComparison.Ordinal);
        Assert.Equal((0, "0 imported, 0 brought up to date, 1 known already, 0 rejected."), ((await RunAsync("import", good, "--data", Newsroom.Folder, "--by", "cleo")) is var again ? (again.Exit, again.Output.Trim()) : default));
    }

    [Fact]
    public async Task Rejected_records_are_listed_in_a_file_and_the_terminal_shows_the_first_of_them()
    {
        var feed = Write("feed.jsonl", string.Concat(Enumerable.Repeat("{\"@type\": \"ClaimReview\", \"name\": \"\"}\n", 30)));
        var report = Path.Combine(Newsroom.Folder, "rejected.jsonl");
        var (exit, output, error) = await RunAsync("import", feed, "--data", Newsroom.Folder, "--rejected", report);
        Assert.Equal((2, "0 imported, 0 brought up to date, 0 known already, 30 rejected."), (exit, output.Trim()));
        Assert.Equal(20, error.Split('\n').Count(line => line.Contains("It is left out (line ", StringComparison.Ordinal)));
        Assert.Contains($"10 more were left out. {report} lists them all.", error, StringComparison.Ordinal);
        var lines = await File.ReadAllLinesAsync(report, TestContext.Current.CancellationToken);
        Assert.Equal(30, lines.Length);
        using var last = JsonDocument.Parse(lines[^1]);
        Assert.Equal((feed, 30, 30), (last.RootElement.GetProperty("file").GetString(), last.RootElement.GetProperty("record").GetInt32(), last.RootElement.GetProperty("line").GetInt32()));
        Assert.StartsWith("It does not say which claim was reviewed", last.RootElement.GetProperty("reason").GetString(), StringComparison.Ordinal);
        Assert.Equal("{\"@type\": \"ClaimReview\", \"name\": \"\"}", last.RootElement.GetProperty("text").GetString());
    }

    [Fact]
    public async Task An_address_inside_the_network_is_not_asked_and_the_files_after_it_are_read()
    {
        var (exit, output, error) = await RunAsync("import", "http://127.0.0.1:9/feed.json", Write("a.jsonld", Review), "--data", Newsroom.Folder);
        Assert.Equal((2, "1 imported, 0 brought up to date, 0 known already, 1 rejected."), (exit, output.Trim()));
        Assert.Contains("127.0.0.1 is not on the public internet", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_one_newsroom_exports_another_imports()
    {
        await Newsroom.PublishedAsync("Storks bring babies.");
        var zip = Path.Combine(Newsroom.Folder, "all.zip");
        Assert.Equal(0, (await RunAsync("export", "--format", "zip", zip, "--data", Newsroom.Folder)).Exit);
        await using var other = await TestNewsroom.OpenAsync();
        Assert.Equal((0, "1 imported, 0 brought up to date, 0 known already, 0 rejected."), (await RunAsync("import", zip, "--data", other.Folder)) is var first ? (first.Exit, first.Output.Trim()) : default);
        Assert.Equal((0, "0 imported, 0 brought up to date, 1 known already, 0 rejected."), (await RunAsync("import", zip, "--data", other.Folder)) is var again ? (again.Exit, again.Output.Trim()) : default);
    }

    [Fact]
    public async Task Somebody_must_answer_for_it()
    {
        var (exit, _, error) = await RunAsync("import", Write("a.jsonld", Review), "--data", Newsroom.Folder, "--by", "Nobody");
        Assert.Equal(2, exit);
        Assert.StartsWith("No active fact-checker, editor or administrator is called “Nobody”.", error, StringComparison.Ordinal);
        Assert.Contains("There is no store in", (await RunAsync("import", "a.jsonld", "--data", Path.Combine(Newsroom.Folder, "elsewhere"))).Error, StringComparison.Ordinal);
    }

    private string Write(string name, string text) => WriteTo(Newsroom.Folder, name, text);
}
