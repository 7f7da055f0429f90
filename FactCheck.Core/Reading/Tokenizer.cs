using System.Globalization;

namespace FactCheck.Core.Reading;

/// <summary>Cuts a text into words and marks in one pass; every token keeps its place in the text.</summary>
internal static class Tokenizer
{
    internal const int LongestWordLookedUp = 64;

    private static readonly string[] s_clitics = ["n't", "n’t", "'s", "’s", "'ve", "’ve", "'re", "’re", "'ll", "’ll", "'d", "’d", "'m", "’m"];

    public static List<Token> Tokenize(string text)
    {
        var tokens = new List<Token>(text.Length / 5);
        var pool = new Dictionary<string, string>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        var i = 0;
        while (i < text.Length)
        {
            if (char.IsWhiteSpace(text[i]) || IsInvisible(text[i]))
            {
                i++;
                continue;
            }

            var end = IsWordChar(text, i) ? WordEnd(text, i) : MarkEnd(text, i);
            var cut = IsWordChar(text, i) ? CliticStart(text, i, end) : end;
            tokens.Add(Make(text, i, cut, pool));
            if (cut < end)
            {
                tokens.Add(Make(text, cut, end, pool));
            }

            i = end;
        }

        return tokens;
    }

    private static Token Make(string text, int start, int end, Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> pool)
    {
        var word = text.AsSpan(start, end - start);
        var letter = 0;
        while (letter < word.Length && !char.IsLetter(word[letter]))
        {
            letter++;
        }

        var capital = letter < word.Length && letter == 0 && (char.IsUpper(word[0]) || IsPrefixedName(word));
        var allCapitals = capital && word.Length > 1 && !word.ContainsAnyInRange('a', 'z');
        return new Token(start, end, KindOf(word), Lower(word, pool), capital, allCapitals);
    }

    /// <summary>al-Astal, el-Sisi, d’Arcy: a name, although it begins in lower case.</summary>
    private static bool IsPrefixedName(ReadOnlySpan<char> word)
    {
        var joint = word.IndexOfAny("-'’");
        return joint is 1 or 2 && joint + 1 < word.Length && char.IsUpper(word[joint + 1]) && word[0] is 'a' or 'e' or 'd' or 'l';
    }

    private static string Lower(ReadOnlySpan<char> word, Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> pool)
    {
        if (word.Length > LongestWordLookedUp)
        {
            return string.Empty; // no lexicon holds it, and it need not be copied
        }

        Span<char> lower = stackalloc char[word.Length];
        word.ToLowerInvariant(lower);
        if (!pool.TryGetValue(lower, out var pooled))
        {
            pooled = lower.ToString();
            pool[lower] = pooled;
        }

        return pooled;
    }

    private static TokenKind KindOf(ReadOnlySpan<char> word) => word[0] switch
    {
        _ when char.IsDigit(word[0]) => TokenKind.Number,
        _ when char.IsLetter(word[0]) => TokenKind.Word,
        '\'' or '’' when word.Length > 1 && char.IsLetter(word[1]) => TokenKind.Word,
        '.' or '!' or '?' or '…' or '؟' or '۔' or '。' => TokenKind.Stop,
        ',' or '،' => TokenKind.Comma,
        ':' => TokenKind.Colon,
        ';' or '؛' => TokenKind.Semicolon,
        '-' or '–' or '—' or '―' => TokenKind.Dash,
        '(' or '[' or '{' => TokenKind.Open,
        ')' or ']' or '}' => TokenKind.Close,
        '"' or '“' or '”' or '„' or '«' or '»' or '‹' or '›' or '‘' or '’' or '\'' or '`' => TokenKind.Quote,
        _ => TokenKind.Other,
    };

    private static int WordEnd(string text, int start)
    {
        var i = start + 1;
        while (i < text.Length && (IsWordChar(text, i) || Joins(text, i)))
        {
            i++;
        }

        return i;
    }

    /// <summary>An apostrophe, hyphen, full stop or comma that stands inside a word or number: don’t, x-ray, U.S., 15,000.</summary>
    private static bool Joins(string text, int i)
    {
        var next = i + 1 < text.Length && IsWordChar(text, i + 1);
        return text[i] switch
        {
            '\'' or '’' or '-' or '‐' or '\u2011' => next,
            ',' => next && char.IsDigit(text[i - 1]) && char.IsDigit(text[i + 1]),
            '.' => (next && (char.IsDigit(text[i + 1]) || IsLoneLetter(text, i - 1) || char.IsLower(text[i + 1]))) || (!next && IsLoneLetter(text, i - 1) && i >= 2 && text[i - 2] == '.'),
            _ => false,
        };
    }

    private static bool IsLoneLetter(string text, int i) => char.IsLetter(text[i]) && (i == 0 || !IsWordChar(text, i - 1));

    private static int MarkEnd(string text, int i)
    {
        if (text[i] is '.' or '!' or '?')
        {
            var end = i + 1;
            while (end < text.Length && text[end] is '.' or '!' or '?')
            {
                end++;
            }

            return end;
        }

        var doubled = i + 1 < text.Length && ((text[i] is '\'' or '`' or '-' && text[i + 1] == text[i]) || char.IsSurrogatePair(text, i));
        return doubled ? i + 2 : i + 1;
    }

    private static int CliticStart(string text, int start, int end)
    {
        foreach (var clitic in s_clitics)
        {
            if (end - start > clitic.Length && text.AsSpan(start, end - start).EndsWith(clitic, StringComparison.OrdinalIgnoreCase))
            {
                return end - clitic.Length;
            }
        }

        return end;
    }

    private static bool IsWordChar(string text, int i) => char.IsLetterOrDigit(text[i])
        || char.GetUnicodeCategory(text[i]) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.ConnectorPunctuation
        || text[i] == '\u200C';

    /// <summary>Byte order marks, direction marks and other characters that print nothing and separate nothing.</summary>
    private static bool IsInvisible(char c) => c is '\uFEFF' or (>= '\u200B' and <= '\u200F' and not '\u200C') or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or (< ' ');
}
