namespace FactCheck.Core.Attribution.Picture;

/// <summary>Something that takes a row in a column: a node, or the place where a long line passes.</summary>
internal sealed class PictureItem
{
    public required int Column { get; init; }

    /// <summary>The number of a node of the sketch; null where only a line passes.</summary>
    public int? Node { get; init; }

    public List<PictureItem> Before { get; } = [];
    public List<PictureItem> After { get; } = [];
    public int Number { get; set; }
    public double Height { get; set; } = 2;
    public double Middle { get; set; }

    /// <summary>All the places where the same line passes; null for a node.</summary>
    public PicturePassing? Passing { get; init; }
}

/// <summary>The places where one line passes other columns, taken together.</summary>
internal sealed class PicturePassing
{
    public int Count { get; set; }

    /// <summary>Of their middles.</summary>
    public double Sum { get; set; }
}

/// <summary>
/// A line through the items between its ends, from left to right; one that runs backwards in time has its end at the left. It has no items when both
/// ends share a column.
/// </summary>
internal sealed record PictureLine(SketchLine Sketch, bool RunsBack)
{
    public List<PictureItem> Items { get; } = [];
}

/// <summary>Which column everything is in and which lines join it: a proper layering, in which lines join neighbouring columns only (Sugiyama, Tagawa and Toda 1981).</summary>
internal sealed class PictureLayers
{
    private const int MostItems = 60_000;

    public required IReadOnlyList<PictureColumn> Columns { get; init; }

    /// <summary>The nodes, in the sketch's order.</summary>
    public required IReadOnlyList<PictureItem> Nodes { get; init; }
    public required IReadOnlyList<PictureLine> Lines { get; init; }

    /// <returns>Null when the lines would pass through more places than anybody could follow.</returns>
    public static PictureLayers? Of(PictureSketch sketch)
    {
        var columnOf = PictureColumns.Place(sketch, out var columns);
        if (sketch.Lines.Sum(line => Math.Abs(columnOf[line.To] - columnOf[line.From])) > MostItems)
        {
            return null;
        }
        var nodes = sketch.Nodes.Select((_, i) => new PictureItem { Column = columnOf[i], Node = i }).ToList();
        nodes.ForEach(node => columns[node.Column].Items.Add(node));
        var lines = sketch.Lines.Select(line => new PictureLine(line, columnOf[line.From] >= columnOf[line.To])).ToList();
        foreach (var line in lines)
        {
            var (left, right) = line.RunsBack ? (nodes[line.Sketch.To], nodes[line.Sketch.From]) : (nodes[line.Sketch.From], nodes[line.Sketch.To]);
            if (left.Column < right.Column)
            {
                Lay(line, left, right, columns);
            }
        }
        return new PictureLayers { Columns = columns, Nodes = nodes, Lines = lines };
    }

    private static void Lay(PictureLine line, PictureItem left, PictureItem right, IReadOnlyList<PictureColumn> columns)
    {
        var all = new PicturePassing { Count = right.Column - left.Column - 1 };
        line.Items.Add(left);
        for (var column = left.Column + 1; column < right.Column; column++)
        {
            var passing = new PictureItem { Column = column, Passing = all };
            columns[column].Items.Add(passing);
            line.Items.Add(passing);
        }
        line.Items.Add(right);
        for (var i = 1; i < line.Items.Count; i++)
        {
            line.Items[i - 1].After.Add(line.Items[i]);
            line.Items[i].Before.Add(line.Items[i - 1]);
        }
    }
}
