using FactCheck.Core.Attribution;

namespace FactCheck.Core.Reading;

/// <summary>How certain what is said is made by its own words: "may", "almost certainly", "it is too early to say whether" (hedgephrases.txt).</summary>
internal static class Hedges
{
    internal const int LookedAt = 26;
    private static readonly PhraseList<Certainty> s_phrases = new("hedgephrases", Enum.Parse<Certainty>);

    /// <summary>The certainty that the first hedge of the main clause gives, or null if there is none.</summary>
    public static Certainty? In(Page page, Stretch said)
    {
        var first = Lead(page, said);
        for (var i = first; i <= said.Last && i < first + LookedAt; i++)
        {
            if (s_phrases.At(page, i, said.Last) is { } found && !(page.Tokens[i].Capital && page.Lower(i) is "may" && i > first))
            {
                return found.Meaning;
            }

            if (i > first && Leaves(page, i))
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>Past "If it rains,": the condition is not what is said.</summary>
    private static int Lead(Page page, Stretch said)
    {
        var first = said.First;
        while (first < said.Last && (page.Tokens[first].Kind == TokenKind.Quote || page.Lower(first) is "that"))
        {
            first++;
        }

        if (page.Lower(first) is not ("if" or "when" or "unless" or "although" or "though" or "while" or "once" or "after" or "before"))
        {
            return first;
        }

        for (var i = first; i < said.Last && i < first + 20; i++)
        {
            if (page.Kind(i) == TokenKind.Comma)
            {
                return i + 1;
            }
        }

        return first;
    }

    /// <summary>Where another clause begins, which is hedged for itself.</summary>
    private static bool Leaves(Page page, int i) => page.Kind(i) is TokenKind.Semicolon or TokenKind.Stop && !page.IsAbbreviationDot(i)
        || page.Lower(i) is "which" or "who" or "because" or "if" or "unless" or "but" or "although" or "though" or "while" or "whose"
        || (page.Lower(i) is "that" && page.TagAt(i) == Tag.Subordinator && page.TagAt(i - 1) is Tag.Noun or Tag.Name && page.TagAt(i + 1) is Tag.Auxiliary or Tag.Verb);
}
