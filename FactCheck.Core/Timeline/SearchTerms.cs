using System.Globalization;
using System.Text;

namespace FactCheck.Core.Timeline;

/// <summary>What a reader types into the search field, made into an FTS5 expression that cannot fail: operators and quotes are only words or nothing.</summary>
public static class SearchTerms
{
    public const int Limit = 200;

    /// <summary>More words than this narrow nothing down and only cost.</summary>
    private const int MostWords = 16;

    /// <summary>Every word must occur; the last one may be the beginning of a word. Null when there is no letter and no digit to look for.</summary>
    public static string? Match(string text)
    {
        var words = Words(text).Distinct(StringComparer.OrdinalIgnoreCase).Take(MostWords).ToList();
        return words.Count == 0 ? null : string.Join(' ', words.Select(word => $"\"{word}\"")) + "*";
    }

    // The same cut as FTS5's unicode61: letters, digits and the marks on them belong to a word, all else lies between words.
    private static IEnumerable<string> Words(string text)
    {
        var word = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark && word.Length > 0)
            {
                word.Append(rune);
            }
            else if (word.Length > 0)
            {
                yield return word.ToString();
                word.Clear();
            }
        }

        if (word.Length > 0)
        {
            yield return word.ToString();
        }
    }
}
