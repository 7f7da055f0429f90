namespace FactCheck.Core.Reading.Worth;

/// <summary>
/// Ranks the sentences of a text by how much they are worth a check. Always the same result for the same text, in time that grows with its length.
/// The task is that of CLEF CheckThat! 2019, task 1; the weights were trained on its transcripts (docs/check-worthiness.md).
/// </summary>
public static class CheckWorthiness
{
    /// <param name="text">Any text; spans point into it as it is.</param>
    /// <returns>All its sentences, the most check-worthy first, equal ones in the order of the text; the reasons are worked out as the sentences are taken.</returns>
    public static IEnumerable<RankedSentence> Rank(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Ranked(WorthText.Prose(text), WorthModel.Standard);
    }

    /// <param name="lines">One sentence a line, in the order in which they were said.</param>
    /// <returns>A score for each line, 0 to 1; a line without words has 0.</returns>
    public static IReadOnlyList<double> ScoreLines(string lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        return WorthModel.Standard.Score(WorthText.Lines(lines));
    }

    private static IEnumerable<RankedSentence> Ranked(WorthText text, WorthModel model)
    {
        var scores = model.Score(text);
        var counter = new SignCounter(text);
        foreach (var sentence in Enumerable.Range(0, scores.Length).OrderByDescending(i => scores[i]))
        {
            counter.Read(sentence);
            var whyNot = Reasons.AgainstChecking(counter, text.IsEnglish);
            yield return new RankedSentence(text.Span(sentence), scores[sentence], whyNot is null, [.. whyNot is null ? [] : (string[])[whyNot], .. Reasons.ForChecking(counter, model)]);
        }
    }
}
