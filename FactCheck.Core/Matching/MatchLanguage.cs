namespace FactCheck.Core.Matching;

/// <summary>What depends on the language of a text: English words are cut to their stems, the common words of other languages do not count.</summary>
internal static class MatchLanguage
{
    /// <summary>Stems or marks the words of one text, in place.</summary>
    public static void Settle(List<MatchWord> words)
    {
        if (IsEnglish(words))
        {
            Stem(words);
        }
        else
        {
            MarkForeign(words);
        }
    }

    private static void Stem(List<MatchWord> words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (words[i] is { IsCommon: false, IsNumber: false } word)
            {
                var stem = EnglishStem.Of(word.Term);
                words[i] = word with { Term = stem, IsCommon = MatchLexicon.Common.Contains(stem) };
            }
        }
    }

    /// <summary>“die” is common in German and telling in English: as a common word of another language it gets a term of its own.</summary>
    private static void MarkForeign(List<MatchWord> words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (MatchLexicon.Foreign.Contains(words[i].Term))
            {
                words[i] = words[i] with { Term = words[i].Term + "·", IsCommon = true };
            }
        }
    }

    /// <summary>No more words of other languages than English ones: a headline of five names counts as English, where stemming does least harm.</summary>
    private static bool IsEnglish(List<MatchWord> words)
    {
        var balance = 0;
        foreach (var word in words)
        {
            balance += word.IsCommon ? 1 : MatchLexicon.Foreign.Contains(word.Term) ? -1 : 0;
        }

        return balance >= 0;
    }
}
