using FactCheck.Core.Attribution.Picture;

namespace FactCheck.Benchmarks.Picture;

/// <summary>What must not happen in a picture, counted.</summary>
internal static class PictureChecks
{
    /// <summary>The lines, each with the statement first at which it is drawn first: what runs back is drawn from left to right as well.</summary>
    public static List<Polyline> Lines(GraphPicture picture)
    {
        var x = picture.Nodes.ToDictionary(node => node.Id, node => node.X);
        return [.. picture.Edges.Where(edge => edge.From.Length > 0).Select(edge => x[edge.From] > x[edge.To]
            ? new Polyline(edge.To, edge.From, Polyline.Follow(edge.Path))
            : new Polyline(edge.From, edge.To, Polyline.Follow(edge.Path)))];
    }

    /// <summary>Lines with a point inside a statement.</summary>
    public static int LinesThroughStatements(GraphPicture picture) => picture.Edges.Count(edge => Dense(Polyline.Follow(edge.Path)).Any(point =>
        picture.Nodes.Any(node => point.X > node.X + 1 && point.X < node.Right - 1 && point.Y > node.Y + 1 && point.Y < node.Bottom - 1)));

    /// <summary>Pairs of labels that overlap: of statements, of days, question marks.</summary>
    public static int OverlappingLabels(GraphPicture picture)
    {
        var boxes = picture.Labels.OrderBy(box => box.X).ToList();
        var found = 0;
        for (var i = 0; i < boxes.Count; i++)
        {
            for (var j = i + 1; j < boxes.Count && boxes[j].X < boxes[i].Right; j++)
            {
                found += boxes[j].Y < boxes[i].Bottom && boxes[i].Y < boxes[j].Bottom ? 1 : 0;
            }
        }
        return found;
    }

    private static IEnumerable<(double X, double Y)> Dense(List<(double X, double Y)> points)
    {
        for (var i = 1; i < points.Count; i++)
        {
            var (a, b) = (points[i - 1], points[i]);
            var steps = 1 + (int)(Math.Max(Math.Abs(a.X - b.X), Math.Abs(a.Y - b.Y)) / 6);
            for (var step = 0; step < steps; step++)
            {
                yield return (a.X + ((b.X - a.X) * step / steps), a.Y + ((b.Y - a.Y) * step / steps));
            }
        }
    }
}
