using FactCheck.Core.Sources;

namespace FactCheck.Core.Attribution;

/// <summary>What the sentences are about, read off the graph and its answers once.</summary>
internal sealed class GraphFacts
{
    public GraphFacts(AttributionGraph graph, ClaimAnswers answers)
    {
        (Graph, Answers) = (graph.Of(answers.Claim), answers);
        var reached = Graph.Supported.Reached();
        Origins = OriginsOf(Graph, reached);
        OutletsReached = answers.Reports.Select(outlet => outlet.Id).Intersect(reached.Select(Graph.SourceOf), StringComparer.Ordinal).Count();
        OutletsReached = OthersTraceThereToo(answers, reached) ? answers.Reports.Count : OutletsReached;
        string[] publishers = [.. reached.Where(i => Graph.Statements[i].Held).Select(Graph.SourceOf).Distinct(StringComparer.Ordinal)];
        OnlyPublisher = publishers.Length == 1 ? publishers[0] : null;

        var ends = Origins.Select(origin => origin.Source).Concat(publishers.Where(id => id == OnlyPublisher)).SelectMany(Graph.Institutions.Of).ToHashSet(StringComparer.Ordinal);
        var bottlenecks = answers.Bottlenecks.Select(found => found.Id).ToHashSet(StringComparer.Ordinal);
        Through = [.. Graph.Supported.Order.Select(Graph.SourceOf).Distinct(StringComparer.Ordinal).Where(id => bottlenecks.Contains(id) && !ends.Contains(id))];
        SharedInstitution = Origins.Count < 2 ? null : bottlenecks
            .Where(id => Origins.All(origin => Graph.Institutions.Belongs(origin.Source, id)))
            .OrderByDescending(id => Graph.Institutions.Find(id) is null ? 0 : Graph.Institutions.Of(id).Count) // the nearest first
            .ThenBy(id => id, StringComparer.Ordinal)
            .FirstOrDefault();
    }

    /// <summary>As <see cref="Origins"/>, without the answers that cost more.</summary>
    public static IReadOnlyList<GraphStatement> OriginsOf(ClaimGraph graph) => OriginsOf(graph, graph.Supported.Reached());

    public ClaimGraph Graph { get; }

    public ClaimAnswers Answers { get; }

    /// <summary>Where it comes from, as far as what is held leads down: one statement for each source.</summary>
    public IReadOnlyList<GraphStatement> Origins { get; }

    /// <summary>Carrying outlets on a way from what is held down to an origin; all of them, where the others lead to those origins and no other.</summary>
    public int OutletsReached { get; }

    /// <summary>The publisher of the one article the desk has read; shown apart, not as a bottleneck.</summary>
    public string? OnlyPublisher { get; }

    /// <summary>Bottlenecks that are neither an origin, nor its institution, nor the only publisher, from the origin upwards.</summary>
    public IReadOnlyList<string> Through { get; }

    /// <summary>The institution that several origins all belong to.</summary>
    public string? SharedInstitution { get; }

    private static GraphStatement[] OriginsOf(ClaimGraph graph, IReadOnlySet<int> reached) =>
        [.. reached.Where(graph.DeclaresNoBasis).Order().Select(i => graph.Statements[i]).DistinctBy(s => s.Source)];

    private bool OthersTraceThereToo(ClaimAnswers answers, IReadOnlySet<int> reached)
    {
        var others = answers.Reports.Select(outlet => outlet.Id).Except(reached.Select(Graph.SourceOf), StringComparer.Ordinal).ToHashSet(StringComparer.Ordinal);
        var theirs = Graph.Supported.Order.Where(i => others.Contains(Graph.SourceOf(i))).ToList();
        var sources = Origins.Select(origin => origin.Source).ToHashSet(StringComparer.Ordinal);
        return theirs.Select(Graph.SourceOf).Distinct(StringComparer.Ordinal).Count() == others.Count
            && Graph.Supported.ReachedFrom(theirs).Where(Graph.DeclaresNoBasis).All(i => sources.Contains(Graph.SourceOf(i)));
    }

    public GraphSource Source(string id) => Graph.Institutions[id];

    /// <summary>The name of a source, or of an owner group, which need not be a source.</summary>
    public string Name(string id) => English.The(Graph.Institutions.Find(id)?.Name ?? id);

    /// <summary>A source in the reader's words: “one unnamed official of the Intelligence Ministry”.</summary>
    public IReadOnlyList<TextRun> Describe(GraphStatement statement, bool inDigits = false)
    {
        var (source, one) = (Source(statement.Source), inDigits ? "1" : "one");
        var runs = new TextRuns();
        if (source.Kind == SourceKind.Group)
        {
            return runs.Strong(statement.Words ?? source.Name).Add(", nobody in particular").ToList();
        }
        if (source.Named)
        {
            return runs.Strong(English.The(source.Name)).ToList();
        }
        if (source.Kind is SourceKind.Document or SourceKind.Dataset)
        {
            return runs.Strong($"{one} {(source.Kind == SourceKind.Document ? "document" : "data set")}").Add(" that nobody has put a name to").ToList();
        }
        runs.Strong($"{one} unnamed {English.Person(statement.Words ?? source.Name)}");
        return source.Affiliation is { } above && above != GraphSource.Private && !inDigits ? runs.Add($" of {Name(above)}").ToList() : runs.ToList();
    }
}
