namespace FactCheck.Core.Attribution;

/// <summary>Who belongs to whom: a source, its affiliation and so on upwards, and the owner group of each.</summary>
internal sealed class GraphInstitutions(IEnumerable<GraphSource> sources)
{
    private readonly Dictionary<string, GraphSource> _sources = sources.ToDictionary(source => source.Id, StringComparer.Ordinal);

    public GraphSource this[string id] => _sources[id];

    /// <summary>The source with an id; null for an owner group that is no source.</summary>
    public GraphSource? Find(string id) => _sources.GetValueOrDefault(id);

    /// <summary>Whether an id is that of a source or an owner group.</summary>
    public bool Knows(string id) => _sources.ContainsKey(id) || _sources.Values.Any(source => source.Family == id);

    /// <summary>The institutions of a source: itself, its affiliation and so on upwards, and each one's family.</summary>
    public IReadOnlySet<string> Of(string source) => Upwards(source)
        .SelectMany(above => above.Family is { } family ? [above.Id, family] : new[] { above.Id })
        .ToHashSet(StringComparer.Ordinal);

    public bool Belongs(string source, string institution) =>
        Upwards(source).Any(above => above.Id == institution || above.Family == institution);

    /// <summary>A source, what it belongs to, and so on to the top.</summary>
    public IEnumerable<GraphSource> Upwards(string id)
    {
        for (var at = Find(id); at is not null; at = at.Affiliation is { } above ? Find(above) : null)
        {
            yield return at;
        }
    }
}
