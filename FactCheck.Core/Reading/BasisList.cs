namespace FactCheck.Core.Reading;

/// <summary>
/// Reads the list of what something rests on. Items are separate bases, unless the text says that several made one finding together:
/// "a study by A and B, jointly", "which A and B had written together", "a report by A in partnership with B".
/// </summary>
internal static class BasisList
{
    internal const int Farthest = 60;

    public static List<Basis> Of(Page page, Stretch sentence, int start, bool leads)
    {
        var end = End(page, sentence, start, leads);
        if (Joint(page, start, end) is { } joint)
        {
            var rest = joint.Next < end ? Items(page, joint.Next, end) : [];
            return [new Basis(joint.Names), .. joint.Before.Concat(rest).Select(name => new Basis([name]))];
        }

        return [.. Items(page, start, end).Distinct().Select(name => new Basis([name]))];
    }

    /// <summary>The token after the list.</summary>
    private static int End(Page page, Stretch sentence, int start, bool leads)
    {
        var i = start;
        for (; i <= sentence.Last && i < start + Farthest; i++)
        {
            if ((page.Kind(i) is TokenKind.Stop or TokenKind.Semicolon && !page.IsAbbreviationDot(i)) || (page.Kind(i) is TokenKind.Quote && page.QuotationOf[i] >= 0) || page.Kind(i) is TokenKind.Dash && page.Tokens[i].Start > page.Tokens[i - 1].End)
            {
                break;
            }

            if (page.Kind(i) == TokenKind.Comma && (leads ? !ListGoesOn(page, i, sentence) : !CanGoOn(page, i + 1) && !(page.TagAt(i + 1) is Tag.Auxiliary or Tag.Verb && OpensClause(page, start, i))))
            {
                break;
            }

            if (i > start && page.TagAt(i) is Tag.Subordinator && page.Lower(i) is "because" or "although" or "though" or "while" or "when" or "as" or "but" && page.Lower(i + 1) is not "well" || page.Lower(i) is "but")
            {
                break;
            }

            if (page.Lower(i) is "and" && page.TagAt(i + 1) is Tag.Verb or Tag.Auxiliary)
            {
                break; // "cited a circular and did not name anybody"
            }
        }

        return i;
    }

    /// <summary>"the report that two engineers, Ann Lee and Tom Weiss, had written": the verb of the clause is still to come.</summary>
    private static bool OpensClause(Page page, int start, int comma)
    {
        for (var i = comma - 1; i > start && page.TagAt(i) is not (Tag.Verb or Tag.Auxiliary); i--)
        {
            if (page.Lower(i) is "that" or "which" && page.TagAt(i - 1) is Tag.Noun)
            {
                return true;
            }
        }

        return false;
    }

    private static bool ListGoesOn(Page page, int comma, Stretch sentence)
    {
        if (page.Lower(comma + 1) is "and")
        {
            return true;
        }

        for (var i = comma + 1; i < sentence.Last && i < comma + 12; i++)
        {
            if (page.TagAt(i) is Tag.Verb or Tag.Auxiliary)
            {
                return false;
            }

            if (page.Kind(i) == TokenKind.Comma)
            {
                return page.Lower(i + 1) is "and";
            }
        }

        return false;
    }

    private static bool CanGoOn(Page page, int i) => page.Lower(i) is "independently" or "separately" || page.TagAt(i) is Tag.Name or Tag.Determiner or Tag.Number || page.TagAt(i) is Tag.Noun && page.Lower(i) is not "adding"
        || page.Lower(i) is "and" or "as" && page.Lower(i + 1) is not ("said" or "says") && page.TagAt(i + 1) is not (Tag.Verb or Tag.Auxiliary or Tag.Pronoun) || page.Lower(i) is "along" or "plus" or "together" or "jointly" or "from" or "on" or "upon";

    // ---- made together

