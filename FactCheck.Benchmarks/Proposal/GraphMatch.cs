using FactCheck.Core.Attribution;

namespace FactCheck.Benchmarks.Proposal;

/// <summary>Two graphs side by side: sources paired by their words, claims by who does what in them, then statement for statement.</summary>
internal sealed class GraphMatch
{
    private static readonly HashSet<string> s_little = ["the", "of", "its", "for", "senior", "news", "agency"];
    private readonly GraphDocument _wanted;
    private readonly GraphDocument _got;
    private readonly Dictionary<string, string> _sources = [];
    private readonly Dictionary<string, string> _claims = [];
    private readonly Dictionary<string, string> _statements = [];

    public GraphMatch(GraphDocument wanted, GraphDocument got)
    {
        (_wanted, _got) = (wanted, got);
        Pair(_sources, from w in wanted.Sources from g in got.Sources select (w.Id, g.Id, Likeness(w, g)));
        Pair(_claims, from w in wanted.Claims from g in got.Claims select (w.Id, g.Id, (double)wanted.Statements.Count(s => s.Claim == w.Id && Same(s, g.Id) is not null) + Shared(w.Headline, g.Headline)));
        foreach (var statement in wanted.Statements.Where(s => _claims.ContainsKey(s.Claim)))
        {
            if (Same(statement, _claims[statement.Claim]) is { } same)
            {
                _statements[statement.Id] = same.Id;
            }
        }
    }

    public void Print(TextWriter output)
    {
        var (right, all) = (0, 0);
        foreach (var claim in _wanted.Claims)
        {
            var found = _claims.TryGetValue(claim.Id, out var id) ? _got.Claims.First(c => c.Id == id) : null;
            output.WriteLine($"{claim.Id}: {(found is null ? "NOT PROPOSED" : found.Headline)}");
            foreach (var (line, ok) in _wanted.Statements.Where(s => s.Claim == claim.Id).Select(Compare).Concat(_wanted.Reliances.Where(r => Claim(r.From) == claim.Id).Select(Compare)).Concat(found is null ? [] : Extra(claim.Id, found.Id)))
            {
                (right, all) = (right + (ok ? 1 : 0), all + 1);
                output.WriteLine($"  {(ok ? "✓" : "✗")} {line}");
            }
        }

        foreach (var extra in _got.Claims.Where(c => !_claims.ContainsValue(c.Id)))
        {
            output.WriteLine($"also proposed: {extra.Headline}");
        }

        var answers = Answers();
        output.WriteLine($"{right} of {all} nodes and reliances right; answers equal for {answers} of {_wanted.Claims.Count} claims.");
    }

    private string Claim(string statement) => _wanted.Statements.First(s => s.Id == statement).Claim;

    private (string Line, bool Ok) Compare(GraphStatement wanted)
    {
        if (!_statements.TryGetValue(wanted.Id, out var id))
        {
            return ($"{wanted.Id} {wanted.Source} {wanted.Act.Word()}: missing", false);
        }

        var got = _got.Statements.First(s => s.Id == id);
        var (mine, theirs) = (_wanted.Sources.First(s => s.Id == wanted.Source), _got.Sources.First(s => s.Id == got.Source));
        var different = new List<string>();
        Check("certainty", wanted.Certainty, got.Certainty);
        Check("saidAt", wanted.SaidAt, got.SaidAt);
        Check("lineage", wanted.Lineage, got.Lineage);
        Check("held", wanted.Held, got.Held);
        for (var at = (Mine: mine, Theirs: theirs); ;)
        {
            Check("kind", at.Mine.Kind, at.Theirs.Kind);
            Check("affiliation", at.Mine.Affiliation is null, at.Theirs.Affiliation is null);
            if (at.Mine.Affiliation is null || at.Theirs.Affiliation is null)
            {
                break;
            }

            at = (_wanted.Sources.First(s => s.Id == at.Mine.Affiliation), _got.Sources.First(s => s.Id == at.Theirs.Affiliation));
            Check("affiliation", _sources.GetValueOrDefault(at.Mine.Id), at.Theirs.Id);
        }

        return ($"{wanted.Id} {theirs.Name} {got.Act.Word()} {got.Certainty.Word()} {got.SaidAt}{(different.Count == 0 ? "" : ": " + string.Join(", ", different))}", different.Count == 0);

        void Check<T>(string what, T expected, T actual)
        {
            if (!EqualityComparer<T>.Default.Equals(expected, actual))
            {
                different.Add($"{what} {actual}, not {expected}");
            }
        }
    }

