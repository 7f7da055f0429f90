using System.Collections.Frozen;

namespace FactCheck.Core.Reading;

/// <summary>A country or bloc under all its names (countries.txt).</summary>
/// <param name="Name">"Iran".</param>
/// <param name="Demonyms">"Iranian", "Iranians".</param>
/// <param name="Seats">Its capital and what else its government is called.</param>
internal sealed record Country(string Name, IReadOnlyList<string> Demonyms, IReadOnlyList<string> Seats)
{
    public IEnumerable<string> AllNames => [Name, .. Demonyms, .. Seats];
}

internal static class Countries
{
    private static readonly FrozenDictionary<string, Country> s_byName = Load();

    /// <summary>The longest of their names, in words.</summary>
    public const int LongestName = 6;

    public static IEnumerable<Country> All => s_byName.Values.Distinct();

    /// <summary>The country that this is a whole name of ("Tehran", "Iranian", "the Islamic Republic"), or null.</summary>
    public static Country? Called(string name) => s_byName.GetValueOrDefault(Bare(name));

    public static string Bare(string name)
    {
        var bare = name.Trim();
        bare = bare.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? bare[4..] : bare;
        return bare.EndsWith("’s", StringComparison.Ordinal) || bare.EndsWith("'s", StringComparison.Ordinal) ? bare[..^2] : bare;
    }

    private static FrozenDictionary<string, Country> Load()
    {
        var byName = new Dictionary<string, Country>(StringComparer.Ordinal);
        foreach (var line in LexiconFile.Lines("countries"))
        {
            var fields = line.Split(';');
            var country = new Country(fields[0].Trim(), Items(fields[1]), Items(fields[2]));
            foreach (var name in country.AllNames)
            {
                byName.TryAdd(Bare(name), country); // "the Hague" is as good as "The Hague"
            }
        }

        return byName.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static string[] Items(string field) => field.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
