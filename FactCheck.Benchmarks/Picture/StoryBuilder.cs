using FactCheck.Core.Attribution;
using FactCheck.Core.Sources;

namespace FactCheck.Benchmarks.Picture;

/// <summary>A story as it grows: sources, statements and what they rest on. Its dice are its own (SplitMix64), so a seed gives the same story everywhere.</summary>
internal sealed class StoryBuilder(ulong seed)
{
    private static readonly string[] s_first = ["Morning", "Evening", "National", "Coast", "Northern", "City", "Global", "Capital", "Valley", "People's", "Free", "Harbour"];
    private static readonly string[] s_second = ["Post", "Herald", "Tribune", "Courier", "Gazette", "Observer", "Wire", "Times", "Mail", "Report"];
    private static readonly DateOnly s_begin = new(2024, 3, 4);

    private readonly List<GraphSource> _sources = [];
    private readonly List<GraphStatement> _statements = [];
    private readonly List<GraphReliance> _reliances = [];
    private ulong _state = seed;

    /// <summary>How many statements there are.</summary>
    public int Count => _statements.Count;

    /// <summary>A number from 0 to below <paramref name="below"/>.</summary>
    public int Any(int below)
    {
        var z = _state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return (int)((z ^ (z >> 31)) % (ulong)below);
    }

    public bool Chance(int percent) => Any(100) < percent;

    public T Any<T>(IReadOnlyList<T> list) => list[Any(list.Count)];

    public string Source(SourceKind kind, string? name = null, string? affiliation = null)
    {
        var id = $"s{_sources.Count}";
        _sources.Add(new GraphSource { Id = id, Kind = kind, Name = name ?? $"{Any(s_first)} {Any(s_second)}", Affiliation = affiliation });
        return id;
    }

    public string Outlet() => Source(SourceKind.Outlet);

    /// <summary>Says something on a day of the story (null: nobody knows when) and returns its number.</summary>
    public int Say(string source, Act act, int? day, bool held = false, Lineage lineage = Lineage.Own)
    {
        _statements.Add(new GraphStatement { Id = $"t{Count}", Source = source, Claim = "c", Act = act, SaidAt = day is { } d ? new GraphTime(s_begin.AddDays(d)) : null, Held = held, Lineage = lineage });
        return Count - 1;
    }

    /// <summary>A report by an outlet that rests on each of <paramref name="on"/> separately.</summary>
    public int Report(int day, params IEnumerable<int> on)
    {
        var report = Say(Outlet(), Act.Reports, day, held: Chance(40));
        foreach (var basis in on.Distinct())
        {
            Rest(report, basis);
        }
        return report;
    }

    /// <summary>Several in <paramref name="on"/> are one basis, relied on jointly.</summary>
    public void Rest(int from, params IEnumerable<int> on) =>
        _reliances.Add(new GraphReliance { From = $"t{from}", On = [.. on.Distinct().Select(i => $"t{i}")], Kind = Chance(50) ? RelianceKind.Quotes : RelianceKind.ReliesOn });

    public void Disown(string source, int target, int day)
    {
        var said = Say(source, Act.Disowns, day);
        _statements[said] = _statements[said] with { Target = $"t{target}" };
    }

    public string SourceOf(int statement) => _statements[statement].Source;

    public GraphDocument Tell() => new() { Sources = [.. _sources], Claims = [new GraphClaim("c", "What the story says")], Statements = [.. _statements], Reliances = [.. _reliances] };
}
