using FactCheck.Core.Sources;

namespace FactCheck.Core.Attribution;

/// <summary>The little grammar that sentences about sources need.</summary>
internal static class English
{
    private static readonly string[] s_numbers = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    // Names that English puts “the” before; every other name stands alone.
    private static readonly HashSet<string> s_withArticle = new(StringComparer.OrdinalIgnoreCase)
    {
        "ministry", "department", "office", "agency", "army", "navy", "police", "government", "union", "institute", "council", "committee",
        "commission", "service", "court", "party", "military", "authority", "authorities", "organisation", "organization", "administration",
        "embassy", "parliament", "pentagon", "kremlin", "us", "usa", "uk", "un", "eu", "cia", "fbi", "directorate", "bureau", "foundation",
    };

    // What an article calls somebody it does not name; anything else is “source”, which is never wrong.
    private static readonly HashSet<string> s_people = new(StringComparer.OrdinalIgnoreCase)
    {
        "official", "adviser", "advisor", "diplomat", "minister", "officer", "commander", "soldier", "employee", "worker", "aide", "person",
        "man", "woman", "mother", "father", "witness", "resident", "doctor", "scientist", "analyst", "expert", "insider", "lawmaker", "politician",
        "spokesman", "spokeswoman", "spokesperson", "lawyer", "researcher", "journalist", "reporter", "student", "teacher", "refugee", "prisoner",
        "manager", "executive", "engineer", "general", "colonel", "relative", "neighbour", "neighbor", "nurse", "pilot", "trader", "banker",
    };

    public static string Number(int count) => count < s_numbers.Length ? s_numbers[count] : count.ToString(System.Globalization.CultureInfo.InvariantCulture);

    public static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>A name as it begins a sentence or a label: “The Guardian”, but “bellingcat”, which its owner writes small.</summary>
    public static string CapitalOfName(string name) => name.StartsWith("the ", StringComparison.Ordinal) ? Capital(name) : name;

    public static string List(IReadOnlyList<string> items) =>
        items.Count < 2 ? string.Concat(items) : $"{string.Join(", ", items.SkipLast(1))} and {items[^1]}";

    /// <summary>“the Intelligence Ministry”, but “Entekhab”.</summary>
    public static string The(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length > 0 && s_withArticle.Contains(words[^1]) && !words[0].Equals("the", StringComparison.OrdinalIgnoreCase) ? $"the {name}" : name;
    }

    /// <summary>What somebody nobody names is, in one word that the article used: “official”.</summary>
    public static string Person(string words) =>
        words.Split(',')[0].Split([' ', '-', '\u2019', '\''], StringSplitOptions.RemoveEmptyEntries).LastOrDefault(s_people.Contains)?.ToLowerInvariant() ?? "source";

    /// <summary>“Iranian authorities” and “officials” are many; “the Ukrainian military” and “Reuters” are one.</summary>
    public static bool IsPlural(GraphSource source) =>
        source.Kind == SourceKind.Group && source.Name.EndsWith('s') && !source.Name.EndsWith("ss", StringComparison.Ordinal);
}
