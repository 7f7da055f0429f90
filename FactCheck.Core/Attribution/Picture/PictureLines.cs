using System.Globalization;

namespace FactCheck.Core.Attribution.Picture;

/// <summary>
/// The lines. Between columns they curve; through a column they keep level in the row kept free for them, so none runs through a statement. What runs
/// back in time arrives at the right of its statement, with its arrow pointing back; what rests on itself is a loop at its corner.
/// </summary>
internal sealed class PictureLines(GraphFacts facts, PictureSketch sketch, PictureLayers layers, IReadOnlyList<PictureNode> nodes)
{
    /// <summary>Room before a column for diamonds and question marks.</summary>
    public const double Inset = 42;

    private const double Diamond = 30; // how far before the statement a joint basis meets
    private readonly Dictionary<(int Node, object Basis), double> _ports = [];

    public List<PictureEdge> Draw()
    {
        Ports();
        var edges = layers.Lines.Select(Edge).ToList();
        foreach (var joint in layers.Lines.Where(line => line.Sketch.IsJoint).DistinctBy(line => line.Sketch.Basis))
        {
            var (node, y) = (nodes[joint.Sketch.To], Left(joint, joint.Sketch.To));
            edges.Add(new PictureEdge(new PicturePath(node.X - Diamond, y).Level(node.Arrive).ToString(), Tip(node.Arrive, y), PictureEdgeKind.Rests, $"{Name(joint.Sketch.To)} relies on them jointly")
            {
                To = node.Id,
                Diamond = (node.X - Diamond, y),
            });
        }
        return edges;
    }

    // Where lines meet a side: spread a little, in the order they come from. At the right they leave from the middle unless one arrives there.
    private void Ports()
    {
        foreach (var arriving in layers.Lines.Where(line => line is { RunsBack: true, Items.Count: > 0 } && !IsOverTheTop(line)).Select(line => line.Sketch.To).Distinct())
        {
            var lines = layers.Lines.Where(line => line.Items.Count > 0 && !IsOverTheTop(line) && (line.RunsBack ? line.Sketch.To : line.Sketch.From) == arriving)
                .OrderBy(line => Y(line.Items[1])).ThenBy(line => line.RunsBack).ToList();
            Spread(arriving, lines.Select(line => (object)(line, true)).ToList(), lines.Count > 3 ? 33.0 / lines.Count : 11);
        }
        foreach (var meeting in layers.Lines.Where(line => line.Items.Count > 0 || IsOverTheTop(line)).GroupBy(line => line.RunsBack && !IsOverTheTop(line) ? line.Sketch.From : line.Sketch.To))
        {
            var ports = meeting.GroupBy(Key).OrderBy(port => port.Average(Came)).ToList();
            Spread(meeting.Key, ports.Select(port => port.Key).ToList(), ports.Count > 4 ? 36.0 / ports.Count : ports.Any(port => port.Key is ClaimBasis) ? 16 : 11);
        }
    }

    private void Spread(int node, List<object> ports, double step)
    {
        var isUnknown = nodes[node].Shape.HasFlag(PictureShape.UnknownLineage); // clear of the stub
        for (var i = 0; i < ports.Count; i++)
        {
            _ports[(node, ports[i])] = nodes[node].Middle + (isUnknown ? 7 + (12.0 * (i + 1) / ports.Count) : (i - ((ports.Count - 1) / 2.0)) * step);
        }
    }

    private double Came(PictureLine line) => IsOverTheTop(line) ? 0 : line.Items.Count == 2 ? Right(line) : Y(line.Items[^2]);

    private static object Key(PictureLine line) => line.Sketch.IsJoint ? line.Sketch.Basis! : line;

    // A member of a joint basis that comes later reaches the diamond over the top of the statement.
    private static bool IsOverTheTop(PictureLine line) => line is { RunsBack: true, Sketch.IsJoint: true };

    private double Left(PictureLine line, int node) => _ports[(node, Key(line))];

    private double Right(PictureLine line)
    {
        var node = line.RunsBack ? line.Sketch.To : line.Sketch.From;
        return IsOverTheTop(line) ? nodes[node].Y - 10 : _ports.TryGetValue((node, (line, true)), out var port) ? port : nodes[node].Middle;
    }

    private double Y(PictureItem item) => item.Node is { } i ? nodes[i].Middle : PictureDrawing.Top + item.Middle;

