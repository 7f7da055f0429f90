using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using FactCheck.Core.Reading;

namespace FactCheck.Core.Articles;

/// <summary>
/// Tells which language a text is in: by its script where only one language is written in it, else by the share of that language's commonest
/// small words. Enough to say that the reader does not know a language; not meant to tell close relatives in a single sentence.
/// </summary>
public static class TextLanguage
{
    /// <summary>How many UTF-16 code units of the text are looked at.</summary>
    private const int Looked = 20_000;

    private static readonly (int First, int Last, string Script, string? Language)[] s_scripts =
        [.. LexiconFile.ArticleLines("scripts").Select(line => line.Split(' ')).Select(p => (Hex(p[0]), Hex(p[1]), p[2], p[3] == "-" ? null : p[3]))];

    private static readonly (string Language, string Script, FrozenSet<string> Words)[] s_languages =
        [.. LexiconFile.ArticleLines("languages").Select(line => line.Split(' ')).Select(p => (p[0], p[1], p[2..].ToFrozenSet()))];

    /// <summary>The language a text seems to be in (a BCP 47 code) and how that was told; null: it cannot be told.</summary>
    public static Found? Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var start = text[..Math.Min(text.Length, Looked)];
        var scripts = start.EnumerateRunes().Where(Rune.IsLetter).Select(ScriptOf).OfType<string>().CountBy(script => script).ToDictionary();
        var letters = scripts.Values.Sum();
        if (letters < 10)
        {
            return null;
        }

        if (scripts.GetValueOrDefault("Kana") * 10 > letters)
        {
            return new Found("ja", "from its script"); // Japanese is written with Han beside it
        }

        var (most, count) = scripts.MaxBy(script => script.Value);
        if (count * 2 < letters)
        {
            return null;
        }

        return s_scripts.First(script => script.Script == most).Language is { } only ? new Found(only, "from its script") : ByWords(start, most);
    }

    /// <summary>What a person calls it: "Persian" for "fa". The code itself where it has no name.</summary>
    public static string Name(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        try
        {
            var language = CultureInfo.GetCultureInfo(Primary(code), predefinedOnly: true);
            return language.EnglishName.Length > 0 && !language.Equals(CultureInfo.InvariantCulture) ? language.EnglishName : code;
        }
        catch (CultureNotFoundException)
        {
            return code;
        }
    }

    /// <summary>"en" of "en-GB".</summary>
    public static string Primary(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return code.Split('-', '_')[0].ToLowerInvariant();
    }

    private static Found? ByWords(string text, string script)
    {
        var words = text.ToLowerInvariant().Split(text.Where(c => !char.IsLetter(c) && c is not ('\u200C' or '-')).Distinct().ToArray(), StringSplitOptions.RemoveEmptyEntries);
        var ranked = s_languages.Where(language => language.Script == script)
            .Select(language => (language.Language, Share: words.Count(language.Words.Contains) / (double)Math.Max(1, words.Length)))
            .OrderByDescending(language => language.Share).ToList();
        return ranked is [{ Share: >= 0.12 } best, var next, ..] && best.Share > next.Share * 1.1 ? new Found(best.Language, "from its words") : null;
    }

    private static string? ScriptOf(Rune letter)
    {
        foreach (var (first, last, script, _) in s_scripts)
        {
            if (letter.Value >= first && letter.Value <= last)
            {
                return script;
            }
        }

        return null;
    }

    private static int Hex(string digits) => int.Parse(digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
