namespace FactCheck.Core.Reading;

internal static partial class BasisList
{
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
}
