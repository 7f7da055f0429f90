namespace FactCheck.Core.Attribution;

/// <summary>One value of a graph's JSON or PROV-JSON, read; what cannot be is told by whoever holds it, who knows its name.</summary>
internal static class GraphValue
{
    public static GraphTime Time(string text, string key, Func<string, EditorialRuleException> broken) =>
        GraphTime.TryParse(text, out var time) ? time : throw broken($"has “{text}” for “{key}”. Write a day such as 2023-02-08 or an instant such as 2023-02-08T09:00:00Z");

    /// <summary>The instant, or the beginning of the day.</summary>
    public static DateTimeOffset Instant(GraphTime time) => time.Instant ?? new DateTimeOffset(time.Day, TimeOnly.MinValue, TimeSpan.Zero);

    public static T Word<T>(string word, string key, Func<string, EditorialRuleException> broken)
        where T : struct, Enum => GraphVocabulary.TryRead<T>(word, out var value) ? value.Value : throw broken($"has “{word}” for “{key}”. It is one of {Choices<T>()}");

    public static string Choices<T>()
        where T : struct, Enum => string.Join(", ", GraphVocabulary.Words<T>());
}
