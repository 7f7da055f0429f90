namespace FactCheck.Core.Attribution.Picture;

/// <summary>What is to be drawn of a claim, before anything has a place: statements, what is folded away, and the lines between them.</summary>
internal sealed record PictureSketch(IReadOnlyList<SketchNode> Nodes, IReadOnlyList<SketchLine> Lines)
{
    /// <summary>Everything.</summary>
    public static PictureSketch Of(ClaimGraph graph) => new(
        [.. graph.All.Select(i => new SketchNode(i, null, graph.Statements[i].SaidAt?.Day))],
        [.. LinesOf(graph)]);

    /// <summary>What rests on what; what contests or disowns something.</summary>
    public static IEnumerable<SketchLine> LinesOf(ClaimGraph graph)
    {
        foreach (var basis in graph.Bases.SelectMany(bases => bases))
        {
            foreach (var on in basis.On)
            {
                yield return new SketchLine(on, basis.From, basis);
            }
        }
        var numbers = graph.All.Where(i => graph.Statements[i].Act is not Act.Disowns).ToDictionary(i => graph.Statements[i].Id, StringComparer.Ordinal);
        var contested = Contested(graph);
        foreach (var i in graph.All)
        {
            if (graph.Statements[i] is { Act: Act.Disowns, Target: { } target })
            {
                if (numbers.TryGetValue(target, out var disowned))
                {
                    yield return new SketchLine(i, disowned, null, Contests: true);
                }
            }
            else if (graph.IsContesting(i) && !graph.UsedBy[i].Any() && contested is { } it)
            {
                yield return new SketchLine(i, it, null, Contests: true);
            }
        }
    }

    // A denial that nobody passes on points at the last that carries the claim, before all at what we read.
    private static int? Contested(ClaimGraph graph) => graph.All
        .Where(graph.IsCarrying)
        .OrderByDescending(i => graph.Statements[i].Held)
        .ThenByDescending(i => graph.Statements[i].SaidAt?.Day)
        .Select(i => (int?)i)
        .FirstOrDefault();
}

/// <summary>A statement, or many that are folded into one card.</summary>
internal sealed record SketchNode(int? Statement, PictureFold? Fold, DateOnly? Day);

/// <summary>From what was said to what rests on it, or from what contests to what it contests. With its basis, but where one end is a folded card.</summary>
internal sealed record SketchLine(int From, int To, ClaimBasis? Basis, bool Contests = false)
{
    public bool IsJoint => Basis is { Joint: true };
}
