using FactCheck.Core.Ledger;

namespace FactCheck.Core.Sources;

/// <summary>
/// Whoever can say something or be relied on. An <see cref="SourceKind.Unnamed"/> source is a persona: it stays inside the desk, and a confidential
/// identity is never entered.
/// </summary>
public sealed class Source : LedgerItem
{
    public const int NameLimit = 200;
    private List<string> _aliases = [];
    private List<Guid> _sameAs = [];
    private List<Guid> _distinctFrom = [];

    private Source() { } // EF Core

    public string Name { get; private set; } = "";
    public SourceKind Kind { get; private set; }
    public string Slug { get; private set; } = "";

    /// <summary>The source it belongs to or speaks for; null when unknown.</summary>
    public Guid? AffiliationId { get; private set; }

    /// <summary>A private person, who belongs to nobody; then <see cref="AffiliationId"/> is null.</summary>
    public bool Private { get; private set; }

    /// <summary>The desk itself, for evidence of its own: an interview, a measurement, a data set. A registry has one such source at most.</summary>
    public bool Ours { get; private init; }

    /// <summary>The owner group it belongs to.</summary>
    public string? Family { get; private set; }

    public IReadOnlyList<string> Aliases => _aliases;
    public string? Url { get; private set; }
    public string Note { get; private set; } = "";

    /// <summary>An editor said that nobody in particular answers for it, though most of its kind are named: a leaked document without issuer.</summary>
    public bool Nameless { get; private set; }

    /// <summary>Other records that an editor holds for this very source; each of them names this one too.</summary>
    public IReadOnlyList<Guid> SameAs => _sameAs;

    /// <summary>Other records that an editor knows to be somebody else; each of them names this one too.</summary>
    public IReadOnlyList<Guid> DistinctFrom => _distinctFrom;

    /// <summary>Since when what it says no longer counts, nor what those say who belong to it; null: it counts.</summary>
    public DateTimeOffset? WithdrawnAt { get; private set; }

    /// <summary>Why it was withdrawn.</summary>
    public string WithdrawnWhy { get; private set; } = "";

    /// <summary>Whether anybody in particular answers for it.</summary>
    public bool Named => !Nameless && Kind is not (SourceKind.Unnamed or SourceKind.Group);

    /// <summary>Known by the words of an article only: it has no page in public, and is never found again by those words.</summary>
    public bool Anonymous => Nameless || Kind is SourceKind.Unnamed;

    internal static Source Register(string name, SourceKind kind, bool nameless, string slug, DateTimeOffset at)
    {
        var source = new Source { Id = Guid.CreateVersion7(at), Slug = slug };
        source.Describe(name, kind, nameless);
        return source;
    }

    internal static Source TheDesk(string slug, DateTimeOffset at)
    {
        var desk = new Source { Id = Guid.CreateVersion7(at), Slug = slug, Ours = true };
        desk.Describe("our own desk", SourceKind.Organisation);
        return desk;
    }

    internal void Describe(string name, SourceKind kind, bool nameless = false)
    {
        Name = Plain.Line(name, "A source's name", NameLimit);
        Kind = kind;
        Nameless = nameless && kind is not SourceKind.Unnamed; // who is nameless by kind; a group may have a name and stand for nobody in particular
    }

    internal void Belong(Source? affiliation, bool isPrivate, string? family)
    {
        EditorialRule.Require(affiliation is null || !isPrivate, "A private person belongs to nobody: choose one of the two.");
        AffiliationId = affiliation?.Id;
        Private = isPrivate;
        Family = Plain.LineOrNull(family, "An owner group", NameLimit);
    }

    internal void Annotate(IEnumerable<string> aliases, string? url, string? note)
    {
        _aliases = [.. aliases.Select(alias => Plain.Line(alias, "An alias", NameLimit)).Distinct(StringComparer.OrdinalIgnoreCase)];
        Url = Plain.Address(url, "A source's address");
        Note = Plain.Lines(note, "A note", 2000);
    }

    internal static void HoldSame(Source one, Source other)
    {
        one._sameAs = [.. one._sameAs, other.Id];
        other._sameAs = [.. other._sameAs, one.Id];
    }

    internal static void HoldDistinct(Source one, Source other)
    {
        one._distinctFrom = [.. one._distinctFrom, other.Id];
        other._distinctFrom = [.. other._distinctFrom, one.Id];
    }

    /// <summary>Nothing is held about the two any more.</summary>
    internal static void LetGo(Source one, Source other)
    {
        (one._sameAs, other._sameAs) = ([.. one._sameAs.Where(id => id != other.Id)], [.. other._sameAs.Where(id => id != one.Id)]);
        (one._distinctFrom, other._distinctFrom) = ([.. one._distinctFrom.Where(id => id != other.Id)], [.. other._distinctFrom.Where(id => id != one.Id)]);
    }

    internal void Withdraw(string why, DateTimeOffset at)
    {
        EditorialRule.Require(WithdrawnAt is null, $"“{Name}” is withdrawn already.");
        (WithdrawnAt, WithdrawnWhy) = (at, why);
    }

    internal void Reinstate()
    {
        EditorialRule.Require(WithdrawnAt is not null, $"“{Name}” is not withdrawn.");
        (WithdrawnAt, WithdrawnWhy) = (null, "");
    }

    internal bool IsCalled(string name) =>
        Same(Name, name) || _aliases.Any(alias => Same(alias, name));

    private static bool Same(string a, string b) => string.Equals(Bare(a), Bare(b), StringComparison.OrdinalIgnoreCase);

    /// <summary>The name without its article: "The Wall Street Journal" and "Wall Street Journal" are one name.</summary>
    internal static string Bare(string name)
    {
        var bare = name.Trim();
        return bare.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? bare[4..] : bare;
    }
}
