using FactCheck.Core.Sources;

namespace FactCheck.Core.Reading.Proposal;

/// <summary>A source of one article under all the words the article has for it.</summary>
internal sealed class Voice(string key, string name, SourceKind kind)
{
    private readonly List<string> _names = [];

    public string Key { get; } = key;
    public string Name { get; set; } = name;
    public SourceKind Kind { get; set; } = kind;
    public Voice? Affiliation { get; set; }

    /// <summary>The country it is, when it is one.</summary>
    public string? Nation { get; init; }

    /// <summary>The article's own words for it, where it names nobody; null: it is named.</summary>
    public string? SourceWords => Kind is SourceKind.Unnamed or SourceKind.Group ? Name : null;

    /// <summary>It is that voice, or belongs to it through whomever it belongs to.</summary>
    public bool LeadsTo(Voice other)
    {
        var at = this;
        while (at != other && at.Affiliation is { } above)
        {
            at = above;
        }

        return at == other;
    }

    public void AlsoCalled(string name)
    {
        if (!_names.Contains(name, StringComparer.OrdinalIgnoreCase))
        {
            _names.Add(name);
        }
    }

    public ProposedSource Proposed() => new(Key, Name, Kind, Affiliation?.Key, [.. _names.Where(known => !string.Equals(known, Name, StringComparison.OrdinalIgnoreCase))])
    {
        OtherNames = Nation is not null && Countries.Called(Nation) is { } country
            ? [country.Name, .. country.Seats, .. country.Demonyms.Take(1).SelectMany(adjective => (string[])[$"{adjective} authorities", $"{adjective} government"])]
            : [],
    };
}
