namespace FactCheck.Core.Attribution.Picture;

/// <summary>Something that takes a row in a column: a statement, or the place where a long line passes.</summary>
internal sealed class PictureItem
{
    public required int Column { get; init; }

    /// <summary>Null where only a line passes.</summary>
    public int? Statement { get; init; }

    /// <summary>What carries a claim stands above what contests it, and that above what says nothing.</summary>
    public required int Band { get; init; }

    public List<PictureItem> Before { get; } = [];
    public List<PictureItem> After { get; } = [];
    public int Row { get; set; }
    public double Height { get; set; } = 10;
    public double Middle { get; set; }
}

/// <summary>A line from one statement to another: through <see cref="Items"/>, or as a loop when it does not run forwards.</summary>
internal sealed record PictureLine(int From, int To, ClaimBasis? Basis)
{
    public List<PictureItem> Items { get; } = [];

    public bool IsLoop => Items.Count == 0;
}

/// <summary>Which column everything is in and which lines join it.</summary>
internal sealed class PictureLayers
{
    private const int MostItems = 20_000;

    public required IReadOnlyList<PictureColumn> Columns { get; init; }
    public required IReadOnlyList<PictureItem> Statements { get; init; }
    public required IReadOnlyList<PictureLine> Lines { get; init; }

    public static PictureLayers? Of(ClaimGraph graph)
    {
        var columnOf = PictureColumns.Place(graph, out var columns);
        var items = graph.All.Select(i => new PictureItem { Column = columnOf[i], Statement = i, Band = Band(graph, i) }).ToList();
        var lines = FindLines(graph, columnOf).ToList();
        if (lines.Sum(line => Math.Max(0, columnOf[line.To] - columnOf[line.From])) > MostItems)
        {
            return null;
        }
        items.ForEach(item => columns[item.Column].Items.Add(item));
        foreach (var line in lines.Where(line => columnOf[line.From] < columnOf[line.To]))
        {
            line.Items.Add(items[line.From]);
            for (var column = columnOf[line.From] + 1; column < columnOf[line.To]; column++)
            {
                var passing = new PictureItem { Column = column, Band = items[line.From].Band };
                columns[column].Items.Add(passing);
                line.Items.Add(passing);
            }
            line.Items.Add(items[line.To]);
            foreach (var (before, after) in line.Items.Zip(line.Items.Skip(1)))
            {
                before.After.Add(after);
                after.Before.Add(before);
            }
        }
        return new PictureLayers { Columns = columns, Statements = items, Lines = lines };
    }

    private static int Band(ClaimGraph graph, int i) =>
        graph.IsContesting(i) ? 1 : graph.Statements[i].Act is Act.DeclinesToComment or Act.Retracts or Act.Disowns ? 2 : 0;

    private static IEnumerable<PictureLine> FindLines(ClaimGraph graph, int[] columnOf)
    {
        foreach (var basis in graph.Bases.SelectMany(bases => bases))
        {
            foreach (var on in basis.On)
            {
                yield return new PictureLine(on, basis.From, basis);
            }
        }
        var used = graph.UsedBy;
        foreach (var i in graph.All)
        {
            if (graph.Statements[i] is { Act: Act.Disowns, Target: { } target } && graph.All.Where(j => graph.Statements[j].Id == target).Select(j => (int?)j).FirstOrDefault() is { } disowned)
            {
                yield return new PictureLine(i, disowned, null);
            }
            else if (graph.IsContesting(i) && !used[i].Any() && Contested(graph, columnOf) is { } contested)
            {
                yield return new PictureLine(i, contested, null);
            }
        }
    }

    // A denial that nobody passes on points at the last that carries the claim, before all at what we read.
    private static int? Contested(ClaimGraph graph, int[] columnOf) => graph.All
        .Where(graph.IsCarrying)
        .OrderByDescending(i => graph.Statements[i].Held)
        .ThenByDescending(i => columnOf[i])
        .Select(i => (int?)i)
        .FirstOrDefault();
}
