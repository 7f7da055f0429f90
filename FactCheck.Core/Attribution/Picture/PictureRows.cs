namespace FactCheck.Core.Attribution.Picture;

/// <summary>
/// Orders each column so that few lines cross (barycentres: Sugiyama, Tagawa and Toda 1981) and gives everything its height in the picture:
/// as near to its neighbours as the order and the gaps allow, which is an isotonic regression, solved by pooling (Barlow et al. 1972).
/// </summary>
internal static class PictureRows
{
    private const int Sweeps = 40;

    public static void Arrange(IReadOnlyList<PictureColumn> columns)
    {
        Order(columns);
        foreach (var column in columns)
        {
            Place(column, [.. column.Items.Select(_ => 0.0)]);
        }
        for (var sweep = 0; sweep < Sweeps; sweep++)
        {
            foreach (var column in sweep % 2 == 0 ? columns : columns.Reverse())
            {
                Place(column, [.. column.Items.Select(item => Wish(item, sweep))]);
            }
        }
        var top = columns.SelectMany(column => column.Items).Min(item => item.Middle - (item.Height / 2));
        foreach (var item in columns.SelectMany(column => column.Items))
        {
            item.Middle = Math.Round(item.Middle - top);
        }
    }

    private static double Gap(PictureItem above, PictureItem below) => (above.Statement, below.Statement) switch
    {
        (null, null) => 8,
        (null, _) or (_, null) => 16,
        _ => 26,
    };

    private static double Wish(PictureItem item, int sweep)
    {
        var towards = sweep >= Sweeps / 2 ? [.. item.Before, .. item.After] : sweep % 2 == 0 ? item.Before : item.After;
        return towards.Count == 0 ? item.Middle : towards.Sum(other => Pull(item, other) * other.Middle) / towards.Sum(other => Pull(item, other));
    }

    // Long lines should be straight where they pass others; the bend belongs to their ends (Gansner et al. 1993).
    private static double Pull(PictureItem item, PictureItem other) => (item.Statement, other.Statement) switch
    {
        (null, null) => 8,
        (null, _) or (_, null) => 2,
        _ => 1,
    };

    private static void Order(IReadOnlyList<PictureColumn> columns)
    {
        Number(columns, column => [.. column.Items.OrderBy(item => item.Band)]);
        var (best, fewest) = (Snapshot(columns), Crossings(columns));
        for (var sweep = 0; sweep < Sweeps && fewest > 0; sweep++)
        {
            var forwards = sweep % 2 == 0;
            Number(forwards ? columns : [.. columns.Reverse()], column =>
                [.. column.Items.OrderBy(item => item.Band).ThenBy(item => Barycentre(item, forwards)).ThenBy(item => item.Row)]);
            if (Crossings(columns) is var crossings && crossings < fewest)
            {
                (best, fewest) = (Snapshot(columns), crossings);
            }
        }
        foreach (var (column, items) in columns.Zip(best))
        {
            column.Items = items;
        }
    }

    private static void Number(IEnumerable<PictureColumn> columns, Func<PictureColumn, List<PictureItem>> order)
    {
        foreach (var column in columns)
        {
            column.Items = order(column);
            for (var row = 0; row < column.Items.Count; row++)
            {
                column.Items[row].Row = row;
            }
        }
    }

    private static List<List<PictureItem>> Snapshot(IReadOnlyList<PictureColumn> columns) => [.. columns.Select(column => column.Items.ToList())];

    private static double Barycentre(PictureItem item, bool forwards)
    {
        var towards = forwards ? item.Before : item.After;
        return towards.Count == 0 ? item.Row : towards.Average(other => other.Row);
    }

    private static int Crossings(IReadOnlyList<PictureColumn> columns)
    {
        var crossings = 0;
        foreach (var column in columns)
        {
            var lines = column.Items.SelectMany(item => item.After, (item, after) => (item.Row, To: after.Row)).ToList();
            for (var i = 0; i < lines.Count && lines.Count < 500; i++)
            {
                for (var j = 0; j < i; j++)
                {
                    crossings += (lines[i].Row - lines[j].Row) * (lines[i].To - lines[j].To) < 0 ? 1 : 0;
                }
            }
        }
        return crossings;
    }

    private static void Place(PictureColumn column, double[] wishes)
    {
        // Without the gaps the middles must only not decrease; neighbours that want to pass one another are pooled at their mean.
        var offsets = new double[wishes.Length];
        for (var i = 1; i < wishes.Length; i++)
        {
            offsets[i] = offsets[i - 1] + ((column.Items[i - 1].Height + column.Items[i].Height) / 2) + Gap(column.Items[i - 1], column.Items[i]);
        }
        var pools = new Stack<(double Sum, int Count)>();
        for (var i = 0; i < wishes.Length; i++)
        {
            var pool = (Sum: wishes[i] - offsets[i], Count: 1);
            while (pools.TryPeek(out var last) && last.Sum / last.Count >= pool.Sum / pool.Count)
            {
                pools.Pop();
                pool = (pool.Sum + last.Sum, pool.Count + last.Count);
            }
            pools.Push(pool);
        }
        var next = 0;
        foreach (var (sum, count) in pools.Reverse())
        {
            for (var end = next + count; next < end; next++)
            {
                column.Items[next].Middle = (sum / count) + offsets[next];
            }
        }
    }
}
