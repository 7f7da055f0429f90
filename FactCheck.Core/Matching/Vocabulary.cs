namespace FactCheck.Core.Matching;

/// <summary>Every word of the claims, numbered, with where it occurs. Common words have a number and no occurrences.</summary>
internal sealed class Vocabulary
{
    /// <summary>What an archive is taken to hold beyond its own claims, so that in one of fifty claims “government” is not as telling as a rare name.</summary>
    public const float Background = 14_000;

    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<string> _terms = [];
    private readonly List<Postings?> _postings = [];

    public int Number(in MatchWord word)
    {
        if (!_numbers.TryGetValue(word.Term, out var number))
        {
            number = _terms.Count;
            _numbers.Add(word.Term, number);
            _terms.Add(word.Term);
            _postings.Add(word.IsCommon ? null : new Postings(MatchLexicon.Share(word.Term)));
        }

        return number;
    }

    /// <summary>−1 if no claim has the word.</summary>
    public int Find(string term) => _numbers.GetValueOrDefault(term, -1);

    public string Term(int number) => _terms[number];

    /// <summary>Null for a common word.</summary>
    public Postings? Occurrences(int number) => _postings[number];

    /// <summary>How telling a word is that <paramref name="n"/> of <paramref name="claims"/> claims have: ln(1 + (N − n + ½)/(n + ½)), the background counted in.</summary>
    /// <param name="n">Claims that have the word.</param>
    /// <param name="share">The share of the background's claims that have it; −1 where the background does not know the script, so the archive alone must tell.</param>
    /// <param name="claims">Claims in the archive.</param>
    public static float Telling(int n, float share, int claims)
    {
        var all = claims + Background;
        var having = share >= 0 ? n + (share * Background) : n * all / Math.Max(1, claims);
        return MathF.Log(1 + ((all - having + 0.5f) / (having + 0.5f)));
    }
}
