using FactCheck.Core.Sources;

namespace FactCheck.Core.Attribution.Difference;

/// <summary>What else is known of the sources that both graphs have.</summary>
internal static class SourceComparison
{
    public static IReadOnlyList<GraphChangeLine> Compare(GraphDocument before, GraphDocument after, GraphPairs pairs)
    {
        var (earlier, later) = (ById(before), ById(after));
        var lines = new List<GraphChangeLine>();
        foreach (var then in before.Sources)
        {
            if (pairs.Source(then.Id) is not { } id)
            {
                continue;
            }

            var now = later[id];
            var details = new ChangedFields()
                .Told("name", then.Name, now.Name, same: then.Kind is SourceKind.Unnamed || then.Name == now.Name) // an unnamed one is worded by each article
                .Told("kind", then.Kind.Word(), now.Kind.Word())
                .Told("named", then.Named ? "yes" : "no", now.Named ? "yes" : "no", same: then.Named == now.Named || then.Kind != now.Kind)
                .Told("belongs to", Above(then, earlier), Above(now, later), same: then.Affiliation == now.Affiliation ? null : SameAbove(then, now, pairs))
                .Told("owner group", then.Family ?? "unknown", now.Family ?? "unknown")
                .Told("known to be somebody else than", Others(then, earlier), Others(now, later), same: then.DistinctFrom.Select(pairs.Source).ToHashSet().SetEquals(now.DistinctFrom))
                .Details;
            if (details.Count > 0)
            {
                lines.Add(new GraphChangeLine(Became.Changed, now.Name, details));
            }
        }

        return lines;
    }

    private static bool SameAbove(GraphSource then, GraphSource now, GraphPairs pairs) =>
        then.Affiliation is { } was && now.Affiliation is { } isNow && pairs.Source(was) == isNow;

    private static Dictionary<string, GraphSource> ById(GraphDocument graph) => graph.Sources.ToDictionary(source => source.Id, StringComparer.Ordinal);

    private static string Above(GraphSource source, Dictionary<string, GraphSource> sources) => source.Affiliation switch
    {
        null => "unknown",
        GraphSource.Private => "nobody",
        var id => sources.GetValueOrDefault(id)?.Name ?? id,
    };

    private static string Others(GraphSource source, Dictionary<string, GraphSource> sources) =>
        source.DistinctFrom.Count == 0 ? "nobody" : English.List([.. source.DistinctFrom.Select(id => sources.GetValueOrDefault(id)?.Name ?? id)]);
}
