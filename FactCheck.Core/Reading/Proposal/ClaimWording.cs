namespace FactCheck.Core.Reading.Proposal;

/// <summary>A first wording of a claim: the one of its statements that stands best by itself, without quotation marks. For a person to edit.</summary>
internal static class ClaimWording
{
    private static readonly char[] s_marks = ['“', '”', '"', '«', '»', '„', ' ', ',', ';', ':', '\t', '\n', '\r'];

    public static string Of(Page page, IReadOnlyList<Saying> group)
    {
        var best = group.Where(saying => saying.PassesOn.Count == 0).OrderBy(saying => saying.IsClause ? 0 : 1)
            .ThenBy(saying => saying.Contests ? 1 : 0)
            .ThenBy(saying => saying.Tokens.Any(token => ProposalWords.Leaning.Contains(page.Lower(token))) ? 1 : 0)
            .ThenByDescending(saying => Math.Min(saying.Tokens.Count, 30))
            .ThenBy(saying => saying.Number).FirstOrDefault() ?? group[0];
        return Of(page, best);
    }

    public static string Of(Page page, Saying saying)
    {
        var words = FirstSentence(page, saying) ?? string.Join(' ', saying.Words.ContentSpans.Chunk(2).Select(span => page.Text[span[0]..span[1]].Trim(' ', ','))).ReplaceLineEndings(" ");
        var tokens = saying.Tokens.Where(token => page.Tokens[token].IsWord).ToList();
        if (saying.IsClause && tokens.Count > 2 && !saying.IsQuotation)
        {
            words = page.Lower(tokens[0]) is "that" && page.TagAt(tokens[0]) is Tag.Subordinator ? WithoutThat(words) : words;
            words = Accused(page, saying, tokens) ?? Doing(page, saying, tokens) ?? words;
        }

        words = Unquoted(words);
        return words.Length == 0 ? saying.Words.Who : char.ToUpperInvariant(words[0]) + words[1..];
    }

    /// <summary>Of a quotation that goes on for sentences, the first that says something.</summary>
    private static string? FirstSentence(Page page, Saying saying)
    {
        var sentences = saying.Tokens.Where(token => page.Tokens[token].IsWord).GroupBy(token => page.SentenceList.BinarySearch(new Stretch(token, token), s_holding)).ToList();
        return sentences.Count > 1 && sentences.FirstOrDefault(sentence => sentence.Count() > 4) is { } first ? page.TextOf(new Stretch(first.First(), first.Last())) : null;
    }

    private static readonly Comparer<Stretch> s_holding = Comparer<Stretch>.Create((sentence, token) => sentence.Last < token.First ? -1 : sentence.First > token.Last ? 1 : 0);

    // a quotation mark may stand before it, and stays
    private static string WithoutThat(string words)
    {
        var bare = words.TrimStart(s_marks);
        return bare.StartsWith("that ", StringComparison.OrdinalIgnoreCase) ? words[..^bare.Length] + bare[5..].TrimStart() : words;
    }

    /// <summary>"accuses Tehran of shipping them": "Tehran is shipping them".</summary>
    private static string? Accused(Page page, Saying saying, List<int> tokens)
    {
        var of = tokens.FindIndex(token => page.Lower(token) is "of" or "for" && page.TagAt(token + 1) is Tag.Participle && page.Lower(token + 1).EndsWith("ing", StringComparison.Ordinal));
        return !saying.Accuses || of < 1 || saying.Words.ContentSpans.Count != 2
            ? null
            : $"{page.TextOf(new Stretch(tokens[0], tokens[of] - 1))} {Be(page, tokens[of] - 1)} {Meant(page, saying, tokens[of] + 1)}";
    }

    /// <summary>"denied supplying drones": whoever denies it, "is supplying drones".</summary>
    private static string? Doing(Page page, Saying saying, List<int> tokens) =>
        page.TagAt(tokens[0]) is Tag.Participle && page.Lower(tokens[0]).EndsWith("ing", StringComparison.Ordinal) && saying.Words.ContentSpans.Count == 2
            ? $"{saying.Words.Who} {(saying.Words.WhoKind is WhoKind.UnnamedGroup ? "are" : "is")} {page.Text[page.Tokens[tokens[0]].Start..saying.Words.ContentSpans[1]]}"
            : null;

    /// <summary>"shipping them" with, in an editor's brackets, the things that its sentence named last: "shipping [combat drones]".</summary>
    private static string Meant(Page page, Saying saying, int from)
    {
        var them = saying.Tokens.FirstOrDefault(token => token >= from && page.Lower(token) is "them", -1);
        var (start, end) = (page.Tokens[from].Start, saying.Words.ContentSpans[1]);
        return them < 0 || LastThings(page, saying) is not { } things
            ? page.Text[start..end]
            : $"{page.Text[start..page.Tokens[them].Start]}[{things}]{page.Text[page.Tokens[them].End..end]}";
    }

    private static string? LastThings(Page page, Saying saying)
    {
        for (var token = saying.Tokens[0] - 1; token >= page.SentenceList[saying.Sentence].First; token--)
        {
            if (page.TagAt(token) is Tag.Noun && page.Lower(token) is { Length: > 3 } noun && noun.EndsWith('s') && !noun.EndsWith("ss", StringComparison.Ordinal) && !page.IsIn(token, WordClass.Group))
            {
                var first = token;
                while (page.TagAt(first - 1) is Tag.Noun)
                {
                    first--;
                }

                return page.TextOf(new Stretch(first, token));
            }
        }

        return null;
    }

    private static string Be(Page page, int noun) => page.TagAt(noun) is Tag.Noun && page.Lower(noun).EndsWith('s') ? "are" : "is";

    // Marks around all of it go; one that closes a quotation inside stays.
    private static string Unquoted(string words)
    {
        var trimmed = words.Trim(' ', ',', ';', ':');
        var inner = trimmed.Trim(s_marks);
        return inner.IndexOfAny(['“', '”', '"', '«', '»']) < 0 ? inner : trimmed;
    }
}
