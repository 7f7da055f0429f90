using System.Globalization;

namespace FactCheck.Core.Attribution.Picture;

/// <summary>
/// The lines. Between columns they curve; through a column they keep to the row kept free for them; what runs backwards goes round below
/// everything. So no line runs through a statement.
/// </summary>
internal sealed class PictureLines(GraphFacts facts, PictureLayers layers, IReadOnlyList<PictureNode> nodes, double floor)
{
    private const double Diamond = 30; // how far before the statement a joint basis meets
    private const double Corner = 9;

    private readonly Dictionary<(int To, object Basis), double> _ports = [];
    private int _loops;

    /// <summary>How far down the lowest loop reaches.</summary>
    public double Bottom => _loops == 0 ? floor : floor + 18 + (_loops * 12);

    public List<PictureEdge> Draw()
    {
        Ports();
        var edges = layers.Lines.Select(line => line.IsLoop ? Loop(line) : Curve(line)).ToList();
        foreach (var joint in layers.Lines.Where(line => line.Basis is { Joint: true }).DistinctBy(line => line.Basis))
        {
            var (x, y) = (nodes[joint.To].X, Port(joint));
            edges.Add(new PictureEdge(Invariant($"M{x - Diamond + 7} {y}H{x - Gap(joint)}"), Tip(x - Gap(joint), y), PictureEdgeKind.Rests, $"{Name(joint.To)} relies on them jointly")
            {
                Diamond = (x - Diamond, y),
            });
        }
        return edges;
    }

    // Where lines arrive at the left side: spread a little, in the order they come from; beyond a handful they share the middle.
    private void Ports()
    {
        foreach (var arriving in layers.Lines.GroupBy(line => line.To))
        {
            var ports = arriving.GroupBy(Key).OrderBy(port => port.Average(line => Came(line))).ToList();
            var step = ports.Count > 4 ? 0 : ports.Any(port => port.Count() > 1) ? 16 : 11;
            var unknown = nodes[arriving.Key].Shape.HasFlag(PictureShape.UnknownLineage) ? 14 : 0; // clear of the stub
            for (var i = 0; i < ports.Count; i++)
            {
                _ports[(arriving.Key, ports[i].Key)] = nodes[arriving.Key].Middle + unknown + ((i - ((ports.Count - 1) / 2.0)) * step);
            }
        }
    }

    private static object Key(PictureLine line) => line.Basis is { Joint: true } ? line.Basis : line;

    private double Came(PictureLine line) => line.IsLoop ? floor : Y(line.Items[^2]);

    private double Port(PictureLine line) => _ports[(line.To, Key(line))];

    // Lines end short of a double frame.
    private double Gap(PictureLine line) => nodes[line.To].Shape.HasFlag(PictureShape.FirstHand) ? 4 : 0;

    private double Y(PictureItem item) => item.Statement is { } i ? nodes[i].Middle : PictureDrawing.Top + item.Middle;

    private PictureEdge Curve(PictureLine line)
    {
        var (from, to) = (nodes[line.From], nodes[line.To]);
        var (x, y) = (from.Leave, from.Middle);
        var path = Invariant($"M{x} {y}");
        for (var i = 1; i < line.Items.Count; i++)
        {
            var isLast = i == line.Items.Count - 1;
            var column = layers.Columns[line.Items[i].Column];
            var edge = layers.Columns[line.Items[i - 1].Column].Right;
            var isJoint = line.Basis is { Joint: true };
            var (endX, endY) = isLast ? (isJoint ? to.X - Diamond : to.X - Gap(line), Port(line)) : (column.X, Y(line.Items[i]));
            var straight = edge > x ? Invariant($"H{edge}") : "";
            var middle = (edge + endX) / 2;
            path += Math.Abs(y - endY) < 0.5 ? Invariant($"H{endX}") : straight + Invariant($"C{middle} {y} {middle} {endY} {endX} {endY}");
            (x, y) = (endX, endY);
        }
        return new PictureEdge(path, line.Basis is { Joint: true } ? null : Tip(x, y), Kind(line), Title(line)) { From = facts.Graph.Statements[line.From].Id, To = facts.Graph.Statements[line.To].Id };
    }

    private PictureEdge Loop(PictureLine line)
    {
        var (from, to) = (nodes[line.From], nodes[line.To]);
        var lane = floor + 18 + (_loops * 12);
        var right = layers.Columns[layers.Statements[line.From].Column].Right + 14 + (_loops % 4 * 5);
        var left = Math.Max(4, to.X - 40 - (_loops % 4 * 5));
        _loops++;
        var (endX, endY) = line.Basis is { Joint: true } ? (to.X - Diamond, Port(line)) : (to.X - Gap(line), Port(line));
        var path = Invariant($"M{from.Leave} {from.Middle}H{right - Corner}q{Corner} 0 {Corner} {Corner}V{lane - Corner}q0 {Corner} {-Corner} {Corner}")
            + Invariant($"H{left + Corner}q{-Corner} 0 {-Corner} {-Corner}V{endY + Corner}q0 {-Corner} {Corner} {-Corner}H{endX}");
        return new PictureEdge(path, line.Basis is { Joint: true } ? null : Tip(endX, endY), line.Basis is null ? Kind(line) : PictureEdgeKind.Loop, Title(line)) { From = facts.Graph.Statements[line.From].Id, To = facts.Graph.Statements[line.To].Id };
    }

    private static PictureEdgeKind Kind(PictureLine line) => line.Basis is null ? PictureEdgeKind.Contests : PictureEdgeKind.Rests;

    private string Title(PictureLine line) => line.Basis is null ? $"{Name(line.From)} contests {Name(line.To)}" : $"{Name(line.To)} rests on {Name(line.From)}";

    private string Name(int statement) => PictureLabel.Name(facts, statement);

    private static string Tip(double x, double y) => Invariant($"M{x - 8} {y - 4}L{x} {y}L{x - 8} {y + 4}z");

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
