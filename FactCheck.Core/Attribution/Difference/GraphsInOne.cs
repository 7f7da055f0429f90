namespace FactCheck.Core.Attribution.Difference;

/// <summary>Two graphs of one claim as one: the later, with what went added under ids of its own ("gone-t2").</summary>
internal sealed class GraphsInOne
{
    private readonly AttributionGraph _before;
    private readonly AttributionGraph _after;
    private readonly GraphPairs _pairs;
    private readonly HashSet<string> _later;

    public GraphsInOne(AttributionGraph before, AttributionGraph after, string claim, GraphPairs pairs)
    {
        (_before, _after, _pairs) = (before, after, pairs);
        Before = [.. before.Document.Statements.Where(statement => statement.Claim == claim && before.Moment.Holds(statement))];
        After = [.. after.Document.Statements.Where(statement => statement.Claim == claim && after.Moment.Holds(statement))];
        _later = After.Select(statement => statement.Id).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The earlier statements that were there at the earlier moment.</summary>
    public IReadOnlyList<GraphStatement> Before { get; }

    /// <summary>The later statements that are there at the later moment.</summary>
    public IReadOnlyList<GraphStatement> After { get; }

    public bool IsGone(GraphStatement earlier) => !(_pairs.Statement(earlier.Id) is { } later && _later.Contains(later));

    /// <summary>What an earlier statement is called in both.</summary>
    public string IdOf(string earlier) => _pairs.Statement(earlier) is { } later && _later.Contains(later) ? later : $"gone-{earlier}";

    public GraphDocument Document()
    {
        var gone = Before.Where(IsGone).Select(statement => statement with
        {
            Id = IdOf(statement.Id),
            Source = SourceOf(statement.Source),
            Target = statement.Target is { } target ? IdOf(target) : null,
        });
        List<GraphStatement> statements = [.. After, .. gone];
        statements.RemoveAll(statement => statement.Target is { } target && !statements.Exists(other => other.Id == target)); // what it disowns had not been said by then
        var there = statements.Select(statement => statement.Id).ToHashSet(StringComparer.Ordinal);
        var kept = _after.Document.Reliances.Where(reliance => IsThere(reliance, there)).ToList();
        var known = kept.Select(Key).ToHashSet(StringComparer.Ordinal);
        var lost = _before.Document.Reliances.Select(reliance => reliance with { From = IdOf(reliance.From), On = [.. reliance.On.Select(IdOf)] })
            .Where(reliance => IsThere(reliance, there) && !known.Contains(Key(reliance)));
        return new GraphDocument
        {
            Claims = _after.Document.Claims,
            Sources = [.. _after.Document.Sources, .. _before.Document.Sources.Where(source => _pairs.Source(source.Id) is null).Select(Gone)],
            Statements = statements,
            Reliances = [.. kept, .. lost],
        };
    }

    private GraphSource Gone(GraphSource source) => source with
    {
        Id = SourceOf(source.Id),
        Affiliation = source.Affiliation is { } above && above != GraphSource.Private ? SourceOf(above) : source.Affiliation,
        DistinctFrom = [.. source.DistinctFrom.Select(SourceOf)],
    };

    private string SourceOf(string earlier) => _pairs.Source(earlier) ?? $"gone-{earlier}";

    private static bool IsThere(GraphReliance reliance, HashSet<string> there) => there.Contains(reliance.From) && reliance.On.All(there.Contains);

    private static string Key(GraphReliance reliance) => $"{reliance.From}\n{string.Join('\n', reliance.On.Order(StringComparer.Ordinal))}";
}
