namespace FactCheck.Core.Reading;

/// <summary>Cuts tokens into paragraphs and sentences; a sentence never crosses a paragraph.</summary>
internal static class Sentences
{
    /// <summary>Longer ones are cut, so that what looks along a sentence stays linear in the text.</summary>
    internal const int Longest = 400;

    /// <summary>
    /// The first token of each paragraph. A line break ends one, but not in the middle of a sentence that was wrapped: the line before it ends
    /// in a word or comma and the next goes on in lower case.
    /// </summary>
    public static List<int> ParagraphStarts(string text, IReadOnlyList<Token> tokens)
    {
        var starts = new List<int>();
        for (var i = 0; i < tokens.Count; i++)
        {
            if (i == 0 || BreaksBetween(text, tokens[i - 1], tokens[i]))
            {
                starts.Add(i);
            }
        }

        return starts;
    }

    public static List<Stretch> Find(IReadOnlyList<Token> tokens, IReadOnlyList<int> paragraphStarts)
    {
        var found = new List<Stretch>();
        for (var p = 0; p < paragraphStarts.Count; p++)
        {
            var end = p + 1 < paragraphStarts.Count ? paragraphStarts[p + 1] : tokens.Count;
            var first = paragraphStarts[p];
            for (var i = first; i < end; i++)
            {
                if (i - first >= Longest)
                {
                    found.Add(new Stretch(first, i - 1));
                    first = i;
                }

                if (tokens[i].Kind != TokenKind.Stop)
                {
                    continue;
                }

                var last = i;
                while (last + 1 < end && tokens[last + 1].Kind is TokenKind.Quote or TokenKind.Close && tokens[last + 1].Start == tokens[last].End)
                {
                    last++;
                }

                if (last + 1 < end && Ends(tokens, i, last))
                {
                    found.Add(new Stretch(first, last));
                    first = last + 1;
                }

                i = last;
            }

            if (first < end)
            {
                found.Add(new Stretch(first, end - 1));
            }
        }

        return found;
    }

    private static bool Ends(IReadOnlyList<Token> tokens, int stop, int last)
    {
        var next = tokens[last + 1];
        if (next.Start == tokens[last].End || !(next.Capital || next.Kind is TokenKind.Quote or TokenKind.Number or TokenKind.Open or TokenKind.Dash or TokenKind.Other || !char.IsAscii(next.Lower.FirstOrDefault())))
        {
            return false;
        }

        var before = stop > 0 ? tokens[stop - 1] : default;
        var abbreviated = stop > 0 && tokens[stop].End - tokens[stop].Start == 1 && last == stop && before.End == tokens[stop].Start && before.Capital
            && (Words.Is(before.Lower, WordClass.Abbreviation) || before.End - before.Start == 1);
        return !abbreviated && !(last > stop && tokens[stop].Lower is not "." && IsFollowedBySpeaker(tokens, last));
    }

    /// <summary>“Is it true?” Ms. Okafor asked. The question mark ends the quotation, not the sentence.</summary>
    private static bool IsFollowedBySpeaker(IReadOnlyList<Token> tokens, int last)
    {
        for (var i = last + 1; i < Math.Min(tokens.Count, last + 7) && (tokens[i].IsWord || tokens[i].Lower == "."); i++)
        {
            if (Verbs.Find(tokens[i].Lower) is { Form: VerbForm.Past or VerbForm.Third } verb && Cues.IsSpeech(verb.Lemma))
            {
                return true;
            }
        }

        return false;
    }

    private static bool BreaksBetween(string text, Token before, Token after)
    {
        var gap = text.AsSpan(before.End, after.Start - before.End);
        var line = gap.IndexOfAny('\n', '\r', '\u2029');
        if (line < 0)
        {
            return false;
        }

        var blank = gap.Count('\n') > 1 || gap.Contains('\u2029');
        var wrapped = before.Kind is TokenKind.Word or TokenKind.Number or TokenKind.Comma && char.IsLower(text[after.Start]);
        return blank || !wrapped;
    }
}
