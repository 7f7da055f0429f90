namespace FactCheck.Core.Editions;

/// <summary>A story as another desk published it last: a line of its export.</summary>
/// <param name="Story">Its id.</param>
/// <param name="Edition">The id of the edition that stands.</param>
/// <param name="Number">Of that edition.</param>
/// <param name="ValidFrom">When it was published.</param>
/// <param name="Slug">The last part of its address.</param>
/// <param name="Name">As readers see it.</param>
/// <param name="Introduction">As readers see it.</param>
/// <param name="Claims">Those of its claims that the export holds.</param>
public sealed record TakenOverStory(Guid Story, Guid Edition, int Number, DateTimeOffset ValidFrom, string Slug, string Name, string Introduction, IReadOnlyList<Guid> Claims);
