namespace FactCheck.Core.Matching;

/// <summary>Cuts what no claim writes as one word into words that claims do write: “singlepayer”, “climatechangehoax”.</summary>
internal static class Compound
{
    private const int ShortestPart = 3;
    private const int Longest = 40;
    private const int LeastClaims = 3;

    /// <summary>The numbers of its parts, the fewest and commonest that make it up; none if it cannot be cut.</summary>
    public static List<int> Parts(Vocabulary vocabulary, string term)
    {
        if (term.Length is < 2 * ShortestPart or > Longest)
        {
            return [];
        }

        var best = new (double Cost, int From, int Word)[term.Length + 1];
        Array.Fill(best, (double.MaxValue, 0, -1));
        best[0] = (0, 0, -1);
        for (var end = ShortestPart; end <= term.Length; end++)
        {
            for (var from = end == term.Length ? ShortestPart : 0; from <= end - ShortestPart; from++)
            {
                if (best[from].Cost < double.MaxValue && Known(vocabulary, term[from..end]) is { Word: >= 0 } part && best[from].Cost + part.Cost < best[end].Cost)
                {
                    best[end] = (best[from].Cost + part.Cost, from, part.Word);
                }
            }
        }

        var parts = new List<int>();
        for (var end = term.Length; end > 0 && best[end].Cost < double.MaxValue; end = best[end].From)
        {
            if (vocabulary.Occurrences(best[end].Word) is not null)
            {
                parts.Add(best[end].Word);
            }
        }

        parts.Reverse();
        return parts;
    }

    private static (int Word, double Cost) Known(Vocabulary vocabulary, string part)
    {
        var stem = vocabulary.Find(EnglishStem.Of(part));
        var word = stem >= 0 ? stem : vocabulary.Find(part);
        var claims = word < 0 ? 0 : vocabulary.Occurrences(word)?.Count ?? 400; // a common word is as cheap as one of 400 claims
        return claims < LeastClaims ? (-1, 0) : (word, 10 - Math.Min(6, Math.Log(claims)));
    }
}
