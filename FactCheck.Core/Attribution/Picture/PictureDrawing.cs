using System.Globalization;

namespace FactCheck.Core.Attribution.Picture;

/// <summary>From rows and columns to boxes and lines.</summary>
internal sealed class PictureDrawing(GraphFacts facts, IReadOnlyList<PictureLabel> labels, PictureLayers layers)
{
    public const double Padding = 14; // left and right of a label, clear of the bar
    public const double Top = 48;
    private const double Left = 46;
    private const double Gutter = 64;
    private const double JointGutter = 104;
    private const double Margin = 22;
    private const double Usual = 940; // a short chain is spread over the width that a page has

    public GraphPicture Draw()
    {
        foreach (var item in layers.Statements)
        {
            item.Height = labels[item.Statement!.Value].Lines.Count == 1 ? 46 : 62;
        }
        PictureRows.Arrange(layers.Columns);
        Columns();
        var nodes = layers.Statements.Select(Node).ToList();
        var bottom = nodes.Max(node => node.Bottom) + Margin;
        var lines = new PictureLines(facts, layers, nodes, bottom - 6);
        var edges = lines.Draw();
        var height = Math.Max(bottom, lines.Bottom) + 4;
        var right = layers.Columns[^1].Right + Margin + (lines.Bottom > bottom ? 24 : 0);
        return new GraphPicture
        {
            Width = Math.Ceiling(right),
            Height = Math.Ceiling(height),
            Days = Days(height - 14),
            Nodes = nodes,
            Edges = edges,
            Legend = PictureLegend.Of(nodes, edges),
        };
    }

    private void Columns()
    {
        var x = Left;
        for (var i = 0; i < layers.Columns.Count; i++)
        {
            var column = layers.Columns[i];
            if (i > 0)
            {
                x += column.Items.Any(item => item.Statement is { } s && facts.Graph.Bases[s].Exists(basis => basis.Joint)) ? JointGutter : Gutter;
            }
            column.X = x;
            column.Width = Math.Ceiling(column.Items.Where(item => item.Statement is not null).Max(item => labels[item.Statement!.Value].Width) + (2 * Padding));
            column.Width = Math.Max(column.Width, 120); // room for the name of the day
            x = column.Right;
        }
        var room = Math.Clamp((Usual - Margin - x) / Math.Max(1, layers.Columns.Count - 1), 0, 140);
        for (var i = 1; i < layers.Columns.Count; i++)
        {
            layers.Columns[i].X += Math.Floor(room) * i;
        }
    }

    private PictureNode Node(PictureItem item)
    {
        var (i, column) = (item.Statement!.Value, layers.Columns[item.Column]);
        return new PictureNode
        {
            Id = facts.Graph.Statements[i].Id,
            X = column.X,
            Y = Top + item.Middle - (item.Height / 2),
            Width = Math.Max(100, Math.Ceiling(labels[i].Width + (2 * Padding))),
            Height = item.Height,
            Label = labels[i],
            Shape = PictureMarks.Shape(facts, i),
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
