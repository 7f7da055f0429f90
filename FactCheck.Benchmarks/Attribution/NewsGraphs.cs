using FactCheck.Core.Attribution;
using FactCheck.Core.Sources;

namespace FactCheck.Benchmarks.Attribution;

/// <summary>
/// Graphs on one claim that look like news, the same for the same seed. A wave starts with somebody who knows; a wire or an outlet reports it;
/// outlets, a few large and most small, pass it on, and the desk holds most of what they wrote.
/// </summary>
internal sealed class NewsGraphs
{
    private static readonly string[] s_governments = ["Ardania", "Belmark", "Cordova", "Drusk", "Elmond"];
    private readonly Random _random;
    private readonly int _size;
    private readonly double _joint;
    private readonly double _faceless;
    private readonly List<GraphSource> _sources = [];
    private readonly List<GraphStatement> _statements = [];
    private readonly List<GraphReliance> _reliances = [];
    private readonly List<GraphSource> _wires;
    private readonly List<GraphSource> _outlets;
    private readonly List<GraphSource> _ministries;

    private NewsGraphs(int size, int seed, double joint, double faceless)
    {
        (_size, _random, _joint, _faceless) = (size, new Random(seed), joint, faceless);
        var governments = s_governments.Select(name => Register(SourceKind.Organisation, name)).ToList();
        _ministries = [.. Enumerable.Range(0, 5 + (size / 500)).Select(i => Register(SourceKind.Organisation, $"Ministry {i}", governments[i % governments.Count].Id))];
        _wires = [.. Enumerable.Range(0, 3 + (size / 1_000)).Select(i => Register(SourceKind.Outlet, $"Wire {i}"))];
        _outlets = [.. Enumerable.Range(0, 8 + (size / 5)).Select(i => Register(SourceKind.Outlet, $"Outlet {i}", family: _random.Next(6) == 0 ? $"owner-{_random.Next(3 + (size / 60))}" : null))];
    }

    /// <summary>Waves through wires; no joint basis.</summary>
    public static GraphDocument WireTrees(int size, int seed) => new NewsGraphs(size, seed, joint: 0, faceless: 0.2).Make();

    /// <summary>The same, where one report in ten is a finding that several made together.</summary>
    public static GraphDocument JointFindings(int size, int seed) => new NewsGraphs(size, seed, joint: 0.1, faceless: 0.2).Make();

    /// <summary>The same without joint findings, but most of those who know are officials nobody names, of whom the desk tells some apart.</summary>
    public static GraphDocument Personas(int size, int seed) => new NewsGraphs(size, seed, joint: 0, faceless: 0.8).Make();

    private GraphDocument Make()
    {
        while (_statements.Count < _size)
        {
            Wave();
        }
        return new GraphDocument { Claims = [new GraphClaim("c", "A claim")], Sources = _sources, Statements = _statements, Reliances = _reliances };
    }

    private void Wave()
    {
        var knows = Enumerable.Range(0, _random.Next(1, 3)).Select(_ => Say(Knows(), Act.Asserts, held: false)).ToList();
        var first = Say(Odds(0.7) ? Pick(_wires) : Outlet(), Act.Reports, held: Odds(0.3), [.. knows]);
        for (var reports = 1 + (int)(12 * Math.Pow(_random.NextDouble(), 3)); reports > 0 && _statements.Count < _size; reports--)
        {
            var report = Say(Outlet(), Act.Reports, held: Odds(0.8), first);
            if (Odds(0.15))
            {
                Rest(report, Say(Knows(), Act.Asserts, held: false)); // and somebody of their own
            }
            if (Odds(0.1))
            {
                first = report; // the next copy the copy
            }
        }
        if (Odds(0.1))
        {
            Say(Knows(), Act.Denies, held: false);
        }
    }

    private GraphSource Knows() => Odds(_faceless) ? Faceless() : Register(Odds(0.5) ? SourceKind.Person : SourceKind.Document, "Somebody", Odds(0.6) ? Pick(_ministries).Id : null);

    private GraphSource Faceless()
    {
        var affiliation = _random.Next(10) switch { < 6 => Pick(_ministries).Id, < 8 => GraphSource.Private, _ => null };
        var other = Odds(0.02) ? _sources.FindLast(source => source.Kind == SourceKind.Unnamed)?.Id : null;
        return Register(SourceKind.Unnamed, "official", affiliation, distinctFrom: other);
    }

    private GraphSource Outlet() => _outlets[(int)(_outlets.Count * Math.Pow(_random.NextDouble(), 2))];

    private GraphSource Register(SourceKind kind, string name, string? affiliation = null, string? family = null, string? distinctFrom = null)
    {
        _sources.Add(new GraphSource { Id = $"s{_sources.Count}", Kind = kind, Name = name, Affiliation = affiliation, Family = family, DistinctFrom = distinctFrom is null ? [] : [distinctFrom] });
        return _sources[^1];
    }

    private string Say(GraphSource who, Act act, bool held, params string[] on)
    {
        var id = $"t{_statements.Count}";
        _statements.Add(new GraphStatement
        {
            Id = id,
            Source = who.Id,
            Claim = "c",
            Act = act,
            SaidAt = new GraphTime(new DateOnly(2023, 2, 1).AddDays(_statements.Count * 60 / _size)),
            Lineage = on.Length == 0 && Odds(0.1) ? Lineage.Unknown : Lineage.Own,
            Held = held,
        });
        if (on.Length > 1 && Odds(5 * _joint))
        {
            Rest(id, on);
            return id;
        }
        foreach (var one in on)
        {
            Rest(id, one);
        }
        return id;
    }

    private void Rest(string from, params string[] on) => _reliances.Add(new GraphReliance { From = from, On = on });

    private bool Odds(double of) => _random.NextDouble() < of;

    private GraphSource Pick(List<GraphSource> from) => from[_random.Next(from.Count)];
}
