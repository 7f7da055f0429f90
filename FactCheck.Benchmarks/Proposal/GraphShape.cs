using FactCheck.Core.Attribution;

namespace FactCheck.Benchmarks.Proposal;

/// <summary>A graph without its names: sources by number, in the order in which they speak.</summary>
internal static class GraphShape
{
    public static IReadOnlyList<string> Of(GraphDocument graph, Func<DateOnly, DateOnly> day)
    {
        var sources = graph.Sources.ToDictionary(source => source.Id);
        var numbers = new Dictionary<string, int>();
        var places = graph.Statements.Select((statement, i) => (statement.Id, i)).ToDictionary(pair => pair.Id, pair => pair.i);
        return
        [
            .. graph.Statements.Select(statement => string.Join(' ',
                statement.Claim, Shown(statement.Source), statement.Act.Word(), statement.Certainty.Word(),
                statement.SaidAt is { } at ? day(at.Day).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) : "-",
                statement.Lineage.Word(), statement.Held ? "held" : "-",
                string.Join(' ', graph.Reliances.Where(r => r.From == statement.Id).Select(r => $"{r.Kind.Word()}({string.Join('+', r.On.Select(on => places[on]))})")))),
        ];

        string Shown(string id)
        {
            numbers.TryAdd(id, numbers.Count + 1);
            var source = sources[id];
            return $"{numbers[id]}:{source.Kind.Word()}" + (source.Affiliation is { } above ? $"<{Shown(above)}" : "");
        }
    }
}
