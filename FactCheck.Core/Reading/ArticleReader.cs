namespace FactCheck.Core.Reading;

/// <summary>
/// Reads who says what, via whom, on what basis and how certainly. By rules and lexicons only: the same text gives the same result, in time that
/// grows with its length. What is found are suggestions for a person to check.
/// </summary>
public static class ArticleReader
{
    /// <param name="text">The article; it is never changed, spans point into it as it is.</param>
    /// <param name="published">The day it was published, in the article's own calendar day; without it no days are resolved.</param>
    /// <returns>In the order of the text.</returns>
    public static IReadOnlyList<FoundAttribution> Read(string text, DateOnly? published = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        var page = Page.Of(text);
        var drafts = new List<Draft>();
        foreach (var sentence in page.SentenceList)
        {
            ReadSentence(page, sentence, drafts);
        }

        return new Chains(page, drafts, published).Tie();
    }

    private static void ReadSentence(Page page, Stretch sentence, List<Draft> drafts)
    {
        var mine = new List<Draft>();
        foreach (var cue in CueFinder.Find(page, sentence))
        {
            var draft = new Draft(cue);
            SourceFinder.Fill(page, draft, mine);
            ContentFinder.Fill(page, draft, mine);
            if (draft.Content.Count > 0)
            {
                mine.Add(draft);
            }
        }

        drafts.AddRange(mine);
    }
}
