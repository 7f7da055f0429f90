namespace FactCheck.Core.Reading.Worth;

/// <summary>A sentence with how much it is worth a check.</summary>
/// <param name="Span">Its place in the text, UTF-16.</param>
/// <param name="Score">0 to 1: how likely fact-checkers of American political debates were to take up a sentence like it. Good for ranking; on other texts no probability.</param>
/// <param name="Checkable">False for a question, thanks, a prediction, an opinion: there is nothing yet to check it against.</param>
/// <param name="Reasons">In words a person can read; what makes it not checkable comes first.</param>
public sealed record RankedSentence(TextSpan Span, double Score, bool Checkable, IReadOnlyList<string> Reasons);
