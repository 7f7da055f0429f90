namespace FactCheck.Core.Matching;

/// <summary>The claims as they are searched: vocabulary, occurrences, and the words of each in order.</summary>
internal sealed class SearchedClaims
{
    // BM25F (S. Robertson and H. Zaragoza, The probabilistic relevance framework, 2009) over text and title, tuned on the training queries of docs/matching.md.
    // The usual length is fixed, so that a claim's weights never change when others come.
    private const float Saturation = 1.2f;
    private const float LengthCounts = 0.75f;
    private const float TitleCounts = 0.7f;
    private const float UsualLength = 18f;
    private const int LongestTitle = 1_000;

    private readonly Dictionary<int, float> _counts = [];

    public Vocabulary Vocabulary { get; } = new();

    public ClaimWords Words { get; } = new();

    /// <returns>The claim's number: 0, 1, 2 …</returns>
    public int Add(string text, string? title)
    {
        var inText = Numbers(MatchWords.Of(text));
        var inTitle = title is null ? [] : Numbers(MatchWords.Of(title.Length > LongestTitle ? title[..LongestTitle] : title));
        var claim = Words.Add(inText, inTitle);
        _counts.Clear();
        Count(inText, 1f);
        Count(inTitle, TitleCounts);
        var norm = Saturation * (1 - LengthCounts + (LengthCounts * _counts.Values.Sum() / UsualLength));
        foreach (var (word, count) in _counts)
        {
            Vocabulary.Occurrences(word)!.Add(claim, (byte)Math.Max(1, Math.Round(255 * count / (count + norm))));
        }

        return claim;
    }

    /// <summary>How telling a word of the claims is (see <see cref="Vocabulary.Telling"/>); 0 for a common word.</summary>
    public float Telling(int word) => Vocabulary.Occurrences(word) is { } found ? Vocabulary.Telling(found.Count, found.Background, Words.Count) : 0;

    private void Count(int[] words, float each)
    {
        foreach (var word in words)
        {
            if (Vocabulary.Occurrences(word) is not null)
            {
                _counts[word] = _counts.GetValueOrDefault(word) + each;
            }
        }
    }

    private int[] Numbers(List<MatchWord> words)
    {
        var numbers = new int[words.Count];
        for (var i = 0; i < numbers.Length; i++)
        {
            numbers[i] = Vocabulary.Number(words[i]);
        }

        return numbers;
    }
}
