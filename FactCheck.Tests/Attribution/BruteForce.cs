using FactCheck.Core.Attribution;
using FactCheck.Core.Sources;

namespace FactCheck.Tests.Attribution;

/// <summary>GRAPH.md word for word, by trying everything: slow, and written without looking at how Core does it.</summary>
internal sealed class BruteForce(GraphDocument document)
{
    private readonly List<GraphStatement> _active = [.. document.Statements.Where(s => !document.Statements.Any(k => Cancels(k, s)))];

    private sealed record Derivation(HashSet<GraphStatement> Statements, HashSet<GraphStatement> Origins);

    public int Reports => _active.Where(s => Carrying(s) && Source(s).Kind == SourceKind.Outlet).Select(s => s.Source).Distinct().Count();

    public string[] Contested => [.. _active.Where(s => ContestingSet().Contains(s) && Bases(s).Count == 0).Select(s => s.Id).Order(StringComparer.Ordinal)];

    public int Lenient => MostSupports([.. Derivations()], (a, b) => a.Source == b.Source);

    public int Strict => MostSupports([.. StrictDerivations()], PossiblySame);

    public int Named => MostSupports([.. StrictDerivations().Where(d => d.Origins.All(o => Source(o).Named))], PossiblySame);

    public int Routes => Most([.. Derivations().Select(d => d.Statements)], (a, b) => a.Source == b.Source);

    public string[] Bottlenecks =>
    [
        .. document.Statements.SelectMany(s => Institutions(s.Source)).Distinct()
            .Where(id => HeldSupported(_active) && !HeldSupported([.. _active.Where(s => !Institutions(s.Source).Contains(id))]))
            .Order(StringComparer.Ordinal),
    ];

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

    private GraphSource Source(GraphStatement s) => document.Sources.Single(source => source.Id == s.Source);

    private List<GraphReliance> Bases(GraphStatement s) => [.. document.Reliances.Where(r => r.From == s.Id)];

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

    private bool PossiblySame(GraphStatement a, GraphStatement b)
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
        var source = document.Sources.SingleOrDefault(s => s.Id == id);
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
