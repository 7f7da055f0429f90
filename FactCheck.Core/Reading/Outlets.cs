namespace FactCheck.Core.Reading;

/// <summary>Finds which outlet a phrase names: "the Daily Courier", "a reporter from AFP", "the news agency dpa", "state television".</summary>
internal sealed class Outlets(Page page, FullNames names)
{
    private const WordClass Medium = WordClass.Outlet | WordClass.OutletName;
    private const WordClass NotMedium = WordClass.Role | WordClass.Plain | WordClass.Group | WordClass.Honorific | WordClass.Place | WordClass.Document;

    /// <summary>Who is named from <paramref name="start"/> on, and the last token of it. Unless <paramref name="any"/>, only what can be an outlet.</summary>
    public (string Name, int Last)? At(Stretch sentence, int start, bool any = false)
    {
        var first = start;
        while (first <= sentence.Last && (page.TagAt(first) is Tag.Determiner || page.Lower(first) is "the"))
        {
            first++;
        }

        var last = Run(sentence, first);
        if (last < first)
        {
            return null;
        }

        if (page.Lower(last) is "reporter" or "correspondent" or "journalist" or "reporters" or "journalists" or "interviewer" && page.Lower(last + 1) is "from" or "for" or "of" or "at" && At(sentence, last + 2) is { } employer)
        {
            return employer;
        }

        var possessive = first;
        while (possessive <= last && page.TagAt(possessive) != Tag.Possessive)
        {
            possessive++;
        }

        if (possessive <= last && possessive > first && NameIn(first, possessive - 1) is { IsEmpty: false } owner && CanBeOutlet(owner))
        {
            return (page.TextOf(owner), last); // "CNN's Jake Tapper", "the BBC's Today programme"
        }

        var name = NameIn(first, last);
        if (name.IsEmpty)
        {
            return Unnamed(first, last, any);
        }

        return name.Last < last && !page.IsIn(last, Medium | WordClass.Report) ? any ? (page.TextOf(new Stretch(first, last)), last) : page.Lower(last) is "reporter" or "reporters" or "correspondent" or "journalist" ? (page.TextOf(name), last) : null
            : any || CanBeOutlet(name) ? (page.TextOf(name), last) : null;
    }

    private (string Name, int Last)? Unnamed(int first, int last, bool any)
    {
        if (last > first && page.IsIn(last - 1, WordClass.Outlet) && !page.IsIn(last, NotMedium | Medium) && Words.Of(page.Lower(last)) == WordClass.None && Verbs.Find(page.Lower(last)) is null)
        {
            return (page.TextOf(new Stretch(last, last)), last); // "the news agency dpa"
        }

        return any || page.IsIn(last, Medium) || page.Lower(last) is "television" ? (page.TextOf(new Stretch(first, last)), last) : null;
    }

    private int Run(Stretch sentence, int first)
    {
        var last = first - 1;
        for (var i = first; i <= sentence.Last && i < first + 14; i++)
        {
            var particle = page.TagAt(i - 1) is Tag.Name && page.TagAt(i + 1) is Tag.Name or Tag.Determiner && RelayWords.Is("particle", page.Lower(i)) && (page.Lower(i) is not ("of" or "and" or "y" or "e") || JoinsName(i));
            if (page.IsIn(i, WordClass.Weekday | WordClass.When) && i > first || !(page.TagAt(i) is Tag.Noun or Tag.Name or Tag.Number or Tag.Possessive || page.IsIn(i, Medium) || page.IsAbbreviationDot(i) || particle || page.Kind(i) == TokenKind.Other && page.Lower(i) is "&"))
            {
                break;
            }

            last = i;
        }

        return last;
    }

    /// <summary>"Times of India", "Globe and Mail".</summary>
    private bool JoinsName(int i) => page.Lower(i) is "of" ? page.TagAt(i + 1) is Tag.Name : page.Lower(i) is not "and" || page.IsIn(i + 1, Medium | WordClass.Report) && page.TagAt(i - 2) is Tag.Determiner;

    private Stretch NameIn(int first, int last)
    {
        var end = last;
        while (end >= first && page.TagAt(end) != Tag.Name)
        {
            end--;
        }

        var begin = end;
        while (begin > first && (page.TagAt(begin - 1) == Tag.Name || page.IsAbbreviationDot(begin - 1) || page.TagAt(begin - 1) is not (Tag.Possessive) && begin - 2 >= first && page.TagAt(begin - 2) == Tag.Name && (RelayWords.Is("particle", page.Lower(begin - 1)) || page.Lower(begin - 1) is "&")))
        {
            begin--;
        }

        return end < first ? Stretch.None : new Stretch(begin, end);
    }

    /// <summary>Not a person, a parliament, a court, a city or a crowd.</summary>
    private bool CanBeOutlet(Stretch name)
    {
        if (page.IsIn(name.Last, Medium | WordClass.Report))
        {
            return true;
        }

        var text = page.TextOf(name);
        return !page.IsIn(name.First, NotMedium | WordClass.Month | WordClass.Weekday) && (name.First < name.Last || page.Lower(name.First - 1) is not ("in" or "on" or "for")) && !page.IsIn(name.Last, NotMedium | WordClass.Organisation) && !RelayWords.Is("nobody", page.Lower(name.Last)) && !page.IsAbbreviationDot(name.First + 1)
            && (!IsPerson(name) || names.FullestOf(page.TextOf(new Stretch(name.Last, name.Last))) == text && (page.TagAt(name.First - 1) is Tag.Determiner or Tag.Noun || page.IsIn(name.First - 1, Medium)));
    }

    /// <summary>Given in full with a given name or a title, or called by the last name alone.</summary>
    private bool IsPerson(Stretch name)
    {
        var last = page.TextOf(new Stretch(name.Last, name.Last));
        return names.IsPerson(last) && (name.First == name.Last || GivenNames.Is(page.Lower(name.First)) || names.IsCalledByLast(last) || page.IsIn(name.First - 1, WordClass.Role | WordClass.Person | WordClass.Honorific));
    }
}
