using FactCheck.Core;
using FactCheck.Core.Attribution;

namespace FactCheck.Tests.Attribution;

public sealed class GraphJsonTests
{
    [Theory]
    [InlineData("", "not well-formed JSON (line 1, byte 1)")]
    [InlineData("{\"claims\": [\n  oops", "line 2")]
    [InlineData("[]", "A graph is a JSON object")]
    [InlineData("{}", "no list “claims”")]
    [InlineData("""{"claims": 3}""", "“claims” must be a list")]
    [InlineData("""{"claims": [3]}""", "Claim number 1 is not an object")]
    [InlineData("""{"claims": [{"id": "c"}, {"headline": "x"}]}""", "Claim number 2 has no “id”")]
    [InlineData("""{"claims": [{"id": 7}]}""", "Claim number 1 has a “id” that is not text")]
    [InlineData("""{"claims": [{"id": "c"}, {"id": "c"}]}""", "Two claims have the id “c”")]
    [InlineData("""{"claims": [{"id": "c"}], "sources": [{"id": "s", "kind": "blog", "name": "s"}]}""", "Source “s” has “blog” for “kind”. It is one of person, organisation, outlet")]
    [InlineData("""{"claims": [{"id": "c"}], "sources": [{"id": "s", "name": "s"}]}""", "Source “s” has no “kind”")]
    [InlineData("""{"claims": [], "sources": [{"id": "s", "kind": "person"}, {"id": "s", "kind": "person"}]}""", "Two sources have the id “s”")]
    [InlineData("""{"claims": [], "sources": [{"id": "none", "kind": "person"}]}""", "A source has the id “none”, which means a private person's affiliation")]
    [InlineData("""{"claims": [{"id": "\ud83d"}]}""", "broken escape (half of a surrogate pair)")]
    [InlineData("""{"claims": [], "sources": [{"id": "s", "kind": "person", "named": "yes"}]}""", "Source “s” has a “named” that is neither true nor false")]
    [InlineData("""{"claims": [], "sources": [{"id": "a", "kind": "person", "affiliation": "b"}]}""", "Source “a” belongs to “b”, which is not among the sources")]
    [InlineData("""{"claims": [], "sources": [{"id": "a", "kind": "person", "affiliation": "b"}, {"id": "b", "kind": "person", "affiliation": "a"}]}""", "belongs to itself in a circle (a → b → a)")]
    [InlineData("""{"claims": [], "sources": [{"id": "a", "kind": "person", "affiliation": "a"}]}""", "Source “a” belongs to itself in a circle")]
    [InlineData("""{"claims": [], "sources": [{"id": "a", "kind": "person", "distinctFrom": ["z"]}]}""", "distinct from “z”, which is not among the sources")]
    [InlineData("""{"claims": [], "sources": [{"id": "a", "kind": "person", "distinctFrom": "z"}]}""", "Source “a” has a “distinctFrom” that is not a list of texts")]
    public void A_graph_that_cannot_be_read_says_where_and_what_to_do(string json, string says) => AssertBroken(json, says);

    [Theory]
    [InlineData("""{"id": "t", "claim": "c", "act": "asserts"}""", "Statement “t” has no “source”")]
    [InlineData("""{"id": "t", "source": "x", "claim": "c", "act": "asserts"}""", "Statement “t” is by “x”, which is not among the sources")]
    [InlineData("""{"id": "t", "source": "s", "claim": "x", "act": "asserts"}""", "Statement “t” is about “x”, which is not among the claims")]
    [InlineData("""{"id": "t", "source": "s", "claim": "c"}""", "Statement “t” has no “act”")]
    [InlineData("""{"id": "t", "source": "s", "claim": "c", "act": "shouts"}""", "Statement “t” has “shouts” for “act”")]
    [InlineData("""{"id": "t", "source": "s", "claim": "c", "act": "asserts", "certainty": "CT"}""", "“CT” for “certainty”. It is one of CT+, PR+, PS+, Uu, PS-, PR-, CT-")]
    [InlineData("""{"id": "t", "source": "s", "claim": "c", "act": "asserts", "lineage": "secret"}""", "“secret” for “lineage”. It is one of own, unknown")]
    [InlineData("""{"id": "t", "source": "s", "claim": "c", "act": "asserts", "saidAt": "Thursday"}""", "“Thursday” for “saidAt”. Write a day")]
    [InlineData("""{"id": "t", "source": "s", "claim": "c", "act": "asserts", "saidAt": "2023-02-30"}""", "“2023-02-30” for “saidAt”")]
    [InlineData("""{"id": "t", "source": "s", "claim": "c", "act": "disowns"}""", "Statement “t” disowns something but has no target")]
    [InlineData("""{"id": "t", "source": "s", "claim": "c", "act": "disowns", "target": "x"}""", "Statement “t” disowns “x”, which is not among the statements")]
    [InlineData("""{"id": "t", "source": "s", "claim": "c", "act": "disowns", "target": "b"}""", "disowns “b”, which is about another claim")]
    [InlineData("""{"id": "b", "source": "s", "claim": "c", "act": "asserts"}""", "Two statements have the id “b”")]
    public void A_statement_that_makes_no_sense_is_named(string statement, string says) => AssertBroken(Graph(statement, ""), says);

