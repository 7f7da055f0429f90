using System.Collections.Frozen;

namespace FactCheck.Core.Reading;

/// <summary>Nouns that are no names (things.txt, persons.txt, nouns.txt), to tell "Shares fell" from "Siemens fell" where a capital tells nothing.</summary>
internal static class CommonNouns
{
    private static readonly FrozenSet<string> s_singular = LexiconFile.Lines("things").Concat(Words.All(WordClass.Person | WordClass.Role | WordClass.Plain | WordClass.Document)).ToFrozenSet();

    public static bool IsPlural(string lower) => lower.Length > 3 && lower[^1] == 's' && !lower.EndsWith("ss", StringComparison.Ordinal)
        && (s_singular.Contains(lower[..^1]) || (lower.EndsWith("ies", StringComparison.Ordinal) && s_singular.Contains(lower[..^3] + "y")) || (lower.EndsWith("es", StringComparison.Ordinal) && s_singular.Contains(lower[..^2])));
}
