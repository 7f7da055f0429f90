namespace FactCheck.Core.Reading;

internal sealed partial record Mention
{
    /// <summary>The phrase up to its first preposition or comma; past a possessive ("Lee's lawyer" is the lawyer).</summary>
    private static Stretch Core(Page page, Stretch phrase)
    {
        var last = phrase.First;
        while (last < phrase.Last && !(page.TagAt(last + 1) == Tag.Noun && page.IsIn(last + 1, WordClass.Familiar)) && page.TagAt(last + 1) is Tag.Noun or Tag.Name or Tag.Number or Tag.Possessive or Tag.Determiner or Tag.Adverb || (last < phrase.Last && page.IsAbbreviationDot(last + 1)))
        {
            last++;
        }

        while (page.Lower(last + 1) is "&" && page.TagAt(last) == Tag.Name && page.TagAt(last + 2) == Tag.Name && last + 2 <= phrase.Last)
        {
            last += 2;
        }

        if (page.Lower(last + 1) is "and" or "&" && page.TagAt(last) == Tag.Name && page.TagAt(last + 2) == Tag.Name && last + 3 <= phrase.Last && page.IsIn(last + 3, WordClass.Report | WordClass.Document | WordClass.Outlet))
        {
            last += 3; // "a Globe and Mail report"
        }

        while (page.TagAt(last) == Tag.Name && page.IsIn(last, Bodies) && page.Lower(last + 1) is "of" or "for" or "on" && OfBody(page, last + 2, phrase.Last) is var end and > 0)
        {
            last = end; // "the Department of Wellness"
        }

        while (last > phrase.First && page.TagAt(last) is Tag.Possessive or Tag.Adverb)
        {
            last--;
        }

        return new Stretch(phrase.First, last);
    }

    private const WordClass Bodies = WordClass.Organisation | WordClass.Firm | WordClass.OutletName | WordClass.Outlet;

    /// <summary>The last word of what a body is of, with "and": "Trade and Industry"; 0 if it is none.</summary>
    private static int OfBody(Page page, int first, int limit)
    {
        var i = page.Lower(first) is "the" ? first + 1 : first;
        if (i > limit || page.TagAt(i) != Tag.Name || page.IsIn(i, WordClass.Weekday | WordClass.Month))
        {
            return 0;
        }

        while (i < limit && (page.TagAt(i + 1) == Tag.Name || (page.Lower(i + 1) is "and" or "&" && i + 2 <= limit && page.TagAt(i + 2) == Tag.Name)))
        {
            i += page.TagAt(i + 1) == Tag.Name ? 1 : 2;
        }

        return i;
    }

    private static bool IsOfBody(Page page, Stretch name)
    {
        for (var i = name.First + 1; i < name.Last; i++)
        {
            if (page.Lower(i) is "of" or "for" or "on")
            {
                return page.IsIn(i - 1, Bodies);
            }
        }

        return false;
    }

    private static int PhraseEnd(Page page, Stretch phrase, Stretch core)
    {
        var last = core.Last;
        while (last < phrase.Last && page.Kind(last + 1) is not TokenKind.Comma)
        {
            last++;
        }

        return last;
    }

    /// <summary>The last run of capitalised words, without "UK-based" and the like.</summary>
    private static Stretch LastName(Page page, Stretch within)
    {
        var last = within.Last;
        while (last >= within.First && page.TagAt(last) != Tag.Name)
        {
            last--;
        }

        var first = last + 1;
        while (first > within.First && last >= within.First && (page.TagAt(first - 1) == Tag.Name || page.IsAbbreviationDot(first - 1) || (RelayWords.Is("particle", page.Lower(first - 1)) && page.Lower(first - 1) is not ("of" or "and") && first - 2 >= within.First && page.TagAt(first - 2) == Tag.Name) || (page.Lower(first - 1) is "and" or "&" && page.TagAt(first - 2) == Tag.Name)) && !page.Lower(first - 1).EndsWith("-based", StringComparison.Ordinal))
        {
            first--;
        }

        var of = page.Lower(first - 1) is "the" ? first - 2 : first - 1;
        if (last >= within.First && of > within.First && page.Lower(of) is "of" or "for" or "on" && page.TagAt(of - 1) == Tag.Name && page.IsIn(of - 1, Bodies))
        {
            return LastName(page, within with { Last = of - 1 }) with { Last = last };
        }

        return last < within.First ? Stretch.None : new Stretch(first, last);
    }

