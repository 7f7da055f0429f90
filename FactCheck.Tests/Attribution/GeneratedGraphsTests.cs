using CsCheck;
using FactCheck.Core.Attribution;
using FactCheck.Core.Sources;

namespace FactCheck.Tests.Attribution;

/// <summary>The comparison with trying everything is worth what its graphs hold: each thing that can go wrong must matter in some of them.</summary>
public sealed class GeneratedGraphsTests
{
    private static readonly (string What, Func<GraphDocument, ClaimAnswers, bool> Matters)[] s_kinds =
    [
        ("several supported statements", (_, answers) => answers.Lenient.Count > 1),
        ("a joint basis that is one finding", (graph, answers) => Differs(answers, graph with { Reliances = [.. graph.Reliances.SelectMany(r => r.On.Select(on => r with { On = [on] }))] }, other => other.Lenient.Count)),
        ("separate bases", (graph, answers) => graph.Reliances.GroupBy(r => r.From).Any(bases => bases.Count() > 1) && answers.Lenient.Count > 1),
        ("a circle of sources", (_, answers) => answers.Circular.Any(circle => circle.Sources.Count > 1)),
        ("a statement that rests on itself", (_, answers) => answers.Circular.Any(circle => circle.Sources.Count == 1)),
        ("a retraction that cancels", (graph, _) => new AttributionGraph(graph).Active("c").Count < graph.Statements.Count(s => !s.Withdrawn)),
        ("a statement made again after a retraction", (graph, _) => new AttributionGraph(graph).Active("c") is var active && active.Any(s => s.Act != Act.Retracts && active.Any(k => k.Act == Act.Retracts && k.Source == s.Source))),
        ("a source that no longer counts", (graph, answers) => Differs(answers, graph with { Statements = [.. graph.Statements.Select(s => s with { Withdrawn = false })] }, other => other.Lenient.Count)),
        ("a retraction of a source that no longer counts", (graph, answers) => new AttributionGraph(graph).Active("c").Except(new AttributionGraph(graph with { Statements = [.. graph.Statements.Select(s => s.Act == Act.Retracts ? s with { Withdrawn = false } : s)] }).Active("c")).Any()),
        ("a statement that was disowned", (graph, answers) => Differs(answers, graph with { Statements = [.. graph.Statements.Select(s => s.Act == Act.Disowns ? s with { Act = Act.DeclinesToComment } : s)] }, other => other.Strict.Count)),
        ("a denial", (_, answers) => answers.Contested.Count > 0),
        ("negative certainty", (graph, answers) => answers.Contested.Any(id => graph.Statements.Any(s => s.Id == id && s.Act != Act.Denies))),
        ("a denial passed on", (graph, answers) => Differs(answers, graph with { Statements = [.. graph.Statements.Select(s => s.Act == Act.Denies ? s with { Act = Act.Asserts, Certainty = Certainty.Certain } : s)] }, other => other.HedgeLoss.Count)),
        ("an institution that several belong to", (graph, answers) => Differs(answers, Sources(graph, s => s with { Affiliation = s.Affiliation == "none" ? "none" : null }), other => other.Strict.Count)),
        ("an owner group", (graph, answers) => Differs(answers, Sources(graph, s => s with { Family = null }), other => other.Strict.Count)),
        ("unnamed people who may be one", (graph, answers) => Differs(answers, Sources(graph, s => s.Kind == SourceKind.Unnamed ? s with { Kind = SourceKind.Group } : s), other => other.Strict.Count)),
        ("unnamed people told apart", (graph, answers) => Differs(answers, Sources(graph, s => s with { DistinctFrom = [] }), other => other.Strict.Count)),
        ("private people", (graph, answers) => Differs(answers, Sources(graph, s => s.Affiliation == "none" ? s with { Affiliation = null } : s), other => other.Strict.Count)),
        ("unknown lineage", (graph, answers) => Differs(answers, graph with { Statements = [.. graph.Statements.Select(s => s with { Lineage = Lineage.Own })] }, other => other.Strict.Count)),
        ("origins nobody names", (_, answers) => answers.Named.Count < answers.Strict.Count),
        ("nothing held", (graph, answers) => answers.Lenient.Count == 0 && Differs(answers, graph with { Statements = [.. graph.Statements.Select(s => s with { Held = true })] }, other => other.Lenient.Count)),
        ("fewer routes than origins", (_, answers) => answers.Routes.Count < answers.Lenient.Count),
        ("several routes", (_, answers) => answers.Routes.Count > 1),
        ("a bottleneck that is no statement's source", (graph, answers) => answers.Bottlenecks.Any(found => graph.Statements.All(s => s.Source != found.Id))),
        ("a basis said later", (_, answers) => answers.Backwards.Count > 0),
        ("lost hedging", (_, answers) => answers.HedgeLoss.Count > 0),
        ("something altered", (_, answers) => answers.Drift.Count > 0),
    ];

    [Fact]
    public void The_graphs_that_are_tried_hold_everything_that_can_go_wrong_in_a_newsroom()
    {
        var seen = new int[s_kinds.Length];
        SomeGraph.Any.Sample(
            graph =>
            {
                var answers = new AttributionGraph(graph).Answer("c");
                for (var kind = 0; kind < s_kinds.Length; kind++)
                {
                    if (s_kinds[kind].Matters(graph, answers))
                    {
                        Interlocked.Increment(ref seen[kind]);
                    }
                }
            },
            iter: 10_000);

        var rare = s_kinds.Zip(seen, (kind, count) => (kind.What, count)).Where(kind => kind.count < 20);
        Assert.True(!rare.Any(), $"of 10,000 graphs only: {string.Join(", ", rare)}; of all: {string.Join(' ', seen)}");
    }

    private static bool Differs(ClaimAnswers answers, GraphDocument changed, Func<ClaimAnswers, int> count) => count(answers) != count(new AttributionGraph(changed).Answer("c"));

    private static GraphDocument Sources(GraphDocument graph, Func<GraphSource, GraphSource> change) => graph with { Sources = [.. graph.Sources.Select(change)] };
}
