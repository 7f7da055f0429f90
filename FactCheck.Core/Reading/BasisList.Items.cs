namespace FactCheck.Core.Reading;

internal static partial class BasisList
{
    private static List<string> Items(Page page, int start, int end)
    {
        var found = new List<(string Name, Stretch Where)>();
        for (var i = start; i < end;)
        {
            while (i < end && (Apart(page, i) || page.Kind(i) is TokenKind.Comma or TokenKind.Colon || page.Lower(i) is "and" or "or" or "both" or "as" or "well" or "plus" or "along" or "with" or "also" or "separately" or "from" or "on" or "to" or "by" or "upon" || page.TagAt(i) is Tag.Adverb))
            {
                i++;
            }

            var last = ItemEnd(page, i, end);
            if (last < i)
            {
                break;
            }

            if (Clean(page, i, last) is { } name)
            {
                Add(page, found, name, new Stretch(i, last));
            }

            i = last + 1;
            while (i < end && page.TagAt(i) is Tag.Pronoun && page.Lower(i) is not "who" && page.TagAt(i - 1) is Tag.Noun or Tag.Verb || i > start && i < end && page.TagAt(last + 1) is Tag.Pronoun && page.Kind(i) is not TokenKind.Comma && page.Lower(i) is not "and")
            {
                i++;
            }
        }

        return [.. found.Select(item => item.Name)];
    }

    private static void Add(Page page, List<(string Name, Stretch Where)> found, string name, Stretch where)
    {
        var apposed = found.Count > 0 && page.Kind(found[^1].Where.Last + 1) == TokenKind.Comma && found[^1].Where.Last + 2 == where.First;
        if (apposed && char.IsUpper(name[0]) && (IsRole(page, found[^1].Where) || IsSomebody(page, found[^1].Where) && name.Contains(' ', StringComparison.Ordinal)) && Person(page, where) is { } person)
        {
            found[^1] = (person, where); // "the team doctor, Marc Lestrade"
        }
        else if (!(apposed && char.IsUpper(found[^1].Name[0]) && page.TagAt(where.First) == Tag.Determiner && IsRole(page, where)))
        {
            found.Add((name, where));
        }
    }

    /// <summary>"the harbour master": no paper, no body, so whoever is named next is meant.</summary>
    private static bool IsSomebody(Page page, Stretch where) => page.TagAt(where.First) == Tag.Determiner && page.TagAt(where.Last) == Tag.Noun && !page.Lower(where.Last).EndsWith('s')
        && !page.IsIn(where.Last, WordClass.Document | WordClass.Report | WordClass.Organisation | WordClass.Outlet | WordClass.OutletName | WordClass.Group);

    private static bool IsRole(Page page, Stretch where)
    {
        for (var i = where.First; i <= where.Last && page.TagAt(i) is not Tag.Preposition; i++)
        {
            if (page.IsIn(i, WordClass.Role | WordClass.Plain | WordClass.Insider))
            {
                return true;
            }
        }

        return false;
    }

    private static string? Person(Page page, Stretch where) => page.TagAt(where.First) == Tag.Name ? Mention.Of(page, where).Name ?? page.TextOf(where) : null;

    private static int ItemEnd(Page page, int start, int end)
    {
        var clause = false;
        for (var i = start; i < end; i++)
        {
            clause |= page.Lower(i) is "that" or "which" or "who";
            if (i > start && page.TagAt(i) is Tag.Pronoun && page.Lower(i) is not ("who" or "which" or "that" or "whom") && page.TagAt(i - 1) is Tag.Noun or Tag.Verb && page.TagAt(i + 1) is Tag.Verb or Tag.Auxiliary)
            {
                return i - 1; // "a timetable it had obtained"
            }

            if (page.Kind(i) is TokenKind.Comma or TokenKind.Colon || page.Lower(i) is "and" && page.Kind(i + 1) == TokenKind.Comma || page.Lower(i) is "which" or "plus" || (page.Lower(i) is "as" && page.Lower(i + 1) is "well")
                || (page.Lower(i) is "with" or "together" or "jointly" or "in" && (page.IsIn(i, WordClass.Joint) || Links(page, i, out _)))
                || (page.Lower(i) is "and" && StartsItem(page, i + 1) && !JoinsNames(page, i)) || (!clause && i > start && page.TagAt(i) is Tag.Auxiliary))
            {
                return i - 1;
            }
        }

        return end - 1;
    }

