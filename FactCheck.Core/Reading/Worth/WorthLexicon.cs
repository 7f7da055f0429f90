using System.Collections.Frozen;

namespace FactCheck.Core.Reading.Worth;

/// <summary>Which signs a word is of (worth.txt); a word can be of several.</summary>
internal static class WorthLexicon
{
    private static readonly FrozenDictionary<string, Sign[]> s_signs = Load();

    public static Sign[] Of(string lower) => s_signs.TryGetValue(lower, out var signs) ? signs : [];

    private static FrozenDictionary<string, Sign[]> Load()
    {
        var signs = new Dictionary<string, Sign[]>();
        foreach (var line in LexiconFile.Lines("worth"))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            var sign = Enum.Parse<Sign>(line[..colon], ignoreCase: true);
            foreach (var word in line[(colon + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                foreach (var spelling in (string[])[word, word.Replace('\'', '’')])
                {
                    signs[spelling] = [.. signs.GetValueOrDefault(spelling, []).Union([sign])];
                }
            }
        }

        return signs.ToFrozenDictionary();
    }
}
