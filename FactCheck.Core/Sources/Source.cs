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

    /// <summary>Whether anybody in particular answers for it.</summary>
    public bool Named => Kind is not (SourceKind.Unnamed or SourceKind.Group);

    internal static Source Register(string name, SourceKind kind, string slug, DateTimeOffset at)
    {
        var source = new Source { Id = Guid.CreateVersion7(at), Slug = slug };
        source.Describe(name, kind);
        return source;
    }

    internal static Source TheDesk(string slug, DateTimeOffset at)
    {
        var desk = new Source { Id = Guid.CreateVersion7(at), Slug = slug, Ours = true };
        desk.Describe("our own desk", SourceKind.Organisation);
        return desk;
    }

    internal void Describe(string name, SourceKind kind)
    {
        Name = Plain.Line(name, "A source's name", NameLimit);
        Kind = kind;
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

    internal bool IsCalled(string name) =>
        Same(Name, name) || _aliases.Any(alias => Same(alias, name));

    private static bool Same(string a, string b) => string.Equals(Bare(a), Bare(b), StringComparison.OrdinalIgnoreCase);

    // "The Wall Street Journal" and "Wall Street Journal" are one name
    private static string Bare(string name)
    {
        var bare = name.Trim();
        return bare.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? bare[4..] : bare;
    }
}
