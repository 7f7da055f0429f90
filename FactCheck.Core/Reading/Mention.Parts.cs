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
        while (first > within.First && last >= within.First && (page.TagAt(first - 1) == Tag.Name || page.IsAbbreviationDot(first - 1) || (page.Lower(first - 1) is "and" or "&" && page.TagAt(first - 2) == Tag.Name)) && !page.Lower(first - 1).EndsWith("-based", StringComparison.Ordinal))
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
                return page.TextOf(name);
            }
        }

        return null;
    }

    private static string? Clean(string? title) => title?.Trim(' ', ',', '.') is { Length: > 0 } text && !CultureInfo.InvariantCulture.CompareInfo.IsPrefix(text, "Mr") && !text.StartsWith("Ms", StringComparison.Ordinal) ? text : null;
}
