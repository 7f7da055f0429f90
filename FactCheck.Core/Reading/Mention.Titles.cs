using System.Globalization;

namespace FactCheck.Core.Reading;

internal sealed partial record Mention
{
    /// <summary>A word before a name that is no part of it: Minister, Dr., Brigadier; or the trade that opens a sentence ("Agronomist Ann Lee").</summary>
    private static bool IsTitle(Page page, Stretch name, int i) => page.IsIn(i, WordClass.Role)
        || (page.IsIn(i, WordClass.Honorific) && i < name.Last)
        || (page.IsIn(i, WordClass.Abbreviation) && i < name.Last && page.IsAbbreviationDot(i + 1))
        || (i == name.First && name.Last - i >= 2 && s_trades.Any(ending => page.Lower(i).EndsWith(ending, StringComparison.Ordinal)));

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

            if (page.TagAt(i) == Tag.Name && GivenNames.GenderOf(page.Lower(i)) is var gender and not WordClass.None)
            {
                return gender;
            }
        }

        return WordClass.None;
    }

    private static string? OwnerOf(Page page, Stretch core) => page.Lower(core.First) is "his" or "her" or "its" or "their" ? page.Lower(core.First) : null;

    private static string? Clean(string? title) => title?.Trim(' ', ',', '.') is { Length: > 0 } text && !CultureInfo.InvariantCulture.CompareInfo.IsPrefix(text, "Mr") && !text.StartsWith("Ms", StringComparison.Ordinal) ? text : null;
}
