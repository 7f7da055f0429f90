namespace FactCheck.Core.Timeline.Search;

/// <summary>
/// The commonest endings of a few languages, taken off folded words: number, gender and case, no derivation. After J. Savoy, Light stemming approaches
/// for the French, Portuguese, German and Hungarian languages (SAC 2006), and for Arabic L. Larkey et al., Light stemming for Arabic (2007).
/// </summary>
internal static class LightStem
{
    public static string German(string word) => word switch
    {
        { Length: > 5 } when Ends(word, "ern") => word[..^3],
        { Length: > 4 } when Ends(word, "em", "en", "er", "es") => word[..^2],
        { Length: > 3 } when word[^1] is 'e' => word[..^1],
        { Length: > 3 } when word[^1] is 's' && word[^2] is 'b' or 'd' or 'f' or 'g' or 'h' or 'k' or 'l' or 'm' or 'n' or 't' => word[..^1],
        { Length: > 4 } when word[^1] is 'n' && word[^2] is 'l' or 'r' => word[..^1],
        _ => word,
    };

    public static string French(string word)
    {
        if (word.Length < 5)
        {
            return word;
        }

        if (Ends(word, "aux"))
        {
            return word[..^3] + "al";
        }

        word = word[^1] is 's' or 'x' ? word[..^1] : word;
        word = word[^1] is 'r' ? word[..^1] : word;
        word = word[^1] is 'e' ? word[..^1] : word;
        word = word[^1] is 'e' ? word[..^1] : word; // vaccinée
        return word[^1] == word[^2] ? word[..^1] : word;
    }

    public static string Spanish(string word) => word switch
    {
        { Length: < 5 } => word,
        _ when Ends(word, "ces") => word[..^3] + "z",
        _ when Ends(word, "os", "as", "es") => word[..^2],
        _ when word[^1] is 'o' or 'a' or 'e' or 's' => word[..^1],
        _ => word,
    };

    public static string Italian(string word) => word is { Length: > 4 } && word[^1] is 'a' or 'e' or 'i' or 'o' ? word[..^1] : word;

    public static string Persian(string word)
    {
        foreach (var end in (ReadOnlySpan<string>)["هایی", "های", "هایش", "ها", "ترین", "تر", "ی"])
        {
            if (word.Length >= end.Length + 3 && word.EndsWith(end, StringComparison.Ordinal))
            {
                return word[..^end.Length];
            }
        }

        return word;
    }

    public static string Arabic(string word)
    {
        foreach (var begin in (ReadOnlySpan<string>)["وال", "بال", "کال", "فال", "ال", "لل"])
        {
            if (word.Length >= begin.Length + 3 && word.StartsWith(begin, StringComparison.Ordinal))
            {
                word = word[begin.Length..];
                break;
            }
        }

        foreach (var end in (ReadOnlySpan<string>)["ها", "ان", "ات", "ون", "ین", "یه", "ه", "ی"])
        {
            if (word.Length >= end.Length + 3 && word.EndsWith(end, StringComparison.Ordinal))
            {
                return word[..^end.Length];
            }
        }

        return word;
    }

    private static bool Ends(string word, params ReadOnlySpan<string> ends)
    {
        foreach (var end in ends)
        {
            if (word.EndsWith(end, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
