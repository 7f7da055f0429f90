namespace FactCheck.Core.Attribution.Picture;

/// <summary>
/// Gives everything its height in the picture: as near to its neighbours as the order and the gaps allow, which is an isotonic regression for each
/// column, solved by pooling (Barlow et al. 1972). Long lines pull hardest, so that they run straight past others and bend at their ends (Gansner
/// et al. 1993); statements of one source pull one another a little into one lane.
/// </summary>
internal sealed class PictureRows
{
    private const int Sweeps = 16;
    private const double Straight = 60; // how much a long line wants to be level from end to end

    private readonly IReadOnlyList<PictureColumn> _columns;
    private readonly Dictionary<PictureItem, List<PictureItem>> _lanes;
    private readonly double[] _sums;
    private readonly double[] _weights;
    private readonly int[] _counts;
    private readonly double[] _offsets;

    private PictureRows(IReadOnlyList<PictureColumn> columns, IEnumerable<IReadOnlyList<PictureItem>> lanes)
    {
        _columns = columns;
        _lanes = lanes.SelectMany(lane => lane.Zip(lane.Skip(1)).SelectMany(pair => new[] { (pair.First, pair.Second), (pair.Second, pair.First) }))
            .GroupBy(pair => pair.Item1, pair => pair.Item2).ToDictionary(group => group.Key, group => group.ToList());
        var most = columns.Max(column => column.Items.Count);
        (_sums, _weights, _counts, _offsets) = (new double[most], new double[most], new int[most], new double[most]);
    }

    /// <summary>Gives every item its middle. <paramref name="lanes"/>: the statements of each source that has several, from left to right.</summary>
    public static void Arrange(IReadOnlyList<PictureColumn> columns, IEnumerable<IReadOnlyList<PictureItem>> lanes)
    {
        var rows = new PictureRows(columns, lanes);
        for (var sweep = 0; sweep <= Sweeps; sweep++)
        {
            for (var step = 0; step < columns.Count; step++)
            {
                rows.Place(columns[sweep % 2 == 1 ? step : columns.Count - 1 - step], sweep);
            }
        }
        var top = double.MaxValue;
        foreach (var item in columns.SelectMany(column => column.Items))
        {
            top = Math.Min(top, item.Middle - (item.Height / 2));
        }
        foreach (var item in columns.SelectMany(column => column.Items))
        {
            item.Middle = Math.Round(item.Middle - top);
        }
    }

    private static double Gap(PictureItem above, PictureItem below) => (above.Node, below.Node) switch
    {
        (null, null) => 9,
        (null, _) or (_, null) => 18,
        _ => 28,
    };

    private (double Wish, double Weight) Wish(PictureItem item, int sweep)
    {
        if (sweep == 0)
        {
            return (0, 1); // as close together as the gaps allow
        }
        var (sum, weight) = (0.0, 0.0);
        if (sweep > Sweeps / 2 || sweep % 2 == 1)
        {
            Pull(item.Before);
        }
        if (sweep > Sweeps / 2 || sweep % 2 == 0)
        {
            Pull(item.After);
        }
        if (_lanes.TryGetValue(item, out var lane))
        {
            foreach (var other in lane)
            {
                (sum, weight) = (sum + (0.5 * other.Middle), weight + 0.5);
            }
        }
        if (sweep > Sweeps / 2 && item.Passing is { Count: > 1 } passing)
        {
            (sum, weight) = (sum + (Straight * passing.Sum / passing.Count), weight + Straight);
        }
        return weight == 0 ? (item.Middle, 0.1) : (sum / weight, weight);

        void Pull(List<PictureItem> towards)
        {
            foreach (var other in towards)
            {
                var pull = (item.Node, other.Node) switch { (null, null) => 8, (null, _) or (_, null) => 2, _ => 1 };
                (sum, weight) = (sum + (pull * other.Middle), weight + pull);
            }
        }
    }

    // Without the gaps the middles must only not decrease; neighbours that want to pass one another are pooled at their mean.
    private void Place(PictureColumn column, int sweep)
    {
        var (items, pools) = (column.Items, 0);
        for (var i = 0; i < items.Count; i++)
        {
            _offsets[i] = i == 0 ? 0 : _offsets[i - 1] + ((items[i - 1].Height + items[i].Height) / 2) + Gap(items[i - 1], items[i]);
            var (wish, weight) = Wish(items[i], sweep);
            (_sums[pools], _weights[pools], _counts[pools]) = ((wish - _offsets[i]) * weight, weight, 1);
            while (pools > 0 && _sums[pools - 1] / _weights[pools - 1] >= _sums[pools] / _weights[pools])
            {
                pools--;
                (_sums[pools], _weights[pools], _counts[pools]) = (_sums[pools] + _sums[pools + 1], _weights[pools] + _weights[pools + 1], _counts[pools] + _counts[pools + 1]);
            }
            pools++;
        }
        var next = 0;
        for (var pool = 0; pool < pools; pool++)
        {
            for (var end = next + _counts[pool]; next < end; next++)
            {
                var middle = (_sums[pool] / _weights[pool]) + _offsets[next];
                if (items[next].Passing is { } passing)
                {
                    passing.Sum += middle - items[next].Middle;
                }
                items[next].Middle = middle;
            }
        }
    }
}
