using FactCheck.Core.Data.Sqlite;

namespace FactCheck.Core.Timeline.Search;

/// <summary>
/// How well an edition answers a question: the best place in which each word stands (headline, claim, conclusion, the rest), rarer words counting more,
/// words that stand together as they were typed, how much of the headline they make up, and a little for what is new.
/// </summary>
internal sealed class SearchScore
{
    private static readonly double[] s_places = [4, 3, 2, 1];

    /// <summary>What the beginning of a word is worth beside the whole word.</summary>
    private const double BegunShare = 0.6;
    private const double AgainShare = 0.1;
    private const double Adjacent = 0.6;
    private const double Near = 0.2;
    private const int NearWords = 4;
    private const double Coverage = 1.5;
    private const double Newness = 0.1;
    private const double HalfLife = 730 * 86_400_000.0;

    private readonly Dictionary<string, (int Word, bool Whole)> _terms = [];
    private readonly Dictionary<string, (int Word, bool Whole)>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly double[] _rarity;
    private readonly bool[] _optional;
    private readonly double[] _best;
    private readonly double[] _again;
    private readonly long _now;

    /// <param name="plan">The question.</param>
    /// <param name="now">What is newest, as milliseconds since 1970.</param>
    public SearchScore(SearchPlan plan, long now)
    {
        var asked = plan.Asked.ToList();
        _now = now;
        _rarity = [.. asked.Select(word => Math.Log(1.5 + ((double)plan.Editions / (1 + word.Word.Editions))))];
        _optional = [.. asked.Select(word => word.Optional)];
        (_best, _again) = (new double[asked.Count], new double[asked.Count]);
        for (var i = 0; i < asked.Count; i++)
        {
            foreach (var term in asked[i].Word.Terms)
            {
                _terms.TryAdd(term, (i, true));
            }
        }

        for (var i = 0; i < asked.Count; i++)
        {
            foreach (var term in asked[i].Word.Completions)
            {
                _terms.TryAdd(term, (i, false));
            }
        }

        _lookup = _terms.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public double Of(IndexedTerms terms)
    {
        Array.Clear(_best);
        Array.Clear(_again);
        var score = Place(terms.Headline, s_places[0], headline: true) + Place(terms.ClaimText, s_places[1]) + Place(terms.Conclusion, s_places[2]) + Place(terms.SearchText, s_places[3]);
        for (var i = 0; i < _best.Length; i++)
        {
            score += _rarity[i] * (_best[i] + (AgainShare * (_again[i] - _best[i])));
        }

        return score * (1 + (Newness * Math.Pow(0.5, Math.Max(0, _now - terms.Position) / HalfLife)));
    }

    private double Place(ReadOnlySpan<char> text, double weight, bool headline = false)
    {
        var (score, at, lastAt, lastWord, matched) = (0.0, 0, int.MinValue, -1, 0);
        var (seen, adjacent, near) = (0, 0, 0); // a bit for each word: what is repeated counts once
        foreach (var range in text.Split(' '))
        {
            at++;
            if (!_lookup.TryGetValue(text[range], out var found))
            {
                continue;
            }

            matched++;
            var worth = weight * (found.Whole ? 1 : BegunShare);
            _best[found.Word] = Math.Max(_best[found.Word], worth);
            _again[found.Word] += Once(ref seen, found.Word) ? worth : 0;

            if (lastWord >= 0 && lastWord != found.Word && at - lastAt <= NearWords)
            {
                var rarity = Math.Min(_rarity[lastWord], _rarity[found.Word]);
                score += Once(ref near, found.Word) ? Near * weight * rarity : 0;
                score += lastWord == found.Word - 1 && at == lastAt + 1 && Once(ref adjacent, found.Word) ? Adjacent * weight * rarity : 0;
            }

            (lastAt, lastWord) = (at, found.Word);
        }

        if (headline && matched > 0)
        {
            for (var i = 0; i < _rarity.Length; i++)
            {
                score += (seen & (1 << i)) != 0 && !_optional[i] ? Coverage * _rarity[i] * matched / at : 0;
            }
        }

        return score;
    }

    private static bool Once(ref int bits, int word)
    {
        var first = (bits & (1 << word)) == 0;
        bits |= 1 << word;
        return first;
    }
}
