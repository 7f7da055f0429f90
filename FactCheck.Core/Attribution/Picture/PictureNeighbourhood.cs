using System.Globalization;

namespace FactCheck.Core.Attribution.Picture;

/// <summary>
/// A part of a large graph: what one statement rests on, then its neighbours, nearest first. The rest is folded, each part at the statement of the
/// picture that it hangs on, and opens around the first that is not drawn; so every statement can be reached.
/// </summary>
internal sealed class PictureNeighbourhood
{
    private readonly GraphFacts _facts;
    private readonly ClaimGraph _graph;
    private readonly List<SketchLine> _lines;
    private readonly List<(int Other, Hangs How)>[] _neighbours;
    private readonly int _start;

    private enum Hangs
    {
        Under, // the other is a basis
        Answers, // one contests the other
        RestsOn, // the other rests on it
    }

    private PictureNeighbourhood(GraphFacts facts, int start)
    {
        (_facts, _graph, _start, _lines) = (facts, facts.Graph, start, [.. PictureSketch.LinesOf(facts.Graph)]);
        _neighbours = [.. _graph.All.Select(_ => new List<(int, Hangs)>())];
        foreach (var line in _lines.Where(line => line.From != line.To))
        {
            _neighbours[line.To].Add((line.From, line.Contests ? Hangs.Answers : Hangs.Under));
            _neighbours[line.From].Add((line.To, line.Contests ? Hangs.Answers : Hangs.RestsOn));
        }
        foreach (var list in _neighbours)
        {
            list.Sort((a, b) => a.How != b.How ? a.How.CompareTo(b.How) : Turn(a.Other).CompareTo(Turn(b.Other)));
        }
    }

    /// <summary>At most <paramref name="most"/> statements around the one with the id <paramref name="around"/>; null or unknown: around what proves the claim's origins.</summary>
    public static PictureSketch Of(GraphFacts facts, string? around, int most)
    {
        var numbers = facts.Graph.All.ToDictionary(i => facts.Graph.Statements[i].Id, StringComparer.Ordinal);
        var isAsked = around is not null && numbers.TryGetValue(around, out _);
        var start = isAsked ? numbers[around!] : 0;
        var seeds = isAsked
            ? Enumerable.Repeat(start, 1)
            : facts.Answers.Lenient.Proof.SelectMany(proof => proof.Statements).Concat(facts.Answers.Contested).Select(id => numbers[id]).Distinct().Take(most / 2).DefaultIfEmpty(0);
        return new PictureNeighbourhood(facts, start).Draw([.. seeds], most);
    }

    // Statements in the order of the graph, beginning with the one asked for: opening a card goes on where the last picture ended.
    private int Turn(int statement) => (statement - _start + _graph.Count) % _graph.Count;

    private PictureSketch Draw(IReadOnlyList<int> seeds, int most)
    {
        var drawn = new HashSet<int>();
        Grow(drawn, seeds, most / 2, how => how == Hangs.Under);
        Grow(drawn, [.. drawn], most, _ => true);
        drawn.UnionWith(Folds(drawn).Values.Where(members => members.Count == 1).Select(members => members[0]).ToList()); // a card takes no less room
        var shown = drawn.Order().ToList();
        var numbers = shown.Select((statement, i) => (statement, i)).ToDictionary(it => it.statement, it => it.i);
        var nodes = shown.Select(i => new SketchNode(i, null, _graph.Statements[i].SaidAt?.Day)).ToList();
        var lines = _lines.Where(line => drawn.Contains(line.From) && drawn.Contains(line.To)).Select(line => line with { From = numbers[line.From], To = numbers[line.To] }).ToList();
        foreach (var ((anchor, how), members) in Folds(drawn).OrderBy(fold => fold.Key.Anchor).ThenBy(fold => fold.Key.How))
        {
            if (anchor >= 0)
            {
                lines.Add(how == Hangs.RestsOn ? new SketchLine(numbers[anchor], nodes.Count, null) : new SketchLine(nodes.Count, numbers[anchor], null, how == Hangs.Answers));
            }
            nodes.Add(new SketchNode(null, Fold(anchor, how, members), Day(anchor, how, members)));
        }
        return new PictureSketch(nodes, lines);
    }

    private void Grow(HashSet<int> drawn, IReadOnlyList<int> from, int most, Func<Hangs, bool> follows)
    {
        var queue = new Queue<int>(from);
        drawn.UnionWith(from);
        while (drawn.Count < most && queue.TryDequeue(out var next))
        {
            foreach (var (other, _) in _neighbours[next].Where(it => follows(it.How) && drawn.Count < most && drawn.Add(it.Other)))
            {
                queue.Enqueue(other);
            }
        }
    }

    // Each that is not drawn belongs where the nearest that is drawn stands, on the side from which it is reached.
    private Dictionary<(int Anchor, Hangs How), List<int>> Folds(HashSet<int> drawn)
    {
        var (folds, belongs) = (new Dictionary<(int Anchor, Hangs How), List<int>>(), new Dictionary<int, (int, Hangs)>());
        var queue = new Queue<int>(drawn.Order());
        while (queue.TryDequeue(out var next))
        {
            foreach (var (other, how) in _neighbours[next].Where(it => !drawn.Contains(it.Other)))
            {
                if (belongs.TryAdd(other, belongs.TryGetValue(next, out var part) ? part : (next, how)))
                {
                    queue.Enqueue(other);
                }
            }
        }
        foreach (var i in _graph.All.Where(i => !drawn.Contains(i)).OrderBy(Turn))
        {
            var key = belongs.TryGetValue(i, out var part) ? part : (-1, Hangs.Under);
            (folds.TryGetValue(key, out var list) ? list : folds[key] = []).Add(i);
        }
        return folds;
    }

    private PictureFold Fold(int anchor, Hangs how, List<int> members)
    {
        var outlets = _facts.Answers.Reports.SelectMany(report => report.Proof).ToHashSet(StringComparer.Ordinal);
        var what = members.All(i => outlets.Contains(_graph.Statements[i].Id)) ? "report" : "statement";
        var name = anchor < 0 ? "" : PictureLabel.Name(_facts, anchor);
        var one = members.Count == 1; // what hung on one that is drawn now
        return new PictureFold
        {
            Count = members.Count,
            What = $"{members.Count.ToString("N0", CultureInfo.InvariantCulture)} more {what}{(one ? "" : "s")}{(what == "report" ? " by outlets" : "")}",
            Where = anchor < 0 ? "apart from all these" : how switch
            {
                Hangs.RestsOn => $"{(one ? "rests" : "rest")} on {name}",
                Hangs.Under => $"behind {name}",
                _ => $"around {name}, by answer or denial",
            },
            Opens = _graph.Statements[members[0]].Id,
        };
    }

    // On the side of its statement where it hangs: not before what it rests on, not after what rests on it.
    private DateOnly? Day(int anchor, Hangs how, List<int> members)
    {
        var days = members.Select(i => _graph.Statements[i].SaidAt?.Day).Where(day => day is not null).Order().ToList();
        var at = anchor < 0 ? null : _graph.Statements[anchor].SaidAt?.Day;
        return how switch
        {
            _ when anchor < 0 => days.Count == 0 ? null : days[days.Count / 2],
            Hangs.RestsOn => days.FirstOrDefault(day => at is null || day >= at) ?? at,
            _ => days.LastOrDefault(day => at is null || day <= at) ?? at,
        };
    }
}
