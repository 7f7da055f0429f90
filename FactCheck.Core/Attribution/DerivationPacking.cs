using System.Numerics;

namespace FactCheck.Core.Attribution;

/// <summary>The most derivations that are pairwise independent, where what must be independent is their origins' sources or all their sources.</summary>
internal sealed class DerivationPacking
{
    private readonly ClaimGraph _graph;
    private readonly Func<int, bool> _isAllowed;
    private readonly bool _originsOnly;
    private readonly Dictionary<string, int> _bits;
    private readonly BigInteger[] _reach;

    /// <param name="graph">The active statements.</param>
    /// <param name="isAllowed">Which statements may take part.</param>
    /// <param name="originsOnly">Whether only the sources of origins count, or those of every statement.</param>
    /// <param name="isConflict">Whether two (different) sources may not stand in different derivations.</param>
    public DerivationPacking(ClaimGraph graph, Func<int, bool> isAllowed, bool originsOnly, Func<string, string, bool> isConflict)
    {
        (_graph, _isAllowed, _originsOnly) = (graph, isAllowed, originsOnly);
        string[] sources = [.. graph.All.Where(Counts).Select(graph.SourceOf).Distinct(StringComparer.Ordinal)];
        _bits = sources.Select((id, bit) => (id, bit)).ToDictionary(pair => pair.id, pair => pair.bit, StringComparer.Ordinal);
        _reach = [.. sources.Select(a => sources.Where(b => a == b || isConflict(a, b)).Aggregate(BigInteger.Zero, (all, b) => all | (BigInteger.One << _bits[b])))];
    }

    public GraphCount Most()
    {
        var work = new Work();
        var grounding = new Grounding(_graph, _isAllowed);
        var packed = SetPacking.Most(Supports(grounding, work), Reach, work).Select(Derivation).ToList();
        if (!work.IsExact && OneAfterAnother() is var plain && plain.Count > packed.Count)
        {
            packed = plain;
        }
        return new GraphCount(packed.Count, work.IsExact, [.. packed.Select(Proof)]);
    }

    private bool Counts(int statement) => !_originsOnly || _graph.DeclaresNoBasis(statement);

    private BigInteger Element(int statement) => Counts(statement) ? BigInteger.One << _bits[_graph.SourceOf(statement)] : BigInteger.Zero;

    private BigInteger Reach(BigInteger set)
    {
        var reach = BigInteger.Zero;
        for (; !set.IsZero; set &= set - 1)
        {
            reach |= _reach[(int)BigInteger.TrailingZeroCount(set)];
        }
        return reach;
    }

    private IReadOnlyList<BigInteger> Supports(Grounding grounding, Work work)
    {
        var reached = grounding.Reached();
        if (_originsOnly && !reached.Any(i => _graph.Bases[i].Exists(basis => basis.Joint && grounding[basis])))
        {
            return [.. reached.Where(_graph.DeclaresNoBasis).Select(Element).Distinct()]; // each origin stands for itself
        }
        return new SupportSearch(_graph, grounding, Element, work).OfWhatIsHeld();
    }

    private IReadOnlySet<int> Derivation(BigInteger support)
    {
        var grounding = new Grounding(_graph, i => _isAllowed(i) && (Element(i) & ~support).IsZero);
        return grounding.Derivation(grounding.Root!.Value); // a support grounds something held: that is what makes it one
    }

    // The safe bound: the shallowest derivation first, then the next that is independent of all before.
    private List<IReadOnlySet<int>> OneAfterAnother()
    {
        var found = new List<IReadOnlySet<int>>();
        var banned = BigInteger.Zero;
        while (new Grounding(_graph, i => _isAllowed(i) && (Element(i) & banned).IsZero) is { Root: { } root } grounding)
        {
            found.Add(grounding.Derivation(root));
            banned |= Reach(found[^1].Aggregate(BigInteger.Zero, (all, i) => all | Element(i)));
        }
        return found;
    }

    private GraphDerivation Proof(IReadOnlySet<int> derivation) =>
        new(_graph.Ids(derivation.Where(_graph.DeclaresNoBasis)), _graph.Ids(derivation));
}
