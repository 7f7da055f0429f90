using FactCheck.Core.Sources;

namespace FactCheck.Core.Attribution;

/// <summary>Who belongs to whom: a source, its affiliation and so on upwards, and the owner group of each.</summary>
internal sealed class GraphInstitutions
{
    private readonly Dictionary<string, HashSet<string>> _institutions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, GraphSource> _sources;

    public GraphInstitutions(IEnumerable<GraphSource> sources)
    {
        _sources = sources.ToDictionary(source => source.Id, StringComparer.Ordinal);
        foreach (var source in _sources.Values)
        {
            _institutions[source.Id] = [.. Upwards(source).SelectMany(above => above.Family is { } family ? [above.Id, family] : new[] { above.Id })];
        }
    }

    public GraphSource this[string id] => _sources[id];

    /// <summary>The source with an id; null for an owner group that is no source.</summary>
    public GraphSource? Find(string id) => _sources.GetValueOrDefault(id);

    public IEnumerable<string> All => _institutions.Values.SelectMany(of => of).Distinct(StringComparer.Ordinal);

    public IReadOnlySet<string> Of(string source) => _institutions[source];

    public bool Belongs(string source, string institution) => _institutions[source].Contains(institution);

    /// <summary>
    /// Nothing shows that the two are independent: they share an institution, or both are people nobody names, whom neither the desk
    /// nor what they belong to tells apart.
    /// </summary>
    public bool PossiblySame(string a, string b)
    {
        if (_institutions[a].Overlaps(_institutions[b]))
        {
            return true;
        }
        var (one, other) = (_sources[a], _sources[b]);
        return IsFaceless(one) && IsFaceless(other)
            && !one.DistinctFrom.Contains(b) && !other.DistinctFrom.Contains(a)
            && (one.Affiliation is null || other.Affiliation is null
                || (one.Affiliation == GraphSource.Private && other.Affiliation == GraphSource.Private));
    }

    private static bool IsFaceless(GraphSource source) =>
        source.Kind == SourceKind.Unnamed || (source.Kind == SourceKind.Person && !source.Named);

    private IEnumerable<GraphSource> Upwards(GraphSource source)
    {
        for (var at = source; at is not null; at = at.Affiliation is { } above ? _sources.GetValueOrDefault(above) : null)
        {
            yield return at;
        }
    }
}
