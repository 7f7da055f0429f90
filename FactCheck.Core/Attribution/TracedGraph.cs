using FactCheck.Core.Claims;
using FactCheck.Core.Sources;

namespace FactCheck.Core.Attribution;

/// <summary>
/// A claim's statements as the graph that answers. Its ids are its own (s1, t1, c1), so that nothing published links an unnamed source of one
/// claim to another; an unnamed source is called what the article calls it.
/// </summary>
public sealed class TracedGraph
{
    public const string ClaimId = "c1";
    private readonly SourceNodes _sources;
    private readonly Dictionary<Guid, string> _statements = [];
    private readonly Dictionary<string, Guid> _addresses = [];
    private readonly WhatIf? _whatIf;

    private TracedGraph(ClaimFile file, bool forReaders, WhatIf? whatIf = null)
    {
        _whatIf = whatIf;
        var words = file.Statements.Where(statement => statement.SourceWords is not null).ToLookup(statement => (statement.SourceId, forReaders ? PlaceOf(statement) : (Guid?)null), statement => statement.SourceWords!);
        _sources = new SourceNodes(file, forReaders, (source, place) => words[(source.Id, place)].FirstOrDefault());
        foreach (var (statement, n) in file.Statements.Select((statement, n) => (statement, n + 1)))
        {
            _statements[statement.Id] = $"t{n}";
            _sources.Enter(statement.SourceId, PlaceOf(statement));
        }

        Document = new GraphDocument
        {
            Claims = [new GraphClaim(ClaimId, file.Claim.Headline)],
            Sources = [.. _sources.All],
            Statements = [.. file.Statements.Select(statement => StatementOf(statement, file))],
            Reliances = [.. file.Statements.SelectMany(RelianceOf)],
        };
    }

    public GraphDocument Document { get; }

    /// <summary>The node that stands for a statement.</summary>
    public string NodeOf(Guid statement) => _statements[statement];

    /// <summary>The node that each source of the claim is; several are one node where the desk holds them for the same.</summary>
    internal IReadOnlyDictionary<Guid, string> SourceNodes => _sources.BySource;

    /// <summary>The node that each statement is.</summary>
    internal IReadOnlyDictionary<Guid, string> StatementNodes => _statements;

    /// <summary>As the desk sees it.</summary>
    public static TracedGraph Of(ClaimFile file) => new(file, forReaders: false);

    /// <summary>As the desk would see it if a source, with everything that belongs to it, counted or did not.</summary>
    internal static TracedGraph If(ClaimFile file, WhatIf whatIf) => new(file, forReaders: false, whatIf);

    /// <summary>As it is published: nothing links what two articles say of people nobody names (docs/decisions/0007).</summary>
    public static TracedGraph ForReaders(ClaimFile file) => new(file, forReaders: true);

    private GraphStatement StatementOf(Statement statement, ClaimFile file)
    {
        var article = statement.ArticleId is { } id ? file.Articles.GetValueOrDefault(id) : null;
        var publishers = article is not null && article.PublisherId == statement.SourceId;
        return new GraphStatement
        {
            Id = _statements[statement.Id],
            Source = _sources[statement.SourceId, PlaceOf(statement)],
            Claim = ClaimId,
            Act = statement.Act,
            Certainty = statement.Certainty,
            SaidAt = statement.SaidOn is { } day ? new GraphTime(day) : null,
            RecordedAt = statement.RecordedAt,
            Lineage = statement.Lineage,
            Held = publishers || statement.HeldElsewhere,
            Withdrawn = _sources.IsWithdrawn(statement.SourceId, PlaceOf(statement), _whatIf),
            Target = statement.TargetId is { } target ? _statements.GetValueOrDefault(target) : null,
            Words = statement.SourceWords,
            Quote = statement.Quote,
            Url = statement.Url ?? (publishers ? article!.Url : null),
            Article = publishers ? article!.Title : null,
        };
    }

    private IEnumerable<GraphReliance> RelianceOf(Statement statement) =>
        from basis in statement.Bases
        let members = basis.On.Where(_statements.ContainsKey).Select(id => _statements[id]).ToList()
        where members.Count > 0
        select new GraphReliance
        {
            From = _statements[statement.Id],
            On = members,
            Kind = basis.Kind,
            Changes = [.. basis.Changes.Select(change => Enum.Parse<GraphChange>(change, ignoreCase: true))],
        };

    // the article that it was said in; the address, where the article was not taken in; without either each stands alone, since nobody knows of two that
    // they were read in one article
    private Guid PlaceOf(Statement statement)
    {
        if (statement.ArticleId is { } article)
        {
            return article;
        }

        if (statement.Url is not { } url)
        {
            return statement.Id;
        }

        return _addresses.TryGetValue(url, out var first) ? first : _addresses[url] = statement.Id;
    }

    /// <summary>How an unnamed source is worded at an address, and nowhere else: what the public reads of it there.</summary>
    internal static string WordsAt(ClaimFile file, Source source, string? url) =>
        (url is null ? null : file.Statements.FirstOrDefault(statement => statement.SourceId == source.Id && statement.SourceWords is not null
            && (statement.ArticleId is { } id ? file.Articles.GetValueOrDefault(id)?.Url : statement.Url) == url)?.SourceWords) ?? Nobody(source.Kind);

    /// <summary>How the claim's articles word a source, whichever comes first: for the desk.</summary>
    internal static string WordsFor(ClaimFile file, Source source) =>
        file.Statements.FirstOrDefault(statement => statement.SourceId == source.Id && statement.SourceWords is not null)?.SourceWords ?? Nobody(source.Kind);

    /// <summary>What somebody is called of whom there are no words.</summary>
    internal static string Nobody(SourceKind kind) => kind switch
    {
        SourceKind.Document or SourceKind.Dataset => "a document without a name",
        SourceKind.Organisation => "an organisation without a name",
        SourceKind.Outlet => "an outlet without a name",
        SourceKind.Group => "a group without a name",
        _ => "somebody unnamed",
    };
}
