namespace FactCheck.Core.Reading;

/// <summary>What a source phrase says of whom it means, before it is compared with others.</summary>
internal sealed partial record Mention(MentionKind Kind, string? Name, string? Title, string Head, string Text, bool Definite, bool Outlet)
{
    /// <summary>Called Mr., Minister or the like, so surely a person.</summary>
    public bool Titled { get; init; }

    public WordClass Gender { get; init; }

    /// <summary>Whom "its" or "her" means.</summary>
    public static Mention Pronoun(string possessive)
    {
        var word = possessive switch { "its" => "it", "his" => "he", "her" => "she", _ => "they" };
        return new Mention(MentionKind.Pronoun, null, null, word, word, true, false);
    }

    /// <summary>Asked not to be named, or known only as somebody who knows.</summary>
    public bool Withheld { get; init; }

    /// <summary>"his lawyer": whose is known only from what went before; null if the phrase does not say so.</summary>
    public string? Owner { get; init; }

    /// <summary>What the cue shows of it: whoever "says" is somebody, who "shows" may be a thing.</summary>
    public bool Speaks { get; init; }

    /// <summary>One, as far as its ending tells.</summary>
    public bool Singular { get; init; }

    public static Mention Of(Page page, Stretch phrase)
    {
        if (page.TagAt(phrase.First) == Tag.Pronoun && phrase.First == phrase.Last)
        {
            return new Mention(MentionKind.Pronoun, null, null, page.Lower(phrase.First), page.TextOf(phrase), true, false);
        }

        var core = Core(page, phrase);
        if (page.TagAt(core.Last) is Tag.Number or Tag.Determiner && page.Lower(core.Last + 1) == "of" && core.Last + 2 <= phrase.Last)
        {
            var many = Of(page, new Stretch(core.Last + 2, phrase.Last)); // "two of the people"
            return page.Lower(core.Last) is "one" && many.Kind == MentionKind.Group ? many with { Kind = MentionKind.Described, Title = page.TextOf(phrase), Singular = true, Definite = false } : many;
        }

        var first = core.First;
        while (first < core.Last && (page.TagAt(first) == Tag.Determiner || page.TagAt(first) == Tag.Adverb))
        {
            first++;
        }

        var definite = page.Lower(core.First) is "the" or "this" or "that" or "these" or "those" || page.TagAt(core.First) is not (Tag.Determiner or Tag.Number);
        var text = page.TextOf(new Stretch(first, PhraseEnd(page, phrase, core)));
        var head = page.Lower(core.Last);
        if (page.IsIn(core.Last, WordClass.Role) && page.Lower(core.Last + 1) == "of" && NameAfterOffice(page, phrase, core.Last + 2) is { IsEmpty: false } person)
        {
            return new Mention(MentionKind.Person, page.TextOf(person), page.TextOf(new Stretch(first, person.First - 1)), head, text, true, false) { Titled = true, Gender = GenderOf(page, person) };
        }

        return page.TagAt(core.Last) is Tag.Name or Tag.Number || page.IsAbbreviationDot(core.Last)
            ? Named(page, phrase, core, first, text, head)
            : Described(page, phrase, core, text, head, definite);
    }

    private static Mention Named(Page page, Stretch phrase, Stretch core, int first, string text, string head)
    {
        var name = LastName(page, core);
        var the = page.Lower(name.First) == "the" && name.First < name.Last;
        name = the ? name with { First = name.First + 1 } : name;
        var role = name.First - 1;
        for (var i = name.First; i <= name.Last; i++)
        {
            if (IsTitle(page, name, i) && !(i < name.Last && page.IsIn(name.Last, WordClass.Organisation | WordClass.Firm)) && !IsOfBody(page, name))
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
            return new Mention(MentionKind.Group, null, text, head, text, true, false); // "the West", "Republicans", "Residents of the old town"
        }

        var before = role < name.First && name.First > first ? Words.Of(page.Lower(name.First - 1)) : WordClass.None;
        var person = (before & (WordClass.Role | WordClass.Person)) != 0 || page.Lower(NextAfter(page, phrase)) is "who";
        var organisation = role < name.First && !person && (IsThing(page, phrase, core) || IsOrganisation(page, own, the || (page.Lower(core.First) == "the" && core.First + 1 == name.First))
            || (before & (WordClass.Organisation | WordClass.Outlet | WordClass.Firm | WordClass.Trade)) != 0 || (phrase.Last == core.Last && page.Lower(NextAfter(page, phrase)) is "which"));
        return new Mention(organisation ? MentionKind.Organisation : MentionKind.Person, page.TextOf(own), Clean(title), head, text, true, organisation && (IsOutlet(page, own) || (before & WordClass.Outlet) != 0))
        {
            Titled = role >= name.First || title is not null || person,
            Gender = GenderOf(page, new Stretch(name.First, own.First)),
        };
    }

