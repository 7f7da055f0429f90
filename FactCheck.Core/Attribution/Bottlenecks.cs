namespace FactCheck.Core.Attribution;

/// <summary>Institutions without which, and without all that belongs to them, nothing held is supported any more.</summary>
internal static class Bottlenecks
{
    public static IReadOnlyList<GraphFinding> Of(ClaimGraph graph)
    {
        if (graph.Supported.Root is not { } root)
        {
            return [];
        }
        // A bottleneck takes part in every derivation, so any one of them holds all candidates. Doing without statements that contest
        // supports nothing new: what rests on them cannot be supported either way.
        var candidates = graph.Supported.Derivation(root).SelectMany(i => graph.Institutions.Of(graph.SourceOf(i))).Distinct(StringComparer.Ordinal);
        return
        [
            .. candidates.Where(id => new Grounding(graph, i => !graph.Institutions.Belongs(graph.SourceOf(i), id)).Root is null)
                .Order(StringComparer.Ordinal)
                .Select(id => new GraphFinding(id, graph.Ids(graph.Supported.Order.Where(i => graph.Institutions.Belongs(graph.SourceOf(i), id))))),
        ];
    }
}
