using System.Text.Json;
using CsCheck;
using FactCheck.Core;
using FactCheck.Core.Attribution;
using FactCheck.Core.Interchange;
using FactCheck.Tests.Attribution;

namespace FactCheck.Tests.Interchange;

public sealed class ProvJsonTests
{
    [Fact]
    public void The_worked_example_goes_out_and_comes_back_the_same()
    {
        var graph = GraphJson.Read(GraphFiles.Text("drone-exports.graph.json"));
        Assert.Equal(GraphJson.Write(graph), GraphJson.Write(ProvJson.Read(ProvJson.Write(graph))));
    }

    [Fact]
    public void Any_graph_goes_out_and_comes_back_the_same() => SomeGraph.Any.Sample(graph =>
        Assert.Equal(GraphJson.Write(graph), GraphJson.Write(GraphFile.Read(ProvJson.Write(graph)))), iter: 500);

    [Fact]
    public void Whatever_letters_an_id_has_they_come_back()
    {
        var graph = new GraphDocument
        {
            Sources = [new GraphSource { Id = "ü :/%20 “x”", Kind = Core.Sources.SourceKind.Document, Name = "Leak", Named = false, Affiliation = "a" }, new GraphSource { Id = "a", Kind = Core.Sources.SourceKind.Person, Name = "A", Affiliation = GraphSource.Private }],
            Claims = [new GraphClaim("a", "«so»")],
            Statements = [new GraphStatement { Id = "a", Source = "ü :/%20 “x”", Claim = "a", Act = Act.Asserts, SaidAt = new GraphTime(new DateTimeOffset(2023, 2, 8, 9, 0, 0, TimeSpan.Zero)) }],
        };
        Assert.Equal(GraphJson.Write(graph), GraphJson.Write(ProvJson.Read(ProvJson.Write(graph))));
    }

    [Fact]
    public void Words_quotations_addresses_what_was_withdrawn_and_every_way_of_resting_come_back()
    {
        var statement = new GraphStatement { Id = "t0", Source = "s", Claim = "c", Act = Act.Reports };
        var graph = new GraphDocument
        {
            Sources = [new GraphSource { Id = "s", Kind = Core.Sources.SourceKind.Dataset, Name = "Register" }],
            Claims = [new GraphClaim("c", "A claim")],
            Statements =
            [
                statement, statement with { Id = "t1", Withdrawn = true }, statement with { Id = "t2", Words = "a clerk" }, statement with { Id = "t3", Quote = "“so”" },
                statement with { Id = "t4", Url = "https://example.org/" }, statement with { Id = "t5", Article = "Rain" },
            ],
            Reliances = [.. Enum.GetValues<RelianceKind>().Select(kind => new GraphReliance { From = "t0", On = ["t1", "t2"], Kind = kind, Changes = Enum.GetValues<GraphChange>() })],
        };
        Assert.Equal(GraphJson.Write(graph), GraphJson.Write(ProvJson.Read(ProvJson.Write(graph))));
        Assert.True(ProvJson.Read(ProvJson.Write(graph)).Statements.Single(one => one.Id == "t1").Withdrawn);
    }

    [Fact]
    public void A_provenance_tool_sees_agents_entities_quotations_and_joint_findings()
    {
        using var prov = JsonDocument.Parse(ProvJson.Write(GraphJson.Read(GraphFiles.Text("drone-exports.graph.json"))));
        var root = prov.RootElement;
        Assert.Equal(["prefix", "agent", "entity", "actedOnBehalfOf", "wasAttributedTo", "wasGeneratedBy", "hadMember", "wasDerivedFrom"], root.EnumerateObject().Select(kind => kind.Name));
        var joint = Assert.Single(root.GetProperty("hadMember").EnumerateObject().Select(member => member.Value.GetProperty("prov:collection").GetString()).Distinct());
        Assert.Equal("prov:Collection", root.GetProperty("entity").GetProperty(joint!).GetProperty("prov:type").GetProperty("$").GetString());
        Assert.Contains(root.GetProperty("wasDerivedFrom").EnumerateObject(), basis => basis.Value.TryGetProperty("prov:type", out var type) && type.GetProperty("$").GetString() == "prov:Quotation");
    }

    [Fact]
    public void Other_prefixes_single_values_and_records_of_others_are_understood()
    {
        var graph = GraphFile.Read("""
            {
              "prefix": { "ex": "https://example.org/", "s": "urn:factcheck:source:", "c": "urn:factcheck:claim:", "t": "urn:factcheck:statement:" },
              "agent": { "s:a": { "fc:kind": { "$": "person", "type": "xsd:string" } }, "ex:robot": {} },
              "entity": { "c:1": {}, "t:1": { "fc:claim": "c:1", "fc:act": "asserts", "fc:held": { "$": "true", "type": "xsd:boolean" } }, "ex:chart": { "fc:act": 7 } },
              "wasAttributedTo": { "_:1": { "prov:entity": "t:1", "prov:agent": "s:a" }, "_:2": { "prov:entity": "ex:chart", "prov:agent": "ex:robot" } },
              "wasDerivedFrom": { "_:3": { "prov:generatedEntity": "ex:chart", "prov:usedEntity": "t:1" } }
            }
            """);
        var statement = Assert.Single(graph.Statements);
        Assert.Equal(("1", "a", "1", true), (statement.Id, statement.Source, statement.Claim, statement.Held));
        Assert.Empty(graph.Reliances);
    }

    [Theory]
    [InlineData("""{"entity": 3}""", "“entity” must be an object")]
    [InlineData("""{"agent": {}}""", "holds no claim of an attribution graph")]
    [InlineData("""{"entity": {"urn:factcheck:claim:c": 4}}""", "The entity “urn:factcheck:claim:c” is not an object")]
    [InlineData("""{"agent": {"urn:factcheck:source:s": {}}, "entity": {}}""", "The agent “urn:factcheck:source:s” has no “fc:kind”. It is one of person")]
    [InlineData("""{"agent": {"urn:factcheck:source:s": {"fc:kind": "blog"}}, "entity": {}}""", "has “blog” for “fc:kind”")]
    [InlineData("""{"entity": {"urn:factcheck:claim:c": {}, "urn:factcheck:statement:t": {"fc:act": "asserts"}}}""", "is attributed to nobody")]
    [InlineData("""{"entity": {"urn:factcheck:claim:c": {}}, "wasDerivedFrom": {"_:1": {"prov:generatedEntity": "urn:factcheck:statement:t"}}}""", "names no statement or basis")]
    public void A_document_that_cannot_be_read_says_where_and_what_to_do(string json, string says) =>
        Assert.Contains(says, Assert.Throws<EditorialRuleException>(() => GraphFile.Read(json)).Message, StringComparison.Ordinal);
}
