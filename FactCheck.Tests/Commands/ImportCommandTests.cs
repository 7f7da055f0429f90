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
    public async Task Somebody_must_answer_for_it()
    {
        var (exit, _, error) = await RunAsync("import", Write("a.jsonld", Review), "--data", Newsroom.Folder, "--by", "Nobody");
        Assert.Equal(2, exit);
        Assert.StartsWith("No active fact-checker, editor or administrator is called “Nobody”.", error, StringComparison.Ordinal);
        Assert.Contains("There is no store in", (await RunAsync("import", "a.jsonld", "--data", Path.Combine(Newsroom.Folder, "elsewhere"))).Error, StringComparison.Ordinal);
    }

    private string Write(string name, string text) => WriteTo(Newsroom.Folder, name, text);
}
