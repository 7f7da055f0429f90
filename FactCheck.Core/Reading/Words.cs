using System.Collections.Frozen;

namespace FactCheck.Core.Reading;

/// <summary>What class a word is of, whatever its context (words.txt, nouns.txt, hedges.txt, persons.txt).</summary>
internal static class Words
{
    private static readonly FrozenDictionary<string, WordClass> s_classes = LexiconFile.Classes("words", "nouns", "hedges", "persons");

    public static WordClass Of(string lower) => s_classes.GetValueOrDefault(lower);

    public static IEnumerable<string> All(WordClass any) => s_classes.Where(word => (word.Value & any) != 0).Select(word => word.Key);

    /// <summary>True if the word is of any of these classes.</summary>
    public static bool Is(string lower, WordClass any) => (Of(lower) & any) != 0;
}
