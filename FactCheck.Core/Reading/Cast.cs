namespace FactCheck.Core.Reading;

/// <summary>Somebody the article lets speak, under all the words it uses for them.</summary>
internal sealed class Character(MentionKind kind)
{
    public MentionKind Kind { get; set; } = kind;

    public string? Name { get; set; }

    public string? Title { get; set; }

    public HashSet<string> Heads { get; } = [];

    public bool Outlet { get; set; }

    /// <summary>Where they were mentioned last.</summary>
    public int At { get; set; }

    /// <summary>Met first as "the official", before the article said who that is.</summary>
    public bool MetUnannounced { get; set; }

    public WordClass Gender { get; set; }

    /// <summary>More than one, as far as the word tells: "two officials" are never "he".</summary>
    public bool Several { get; set; }

    /// <summary>Speaks on condition that the name is not told.</summary>
    public bool Withheld { get; set; }

    /// <summary>Through whom we know of them; what an unnamed source says later came the same way.</summary>
    public IReadOnlyList<Relay> Via { get; set; } = [];

    public Who Who() => new(Name, Title, Kind switch
    {
        MentionKind.Person => WhoKind.NamedPerson,
        MentionKind.Organisation when Name is not null => WhoKind.NamedOrganisation,
        MentionKind.Document => WhoKind.Document,
        MentionKind.Described when Withheld || Heads.Overlaps(s_withheld) => WhoKind.Anonymous,
        MentionKind.Described => WhoKind.UnnamedPerson,
        _ => WhoKind.UnnamedGroup,
    });

    private static readonly HashSet<string> s_withheld = ["official", "officials", "adviser", "advisor", "advisers", "aide", "aides", "source", "sources", "insider", "insiders", "person", "people", "diplomat", "officer", "executive", "executives", "employee", "employees", "operative", "staffer", "whistleblower", "informant"];
}

/// <summary>
/// Resolves mentions in reading order: a name to the fullest form of it, "the adviser" to whoever was introduced as one (or the unnamed person
/// before it), "he" to the person mentioned last, "the report" to the report mentioned last.
/// </summary>
internal sealed class Cast(FullNames names)
{
    internal const int Remembered = 400;
    internal const int RememberedInPassing = 8;
    private readonly List<Character> _known = []; // the one mentioned last stands last
    private readonly List<(int At, Mention Who)> _inPassing = [];
    private readonly List<(int At, Mention Who)> _bodiesInPassing = [];
    private Character? _not;

    /// <summary>Where in the text we are; nobody is meant who is only named after it.</summary>
    public int At { get; set; }

    /// <summary>Somebody whose name was only mentioned; whom "she" can mean if nobody else is there.</summary>
    public void Pass(Mention person, int at)
    {
        _inPassing.Add((at, person));
        if (_inPassing.Count > RememberedInPassing)
        {
            _inPassing.RemoveAt(0);
        }
    }

    /// <summary>A company or an outlet whose name was only mentioned; whom "the company" can mean.</summary>
    public void PassBody(Mention body, int at)
    {
        _bodiesInPassing.Add((at, body));
        if (_bodiesInPassing.Count > RememberedInPassing)
        {
            _bodiesInPassing.RemoveAt(0);
        }
    }

    private Character? BodyInPassing(bool outlet) => _bodiesInPassing.FindLast(body => body.At < At && body.Who.Outlet == outlet).Who is { Name: { } name } found ? Named(found, name) : null;

