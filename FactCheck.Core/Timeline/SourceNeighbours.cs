using FactCheck.Core.Editions;

namespace FactCheck.Core.Timeline;

/// <summary>A source beside another, with the number of claims in which it stands there.</summary>
public sealed record SourceNeighbour(PublicLink Source, int Claims);

/// <summary>Whom a source relied on and who relied on it, in some claims. Unnamed sources are left out: nothing public links what one of them said in two articles.</summary>
/// <param name="Claims">How many claims were looked at.</param>
/// <param name="ReliedOn">Those it passed on or rested on, most often first.</param>
/// <param name="ReliedUponBy">Those who passed it on or rested on it, most often first.</param>
public sealed record SourceNeighbours(int Claims, IReadOnlyList<SourceNeighbour> ReliedOn, IReadOnlyList<SourceNeighbour> ReliedUponBy)
{
    private const int Most = 8;

    public static SourceNeighbours None { get; } = new(0, [], []);

    /// <param name="documents">Editions, as they were frozen.</param>
    /// <param name="slug">The source's.</param>
    internal static SourceNeighbours In(IReadOnlyCollection<string> documents, string slug)
    {
        var (on, by) = (new List<PublicLink>(), new List<PublicLink>());
        foreach (var document in documents.Select(EditionDocument.FromJson))
        {
            Look(document, slug, on, by);
        }

        return new SourceNeighbours(documents.Count, Counted(on), Counted(by));
    }

    private static void Look(EditionDocument document, string slug, List<PublicLink> on, List<PublicLink> by)
    {
        var graph = document.ReadGraph();
        var pages = document.Sources.DistinctBy(link => link.Name).ToDictionary(link => link.Name);
        var links = graph.Sources.Where(source => pages.ContainsKey(source.Name)).ToDictionary(source => source.Id, source => pages[source.Name]);
        var who = graph.Statements.ToDictionary(statement => statement.Id, statement => links.GetValueOrDefault(statement.Source));
        var pairs = graph.Reliances.SelectMany(reliance => reliance.On.Select(basis => (From: who[reliance.From], To: who[basis])))
            .Where(pair => pair.From is not null && pair.To is not null && pair.From.Slug != pair.To.Slug).ToList();
        on.AddRange(pairs.Where(pair => pair.From!.Slug == slug).Select(pair => pair.To!).DistinctBy(link => link.Slug));
        by.AddRange(pairs.Where(pair => pair.To!.Slug == slug).Select(pair => pair.From!).DistinctBy(link => link.Slug));
    }

    private static List<SourceNeighbour> Counted(IEnumerable<PublicLink> links) =>
    [
        .. links.GroupBy(link => link.Slug).Select(same => new SourceNeighbour(same.First(), same.Count()))
            .OrderByDescending(neighbour => neighbour.Claims).ThenBy(neighbour => neighbour.Source.Name, StringComparer.Ordinal).Take(Most),
    ];
}
