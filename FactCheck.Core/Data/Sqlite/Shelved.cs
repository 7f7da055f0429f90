using FactCheck.Core.Attribution;
using FactCheck.Core.Editions;
using FactCheck.Core.Timeline;

namespace FactCheck.Core.Data.Sqlite;

/// <summary>An edition with what it is found by, read off its document on whatever processor is free.</summary>
internal sealed record Shelved(Edition Edition, EditionDocument Document, GraphDocument Graph, IReadOnlyList<(string Kind, string Slug, string Name)> Facets)
{
    public static IEnumerable<Shelved> All(IReadOnlyList<Edition> editions) =>
        editions.Count < 8 ? editions.Select(Of) : editions.AsParallel().AsOrdered().WithMergeOptions(ParallelMergeOptions.FullyBuffered).Select(Of);

    private static Shelved Of(Edition edition)
    {
        var document = edition.Read();
        var graph = document.ReadGraph();
        return new Shelved(edition, document, graph, [.. EditionFacets.Of(document, graph)]);
    }
}
