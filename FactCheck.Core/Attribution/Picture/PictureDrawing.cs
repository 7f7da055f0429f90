using System.Globalization;

namespace FactCheck.Core.Attribution.Picture;

/// <summary>From rows and columns to boxes and lines.</summary>
internal sealed class PictureDrawing(GraphFacts facts, PictureSketch sketch, PictureLayers layers)
{
    public const double Padding = 14; // left and right of a label, clear of the bar
    public const double Top = 48;
    private const double Left = 46;
    private const double Gutter = 56;
    private const double Margin = 30;
    private const double Usual = 940; // a short chain is spread over the width that a page has

    private readonly IReadOnlyList<PictureLabel> _labels = [.. sketch.Nodes.Select(node => node.Fold is { } fold ? PictureLabel.Of(fold) : PictureLabel.Of(facts, node.Statement!.Value))];
    private readonly IReadOnlyList<PictureShape> _shapes = PictureMarks.Shapes(facts, sketch);

    public GraphPicture Draw()
    {
        foreach (var item in layers.Nodes)
        {
            item.Height = _labels[item.Node!.Value].Lines.Count == 1 ? 46 : 62;
        }
        PictureOrder.Arrange(layers.Columns);
        PictureRows.Arrange(layers.Columns, Lanes());
        Columns();
        var nodes = layers.Nodes.Select(Node).ToList();
        var edges = new PictureLines(facts, sketch, layers, nodes).Draw();
        var height = nodes.Max(node => node.Bottom) + Margin;
        foreach (var item in layers.Columns.SelectMany(column => column.Items))
        {
            height = Math.Max(height, Top + item.Middle + Margin);
        }
        return new GraphPicture
        {
            Width = Math.Ceiling(layers.Columns[^1].Right + Margin + (edges.Exists(edge => edge.Kind == PictureEdgeKind.Loop) ? 24 : 0)),
            Height = Math.Ceiling(height),
            Days = Days(height - 14),
            Nodes = nodes,
            Edges = edges,
            Legend = PictureLegend.Of(nodes, edges),
        };
    }

    private IEnumerable<IReadOnlyList<PictureItem>> Lanes() => layers.Nodes
        .Where(item => sketch.Nodes[item.Node!.Value].Statement is not null)
        .GroupBy(item => facts.Graph.SourceOf(sketch.Nodes[item.Node!.Value].Statement!.Value), StringComparer.Ordinal)
        .Select(lane => lane.OrderBy(item => item.Column).DistinctBy(item => item.Column).ToList())
        .Where(lane => lane.Count > 1);

    private void Columns()
    {
        var x = Left;
        var joint = layers.Lines.Where(line => line.Sketch.IsJoint).Select(line => line.Sketch.To).ToHashSet();
        for (var i = 0; i < layers.Columns.Count; i++)
        {
            var column = layers.Columns[i];
            var nodes = column.Items.Where(item => item.Node is not null).Select(item => item.Node!.Value).ToList();
            column.Inset = nodes.Exists(node => joint.Contains(node) || _shapes[node].HasFlag(PictureShape.UnknownLineage)) ? PictureLines.Inset : 0;
            if (i > 0)
            {
                // many lines that climb far want room to do it in
                var climb = layers.Columns[i - 1].Items.Sum(item => item.After.Sum(after => Math.Abs(after.Middle - item.Middle)));
                x += Math.Clamp(Math.Floor(Math.Sqrt(climb)), Gutter, 200) + column.Inset;
            }
            column.X = x;
            column.Width = Math.Max(120, nodes.Max(Width)) + 10; // room for the name of the day; for a second frame or card
            x = column.Right;
        }
        var room = Math.Clamp((Usual - Margin - x) / Math.Max(1, layers.Columns.Count - 1), 0, 140);
        for (var i = 1; i < layers.Columns.Count; i++)
        {
            layers.Columns[i].X += Math.Floor(room) * i;
        }
    }

    private double Width(int node) => Math.Max(100, Math.Ceiling(_labels[node].Width + (2 * Padding) + Marks(node)));

    // Room beside the label for a folded corner, a ring, a plus.
    private double Marks(int node) => (_shapes[node] & (PictureShape.Held | PictureShape.Circular | PictureShape.Folded)) == 0 ? 0 : 14;

    private PictureNode Node(PictureItem item)
    {
        var (i, column) = (item.Node!.Value, layers.Columns[item.Column]);
        var (statement, fold) = (sketch.Nodes[i].Statement, sketch.Nodes[i].Fold);
        return new PictureNode
        {
            Id = statement is { } number ? facts.Graph.Statements[number].Id : $"{fold!.Opens}…",
            X = column.X,
            Y = Top + item.Middle - (item.Height / 2),
            Width = Width(i),
            Height = item.Height,
            Label = _labels[i],
            Shape = _shapes[i],
            Fold = fold,
        };
    }

    private List<PictureDay> Days(double bottom)
    {
        var days = new List<PictureDay>();
        int? year = null;
        foreach (var column in layers.Columns.Where(column => column.IsFirst))
        {
            var label = column.Day?.ToString(column.Day.Value.Year == year ? "ddd d MMM" : "ddd d MMM yyyy", CultureInfo.InvariantCulture) ?? "undated";
            year = column.Day?.Year ?? year;
            days.Add(new PictureDay(column.X - 12, bottom, label));
        }
        return days;
    }
}
