using FactCheck.Core.Attribution;

namespace FactCheck.Tests.Attribution;

public sealed class GraphWordsTests
{
    private const string People = """
        {"id": "gov", "kind": "organisation", "name": "Defence Ministry"}, {"id": "off", "kind": "unnamed", "name": "a senior official", "affiliation": "gov"},
        {"id": "mother", "kind": "unnamed", "name": "bereaved mother", "affiliation": "none"}, {"id": "west", "kind": "group", "name": "Western governments"},
        {"id": "car", "kind": "organisation", "name": "Conflict Armament Research"}, {"id": "mil", "kind": "organisation", "name": "Ukrainian military"},
        {"id": "leak", "kind": "document", "name": "a memo", "named": false}, {"id": "ann", "kind": "person", "name": "Ann Lee"},
        {"id": "ap", "kind": "outlet", "name": "AP"}, {"id": "dpa", "kind": "outlet", "name": "dpa", "family": "owner"}, {"id": "afp", "kind": "outlet", "name": "AFP", "family": "owner"}
        """;

    [Theory]
    [InlineData("ninety", "Two outlets carry it. Both trace to *one unnamed official* of the Iran Intelligence Ministry, and everything we know of it passed *through Entekhab*.", "2 outlets carry it · all trace to *1 unnamed official* · everything passed through Entekhab")]
    [InlineData("shipped", "One outlet carries it. It traces to *Western governments*, nobody in particular, who do not say on what basis. *Iranian authorities deny it*.", "1 outlet carries it · *Western governments*, nobody in particular · no basis given · contested")]
    [InlineData("limited", "One outlet carries it. It traces to *Iranian authorities*, nobody in particular, who admit it.", "1 outlet carries it · *Iranian authorities*, nobody in particular")]
    [InlineData("upgraded", "Two outlets carry it. Both trace to *one joint finding of Conflict Armament Research and the Ukrainian military*, and everything we know of it passed *through CNN*.", "2 outlets carry it · *1 joint finding* of Conflict Armament Research and the Ukrainian military · everything passed through CNN")]
    [InlineData("factory", "Two outlets carry it. Both trace to *The Wall Street Journal*, which does not say on what basis.", "2 outlets carry it · all trace to *The Wall Street Journal* · no basis given")]
    public void The_drone_exports_in_words(string claim, string sentence, string line)
    {
        var graph = new AttributionGraph(GraphJson.Read(GraphFiles.Text("drone-exports.graph.json")));
        var words = GraphWords.Of(graph, graph.Answer(claim));

        Assert.Equal(sentence, Marked(words.Sentence));
        Assert.Equal(line, Marked(words.Line));
        Assert.Equal("the article's publisher", words.OnlyArticleRead);
    }

