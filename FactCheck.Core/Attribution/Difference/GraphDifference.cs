namespace FactCheck.Core.Attribution.Difference;

/// <summary>What became of one claim's graph between two moments: in statements, in what they rest on, in sources, and in the answers.</summary>
public sealed record GraphDifference
{
    /// <summary>Statements that came, went or were changed, in the order of the later graph.</summary>
    public required IReadOnlyList<GraphChangeLine> Statements { get; init; }

    /// <summary>Reliances that came, went or were changed.</summary>
    public required IReadOnlyList<GraphChangeLine> Reliances { get; init; }

    /// <summary>Sources of which something else is known: kind, whether anybody is named, whom they belong to.</summary>
    public required IReadOnlyList<GraphChangeLine> Sources { get; init; }

    /// <summary>The counts and lists that came out differently.</summary>
    public required IReadOnlyList<AnswerChange> Answers { get; init; }

    /// <summary>Both graphs in one, for one picture: the later one, with what went added.</summary>
    public required GraphDocument Both { get; init; }

    /// <summary>What became of statements, by their id in <see cref="Both"/>; those that stayed are left out.</summary>
    public required IReadOnlyDictionary<string, Became> Marks { get; init; }

    /// <summary>Reliances of <see cref="Both"/> that came or went, as (from, on); those that stayed are left out.</summary>
    public required IReadOnlyDictionary<(string From, string On), Became> LineMarks { get; init; }

    /// <summary>Nothing but wordings differs, if anything does.</summary>
    public bool IsEmpty => Statements.Count + Reliances.Count + Sources.Count + Answers.Count == 0;

    /// <summary>The difference, each graph at its own moment.</summary>
    /// <param name="before">The earlier graph.</param>
    /// <param name="after">The later graph.</param>
    /// <param name="claim">The id of the claim, the same in both.</param>
    public static GraphDifference Between(AttributionGraph before, AttributionGraph after, string claim) =>
        new GraphComparison(before, after, claim).Compare();
}

/// <summary>What became of something.</summary>
public enum Became
{
    Added,
    Gone,
    Changed,
}

/// <summary>One change in words.</summary>
/// <param name="Became">Whether it came, went or was changed.</param>
/// <param name="What">What it is: "Entekhab reports".</param>
/// <param name="Details">For what was changed, each field from what to what: "certain → probable".</param>
public sealed record GraphChangeLine(Became Became, string What, IReadOnlyList<string> Details);

/// <summary>An answer that came out differently.</summary>
/// <param name="Asked">"Origins that are surely independent".</param>
/// <param name="Before">What it was, in words or numbers.</param>
/// <param name="After">What it is now.</param>
public sealed record AnswerChange(string Asked, string Before, string After);
