using FactCheck.Core.Reading.Learnt;

namespace FactCheck.Core.Reading;

/// <summary>
/// Reads who says what, via whom, on what basis and how certainly. By lexicons, rules and weights learnt from annotated news: the same text gives the same result, in time that
/// grows with its length. What is found are suggestions for a person to check.
/// </summary>
public static class ArticleReader
{
    /// <param name="text">The article; it is never changed, spans point into it as it is.</param>
    /// <param name="published">The day it was published, in the article's own calendar day; without it no days are resolved.</param>
    /// <returns>In the order of the text.</returns>
    public static IReadOnlyList<FoundAttribution> Read(string text, DateOnly? published = null) => Read(text, published, ReadingModels.Shipped);

    internal static IReadOnlyList<FoundAttribution> Read(string text, DateOnly? published, ReadingModels? models)
    {
        ArgumentNullException.ThrowIfNull(text);
        var page = Page.Of(text);
        var drafts = new List<Draft>();
        var reader = new SentenceReader(page, models);
        foreach (var sentence in page.SentenceList)
        {
            reader.Read(sentence, drafts);
        }

        return new Chains(page, drafts, published, new FullNames(page)).Tie();
    }
}
