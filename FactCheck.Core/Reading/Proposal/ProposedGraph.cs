using FactCheck.Core.Attribution;
using FactCheck.Core.Sources;

namespace FactCheck.Core.Reading.Proposal;

/// <summary>Whoever speaks in an article, under all the words the article has for it.</summary>
/// <param name="Key">What tells it from the others of this article.</param>
/// <param name="Name">Its fullest or most telling name there.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Affiliation">The key of the source it belongs to or speaks for; null when unknown.</param>
/// <param name="AlsoCalled">The other words for it.</param>
public sealed record ProposedSource(string Key, string Name, SourceKind Kind, string? Affiliation, IReadOnlyList<string> AlsoCalled)
{
    /// <summary>What a registry may know it by though the article does not: a country's capital, its government.</summary>
    public IReadOnlyList<string> OtherNames { get; init; } = [];
}

/// <summary>A node proposed for the attribution graph.</summary>
public sealed record ProposedStatement
{
    /// <summary>The key of its source.</summary>
    public required string Source { get; init; }
    public required Act Act { get; init; }
    public required Certainty Certainty { get; init; }
    public DateOnly? SaidOn { get; init; }
    public Lineage Lineage { get; init; }

    /// <summary>The article itself says so: its publisher passes it on.</summary>
    public bool Held { get; init; }

    /// <summary>How the article words an unnamed source.</summary>
    public string? SourceWords { get; init; }

    /// <summary>What was said, with its place in the text; null where the article gives no words of this source's own.</summary>
    public string? Quote { get; init; }
    public TextSpan? Place { get; init; }
    public IReadOnlyList<ProposedReliance> Bases { get; init; } = [];
}

/// <summary>One basis: the numbers of the statements of the same claim that are relied on, jointly when several.</summary>
public sealed record ProposedReliance(RelianceKind Kind, IReadOnlyList<int> On);

/// <summary>Attributions that are about the same thing, and the chain they make.</summary>
public sealed record ProposedClaim
{
    /// <summary>A first wording, to be edited.</summary>
    public required string Words { get; init; }

    /// <summary>The numbers of the attributions it was made of, in the order of the text.</summary>
    public required IReadOnlyList<int> Attributions { get; init; }
    public required IReadOnlyList<ProposedStatement> Statements { get; init; }

    /// <summary>The number of the statement whose source made the claim: the first that carries it; null when all deny it.</summary>
    public int? Claimant { get; init; }

    /// <summary>When it was said or, failing that, reported.</summary>
    public DateOnly? AppearedOn { get; init; }
}

/// <summary>
/// What the attributions of one article amount to: claims with their chains, and the sources in them. Pure: the same text and attributions give
/// the same proposal. How claims are told apart: docs/proposal.md.
/// </summary>
public sealed record ProposedGraph
{
    /// <summary>The publisher of a text that nobody has named one for.</summary>
    public const string UnknownPublisher = "the article's publisher";

    public required IReadOnlyList<ProposedSource> Sources { get; init; }
    public required IReadOnlyList<ProposedClaim> Claims { get; init; }

    /// <summary>The key of the article's publisher.</summary>
    public required string Publisher { get; init; }

    /// <summary>Reads a text and proposes.</summary>
    /// <param name="text">The article.</param>
    /// <param name="published">The day it was published; without it no days are resolved.</param>
    /// <param name="publisher">Who published it.</param>
    public static ProposedGraph Read(string text, DateOnly? published = null, string? publisher = null)
    {
        var attributions = ArticleReader.Read(text, published).Where(found => found.Content.Count > 0)
            .Select(found => Suggestion.From(found, text, published ?? DateOnly.MaxValue))
            .OrderBy(words => words.ContentSpans[0]).ToList();
        return new ArticleReading(text, attributions, publisher, published).Propose();
    }

    /// <summary>Proposes from attributions that were found, corrected or marked by hand.</summary>
    /// <param name="text">The article.</param>
    /// <param name="attributions">What it attributes to whom, in the order of the text.</param>
    /// <param name="publisher">Who published it.</param>
    /// <param name="published">The day it was published.</param>
    public static ProposedGraph Of(string text, IReadOnlyList<AttributionWords> attributions, string? publisher, DateOnly? published) =>
        new ArticleReading(text, attributions, publisher, published).Propose();

    /// <summary>The chain of attributions that a person joins to one claim.</summary>
    /// <param name="text">The article.</param>
    /// <param name="attributions">All it attributes to whom: what is said elsewhere in it tells who is who.</param>
    /// <param name="joined">The numbers of those that are joined.</param>
    /// <param name="publisher">Who published it.</param>
    /// <param name="published">The day it was published.</param>
    public static ProposedGraph Join(string text, IReadOnlyList<AttributionWords> attributions, IReadOnlyList<int> joined, string? publisher, DateOnly? published) =>
        new ArticleReading(text, attributions, publisher, published).Join(joined);

    /// <summary>Whoever speaks in a claim and, right after each, whom they belong to.</summary>
    public IReadOnlyList<ProposedSource> SourcesOf(ProposedClaim claim)
    {
        ArgumentNullException.ThrowIfNull(claim);
        var byKey = Sources.ToDictionary(source => source.Key, StringComparer.Ordinal);
        var found = new List<ProposedSource>();
        foreach (var statement in claim.Statements)
        {
            for (var key = statement.Source; key is not null && found.TrueForAll(source => source.Key != key); key = found[^1].Affiliation)
            {
                found.Add(byKey[key]);
            }
        }

        return found;
    }

    public ProposedSource SourceOf(ProposedStatement statement) => Sources.First(source => source.Key == statement.Source);
}
