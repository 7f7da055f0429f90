namespace FactCheck.Core.Reading;

internal static partial class NounPhrase
{
    /// <summary>The phrase that begins at <paramref name="start"/>, with appositions, or nothing.</summary>
    public static Stretch StartingAt(Page page, Stretch sentence, int start)
    {
        var i = start;
        if (page.TagAt(i) == Tag.Pronoun && i <= sentence.Last)
        {
            return page.Lower(i + 1) == "of" ? Extend(page, sentence, start, i + 1) : new Stretch(i, i);
        }

        return Extend(page, sentence, start, start);
    }

    /// <summary>said Ann Lee, who leads the fund: the clause about the speaker, up to the next comma or the end.</summary>
    public static Stretch WithWho(Page page, Stretch sentence, Stretch phrase)
    {
        var i = page.Kind(phrase.Last + 1) == TokenKind.Comma ? phrase.Last + 2 : phrase.Last + 1;
        if (page.Lower(i) is not ("who" or "whose") || i > sentence.Last)
        {
            return phrase;
        }

        while (i < sentence.Last && page.Kind(i + 1) is not (TokenKind.Comma or TokenKind.Stop or TokenKind.Quote or TokenKind.Semicolon or TokenKind.Colon or TokenKind.Dash) || page.IsAbbreviationDot(i + 1))
        {
            i++;
        }

        return new Stretch(phrase.First, Math.Min(i, sentence.Last));
    }

    private static Stretch Extend(Page page, Stretch sentence, int start, int from)
    {
        var last = start - 1;
        for (var i = from; i <= sentence.Last && i - start < Farthest; i++)
        {
            var tag = page.Tags[i];
            if (tag is Tag.Noun or Tag.Name or Tag.Number or Tag.Possessive || page.IsAbbreviationDot(i) || page.Lower(i) is "%")
            {
                if (page.IsIn(i, WordClass.Weekday | WordClass.When))
                {
                    break;
                }

                last = i;
            }
            else if (!(tag is Tag.Determiner && (i == start || page.TagAt(i - 1) is Tag.Preposition or Tag.Coordinator or Tag.To or Tag.Determiner or Tag.Mark || page.Lower(i - 1) == ","))
                && !(tag is Tag.Adverb && i == start)
                && !(last >= start && LinksRight(page, sentence, i)))
            {
                break;
            }
        }

        return last < start ? Stretch.None : new Stretch(start, last);
    }

    private static bool LinksRight(Page page, Stretch sentence, int i)
    {
        if (i >= sentence.Last)
        {
            return false;
        }

        var next = page.TagAt(i + 1);
        if (page.Kind(i) == TokenKind.Comma)
        {
            return next is Tag.Determiner && page.Lower(i + 1) is "a" or "an" or "the" or "his" or "her" or "its" && page.OpeningAt(i + 1) is null
                || page.IsIn(i + 1, WordClass.Role);
        }

        if (page.Lower(i) is "and" or "&")
        {
            return next is Tag.Name or Tag.Determiner or Tag.Noun;
        }

        var occasion = page.Lower(i) is "in" or "on" or "at" or "to" && (page.IsIn(i + 1, WordClass.Weekday | WordClass.Month) || s_occasion.Contains(page.Lower(i + 1)) || s_occasion.Contains(page.Lower(i + 2)) || s_occasion.Contains(page.Lower(i + 3)));
        return (s_rightLinks.Contains(page.Lower(i)) && !occasion && next is Tag.Name or Tag.Determiner or Tag.Noun or Tag.Number)
            || (page.IsIn(i, WordClass.Familiar) && !occasion);
    }
}
