namespace FactCheck.Core.Reading;

/// <summary>A quotation with its marks, as tokens; <see cref="Continues"/>: it goes on from the quotation before it, in the next paragraph.</summary>
internal readonly record struct Quotation(int First, int Last, bool Continues);

/// <summary>
/// Finds the outermost quotations: straight, curly, low and angle marks, single marks with care (an apostrophe looks the same), marks that are
/// never closed (to the end of the paragraph, if the next one opens again; else to the end of the sentence).
/// </summary>
internal static class Quotations
{
    private const int FarthestSingleClose = 400;

    public static List<Quotation> Find(string text, IReadOnlyList<Token> tokens, IReadOnlyList<int> paragraphStarts)
    {
        var found = new List<Quotation>();
        for (var p = 0; p < paragraphStarts.Count; p++)
        {
            var end = p + 1 < paragraphStarts.Count ? paragraphStarts[p + 1] : tokens.Count;
            var next = end < tokens.Count ? tokens[end] : default;
            FindInParagraph(text, tokens, paragraphStarts[p], end, next, found);
        }

        return found;
    }

    private static void FindInParagraph(string text, IReadOnlyList<Token> tokens, int start, int end, Token next, List<Quotation> found)
    {
        for (var i = start; i < end; i++)
        {
            if (tokens[i].Kind != TokenKind.Quote || !Opens(text, tokens, i, start))
            {
                continue;
            }

            var close = Close(text, tokens, i, end);
            if (close < 0)
            {
                if (IsSingle(tokens[i].Lower))
                {
                    continue;
                }

                close = next.Lower == tokens[i].Lower ? end - 1 : SentenceEnd(tokens, i, end);
            }

            var continues = i == start && found.Count > 0 && found[^1].Last == start - 1 && tokens[start - 1].Kind != TokenKind.Quote;
            found.Add(new Quotation(i, close, continues));
            i = close;
        }
    }

    private static bool Opens(string text, IReadOnlyList<Token> tokens, int i, int paragraph)
    {
        var after = tokens[i].End < text.Length ? text[tokens[i].End] : ' ';
        var before = i == paragraph || tokens[i].Start == 0 ? ' ' : text[tokens[i].Start - 1];
        return tokens[i].Lower switch
        {
            "“" or "„" or "«" or "‹" => true,
            "»" or "›" or "”" or "’" => false,
            _ => !char.IsWhiteSpace(after) && (char.IsWhiteSpace(before) || before is '(' or '[' or '-' or '–' or '—' or '“' or '"'),
        };
    }

    private static int Close(string text, IReadOnlyList<Token> tokens, int open, int end)
    {
        var mark = tokens[open].Lower;
        var limit = IsSingle(mark) ? Math.Min(end, open + FarthestSingleClose) : end;
        var depth = 1;
        for (var i = open + 1; i < limit; i++)
        {
            if (tokens[i].Kind != TokenKind.Quote)
            {
                continue;
            }

            if (Closes(mark, tokens[i].Lower) && (!IsSingle(mark) || !StandsInsideWord(text, tokens[i])))
            {
                if (--depth == 0)
                {
                    return i;
                }
            }
            else if (tokens[i].Lower == mark && mark is "“" or "«")
            {
                depth++;
            }
        }

        return -1;
    }

    private static bool Closes(string open, string mark) => open switch
    {
        "“" => mark is "”" or "\"",
        "„" => mark is "“" or "”" or "\"",
        "«" => mark == "»",
        "‹" => mark == "›",
        "\"" => mark is "\"" or "”",
        "''" or "``" => mark == "''",
        "‘" => mark == "’",
        _ => mark == open,
    };

    private static bool IsSingle(string mark) => mark is "'" or "‘" or "`";

    private static bool StandsInsideWord(string text, Token mark) => mark.End < text.Length && char.IsLetterOrDigit(text[mark.End]);

    private static int SentenceEnd(IReadOnlyList<Token> tokens, int open, int end)
    {
        var i = open + 1;
        while (i < end - 1 && tokens[i].Kind != TokenKind.Stop)
        {
            i++;
        }

        return Math.Min(i, end - 1);
    }
}
