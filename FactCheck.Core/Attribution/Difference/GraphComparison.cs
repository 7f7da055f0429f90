namespace FactCheck.Core.Attribution.Difference;

/// <summary>Compares two graphs of one claim, item by item.</summary>
internal sealed class GraphComparison
{
    private readonly AttributionGraph _before;
    private readonly AttributionGraph _after;
    private readonly string _claim;
    private readonly GraphPairs _pairs;
    private readonly GraphsInOne _both;
    private readonly Dictionary<string, GraphSource> _earlier;
    private readonly Dictionary<string, GraphSource> _later;
    private readonly Dictionary<string, Became> _marks = new(StringComparer.Ordinal);
    private readonly Dictionary<(string, string), Became> _lines = [];

    public GraphComparison(AttributionGraph before, AttributionGraph after, string claim)
    {
        (_before, _after, _claim) = (before, after, claim);
        _pairs = new GraphPairs(before.Document, after.Document);
        _both = new GraphsInOne(before, after, claim, _pairs);
        _earlier = before.Document.Sources.ToDictionary(source => source.Id, StringComparer.Ordinal);
        _later = after.Document.Sources.ToDictionary(source => source.Id, StringComparer.Ordinal);
    }

    public GraphDifference Compare() => new()
    {
        Statements = [.. Statements()],
        Reliances = [.. Reliances()],
        Sources = SourceComparison.Compare(_before.Document, _after.Document, _pairs),
        Answers = AnswerWords.Compare(_before, _after, _claim),
        Both = _both.Document(),
        Marks = _marks,
        LineMarks = _lines,
    };

    private IEnumerable<GraphChangeLine> Statements()
    {
        var then = _both.Before.Where(statement => !_both.IsGone(statement)).ToDictionary(statement => _both.IdOf(statement.Id), StringComparer.Ordinal);
        foreach (var now in _both.After)
        {
            if (!then.TryGetValue(now.Id, out var was))
            {
                yield return Told(now.Id, Became.Added, now, _later, []);
            }
            else if (Details(was, now) is { Count: > 0 } details)
            {
                yield return Told(now.Id, Became.Changed, now, _later, details);
            }
        }

        foreach (var gone in _both.Before.Where(_both.IsGone))
        {
            yield return Told(_both.IdOf(gone.Id), Became.Gone, gone, _earlier, []);
        }
    }

    private GraphChangeLine Told(string id, Became became, GraphStatement statement, Dictionary<string, GraphSource> sources, IReadOnlyList<string> details)
    {
        _marks[id] = became;
        return new GraphChangeLine(became, Called(statement, sources), details);
    }

    private IReadOnlyList<string> Details(GraphStatement was, GraphStatement now) => new ChangedFields()
        .Told("who", _earlier[was.Source].Name, _later[now.Source].Name, same: _pairs.Source(was.Source) == now.Source)
        .Told("act", DifferenceWords.Doing(was.Act), DifferenceWords.Doing(now.Act))
        .Told("certainty", DifferenceWords.Certain(was.Certainty), DifferenceWords.Certain(now.Certainty))
        .Told("said", was.SaidAt?.ToString() ?? "undated", now.SaidAt?.ToString() ?? "undated")
        .Told("where it is from, when it names no basis", DifferenceWords.From(was.Lineage), DifferenceWords.From(now.Lineage))
        .Told("read by us", was.Held ? "yes" : "no", now.Held ? "yes" : "no")
        .Told("what it disowns", Target(was, _before.Document, _earlier), Target(now, _after.Document, _later), same: (was.Target is { } target ? _pairs.Statement(target) : null) == now.Target)
        .Details;

    private static string Target(GraphStatement statement, GraphDocument graph, Dictionary<string, GraphSource> sources) =>
        graph.Statements.FirstOrDefault(other => other.Id == statement.Target) is { } target ? Called(target, sources) : "nothing";

    // A reliance is the same while it is from the same statement and on the same statements; then only its kind and what was altered can differ.
    private IEnumerable<GraphChangeLine> Reliances()
    {
        var (was, isNow, names) = (Keyed(_before.Document, _both.Before, _both.IdOf), Keyed(_after.Document, _both.After, id => id), Names());
        foreach (var (key, now) in isNow)
        {
            if (!was.TryGetValue(key, out var then))
            {
                yield return Told(key, Became.Added, now, names, []);
            }
            else if (then.Kind != now.Kind || !then.Changes.ToHashSet().SetEquals(now.Changes))
            {
                yield return Told(key, Became.Changed, now, names, Details(then, now));
            }
        }

        foreach (var (key, then) in was.Where(pair => !isNow.ContainsKey(pair.Key)))
        {
            yield return Told(key, Became.Gone, then, names, []);
        }
    }

    private static IReadOnlyList<string> Details(GraphReliance then, GraphReliance now) => new ChangedFields()
        .Told("how", DifferenceWords.How(then.Kind), DifferenceWords.How(now.Kind))
        .Told("on the way", Altered(then), Altered(now))
        .Details;

    private static string Altered(GraphReliance reliance) => DifferenceWords.Altered(reliance) is { Length: > 0 } altered ? altered : "nothing altered";

    private static Dictionary<string, GraphReliance> Keyed(GraphDocument graph, IReadOnlyList<GraphStatement> held, Func<string, string> id)
    {
        var there = held.Select(statement => statement.Id).ToHashSet(StringComparer.Ordinal);
        return graph.Reliances.Where(reliance => there.Contains(reliance.From))
            .GroupBy(reliance => $"{id(reliance.From)}\n{string.Join('\n', reliance.On.Select(id).Order(StringComparer.Ordinal))}")
            .ToDictionary(same => same.Key, same => same.First(), StringComparer.Ordinal);
    }

    private GraphChangeLine Told(string key, Became became, GraphReliance reliance, Dictionary<string, string> names, IReadOnlyList<string> details)
    {
        var ids = key.Split('\n');
        foreach (var on in ids.Skip(1))
        {
            _lines.TryAdd((ids[0], on), became);
        }

        var whom = English.List([.. ids.Skip(1).Select(id => names.GetValueOrDefault(id, "a statement of another day"))]);
        string[] parts = [$"{names[ids[0]]} {DifferenceWords.How(reliance.Kind)} {whom}", ids.Length > 2 ? "jointly" : "", DifferenceWords.Altered(reliance)];
        return new GraphChangeLine(became, string.Join(", ", parts.Where(part => part.Length > 0)), details);
    }

    private Dictionary<string, string> Names()
    {
        var names = _before.Document.Statements.ToDictionary(statement => _both.IdOf(statement.Id), statement => Name(statement, _earlier), StringComparer.Ordinal);
        foreach (var statement in _after.Document.Statements)
        {
            names[statement.Id] = Name(statement, _later);
        }

        return names;
    }

    private static string Called(GraphStatement statement, Dictionary<string, GraphSource> sources) =>
        $"{Name(statement, sources)} {DifferenceWords.Doing(statement.Act, English.IsPlural(sources[statement.Source]))}{(statement.Quote is { Length: > 0 } quote ? $": “{(quote.Length > 80 ? quote[..80] + "…" : quote)}”" : "")}";

    private static string Name(GraphStatement statement, Dictionary<string, GraphSource> sources) =>
        English.Capital(sources[statement.Source].Named ? sources[statement.Source].Name : statement.Words ?? sources[statement.Source].Name);
}
