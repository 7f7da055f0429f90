namespace FactCheck.Core.Attribution;

/// <summary>The moment a graph is asked about; a statement without the date in question passes.</summary>
public sealed record GraphMoment
{
    public static GraphMoment Everything { get; } = new();

    /// <summary>What the desk's ledger held: statements recorded later are left out.</summary>
    public DateTimeOffset? AsOf { get; init; }

    /// <summary>What had been said: statements said later are left out.</summary>
    public GraphTime? SaidBy { get; init; }

    /// <summary>A what-if: ids of statements, sources (with everything that belongs to them) or owner groups to do without.</summary>
    public IReadOnlyList<string> Without { get; init; } = [];

    internal bool Holds(GraphStatement statement) =>
        !(AsOf is { } asOf && statement.RecordedAt > asOf)
        && !(SaidBy is { } saidBy && statement.SaidAt is { } saidAt && saidAt.IsAfter(saidBy));
}
