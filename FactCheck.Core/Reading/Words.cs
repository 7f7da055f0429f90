using System.Collections.Frozen;

namespace FactCheck.Core.Reading;

/// <summary>What class a word is of, whatever its context (words.txt, nouns.txt, hedges.txt).</summary>
internal static class Words
{
    private static readonly FrozenDictionary<string, WordClass> s_classes = LexiconFile.Classes("words", "nouns", "hedges");

    public static WordClass Of(string lower) => s_classes.GetValueOrDefault(lower);

    /// <summary>True if the word is of any of these classes.</summary>
    public static bool Is(string lower, WordClass any) => (Of(lower) & any) != 0;
}
