namespace FactCheck.Core.Articles.Fetch;

/// <summary>The way out to the web: one page, at a person's request.</summary>
public interface IPageFetch
{
    /// <param name="address">What a person typed.</param>
    /// <param name="ct">The person gave up.</param>
    /// <exception cref="EditorialRuleException">It was not fetched; the message says what happened, where, and what to do instead.</exception>
    Task<Incoming> FetchAsync(string? address, CancellationToken ct = default);
}
