namespace FactCheck.Core.Reading.Learnt;

/// <summary>The words of a page as numbers that never change between runs, computed once, so that features cost a few multiplications each.</summary>
internal sealed class Codes
{
    private const WordClass Telling = WordClass.Role | WordClass.Insider | WordClass.Plain | WordClass.Group | WordClass.Document | WordClass.Report | WordClass.Outlet
        | WordClass.OutletName | WordClass.Organisation | WordClass.Weekday | WordClass.Month | WordClass.When | WordClass.Negation | WordClass.Modal | WordClass.Honorific | WordClass.Familiar | WordClass.Place;

    private static readonly uint s_quoted = Of("“");

    public Codes(Page page)
    {
        var count = page.Tokens.Count;
        (Word, Lemma, Ending, Class, Meaning) = (new uint[count], new uint[count], new uint[count], new uint[count], new uint[count]);
        var known = new Dictionary<string, (uint Word, uint Lemma, uint Ending, uint Class, uint Meaning)>(ReferenceEqualityComparer.Instance as IEqualityComparer<string>);
        for (var i = 0; i < count; i++)
        {
            var token = page.Tokens[i];
            if (!known.TryGetValue(token.Lower, out var code))
            {
                code = Make(token.Lower, token.Kind);
                known[token.Lower] = code;
            }

            (Word[i], Lemma[i], Ending[i], Class[i], Meaning[i]) = code;
        }
    }

    public uint[] Word { get; }

    /// <summary>The base form of a verb; any other word as it is.</summary>
    public uint[] Lemma { get; }

    /// <summary>The last three letters.</summary>
    public uint[] Ending { get; }

    /// <summary>What the lexicons say of the word, if it is one that tells something of a source.</summary>
    public uint[] Class { get; }

    /// <summary>What the lexicon of cues says of the verb; 0 for other words.</summary>
    public uint[] Meaning { get; }

    /// <summary>FNV-1a: the same number for the same word on every machine.</summary>
    public static uint Of(ReadOnlySpan<char> word)
    {
        var hash = 2166136261u;
        foreach (var c in word)
        {
            hash = (hash ^ c) * 16777619u;
        }

        return hash;
    }

    private static (uint Word, uint Lemma, uint Ending, uint Class, uint Meaning) Make(string lower, TokenKind kind)
    {
        var word = kind switch { TokenKind.Quote => s_quoted, TokenKind.Number => Of("0"), _ => Of(lower) };
        var verb = Verbs.Find(lower);
        return (
            word,
            verb is { } v ? Of(v.Lemma) : word,
            lower.Length > 3 ? Of(lower.AsSpan(lower.Length - 3)) : word,
            (uint)(((ulong)(Words.Of(lower) & Telling) * 0x9E3779B97F4A7C15UL) >> 32),
            verb is { } known && Cues.IsKnown(known.Lemma) ? 1 + (uint)Cues.Meaning(known.Lemma).Act * 3 + (uint)Cues.Meaning(known.Lemma).Frame : 0);
    }
}