    private static Mention Described(Page page, Stretch phrase, Stretch core, string text, string head, bool definite)
    {
        var inside = LastName(page, core with { Last = core.Last - 1 });
        var name = inside.IsEmpty ? null : page.TextOf(inside);
        var kind = Words.Of(head);
        var after = NameAfterBy(page, phrase, core);
        var described = new Mention(MentionKind.Described, null, text, head, text, definite, false)
        {
            Withheld = IsWithheld(page, phrase, core) || (HasNumber(page, core) && (head == "people" || IsInsiders(head))) || head is "insiders" or "insider",
            Owner = OwnerOf(page, core),
            Gender = GenderOf(page, core with { First = core.Last }),
        };
        var apposed = AppositiveName(page, phrase, core);
        var somebody = (kind & ~(WordClass.Plain | WordClass.Insider | WordClass.Person | WordClass.His | WordClass.Hers)) == 0 && !IsPlural(head) && apposed?.Contains(' ', StringComparison.Ordinal) == true && page.TagAt(core.Last) is Tag.Noun; // "the diver, Tom Weiss"
        if (apposed is not null && ((kind & WordClass.Role) != 0 || somebody))
        {
            return new Mention(MentionKind.Person, apposed, text, head, text, definite, false) { Titled = true };
        }

        if ((kind & (WordClass.Document | WordClass.Report)) != 0 && (kind & WordClass.Group) == 0)
        {
            name = inside.IsEmpty ? after : name;
            var outlet = name is not null && (kind & WordClass.Report) != 0 && (inside.IsEmpty ? after is not null && IsKnownOutlet(page, phrase, core) : IsOutlet(page, inside));
            return outlet
                ? new Mention(MentionKind.Organisation, name, head, head, text, definite, true)
                : new Mention(MentionKind.Document, inside.IsEmpty ? after : null, text, head, text, definite, (kind & WordClass.Report) != 0);
        }

        if ((kind & (WordClass.Role | WordClass.Insider | WordClass.Plain)) != 0)
        {
            var speaks = head.StartsWith("spokes", StringComparison.Ordinal) && name is not null;
            return speaks ? new Mention(MentionKind.Organisation, name, head, head, text, true, false) : described;
        }

        if ((kind & (WordClass.Outlet | WordClass.Organisation)) != 0 && (kind & WordClass.Group) == 0 || ((kind & (WordClass.Outlet | WordClass.Organisation)) != 0 && name is not null))
        {
            return Body(page, core, inside, apposed, text, head, definite);
        }

        if (kind == WordClass.None && core.Last > core.First && page.IsIn(core.Last - 1, WordClass.Outlet) && Verbs.Find(head) is null && !head.EndsWith('s'))
        {
            return new Mention(MentionKind.Organisation, page.TextOf(new Stretch(core.Last, core.Last)), null, head, text, true, true); // "the news agency dpa"
        }

        var singular = !head.EndsWith('s') && (kind & WordClass.Group) == 0;
        return described.Withheld || head is "source" or "sources" || (definite && head == "people") || (singular && (kind & WordClass.Group) == 0 && page.TagAt(core.Last) is Tag.Noun)
            ? described with { Kind = described.Withheld || head is "source" or "sources" or "people" ? MentionKind.Described : MentionKind.Group, Singular = singular }
            : new Mention(MentionKind.Group, null, text, head, text, definite, false);
    }

    private static bool IsPlural(string head) => head is "people" or "men" or "women" or "police" || head.EndsWith('s') && !head.EndsWith("ss", StringComparison.Ordinal);

    /// <summary>"two officials", "three board members": so many who know.</summary>
    private static bool IsInsiders(string head) => head.EndsWith('s') && (Words.Is(head[..^1], WordClass.Insider) || head is "members");

    /// <summary>"the consumer council", "the Zarya news agency", "Norland's central bank", "the ski maker, Firnau".</summary>
    private static Mention Body(Page page, Stretch core, Stretch inside, string? apposed, string text, string head, bool definite)
    {
        var outlet = Words.Is(head, WordClass.Outlet);
        if (apposed is not null)
        {
            return new Mention(MentionKind.Organisation, apposed, text, head, text, true, outlet);
        }

        if (!inside.IsEmpty)
        {
            var bare = outlet && page.TagAt(inside.Last + 1) != Tag.Possessive && page.Lower(inside.Last) is not ("state" or "public" or "government");
            for (var i = inside.Last + 1; i < core.Last; i++)
            {
                bare &= page.IsIn(i, WordClass.Outlet | WordClass.OutletName);
            }

            return new Mention(MentionKind.Organisation, bare ? page.TextOf(inside) : WithoutDeterminer(page, core, text), null, head, text, definite, outlet);
        }

        var first = core.First;
        while (first < core.Last && page.TagAt(first) == Tag.Determiner)
        {
            first++;
        }

        var itself = first < core.Last && page.TagAt(first) == Tag.Noun;
        return new Mention(MentionKind.Organisation, itself ? text : null, itself ? null : text, head, text, definite, outlet) { Owner = OwnerOf(page, core) };
    }

    private static bool IsOrganisation(Page page, Stretch name, bool definite) => definite || (name.First < name.Last && page.Tokens[name.Last].AllCapitals) || page.IsIn(name.Last, WordClass.Organisation | WordClass.OutletName | WordClass.Group | WordClass.Firm) || IsOfBody(page, name)
        || page.IsIn(name.First, WordClass.Place) || (name.First < name.Last && page.Lower(name.First) is "gazeta" or "agence" or "agencia" or "agenzia" or "agentur" or "diario" or "diário" or "jornal" or "radio" or "rádio" or "televisión" or "channel" or "corriere" or "télé" or "banco" or "banque" or "banca" or "grupo" or "groupe" or "gruppo" or "club" or "partido" or "parti" or "partai" or "bank" or "house" or "team" or "camp") || Countries.Called(page.TextOf(name)) is not null || (page.Tokens[name.Last].AllCapitals && name.First == name.Last && !page.IsAbbreviationDot(name.Last + 1));

    public static bool IsOutlet(Page page, Stretch name) => page.IsIn(name.Last, WordClass.OutletName | WordClass.Outlet)
        || (page.Tokens[name.Last].AllCapitals && name.First == name.Last && !page.IsIn(name.Last, WordClass.Organisation | WordClass.Place));
}
