using static FactCheck.Tests.Commands.Terminal;

namespace FactCheck.Tests.Commands;

public sealed class MatchCommandTests : IDisposable
{
    private const string Claims = """
        bridge	The old bridge in Varnamo was closed because of rust.	Was the Varnamo bridge closed?
        tax	The county raised the property tax by 12 percent in 2019.
        storks	Storks nested on the roof of the parliament.
        trains	The night trains to Malmberg are cancelled until spring.
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Each_query_gets_its_claims_ranked_with_a_score()
    {
        var (exit, output, error) = await MatchAsync(Claims, "q1\tThey CLOSED the #VarnamoBridge, all rusty https://example.org/x\nq2\tproperty taxes up twelve per cent in the county\n", "--top", "1");
        Assert.Equal((0, ""), (exit, error));
        var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('\t')).ToList();
        Assert.Equal([("q1", "bridge", "1"), ("q2", "tax", "1")], lines.Select(line => (line[0], line[1], line[2].TrimEnd('\r'))));
        Assert.All(lines, line => Assert.InRange(double.Parse(line[3], System.Globalization.CultureInfo.InvariantCulture), 0, 1));
    }

    [Fact]
    public async Task Broken_lines_are_named_and_the_others_are_read()
    {
        var (exit, output, error) = await MatchAsync(Claims + "\nno tab here\n\tno id\nbridge\tAnother text\n", "q1\tStorks on the roof\nq2\t \n");
        Assert.Equal(2, exit);
        Assert.StartsWith("q1\tstorks\t1\t", output, StringComparison.Ordinal);
        Assert.Contains("claims.tsv line 5 has no tab between an id and a text. It is left out", error, StringComparison.Ordinal);
        Assert.Contains("claims.tsv line 6 has no id", error, StringComparison.Ordinal);
        Assert.Contains("claims.tsv line 7 gives the id bridge to another text", error, StringComparison.Ordinal);
        Assert.Contains("queries.tsv line 2 has no text", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_lines_of_a_transcript_tell_what_a_sentence_is_about()
    {
        const string Queries = "debate_0011\tThe night trains are a disgrace.\ndebate_0012\tThey are cancelled until spring, the storks.\n";
        var (_, together, _) = await MatchAsync(Claims, Queries, "--top", "2");
        var (_, alone, _) = await MatchAsync(Claims, Queries, "--top", "2", "--each-alone");
        Assert.NotEqual(ScoreOf(alone, "debate_0012\ttrains"), ScoreOf(together, "debate_0012\ttrains"));
        var (_, counted, _) = await MatchAsync(Claims, Queries.Replace("_00", "-", StringComparison.Ordinal), "--top", "2");
        Assert.Equal(ScoreOf(alone, "debate_0012\ttrains"), ScoreOf(counted, "debate-12\ttrains"));
    }

    [Fact]
    public async Task A_query_given_twice_is_answered_once()
    {
        var (exit, output, _) = await MatchAsync(Claims, "q\tStorks on the roof\nq\tStorks on the roof\n", "--top", "1");
        Assert.Equal(0, exit);
        Assert.Single(output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Theory]
    [InlineData("--top", "0", "--top cannot be 0. Give a number from 1 to 1,000.")]
    [InlineData("--claims", "missing.tsv", "The file “missing.tsv” cannot be read. Check that it exists and that you may read it.")]
    public async Task What_cannot_be_done_is_said_in_one_sentence(string option, string value, string sentence)
    {
        var queries = Write("queries.tsv", "q\tx\n");
        string[] claims = option == "--claims" ? [] : ["--claims", Write("claims.tsv", Claims)];
        var (exit, _, error) = await RunAsync(["match", .. claims, "--queries", queries, option, value]);
        Assert.Equal((2, sentence), (exit, error.Trim()));
    }

    private static string ScoreOf(string output, string start) =>
        output.Split('\n').Single(line => line.StartsWith(start, StringComparison.Ordinal)).Split('\t')[3].Trim();

    private Task<(int Exit, string Output, string Error)> MatchAsync(string claims, string queries, params string[] more) =>
        RunAsync(["match", "--claims", Write("claims.tsv", claims), "--queries", Write("queries.tsv", queries), .. more]);

    private string Write(string name, string text) => WriteTo(_folder, name, text);
}
