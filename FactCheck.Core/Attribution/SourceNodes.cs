using FactCheck.Core.Claims;
using FactCheck.Core.Sources;

namespace FactCheck.Core.Attribution;

/// <summary>
/// The sources of one claim's graph under ids of the graph's own (s1, s2, …). At the desk, records that are held for one source are one node. For
/// readers nothing links what two articles say of people nobody names: each article's unnamed source is a node of its own, and whom it belongs to
/// stays inside the desk unless the words it stands in name it.
/// </summary>
/// <param name="file">The claim's file, which holds the registry.</param>
/// <param name="forReaders">As it is published, and not as the desk sees it.</param>
/// <param name="wordsFor">What an unnamed source is called, in an article (or a piece of evidence) or in any.</param>
internal sealed class SourceNodes(ClaimFile file, bool forReaders, Func<Source, Guid?, string> wordsFor)
{
    private readonly SameSources _same = file.Same;
    private readonly HashSet<Guid> _takeBack = [.. file.Statements.Where(statement => statement.Act is Act.Retracts).Select(statement => file.Same.One(statement.SourceId).Id)];
    private readonly Dictionary<(Guid One, Guid? Article), string> _ids = [];
    private readonly Dictionary<string, Source> _worded = [];
    private readonly Dictionary<Guid, string> _bySource = [];
    private readonly Dictionary<Guid, bool> _withdrawn = [];

    public IEnumerable<GraphSource> All => _ids.Select(pair => Node(file.Sources[pair.Key.One], pair.Key.Article, pair.Value));

    /// <summary>The node that each record is; of the desk's own graph only, where a record is one node.</summary>
    public IReadOnlyDictionary<Guid, string> BySource => _bySource;

    public string this[Guid source, Guid? article = null] => _ids[Key(source, article)];

    /// <summary>Takes in a source, as an article words it, and whatever it belongs to.</summary>
    public void Enter(Guid source, Guid? article = null)
    {
        var key = Key(source, article);
        if (_ids.TryAdd(key, $"s{_ids.Count + 1}"))
        {
            _worded[_ids[key]] = file.Sources[source];
            if (AffiliationOf(file.Sources[source], key.Article) is { } above)
            {
                Enter(above);
            }
        }

        _bySource[source] = _ids[key];
    }

    /// <summary>The desk withdrew it, or an institution it belongs to.</summary>
    /// <param name="source">The source.</param>
    /// <param name="whatIf">A source that is taken to count, or not to, whatever was decided about it.</param>
    public bool IsWithdrawn(Guid source, (Guid Id, bool Counts)? whatIf)
    {
        if (!_withdrawn.TryGetValue(source, out var withdrawn))
        {
            _withdrawn[source] = withdrawn = _same.Upwards(source).Any(above =>
                whatIf is { } asked && _same.AreSame(above, asked.Id) ? !asked.Counts : _same.Members(above).Any(record => record.WithdrawnAt is not null));
        }

        return withdrawn;
    }

    private (Guid One, Guid? Article) Key(Guid source, Guid? article) =>
        // taking back is by its nature about what the same source said before: there the article itself makes the link
        !Hidden(file.Sources[source]) || _takeBack.Contains(_same.One(source).Id) ? (_same.One(source).Id, null) : (source, article);

    private GraphSource Node(Source source, Guid? article, string id) => new()
    {
        Id = id,
        Kind = _same.Kind(source.Id),
        Name = source.Anonymous ? wordsFor(_worded[id], article) : source.Name,
        Named = _same.Named(source.Id),
        Affiliation = _same.Private(source.Id) && !Hidden(source) ? GraphSource.Private : AffiliationOf(_worded[id], article) is { } above ? _ids[(above, null)] : null,
        Family = Hidden(source) ? null : _same.Family(source.Id),
        DistinctFrom = forReaders ? [] : [.. _same.DistinctFrom(source.Id).Select(other => _ids.GetValueOrDefault((other, (Guid?)null))).OfType<string>().Order(StringComparer.Ordinal)],
    };

    // A missing affiliation only makes the published counts more careful: unknown people may be the same person.
    private Guid? AffiliationOf(Source source, Guid? article) =>
        _same.Above(source.Id) is { } above && (!Hidden(source) || _same.Members(above).Any(body => wordsFor(source, article).Contains(body.Name, StringComparison.OrdinalIgnoreCase)))
            ? above
            : null;

    private bool Hidden(Source source) => forReaders && source.Anonymous;
}