    public Character Resolve(Mention mention, Character? not = null)
    {
        _not = not; // "she" in somebody's words is somebody else
        var owner = mention.Owner is { } whose && Pronoun(whose == "his" ? "he" : whose == "her" ? "she" : whose == "its" ? "it" : "they") is { Name: { } ownerName } ? ownerName : null;
        mention = owner is null || mention.Title is null ? mention : mention with { Title = $"{owner}’s {mention.Title}", Definite = true };
        var found = mention.Kind switch
        {
            MentionKind.Pronoun => Pronoun(mention.Head) ?? new Character(mention.Head is "he" or "she" or "him" or "her" or "i" or "who" ? MentionKind.Described : MentionKind.Group) { Title = mention.Text },
            MentionKind.Person or MentionKind.Organisation when mention.Name is { } name => Named(mention, name),
            MentionKind.Document when mention.Name is null && mention.Definite => Last(c => c.Kind == MentionKind.Document && c.Heads.Contains(mention.Head)) ?? (mention.Outlet ? Last(c => c.Outlet || c.Kind == MentionKind.Document) : null) ?? Create(mention),
            MentionKind.Organisation when mention.Definite => Last(c => c.Kind == MentionKind.Organisation && c.Heads.Contains(mention.Head))
                ?? Last(c => c.Kind == MentionKind.Organisation && c.Name is not null && c.Outlet == mention.Outlet) ?? (mention.Title == mention.Head ? BodyInPassing(mention.Outlet) : null) ?? Create(mention),
            MentionKind.Group when mention is { Singular: true, Speaks: true } => SomebodySpeaking(mention),
            MentionKind.Described => Described(mention),
            MentionKind.Group => Last(c => c.Title == mention.Title && c.Kind == MentionKind.Group) ?? Create(mention),
            _ => Create(mention),
        };
        found.Heads.Add(mention.Head);
        found.Withheld |= mention.Withheld;
        Touch(found);
        return found;
    }

    private Character? Pronoun(string word) => word switch
    {
        "he" or "him" or "himself" => SurelyInPassing(WordClass.His) ?? Last(c => IsPerson(c) && c != _not && c.Gender != WordClass.Hers, c => c.Gender = WordClass.His) ?? InPassing(WordClass.His) ?? BareName(WordClass.His),
        "she" or "her" or "herself" => SurelyInPassing(WordClass.Hers) ?? Last(c => IsPerson(c) && c != _not && c.Gender != WordClass.His, c => c.Gender = WordClass.Hers) ?? InPassing(WordClass.Hers) ?? BareName(WordClass.Hers),
        "it" or "itself" => Last(c => c.Kind is MentionKind.Organisation or MentionKind.Document),
        "they" or "them" => Last(c => c.Kind is MentionKind.Group || c.Title?.Contains("people", StringComparison.Ordinal) == true) ?? Last(c => c.Kind is MentionKind.Organisation),
        _ => null,
    };

    private Character? InPassing(WordClass gender) => _inPassing.FindLast(p => p.At < At && (gender == WordClass.None || p.Who.Gender is WordClass.None || p.Who.Gender == gender)).Who is { Name: { } name } person
        ? Named(person with { Gender = person.Gender | gender }, name) : null;

    /// <summary>Whoever is surely a "she" and was mentioned after the last one who might be.</summary>
    private Character? SurelyInPassing(WordClass gender)
    {
        var last = Last(c => IsPerson(c) && c != _not && (c.Gender == WordClass.None || c.Gender == gender));
        return last?.Gender != gender && _inPassing.FindLast(p => p.At < At && p.At > (last?.At ?? -1) && p.Who.Gender == gender).Who is { Name: { } name } person ? Named(person, name) : null;
    }

    /// <summary>"Ferreira resigned. … he had said": one bare word was taken for a body until somebody says "he".</summary>
    private Character? BareName(WordClass gender) => Last(
        c => c is { Kind: MentionKind.Organisation, Outlet: false, Title: null, Name: { } name } && c != _not && !name.Contains(' ', StringComparison.Ordinal) && !Words.Is(name.ToLowerInvariant(), WordClass.Place | WordClass.Organisation | WordClass.OutletName | WordClass.Firm) && Countries.Called(name) is null,
        c => (c.Kind, c.Gender) = (MentionKind.Person, gender));

    /// <summary>"the 39-year-old", "the latter", "the laureate": whoever was mentioned last; "a plumber": somebody new.</summary>
    private Character SomebodySpeaking(Mention mention)
    {
        var last = mention.Head == "latter" ? InPassing(WordClass.None) : null;
        last ??= mention.Definite ? Last(c => IsPerson(c) && c != _not && c.Heads.Contains(mention.Head)) ?? Last(c => IsPerson(c) && c != _not) : null;
        return last ?? Create(mention with { Kind = MentionKind.Described });
    }

    private static bool IsPerson(Character c) => c.Kind is MentionKind.Person || (c.Kind is MentionKind.Described && !c.Several);

