using FactCheck.Core.Sources;

namespace FactCheck.Core.Attribution;

/// <summary>
/// Who says what, via whom: everything the attribution graph knows, as plain values with text ids. It is read from and written to the JSON of
/// <see cref="GraphJson"/>, frozen inside editions, and built by the desk from what it has stored.
/// </summary>
public sealed record GraphDocument
{
    public IReadOnlyList<GraphSource> Sources { get; init; } = [];
    public IReadOnlyList<GraphClaim> Claims { get; init; } = [];
    public IReadOnlyList<GraphStatement> Statements { get; init; } = [];
    public IReadOnlyList<GraphReliance> Reliances { get; init; } = [];
}

/// <summary>Whoever can say something or be relied on.</summary>
public sealed record GraphSource
{
    /// <summary>The <see cref="Affiliation"/> of somebody who speaks for nobody but themselves.</summary>
    public const string Private = "none";

    private readonly bool? _named;

    public required string Id { get; init; }
    public required SourceKind Kind { get; init; }
    public required string Name { get; init; }

    /// <summary>It was read from a file that has no name for it; <see cref="Name"/> is its id.</summary>
    public bool Untitled { get; init; }

    /// <summary>Whether anybody can be asked: true unless the kind is unnamed or group, or it was said otherwise (a leaked document without issuer).</summary>
    public bool Named
    {
        get => _named ?? Kind is not (SourceKind.Unnamed or SourceKind.Group);
        init => _named = value;
    }

    /// <summary>The id of the source it belongs to or speaks for, <see cref="Private"/>, or null when unknown.</summary>
    public string? Affiliation { get; init; }

    /// <summary>The owner group; any id, it need not be a source.</summary>
    public string? Family { get; init; }

    /// <summary>Sources that the desk knows to be other people.</summary>
    public IReadOnlyList<string> DistinctFrom { get; init; } = [];
}

/// <summary>What is claimed.</summary>
public sealed record GraphClaim(string Id, string Headline);

/// <summary>A source performs an act on a claim.</summary>
public sealed record GraphStatement
{
    private readonly Certainty? _certainty;

    public required string Id { get; init; }
    public required string Source { get; init; }
    public required string Claim { get; init; }
    public required Act Act { get; init; }

    /// <summary>How certain its source is; by default what is usual for the act (<see cref="GraphVocabulary.UsualCertainty"/>).</summary>
    public Certainty Certainty
    {
        get => _certainty ?? Act.UsualCertainty();
        init => _certainty = value;
    }

    public GraphTime? SaidAt { get; init; }
    public DateTimeOffset? RecordedAt { get; init; }

    /// <summary>Where it comes from when it declares no basis; without meaning when it does.</summary>
    public Lineage Lineage { get; init; }

    /// <summary>The desk holds this very statement: its source published the article, or issued the document, that the desk took in.</summary>
    public bool Held { get; init; }

    /// <summary>For <see cref="Act.Disowns"/>: the statement its source denies having made.</summary>
    public string? Target { get; init; }

    /// <summary>The desk withdrew its source: it stays in the graph, to be seen, and takes no part in any answer.</summary>
    public bool Withdrawn { get; init; }

    /// <summary>How the article words the source; in public an unnamed source is shown in these words.</summary>
    public string? Words { get; init; }

    public string? Quote { get; init; }
    public string? Url { get; init; }
    public string? Article { get; init; }
}

/// <summary>One basis of a statement. Several members are relied on jointly (one finding of A and B); several bases separately.</summary>
public sealed record GraphReliance
{
    public required string From { get; init; }
    public required IReadOnlyList<string> On { get; init; }
    public RelianceKind Kind { get; init; } = RelianceKind.ReliesOn;

    /// <summary>What the editor saw altered on the way.</summary>
    public IReadOnlyList<GraphChange> Changes { get; init; } = [];
}

/// <summary>What can alter when a claim is passed on.</summary>
public enum GraphChange
{
    Quantity,
    Place,
    Time,
    Plural,
    Attribution,
}