    private static (List<string> Names, List<string> Before, int Next)? Joint(Page page, int start, int end)
    {
        var signal = Signal(page, start, end);
        if (signal < 0)
        {
            return null;
        }

        for (var i = start; i < end; i++)
        {
            if (page.Lower(i) is "by" or "between" or "from" && Group(page, i + 1, end) is { Names.Count: > 1 } group)
            {
                return (group.Names, Earlier(page, start, i, group.Names), group.Next);
            }
        }

        for (var i = start; i < end; i++)
        {
            if (page.Lower(i) is "that" or "which" || page.TagAt(i) is Tag.Noun && page.TagAt(i + 1) is Tag.Name or Tag.Determiner && i + 1 < signal)
            {
                if (Group(page, i + 1, end) is { Names.Count: > 1 } makers && (HasVerb(page, makers.Next, end) || page.Lower(i) is "that" or "which" && Verbs.Find(page.Lower(makers.Next)) is not null))
                {
                    return (makers.Names, Earlier(page, start, i, makers.Names), After(page, makers.Next, end));
                }
            }
        }

        for (var i = start; i < end; i++)
        {
            if (page.Lower(i) is "with" or "of" && Group(page, i + 1, end) is { Names.Count: > 1 } partners)
            {
                return (partners.Names, [], partners.Next);
            }
        }

        return Group(page, start, end) is { Names.Count: > 1 } first && signal <= first.Next + 3 ? (first.Names, [], first.Next) : null;
    }

