using System.Globalization;
using System.Text;

namespace FactCheck.Core.Matching;

/// <summary>
/// Cuts a text of any language into the words it is matched on. Addresses are left out; hashtags and handles are cut where a capital begins (#CleanWaterNow);
/// 1,000 and “ten” become digits; accents, Arabic vowel signs and Persian half-spaces are folded; writing without spaces (Chinese, Japanese, Thai …) is cut
/// into overlapping pairs of characters. English is stemmed (<see cref="EnglishStem"/>), other languages are not.
/// </summary>
internal static class MatchWords
{
    /// <summary>What is read of a text, in UTF-16 units: a claim or a post is far shorter, and a book must not stop the desk.</summary>
    public const int LongestText = 20_000;

    private const int LongestWord = 48;
    private const int LongestName = 80;
    private const int LongestDay = 24;

    public static List<MatchWord> Of(string text)
    {
        var length = Math.Min(text.Length, LongestText);
        var words = new List<MatchWord>(length / 5);
        var (signed, dated) = SignatureOf(text, length);
        var i = 0;
        while (i < length)
        {
            if (i >= dated)
            {
                break;
            }

            if (AddressEnd(text, i, length) is var past and > 0)
            {
                i = past;
                continue;
            }

            if (text[i] is '#' or '@' && i + 1 < length && IsWord(text, i + 1))
            {
                i = Tag(words, text, i + 1, length, i >= signed);
                continue;
            }

            if (!IsWord(text, i))
            {
                if (text[i] == '%')
                {
                    words.Add(new MatchWord("percent", i, i + 1, WordPlace.Body, false, false, false));
                }

                i++;
                continue;
            }

            var end = WordEnd(text, i, length);
            Add(words, text, i, end, i >= signed ? WordPlace.Signature : WordPlace.Body);
            i = end;
        }

        return IsEnglish(words) ? Stemmed(words) : WithoutForeignCommon(words);
    }

    /// <summary>
    /// Where the signature of an embedded post begins (“— Ann Lee (@annlee) May 17, 2024”), and where the day in it does: the day of a post says nothing
    /// about its subject. The end of the text twice if there is none.
    /// </summary>
    private static (int Signed, int Dated) SignatureOf(string text, int length)
    {
        var read = text.AsSpan(0, length);
        var handle = read.LastIndexOf("(@");
        var closed = handle < 0 ? -1 : read[handle..].IndexOf(')');
        if (closed is < 3 or > 22 || length - handle - closed > LongestDay)
        {
            return (length, length);
        }

        var dash = read[..handle].LastIndexOfAny('—', '–');
        return dash >= 0 && handle - dash <= LongestName ? (dash + 1, handle + closed + 1) : (length, length);
    }

    private static List<MatchWord> Stemmed(List<MatchWord> words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (words[i] is { IsCommon: false, IsNumber: false } word)
            {
                var stem = EnglishStem.Of(word.Term);
                words[i] = word with { Term = stem, IsCommon = MatchLexicon.Common.Contains(stem) };
            }
        }

        return words;
    }

    /// <summary>“die” is common in German and telling in English: as a common word of another language it gets a term of its own.</summary>
    private static List<MatchWord> WithoutForeignCommon(List<MatchWord> words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (MatchLexicon.Foreign.Contains(words[i].Term))
            {
                words[i] = words[i] with { Term = words[i].Term + "·", IsCommon = true };
            }
        }

        return words;
    }

    /// <summary>No more words of other languages than English ones: a headline of five names counts as English, where stemming does least harm.</summary>
    private static bool IsEnglish(List<MatchWord> words)
    {
        var balance = 0;
        foreach (var word in words)
        {
            balance += word.IsCommon ? 1 : MatchLexicon.Foreign.Contains(word.Term) ? -1 : 0;
        }

        return balance >= 0;
    }

    private static void Add(List<MatchWord> words, string text, int start, int end, WordPlace place)
    {
        if (WithoutSpaces(text, start, end))
        {
            AddPairs(words, text, start, end, place);
            return;
        }

        // 104page, 10yearold: figures and letters are words of their own
        var cut = start;
        while (cut < end && char.IsAsciiDigit(text[cut]))
        {
            cut++;
        }

        if (cut > start && end - cut > 2 && char.IsAsciiLetter(text[cut]))
        {
            AddOne(words, text, start, cut, place);
            AddOne(words, text, cut, end, place);
            return;
        }

        AddOne(words, text, start, end, place);
    }

    private static void AddOne(List<MatchWord> words, string text, int start, int end, WordPlace place)
    {
        var dotted = text.AsSpan(start, end - start).Contains('.') && !char.IsAsciiDigit(text[start]);
        var term = Fold(text.AsSpan(start, Math.Min(end - start, LongestWord)));
        if (term.Length == 0)
        {
            return;
        }

        // “US” and “U.S.” are a country, “us” is a pronoun
        if (term == "us" && (dotted || char.IsUpper(text[start + 1])))
        {
            term = "u.s";
        }

        var number = char.IsAsciiDigit(term[0]);
        if (MatchLexicon.Numbers.TryGetValue(term, out var digits))
        {
            (term, number) = (digits, true);
        }

        words.Add(new MatchWord(term, start, end, place, MatchLexicon.Common.Contains(term), char.IsUpper(text[start]), number));
    }

    private static void AddPairs(List<MatchWord> words, string text, int start, int end, WordPlace place)
    {
        if (end - start == 1)
        {
            words.Add(new MatchWord(text[start..end], start, end, place, false, false, false));
        }

        for (var i = start; i + 1 < end; i++)
        {
            words.Add(new MatchWord(text.Substring(i, 2), i, i + 2, place, false, false, false));
        }
    }

    private static int Tag(List<MatchWord> words, string text, int start, int length, bool signed)
    {
        var end = start;
        while (end < length && (IsWord(text, end) || text[end] == '_') && AddressEnd(text, end, length) == 0)
        {
            end++;
        }

        var place = signed ? WordPlace.Signature : WordPlace.Tag;
        var from = start;
        for (var i = start + 1; i <= end; i++)
        {
            var begins = i == end || text[i] == '_' || (char.IsUpper(text[i]) && (char.IsLower(text[i - 1]) || (i + 1 < end && char.IsLower(text[i + 1]))))
                || (char.IsDigit(text[i]) != char.IsDigit(text[i - 1]));
            if (begins)
            {
                if (text[from] != '_')
                {
                    Add(words, text, from, i, place);
                }

                from = i < end && text[i] == '_' ? i + 1 : i;
            }
        }

        return Math.Max(end, start + 1);
    }

    /// <summary>Where a web address that begins here ends; 0 if none does.</summary>
    private static int AddressEnd(string text, int i, int length)
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

    private static int WordEnd(string text, int start, int length)
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

    private static bool IsWord(string text, int i) => char.IsLetterOrDigit(text[i])
        || (char.GetUnicodeCategory(text[i]) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark && text[i] is < '\ufe00' or > '\ufe0f');

    /// <summary>Han, kana, Thai, Lao, Khmer, Burmese: no spaces between words.</summary>
    private static bool WithoutSpaces(string text, int start, int end)
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

    private static string Fold(ReadOnlySpan<char> word)
    {
        Span<char> folded = stackalloc char[LongestWord];
        var n = 0;
        var plain = true;
        foreach (var c in word)
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                folded[n++] = char.ToLowerInvariant(c);
            }
            else if (c is '.' && n > 0 && char.IsAsciiDigit(folded[n - 1]))
            {
                folded[n++] = c;
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
