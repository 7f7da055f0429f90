namespace FactCheck.Core.Articles;

/// <summary>An article without its text, for lists and links.</summary>
public sealed record ArticleLine(Guid Id, string Title, Guid? PublisherId, DateOnly? PublishedOn, string? Url, DateTimeOffset TakenInAt);
