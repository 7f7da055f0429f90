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
    private readonly (Guid Id, bool Counts)? _whatIf;

    private TracedGraph(ClaimFile file, bool forReaders, (Guid Id, bool Counts)? whatIf = null)
    {
        _whatIf = whatIf;
        _sources = new SourceNodes(file, forReaders, (source, article) => WordsFor(file, source.Id, article));
        foreach (var (statement, n) in file.Statements.Select((statement, n) => (statement, n + 1)))
        {
            _statements[statement.Id] = $"t{n}";
            _sources.Enter(statement.SourceId, statement.ArticleId);
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
    internal static TracedGraph WhatIf(ClaimFile file, Guid source, bool counts) => new(file, forReaders: false, (source, counts));

    /// <summary>As it is published: whom an unnamed source belongs to stays inside the desk unless the article's own words name it.</summary>
    public static TracedGraph ForReaders(ClaimFile file) => new(file, forReaders: true);

    private GraphStatement StatementOf(Statement statement, ClaimFile file)
    {
        var article = statement.ArticleId is { } id ? file.Articles.GetValueOrDefault(id) : null;
        var publishers = article is not null && article.PublisherId == statement.SourceId;
        return new GraphStatement
        {
            Id = _statements[statement.Id],
            Source = _sources[statement.SourceId, statement.ArticleId],
            Claim = ClaimId,
            Act = statement.Act,
            Certainty = statement.Certainty,
            SaidAt = statement.SaidOn is { } day ? new GraphTime(day) : null,
            RecordedAt = statement.RecordedAt,
            Lineage = statement.Lineage,
            Held = publishers || statement.HeldElsewhere,
            Withdrawn = _sources.IsWithdrawn(statement.SourceId, _whatIf),
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

    /// <summary>How an article words a source; how the claim's articles do, when none is given.</summary>
    internal static string WordsFor(ClaimFile file, Guid source, Guid? article) =>
        file.Statements.FirstOrDefault(statement => statement.SourceWords is not null && (article is null || statement.ArticleId == article) && statement.SourceId == source)?.SourceWords
            ?? (file.Sources[source].Kind is SourceKind.Document or SourceKind.Dataset ? "a document without a name" : "somebody unnamed");
}
