using System.Globalization;

namespace FactCheck.Core.Reading;

internal enum MentionKind
{
    Pronoun,
    Person,
    Organisation,
    Document,

    /// <summary>One person by what they are: "the top adviser".</summary>
    Described,
    Group,
}

/// <summary>What a source phrase says of whom it means, before it is compared with others.</summary>
internal sealed record Mention(MentionKind Kind, string? Name, string? Title, string Head, string Text, bool Definite, bool Outlet)
{
    public static Mention Of(Page page, Stretch phrase)
    {
        if (page.TagAt(phrase.First) == Tag.Pronoun && phrase.First == phrase.Last)
        {
            return new Mention(MentionKind.Pronoun, null, null, page.Lower(phrase.First), page.TextOf(phrase), true, false);
        }

        var core = Core(page, phrase);
        var first = core.First;
        while (first < core.Last && (page.TagAt(first) == Tag.Determiner || page.TagAt(first) == Tag.Adverb))
        {
            first++;
        }

        var definite = page.Lower(core.First) is "the" or "this" or "that" or "these" or "those" || page.TagAt(core.First) is not (Tag.Determiner or Tag.Number);
        var text = page.TextOf(new Stretch(first, PhraseEnd(page, phrase, core)));
        var head = page.Lower(core.Last);
        return page.TagAt(core.Last) is Tag.Name or Tag.Number || page.IsAbbreviationDot(core.Last)
            ? Named(page, phrase, core, first, text, head)
            : Described(page, phrase, core, text, head, definite);
    }

    private static Mention Named(Page page, Stretch phrase, Stretch core, int first, string text, string head)
    {
        var name = LastName(page, core);
        var role = name.First - 1;
        for (var i = name.First; i <= name.Last; i++)
        {
            if (page.IsIn(i, WordClass.Role) || (page.IsIn(i, WordClass.Honorific | WordClass.Abbreviation) && i < name.Last && page.IsAbbreviationDot(i + 1)))
            {
                role = page.IsAbbreviationDot(i + 1) ? i + 1 : i;
            }
        }

        if (role >= name.Last)
        {
            return new Mention(MentionKind.Described, null, text, head, text, page.Lower(core.First) is not ("a" or "an"), false);
        }

        var own = new Stretch(role + 1, name.Last);
        var title = role >= first ? page.TextOf(new Stretch(first, role)) : core.First < name.First && first < name.First ? page.TextOf(new Stretch(first, name.First - 1)) : Apposition(page, phrase, core);
        if (own.First == own.Last && page.IsIn(own.Last, WordClass.Group))
        {
            return new Mention(MentionKind.Group, null, page.TextOf(core), head, text, true, false); // "the West", "Republicans"
        }

        var organisation = role < name.First && IsOrganisation(page, own, page.Lower(core.First) == "the");
        return new Mention(organisation ? MentionKind.Organisation : MentionKind.Person, page.TextOf(own), Clean(title), head, text, true, organisation && IsOutlet(page, own));
    }

    private static Mention Described(Page page, Stretch phrase, Stretch core, string text, string head, bool definite)
    {
        var inside = LastName(page, core with { Last = core.Last - 1 });
        var name = inside.IsEmpty ? null : page.TextOf(inside);
        var kind = Words.Of(head);
        var after = NameAfterBy(page, phrase, core);
        if ((kind & WordClass.Role) != 0 && AppositiveName(page, phrase, core) is { } person)
        {
            return new Mention(MentionKind.Person, person, text, head, text, definite, false);
        }

        if ((kind & WordClass.Document) != 0 && (kind & WordClass.Group) == 0)
        {
            name ??= after;
            var outlet = name is not null && (kind & WordClass.Report) != 0 && (inside.IsEmpty || IsOutlet(page, inside));
            return new Mention(outlet ? MentionKind.Organisation : MentionKind.Document, name, text, head, text, definite, outlet || (kind & WordClass.Report) != 0);
        }

        if ((kind & WordClass.Role) != 0 || (kind & WordClass.Insider) != 0 || (kind & WordClass.Plain) != 0)
        {
            var speaks = head.StartsWith("spokes", StringComparison.Ordinal) && name is not null;
            return speaks ? new Mention(MentionKind.Organisation, name, head, head, text, true, false) : new Mention(MentionKind.Described, null, text, head, text, definite, false);
        }

        if ((kind & (WordClass.Outlet | WordClass.Organisation)) != 0 && (name is not null || (kind & WordClass.Group) == 0))
        {
            return new Mention(MentionKind.Organisation, name is null ? null : (kind & WordClass.Outlet) != 0 ? name : page.TextOf(new Stretch(inside.First, core.Last)), null, head, text, definite, (kind & WordClass.Outlet) != 0);
        }

        var familiar = false;
        for (var i = core.Last; i <= phrase.Last; i++)
        {
            familiar |= page.IsIn(i, WordClass.Familiar | WordClass.Condition);
        }

        return new Mention(familiar || head is "source" or "sources" ? MentionKind.Described : MentionKind.Group, null, text, head, text, definite, false);
    }

    /// <summary>The phrase up to its first preposition or comma; past a possessive ("Lee's lawyer" is the lawyer).</summary>
    private static Stretch Core(Page page, Stretch phrase)
    {
        var last = phrase.First;
        while (last < phrase.Last && page.TagAt(last + 1) is Tag.Noun or Tag.Name or Tag.Number or Tag.Possessive or Tag.Determiner or Tag.Adverb || (last < phrase.Last && page.IsAbbreviationDot(last + 1)))
        {
            last++;
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
        while (first > within.First && last >= within.First && (page.TagAt(first - 1) == Tag.Name || page.IsAbbreviationDot(first - 1)) && !page.Lower(first - 1).EndsWith("-based", StringComparison.Ordinal))
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

    private static bool IsOrganisation(Page page, Stretch name, bool definite) => definite || page.IsIn(name.Last, WordClass.Organisation | WordClass.OutletName | WordClass.Place | WordClass.Group)
        || page.IsIn(name.First, WordClass.Place) || (page.Tokens[name.Last].AllCapitals && name.First == name.Last && !page.IsAbbreviationDot(name.Last + 1));

    public static bool IsOutlet(Page page, Stretch name) => page.IsIn(name.Last, WordClass.OutletName | WordClass.Outlet) || (page.Tokens[name.Last].AllCapitals && name.First == name.Last);

    private static string? Clean(string? title) => title?.Trim(' ', ',', '.') is { Length: > 0 } text && !CultureInfo.InvariantCulture.CompareInfo.IsPrefix(text, "Mr") && !text.StartsWith("Ms", StringComparison.Ordinal) ? text : null;
}
