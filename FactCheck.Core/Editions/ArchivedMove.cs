using FactCheck.Core.Sources;

namespace FactCheck.Core.Editions;

/// <summary>Something a desk did in public, as an archive tells it.</summary>
/// <param name="Slug">The last part of the claim's public address.</param>
/// <param name="At">When it was done.</param>
public abstract record ArchivedMove(string Slug, DateTimeOffset At);

/// <summary>It published this: a first edition, or the next with the correction that stands in the document.</summary>
public sealed record ArchivedEdition(EditionDocument Document, DateTimeOffset At) : ArchivedMove(Document.Slug, At);

/// <summary>It withdrew the edition that stood.</summary>
public sealed record ArchivedWithdrawal(string Slug, DateTimeOffset At, string Note) : ArchivedMove(Slug, At);

/// <summary>It put the edition that stands under review.</summary>
public sealed record ArchivedReview(string Slug, DateTimeOffset At, string Note) : ArchivedMove(Slug, At);

/// <summary>A source that the archive's editions link to.</summary>
public sealed record ArchivedSource(string Name, string Slug, SourceKind Kind);

/// <summary>What is brought in with one commit.</summary>
/// <param name="Moves">In the order of their times; none is told of a claim whose first edition comes later.</param>
/// <param name="Sources">Those that may be new; a source whose address is known stays as it is.</param>
public sealed record ArchiveBatch(IReadOnlyList<ArchivedMove> Moves, IReadOnlyList<ArchivedSource> Sources);