    private static string? NameAfterBy(Page page, Stretch phrase, Stretch core)
    {
        for (var i = core.Last + 1; i < phrase.Last; i++)
        {
            if (page.Lower(i) is "by" && page.Lower(i - 1) is "seen" or "obtained" or "reviewed" or "viewed" or "read" or "monitored" or "unearthed" or "leaked")
            {
                return null; // whoever saw it did not write it
            }

            if (page.Lower(i) is "by" or "from" or "in" && !(page.Lower(i) == "in" && page.IsIn(i + 1, WordClass.Month | WordClass.Place)))
            {
                var by = Core(page, new Stretch(i + 1, phrase.Last));
                var name = page.TagAt(by.Last) == Tag.Name || page.IsIn(by.Last, Bodies) ? LastName(page, by) : Stretch.None; // not "by French investigators"
                return name.IsEmpty ? null : page.TextOf(name);
            }
        }

        return null;
    }

    private static string? Apposition(Page page, Stretch phrase, Stretch core)
    {
        var from = core.Last + 2;
        if (from > phrase.Last || page.Kind(core.Last + 1) != TokenKind.Comma || page.Lower(from) is "which" or "who" or "whose" or "that")
        {
            return null;
        }

        var end = from;
        while (end < phrase.Last && page.Kind(end + 1) != TokenKind.Comma)
        {
            end++;
        }

        return page.TextOf(new Stretch(page.TagAt(from) == Tag.Determiner && from < end ? from + 1 : from, end));
    }

    /// <summary>"Gridwise, an app that …", "the consultancy": what is apposed is no person.</summary>
    private static bool IsThing(Page page, Stretch phrase, Stretch core)
    {
        var i = core.Last + 2;
        if (page.Kind(core.Last + 1) != TokenKind.Comma || i >= phrase.Last || page.Lower(i) is not ("a" or "an"))
        {
            return false;
        }

        while (i < phrase.Last && page.TagAt(i + 1) is Tag.Noun or Tag.Name or Tag.Number or Tag.Possessive)
        {
            i++;
        }

        return page.TagAt(i) == Tag.Noun && (page.IsIn(i, WordClass.Organisation | WordClass.Firm | WordClass.Trade | WordClass.Outlet) || page.Lower(i + 1) is "that" or "which") && !page.IsIn(i, WordClass.Role | WordClass.Person | WordClass.Plain);
    }

    private static string? AppositiveName(Page page, Stretch phrase, Stretch core)
    {
        for (var i = core.Last + 1; i < phrase.Last; i++)
        {
            if (page.Kind(i) == TokenKind.Comma && page.TagAt(i + 1) == Tag.Name && LastName(page, Core(page, new Stretch(i + 1, phrase.Last))) is { IsEmpty: false } name)
            {
                return page.TextOf(WithoutTitle(page, name));
            }
        }

        return null;
    }

    private static readonly string[] s_trades = ["ologist", "onomist", "ician", "keeper", "worker", "driver", "hand", "master"];

    /// <summary>The word after the phrase, past a comma.</summary>
    private static int NextAfter(Page page, Stretch phrase) => page.Kind(phrase.Last) == TokenKind.Comma ? phrase.Last + 1 : page.Kind(phrase.Last + 1) == TokenKind.Comma ? phrase.Last + 2 : phrase.Last + 1;

    private static bool HasNumber(Page page, Stretch words)
    {
        for (var i = words.First; i <= words.Last; i++)
        {
            if (page.TagAt(i) == Tag.Number)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"on condition of anonymity", "briefed on the talks", "who asked not to be named".</summary>
    private static bool IsWithheld(Page page, Stretch phrase, Stretch core)
    {
        for (var i = core.First; i <= phrase.Last; i++)
        {
            if (page.IsIn(i, WordClass.Condition) || (i >= core.Last && page.IsIn(i, WordClass.Familiar)) || (page.Lower(i) is "named" or "identified" or "name" && Negated(page, i, phrase.First)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Negated(Page page, int i, int first)
    {
        for (var k = i - 1; k >= first && k > i - 6; k--)
        {
            if (page.IsIn(k, WordClass.Negation))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsKnownOutlet(Page page, Stretch phrase, Stretch core)
    {
        for (var i = core.Last + 1; i < phrase.Last; i++)
        {
            if (page.Lower(i) is "by" or "from" or "in" && LastName(page, Core(page, new Stretch(i + 1, phrase.Last))) is { IsEmpty: false } name)
            {
                return IsOutlet(page, name) || page.Lower(i) == "by";
            }
        }

        return false;
    }

    private static string WithoutDeterminer(Page page, Stretch core, string text) => page.TagAt(core.First) == Tag.Determiner && core.First < core.Last
        ? text[Math.Max(0, text.IndexOf(page.TextOf(new Stretch(core.First + 1, core.First + 1)), StringComparison.Ordinal))..]
        : text;
}
