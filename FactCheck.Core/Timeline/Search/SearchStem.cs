using System.Collections.Frozen;
using FactCheck.Core.Matching;

namespace FactCheck.Core.Timeline.Search;

/// <summary>
/// Cuts a folded word to what its forms share. English by Porter's rules (<see cref="EnglishStem"/>), but for words that he throws together and a reader
/// does not; other languages by their commonest endings (<see cref="LightStem"/>).
/// </summary>
internal static class SearchStem
{
    private static readonly string[] s_latin = ["en", "de", "fr", "es", "it", "pt"];
    private static readonly string[] s_arabic = ["fa", "ar"];

    /// <summary>Words that would share a stem with others of another meaning: universe and university, organ and organisation.</summary>
    private static readonly FrozenDictionary<string, string> s_apart =
        """
        news: news; organiz: organization organizations; universiti: university universities; universal: universal universally
        general: general generals generally; international: international internationally; internal: internal; several: several
        communiti: community communities; communist: communist communists communism; important: important importance
        experiment: experiment experiments experimental; animal: animal animals; secretary: secretary; capital: capital capitals
        department: department departments; minister: minister ministers; relativiti: relativity; witness: witness witnesses
        human: human humans
        """.Split(['\n', ';'], StringSplitOptions.TrimEntries).Select(line => line.Split(": ")).SelectMany(line => line[1].Split(' ').Select(word => (word, line[0]))).ToFrozenDictionary(pair => pair.word, pair => pair.Item2);

    /// <summary>Endings by which a word that was begun may go on, so that “electio” finds what “election” is kept under.</summary>
    private static readonly string[] s_endings = ["ation", "ition", "ion", "ions", "ing", "ment", "ness", "ity", "ities", "able", "ible", "ance", "ence", "ive", "ous", "ful", "ism", "ist", "ies", "ed", "er", "ly", "al"];

    /// <summary>The stem of a word in a text of a language, such as “en” or “fa-IR”; by the word's script where the language is of another one.</summary>
    public static string Of(string word, string language) => LanguageOf(word, language) switch
    {
        "en" => English(word),
        "de" => LightStem.German(word),
        "fr" => LightStem.French(word),
        "es" or "pt" => LightStem.Spanish(word),
        "it" => LightStem.Italian(word),
        "fa" => LightStem.Persian(word),
        "ar" => LightStem.Arabic(word),
        _ => word,
    };

    /// <summary>What a word that was asked for may be kept under, the likeliest first: its stem in each language that the store has, and the word itself.</summary>
    public static IReadOnlyList<string> All(string word, IReadOnlyCollection<string> languages)
    {
        var own = IsArabic(word) ? s_arabic : s_latin;
        return [.. own.Where(language => language is "en" or "fa" || languages.Contains(language)).Select(language => Of(word, language)).Append(word).Distinct()];
    }

    /// <summary>What the word may be kept under that begins like this.</summary>
    public static IEnumerable<string> Begun(string begun) => s_endings
        .SelectMany(ending => Enumerable.Range(1, ending.Length - 1).Where(n => begun.EndsWith(ending[..n], StringComparison.Ordinal)).Select(n => English(begun + ending[n..])))
        .Where(stem => stem.Length >= 4 && stem.Length < begun.Length && begun.StartsWith(stem, StringComparison.Ordinal))
        .Distinct();

    private static string LanguageOf(string word, string language)
    {
        var two = language.Length > 2 ? language[..2] : language;
        return IsArabic(word) ? (two == "ar" ? "ar" : "fa") : two is "fa" or "ar" || !char.IsAscii(word[0]) ? "en" : two;
    }

    private static string English(string word)
    {
        var spelled = word.Length > 7 ? word.Replace("isation", "ization", StringComparison.Ordinal) : word;
        return s_apart.TryGetValue(spelled, out var apart) ? apart : EnglishStem.Of(spelled);
    }

    private static bool IsArabic(string word) => word[0] is >= '\u0600' and <= '\u06ff';
}
