using FactCheck.Core.Sources;

namespace FactCheck.Core.Attribution;

/// <summary>
/// Gives each of some sources labels, such that two of them are possibly the same (they share an institution, or both are people nobody
/// names, whom neither the desk nor what they belong to tells apart) exactly if they share a label.
/// </summary>
internal sealed class Identities
{
    /// <summary>Pairs of unnamed people that are told apart one by one; past it nobody is, which is safe: the counts only become lower.</summary>
    private const int MostPairs = 2_000_000;

    private readonly Dictionary<int, List<int>> _labels = [];
    private readonly Dictionary<int, int[]> _sorted;
    private int _lastLabel;

    public Identities(ClaimGraph graph, IEnumerable<int> sources, Work work)
    {
        int[] all = [.. sources];
        LabelInstitutions(graph, all);
        var persons = all.Select(number => (Number: number, Source: graph.Institutions[graph.Sources[number]])).Where(it => IsFaceless(it.Source)).ToList();
        var distinct = DistinctAmong(persons.ConvertAll(person => person.Source));
        var classes = Classes(persons, distinct);
        if ((long)distinct.Count * classes.Count > MostPairs)
        {
            work.GiveUp();
            classes = Classes(persons, []);
        }
        LabelClasses(classes);
        _sorted = _labels.ToDictionary(pair => pair.Key, pair => pair.Value.Order().ToArray());
    }

    private sealed record FacelessClass(GraphSource One, HashSet<string>? DistinctFrom, IReadOnlyList<int> Members)
    {
        public bool ClashesWith(FacelessClass other) =>
            (One.Affiliation is null || other.One.Affiliation is null || (One.Affiliation == GraphSource.Private && other.One.Affiliation == GraphSource.Private))
            && !(DistinctFrom?.Contains(other.One.Id) ?? false);
    }

    /// <summary>The sorted labels of a source.</summary>
    public int[] Of(int source) => _sorted[source];

    // Two sources that share an institution share the top of what they belong to, or an owner group: those are labels enough.
    private void LabelInstitutions(ClaimGraph graph, int[] sources)
    {
        var chains = sources.Select(number => graph.Institutions.Upwards(graph.Sources[number]).ToList()).ToList();
        var families = chains.SelectMany(chain => chain).Select(source => source.Family).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var labels = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (number, chain) in sources.Zip(chains))
        {
            var institutions = chain.Select(source => source.Family).OfType<string>().Concat(chain.Select(source => source.Id).Where(families.Contains)).Append(chain[^1].Id).Distinct(StringComparer.Ordinal);
            _labels[number] = [.. institutions.Select(id => labels.TryGetValue(id, out var known) ? known : labels[id] = ++_lastLabel)];
        }
    }

    // Whoever nothing tells apart is one in all that follows: a graph has few such classes, however many people nobody names.
    private List<FacelessClass> Classes(List<(int Number, GraphSource Source)> persons, Dictionary<string, HashSet<string>> distinct)
    {
        var holders = _labels.Values.SelectMany(labels => labels).CountBy(label => label).ToDictionary();
        return
        [
            .. persons
                .GroupBy(person => Key(person.Source, [.. _labels[person.Number].Where(label => holders[label] > 1).Order()], distinct.ContainsKey(person.Source.Id)), StringComparer.Ordinal)
                .Select(group => new FacelessClass(group.First().Source, distinct.GetValueOrDefault(group.First().Source.Id), [.. group.Select(person => person.Number)])),
        ];
    }

    private void LabelClasses(List<FacelessClass> classes)
    {
        var (special, plain) = (classes.FindAll(one => one.DistinctFrom is not null), classes.FindAll(one => one.DistinctFrom is null));
        var unknown = plain.FindAll(one => one.One.Affiliation is null);
        classes.ForEach(one => Label(one));
        Label([.. plain.FindAll(one => one.One.Affiliation is null or GraphSource.Private)]);
        foreach (var affiliated in plain.FindAll(one => one.One.Affiliation is not (null or GraphSource.Private)))
        {
            Label([.. unknown, affiliated]);
        }
        for (var i = 0; i < special.Count; i++)
        {
            foreach (var other in plain.Concat(special.Skip(i + 1)).Where(special[i].ClashesWith))
            {
                Label(special[i], other);
            }
        }
    }

    private void Label(params ReadOnlySpan<FacelessClass> sharing)
    {
        _lastLabel++;
        foreach (var one in sharing)
        {
            foreach (var member in one.Members)
            {
                _labels[member].Add(_lastLabel);
            }
        }
    }

    // Who is told apart from somebody stands alone, as does who speaks for a body that nobody else speaks for.
    private static string Key(GraphSource source, int[] shared, bool isToldApart)
    {
        var isAffiliated = source.Affiliation is not (null or GraphSource.Private);
        return isToldApart || (isAffiliated && shared.Length == 0)
            ? $"alone {source.Id}"
            : $"{(isAffiliated ? "of a body" : source.Affiliation is null ? "of whom nothing is known" : "private")} {string.Join(' ', shared)}";
    }

    private static Dictionary<string, HashSet<string>> DistinctAmong(List<GraphSource> persons)
    {
        var (present, distinct) = (persons.Select(person => person.Id).ToHashSet(StringComparer.Ordinal), new Dictionary<string, HashSet<string>>(StringComparer.Ordinal));
        foreach (var (one, other) in persons.SelectMany(person => person.DistinctFrom.Where(present.Contains).Select(other => (person.Id, other))))
        {
            Add(one, other);
            Add(other, one);
        }
        return distinct;

        void Add(string from, string to)
        {
            if (!distinct.TryGetValue(from, out var others))
            {
                distinct[from] = others = new HashSet<string>(StringComparer.Ordinal);
            }
            others.Add(to);
        }
    }

    private static bool IsFaceless(GraphSource source) =>
        source.Kind == SourceKind.Unnamed || (source.Kind == SourceKind.Person && !source.Named);
}
