namespace FactCheck.Core.Reading;

/// <summary>The full names of an article by their last word, so that "Okafor" can be shown as "Ngozi Okafor" even before the article says so.</summary>
internal sealed class FullNames
{
    internal const WordClass NotPersonal = WordClass.Organisation | WordClass.OutletName | WordClass.Place | WordClass.Abbreviation | WordClass.Weekday | WordClass.Month | WordClass.Group | WordClass.Firm;

    private readonly Dictionary<string, string> _byLast = [];
    private readonly HashSet<string> _alone = [];

    public FullNames(Page page)
    {
        for (var i = 0; i < page.Tokens.Count; i++)
        {
            if (page.TagAt(i) != Tag.Name)
            {
                continue;
            }

            var last = i;
            while (last + 1 < page.Tokens.Count && page.TagAt(last + 1) == Tag.Name && page.Tokens[last + 1].Start == page.Tokens[last].End + 1 && last - i < 8)
            {
                last++;
            }

            if (last == i)
            {
                _alone.Add(page.TextOf(new Stretch(i, i)));
            }

            Note(page, i, last);
            i = last;
        }
    }

    /// <summary>Elsewhere the article uses the surname alone, as it does with those whose words it gives.</summary>
    public bool IsCalledByLast(string name) => _alone.Contains(name[(name.LastIndexOf(' ') + 1)..]);

    public string FullestOf(string name) => _byLast.TryGetValue(name, out var full) ? full : name;

    /// <summary>The article gives this name with a title or in full.</summary>
    public bool IsPerson(string name) => _byLast.ContainsKey(name);

    /// <summary>"Energy Minister Ana Ruiz": without the title, which only tells that it is a person.</summary>
    private void Note(Page page, int first, int last)
    {
        var titled = page.IsAbbreviationDot(first - 1) && page.IsIn(first - 2, WordClass.Honorific | WordClass.Role | WordClass.Abbreviation);
        for (var i = last; i >= first; i--)
        {
            if (page.IsIn(i, WordClass.Role | WordClass.Honorific) && i < last)
            {
                titled = true;
                first = i + 1;
            }
            else if (page.IsIn(i, NotPersonal) && !(page.IsIn(i, WordClass.Abbreviation) && !page.IsAbbreviationDot(i + 1) && (Words.Of(page.Lower(i)) & NotPersonal) == WordClass.Abbreviation) && !(i == last && i > first && page.IsIn(i, WordClass.Place)))
            {
                return; // "Michael Jordan" is a person, "Jordan Airways" is not
            }
        }

        if (last > first ? titled || (page.Lower(first - 1) is not "the" && !page.Tokens[last].AllCapitals) : last == first && titled)
        {
            _byLast.TryAdd(page.TextOf(new Stretch(last, last)), page.TextOf(new Stretch(first, last)));
        }
    }
}