    /// <summary>"independently of them": says only that it is another basis.</summary>
    private static bool Apart(Page page, int i) => page.Lower(i) is "independently" || (page.Lower(i) is "of" or "from" && page.Lower(i - 1) is "independently" or "separately") || (page.Lower(i) is "them" or "those" or "that" or "it" or "these" && page.Lower(i - 1) is "of" or "from" && page.Lower(i - 2) is "independently" or "separately");

    private static bool StartsItem(Page page, int i) => page.TagAt(i) is Tag.Determiner or Tag.Name or Tag.Number or Tag.Noun or Tag.Preposition or Tag.Adverb or Tag.Pronoun or Tag.To;

    /// <summary>"the Globe and Mail": one capitalised word on either side of "and", after "the".</summary>
    private static bool JoinsNames(Page page, int and) => page.TagAt(and - 1) == Tag.Name && page.TagAt(and - 2) == Tag.Determiner && page.TagAt(and + 1) == Tag.Name && page.IsIn(and + 1, WordClass.Report | WordClass.OutletName | WordClass.Document);

    /// <summary>The item without article and title; of "the pollster Afrometrica" only the name.</summary>
    private static string? Clean(Page page, int first, int last)
    {
        while (last > first && (page.IsIn(last, WordClass.Weekday | WordClass.When) || page.Lower(last) is "on" && page.TagAt(last) == Tag.Preposition))
        {
            last--;
        }

        if (page.Lower(first) is "interviews" or "conversations" or "talks" or "interview" or "discussions" && page.Lower(first + 1) is "with" && page.TagAt(first + 2) == Tag.Name)
        {
            first += 2;
        }

        while (first <= last && (page.TagAt(first) is Tag.Determiner && page.Lower(first) is not ("several" or "many" or "some" or "few" or "most") || page.TagAt(first) is Tag.Coordinator or Tag.Preposition or Tag.Adverb || page.Lower(first).EndsWith("-based", StringComparison.Ordinal)))
        {
            first++;
        }

        if (first > last || page.TagAt(first) is Tag.Pronoun || (first == last && page.TagAt(first) is Tag.Participle))
        {
            return null;
        }

        var whole = new Stretch(first, last);
        var plain = Enumerable.Range(first, last - first + 1).All(i => page.TagAt(i) is Tag.Name or Tag.Noun or Tag.Number or Tag.Possessive || page.Kind(i) == TokenKind.Quote || page.Lower(i) is "&" || page.IsAbbreviationDot(i));
        if (plain && page.TagAt(last) == Tag.Name)
        {
            var name = last;
            while (name > first && (page.TagAt(name - 1) == Tag.Name || (page.TagAt(name - 1) == Tag.Possessive || page.Kind(name - 1) == TokenKind.Quote) && name - 2 >= first && page.TagAt(name - 2) == Tag.Name || page.Lower(name - 1) is "&" || page.IsAbbreviationDot(name - 1)))
            {
                name--;
            }

            if (Enumerable.Range(name, last - name + 1).All(i => page.TagAt(i) == Tag.Name || page.IsAbbreviationDot(i)) && Mention.Of(page, new Stretch(name, last)) is { Kind: MentionKind.Person, Name: { } person })
            {
                return person;
            }

            return page.TextOf(new Stretch(name, last));
        }

        return page.TextOf(whole);
    }
}
