using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace FactCheck.Core.Attribution.Picture;

/// <summary>An SVG path that goes level and bends smoothly from one height to another.</summary>
internal sealed class PicturePath
{
    private readonly StringBuilder _text = new();
    private double _x;
    private double _y;

    public PicturePath(double x, double y)
    {
        (_x, _y) = (x, y);
        Add($"M{x:0.#} {y:0.#}");
    }

    public PicturePath Level(double x)
    {
        if (Math.Abs(x - _x) > 0.05)
        {
            Add($"H{x:0.#}");
            _x = x;
        }
        return this;
    }

    /// <summary>To another height on the way to <paramref name="x"/>, level at both ends.</summary>
    public PicturePath Bend(double x, double y)
    {
        if (Math.Abs(y - _y) < 0.05)
        {
            return Level(x);
        }
        var middle = (_x + x) / 2;
        return Curve(middle, _y, middle, y, x, y);
    }

    /// <summary>Out to <paramref name="x"/> and back to where it was, at another height.</summary>
    public PicturePath Round(double x, double y) => Curve(x, _y, x, y, _x, y);

    public PicturePath Curve(double x1, double y1, double x2, double y2, double x, double y)
    {
        Add($"C{x1:0.#} {y1:0.#} {x2:0.#} {y2:0.#} {x:0.#} {y:0.#}");
        (_x, _y) = (x, y);
        return this;
    }

    public override string ToString() => _text.ToString();

    private void Add(ref DefaultInterpolatedStringHandler text) => _text.Append(string.Create(CultureInfo.InvariantCulture, ref text));
}
