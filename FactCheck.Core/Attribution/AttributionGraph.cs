using FactCheck.Core.Sources;

namespace FactCheck.Core.Attribution;

/// <summary>The attribution graph at one moment. Definitions: docs/graph.md. Deterministic; the same graph gives the same answers everywhere.</summary>
public sealed class AttributionGraph
{
    private readonly GraphInstitutions _institutions;

    /// <exception cref="EditorialRuleException">The document breaks a rule of the graph, or the moment does without something unknown.</exception>
    public AttributionGraph(GraphDocument document, GraphMoment? moment = null)
    {
        GraphRules.Check(document);
        (Document, Moment) = (document, moment ?? GraphMoment.Everything);
        _institutions = new GraphInstitutions(document.Sources);
        var known = document.Statements.Select(statement => statement.Id).Concat(_institutions.All).ToHashSet(StringComparer.Ordinal);
        foreach (var id in Moment.Without)
        {
            EditorialRule.Require(known.Contains(id), $"The graph cannot do without “{id}”: no statement, source or owner group has that id. Correct the id.");
        }
    }

    public GraphDocument Document { get; }

    public GraphMoment Moment { get; }

    /// <summary>The answers for every claim, in the document's order.</summary>
    public IReadOnlyList<ClaimAnswers> AnswerAll() => [.. Document.Claims.Select(claim => Answer(claim.Id))];

    /// <exception cref="EditorialRuleException">The graph has no such claim.</exception>
    public ClaimAnswers Answer(string claimId)
    {
        var graph = Of(claimId);
        bool Undisputed(int i) => !graph.Disowned.Contains(i) && !(graph.DeclaresNoBasis(i) && graph.Statements[i].Lineage == Lineage.Unknown);
        bool NamedOrigin(int i) => Undisputed(i) && (!graph.DeclaresNoBasis(i) || _institutions[graph.SourceOf(i)].Named);
        return new ClaimAnswers
        {
            Claim = claimId,
            Reports = Reports(graph),
            Strict = new DerivationPacking(graph, Undisputed, originsOnly: true, _institutions.PossiblySame).Most(),
            Lenient = new DerivationPacking(graph, _ => true, originsOnly: true, (_, _) => false).Most(),
            Named = new DerivationPacking(graph, NamedOrigin, originsOnly: true, _institutions.PossiblySame).Most(),
            Routes = Routes.Of(graph),
            Bottlenecks = Bottlenecks.Of(graph),
            Circular = Circles.Of(graph),
            Backwards = AlongTheChain.Backwards(graph),
            HedgeLoss = AlongTheChain.HedgeLoss(graph),
            Contested = graph.Ids(graph.All.Where(i => graph.IsContesting(i) && graph.DeclaresNoBasis(i))),
            Drift = AlongTheChain.Drift(graph),
        };
    }

    /// <summary>The statements that are active: there at this moment and not retracted.</summary>
    public IReadOnlyList<GraphStatement> Active(string claimId) => Of(claimId).Statements;

    internal ClaimGraph Of(string claimId)
    {
        EditorialRule.Require(Document.Claims.Any(claim => claim.Id == claimId), $"The graph has no claim “{claimId}”.");
        return new ClaimGraph(Document, _institutions, claimId, Moment);
    }

    private List<GraphFinding> Reports(ClaimGraph graph) =>
    [
        .. graph.All.Where(i => graph.IsCarrying(i) && _institutions[graph.SourceOf(i)].Kind == SourceKind.Outlet)
            .GroupBy(graph.SourceOf, StringComparer.Ordinal)
            .OrderBy(outlet => outlet.Key, StringComparer.Ordinal)
            .Select(outlet => new GraphFinding(outlet.Key, graph.Ids(outlet))),
    ];
}
