using System.Globalization;

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

        if (page.Lower(last + 1) is "and" or "&" && page.TagAt(last) == Tag.Name && page.TagAt(last + 2) == Tag.Name && last + 3 <= phrase.Last && page.IsIn(last + 3, WordClass.Report | WordClass.Document | WordClass.Outlet))
        {
            last += 3; // "a Globe and Mail report"
        }

        while (last > phrase.First && page.TagAt(last) is Tag.Possessive or Tag.Adverb)
        {
            last--;
        }

        return new Stretch(phrase.First, last);
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

        return last < within.First ? Stretch.None : new Stretch(first, last);
    }

    private static string? NameAfterBy(Page page, Stretch phrase, Stretch core)
    {
        for (var i = core.Last + 1; i < phrase.Last; i++)
        {
            if (page.Lower(i) is "by" or "from" or "in" && !(page.Lower(i) == "in" && page.IsIn(i + 1, WordClass.Month | WordClass.Place)))
            {
                var name = LastName(page, Core(page, new Stretch(i + 1, phrase.Last)));
                return name.IsEmpty ? null : page.TextOf(name);
            }
        }

        return null;
    }

    private static string? Apposition(Page page, Stretch phrase, Stretch core)
    {
        var from = core.Last + 2;
        if (from > phrase.Last || page.Kind(core.Last + 1) != TokenKind.Comma)
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

    /// <summary>A word before a name that is no part of it: Minister, Dr., Brigadier; or the trade that opens a sentence ("Agronomist Ann Lee").</summary>
    private static bool IsTitle(Page page, Stretch name, int i) => page.IsIn(i, WordClass.Role)
        || (page.IsIn(i, WordClass.Honorific) && i < name.Last)
        || (page.IsIn(i, WordClass.Abbreviation) && i < name.Last && page.IsAbbreviationDot(i + 1))
        || (i == name.First && name.Last - i >= 2 && s_trades.Any(ending => page.Lower(i).EndsWith(ending, StringComparison.Ordinal)));

    private static readonly string[] s_trades = ["ologist", "onomist", "ician", "keeper", "worker", "driver", "hand", "master"];

    private static Stretch WithoutTitle(Page page, Stretch name)
    {
        var first = name.First;
        for (var i = name.First; i < name.Last; i++)
        {
            if (IsTitle(page, name, i))
            {
                first = page.IsAbbreviationDot(i + 1) ? i + 2 : i + 1;
            }
        }

        return first <= name.Last ? name with { First = first } : name;
    }

    /// <summary>The word after the phrase, past a comma.</summary>
    private static int NextAfter(Page page, Stretch phrase) => page.Kind(phrase.Last) == TokenKind.Comma ? phrase.Last + 1 : page.Kind(phrase.Last + 1) == TokenKind.Comma ? phrase.Last + 2 : phrase.Last + 1;

    /// <summary>"Secretary of State Ana Ruiz": the last two names after the office, if there are more than two and they name no body.</summary>
    private static Stretch NameAfterOffice(Page page, Stretch phrase, int first)
    {
        var last = first;
        while (last < phrase.Last && page.TagAt(last + 1) == Tag.Name)
        {
            last++;
        }

        return last - first >= 2 && page.TagAt(first) == Tag.Name && !page.IsIn(last, FullNames.NotPersonal | WordClass.Document) && !page.IsIn(last - 1, FullNames.NotPersonal & ~WordClass.Abbreviation)
            ? new Stretch(last - 1, last)
            : Stretch.None;
    }

    private static WordClass GenderOf(Page page, Stretch words)
    {
        for (var i = words.First; i <= words.Last; i++)
        {
            if (page.IsIn(i, WordClass.Hers | WordClass.His))
            {
                return page.IsIn(i, WordClass.Hers) ? WordClass.Hers : WordClass.His;
            }
        }

        return WordClass.None;
    }

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

    private static string? OwnerOf(Page page, Stretch core) => page.Lower(core.First) is "his" or "her" or "its" or "their" ? page.Lower(core.First) : null;

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

    private static string? Clean(string? title) => title?.Trim(' ', ',', '.') is { Length: > 0 } text && !CultureInfo.InvariantCulture.CompareInfo.IsPrefix(text, "Mr") && !text.StartsWith("Ms", StringComparison.Ordinal) ? text : null;
}
