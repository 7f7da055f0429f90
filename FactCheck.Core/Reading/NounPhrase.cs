namespace FactCheck.Core.Reading;

/// <summary>Noun phrases to the left and to the right of a place, with "of", "for", appositions and lists; by tags, without a parser.</summary>
internal static partial class NounPhrase
{
    internal const int Farthest = 40;

    private static readonly HashSet<string> s_rightLinks = ["of", "for", "from", "with", "to", "by", "on", "in", "at", "close", "inside", "within"];
    private static readonly HashSet<string> s_occasion = ["statement", "interview", "email", "e-mail", "tweet", "letter", "speech", "debate", "rally", "conference", "post", "briefing", "twitter", "facebook", "message", "op-ed", "press", "television", "phone", "telephone", "text", "video", "radio", "fax", "cable", "note"];

    /// <summary>"by telephone", "in a statement": how it was said.</summary>
    public static bool IsOccasion(Page page, int i) => s_occasion.Contains(page.Lower(i));

    /// <summary>The phrase that ends at <paramref name="end"/>, or nothing.</summary>
    public static Stretch EndingAt(Page page, Stretch sentence, int end)
    {
        if (end < sentence.First)
        {
            return Stretch.None;
        }

        if (page.Kind(end) is TokenKind.Comma or TokenKind.Dash or TokenKind.Close)
        {
            return WithInsertion(page, sentence, end);
        }

        var simple = Simple(page, sentence, end);
        return simple.IsEmpty || page.TagAt(end) is not (Tag.Pronoun or Tag.Name) ? WithRelative(page, sentence, end, simple) : simple;
    }

    /// <summary>"Ann Lee, a lawyer for the fund," is the source with its commas; of "Ann Lee, who has a large lead," only the name is.</summary>
    private static Stretch WithInsertion(Page page, Stretch sentence, int end)
    {
        for (var i = end - 1; i > sentence.First && end - i < Farthest; i--)
        {
            if (page.Kind(i) is not (TokenKind.Comma or TokenKind.Dash or TokenKind.Open) || page.Kind(i) is TokenKind.Open != page.Kind(end) is TokenKind.Close)
            {
                continue;
            }

            var head = Simple(page, sentence, i - 1);
            if (head.IsEmpty || page.IsIn(head.First, WordClass.Weekday | WordClass.Month) || StandsInPhrase(page, sentence, head))
            {
                continue;
            }

            var apposition = page.Kind(end) is TokenKind.Close || (page.TagAt(i + 1) is Tag.Determiner or Tag.Noun or Tag.Name or Tag.Number && !page.IsIn(i + 1, WordClass.Subject) && page.Lower(i + 1) is not ("whose" or "which")) || page.Lower(i + 1) is "who" && end - i > 7;
            return apposition ? new Stretch(head.First, end) : head;
        }

        return Stretch.None;
    }

    private static bool StandsInPhrase(Page page, Stretch sentence, Stretch head) =>
        head.First > sentence.First && page.TagAt(head.First - 1) is Tag.Preposition or Tag.Verb or Tag.Participle or Tag.To && page.Lower(head.First - 1) is not ("as" or "after" or "before" or "since" or "with");

    /// <summary>"Those who attended", "a woman who lives nearby": back over the relative clause to whom it describes.</summary>
    private static Stretch WithRelative(Page page, Stretch sentence, int end, Stretch simple)
    {
        var stop = simple.IsEmpty ? end : simple.First - 1;
        if (stop < sentence.First || page.TagAt(stop) is not (Tag.Verb or Tag.Participle or Tag.Auxiliary or Tag.Preposition or Tag.To or Tag.Adverb))
        {
            return simple;
        }

        for (var i = stop; i > sentence.First && end - i < 20; i--)
        {
            if (page.Kind(i) is TokenKind.Comma or TokenKind.Semicolon or TokenKind.Quote)
            {
                return simple;
            }

            if (i == stop && page.TagAt(i) == Tag.Verb && Simple(page, sentence, i - 1) is { IsEmpty: false } paper && page.IsIn(paper.Last, WordClass.Document | WordClass.Report))
            {
                return new Stretch(paper.First, end); // "a report released last year"
            }

            if (page.Lower(i) is "who" && Simple(page, sentence, i - 1) is { IsEmpty: false } head)
            {
                return new Stretch(head.First, end);
            }

            if (page.IsIn(i, WordClass.Familiar) && Simple(page, sentence, i - 1) is { IsEmpty: false } insider)
            {
                return new Stretch(insider.First, end);
            }
        }

        return simple;
    }