    private (string Line, bool Ok) Compare(GraphReliance wanted)
    {
        var line = $"{wanted.From} {wanted.Kind.Word()} {string.Join(" + ", wanted.On)}";
        var on = wanted.On.Select(id => _statements.GetValueOrDefault(id) ?? "").Order().ToList();
        var got = _statements.TryGetValue(wanted.From, out var from) ? _got.Reliances.FirstOrDefault(r => r.From == from && r.On.Order().SequenceEqual(on)) : null;
        return got is null ? ($"{line}: missing", false) : got.Kind == wanted.Kind ? (line, true) : ($"{line}: {got.Kind.Word()}", false);
    }

    private IEnumerable<(string Line, bool Ok)> Extra(string wanted, string got) =>
        _got.Statements.Where(s => s.Claim == got && !_statements.ContainsValue(s.Id)).Select(s => ($"{s.Id} {s.Act.Word()}: not in {wanted}", false))
            .Concat(_got.Reliances.Where(r => _got.Statements.First(s => s.Id == r.From).Claim == got && !_wanted.Reliances.Any(w => _statements.GetValueOrDefault(w.From) == r.From && w.On.Count == r.On.Count))
                .Select(r => ($"{r.From} {r.Kind.Word()} {string.Join('+', r.On)}: not in {wanted}", false)));

    /// <summary>How many claims have the very same answers once the ids are those of the editor's graph.</summary>
    private int Answers()
    {
        var names = new[] { _sources, _claims, _statements }.SelectMany(pairs => pairs).GroupBy(pair => pair.Value).ToDictionary(pair => pair.Key, pair => pair.First().Key);
        string Id(string id) => names.GetValueOrDefault(id, "?" + id);
        var (asked, proposed) = (new AttributionGraph(_wanted), new AttributionGraph(new GraphDocument
        {
            Sources = [.. _got.Sources.Select(s => s with { Id = Id(s.Id), Affiliation = s.Affiliation is { } above ? Id(above) : null })],
            Claims = [.. _got.Claims.Select(c => c with { Id = Id(c.Id) })],
            Statements = [.. _got.Statements.Select(s => s with { Id = Id(s.Id), Source = Id(s.Source), Claim = Id(s.Claim) })],
            Reliances = [.. _got.Reliances.Select(r => r with { From = Id(r.From), On = [.. r.On.Select(Id)] })],
        }));
        return _wanted.Claims.Count(c => _claims.ContainsKey(c.Id) && ClaimAnswersJson.Write([asked.Answer(c.Id)]) == ClaimAnswersJson.Write([proposed.Answer(c.Id)]));
    }

    private GraphStatement? Same(GraphStatement wanted, string claim) =>
        _got.Statements.FirstOrDefault(s => s.Claim == claim && s.Act == wanted.Act && _sources.GetValueOrDefault(wanted.Source) == s.Source);

    private double Likeness(GraphSource wanted, GraphSource got) =>
        Holds(_wanted, wanted.Id) != Holds(_got, got.Id) ? 0 : Holds(_wanted, wanted.Id) ? 9 : Shared(wanted.Name, got.Name) is var shared and > 0 ? shared + (wanted.Kind == got.Kind ? 0.3 : 0) : 0;

    private static bool Holds(GraphDocument graph, string source) => graph.Statements.Any(s => s.Held && s.Source == source);

    private static double Shared(string one, string other)
    {
        var (mine, theirs) = (Stems(one), Stems(other));
        return mine.Count(theirs.Contains) / (double)Math.Max(1, Math.Min(mine.Count, theirs.Count)) - (0.01 * Math.Abs(mine.Count - theirs.Count));
    }

    private static HashSet<string> Stems(string name) =>
        [.. name.ToLowerInvariant().Split([' ', ','], StringSplitOptions.RemoveEmptyEntries).Where(word => !s_little.Contains(word)).Select(word => word.Length > 4 ? word[..4] : word)];

    private static void Pair(Dictionary<string, string> pairs, IEnumerable<(string Wanted, string Got, double Score)> scores)
    {
        foreach (var (wanted, got, _) in scores.Where(score => score.Score > 0.4).OrderByDescending(score => score.Score).ToList())
        {
            if (!pairs.ContainsKey(wanted) && !pairs.ContainsValue(got))
            {
                pairs.Add(wanted, got);
            }
        }
    }
}
