using FactCheck.Core.Attribution;
using FactCheck.Core.Claims;

namespace FactCheck.Tests.Attribution;

/// <summary>
/// What was traced at the desk beside the graph that an editor drew: sources are paired by the words of their names, claims by who does what in them,
/// statements by source and act. Then the desk's graph answers under the editor's ids.
/// </summary>
internal sealed class PairedGraphs
{
    private static readonly HashSet<string> s_little = ["the", "of", "its", "for", "senior", "news", "agency"];
    private readonly GraphDocument _wanted;
    private readonly GraphDocument _got;
    private readonly Dictionary<string, string> _sources;
    private readonly Dictionary<string, string> _claims;
    private readonly Dictionary<string, string> _statements = [];

    public PairedGraphs(GraphDocument wanted, IReadOnlyList<ClaimFile> traced)
    {
        (_wanted, _got) = (wanted, Together(traced));
        _sources = Pair(from w in wanted.Sources from g in _got.Sources select (w.Id, g.Id, Likeness(w, g)));
        _claims = Pair(from w in wanted.Claims from g in _got.Claims select (w.Id, g.Id, (double)StatementsOf(w).Count(s => Same(s, g.Id) is not null)));
        foreach (var statement in wanted.Statements.Where(s => _claims.ContainsKey(s.Claim)))
        {
            if (Same(statement, _claims[statement.Claim]) is { } same)
            {
                _statements[statement.Id] = same.Id;
            }
        }
    }

    /// <summary>How many of the editor's statements were traced.</summary>
    public int Traced => _statements.Count;

    /// <summary>How many statements stand on the paired claims.</summary>
    public int Standing => _got.Statements.Count(s => _claims.ContainsValue(s.Claim));

    /// <summary>The desk's answers on the editor's claims, under the editor's ids; what has no pair shows with a question mark.</summary>
    public string Answers()
    {
        var ids = new[] { _sources, _claims, _statements }.SelectMany(pairs => pairs).ToDictionary(pair => pair.Value, pair => pair.Key);
        string Id(string id) => ids.GetValueOrDefault(id, $"?{id}");
        var graph = new AttributionGraph(new GraphDocument
        {
            Sources = [.. _got.Sources.Select(s => s with { Id = Id(s.Id), Affiliation = s.Affiliation is { } above && above != GraphSource.Private ? Id(above) : s.Affiliation })],
            Claims = [.. _wanted.Claims.Where(c => _claims.ContainsKey(c.Id))],
            Statements = [.. _got.Statements.Where(s => _claims.ContainsValue(s.Claim)).Select(s => s with { Id = Id(s.Id), Source = Id(s.Source), Claim = Id(s.Claim), Target = s.Target is { } target ? Id(target) : null })],
            Reliances = [.. _got.Reliances.Where(r => _claims.ContainsValue(_got.Statements.First(s => s.Id == r.From).Claim)).Select(r => r with { From = Id(r.From), On = [.. r.On.Select(Id)] })],
        });
        return ClaimAnswersJson.Write([.. graph.Document.Claims.Select(claim => graph.Answer(claim.Id))]);
    }

    /// <summary>The claims of a desk as one graph: a source is one node by its name, all else stays apart.</summary>
    private static GraphDocument Together(IReadOnlyList<ClaimFile> files)
    {
        var (sources, claims, statements, reliances) = (new Dictionary<string, GraphSource>(), new List<GraphClaim>(), new List<GraphStatement>(), new List<GraphReliance>());
        foreach (var (file, n) in files.Select((file, n) => (file, n)))
        {
            var one = TracedGraph.Of(file).Document;
            var names = one.Sources.ToDictionary(source => source.Id, source => $"source {source.Name}");
            claims.Add(new GraphClaim($"claim {n}", file.Claim.Headline));
            foreach (var source in one.Sources)
            {
                sources.TryAdd(names[source.Id], source with { Id = names[source.Id], Affiliation = source.Affiliation is { } above && above != GraphSource.Private ? names[above] : source.Affiliation });
            }

            statements.AddRange(one.Statements.Select(s => s with { Id = $"{n}:{s.Id}", Source = names[s.Source], Claim = $"claim {n}", Target = s.Target is { } target ? $"{n}:{target}" : null }));
            reliances.AddRange(one.Reliances.Select(r => r with { From = $"{n}:{r.From}", On = [.. r.On.Select(on => $"{n}:{on}")] }));
        }

        return new GraphDocument { Sources = [.. sources.Values], Claims = claims, Statements = statements, Reliances = reliances };
    }

    private IEnumerable<GraphStatement> StatementsOf(GraphClaim claim) => _wanted.Statements.Where(s => s.Claim == claim.Id);

    private GraphStatement? Same(GraphStatement wanted, string claim) =>
        _got.Statements.FirstOrDefault(s => s.Claim == claim && s.Act == wanted.Act && _sources.GetValueOrDefault(wanted.Source) == s.Source);

    private double Likeness(GraphSource wanted, GraphSource got) => (Publishes(_wanted, wanted.Id), Publishes(_got, got.Id)) switch
    {
        (true, true) => 9,
        (false, false) => Shared(wanted.Name, got.Name) is var shared and > 0 ? shared + (wanted.Kind == got.Kind ? 0.3 : 0) : 0,
        _ => 0,
    };

    private static bool Publishes(GraphDocument graph, string source) => graph.Statements.Any(s => s.Held && s.Source == source);

    private static double Shared(string one, string other)
    {
        var (mine, theirs) = (Stems(one), Stems(other));
        return (mine.Count(theirs.Contains) / (double)Math.Max(1, Math.Min(mine.Count, theirs.Count))) - (0.01 * Math.Abs(mine.Count - theirs.Count));
    }

    /// <summary>The telling words of a name or a headline, as their first four letters.</summary>
    public static HashSet<string> Stems(string name) =>
        [.. name.ToLowerInvariant().Split([' ', ',', '.', '“', '”', '’', '[', ']'], StringSplitOptions.RemoveEmptyEntries).Where(word => !s_little.Contains(word)).Select(word => word.Length > 4 ? word[..4] : word)];

    private static Dictionary<string, string> Pair(IEnumerable<(string Wanted, string Got, double Score)> scores)
    {
        var pairs = new Dictionary<string, string>();
        foreach (var (wanted, got, _) in scores.Where(score => score.Score > 0.4).OrderByDescending(score => score.Score).ToList())
        {
            if (!pairs.ContainsKey(wanted) && !pairs.ContainsValue(got))
            {
                pairs.Add(wanted, got);
            }
        }

        return pairs;
    }
}
