using FactCheck.Core.Claims;
using FactCheck.Core.Sources;

namespace FactCheck.Core.Attribution;

/// <summary>
/// The sources of one claim's graph under ids of the graph's own (s1, s2, …). For readers, whom an unnamed source belongs to stays inside the desk
/// unless the words it stands in name it.
/// </summary>
/// <param name="file">The claim's file, which holds the registry.</param>
/// <param name="forReaders">As it is published, and not as the desk sees it.</param>
/// <param name="wordsFor">What an unnamed source is called.</param>
internal sealed class SourceNodes(ClaimFile file, bool forReaders, Func<Source, string> wordsFor)
{
    private readonly Dictionary<Guid, string> _ids = [];

    public IEnumerable<GraphSource> All => _ids.Select(pair => Node(file.Sources[pair.Key], pair.Value));

    /// <summary>The node that each source is.</summary>
    public IReadOnlyDictionary<Guid, string> Ids => _ids;

    public string this[Guid source] => _ids[source];

    /// <summary>Takes in a source and whatever it belongs to.</summary>
    public void Enter(Guid source)
    {
        for (Guid? id = source; id is { } next && _ids.TryAdd(next, $"s{_ids.Count + 1}");)
        {
            id = AffiliationOf(file.Sources[next]);
        }
    }

    private GraphSource Node(Source source, string id) => new()
    {
        Id = id,
        Kind = source.Kind,
        Name = source.Kind is SourceKind.Unnamed ? wordsFor(source) : source.Name,
        Affiliation = source.Private && !Hidden(source) ? GraphSource.Private : AffiliationOf(source) is { } above ? _ids[above] : null,
        Family = Hidden(source) ? null : source.Family,
    };

    // A missing affiliation only makes the published counts more careful: unknown people may be the same person.
    private Guid? AffiliationOf(Source source) =>
        source.AffiliationId is { } above && Hidden(source) && !wordsFor(source).Contains(file.Sources[above].Name, StringComparison.OrdinalIgnoreCase)
            ? null
            : source.AffiliationId;

    private bool Hidden(Source source) => forReaders && source.Kind is SourceKind.Unnamed;
}
