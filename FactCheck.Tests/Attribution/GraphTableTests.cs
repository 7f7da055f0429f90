using FactCheck.Core.Attribution;
using FactCheck.Core.Attribution.Picture;

namespace FactCheck.Tests.Attribution;

public sealed class GraphTableTests
{
    [Fact]
    public void The_table_says_who_does_what_when_on_what_it_rests_and_who_passes_it_on()
    {
        var graph = new AttributionGraph(GraphJson.Read(GraphFiles.Text("drone-exports.graph.json")));

        var rows = GraphTable.Of(graph, graph.Answer("china")).Rows;
        var entekhab = rows.Single(row => row.Name == "Entekhab");

        Assert.Equal("quotes it", entekhab.Doing);
        Assert.StartsWith("Senior Intelligence Ministry official", Assert.Single(Assert.Single(entekhab.RestsOn).Members).Name, StringComparison.Ordinal);
        Assert.Equal(["The article's publisher"], entekhab.Via.Select(cell => cell.Name));
        Assert.Equal("certain", rows.Single(row => row.Number == 1).Certainty);
        Assert.Equal(rows.OrderBy(row => row.Statement.SaidAt?.Day ?? DateOnly.MinValue).Select(row => row.Number), rows.Select(row => row.Number));
    }

    [Fact]
    public void A_joint_finding_is_one_basis_of_two()
    {
        var graph = new AttributionGraph(GraphJson.Read(GraphFiles.Text("drone-exports.graph.json")));

        var joint = Assert.Single(GraphTable.Of(graph, graph.Answer("upgraded")).Rows.SelectMany(row => row.RestsOn), basis => basis.IsJoint);

        Assert.Equal(2, joint.Members.Count);
    }
}
