namespace FactCheck.Core.Reading;

/// <summary>The full names of an article by their last word, so that "Okafor" can be shown as "Ngozi Okafor" even before the article says so.</summary>
internal sealed class FullNames
{
    private readonly Dictionary<string, string> _byLast = [];

    public FullNames(Page page)
    {
        for (var i = 0; i < page.Tokens.Count; i++)
        {
            var last = i;
            while (last + 1 < page.Tokens.Count && page.TagAt(last + 1) == Tag.Name && page.Tokens[last + 1].Start == page.Tokens[last].End + 1 && last - i < 4)
            {
                last++;
            }

            if (last > i && page.TagAt(i) == Tag.Name && IsPersonal(page, i, last))
            {
                _byLast.TryAdd(page.TextOf(new Stretch(last, last)), page.TextOf(new Stretch(i, last)));
            }

            i = last;
        }
    }

    public string FullestOf(string name) => _byLast.TryGetValue(name, out var full) ? full : name;

    private static bool IsPersonal(Page page, int first, int last)
    {
        for (var i = first; i <= last; i++)
        {
            if (page.IsIn(i, WordClass.Role | WordClass.Organisation | WordClass.OutletName | WordClass.Place | WordClass.Honorific | WordClass.Abbreviation | WordClass.Weekday | WordClass.Month | WordClass.Group))
            {
                return false;
            }
        }

        return page.Lower(first - 1) is not "the" && !page.Tokens[last].AllCapitals;
    }
}
