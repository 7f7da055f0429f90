using FactCheck.Core.Matching;

namespace FactCheck.Benchmarks.Matching;

/// <summary>
/// Trains one weight for each measure so that the right claims of a query stand before the others: the softmax over a query's claims (Z. Cao and others,
/// Learning to rank: from pairwise approach to listwise approach, ICML 2007) by Adam, with a penalty on large weights. Deterministic.
/// </summary>
internal static class LinearTraining
{
    private const int Rounds = 150;
    private const double Penalty = 3e-3;
    private const double Rate = 0.05;

    public static float[] Weights(IReadOnlyList<MeasuredQuery> queries)
    {
        var usable = queries.Where(query => query.Claims.Any(query.Query.Gold.Contains)).ToList();
        var spread = Spread(usable);
        var n = Closeness.Measures;
        var (weights, first, second) = (new double[n], new double[n], new double[n]);
        for (var round = 1; round <= Rounds; round++)
        {
            var slope = new double[n];
            foreach (var query in usable)
            {
                AddSlope(query, weights, spread, slope);
            }

            for (var i = 0; i < n; i++)
            {
                var step = (slope[i] / usable.Count) - (Penalty * weights[i]);
                first[i] = (0.9 * first[i]) + (0.1 * step);
                second[i] = (0.99 * second[i]) + (0.01 * step * step);
                weights[i] += Rate * first[i] / (1 - Math.Pow(0.9, round)) / (Math.Sqrt(second[i] / (1 - Math.Pow(0.99, round))) + 1e-8);
            }
        }

        return [.. weights.Select((weight, i) => (float)(weight / spread[i]))];
    }

    public static double Dot(float[] weights, float[] measured) => weights.Zip(measured, (weight, value) => (double)weight * value).Sum();

    private static void AddSlope(MeasuredQuery query, double[] weights, double[] spread, double[] slope)
    {
        var scores = query.Measured.Select(measured => measured.Select((value, i) => weights[i] * value / spread[i]).Sum()).ToArray();
        var most = scores.Max();
        var shares = scores.Select(score => Math.Exp(score - most)).ToArray();
        var right = query.Claims.Select(query.Query.Gold.Contains).ToArray();
        var (all, ofRight) = (shares.Sum(), shares.Where((_, claim) => right[claim]).Sum());
        for (var claim = 0; claim < shares.Length; claim++)
        {
            var pull = (right[claim] ? shares[claim] / ofRight : 0) - (shares[claim] / all);
            for (var i = 0; i < slope.Length; i++)
            {
                slope[i] += pull * query.Measured[claim][i] / spread[i];
            }
        }
    }

    /// <summary>The standard deviation of each measure.</summary>
    private static double[] Spread(List<MeasuredQuery> queries)
    {
        var rows = queries.SelectMany(query => query.Measured).ToList();
        return [.. Enumerable.Range(0, Closeness.Measures).Select(i =>
        {
            var mean = rows.Average(row => row[i]);
            return Math.Sqrt(rows.Average(row => Math.Pow(row[i] - mean, 2))) + 1e-4;
        })];
    }
}
