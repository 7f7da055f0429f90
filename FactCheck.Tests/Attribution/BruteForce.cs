using FactCheck.Core.Attribution;
using FactCheck.Core.Sources;

namespace FactCheck.Tests.Attribution;

/// <summary>docs/graph.md word for word, by trying everything: slow, and written without looking at how Core does it.</summary>
internal sealed class BruteForce
{
    private readonly GraphDocument _document;
    private readonly List<GraphStatement> _active;

    public BruteForce(GraphDocument document, GraphMoment? moment = null)
    {
        _document = document;
        var there = document.Statements.Where(s => !s.Withdrawn && (moment is null || IsThere(s, moment))).ToList();
        _active = [.. there.Where(s => !there.Any(k => Cancels(k, s)))];
    }

    private bool IsThere(GraphStatement s, GraphMoment moment) =>
        (moment.AsOf is null || s.RecordedAt is null || s.RecordedAt <= moment.AsOf)
        && (moment.SaidBy is null || s.SaidAt is null || s.SaidAt.Value.Day <= moment.SaidBy.Value.Day)
        && !moment.Without.Any(id => s.Id == id || Institutions(s.Source).Contains(id));

    private sealed record Derivation(HashSet<GraphStatement> Statements, HashSet<GraphStatement> Origins);

    public string[] Reports => [.. _active.Where(s => Carrying(s) && Source(s).Kind == SourceKind.Outlet).Select(s => s.Source).Distinct().Order(StringComparer.Ordinal)];

    public string[] Contested => [.. _active.Where(s => ContestingSet().Contains(s) && Bases(s).Count == 0).Select(s => s.Id).Order(StringComparer.Ordinal)];

    public int Lenient => MostSupports([.. Derivations()], (a, b) => a.Source == b.Source);

    public int Strict => MostSupports([.. StrictDerivations()], PossiblySame);

    public int Named => MostSupports([.. StrictDerivations().Where(d => d.Origins.All(o => Source(o).Named))], PossiblySame);

    public int Routes => Most([.. Derivations().Select(d => d.Statements)], (a, b) => a.Source == b.Source);

    public string[] Bottlenecks =>
    [
        .. _document.Statements.SelectMany(s => Institutions(s.Source)).Distinct()
            .Where(id => HeldSupported(_active) && !HeldSupported([.. _active.Where(s => !Institutions(s.Source).Contains(id))]))
            .Order(StringComparer.Ordinal),
    ];

    public string[][] Circular
    {
        get
        {
            var edges = Resting().SelectMany(r => r.On.Where(id => Active(id) is not null).Select(id => (From: Active(r.From)!, On: Active(id)!))).ToList();
            var between = edges.Select(e => (e.From.Source, e.On.Source)).ToHashSet();
            while (between.SelectMany(a => between.Where(b => a.Item2 == b.Item1).Select(b => (a.Item1, b.Item2))).Where(e => !between.Contains(e)).ToList() is { Count: > 0 } more)
            {
                between.UnionWith(more);
            }
            var circles = _active.Select(s => s.Source).Distinct()
                .Select(a => between.Where(e => e.Item1 == a && between.Contains((e.Item2, a))).Select(e => e.Item2).Append(a).Distinct().Order(StringComparer.Ordinal).ToArray())
                .Where(circle => circle.Length > 1);
            var selves = edges.Where(e => e.From == e.On).Select(e => new[] { e.From.Source });
            return [.. circles.Concat(selves).DistinctBy(circle => string.Join(' ', circle)).OrderBy(circle => string.Join(' ', circle), StringComparer.Ordinal)];
        }
    }

    public string[] Backwards => Lists(Resting().Where(r => r.On.All(id => Active(id) is not null) && r.On.Any(id => Active(id)!.SaidAt?.Day > Active(r.From)!.SaidAt?.Day)));

    public string[] Drift => Lists(Resting().Where(r => r.On.All(id => Active(id) is not null) && r.Changes.Count > 0));

