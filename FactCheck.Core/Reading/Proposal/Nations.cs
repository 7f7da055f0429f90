namespace FactCheck.Core.Reading.Proposal;

/// <summary>
/// The countries an article speaks of. Those of countries.txt are known under all their names; another is learnt where the article names it both
/// ways, as "Ardania" and in "Ardanian authorities".
/// </summary>
internal sealed class Nations
{
    private static readonly string[] s_endings = ["n", "an", "ian", "ean", "ese", "i", "ic", "ish"];
    private readonly Dictionary<string, string> _learnt = new(StringComparer.Ordinal);

    /// <param name="sources">What the sources of the article are called.</param>
    /// <param name="names">The capitalised words of the text.</param>
    public Nations(IEnumerable<string> sources, IReadOnlySet<string> names)
    {
        foreach (var adjective in sources.Select(Adjective).OfType<string>().Distinct(StringComparer.Ordinal))
        {
            if (s_endings.SelectMany(ending => Nouns(adjective, ending)).Where(names.Contains).OrderBy(noun => noun.Length).LastOrDefault() is { } noun)
            {
                _learnt[adjective] = noun;
                _learnt[noun] = noun;
            }
        }
    }

    /// <summary>The country that this is a whole name of, under its plain name; null: it is none.</summary>
    public string? KeyOf(string name) => Countries.Called(name)?.Name ?? _learnt.GetValueOrDefault(Countries.Bare(name));

    /// <summary>"Iranian authorities" is Iran and "authorities"; null when the name begins with no country.</summary>
    public (string Key, string Remainder)? Leading(string name)
    {
        var words = Countries.Bare(name).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var count = Math.Min(words.Length - 1, Countries.LongestName); count > 0; count--)
        {
            if (KeyOf(string.Join(' ', words[..count])) is { } key)
            {
                return (key, string.Join(' ', words[count..]));
            }
        }

        return null;
    }

    // The word before "authorities", "navy": only those can be the name of a people.
    private static string? Adjective(string source)
    {
        var words = Countries.Bare(source).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length > 1 && words[0].Length > 4 && char.IsUpper(words[0][0]) && Countries.Called(words[0]) is null
            && words[1..].Any(word => ProposalWords.Government.Contains(word.ToLowerInvariant()) || ProposalWords.StateBody.Contains(word.ToLowerInvariant()))
            ? words[0]
            : null;
    }

    private static IEnumerable<string> Nouns(string adjective, string ending)
    {
        if (adjective.Length - ending.Length < 4 || !adjective.EndsWith(ending, StringComparison.Ordinal))
        {
            yield break;
        }

        var stem = adjective[..^ending.Length];
        foreach (var vowel in (string[])["", "a", "e", "o", "ia", "y"])
        {
            yield return stem + vowel;
        }
    }
}
