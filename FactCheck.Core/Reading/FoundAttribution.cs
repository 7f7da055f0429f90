using FactCheck.Core.Attribution;

namespace FactCheck.Core.Reading;

/// <summary>What reading finds in an article: who says what in which words. A suggestion until a person accepts it.</summary>
public sealed record FoundAttribution
{
    /// <summary>Where the source stands; empty when the text names none ("it is expected that").</summary>
    public required IReadOnlyList<TextSpan> Source { get; init; }

    public required IReadOnlyList<TextSpan> Cue { get; init; }

    /// <summary>What is said; several spans when the attribution interrupts it.</summary>
    public required IReadOnlyList<TextSpan> Content { get; init; }

    public required Act Act { get; init; }

    public required Certainty Certainty { get; init; }

    /// <summary>The source once pronouns and descriptions are resolved; null when the text names none.</summary>
    public required Who? Who { get; init; }

    public bool Named => Who?.Kind is WhoKind.NamedPerson or WhoKind.NamedOrganisation or WhoKind.Document;

    /// <summary>Those through whom it reached the article, outlets and people, nearest to the article first; never the speaker.</summary>
    public IReadOnlyList<Relay> Via { get; init; } = [];

    /// <summary>What the source says it rests on; several entries are separate bases. Empty when none is stated.</summary>
    public IReadOnlyList<Basis> Basis { get; init; } = [];

    /// <summary>The day it was said, when the text tells and the publication day is known.</summary>
    public DateOnly? When { get; init; }

    /// <summary>Stands inside what another attribution says.</summary>
    public bool Nested { get; init; }

    /// <summary>From 0 to 1: how often a cue that stands like this one was an attribution in the texts the lexicon was counted on.</summary>
    public required double Score { get; init; }

    /// <summary>Why it was read so, in words.</summary>
    public required string Rule { get; init; }
}

/// <summary>Whom a source mention means. For an unnamed source the title is the fullest description the article gives.</summary>
public sealed record Who(string? Name, string? Title, WhoKind Kind);

/// <summary>An outlet or somebody who passed something on, and the day it did, when the text tells.</summary>
public sealed record Relay(string Name, DateOnly? When);

/// <summary>What a statement rests on. More than one name: a joint finding of them all.</summary>
public sealed record Basis(IReadOnlyList<string> Names)
{
    public bool Joint => Names.Count > 1;
}

public enum WhoKind
{
    NamedPerson,
    NamedOrganisation,
    Document,

    /// <summary>Somebody who knows and whose name is withheld: "a senior official", "people familiar with the talks".</summary>
    Anonymous,

    /// <summary>One person who just is not named: "a neighbour".</summary>
    UnnamedPerson,

    /// <summary>Nobody in particular: "critics", "the authorities".</summary>
    UnnamedGroup,
}
