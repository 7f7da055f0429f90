using FactCheck.Core.Claims;
using FactCheck.Core.Sources;

namespace FactCheck.Core.Attribution;

/// <summary>
/// The sources of one claim's graph under ids of the graph's own (s1, s2, …). At the desk, records that are held for one source are one node. For
/// readers nothing links what two articles say of people nobody names: each article's unnamed source is a node of its own, as the article words it;
/// whom it belongs to, that it took something back elsewhere, and that the desk withdrew it stay inside the desk, unless those words name the body.
/// </summary>
/// <param name="file">The claim's file, which holds the registry.</param>
/// <param name="forReaders">As it is published, and not as the desk sees it.</param>
/// <param name="wordsFor">What an unnamed source is called, in one place (an article, a piece of evidence) or in any; null: there are no words.</param>
internal sealed class SourceNodes(ClaimFile file, bool forReaders, Func<Source, Guid?, string?> wordsFor)
{
    private readonly SameSources _same = file.Same;
    private readonly Dictionary<(Guid One, Guid? Place), string> _ids = [];
    private readonly Dictionary<string, Source> _worded = [];
    private readonly Dictionary<Guid, string> _bySource = [];
    private readonly Dictionary<Guid, bool> _withdrawn = [];

    public IEnumerable<GraphSource> All => _ids.Select(pair => Node(file.Sources[pair.Key.One], pair.Key.Place, pair.Value));

    /// <summary>The node that each record is; of the desk's own graph only, where a record is one node.</summary>
    public IReadOnlyDictionary<Guid, string> BySource => _bySource;

    public string this[Guid source, Guid? place] => _ids[Key(source, place)];

    /// <summary>Takes in a source, as it is worded in a place, and whatever it belongs to.</summary>
    public void Enter(Guid source, Guid? place)
    {
        for (Guid? at = source; at is { } one; place = null)
        {
            var key = Key(one, place);
            var isNew = _ids.TryAdd(key, $"s{_ids.Count + 1}");
            _bySource[one] = _ids[key];
            if (isNew)
            {
                _worded[_ids[key]] = file.Sources[one];
            }

            at = isNew ? AffiliationOf(file.Sources[one], key.Place) : null;
        }
    }

    /// <summary>The desk withdrew it, or an institution it belongs to.</summary>
    /// <param name="source">The source.</param>
    /// <param name="place">Where it is worded so.</param>
    /// <param name="whatIf">A source that is taken to count, or not to, whatever was decided about it.</param>
    public bool IsWithdrawn(Guid source, Guid? place, WhatIf? whatIf)
    {
        // two people struck out by one decision would be tied to each other: readers see it only where the words name who was withdrawn
        var from = Hidden(file.Sources[source]) ? AffiliationOf(file.Sources[source], place) : source;
        if (from is not { } known)
        {
            return false;
        }

        if (!_withdrawn.TryGetValue(known, out var withdrawn))
        {
            _withdrawn[known] = withdrawn = _same.Upwards(known).Any(above =>
                whatIf is not null && _same.AreSame(above, whatIf.Source) ? !whatIf.Counts : _same.Members(above).Any(record => record.WithdrawnAt is not null));
        }

        return withdrawn;
    }

    private (Guid One, Guid? Place) Key(Guid source, Guid? place) =>
        Hidden(file.Sources[source]) ? (source, place) : (_same.One(source).Id, null);

    private GraphSource Node(Source source, Guid? place, string id) => new()
    {
        Id = id,
        Kind = Hidden(source) ? source.Kind : _same.Kind(source.Id),
        Name = source.Anonymous ? wordsFor(_worded[id], place) ?? TracedGraph.Nobody(source.Kind) : source.Name,
        Named = Hidden(source) ? source.Named : _same.Named(source.Id),
        Affiliation = _same.Private(source.Id) && !Hidden(source) ? GraphSource.Private : AffiliationOf(_worded[id], place) is { } above ? _ids[(above, null)] : null,
        Family = Hidden(source) ? null : _same.Family(source.Id),
        DistinctFrom = forReaders ? [] : [.. _same.DistinctFrom(source.Id).Select(other => _ids.GetValueOrDefault((other, (Guid?)null))).OfType<string>().Order(StringComparer.Ordinal)],
    };

    // Without it two people nobody names may be the same person; that one of them may be tied to somebody named, readers cannot know.
    private Guid? AffiliationOf(Source source, Guid? place) =>
        _same.Above(source.Id) is { } above && !Hidden(file.Sources[above])
        && (!Hidden(source) || _same.Members(above).Any(body => wordsFor(source, place) is { } words && words != TracedGraph.Nobody(source.Kind) && Names(words, body.Name)))
            ? above
            : null;

    // In whole words, and an acronym in its capitals: “an official who asked” names no WHO, “unnamed” no UN.
    private static bool Names(string words, string body)
    {
        var how = body.Any(char.IsLower) ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        for (var at = words.IndexOf(body, how); at >= 0; at = words.IndexOf(body, at + 1, how))
        {
            if ((at == 0 || !char.IsLetterOrDigit(words[at - 1])) && (at + body.Length == words.Length || !char.IsLetterOrDigit(words[at + body.Length])))
            {
                return true;
            }
        }

        return false;
    }

    private bool Hidden(Source source) => forReaders && source.Anonymous;
}

/// <summary>A source that is taken to count, or not to, whatever was decided about it.</summary>
internal sealed record WhatIf(Guid Source, bool Counts);
