using System.CommandLine;
using System.Text.Json.Nodes;
using FactCheck.Tests.Attribution;

namespace FactCheck.Tests.Commands;

public sealed class GraphCommandTests : IDisposable
{
    private readonly StringWriter _output = new();
    private readonly StringWriter _error = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("factcheck-graph").FullName;

    public static TheoryData<string> Cases => [.. Graphs().Select(graph => graph!["case"]!.GetValue<string>())];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task The_command_answers_every_case(string name)
    {
        var graph = Graphs().Single(graph => graph!["case"]!.GetValue<string>() == name)!;

        var exit = await RunAsync(["graph", "--file", Given(graph["graph"]!.ToJsonString()), .. graph["args"]!.AsArray().Select(arg => arg!.GetValue<string>())]);

        Assert.Equal((0, ""), (exit, _error.ToString()));
        AssertSame(graph["answers"]!, JsonNode.Parse(_output.ToString())!);
    }

    [Fact]
    public async Task The_drone_exports_come_out_as_a_careful_editor_drew_them()
    {
        Assert.Equal(0, await RunAsync(["graph", "--file", GraphFiles.Path("drone-exports.graph.json")]));

        AssertSame(JsonNode.Parse(GraphFiles.Text("drone-exports.answers.json"))!, JsonNode.Parse(_output.ToString())!);
    }

    [Theory]
    [InlineData("{\"claims\": [", "well-formed")]
    [InlineData("""{"claims":[{"id":"c"}],"statements":[{"id":"t","source":"s","claim":"c","act":"asserts"}]}""", "“t” is by “s”")]
    public async Task A_broken_graph_is_one_sentence_and_exit_code_2(string json, string says)
    {
        Assert.Equal(2, await RunAsync(["graph", "--file", Given(json)]));

        Assert.Equal("", _output.ToString());
        Assert.Contains(says, Assert.Single(_error.ToString().TrimEnd().Split('\n')));
    }

    [Theory]
    [InlineData("--as-of", "yesterday", "--as-of cannot read “yesterday”")]
    [InlineData("--said-by", "8 Feb", "--said-by cannot read “8 Feb”")]
    [InlineData("--without", "nobody", "cannot do without “nobody”")]
    public async Task An_option_that_makes_no_sense_is_explained(string option, string value, string says)
    {
        Assert.Equal(2, await RunAsync(["graph", "--file", GraphFiles.Path("drone-exports.graph.json"), option, value]));

        Assert.Contains(says, _error.ToString());
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_named()
    {
        Assert.Equal(2, await RunAsync(["graph", "--file", Path.Combine(_folder, "nothing.json")]));

        Assert.Contains("nothing.json” cannot be read", _error.ToString());
    }

    [Fact]
    public async Task Without_a_file_the_command_says_that_it_needs_one()
    {
        Assert.Equal(2, await RunAsync(["graph"]));

        Assert.Contains("--file", Assert.Single(_error.ToString().TrimEnd().Split('\n')));
    }

    [Fact]
    public async Task The_picture_is_a_file_of_its_own()
    {
        Assert.Equal(0, await RunAsync(["graph", "--file", GraphFiles.Path("drone-exports.graph.json"), "--svg"]));

        var svg = System.Xml.Linq.XDocument.Parse(_output.ToString());
        System.Xml.Linq.XNamespace ns = "http://www.w3.org/2000/svg";
        Assert.Equal(ns + "svg", svg.Root!.Name);
        Assert.Contains("--accent", svg.Root.Element(ns + "style")!.Value);
        Assert.Equal(18, svg.Descendants(ns + "g").Count(g => ((string?)g.Attribute("class"))?.Split(' ')[0] == "n"));
    }

    [Fact]
    public async Task A_graph_is_translated_to_prov_and_back_and_answers_the_same_in_both()
    {
        Assert.Equal(0, await RunAsync(["graph", "--file", GraphFiles.Path("drone-exports.graph.json"), "--prov"]));
        var prov = Given(_output.ToString());
        _output.GetStringBuilder().Clear();
        Assert.Equal(0, await RunAsync(["graph", "--file", prov]));
        AssertSame(JsonNode.Parse(GraphFiles.Text("drone-exports.answers.json"))!, JsonNode.Parse(_output.ToString())!);

        _output.GetStringBuilder().Clear();
        Assert.Equal(0, await RunAsync(["graph", "--file", prov, "--prov"]));
        Assert.StartsWith("""{"sources":[""", _output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_picture_of_nothing_is_refused_with_a_reason()
    {
        Assert.Equal(2, await RunAsync(["graph", "--file", GraphFiles.Path("drone-exports.graph.json"), "--svg", "--without", "paper", "--without", "iran", "--without", "west", "--without", "cnn", "--without", "wsj", "--without", "car", "--without", "ukraine-state", "--without", "entekhab"]));

        Assert.Contains("nothing to draw", _error.ToString());
    }

    [Fact]
    public async Task Help_shows_an_example()
    {
        Assert.Equal(0, await RunAsync(["graph", "--help"]));

        Assert.Contains("graph --file drones.json --as-of 2023-02-10", _output.ToString());
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static JsonArray Graphs() => JsonNode.Parse(GraphFiles.Text("graph-cases.json"))!.AsArray();

    private static void AssertSame(JsonNode expected, JsonNode actual) =>
        Assert.True(JsonNode.DeepEquals(expected, actual), $"expected {expected.ToJsonString()}\nbut got  {actual.ToJsonString()}");

    private Task<int> RunAsync(string[] args) =>
        Web.Commands.CommandLine.RunAsync(args, new InvocationConfiguration { Output = _output, Error = _error });

    private string Given(string json)
    {
        var file = Path.Combine(_folder, "graph.json");
        File.WriteAllText(file, json);
        return file;
    }
}
