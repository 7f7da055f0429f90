using FactCheck.Core.Attribution;

namespace FactCheck.Core.Reading.Proposal;

internal static class SayingReader
{
    public static Saying Read(Page page, ArticleTerms terms, int number, AttributionWords words, Voice voice)
    {
        List<int> tokens = [.. words.ContentSpans.Chunk(2).SelectMany(span => TokensIn(page, span[0], span[1]))];
        List<int> cue = [.. words.CueSpans.Chunk(2).SelectMany(span => TokensIn(page, span[0], span[1]))];
        var at = tokens.Count > 0 ? tokens[0] : cue.Count > 0 ? cue[0] : 0;
        var isClause = IsClause(page, cue, tokens);
        return new Saying(number, words, voice)
        {
            Tokens = tokens,
            Sentence = terms.SentenceOf.Length > 0 ? terms.SentenceOf[at] : 0,
            Terms = tokens.Select(token => terms[token]).OfType<string>().Distinct(StringComparer.Ordinal).ToDictionary(term => term, terms.Weight, StringComparer.Ordinal),
            Numbers = tokens.Where(token => page.TagAt(token) is Tag.Number).Select(token => terms[token]).OfType<string>().Where(term => term is not "one").ToHashSet(StringComparer.Ordinal),
            IsClause = isClause,
            IsQuotation = tokens.Count > 2 && page.Kind(tokens[0]) is TokenKind.Quote && page.QuotationOf[tokens[0]] is >= 0 and var quotation && tokens.All(token => page.QuotationOf[token] == quotation),
            Accuses = cue.Any(token => ProposalWords.Accusing.Contains(page.Lower(token))),
            IsNoStatement = cue.Any(token => ProposalWords.Seeming.Contains(page.Lower(token)) || ProposalWords.Asking.Contains(page.Lower(token)))
                || (words.Act is Act.Asserts && words.Certainty is Certainty.Uncommitted) || IsQuestion(page, tokens)
                || !Somebody.Speaks(words, voice),
        }.Weighed();
    }

    private static bool IsQuestion(Page page, List<int> tokens) => tokens.Count > 0 && tokens[^1] + 1 is var next && (page.Lower(tokens[^1]) is "?" || page.Lower(tokens[^1] - 1) is "?" || page.Lower(next) is "?");

    private static IEnumerable<int> TokensIn(Page page, int start, int end)
    {
        var (low, high) = (0, page.Tokens.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = page.Tokens[middle].Start < start ? (middle + 1, high) : (low, middle);
        }

        for (; low < page.Tokens.Count && page.Tokens[low].Start < end; low++)
        {
            yield return low;
        }
    }

    /// <summary>
    /// "that prices rose", "of shipping them", a quotation with a verb. After a cue that takes a thing ("hailed the deal signed in May") only what
    /// has an auxiliary or a "that" of its own is a statement.
    /// </summary>
    private static bool IsClause(Page page, List<int> cue, List<int> tokens)
    {
        if (tokens.FindIndex(token => page.Kind(token) is not TokenKind.Quote && page.Tokens[token].IsWord) is var first && first < 0)
        {
            return false;
        }

        if (page.TagAt(tokens[first]) is Tag.To or Tag.Auxiliary or Tag.Verb)
        {
            return false; // "to leave" is wanted or planned; "is astonishing" has lost what it is about
        }

        var takesThings = cue.All(token => Verbs.Find(page.Lower(token)) is not { } verb || Cues.Meaning(verb.Lemma).Frame is CueFrame.Object) && cue.All(token => page.Lower(token) is not ("according" or ":"));
        var (nounFirst, relative) = (page.TagAt(tokens[first]) is Tag.Determiner or Tag.Noun or Tag.Name or Tag.Number, false);
        for (var i = first; i < tokens.Count; i++)
        {
            var (token, tag, lower) = (tokens[i], page.TagAt(tokens[i]), page.Lower(tokens[i]));
            if (i > first && nounFirst && lower is "what" or "how" or "when" or "that" or "which" or "who" or "whose" or "where" && page.TagAt(token - 1) is Tag.Noun or Tag.Name or Tag.Mark)
            {
                relative = true; // verbs from here on tell of the thing
            }
            else if (relative && page.Kind(token) is TokenKind.Comma)
            {
                relative = false;
            }

            if (relative)
            {
                continue;
            }

            if (tag is Tag.Auxiliary || (i == first && lower is "that")
                || (tag is Tag.Participle && (i == first || page.Lower(token - 1) is "of" or "for"))
                || (tag is Tag.Verb && !takesThings))
            {
                return true;
            }
        }

        return false;
    }
}
