using System.Collections.Frozen;

namespace FactCheck.Core.Reading;

/// <summary>The words of relays.txt: how what somebody says reaches an outlet.</summary>
internal static class RelayWords
{
    private static readonly FrozenDictionary<string, FrozenSet<string>> s_words = LexiconFile.Lines("relays")
        .ToFrozenDictionary(line => line[..line.IndexOf(':', StringComparison.Ordinal)], line => line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries).ToFrozenSet());

    public static bool Is(string list, string word) => s_words[list].Contains(word);
}
