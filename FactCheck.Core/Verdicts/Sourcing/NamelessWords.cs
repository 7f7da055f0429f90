using System.Text.RegularExpressions;

namespace FactCheck.Core.Verdicts.Sourcing;

/// <summary>The words in which somebody may stand whom nobody names: whether they say anything, and whether they say one or several. English only (words.txt).</summary>
internal static partial class NamelessWords
{
    private const string HowMany = "a|an|one|the|two|three|some|several|many";
    private const string Further = "at|in|inside|of|from|to|for|close|near|within|with|who|familiar";
    private static readonly ILookup<string, string> s_words = ReadWords();
    private static readonly HashSet<string> s_bare = s_words["bare"].ToHashSet(StringComparer.OrdinalIgnoreCase);
    private static readonly HashSet<string> s_plural = s_words["plural"].ToHashSet(StringComparer.OrdinalIgnoreCase);
    private static readonly Regex s_bareCited = Cited("bare", $"(?<=^|[.;:,(“\"]\\s*|\\b(?:{HowMany}|that|as|and|but)\\s+)");
    private static readonly Regex s_severalCited = Cited("plural", "\\b");

    /// <summary>Nothing, “a source”, “two unnamed sources”: no more than that there is somebody.</summary>
    public static bool AreBare(string? words) => string.IsNullOrWhiteSpace(words) || s_bare.Contains(Article().Replace(words.Trim(), ""));

    /// <summary>“officials”, “two sources close to him”, but not “an aide to officials”: the word that says who is in the plural.</summary>
    public static bool ArePlural(string? words) =>
        words is not null && Furthermore().Split(words)[0].Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries) is [.., var who] && s_plural.Contains(who);

    /// <summary>“a source told us”, “according to sources”, but not “a source at the port said”.</summary>
    public static bool CiteBarely(string text) => s_bareCited.IsMatch(text);

    /// <summary>“officials say”, “according to two witnesses”.</summary>
    public static bool CiteSeveral(string text) => s_severalCited.IsMatch(text);

    private static Regex Cited(string kind, string before)
    {
        var (who, says) = (Either(kind), Either("said"));
        return new Regex(
            $"{before}(?:{who})\\s+(?:{says})\\b|\\baccording\\s+to\\s+(?:(?:{HowMany})\\s+)?(?:{who})\\b{(kind == "bare" ? $"(?!\\s+(?:{Further})\\b)" : "")}",
            RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
    }

    private static string Either(string kind) => string.Join('|', s_words[kind].Select(Regex.Escape));

    private static ILookup<string, string> ReadWords()
    {
        using var reader = new StreamReader(SourcingPack.Resource("words.txt"));
        return reader.ReadToEnd().ReplaceLineEndings("\n").Split('\n')
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split(": ", 2))
            .ToLookup(parts => parts[0], parts => parts[1]);
    }

    [GeneratedRegex($"^(?:(?:{HowMany})\\s+)+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Article();

    [GeneratedRegex($",|\\b(?:{Further})\\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Furthermore();
}
