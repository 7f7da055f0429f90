using System.Collections.Frozen;

namespace FactCheck.Core.Reading;

/// <summary>Given names of many countries (givennames.txt): who bears one is a person, and is "he" or "she" more often than not.</summary>
internal static class GivenNames
{
    private static readonly FrozenDictionary<string, WordClass> s_genders = LexiconFile.Classes("givennames");

    public static bool Is(string lower) => s_genders.ContainsKey(lower);

    public static WordClass GenderOf(string lower) => s_genders.GetValueOrDefault(lower);
}
