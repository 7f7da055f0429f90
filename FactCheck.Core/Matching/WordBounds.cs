using System.Globalization;

namespace FactCheck.Core.Matching;

/// <summary>Where words and web addresses begin and end in a text of any script.</summary>
internal static class WordBounds
{
    /// <summary>Where a web address that begins here ends; 0 if none does.</summary>
    public static int AddressEnd(string text, int i, int length)
    {
        var rest = text.AsSpan(i, length - i);
        if (!(rest[0] is 'h' or 'p' or 'w' or 't')
            || !(rest.StartsWith("http://") || rest.StartsWith("https://") || rest.StartsWith("pic.twitter.com") || rest.StartsWith("www.") || rest.StartsWith("t.co/")))
        {
            return 0;
        }

        var end = rest.IndexOfAny(" \t\n\r\u00a0");
        return end < 0 ? length : i + end;
    }

    public static int WordEnd(string text, int start, int length)
    {
        var i = start + 1;
        while (i < length && (IsWord(text, i) || Joins(text, i, length)))
        {
            if (AddressEnd(text, i, length) > 0)
            {
                return i;
            }

            i++;
        }

        return i;
    }

    /// <summary>An apostrophe (don’t), a half-space (می‌شود), a point between lone letters (U.S.) or figures (1.5), a comma between figures.</summary>
    private static bool Joins(string text, int i, int length)
    {
        var next = i + 1 < length && IsWord(text, i + 1);
        return text[i] switch
        {
            '\'' or '’' => next && !(text[i + 1] is 's' or 'S' && (i + 2 >= length || !IsWord(text, i + 2))),
            '\u200c' or '\u0640' => next,
            ',' => next && char.IsAsciiDigit(text[i - 1]) && char.IsAsciiDigit(text[i + 1]),
            '.' => next && ((char.IsAsciiDigit(text[i - 1]) && char.IsAsciiDigit(text[i + 1])) || (LoneLetter(text, i - 1) && char.IsLetter(text[i + 1]) && (i + 2 >= length || !IsWord(text, i + 2)))),
            _ => false,
        };
    }

    private static bool LoneLetter(string text, int i) => char.IsLetter(text[i]) && (i == 0 || !IsWord(text, i - 1));

    public static bool IsWord(string text, int i) => char.IsLetterOrDigit(text[i])
        || (char.GetUnicodeCategory(text[i]) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark && text[i] is < '\ufe00' or > '\ufe0f');

    /// <summary>Han, kana, Thai, Lao, Khmer, Burmese: no spaces between words.</summary>
    public static bool WithoutSpaces(string text, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (text[i] is (>= '\u0e00' and <= '\u0eff') or (>= '\u1000' and <= '\u109f') or (>= '\u1780' and <= '\u17ff') or (>= '\u3040' and <= '\u30ff') or (>= '\u3400' and <= '\u9fff'))
            {
                return true;
            }
        }

        return false;
    }
}