    private Character Named(Mention mention, string name)
    {
        var full = mention.Kind == MentionKind.Person || (names.IsPerson(name) && !mention.Outlet) ? names.FullestOf(name) : name;
        mention = mention.Kind == MentionKind.Organisation && !mention.Outlet && names.IsPerson(name) ? mention with { Kind = MentionKind.Person } : mention;
        var bare = mention is { Kind: MentionKind.Person, Titled: false } && full == name && !names.IsPerson(name) && !name.Contains(' ', StringComparison.Ordinal) && !name.Contains('-', StringComparison.Ordinal) && !GivenNames.Is(name.ToLowerInvariant());
        var kind = bare ? MentionKind.Organisation : mention.Kind; // persons are introduced with title or full name; one bare word is a capital or a body
        var found = Last(c => c.Name == full || c.Name == name) ?? (kind == MentionKind.Organisation ? Last(c => IsShortFor(name, c)) : null) ?? Create(mention with { Name = full, Kind = kind });
        found.Gender |= mention.Gender;
        found.Title ??= mention.Title;
        found.Outlet |= mention.Outlet;
        return found;
    }

    /// <summary>"the health ministry" after "the Norland Health Ministry".</summary>
    private static bool IsShortFor(string name, Character c) => c is { Kind: MentionKind.Organisation, Name: { } full } && full.Length > name.Length && char.IsLower(name[0])
        && full.EndsWith(name, StringComparison.OrdinalIgnoreCase);

    private Character Described(Mention mention)
    {
        if (mention.Head.StartsWith("spokes", StringComparison.Ordinal) && mention.Definite && Last(c => c.Heads.Contains(mention.Head)) is { } speaker)
        {
            return speaker;
        }

        if (!mention.Definite)
        {
            var announced = mention.Text.StartsWith("second", StringComparison.Ordinal) ? null : Last(c => c.MetUnannounced && c.Kind == MentionKind.Described && c.Heads.Contains(mention.Head));
            return announced is null ? Create(mention) : Enrich(announced, mention, unannounced: false);
        }

        var found = Last(c => IsPerson(c) && c.Heads.Contains(mention.Head))
            ?? Last(c => c.Kind == MentionKind.Person && c.Title?.Contains(mention.Head, StringComparison.OrdinalIgnoreCase) == true)
            ?? (Words.Is(mention.Head, WordClass.Insider) ? Last(c => c.Kind == MentionKind.Described && c != _not && c.Heads.Any(head => Words.Is(head, WordClass.Insider))) : null)
            ?? (Words.Is(mention.Head, WordClass.Insider) || mention.Owner is not null ? null : OnlyPerson());
        if (found is null)
        {
            found = Create(mention);
            found.MetUnannounced = true;
        }

        return Enrich(found, mention, found.MetUnannounced);
    }

    /// <summary>"The laureate" where the article has let nobody speak but one person, of whom it has not said what they are.</summary>
    private Character? OnlyPerson()
    {
        var persons = _known.Where(c => c.Kind is MentionKind.Person or MentionKind.Described).Take(2).ToList();
        return persons is [{ Kind: MentionKind.Person, Title: null }] ? persons[0] : null;
    }

    private static Character Enrich(Character character, Mention mention, bool unannounced)
    {
        character.MetUnannounced = unannounced;
        if (character.Kind == MentionKind.Described && mention.Title is { } title && (!unannounced && !mention.Definite || title.Length > (character.Title?.Length ?? 0)))
        {
            character.Title = title;
        }

        return character;
    }

    private static Character Create(Mention mention) => new(mention.Kind == MentionKind.Pronoun ? MentionKind.Group : mention.Kind) { Name = mention.Name, Title = mention.Title, Outlet = mention.Outlet, Gender = mention.Gender, Several = IsPlural(mention.Head) };

    private static bool IsPlural(string head) => head is "people" or "men" or "women" or "police" || (head.EndsWith('s') && !head.EndsWith("ss", StringComparison.Ordinal));

    private Character? Last(Predicate<Character> match, Action<Character>? then = null)
    {
        var at = _known.FindLastIndex(match);
        if (at < 0)
        {
            return null;
        }

        then?.Invoke(_known[at]);
        return _known[at];
    }

    private void Touch(Character character)
    {
        character.At = At;
        _known.Remove(character);
        _known.Add(character);
        if (_known.Count > Remembered)
        {
            _known.RemoveAt(0);
        }
    }
}
