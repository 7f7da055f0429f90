using System.Globalization;
using System.Text.RegularExpressions;

namespace FactCheck.Benchmarks.Picture;

/// <summary>A line as it is drawn, as points close to one another, with the two statements that it joins.</summary>
internal sealed partial record Polyline(string From, string To, IReadOnlyList<(double X, double Y)> Points)
{
    private const int Steps = 24; // pieces of a cubic

    /// <summary>Points along an SVG path of absolute M, L, H, V, C and relative q, as the picture writes them.</summary>
    public static List<(double X, double Y)> Follow(string path)
    {
        var points = new List<(double X, double Y)>();
        foreach (Match command in Command().Matches(path))
        {
            var n = command.Groups[2].Value.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries).Select(text => double.Parse(text, CultureInfo.InvariantCulture)).ToArray();
            var (x, y) = points.Count == 0 ? (0, 0) : points[^1];
            switch (command.Groups[1].Value)
            {
                case "M" or "L":
                    points.Add((n[0], n[1]));
                    break;
                case "H":
                    points.Add((n[0], y));
                    break;
                case "V":
                    points.Add((x, n[0]));
                    break;
                case "C":
                    Cubic(points, [(x, y), (n[0], n[1]), (n[2], n[3]), (n[4], n[5])]);
                    break;
                default:
                    Cubic(points, [(x, y), (x + n[0], y + n[1]), (x + n[0], y + n[1]), (x + n[2], y + n[3])]);
                    break;
            }
        }
        return points;
    }

    /// <summary>Adds the points of a Bézier curve, without its first.</summary>
    public static void Cubic(List<(double X, double Y)> points, ReadOnlySpan<(double X, double Y)> curve)
    {
        for (var step = 1; step <= Steps; step++)
        {
            var t = (double)step / Steps;
            var (a, b, c, d) = ((1 - t) * (1 - t) * (1 - t), 3 * t * (1 - t) * (1 - t), 3 * t * t * (1 - t), t * t * t);
            points.Add(((a * curve[0].X) + (b * curve[1].X) + (c * curve[2].X) + (d * curve[3].X), (a * curve[0].Y) + (b * curve[1].Y) + (c * curve[2].Y) + (d * curve[3].Y)));
        }
    }

    [GeneratedRegex("([MLHVCq])([^MLHVCq]*)")]
    private static partial Regex Command();
}
