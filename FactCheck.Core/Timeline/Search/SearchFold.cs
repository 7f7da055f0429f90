using System.Globalization;
using System.Text;

namespace FactCheck.Core.Timeline.Search;

/// <summary>
/// A word without what makes the same word look different: capitals, accents, vowel signs of Arabic and Hebrew, Persian half-spaces, Arabic and Persian
/// forms of one letter, wide and joined forms, figures of other scripts, separators of thousands.
/// </summary>
internal static class SearchFold
{
    private const int LongestWord = 48;

    /// <summary>The folded word: a–z, 0–9, other letters, “·” for a point between figures. Of a word longer than 48 characters, its beginning.</summary>
    public static string Of(ReadOnlySpan<char> word)
    {
        if (Ascii.IsValid(word) && word.IndexOfAnyExceptInRange('a', 'z') < 0 && word.Length <= LongestWord)
        {
            return new string(word);
        }

        word = word[..Math.Min(word.Length, LongestWord)];
        if (char.IsHighSurrogate(word[^1]))
        {
            word = word[..^1];
        }

        var folded = new StringBuilder(word.Length);
        foreach (var rune in new string(word).Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            if (!IsMark(rune.Value) && !(rune.Value <= char.MaxValue && Unseen((char)rune.Value)))
            {
                Fold(folded, rune);
            }
        }

        return Acronym(word) ? "u·s" : Number(folded.ToString().Normalize(NormalizationForm.FormC));
    }

    /// <summary>Tatweel, soft hyphen, half-spaces and marks of direction.</summary>
    public static bool Unseen(char c) => c is '\u0640' or '\u00ad' or '\u200c' or '\u200d' or '\u200e' or '\u200f' or '\u2060' or '\ufeff';

    private static void Fold(StringBuilder folded, Rune rune)
    {
        var small = Rune.ToLowerInvariant(rune);
        switch (small.Value)
        {
            case 'ß': folded.Append("ss"); break;
            case 'æ': folded.Append("ae"); break;
            case 'œ': folded.Append("oe"); break;
            case 'þ': folded.Append("th"); break;
            case 'ø': folded.Append('o'); break;
            case 'đ' or 'ð': folded.Append('d'); break;
            case 'ł': folded.Append('l'); break;
            case 'ı': folded.Append('i'); break;
            case 'ς': folded.Append('σ'); break;
            case 'ي' or 'ى': folded.Append('ی'); break;
            case 'ك' or 'ڪ': folded.Append('ک'); break;
            case 'ة' or 'ە' or 'ہ' or 'ھ' or 'ۀ': folded.Append('ه'); break;
            case 'ٱ': folded.Append('ا'); break;
            case '٫' or '٬': folded.Append(small.Value == '٫' ? '.' : ','); break;
            default:
                if (Rune.GetUnicodeCategory(small) is UnicodeCategory.DecimalDigitNumber)
                {
                    folded.Append((char)('0' + (int)Rune.GetNumericValue(small))); // ۱۲ is 12
                }
                else if (Rune.IsLetterOrDigit(small) || small.Value is '.' or ',' || Rune.GetUnicodeCategory(small) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark)
                {
                    folded.Append(small);
                }

                break;
        }
    }

    // “US” and “U.S.” are a country, “us” is a pronoun
    private static bool Acronym(ReadOnlySpan<char> word) => word is "US" or "U.S" or "u.s";

    // 15,000 and 15.000 are 15000; 1.5 and 1,5 are 1·5; the points of U.S. are gone
    private static string Number(string word)
    {
        if (!word.AsSpan().ContainsAny('.', ','))
        {
            return word;
        }

        var groups = word.Split('.', ',');
        var whole = !char.IsAsciiDigit(word[0]) || (groups[0].Length <= 3 && groups.Skip(1).All(group => group.Length == 3));
        return string.Join(whole ? "" : "·", groups);
    }

    private static bool IsMark(int c) => c is (>= 0x0300 and <= 0x036f) or (>= 0x0483 and <= 0x0487) or (>= 0x0591 and <= 0x05c7)
        or (>= 0x0610 and <= 0x061a) or (>= 0x064b and <= 0x065f) or 0x0670 or (>= 0x06d6 and <= 0x06ed) or (>= 0x20d0 and <= 0x20ff) or (>= 0xfe00 and <= 0xfe0f);
}
