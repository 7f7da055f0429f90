using FactCheck.Core.Attribution;

namespace FactCheck.Tests.Attribution;

public sealed class GraphWordsTests
{
    private const string People = """
        {"id": "gov", "kind": "organisation", "name": "Defence Ministry"}, {"id": "off", "kind": "unnamed", "name": "a senior official", "affiliation": "gov"},
        {"id": "mother", "kind": "unnamed", "name": "bereaved mother", "affiliation": "none"}, {"id": "west", "kind": "group", "name": "Western governments"},
        {"id": "car", "kind": "organisation", "name": "Conflict Armament Research"}, {"id": "mil", "kind": "organisation", "name": "Ukrainian military"},
        {"id": "leak", "kind": "document", "name": "a memo", "named": false}, {"id": "table", "kind": "dataset", "name": "a table", "named": false}, {"id": "ann", "kind": "person", "name": "Ann Lee"},
        {"id": "ap", "kind": "outlet", "name": "AP"}, {"id": "dpa", "kind": "outlet", "name": "dpa", "family": "owner"}, {"id": "afp", "kind": "outlet", "name": "AFP", "family": "owner"}, {"id": "upi", "kind": "outlet", "name": "UPI", "family": "owner"}
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

    [Theory]
    [InlineData("d car doubts;e ann doubts", "", "No outlet carries it. *Conflict Armament Research and Ann Lee doubt it*.", "no outlet carries it · contested")]
    [InlineData("d car asserts CT-", "", "No outlet carries it. *Conflict Armament Research contradicts it*.", "no outlet carries it · contested")]
    [InlineData("d car asserts CT-;e ann asserts PR-", "", "No outlet carries it. *Conflict Armament Research and Ann Lee contradict it*.", "no outlet carries it · contested")]
    [InlineData("a ann admits;r ap reports held;d ann denies", "r>a", "One outlet carries it. It traces to *Ann Lee*, who admits it. *Ann Lee denies it, yet admits it in part*.", "1 outlet carries it · *Ann Lee* · contested")]
    [InlineData("a ann asserts;r ap reports held;d ann disowns:a;e car disowns:a", "r>a", "One outlet carries it. It traces to *Ann Lee*. *Ann Lee and Conflict Armament Research deny having said so*.", "1 outlet carries it · *Ann Lee*")]
    [InlineData("a ann asserts;r ap reports held;k ann retracts", "r>a", "One outlet carries it. Where it comes from is not known. *Ann Lee took an earlier statement back*.", "1 outlet carries it · origin not known")]
    [InlineData("", "", "Nobody is on record about this yet.", "nobody on record yet")]
    [InlineData("r ap reports held", "", "One outlet carries it: *AP*, first hand.", "1 outlet carries it · *AP*, first hand")]
    [InlineData("a ann asserts held", "", "No outlet carries it. What we have read traces to *Ann Lee*.", "no outlet carries it · *Ann Lee*")]
    [InlineData("a ann asserts held;b car asserts;x afp reports", "x>b", "One outlet carries it. What we have read traces to *Ann Lee*.", "1 outlet carries it · *Ann Lee*")]
    [InlineData("a table asserts;r ap reports held", "r>a", "One outlet carries it. It traces to *one data set* that nobody has put a name to.", "1 outlet carries it · *1 data set* that nobody has put a name to")]
    [InlineData("a ann asserts;b car asserts;r ap reports held", "r>a r>b", "One outlet carries it. It traces to *two sources*: Ann Lee and Conflict Armament Research.", "1 outlet carries it · 2 origins, 2 named")]
    [InlineData("r ap reports held;q dpa reports held", "", "Two outlets carry it. Together they trace to *two sources*: AP and dpa.", "2 outlets carry it · 2 origins, 2 named · *2 independent routes*")]
    [InlineData("a off asserts;b mother asserts;r ap reports held", "r>a r>b", "One outlet carries it. It traces to *two sources*: one unnamed official of the Defence Ministry and one unnamed mother.", "1 outlet carries it · 2 origins, none named")]
    [InlineData("r dpa reports held;q afp reports held", "", "Two outlets carry it. Together they trace to *two sources*: dpa and AFP, but both belong to *owner*.", "2 outlets carry it · 1–2 origins, 1 named · *2 independent routes*")]
    [InlineData("r dpa reports held;q afp reports held;s ap reports held", "", "Three outlets carry it. Together they trace to *three sources*: dpa, AFP and AP, of which only two are surely independent.", "3 outlets carry it · 2–3 origins, 2 named · *3 independent routes*")]
    [InlineData("r ap reports held unknown;a ann asserts held", "", "One outlet carries it. It traces to *two sources*: AP and Ann Lee, of which only one is surely independent.", "1 outlet carries it · 1–2 origins, 1 named · *2 independent routes*")]
    [InlineData("r ap reports held unknown;a ann asserts held;d ann disowns:a", "", "One outlet carries it. It traces to *two sources*: AP and Ann Lee, of which none is surely independent. *Ann Lee denies having said so*.", "1 outlet carries it · 0–2 origins, none named · *2 independent routes*")]
    [InlineData("r ap reports held unknown;q dpa reports held unknown", "", "Two outlets carry it. Together they trace to *two sources*: AP and dpa, and none of them says on what basis.", "2 outlets carry it · 0–2 origins, none named · *2 independent routes*")]
    [InlineData("a ann asserts;b car asserts;c mil asserts;d gov asserts;e table asserts;r ap reports held", "r>a r>b r>c r>d r>e", "One outlet carries it. It traces to *five sources*.", "1 outlet carries it · 5 origins, 4 named")]
    [InlineData("a ann asserts;b car asserts;r ap reports held", "r>a,b", "One outlet carries it. It traces to *one joint finding of Ann Lee and Conflict Armament Research*.", "1 outlet carries it · *1 joint finding* of Ann Lee and Conflict Armament Research")]
    [InlineData("a ann asserts;b car asserts;c mil asserts;r ap reports held", "r>a,b r>a,c", "One outlet carries it. It traces to *findings that overlap, of Ann Lee, Conflict Armament Research and the Ukrainian military*.", "1 outlet carries it · *1 joint finding* of Ann Lee, Conflict Armament Research and the Ukrainian military")]
    [InlineData("a ann asserts;b car asserts;c mil asserts;d gov asserts;r ap reports held", "r>a,b r>c,d", "One outlet carries it. It traces to *two separate findings* of Ann Lee, Conflict Armament Research, the Ukrainian military and the Defence Ministry.", "1 outlet carries it · 2 origins, 2 named")]
    [InlineData("r ap reports held;a ann reports;b car reports;c mil reports;d dpa reports;e leak asserts", "r>a a>b b>c c>d d>e", "Two outlets carry it. Both trace to *one document* that nobody has put a name to, and everything we know of it passed *through dpa, the Ukrainian military and two others*.", "2 outlets carry it · all trace to *1 document* that nobody has put a name to · everything passed through dpa and 3 others")]
    [InlineData("r ap reports held;a ann reports;b car reports;e leak asserts", "r>a a>b b>e", "One outlet carries it. It traces to *one document* that nobody has put a name to, and everything we know of it passed *through Conflict Armament Research and Ann Lee*.", "1 outlet carries it · *1 document* that nobody has put a name to · everything passed through Conflict Armament Research and Ann Lee")]
    [InlineData("r ap reports held;q dpa reports held", "r>q q>r", "Two outlets carry it. Those who say so rest only on one another.", "2 outlets carry it · rests on nothing but itself")]
    [InlineData("a ann asserts;b car asserts;r ap reports held;q dpa reports held;x afp reports", "r>a q>a x>b", "Three outlets carry it. Two of them trace to *Ann Lee*.", "3 outlets carry it · *Ann Lee*")]
    [InlineData("a ann asserts;r ap reports held;q dpa reports held;x afp reports held", "r>a q>a x>a", "Three outlets carry it. All trace to *Ann Lee*.", "3 outlets carry it · all trace to *Ann Lee*")]
    [InlineData("a ann asserts PS+;r ap asserts held", "r>a", "One outlet carries it. It traces to *Ann Lee*. On the way *it became more certain*.", "1 outlet carries it · *Ann Lee*")]
    [InlineData("a off asserts;b car asserts;r ap reports held", "r>a,b", "One outlet carries it. It traces to *one joint finding of one unnamed official of the Defence Ministry and Conflict Armament Research*.", "1 outlet carries it · *1 joint finding* of 1 unnamed official and Conflict Armament Research")]
    [InlineData("a west asserts;b car asserts;r ap reports held", "r>a r>b", "One outlet carries it. It traces to *two sources*: Western governments and Conflict Armament Research.", "1 outlet carries it · 2 origins, 1 named")]
    [InlineData("r ap reports held;a ann reports;b car reports;c dpa reports;e leak asserts", "r>a a>b b>c c>e", "Two outlets carry it. Both trace to *one document* that nobody has put a name to, and everything we know of it passed *through dpa, Conflict Armament Research and Ann Lee*.", "2 outlets carry it · all trace to *1 document* that nobody has put a name to · everything passed through dpa and 2 others")]
    [InlineData("k ann retracts;l car retracts", "", "No outlet carries it. *Ann Lee and Conflict Armament Research took an earlier statement back*.", "no outlet carries it")]
    [InlineData("r ap reports held;a ann asserts;x afp reports", "r>a x>x", "Two outlets carry it. One of them traces to *Ann Lee*.", "2 outlets carry it · *Ann Lee*")]
    [InlineData("r dpa reports held;q afp reports held;s upi reports held", "", "Three outlets carry it. Together they trace to *three sources*: dpa, AFP and UPI, but all of them belong to *owner*.", "3 outlets carry it · 1–3 origins, 1 named · *3 independent routes*")]
    [InlineData("a ann asserts;b car asserts;r ap reports held;q dpa reports", "r>a q>a q>b", "Two outlets carry it. One of them traces to *Ann Lee*.", "2 outlets carry it · *Ann Lee*")]
    [InlineData("a dpa asserts;b afp asserts;r ap reports held", "r>a,b", "Three outlets carry it. All trace to *one joint finding of dpa and AFP*.", "3 outlets carry it · *1 joint finding* of dpa and AFP")]
    public void Every_turn_of_phrase_is_said_in_the_sentence_and_in_the_line(string statements, string reliances, string sentence, string line)
    {
        var graph = new AttributionGraph(Graph(statements, reliances));
        var words = GraphWords.Of(graph, graph.Answer("c"));

        Assert.Equal(sentence, Marked(words.Sentence));
        Assert.Equal(line, Marked(words.Line));
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
    public void Whom_nobody_names_is_called_what_the_article_calls_them()
    {
        var graph = Graph("a off asserts;b west asserts;r ap reports held", "r>a r>b");
        graph = graph with { Statements = [.. graph.Statements.Select(s => s with { Words = s.Id switch { "a" => "a retired general", "b" => "Some capitals", _ => null } })] };
        var asked = new AttributionGraph(graph);

        Assert.Contains("one unnamed general of the Defence Ministry and Some capitals", GraphWords.Of(asked, asked.Answer("c")).SentenceText);
    }

    [Fact]
    public void A_count_that_may_be_too_low_is_at_least_that()
    {
        var graph = new AttributionGraph(Graph("r ap reports held;q dpa reports held", ""));
        var answers = graph.Answer("c");
        var words = GraphWords.Of(graph, answers with { Lenient = answers.Lenient with { Exact = false } });

        Assert.Equal("Two outlets carry it. Together they trace to at least two sources: AP and dpa.", words.SentenceText);
        Assert.Equal("2 outlets carry it · at least 2 origins, 2 named · 2 independent routes", words.LineText);
    }

    [Fact]
    public void What_changed_on_the_way_is_said()
    {
        var graph = Graph("a ann asserts;r ap reports held", "r>a");
        graph = graph with { Reliances = [graph.Reliances[0] with { Changes = [.. Enum.GetValues<GraphChange>()] }] };
        var asked = new AttributionGraph(graph);

        Assert.EndsWith("On the way *the number changed, the place changed, the time changed, one became many and who said it was lost*.", Marked(GraphWords.Of(asked, asked.Answer("c")).Sentence));
    }

    private static string Marked(IEnumerable<TextRun> runs) => string.Concat(runs.Select(run => run.Strong ? $"*{run.Text}*" : run.Text));

    // Statements as "id source act[:target] [held] [unknown]"; reliances as "from>on", jointly as "from>on,on".
    private static GraphDocument Graph(string statements, string reliances)
    {
        var said = statements.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(text => text.Split(' ')).Select(it =>
            $$"""{"id": "{{it[0]}}", "source": "{{it[1]}}", "claim": "c", "act": "{{it[2].Split(':')[0]}}", "target": {{(it[2].Contains(':') ? $"\"{it[2].Split(':')[1]}\"" : "null")}}, "held": {{(it.Contains("held") ? "true" : "false")}}, "lineage": "{{(it.Contains("unknown") ? "unknown" : "own")}}"{{(it.FirstOrDefault(word => word[^1] is '+' or '-') is { } certainty ? $", \"certainty\": \"{certainty}\"" : "")}}}""");
        var rests = reliances.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(text => text.Split('>')).Select(it => $$"""{"from": "{{it[0]}}", "on": ["{{it[1].Replace(",", "\", \"")}}"]}""");
        return GraphJson.Read($$"""{"sources": [{{People}}], "claims": [{"id": "c"}], "statements": [{{string.Join(", ", said)}}], "reliances": [{{string.Join(", ", rests)}}]}""");
    }
}
