namespace FactCheck.Benchmarks.Picture;

/// <summary>How often drawn lines cross: every place where two of them go through one another, but for where they meet at a statement that both join.</summary>
internal static class Crossings
{
    private const double Cell = 120;

    /// <summary>How near to an end that two lines share they may meet without its being a crossing, in pixels.</summary>
    private const double Meeting = 14;

    public static int Count(IReadOnlyList<Polyline> lines)
    {
        var cells = new Dictionary<(int, int), List<(int Line, int Piece)>>();
        var found = 0;
        for (var line = 0; line < lines.Count; line++)
        {
            for (var piece = 1; piece < lines[line].Points.Count; piece++)
            {
                var (a, b) = (lines[line].Points[piece - 1], lines[line].Points[piece]);
                for (var x = (int)Math.Floor(Math.Min(a.X, b.X) / Cell); x <= (int)Math.Floor(Math.Max(a.X, b.X) / Cell); x++)
                {
                    for (var y = (int)Math.Floor(Math.Min(a.Y, b.Y) / Cell); y <= (int)Math.Floor(Math.Max(a.Y, b.Y) / Cell); y++)
                    {
                        var there = cells.TryGetValue((x, y), out var list) ? list : cells[(x, y)] = [];
                        foreach (var (other, otherPiece) in there.Where(it => it.Line != line))
                        {
                            if (Meet(a, b, lines[other].Points[otherPiece - 1], lines[other].Points[otherPiece]) is { } at
                                && (int)Math.Floor(at.X / Cell) == x && (int)Math.Floor(at.Y / Cell) == y && !AtSharedEnd(lines[line], lines[other], at))
                            {
                                found++;
                            }
                        }
                        there.Add((line, piece));
                    }
                }
            }
        }
        return found;
    }

    // Half-open, so that a crossing exactly at a point of a line counts once.
    private static (double X, double Y)? Meet((double X, double Y) a, (double X, double Y) b, (double X, double Y) c, (double X, double Y) d)
    {
        var area = ((b.X - a.X) * (d.Y - c.Y)) - ((b.Y - a.Y) * (d.X - c.X));
        if (Math.Abs(area) < 1e-9)
        {
            return null;
        }
        var t = (((c.X - a.X) * (d.Y - c.Y)) - ((c.Y - a.Y) * (d.X - c.X))) / area;
        var u = (((c.X - a.X) * (b.Y - a.Y)) - ((c.Y - a.Y) * (b.X - a.X))) / area;
        return t is >= 0 and < 1 && u is >= 0 and < 1 ? (a.X + (t * (b.X - a.X)), a.Y + (t * (b.Y - a.Y))) : null;
    }

    // Two lines of one statement may run as one for a while: what counts as their end is where they part.
    private static bool AtSharedEnd(Polyline a, Polyline b, (double X, double Y) at) =>
        (a.From == b.From && (Near(a.Points[Common(a.Points, b.Points)], at) || Near(b.Points[0], at)))
        || (a.To == b.To && (Near(a.Points[^1], at) || Near(b.Points[^1], at)))
        || (a.From == b.To && (Near(a.Points[0], at) || Near(b.Points[^1], at)))
        || (a.To == b.From && (Near(a.Points[^1], at) || Near(b.Points[0], at)));

    private static int Common(IReadOnlyList<(double X, double Y)> a, IReadOnlyList<(double X, double Y)> b)
    {
        var last = 0;
        while (last + 1 < Math.Min(a.Count, b.Count) && a[last + 1] == b[last + 1])
        {
            last++;
        }
        return last;
    }

    private static bool Near((double X, double Y) a, (double X, double Y) b) => Math.Abs(a.X - b.X) <= Meeting && Math.Abs(a.Y - b.Y) <= Meeting;
}
