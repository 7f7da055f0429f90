using System.Globalization;
using System.Text.RegularExpressions;

namespace FactCheck.Tests.Attribution;

/// <summary>Points along an SVG path of the commands that the picture uses (M, H, V, C, q).</summary>
internal static partial class LinePoints
{
    public static IEnumerable<(double X, double Y)> Of(string path)
    {
        var (x, y) = (0.0, 0.0);
        foreach (Match command in Command().Matches(path))
        {
            var n = command.Groups[2].Value.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries).Select(text => double.Parse(text, CultureInfo.InvariantCulture)).ToArray();
            var (fromX, fromY) = (x, y);
            (double, double)[] points = command.Groups[1].Value switch
            {
                "M" => [(n[0], n[1]), (n[0], n[1]), (n[0], n[1])],
                "H" => [(x, y), (n[0], y), (n[0], y)],
                "V" => [(x, y), (x, n[0]), (x, n[0])],
                "C" => [(n[0], n[1]), (n[2], n[3]), (n[4], n[5])],
                _ => [(x + n[0], y + n[1]), (x + n[0], y + n[1]), (x + n[2], y + n[3])],
            };
            (x, y) = points[2];
            if (command.Groups[1].Value == "M")
            {
                continue;
            }
            for (var t = 0.0; t <= 1; t += 0.05)
            {
                var (a, b, c, d) = ((1 - t) * (1 - t) * (1 - t), 3 * t * (1 - t) * (1 - t), 3 * t * t * (1 - t), t * t * t);
                yield return ((a * fromX) + (b * points[0].Item1) + (c * points[1].Item1) + (d * x), (a * fromY) + (b * points[0].Item2) + (c * points[1].Item2) + (d * y));
            }
        }
    }

    [GeneratedRegex("([MHVCq])([^MHVCq]*)")]
    private static partial Regex Command();
}
