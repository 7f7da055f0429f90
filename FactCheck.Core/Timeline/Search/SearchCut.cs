using System.Globalization;
using System.Text;

namespace FactCheck.Core.Timeline.Search;

/// <summary>A word as it is cut from a text.</summary>
/// <param name="Word">Folded (<see cref="SearchFold"/>), not stemmed.</param>
/// <param name="Start">Where it begins in the text (UTF-16).</param>
/// <param name="End">Where it ends, exclusive.</param>
/// <param name="Joined">No space lies before it: “19” in “COVID-19”, the second pair of 无人机.</param>
/// <param name="Pair">Two characters (or the last one) of writing without spaces.</param>
internal readonly record struct CutWord(string Word, int Start, int End, bool Joined, bool Pair);

/// <summary>
/// Cuts a text of any script into the words that are searched. Editions and questions are cut in the same way. Figures and letters are words of their own
/// (COVID-19, B52); Chinese, Japanese, Korean, Thai, Lao, Khmer and Burmese are cut into overlapping pairs of characters.
/// </summary>
internal static class SearchCut
{
    private enum Script
    {
        None,
        Letters,
        Figures,
        Pairs,
    }

    /// <param name="text">Any text; lone halves of surrogate pairs lie between words.</param>
    /// <param name="written">Every character begins a pair, so that one of them alone can be found; what is asked for has whole pairs only.</param>
    public static List<CutWord> Of(string text, bool written)
    {
        var words = new List<CutWord>(text.Length / 5);
        var i = 0;
        while (i < text.Length)
        {
            var (script, length) = At(text, i);
            if (script is Script.None)
            {
                i += length;
                continue;
            }

            var end = End(text, i, script);
            var joined = words.Count > 0 && Joins(text, words[^1].End, i);
            if (script is Script.Pairs)
            {
                AddPairs(words, text, i, end, joined, written);
            }
            else if (SearchFold.Of(text.AsSpan(i, end - i)) is { Length: > 0 } word)
            {
                words.Add(new CutWord(word, i, end, joined, false));
            }

            i = end + (Possessive(text, end) ? 2 : 0);
        }

        return words;
    }

    private static (Script Script, int Length) At(string text, int i)
    {
        if (char.IsAscii(text[i]))
        {
            return (char.IsAsciiLetter(text[i]) ? Script.Letters : char.IsAsciiDigit(text[i]) ? Script.Figures : Script.None, 1);
        }

        if (!Rune.TryGetRuneAt(text, i, out var rune))
        {
            return (Script.None, 1);
        }

        var script = WithoutSpaces(rune.Value) && Rune.IsLetterOrDigit(rune) ? Script.Pairs
            : Rune.GetUnicodeCategory(rune) is UnicodeCategory.DecimalDigitNumber ? Script.Figures
            : Rune.IsLetterOrDigit(rune) ? Script.Letters : Script.None;
        return (script, rune.Utf16SequenceLength);
    }

    private static int End(string text, int start, Script script)
    {
        var i = start + At(text, start).Length;
        while (i < text.Length)
        {
            var (next, length) = At(text, i);
            if (next == script || (next is Script.None && (Belongs(text, i) || Inside(text, start, i, script))))
            {
                i += length;
            }
            else
            {
                break;
            }
        }

        return i;
    }

    // marks on a letter; Persian half-spaces, stretches and what is not seen within a word
    private static bool Belongs(string text, int i) =>
        char.GetUnicodeCategory(text, i) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
        || (SearchFold.Unseen(text[i]) && i + 1 < text.Length && At(text, i + 1).Script is Script.Letters);

    private static bool Inside(string text, int start, int i, Script script)
    {
        if (i + 1 >= text.Length || At(text, i + 1).Script != script)
        {
            return false;
        }

        return (text[i], script) switch
        {
            ('.' or ',' or '٫' or '٬', Script.Figures) => true,
            ('\'' or '’', Script.Letters) => Short(text, i + 1) && !Possessive(text, i), // don’t, but l’eau and O’Brien are two
            ('.', Script.Letters) => Lone(text, i - 1, start) && End(text, i + 1, 1) == i + 2, // U.S.
            _ => false,
        };
    }

    private static bool Lone(string text, int i, int start) => i == start || text[i - 1] == '.';

    // no more than two letters follow
    private static bool Short(string text, int i) => End(text, i, 3) < i + 3;

    private static int End(string text, int i, int most)
    {
        var n = 0;
        while (n < most && i < text.Length && At(text, i) is (Script.Letters, var length))
        {
            (i, n) = (i + length, n + 1);
        }

        return i;
    }

    private static bool Possessive(string text, int i) =>
        i + 1 < text.Length && text[i] is '\'' or '’' && text[i + 1] is 's' or 'S' && (i + 2 == text.Length || At(text, i + 2).Script is Script.None);

    private static bool Joins(string text, int end, int start) =>
        start == end || (start == end + 1 && text[end] is '-' or '‐' or '‑' or '_' or '.' or '&' or '@' or '\'' or '’' or '·');

    private static void AddPairs(List<CutWord> words, string text, int start, int end, bool joined, bool written)
    {
        var starts = new List<int>();
        for (var i = start; i < end; i += Rune.TryGetRuneAt(text, i, out var rune) ? rune.Utf16SequenceLength : 1)
        {
            if (!Belongs(text, i) && text[i] is not ('\uff9e' or '\uff9f')) // a mark stays with its letter
            {
                starts.Add(i);
            }
        }

        starts.Add(end);
        var last = written || starts.Count == 2 ? starts.Count - 1 : starts.Count - 2;
        for (var i = 0; i < last; i++)
        {
            var stop = starts[Math.Min(i + 2, starts.Count - 1)];
            if (SearchFold.Of(text.AsSpan(starts[i], stop - starts[i])) is { Length: > 0 } word)
            {
                words.Add(new CutWord(word, starts[i], stop, joined || i > 0, true));
            }
        }
    }

    private static bool WithoutSpaces(int c) => c is (>= 0x0e00 and <= 0x0eff) or (>= 0x1000 and <= 0x109f) or (>= 0x1100 and <= 0x11ff) or (>= 0x1780 and <= 0x17ff)
        or (>= 0x3005 and <= 0x3007) or (>= 0x3040 and <= 0x30ff) or (>= 0x3130 and <= 0x318f) or (>= 0x31f0 and <= 0x31ff) or (>= 0x3400 and <= 0x4dbf)
        or (>= 0x4e00 and <= 0x9fff) or (>= 0xac00 and <= 0xd7af) or (>= 0xf900 and <= 0xfaff) or (>= 0xff66 and <= 0xff9f) or (>= 0x20000 and <= 0x3ffff);
}
