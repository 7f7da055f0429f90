namespace FactCheck.Core.Reading;

/// <summary>What a source phrase says of whom it means, before it is compared with others.</summary>
internal sealed partial record Mention(MentionKind Kind, string? Name, string? Title, string Head, string Text, bool Definite, bool Outlet)
{
    /// <summary>Called Mr., Minister or the like, so surely a person.</summary>
    public bool Titled { get; init; }

    public WordClass Gender { get; init; }

    public static Mention Of(Page page, Stretch phrase)
    {
        if (page.TagAt(phrase.First) == Tag.Pronoun && phrase.First == phrase.Last)
        {
            return new Mention(MentionKind.Pronoun, null, null, page.Lower(phrase.First), page.TextOf(phrase), true, false);
        }

        var core = Core(page, phrase);
        if (page.TagAt(core.Last) is Tag.Number or Tag.Determiner && page.Lower(core.Last + 1) == "of" && core.Last + 2 <= phrase.Last)
        {
            return Of(page, new Stretch(core.Last + 2, phrase.Last)); // "two of the people"
        }

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
        return new Mention(organisation ? MentionKind.Organisation : MentionKind.Person, page.TextOf(own), Clean(title), head, text, true, organisation && IsOutlet(page, own))
        {
            Titled = role >= name.First || title is not null,
            Gender = page.IsIn(name.First, WordClass.Hers) ? WordClass.Hers : page.IsIn(name.First, WordClass.His) ? WordClass.His : WordClass.None,
        };
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

        if ((kind & (WordClass.Document | WordClass.Report)) != 0 && (kind & WordClass.Group) == 0)
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

        return new Mention(familiar || head is "source" or "sources" || (definite && head == "people") ? MentionKind.Described : MentionKind.Group, null, text, head, text, definite, false);
    }

    private static bool IsOrganisation(Page page, Stretch name, bool definite) => definite || page.IsIn(name.Last, WordClass.Organisation | WordClass.OutletName | WordClass.Group)
        || page.IsIn(name.First, WordClass.Place) || (page.Tokens[name.Last].AllCapitals && name.First == name.Last && !page.IsAbbreviationDot(name.Last + 1));

    public static bool IsOutlet(Page page, Stretch name) => page.IsIn(name.Last, WordClass.OutletName | WordClass.Outlet) || (page.Tokens[name.Last].AllCapitals && name.First == name.Last);
}
