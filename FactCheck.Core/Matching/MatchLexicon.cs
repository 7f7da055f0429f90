using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace FactCheck.Core.Matching;

/// <summary>The word lists of Matching/Lexicon, which travel inside the assembly.</summary>
internal static class MatchLexicon
{
    public static FrozenSet<string> Common { get; } = [.. Lines("common").SelectMany(Parts)];

    /// <summary>Common words of other languages that are no English words.</summary>
    public static FrozenSet<string> Foreign { get; } = [.. Lines("foreign").SelectMany(Parts).Where(word => !Common.Contains(word))];

    /// <summary>“two” and the digits it is written as.</summary>
    public static FrozenDictionary<string, string> Numbers { get; } = Lines("numbers").Select(Parts).ToFrozenDictionary(parts => parts[0], parts => parts[1]);

    private static readonly FrozenDictionary<string, float> s_shares = Lines("background").Select(Parts).ToFrozenDictionary(parts => parts[0], parts => float.Parse(parts[1], CultureInfo.InvariantCulture) / 100_000);

    /// <summary>The share of claims in general that have this stem; −1 for a script that the background was not counted in.</summary>
    public static float Share(string term) => s_shares.TryGetValue(term, out var share) ? share : Ascii.IsValid(term) ? 0 : -1;

    private static Stream Open(string name) => typeof(MatchLexicon).Assembly.GetManifestResourceStream("Matching." + name)
        ?? throw new InvalidOperationException($"The file {name} of Matching/Lexicon is missing from the assembly.");

    public static IEnumerable<string> Lines(string name)
    {
        using var reader = new StreamReader(Open(name));
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                yield return line;
            }
        }
    }

    private static string[] Parts(string line) => line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
