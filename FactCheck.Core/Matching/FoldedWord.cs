using System.Globalization;
using System.Text;

namespace FactCheck.Core.Matching;

/// <summary>A word without what makes the same word look different: capitals, accents, Arabic vowel signs, Persian half-spaces, digits of other scripts.</summary>
internal static class FoldedWord
{
    private const int LongestWord = 48;

    /// <summary>The term for a word as it stands in a text; of a word longer than 48 characters, its beginning. Empty if only marks are in it.</summary>
    public static string Of(ReadOnlySpan<char> word)
    {
        Span<char> folded = stackalloc char[LongestWord];
        var n = 0;
        var plain = true;
        foreach (var c in word[..Math.Min(word.Length, LongestWord)])
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                folded[n++] = char.ToLowerInvariant(c);
            }
            else if (c is '.' && n > 0 && char.IsAsciiDigit(folded[n - 1]))
            {
                folded[n++] = c;
            }
            else if (CharUnicodeInfo.GetDecimalDigitValue(c) is >= 0 and var digit)
            {
                folded[n++] = (char)('0' + digit); // ۱۲ is 12
            }
            else if (c > 127 && c != '’' && c != '\u200c' && c != '\u0640')
            {
                plain = false;
                folded[n++] = c switch { 'ي' or 'ى' => 'ی', 'ك' => 'ک', _ => char.ToLowerInvariant(c) };
            }
        }

        return plain ? new string(folded[..n]) : WithoutMarks(new string(folded[..n]));
    }

    private static string WithoutMarks(string word)
    {
        if (!word.IsNormalized(NormalizationForm.FormD) || word.AsSpan().ContainsAnyInRange('\u0300', '\u06ff'))
        {
            word = word.Normalize(NormalizationForm.FormD);
        }

        var kept = word.Where(c => c is not ((>= '\u0300' and <= '\u036f') or (>= '\u064b' and <= '\u0655'))).ToArray();
        return kept.Length == word.Length ? word : new string(kept);
    }
}