    [Theory]
    [InlineData("", "", "Nobody is on record about this yet.")]
    [InlineData("r ap reports held", "", "One outlet carries it: *AP*, first hand.")]
    [InlineData("r ap reports held unknown", "", "One outlet carries it: *AP*, and does not say on what basis.")]
    [InlineData("a ann asserts;r ap reports held", "r>a", "One outlet carries it. It traces to *Ann Lee*.")]
    [InlineData("a leak asserts;r ap reports held", "r>a", "One outlet carries it. It traces to *one document* that nobody has put a name to.")]
    [InlineData("a off asserts;b mother asserts;r ap reports held;q dpa reports held", "r>a q>b", "Two outlets carry it. Together they trace to *two sources*: one unnamed official of the Defence Ministry and one unnamed mother.")]
    [InlineData("a car asserts;b ann asserts;r ap reports held", "r>a r>b", "One outlet carries it. It traces to *two sources*: Conflict Armament Research and Ann Lee.")]
    [InlineData("r dpa reports held;q afp reports held", "", "Two outlets carry it. Together they trace to *two sources*: dpa and AFP, but both belong to *owner*.")]
    [InlineData("a ann asserts;r ap reports held;d west denies", "r>a", "One outlet carries it. It traces to *Ann Lee*. *Western governments deny it*.")]
    [InlineData("a ann asserts;r ap reports held;d mil denies;e car doubts", "r>a", "One outlet carries it. It traces to *Ann Lee*. *The Ukrainian military denies it*. *Conflict Armament Research doubts it*.")]
    [InlineData("a ann asserts;r ap reports held;d mil denies;e car denies", "r>a", "One outlet carries it. It traces to *Ann Lee*. *The Ukrainian military and Conflict Armament Research deny it*.")]
    [InlineData("a west admits;r ap reports held;d west denies", "r>a", "One outlet carries it. It traces to *Western governments*, nobody in particular, who admit it. *Western governments deny it, yet admit it in part*.")]
    [InlineData("a ann asserts;r ap reports held;d ann disowns:a", "r>a", "One outlet carries it. It traces to *Ann Lee*. *Ann Lee denies having said so*.")]
    [InlineData("r ap reports held;q dpa reports held", "r>q q>r", "Two outlets carry it. Those who say so rest only on one another.")]
    [InlineData("a ann asserts;r ap reports", "r>a", "One outlet carries it. Nothing of it have we read ourselves.")]
    [InlineData("a ann asserts;r ap reports held;q dpa reports", "r>a q>a", "Two outlets carry it. Both trace to *Ann Lee*.")]
    [InlineData("a ann asserts;b car asserts;r ap reports held;q dpa reports", "r>a q>b", "Two outlets carry it. One of them traces to *Ann Lee*.")]
    [InlineData("d ann denies held", "", "No outlet carries it. *Ann Lee denies it*.")]
    [InlineData("a ann asserts;r ap reports held;q dpa reports;x afp reports", "r>a q>x x>q", "Three outlets carry it. One of them traces to *Ann Lee*. *AFP and dpa* rest on one another.")]
    public void Any_claim_is_said_in_plain_words(string statements, string reliances, string sentence)
    {
        var graph = new AttributionGraph(Graph(statements, reliances));

        Assert.Equal(sentence, Marked(GraphWords.Of(graph, graph.Answer("c")).Sentence));
    }

    [Fact]
    public void Several_articles_read_are_no_only_article()
    {
        var graph = new AttributionGraph(Graph("a ann asserts;r ap reports held;q dpa reports held", "r>a q>r"));

        var words = GraphWords.Of(graph, graph.Answer("c"));

        Assert.Null(words.OnlyArticleRead);
        Assert.Equal("2 outlets carry it · all trace to Ann Lee · everything passed through AP", words.LineText);
    }

    [Fact]
    public void What_changed_on_the_way_is_said()
    {
        var graph = Graph("a ann asserts;r ap reports held", "r>a");
        graph = graph with { Reliances = [graph.Reliances[0] with { Changes = [GraphChange.Quantity, GraphChange.Plural] }] };
        var asked = new AttributionGraph(graph);

        Assert.EndsWith("On the way *the number changed and one became many*.", Marked(GraphWords.Of(asked, asked.Answer("c")).Sentence));
    }

    private static string Marked(IEnumerable<TextRun> runs) => string.Concat(runs.Select(run => run.Strong ? $"*{run.Text}*" : run.Text));

    // Statements as "id source act[:target] [held] [unknown]"; reliances as "from>on".
    private static GraphDocument Graph(string statements, string reliances)
    {
        var said = statements.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(text => text.Split(' ')).Select(it =>
            $$"""{"id": "{{it[0]}}", "source": "{{it[1]}}", "claim": "c", "act": "{{it[2].Split(':')[0]}}", "target": {{(it[2].Contains(':') ? $"\"{it[2].Split(':')[1]}\"" : "null")}}, "held": {{(it.Contains("held") ? "true" : "false")}}, "lineage": "{{(it.Contains("unknown") ? "unknown" : "own")}}"}""");
        var rests = reliances.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(text => text.Split('>')).Select(it => $$"""{"from": "{{it[0]}}", "on": ["{{it[1]}}"]}""");
        return GraphJson.Read($$"""{"sources": [{{People}}], "claims": [{"id": "c"}], "statements": [{{string.Join(", ", said)}}], "reliances": [{{string.Join(", ", rests)}}]}""");
    }
}
