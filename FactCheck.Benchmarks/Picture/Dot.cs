using System.Diagnostics;
using System.Globalization;
using System.Text;
using FactCheck.Core.Attribution.Picture;

namespace FactCheck.Benchmarks.Picture;

/// <summary>
/// The yardstick: the same statements, sizes and lines laid out by <c>dot</c> (Graphviz), given the same columns as ranks. Only this benchmark asks for it.
/// </summary>
internal static class Dot
{
    public static bool IsThere
    {
        get
        {
            try
            {
                return Run("digraph { a }").Length > 0;
            }
            catch (System.ComponentModel.Win32Exception)
            {
                return false;
            }
        }
    }

    /// <summary>The lines as dot draws them, in pixels.</summary>
    public static List<Polyline> Draw(GraphPicture picture)
    {
        var lines = new List<Polyline>();
        foreach (var row in Run(Write(picture)).Split('\n').Where(row => row.StartsWith("edge t", StringComparison.Ordinal)))
        {
            var words = row.Split(' ');
            var n = words.Skip(4).Take(2 * int.Parse(words[3], CultureInfo.InvariantCulture)).Select(text => 72 * double.Parse(text, CultureInfo.InvariantCulture)).ToArray();
            var curve = n.Chunk(2).Select(pair => (X: pair[0], Y: pair[1])).ToArray();
            var points = new List<(double X, double Y)> { curve[0] };
            for (var i = 1; i + 2 < curve.Length; i += 3)
            {
                Polyline.Cubic(points, [curve[i - 1], curve[i], curve[i + 1], curve[i + 2]]);
            }
            lines.Add(new Polyline(words[1], words[2], points));
        }
        return lines;
    }

    private static string Write(GraphPicture picture)
    {
        var text = new StringBuilder("digraph { rankdir=LR nodesep=0.36 ranksep=0.9 node [shape=box fixedsize=true label=\"\"] edge [arrowhead=none]\n");
        var columns = picture.Nodes.GroupBy(node => node.X).OrderBy(column => column.Key).ToList();
        text.AppendLine(CultureInfo.InvariantCulture, $"node [width=0.01 height=0.01] {string.Join(" -> ", columns.Select((_, i) => $"c{i}"))} [style=invis]");
        for (var i = 0; i < columns.Count; i++)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"{{ rank=same c{i} {string.Join(' ', columns[i].Select(node => FormattableString.Invariant($"{node.Id} [width={node.Width / 72:F3} height={node.Height / 72:F3}]")))} }}");
        }
        foreach (var (from, to) in picture.Edges.Where(edge => edge.From.Length > 0).Select(edge => (edge.From, edge.To)))
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"{from} -> {to}");
        }
        return text.Append('}').ToString();
    }

    private static string Run(string graph)
    {
        using var dot = Process.Start(new ProcessStartInfo("dot", "-Tplain") { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true })!;
        dot.ErrorDataReceived += (_, _) => { };
        dot.BeginErrorReadLine();
        dot.StandardInput.Write(graph);
        dot.StandardInput.Close();
        var plain = dot.StandardOutput.ReadToEnd();
        dot.WaitForExit();
        return plain.Replace("\\\n", "", StringComparison.Ordinal);
    }
}
