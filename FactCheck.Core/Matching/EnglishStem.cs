namespace FactCheck.Core.Matching;

/// <summary>
/// Cuts an English word to its stem, so that “claimed” finds “claims”: M. F. Porter, An algorithm for suffix stripping, Program 14 (1980).
/// A stem need not be a word; only words of the letters a–z are cut.
/// </summary>
internal static class EnglishStem
{
    private static readonly (string End, string Instead)[] s_step2 =
    [
        ("ational", "ate"), ("ization", "ize"), ("iveness", "ive"), ("fulness", "ful"), ("ousness", "ous"), ("tional", "tion"), ("biliti", "ble"), ("entli", "ent"),
        ("ousli", "ous"), ("ation", "ate"), ("alism", "al"), ("aliti", "al"), ("iviti", "ive"), ("enci", "ence"), ("anci", "ance"), ("izer", "ize"), ("abli", "able"),
        ("alli", "al"), ("ator", "ate"), ("eli", "e"), ("logi", "log"),
    ];

    private static readonly (string End, string Instead)[] s_step3 =
        [("icate", "ic"), ("ative", ""), ("alize", "al"), ("iciti", "ic"), ("ical", "ic"), ("ness", ""), ("ful", "")];

    private static readonly string[] s_step4 =
        ["ement", "ance", "ence", "able", "ible", "ment", "ant", "ent", "ism", "ate", "iti", "ous", "ive", "ize", "al", "er", "ic", "ou"];

    /// <param name="word">A word in small letters.</param>
    public static string Of(string word)
    {
        if (word.Length < 4 || word.AsSpan().ContainsAnyExceptInRange('a', 'z'))
        {
            return word;
        }

        word = Plural(word);
        word = PastAndContinuous(word);
        if (word.EndsWith('y') && HasVowel(word.AsSpan(0, word.Length - 1)))
        {
            word = word[..^1] + "i";
        }

        word = Replace(word, s_step2);
        word = Replace(word, s_step3);
        word = Strip(word);
        return Tidy(word);
    }

    private static string Plural(string word) => word switch
    {
        _ when Ends(word, "sses") || Ends(word, "ies") => word[..^2],
        _ when Ends(word, "ss") => word,
        _ when Ends(word, "s") => word[..^1],
        _ => word,
    };

    private static string PastAndContinuous(string word)
    {
        if (Ends(word, "eed"))
        {
            return Measure(word.AsSpan(0, word.Length - 3)) > 0 ? word[..^1] : word;
        }

        var cut = Ends(word, "ed") ? 2 : Ends(word, "ing") ? 3 : 0;
        if (cut == 0 || !HasVowel(word.AsSpan(0, word.Length - cut)))
        {
            return word;
        }

        word = word[..^cut];
        return word switch
        {
            _ when Ends(word, "at") || Ends(word, "bl") || Ends(word, "iz") => word + "e",
            _ when DoubleConsonant(word) && word[^1] is not ('l' or 's' or 'z') => word[..^1],
            _ when Measure(word) == 1 && ShortEnd(word) => word + "e",
            _ => word,
        };
    }

    private static string Replace(string word, (string End, string Instead)[] rules)
    {
        foreach (var (end, instead) in rules)
        {
            if (Ends(word, end))
            {
                var stem = word.AsSpan(0, word.Length - end.Length);
                return Measure(stem) > 0 ? string.Concat(stem, instead) : word;
            }
        }

        return word;
    }

    private static string Strip(string word)
    {
        if (Ends(word, "ion"))
        {
            return word.Length > 4 && word[^4] is 's' or 't' && Measure(word.AsSpan(0, word.Length - 3)) > 1 ? word[..^3] : word;
        }

        foreach (var end in s_step4)
        {
            if (Ends(word, end))
            {
                return Measure(word.AsSpan(0, word.Length - end.Length)) > 1 ? word[..^end.Length] : word;
            }
        }

        return word;
    }

    private static string Tidy(string word)
    {
        if (word[^1] == 'e')
        {
            var stem = word.AsSpan(0, word.Length - 1);
            var measure = Measure(stem);
            if (measure > 1 || (measure == 1 && !ShortEnd(stem)))
            {
                word = word[..^1];
            }
        }

        return word[^1] == 'l' && DoubleConsonant(word) && Measure(word) > 1 ? word[..^1] : word;
    }

    private static bool Ends(string word, string end) => word.Length > end.Length && word.EndsWith(end, StringComparison.Ordinal);

    private static bool Vowel(ReadOnlySpan<char> word, int i) => word[i] is 'a' or 'e' or 'i' or 'o' or 'u' || (word[i] == 'y' && i > 0 && !Vowel(word, i - 1));

    private static bool HasVowel(ReadOnlySpan<char> word)
    {
        for (var i = 0; i < word.Length; i++)
        {
            if (Vowel(word, i))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>How often a vowel is followed by a consonant.</summary>
    private static int Measure(ReadOnlySpan<char> word)
    {
        var (count, vowel) = (0, false);
        for (var i = 0; i < word.Length; i++)
        {
            var now = Vowel(word, i);
            count += vowel && !now ? 1 : 0;
            vowel = now;
        }

        return count;
    }

    private static bool DoubleConsonant(ReadOnlySpan<char> word) => word.Length > 1 && word[^1] == word[^2] && !Vowel(word, word.Length - 1);

    /// <summary>Consonant, vowel, consonant, the last not w, x or y: “hop”, “fil”.</summary>
    private static bool ShortEnd(ReadOnlySpan<char> word) =>
        word.Length > 2 && !Vowel(word, word.Length - 1) && Vowel(word, word.Length - 2) && !Vowel(word, word.Length - 3) && word[^1] is not ('w' or 'x' or 'y');
}