    private static int Signal(Page page, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (page.IsIn(i, WordClass.Joint) || page.Lower(i) is "co-authored" or "co-written" or "collaborative" or "collaboratively" or "cooperatively"
                || (page.Lower(i) is "in" && page.Lower(i + 1) is "partnership" or "collaboration" or "cooperation" or "co-operation" or "concert" or "tandem" or "conjunction" or "common")
                || (page.Lower(i) is "side" && page.Lower(i + 1) is "by") || (page.Lower(i) is "hand" && page.Lower(i + 1) is "in") || (page.Lower(i) is "between" && page.Lower(i + 1) is "them"))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>"A and B", "A together with B", "A, B and C": who made it, up to what no longer belongs to them.</summary>
    private static (List<string> Names, int Next) Group(Page page, int start, int end)
    {
        var names = new List<string>();
        var i = start;
        while (i < end)
        {
            while (i < end && (page.IsIn(i, WordClass.Joint) || page.TagAt(i) is Tag.Adverb || page.Lower(i) is "both" || Links(page, i, out _)))
            {
                i += Links(page, i, out var length) ? length : 1;
            }

            var last = ItemEnd(page, i, end);
            while (last > i && last + 1 < end && page.IsIn(last + 1, WordClass.Joint) && Verbs.Find(page.Lower(last)) is not null && !page.Tokens[last].Capital)
            {
                last--; // "the office and the Bureau keep | jointly"
            }

            if (last < i)
            {
                break;
            }

            if (Clean(page, i, last) is { } name)
            {
                if (names.Count == 0 && page.TagAt(last) is Tag.Noun && page.Lower(last).EndsWith('s') && page.Kind(last + 1) == TokenKind.Comma && page.TagAt(i) is Tag.Number)
                {
                    i = last + 2; // "two engineers, Ann Lee and Tom Weiss"
                    continue;
                }

                names.Add(name);
            }

            i = last + 1;
            var wasAnd = page.Lower(i) is "and" || (page.Kind(i) == TokenKind.Comma && page.Lower(i + 1) is "and");
            var goesOn = i < end && (names.Count < 2 || wasAnd && page.Kind(last - 1) != TokenKind.Comma && !HadAnd(page, start, last)) && (page.Kind(i) is TokenKind.Comma || page.Lower(i) is "and" or "with" || page.IsIn(i, WordClass.Joint) || Links(page, i, out _));
            if (!goesOn || IsSeparate(page, page.Kind(i) == TokenKind.Comma ? i + 1 : i))
            {
                break;
            }

            i = page.Kind(i) is TokenKind.Comma ? i + 1 : i;
            i = page.Lower(i) is "and" or "with" ? i + 1 : i;
        }

        return (names, i);
    }

    private static bool HadAnd(Page page, int start, int last)
    {
        for (var i = start; i <= last; i++)
        {
            if (page.Lower(i) is "and")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"and also", "and on a letter": what follows is another basis.</summary>
    private static bool IsSeparate(Page page, int i) => page.Lower(i) is "and" or "as" or "plus" && (page.TagAt(i + 1) is Tag.Preposition || page.Lower(i + 1) is "also" or "separately" or "well" || page.Lower(i + 1) is "a" or "an" or "another" && page.IsIn(ItemHead(page, i + 1), WordClass.Document | WordClass.Report));

    private static int ItemHead(Page page, int i)
    {
        while (page.TagAt(i) is Tag.Determiner or Tag.Noun or Tag.Name or Tag.Number && page.TagAt(i + 1) is Tag.Noun or Tag.Name or Tag.Number)
        {
            i++;
        }

        return i;
    }

    private static bool Links(Page page, int i, out int length)
    {
        length = page.Lower(i) is "in" && page.Lower(i + 1) is "partnership" or "collaboration" or "cooperation" or "co-operation" or "concert" or "tandem" or "conjunction" && page.Lower(i + 2) is "with" ? 3
            : page.Lower(i) is "together" or "jointly" && page.Lower(i + 1) is "with" ? 2 : 0;
        return length > 0;
    }

    private static bool HasVerb(Page page, int from, int end)
    {
        for (var i = from; i < end && i < from + 8; i++)
        {
            if (page.TagAt(i) is Tag.Verb or Tag.Auxiliary)
            {
                return true;
            }
        }

        return false;
    }

    private static int After(Page page, int from, int end)
    {
        for (var i = from; i < end; i++)
        {
            if (page.Kind(i) == TokenKind.Comma && IsSeparate(page, i + 1) || IsSeparate(page, i))
            {
                return i;
            }
        }

        return end;
    }

    private static List<string> Earlier(Page page, int start, int by, List<string> names)
    {
        var comma = -1;
        for (var i = start; i < by; i++)
        {
            comma = page.Kind(i) == TokenKind.Comma || page.Lower(i) is "and" ? i : comma;
        }

        return comma < 0 ? [] : [.. Items(page, start, comma).Where(name => !names.Contains(name))];
    }

    // ---- separate items

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
            while (i < end && page.TagAt(i) is Tag.Pronoun && page.Lower(i) is not "who" && page.TagAt(i - 1) is Tag.Noun || i > start && i < end && page.TagAt(last + 1) is Tag.Pronoun && page.Kind(i) is not TokenKind.Comma && page.Lower(i) is not "and")
            {
                i++;
            }
        }

        return [.. found.Select(item => item.Name)];
    }

    private static void Add(Page page, List<(string Name, Stretch Where)> found, string name, Stretch where)
    {
        var apposed = found.Count > 0 && page.Kind(found[^1].Where.Last + 1) == TokenKind.Comma && found[^1].Where.Last + 2 == where.First;
        if (apposed && char.IsUpper(name[0]) && IsRole(page, found[^1].Where) && Person(page, where) is { } person)
        {
            found[^1] = (person, where); // "the team doctor, Marc Lestrade"
        }
        else if (!(apposed && char.IsUpper(found[^1].Name[0]) && page.TagAt(where.First) == Tag.Determiner && IsRole(page, where)))
        {
            found.Add((name, where));
        }
    }

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
            if (i > start && page.TagAt(i) is Tag.Pronoun && page.Lower(i) is not ("who" or "which" or "that" or "whom") && page.TagAt(i - 1) is Tag.Noun && page.TagAt(i + 1) is Tag.Verb or Tag.Auxiliary)
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

    private static bool StartsItem(Page page, int i) => page.TagAt(i) is Tag.Determiner or Tag.Name or Tag.Number or Tag.Noun or Tag.Preposition or Tag.Adverb or Tag.Pronoun;

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

        if (first > last || page.TagAt(first) is Tag.Pronoun)
        {
            return null;
        }

        var whole = new Stretch(first, last);
        var plain = Enumerable.Range(first, last - first + 1).All(i => page.TagAt(i) is Tag.Name or Tag.Noun or Tag.Number or Tag.Possessive || page.Kind(i) == TokenKind.Quote || page.Lower(i) is "&" || page.IsAbbreviationDot(i));
        if (plain && page.TagAt(last) == Tag.Name)
        {
            var name = last;
            while (name > first && (page.TagAt(name - 1) == Tag.Name || page.Lower(name - 1) is "&" || page.IsAbbreviationDot(name - 1)))
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