    [Theory]
    [InlineData("""{"on": ["a"]}""", "Reliance number 1 has no “from”")]
    [InlineData("""{"from": "a"}""", "Reliance number 1 has no “on”")]
    [InlineData("""{"from": "a", "on": []}""", "from “a” rests on nothing")]
    [InlineData("""{"from": "x", "on": ["a"]}""", "from “x”, which is not among the statements")]
    [InlineData("""{"from": "a", "on": ["x"]}""", "“a” rests on “x”, which is not among the statements")]
    [InlineData("""{"from": "a", "on": ["d", "d"]}""", "names the same statement twice")]
    [InlineData("""{"from": "a", "on": ["b"]}""", "“a” (claim “c”) rests on “b” (claim “other”)")]
    [InlineData("""{"from": "a", "on": ["d"], "kind": "steals"}""", "“steals” for “kind”. It is one of quotes, paraphrases, republishes, reliesOn")]
    [InlineData("""{"from": "a", "on": ["d"], "changes": ["tone"]}""", "“tone” for “changes”. It is one of quantity, place, time, plural, attribution")]
    public void A_reliance_that_makes_no_sense_is_named(string reliance, string says) => AssertBroken(Graph("""{"id": "d", "source": "s", "claim": "c", "act": "asserts"}""", reliance), says);

    [Fact]
    public void What_we_do_not_know_is_ignored_and_what_we_carry_is_kept()
    {
        var statement = """{"id": "t", "source": "s", "claim": "c", "act": "reports", "words": "ein hoher Beamter", "quote": "«so»", "url": "https://example.org/", "article": "a1", "colour": "blue"}""";

        var kept = GraphJson.Read(GraphJson.Write(GraphJson.Read(Graph(statement, "")))).Statements.Single(s => s.Id == "t");

        Assert.Equal(("ein hoher Beamter", "«so»", "https://example.org/", "a1"), (kept.Words, kept.Quote, kept.Url, kept.Article));
        Assert.Equal(Certainty.Uncommitted, kept.Certainty);
    }

    [Fact]
    public void What_is_as_usual_is_not_written()
    {
        var usual = """{"sources":[{"id":"s","kind":"person","name":"s"}],"claims":[{"id":"c","headline":""}],"statements":[{"id":"t","source":"s","claim":"c","act":"asserts","certainty":"CT+"},{"id":"u","source":"s","claim":"c","act":"reports","certainty":"Uu"}],"reliances":[{"from":"u","on":["t"],"kind":"reliesOn"}]}""";

        Assert.Equal(usual, GraphJson.Write(GraphJson.Read(usual.Replace("\"headline\":\"\"", "\"colour\":\"blue\"", StringComparison.Ordinal))));
    }

    [Fact]
    public void No_claim_has_no_answers() => Assert.Equal("[]", ClaimAnswersJson.Write([]));

    [Fact]
    public void Answers_are_exact_only_if_every_count_is()
    {
        var answers = new AttributionGraph(GraphJson.Read(Graph("""{"id": "t", "source": "s", "claim": "c", "act": "asserts"}""", ""))).Answer("c");

        Assert.True(answers.Exact);
        Assert.False((answers with { Strict = answers.Strict with { Exact = false } }).Exact);
        Assert.False((answers with { Lenient = answers.Lenient with { Exact = false } }).Exact);
        Assert.False((answers with { Named = answers.Named with { Exact = false } }).Exact);
        Assert.False((answers with { Routes = answers.Routes with { Exact = false } }).Exact);
    }

    private static string Graph(string statement, string reliance) => $$"""
        {
          "sources": [{"id": "s", "kind": "person", "name": "s"}],
          "claims": [{"id": "c"}, {"id": "other"}],
          "statements": [{"id": "a", "source": "s", "claim": "c", "act": "asserts"}, {"id": "b", "source": "s", "claim": "other", "act": "asserts"}, {{statement}}],
          "reliances": [{{reliance}}]
        }
        """;

    private static void AssertBroken(string json, string says) =>
        Assert.Contains(says, Assert.Throws<EditorialRuleException>(() => GraphJson.Read(json)).Message);
}
