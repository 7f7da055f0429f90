namespace FactCheck.Benchmarks.Reading;

/// <summary>Average precision of a ranking: the mean, over the right ones, of how much of the ranking down to each is right.</summary>
internal static class AveragePrecision
{
    public static double Of(IReadOnlyList<bool> right, IReadOnlyList<double> scores)
    {
        var (hits, sum, rank) = (0, 0d, 0);
        foreach (var i in Enumerable.Range(0, right.Count).OrderByDescending(i => scores[i]))
        {
            rank++;
            if (right[i])
            {
                hits++;
                sum += (double)hits / rank;
            }
        }

        return hits == 0 ? 0 : sum / hits;
    }

    /// <summary>What a random order gets on average.</summary>
    public static double OfChance(IReadOnlyList<bool> right)
    {
        var (n, m) = (right.Count, right.Count(one => one));
        return Enumerable.Range(1, n).Sum(k => (1 + ((k - 1) * (m - 1.0) / Math.Max(1, n - 1))) / k) / n;
    }
}
