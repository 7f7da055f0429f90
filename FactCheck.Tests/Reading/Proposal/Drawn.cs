using FactCheck.Core.Attribution;
using FactCheck.Core.Reading.Proposal;

namespace FactCheck.Tests.Reading.Proposal;

/// <summary>A proposed claim as lines: who (kind, and whom they belong to), act, certainty, day, where from, on what it rests.</summary>
internal static class Drawn
{
    public static ProposedClaim Claim(this ProposedGraph graph, string words) =>
        Assert.Single(graph.Claims, claim => claim.Words.Contains(words, StringComparison.Ordinal));

    public static string[] Lines(this ProposedGraph graph, ProposedClaim claim) => [.. claim.Statements.Select(statement => string.Join(' ', ((string?[])
    [
        $"{Who(graph, statement.Source)}:",
        statement.Act.Word(),
        statement.Certainty.Word(),
        statement.SaidOn?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        statement.Lineage is Lineage.Unknown ? "unknown" : null,
        statement.Held ? "held" : null,
        .. statement.Bases.Select(basis => $"{basis.Kind.Word()} {string.Join("+", basis.On.Select(on => graph.SourceOf(claim.Statements[on]).Name))}"),
    ]).OfType<string>()))];

    public static string[] Lines(this ProposedGraph graph, string claim) => graph.Lines(graph.Claim(claim));

    private static string Who(ProposedGraph graph, string key)
    {
        var source = graph.Sources.Single(one => one.Key == key);
        return $"{source.Name} ({source.Kind.Word()}{(source.Affiliation is { } above ? $" of {Who(graph, above)}" : "")})";
    }
}