    private PictureEdge Edge(PictureLine line)
    {
        var (from, to) = (nodes[line.Sketch.From], nodes[line.Sketch.To]);
        var (path, tip) = line switch
        {
            { RunsBack: false } => Forwards(line, from, to),
            { Items.Count: > 0 } => Backwards(line, from, to),
            _ when from == to && !line.Sketch.IsJoint => Itself(from),
            _ => Beside(line, from, to),
        };
        var kind = line.Sketch.Contests ? PictureEdgeKind.Contests : line.RunsBack ? PictureEdgeKind.Loop : PictureEdgeKind.Rests;
        return new PictureEdge(path.ToString(), tip, kind, Title(line)) { From = from.Id, To = to.Id };
    }

    private (PicturePath, string?) Forwards(PictureLine line, PictureNode from, PictureNode to)
    {
        var (path, y) = (Through(line, new PicturePath(from.Leave, Right(line))), Left(line, line.Sketch.To));
        var column = layers.Columns[line.Items[^1].Column];
        return line.Sketch.IsJoint
            ? (path.Bend(to.X - Diamond, y), null)
            : (path.Bend(column.Left, y).Level(to.Arrive), Tip(to.Arrive, y));
    }

    // Drawn from left to right like the others, and so from its arrow to where it comes from.
    private (PicturePath, string?) Backwards(PictureLine line, PictureNode from, PictureNode to)
    {
        var y = Right(line);
        var start = IsOverTheTop(line)
            ? new PicturePath(to.X - Diamond, Left(line, line.Sketch.To) - 7).Bend(to.X, y)
            : new PicturePath(to.Leave, y);
        var path = Through(line, start).Bend(layers.Columns[line.Items[^1].Column].Left, Back(line)).Level(from.Arrive);
        return (path, IsOverTheTop(line) ? null : Tip(to.Leave, y, back: true));
    }

    private double Back(PictureLine line) => IsOverTheTop(line) ? nodes[line.Sketch.From].Middle + 8 : Left(line, line.Sketch.From);

    // Between two of one column, round the right of it.
    private (PicturePath, string?) Beside(PictureLine line, PictureNode from, PictureNode to)
    {
        var right = layers.Columns[layers.Nodes[line.Sketch.From].Column].Right;
        var y = line.Sketch.IsJoint ? to.Y - 10 : to.Middle + (from.Y < to.Y ? -13 : 13);
        var path = new PicturePath(from.Leave, from.Middle).Level(right).Round(right + 34, y).Level(line.Sketch.IsJoint ? to.X : to.Leave);
        return line.Sketch.IsJoint
            ? (path.Bend(to.X - Diamond, Left(line, line.Sketch.To) - 7), null)
            : (path, Tip(to.Leave, y, back: true));
    }

    private static (PicturePath, string?) Itself(PictureNode node)
    {
        var (x, top) = (node.Right - 20, node.Y - (node.Arrive < node.X ? 4 : 0));
        return (new PicturePath(node.Leave, node.Middle - 8).Curve(node.Leave + 30, node.Middle - 8, x, top - 34, x, top), string.Create(CultureInfo.InvariantCulture, $"M{x - 4} {top - 8}L{x} {top}L{x + 4} {top - 8}z"));
    }

    // Through the columns between the two ends.
    private PicturePath Through(PictureLine line, PicturePath path)
    {
        path = path.Level(layers.Columns[line.Items[0].Column].Right);
        for (var i = 1; i < line.Items.Count - 1; i++)
        {
            var column = layers.Columns[line.Items[i].Column];
            path = path.Bend(column.Left, Y(line.Items[i])).Level(column.Right);
        }
        return path;
    }

    private string Title(PictureLine line) => (line.Sketch.Contests, nodes[line.Sketch.To].Fold) switch
    {
        (true, _) => $"{Name(line.Sketch.From)} contests {Name(line.Sketch.To)}",
        (_, not null) => $"{Name(line.Sketch.To)} {nodes[line.Sketch.To].Fold!.Where}",
        _ => $"{Name(line.Sketch.To)} rests on {Name(line.Sketch.From)}",
    };

    private string Name(int node) => sketch.Nodes[node] is { Statement: { } statement } ? PictureLabel.Name(facts, statement) : sketch.Nodes[node].Fold!.What;

    private static string Tip(double x, double y, bool back = false)
    {
        var wing = back ? x + 8 : x - 8;
        return string.Create(CultureInfo.InvariantCulture, $"M{wing:0.#} {y - 4:0.#}L{x:0.#} {y:0.#}L{wing:0.#} {y + 4:0.#}z");
    }
}