    private static Stretch Simple(Page page, Stretch sentence, int end)
    {
        var start = end + 1;
        for (var k = end; k >= sentence.First && end - k < Farthest; k--)
        {
            var tag = page.Tags[k];
            if (tag is Tag.Noun or Tag.Name or Tag.Number or Tag.Possessive || page.IsAbbreviationDot(k) || page.Lower(k) is "%")
            {
                if (start <= end && StartsAnew(page, k, start))
                {
                    break;
                }

                start = k;
            }
            else if (tag == Tag.Pronoun && start == end + 1)
            {
                return new Stretch(k, k);
            }
            else if (tag == Tag.Determiner)
            {
                start = k;
                if (k == sentence.First || (page.TagAt(k - 1) is not (Tag.Determiner or Tag.Preposition) && !JoinsFirst(page, sentence, k - 1)))
                {
                    break;
                }
            }
            else if (!(start <= end && k > sentence.First && page.TagAt(k - 1) is Tag.Noun or Tag.Name or Tag.Number or Tag.Pronoun or Tag.Determiner && LinksLeft(page, k)))
            {
                break;
            }
        }

        return Trim(page, sentence, new Stretch(start, end));
    }

    /// <summary>"On Tuesday | Ms. Lee", "In a speech | Ms. Lee": what was opened by a preposition ends where the name begins.</summary>
    private static bool StartsAnew(Page page, int k, int start) =>
        start == k + 1 && ((page.TagAt(start) is Tag.Determiner && page.TagAt(k) is not Tag.Determiner) || (page.IsIn(k, WordClass.Weekday | WordClass.Month | WordClass.When) && page.TagAt(start) is Tag.Name or Tag.Determiner));

    /// <summary>"The Post and | the Times": the list begins the clause, so both are the subject.</summary>
    private static bool JoinsFirst(Page page, Stretch sentence, int and)
    {
        if (page.Lower(and) is not ("and" or "or") || and - 1 < sentence.First)
        {
            return false;
        }

        var i = and - 1;
        while (i >= sentence.First && page.TagAt(i) is Tag.Noun or Tag.Name or Tag.Determiner or Tag.Number or Tag.Possessive || (i > sentence.First && page.IsAbbreviationDot(i)))
        {
            i--;
        }

        return i < and - 1 && (i < sentence.First || page.TagAt(i) is Tag.Mark or Tag.Subordinator);
    }

    private static bool LinksLeft(Page page, int k) => page.TagAt(k) is Tag.Preposition && page.Lower(k) is not ("as" or "after" or "before" or "since" or "until" or "during" or "than" or "like")
        || page.Lower(k) is "to" or "and" or "or" or "&"
        || (page.TagAt(k) is Tag.Verb or Tag.Participle or Tag.Noun && page.IsIn(k, WordClass.Familiar));

    private static Stretch Trim(Page page, Stretch sentence, Stretch np)
    {
        var (first, last) = (np.First, np.Last);
        if (first <= last && first > sentence.First && page.TagAt(first - 1) is Tag.Preposition && page.Lower(first - 1) is "in" or "on" or "at" or "during" or "after" or "by" or "for")
        {
            for (var i = last; i > first; i--)
            {
                if (page.TagAt(i) is Tag.Name && page.TagAt(i - 1) is Tag.Noun && Stops(page, first, i))
                {
                    first = i;
                    break;
                }
            }
        }

        while (first <= last && (page.TagAt(first) is Tag.Preposition or Tag.Coordinator or Tag.To or Tag.Mark || page.IsAbbreviationDot(first)))
        {
            first++;
        }

        while (last > first + 1 && page.IsIn(last, WordClass.Weekday | WordClass.When))
        {
            last -= page.Lower(last - 1) == "on" ? 2 : 1;
        }

        return first > last ? Stretch.None : new Stretch(first, last);
    }

    private static bool Stops(Page page, int first, int name)
    {
        for (var i = first; i < name; i++)
        {
            if (page.IsIn(i, WordClass.Role))
            {
                return false;
            }
        }

        return true;
    }
}
