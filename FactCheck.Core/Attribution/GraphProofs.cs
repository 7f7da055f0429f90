using System.Collections;

namespace FactCheck.Core.Attribution;

/// <summary>The derivations that prove a count. Each is written out when it is looked at: a long chain may have as many as it has statements.</summary>
internal sealed class GraphProofs(ClaimGraph graph, IReadOnlyList<Func<IReadOnlyCollection<int>>> derivations) : IReadOnlyList<GraphDerivation>
{
    public int Count => derivations.Count;

    public GraphDerivation this[int index]
    {
        get
        {
            var statements = derivations[index]();
            return new GraphDerivation(graph.Ids(statements.Where(graph.DeclaresNoBasis)), graph.Ids(statements));
        }
    }

    public IEnumerator<GraphDerivation> GetEnumerator() => Enumerable.Range(0, Count).Select(i => this[i]).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
