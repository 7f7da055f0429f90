namespace FactCheck.Core.Reading;

/// <summary>A quotation with its marks, as tokens; <see cref="Continues"/>: it goes on from the quotation before it, in the next paragraph.</summary>
internal readonly record struct Quotation(int First, int Last, bool Continues);

/// <summary>
/// Finds the outermost quotations: straight, curly, low and angle marks, single marks with care (an apostrophe looks the same), marks that are
/// never closed (to the end of the paragraph, if the next one opens again; else to the end of the sentence).
/// </summary>
internal static class Quotations
{
    internal const int FarthestSingleClose = 400;

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
        var pairs = Pairs(tokens, start, end);
        var noSingleBefore = start;
        for (var i = start; i < end; i++)
        {
            if (tokens[i].Kind != TokenKind.Quote || !Opens(text, tokens, i, start))
            {
                continue;
            }

            var close = IsDirected(tokens[i].Lower) ? pairs.GetValueOrDefault(i, -1) : NextClose(text, tokens, i, end, ref noSingleBefore);
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

    /// <summary>Which closing mark belongs to which opening one, where the two look different; one pass with a stack, so nesting costs nothing.</summary>
    private static Dictionary<int, int> Pairs(IReadOnlyList<Token> tokens, int start, int end)
    {
        var pairs = new Dictionary<int, int>();
        var open = new Stack<int>();
        for (var i = start; i < end; i++)
        {
            if (tokens[i].Kind != TokenKind.Quote)
            {
                continue;
            }

            if (open.TryPeek(out var top) && Closes(tokens[top].Lower, tokens[i].Lower))
            {
                pairs[open.Pop()] = i;
            }
            else if (IsDirected(tokens[i].Lower))
            {
                open.Push(i);
            }
        }

        return pairs;
    }

    /// <summary>The next mark that can close this one. For single marks not far; <paramref name="noneBefore"/> spares looking twice.</summary>
    private static int NextClose(string text, IReadOnlyList<Token> tokens, int open, int end, ref int noneBefore)
    {
        var single = IsSingle(tokens[open].Lower);
        var limit = single ? Math.Min(end, open + FarthestSingleClose) : end;
        for (var i = single ? Math.Max(open + 1, noneBefore) : open + 1; i < limit; i++)
        {
            if (tokens[i].Kind == TokenKind.Quote && Closes(tokens[open].Lower, tokens[i].Lower) && !(single && StandsInsideWord(text, tokens[i])))
            {
                return i;
            }
        }

        noneBefore = single ? limit : noneBefore;
        return -1;
    }

    private static bool IsDirected(string mark) => mark is "“" or "„" or "«" or "‹";

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
