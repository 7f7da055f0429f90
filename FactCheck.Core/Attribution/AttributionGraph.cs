using FactCheck.Core.Sources;

namespace FactCheck.Core.Attribution;

/// <summary>The attribution graph at one moment. Definitions: docs/graph.md. Deterministic; the same graph gives the same answers everywhere.</summary>
public sealed class AttributionGraph
{
    private readonly GraphInstitutions _institutions;
    private readonly ILookup<string, GraphStatement> _statements;
    private readonly ILookup<string, GraphReliance> _reliances;

    /// <exception cref="EditorialRuleException">The document breaks a rule of the graph, or the moment does without something unknown.</exception>
    public AttributionGraph(GraphDocument document, GraphMoment? moment = null)
    {
        GraphRules.Check(document);
        (Document, Moment) = (document, moment ?? GraphMoment.Everything);
        _institutions = new GraphInstitutions(document.Sources);
        var claims = document.Statements.ToDictionary(statement => statement.Id, statement => statement.Claim, StringComparer.Ordinal);
        foreach (var id in Moment.Without)
        {
            EditorialRule.Require(claims.ContainsKey(id) || _institutions.Knows(id), $"The graph cannot do without “{id}”: no statement, source or owner group has that id. Correct the id.");
        }
        _statements = document.Statements.Where(IsThere).ToLookup(statement => statement.Claim, StringComparer.Ordinal);
        _reliances = document.Reliances.ToLookup(reliance => claims[reliance.From], StringComparer.Ordinal);
    }

    public GraphDocument Document { get; }

    public GraphMoment Moment { get; }

    /// <summary>The answers for every claim, in the document's order.</summary>
    public IReadOnlyList<ClaimAnswers> AnswerAll() => [.. Document.Claims.Select(claim => Answer(claim.Id))];

    /// <exception cref="EditorialRuleException">The graph has no such claim.</exception>
    public ClaimAnswers Answer(string claimId)
    {
        var graph = Of(claimId);
        return new ClaimAnswers
        {
            Claim = claimId,
            Reports = Reports(graph),
            Strict = Origins.Strict(graph, new Work()),
            Lenient = Origins.Lenient(graph, new Work()),
            Named = Origins.Named(graph, new Work()),
            Routes = Routes.Of(graph, new Work()),
            Bottlenecks = Bottlenecks.Of(graph),
            Circular = Circles.Of(graph),
            Backwards = AlongTheChain.Backwards(graph),
            HedgeLoss = AlongTheChain.HedgeLoss(graph),
            Contested = graph.Ids(graph.Contested),
            Drift = AlongTheChain.Drift(graph),
        };
    }

    /// <summary>The statements that are active: there at this moment and not retracted.</summary>
    public IReadOnlyList<GraphStatement> Active(string claimId) => Of(claimId).Statements;

    internal ClaimGraph Of(string claimId)
    {
        EditorialRule.Require(_statements.Contains(claimId) || Document.Claims.Any(claim => claim.Id == claimId), $"The graph has no claim “{claimId}”.");
        return new ClaimGraph(_statements[claimId], _reliances[claimId], _institutions);
    }

    private bool IsThere(GraphStatement statement) =>
        !statement.Withdrawn && Moment.Holds(statement) && !Moment.Without.Any(id => id == statement.Id || _institutions.Belongs(statement.Source, id));

    private List<GraphFinding> Reports(ClaimGraph graph) =>
    [
        .. graph.All.Where(i => graph.IsCarrying(i) && _institutions[graph.SourceOf(i)].Kind == SourceKind.Outlet)
            .GroupBy(graph.SourceOf, StringComparer.Ordinal)
            .OrderBy(outlet => outlet.Key, StringComparer.Ordinal)
            .Select(outlet => new GraphFinding(outlet.Key, graph.Ids(outlet))),
    ];
}
