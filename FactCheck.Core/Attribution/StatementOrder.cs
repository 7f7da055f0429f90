namespace FactCheck.Core.Attribution;

/// <summary>The order in which a desk reads statements: as they were recorded; of those recorded together, whoever is relied on first.</summary>
internal static class StatementOrder
{
    public static IReadOnlyList<Statement> Of(IEnumerable<Statement> statements) =>
        [.. statements.GroupBy(statement => statement.RecordedAt).OrderBy(together => together.Key).SelectMany(together => Together([.. together]))];

    // Kahn's topological sort (1962); whoever rests on themselves, in however wide a circle, comes last.
    private static IEnumerable<Statement> Together(IReadOnlyList<Statement> statements)
    {
        var waitsFor = statements.ToDictionary(statement => statement.Id, _ => 0);
        var restingOn = new Dictionary<Guid, List<Statement>>();
        foreach (var statement in statements)
        {
            foreach (var on in statement.Bases.SelectMany(basis => basis.On).Distinct().Where(waitsFor.ContainsKey))
            {
                waitsFor[statement.Id]++;
                restingOn.TryAdd(on, []);
                restingOn[on].Add(statement);
            }
        }

        var ready = new PriorityQueue<Statement, (DateOnly, Guid)>(statements.Where(statement => waitsFor[statement.Id] == 0).Select(statement => (statement, Rank(statement))));
        while (ready.TryDequeue(out var next, out _))
        {
            waitsFor.Remove(next.Id);
            yield return next;
            foreach (var statement in restingOn.GetValueOrDefault(next.Id, []))
            {
                if (--waitsFor[statement.Id] == 0)
                {
                    ready.Enqueue(statement, Rank(statement));
                }
            }
        }

        foreach (var circular in statements.Where(statement => waitsFor.ContainsKey(statement.Id)).OrderBy(Rank))
        {
            yield return circular;
        }
    }

    private static (DateOnly, Guid) Rank(Statement statement) => (statement.SaidOn ?? DateOnly.MinValue, statement.Id);
}
