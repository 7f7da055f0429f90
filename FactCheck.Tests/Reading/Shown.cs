using FactCheck.Core.Reading;

namespace FactCheck.Tests.Reading;

/// <summary>An attribution as words, to compare in one line.</summary>
internal static class Shown
{
    public static readonly DateOnly Friday = new(2024, 5, 17);

    public static IReadOnlyList<FoundAttribution> Read(string text) => ArticleReader.Read(text, Friday);

    public static FoundAttribution Only(string text) => Assert.Single(Read(text), a => !a.Nested);

    public static string Words(this IReadOnlyList<TextSpan> spans, string text) => string.Join(" … ", spans.Select(s => s.In(text)));

    public static string Show(this FoundAttribution found, string text) => $"{found.Source.Words(text)} | {found.Cue.Words(text)} | {found.Content.Words(text)}";

    /// <summary>The one attribution whose content holds these words, the innermost if there are several.</summary>
    public static FoundAttribution Saying(this IReadOnlyList<FoundAttribution> found, string text, string words) =>
        found.Where(a => a.Content.Words(text).Contains(words, StringComparison.Ordinal)).MinBy(a => a.Content.Sum(c => c.Length))
        ?? throw new Xunit.Sdk.XunitException($"Nobody says “{words}” in:\n" + string.Join("\n", found.Select(a => a.Show(text))));
}
