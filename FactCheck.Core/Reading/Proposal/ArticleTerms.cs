namespace FactCheck.Core.Reading.Proposal;

/// <summary>What words are about, and how telling each is: the fewer sentences of the article have it, the more.</summary>
internal sealed class ArticleTerms
{
    private readonly string?[] _terms;
    private readonly Dictionary<string, double> _weights = new(StringComparer.Ordinal);

    public ArticleTerms(Page page, Nations nations)
    {
        _terms = new string?[page.Tokens.Count];
        for (var i = 0; i < _terms.Length; i++)
        {
            _terms[i] ??= TermAt(page, nations, i);
        }

        SentenceOf = new int[page.Tokens.Count];
        var found = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (sentence, number) in page.SentenceList.Select((sentence, number) => (sentence, number)))
        {
            Array.Fill(SentenceOf, number, sentence.First, sentence.Last - sentence.First + 1);
            foreach (var term in _terms[sentence.First..(sentence.Last + 1)].OfType<string>().Where(term => term.Length > 0).Distinct(StringComparer.Ordinal))
            {
                found[term] = found.GetValueOrDefault(term) + 1;
            }
        }

        foreach (var (term, count) in found)
        {
            _weights[term] = Math.Log((page.SentenceList.Count + 1.0) / count);
        }
    }

    public int[] SentenceOf { get; }

    /// <summary>The stem or country that a token stands for; null for marks and words that say nothing.</summary>
    public string? this[int token] => _terms[token] is { Length: > 0 } term ? term : null;

    public double Weight(string term) => Math.Max(0.1, _weights.GetValueOrDefault(term));

    public static string Stem(string lower) => Verbs.Find(lower) is { } verb ? verb.Lemma
        : lower.Length > 4 && lower.EndsWith("ies", StringComparison.Ordinal) ? lower[..^3] + "y"
        : lower.Length > 3 && lower.EndsWith('s') && !lower.EndsWith("ss", StringComparison.Ordinal) ? lower[..^1]
        : lower;

    private string? TermAt(Page page, Nations nations, int i)
    {
        var token = page.Tokens[i];
        if (token.Capital)
        {
            for (var last = Math.Min(i + Countries.LongestName - 1, page.Tokens.Count - 1); last >= i; last--)
            {
                if (nations.KeyOf(page.TextOf(new Stretch(i, last))) is { } country)
                {
                    Array.Fill(_terms, "", i + 1, last - i); // the rest of "Saudi Arabia" stands for nothing more
                    return country;
                }
            }

            if (token.Lower.IndexOf('-', StringComparison.Ordinal) is > 0 and var hyphen && nations.KeyOf(page.Text[token.Start..(token.Start + hyphen)]) is { } maker)
            {
                return maker; // "Iran-made"
            }
        }

        return token.Kind is TokenKind.Number ? token.Lower.Replace(",", "", StringComparison.Ordinal)
            : token.Kind is not TokenKind.Word || token.Lower.Length < 2 || ProposalWords.Stop.Contains(token.Lower) || page.TagAt(i) is Tag.Auxiliary ? null
            : Stem(token.Lower);
    }
}
