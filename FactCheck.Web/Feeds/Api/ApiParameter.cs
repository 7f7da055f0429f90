namespace FactCheck.Web.Feeds.Api;

/// <summary>What may be asked in an address's query. The description of the API is made from it, and whatever is not in it is refused.</summary>
/// <param name="Name">As it stands in the address.</param>
/// <param name="About">One sentence.</param>
/// <param name="Example">A value that works.</param>
/// <param name="Kind">"string", "date" or "integer".</param>
/// <param name="Choices">The values there are; none: any.</param>
internal sealed record ApiParameter(string Name, string About, string Example, string Kind = "string", params string[] Choices)
{
    public static ApiParameter AsOf { get; } = new("asOf", "As it stood at the end of this day (UTC).", "2026-03-01", "date");
    public static ApiParameter Edition { get; } = new("edition", "One edition by its number.", "1", "integer");

    public static ApiParameter Limit(int usual) => new("limit", $"How many at once, at most {ApiQuery.MostItems}; {usual} if not said.", "10", "integer");

    public static ApiParameter After(string what) => new("after", $"Where a page begins: taken from the links of the page before, never made up. {what}".TrimEnd(), "", "string");
}