    public string[] HedgeLoss =>
    [
        .. _active.Where(s => Carrying(s))
            .Select(s => (s, bases: Bases(s).Where(b => b.On.All(id => Active(id) is not null)).ToList()))
            .Where(it => it.bases.Count > 0 && it.bases.All(b => b.On.Any(id => Rank(Active(id)!) < Rank(it.s))))
            .Select(it => it.s.Id)
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>Whether anything held is still supported when some statements had not been made.</summary>
    public bool HeldWithout(IReadOnlyList<string> ids) => HeldSupported([.. _active.Where(s => !ids.Contains(s.Id))]);

    private static string[] Lists(IEnumerable<GraphReliance> reliances) => [.. reliances.Select(r => $"{r.From} {string.Join(' ', r.On)}").Order(StringComparer.Ordinal)];

    private static int Rank(GraphStatement s) => s.Certainty switch
    {
        Certainty.Certain or Certainty.CertainlyNot => 3,
        Certainty.Probable or Certainty.ProbablyNot => 2,
        Certainty.Possible or Certainty.PossiblyNot => 1,
        _ => 0,
    };

    private IEnumerable<GraphReliance> Resting() => _document.Reliances.Where(r => Active(r.From) is not null);

    private GraphStatement? Active(string id) => _active.SingleOrDefault(s => s.Id == id);

    private static bool Cancels(GraphStatement k, GraphStatement s)
    {
        if (k.Act != Act.Retracts || k == s || k.Source != s.Source)
        {
            return false;
        }
        var laterRecorded = s.RecordedAt is not null && k.RecordedAt is not null && s.RecordedAt > k.RecordedAt;
        if (s.SaidAt is null || k.SaidAt is null)
        {
            return !laterRecorded;
        }
        return s.SaidAt.Value.Day < k.SaidAt.Value.Day || (s.SaidAt.Value.Day == k.SaidAt.Value.Day && !laterRecorded);
    }

    private GraphSource Source(GraphStatement s) => _document.Sources.Single(source => source.Id == s.Source);

    private List<GraphReliance> Bases(GraphStatement s) => [.. _document.Reliances.Where(r => r.From == s.Id)];

    private HashSet<GraphStatement> ContestingSet(List<GraphStatement>? among = null)
    {
        among ??= _active;
        var set = among.Where(s => s.Act is Act.Denies or Act.Doubts || s.Certainty is Certainty.CertainlyNot or Certainty.ProbablyNot or Certainty.PossiblyNot).ToHashSet();
        while (among.Where(s => !set.Contains(s) && Bases(s).Count > 0 && Bases(s).All(b => b.On.Any(id => set.Any(c => c.Id == id)))).ToList() is { Count: > 0 } more)
        {
            set.UnionWith(more);
        }
        return set;
    }

    private bool Carrying(GraphStatement s, List<GraphStatement>? among = null) =>
        (among ?? _active).Contains(s) && !ContestingSet(among).Contains(s) && s.Act is Act.Asserts or Act.Confirms or Act.Admits or Act.Reports;

    private HashSet<string> SupportedSet(List<GraphStatement> among)
    {
        var carrying = among.Where(s => Carrying(s, among)).ToList();
        var set = carrying.Where(s => Bases(s).Count == 0).Select(s => s.Id).ToHashSet();
        while (carrying.Where(s => !set.Contains(s.Id) && Bases(s).Any(b => b.On.All(set.Contains))).ToList() is { Count: > 0 } more)
        {
            set.UnionWith(more.Select(s => s.Id));
        }
        return set;
    }

    private bool HeldSupported(List<GraphStatement> among)
    {
        var supported = SupportedSet(among);
        return among.Any(s => s.Held && supported.Contains(s.Id));
    }

    private IEnumerable<Derivation> StrictDerivations()
    {
        var disowned = _active.Where(s => s.Act == Act.Disowns).Select(s => s.Target).ToHashSet();
        return Derivations().Where(d => !d.Statements.Any(s => disowned.Contains(s.Id)) && !d.Origins.Any(o => o.Lineage == Lineage.Unknown));
    }

    // Every choice of one fully supported basis for every statement that declares any, from every held supported statement.
    private IEnumerable<Derivation> Derivations()
    {
        var supported = SupportedSet(_active);
        var statements = _active.Where(s => supported.Contains(s.Id)).ToList();
        var choosers = statements.Where(s => Bases(s).Count > 0).ToList();
        var choices = choosers.Select(s => Bases(s).Where(b => b.On.All(supported.Contains)).ToList()).ToList();
        foreach (var pick in Product(choices))
        {
            var chosen = choosers.Zip(pick).ToDictionary(pair => pair.First.Id, pair => pair.Second);
            foreach (var root in statements.Where(s => s.Held))
            {
                var reached = new HashSet<GraphStatement>();
                if (Descend(root, chosen, [], reached))
                {
                    yield return new Derivation(reached, [.. reached.Where(s => Bases(s).Count == 0)]);
                }
            }
        }
    }

    private bool Descend(GraphStatement at, Dictionary<string, GraphReliance> chosen, List<string> path, HashSet<GraphStatement> reached)
    {
        if (path.Contains(at.Id))
        {
            return false;
        }
        reached.Add(at);
        return !chosen.TryGetValue(at.Id, out var basis)
            || basis.On.All(id => Descend(_active.Single(s => s.Id == id), chosen, [.. path, at.Id], reached));
    }

    private static IEnumerable<List<GraphReliance>> Product(List<List<GraphReliance>> choices) =>
        choices.Aggregate((IEnumerable<List<GraphReliance>>)[[]], (picks, options) => picks.SelectMany(_ => options, (pick, option) => (List<GraphReliance>)[.. pick, option]).ToList());

    private static int MostSupports(List<Derivation> derivations, Func<GraphStatement, GraphStatement, bool> clash)
    {
        var sets = derivations.Select(d => d.Origins).ToList();
        return Most([.. sets.Where(set => !sets.Exists(other => other.IsProperSubsetOf(set)))], clash);
    }

    private static int Most(List<HashSet<GraphStatement>> sets, Func<GraphStatement, GraphStatement, bool> clash)
    {
        var different = new List<HashSet<GraphStatement>>();
        foreach (var set in sets.Where(set => !different.Exists(known => known.SetEquals(set))))
        {
            different.Add(set);
        }
        return Best(0, []);

        int Best(int from, List<HashSet<GraphStatement>> chosen) =>
            from == different.Count
                ? chosen.Count
                : Math.Max(
                    Best(from + 1, chosen),
                    chosen.Exists(set => set.Any(a => different[from].Any(b => a == b || clash(a, b)))) ? 0 : Best(from + 1, [.. chosen, different[from]]));
    }

    public bool PossiblySame(GraphStatement a, GraphStatement b)
    {
        if (Institutions(a.Source).Intersect(Institutions(b.Source)).Any())
        {
            return true;
        }
        var (x, y) = (Source(a), Source(b));
        var toldApart = x.Affiliation is not null && y.Affiliation is not null && !(x.Affiliation == "none" && y.Affiliation == "none");
        return x.Kind == SourceKind.Unnamed && y.Kind == SourceKind.Unnamed && !toldApart && !x.DistinctFrom.Contains(y.Id) && !y.DistinctFrom.Contains(x.Id);
    }

    private HashSet<string> Institutions(string id)
    {
        var source = _document.Sources.SingleOrDefault(s => s.Id == id);
        var set = new HashSet<string> { id };
        if (source?.Family is { } family)
        {
            set.Add(family);
        }
        if (source?.Affiliation is { } above && above != "none")
        {
            set.UnionWith(Institutions(above));
        }
        return set;
    }
}
