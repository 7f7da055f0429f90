namespace FactCheck.Core.Attribution;

/// <summary>
/// What the graph answers about one claim at one moment. Each answer names the statements that prove it; none says whether the claim is true.
/// </summary>
public sealed record ClaimAnswers
{
    public required string Claim { get; init; }

    /// <summary>The outlets that carry the claim, each with its carrying statements.</summary>
    public required IReadOnlyList<GraphFinding> Reports { get; init; }

    /// <summary>Origins that are surely independent of one another and known to be first hand.</summary>
    public required GraphCount Strict { get; init; }

    /// <summary>Origins by different sources.</summary>
    public required GraphCount Lenient { get; init; }

    /// <summary>As strict, all of whose sources are named.</summary>
    public required GraphCount Named { get; init; }

    /// <summary>Ways from what the desk holds down to origins that share no source.</summary>
    public required GraphCount Routes { get; init; }

    /// <summary>Institutions without which nothing of this would be known, each with its statements.</summary>
    public required IReadOnlyList<GraphFinding> Bottlenecks { get; init; }

    /// <summary>Sources that rest on one another in a circle.</summary>
    public required IReadOnlyList<GraphCircle> Circular { get; init; }

    /// <summary>Reliances, <c>[from, on…]</c>, on something said on a later day.</summary>
    public required IReadOnlyList<IReadOnlyList<string>> Backwards { get; init; }

    /// <summary>Statements that are more certain than what they rest on, each with the bases that it exceeds.</summary>
    public required IReadOnlyList<GraphFinding> HedgeLoss { get; init; }

    /// <summary>Statements that contest the claim and rest on no other.</summary>
    public required IReadOnlyList<string> Contested { get; init; }

    /// <summary>Reliances, <c>[from, on…]</c>, along which something was altered.</summary>
    public required IReadOnlyList<IReadOnlyList<string>> Drift { get; init; }

    /// <summary>Whether all counts are exact; otherwise they are lower bounds, never too high.</summary>
    public bool Exact => Strict.Exact && Lenient.Exact && Named.Exact && Routes.Exact;
}

/// <summary>A number with the derivations that prove it, pairwise independent.</summary>
public sealed record GraphCount(int Count, bool Exact, IReadOnlyList<GraphDerivation> Proof);

/// <summary>A way from something held down to origins: the origins, and all its statements (origins included).</summary>
public sealed record GraphDerivation(IReadOnlyList<string> Origins, IReadOnlyList<string> Statements);

/// <summary>A source, institution or statement and the statements that prove what is said of it.</summary>
public sealed record GraphFinding(string Id, IReadOnlyList<string> Proof);

/// <summary>Sources that rest on one another, and the statements through which they do.</summary>
public sealed record GraphCircle(IReadOnlyList<string> Sources, IReadOnlyList<string> Proof);
