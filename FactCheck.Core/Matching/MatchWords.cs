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

    public static List<MatchWord> Of(string text)
    {
        var length = Math.Min(text.Length, LongestText);
        var words = new List<MatchWord>(length / 5);
        var (signed, dated) = PostSignature.In(text.AsSpan(0, length));
        var i = 0;
        while (i < dated)
        {
            if (WordBounds.AddressEnd(text, i, length) is var past and > 0)
            {
                i = past;
                continue;
            }

            if (text[i] is '#' or '@' && i + 1 < length && WordBounds.IsWord(text, i + 1))
            {
                i = Tag(words, text, i + 1, length, i >= signed);
                continue;
            }

            if (!WordBounds.IsWord(text, i))
            {
                if (text[i] == '%')
                {
                    words.Add(new MatchWord("percent", i, i + 1, WordPlace.Body, false, false, false));
                }

                i++;
                continue;
            }

            var end = WordBounds.WordEnd(text, i, length);
            Add(words, text, i, end, i >= signed ? WordPlace.Signature : WordPlace.Body);
            i = end;
        }

        MatchLanguage.Settle(words);
        return words;
    }

    private static void Add(List<MatchWord> words, string text, int start, int end, WordPlace place)
    {
        if (WordBounds.WithoutSpaces(text, start, end))
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
        var term = FoldedWord.Of(text.AsSpan(start, end - start));
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
        while (end < length && (WordBounds.IsWord(text, end) || text[end] == '_') && WordBounds.AddressEnd(text, end, length) == 0)
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
}
