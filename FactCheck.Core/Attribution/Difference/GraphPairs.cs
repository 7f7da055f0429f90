namespace FactCheck.Core.Attribution.Difference;

/// <summary>
/// Which statement and which source of one graph is which of the other. Ids are no help: every edition numbers its own. A statement keeps the
/// moment at which it was recorded; among those recorded together, what is most alike belongs together.
/// </summary>
internal sealed class GraphPairs
{
    private readonly Dictionary<string, string> _statements = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _sources = new(StringComparer.Ordinal);
    private readonly HashSet<string> _laterStatements = new(StringComparer.Ordinal);
    private readonly HashSet<string> _laterSources = new(StringComparer.Ordinal);

    public GraphPairs(GraphDocument before, GraphDocument after)
    {
        var earlier = before.Sources.ToDictionary(source => source.Id, source => source.Name, StringComparer.Ordinal);
        var later = after.Sources.ToDictionary(source => source.Id, source => source.Name, StringComparer.Ordinal);
        PairStatements(before, after, s => (s.RecordedAt, earlier.GetValueOrDefault(s.Source), s.Act, s.SaidAt, s.Quote), s => (s.RecordedAt, later.GetValueOrDefault(s.Source), s.Act, s.SaidAt, s.Quote));
        PairStatements(before, after, s => (s.RecordedAt, earlier.GetValueOrDefault(s.Source), s.Act), s => (s.RecordedAt, later.GetValueOrDefault(s.Source), s.Act));
        PairStatements(before, after, s => (s.RecordedAt, earlier.GetValueOrDefault(s.Source)), s => (s.RecordedAt, later.GetValueOrDefault(s.Source)));

        // recorded at one moment, so what is left over are statements of which all else was changed
        PairStatements(before, after, s => s.RecordedAt ?? (object)s.Id, s => s.RecordedAt ?? (object)("later " + s.Id));
        PairSources(before, after, s => (s.Name, s.Kind));
        PairSources(before, after, s => s.Name);
        PairRenamed(before, after);
    }

    /// <summary>The id in the later graph; null when it went.</summary>
    public string? Statement(string before) => _statements.GetValueOrDefault(before);

    /// <inheritdoc cref="Statement"/>
    public string? Source(string before) => _sources.GetValueOrDefault(before);

    public bool IsNew(GraphStatement later) => !_laterStatements.Contains(later.Id);

    // Renamed: whoever makes the very same statements.
    private void PairRenamed(GraphDocument before, GraphDocument after)
    {
        var makers = after.Statements.ToDictionary(statement => statement.Id, statement => statement.Source, StringComparer.Ordinal);
        foreach (var made in before.Statements.Where(statement => !_sources.ContainsKey(statement.Source)).GroupBy(statement => statement.Source).ToList())
        {
            var now = made.Select(statement => Statement(statement.Id) is { } id ? makers[id] : null).Distinct().ToList();
            if (now is [{ } maker] && _laterSources.Add(maker))
            {
                _sources[made.Key] = maker;
            }
        }
    }

    private void PairStatements<TKey>(GraphDocument before, GraphDocument after, Func<GraphStatement, TKey> earlier, Func<GraphStatement, TKey> later)
        where TKey : notnull =>
        Pair(before.Statements, after.Statements, statement => statement.Id, earlier, later, _statements, _laterStatements);

    private void PairSources<TKey>(GraphDocument before, GraphDocument after, Func<GraphSource, TKey> key)
        where TKey : notnull =>
        Pair(before.Sources, after.Sources, source => source.Id, key, key, _sources, _laterSources);

    private static void Pair<T, TKey>(
        IEnumerable<T> before, IEnumerable<T> after, Func<T, string> id, Func<T, TKey> earlier, Func<T, TKey> later, Dictionary<string, string> pairs, HashSet<string> paired)
        where TKey : notnull
    {
        var waiting = after.Where(one => !paired.Contains(id(one))).GroupBy(later).ToDictionary(group => group.Key, group => new Queue<T>(group));
        foreach (var one in before.Where(one => !pairs.ContainsKey(id(one))))
        {
            if (waiting.TryGetValue(earlier(one), out var alike) && alike.TryDequeue(out var found))
            {
                pairs[id(one)] = id(found);
                paired.Add(id(found));
            }
        }
    }
}
