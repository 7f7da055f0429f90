using FactCheck.Core.Matching;

namespace FactCheck.Benchmarks.Matching;

/// <summary>A query with what was measured of each claim that the first look found.</summary>
internal sealed record MeasuredQuery(PairedQuery Query, string Set, IReadOnlyList<string> Claims, float[][] Measured)
{
    /// <summary>Queries with the same right answer fall into the same fold, so that no answer is learnt by heart.</summary>
    public int Fold(int folds)
    {
        var hash = 2166136261u;
        foreach (var letter in Query.Gold.Order(StringComparer.Ordinal).First())
        {
            hash = (hash ^ letter) * 16777619;
        }

        return (int)((hash ^ (hash >> 15)) % (uint)folds);
    }

    public double Precision(Func<float[], double> score) =>
        Query.Precision(Claims.Zip(Measured).Index().OrderByDescending(each => score(each.Item.Second)).ThenBy(each => each.Index).Select(each => each.Item.First));

    public static IEnumerable<MeasuredQuery> Of(MatchIndex index, string set, IEnumerable<PairedQuery> queries)
    {
        foreach (var query in queries)
        {
            var (claims, measured) = (new List<string>(), new List<float[]>());
            index.Measured(query.Text, query.Around, (claim, values) =>
            {
                claims.Add(claim);
                measured.Add(values);
            });
            yield return new MeasuredQuery(query, set, claims, [.. measured]);
        }
    }
}
