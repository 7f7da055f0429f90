namespace FactCheck.Core.Reading;

internal static partial class Postposed
{
    private static int Commas(Page page, Stretch within) => Enumerable.Range(within.First, within.Last - within.First + 1).Count(i => page.Kind(i) == TokenKind.Comma);

    /// <summary>The comma before a subject without a verb of its own, with appositions: ", the director, Dr. Ann Lee," ; −1 if there is none.</summary>
    private static int Subject(Page page, Stretch sentence, int end)
    {
        var comma = -1;
        var i = end - 1;
        for (; i > sentence.First + 2 && end - i < LongestSource; i--)
        {
            if (page.Kind(i) == TokenKind.Comma)
            {
                if (i < end - 1)
                {
                    comma = i;
                    if (!(page.TagAt(i + 1) is Tag.Name && page.TagAt(i - 1) is Tag.Noun && StartsAt(page, sentence, i) is var start && start > sentence.First + 2 && page.Kind(start - 1) == TokenKind.Comma)
                        && !(page.TagAt(i + 1) is Tag.Determiner or Tag.Noun && page.TagAt(i - 1) is Tag.Name && page.Kind(end - 1) == TokenKind.Comma && StartsAt(page, sentence, i) is var head && head > sentence.First + 2 && page.Kind(head - 1) == TokenKind.Comma))
                    {
                        return comma;
                    }
                }
            }
            else if (page.TagAt(i) is Tag.Verb or Tag.Auxiliary or Tag.Coordinator && !Inside(page, i, end) || page.Kind(i) is TokenKind.Semicolon or TokenKind.Quote or TokenKind.Dash || (page.Kind(i) == TokenKind.Colon))
            {
                return comma;
            }
        }

        return comma;
    }

    /// <summary>"who leads the fund": a verb in a clause about the speaker.</summary>
    private static bool Inside(Page page, int verb, int end)
    {
        if (page.TagAt(verb) is Tag.Verb && page.TagAt(verb - 1) is Tag.Noun or Tag.Name && page.TagAt(verb + 1) is Tag.Preposition && page.Kind(end - 1) != TokenKind.Comma && Verbs.Find(page.Lower(verb)) is { Form: VerbForm.Past } && verb + 1 < end)
        {
            return true; // "a resident reached by phone"
        }

        for (var i = verb; i > verb - 4 && i > 0; i--)
        {
            if (page.Lower(i) is "who" or "which" or "whose")
            {
                return page.Kind(end - 1) == TokenKind.Comma || page.Kind(i - 1) != TokenKind.Comma;
            }
        }

        return page.TagAt(verb) is Tag.Coordinator && page.TagAt(verb - 1) is Tag.Name or Tag.Noun && page.TagAt(verb + 1) is Tag.Name or Tag.Noun or Tag.Determiner;
    }

    private static int StartsAt(Page page, Stretch sentence, int comma)
    {
        var i = comma - 1;
        while (i > sentence.First && page.TagAt(i) is Tag.Noun or Tag.Name or Tag.Possessive or Tag.Determiner or Tag.Preposition or Tag.Number || page.IsAbbreviationDot(i))
        {
            i--;
        }

        return i + 1;
    }
}
