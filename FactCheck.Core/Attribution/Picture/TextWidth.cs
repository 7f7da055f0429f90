using System.Globalization;
using System.Text;

namespace FactCheck.Core.Attribution.Picture;

/// <summary>How wide a label will be: an estimate on the safe side, because only the reader's browser knows its fonts.</summary>
internal static class TextWidth
{
    private const double Wide = 1.08; // where the site's own typeface is missing, another may run wider

    public static double Of(string text, double size) => text.EnumerateRunes().Sum(Em) * size * Wide;

    /// <summary>As much of a text as fits, ending in an ellipsis where something was left out.</summary>
    public static string Shorten(string text, double size, double most)
    {
        if (Of(text, size) <= most)
        {
            return text;
        }
        var letters = StringInfo.ParseCombiningCharacters(text);
        var fitting = letters.LastOrDefault(end => Of(text[..end] + "…", size) <= most);
        return text[..fitting].TrimEnd(' ', ',', '-') + "…";
    }

    /// <summary>A text in at most two lines, broken between words.</summary>
    public static IReadOnlyList<string> Wrap(string text, double size, double most)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var fitting = 0;
        while (fitting < words.Length && Of(string.Join(' ', words[..(fitting + 1)]), size) <= most)
        {
            fitting++;
        }
        return fitting == words.Length || fitting == 0
            ? [Shorten(text, size, most)]
            : [string.Join(' ', words[..fitting]), Shorten(string.Join(' ', words[fitting..]), size, most)];
    }

    /// <summary>Whether a text reads from right to left: by its first letter, as browsers decide for dir="auto".</summary>
    public static bool IsRightToLeft(string text)
    {
        var first = text.EnumerateRunes().FirstOrDefault(Rune.IsLetter).Value;
        return first is >= 0x0590 and <= 0x08FF or >= 0xFB1D and <= 0xFDFF or >= 0xFE70 and <= 0xFEFF or >= 0x1E800 and <= 0x1EEFF;
    }

    private static double Em(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format => 0,
        _ when rune.Value >= 0x2E80 && !IsRightToLeft(rune.ToString()) => 1.02, // Chinese, Japanese, Korean, emoji
        UnicodeCategory.UppercaseLetter => rune.Value is 'M' or 'W' ? 0.92 : rune.Value is 'I' or 'J' ? 0.42 : 0.7,
        _ when "iljtfr.,:;'!|()[] ’“”".Contains((char)rune.Value) => 0.36,
        _ when rune.Value is 'm' or 'w' => 0.88,
        _ => 0.6,
    };
}
