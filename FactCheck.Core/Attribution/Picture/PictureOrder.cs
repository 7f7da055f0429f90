namespace FactCheck.Core.Attribution.Picture;

/// <summary>
/// The order of each column, so that few lines cross: sweeps to and fro that sort by the neighbours' medians or means, each followed by swaps of
/// neighbours for as long as that helps (Gansner, Koutsofios, North and Vo 1993, "A technique for drawing directed graphs"), from several first
/// orders, of which the best result is kept. No dice: the same graph always gives the same order.
/// </summary>
internal sealed class PictureOrder
{
    private const int Walks = 8; // twice from either side, breadth and depth first, each sorted by medians and by means
    private const int Turns = 60;
    private const int Work = 550_000; // steps for all sweeps together, so that a large picture takes no longer than a reader waits

    private readonly int[][] _columns; // the items of each column, from top to bottom
    private readonly int[][] _before;
    private readonly int[][] _after;
    private readonly int[] _rows;
    private readonly double[] _keys;
    private readonly PictureCrossings _crossings;
    private readonly int _edges;

    private readonly List<PictureItem> _items;
    private readonly int[] _scratch;
    private readonly int[] _sorted;
    private readonly double[] _wanted;

    private PictureOrder(IReadOnlyList<PictureColumn> columns)
    {
        _items = [.. columns.SelectMany(column => column.Items)];
        for (var i = 0; i < _items.Count; i++)
        {
            _items[i].Number = i;
        }
        _columns = [.. columns.Select(column => column.Items.Select(item => item.Number).ToArray())];
        _before = [.. _items.Select(item => item.Before.Select(other => other.Number).ToArray())];
        _after = [.. _items.Select(item => item.After.Select(other => other.Number).ToArray())];
        (_rows, _keys) = (new int[_items.Count], new double[_items.Count]);
        _scratch = new int[_before.Concat(_after).Max(others => others.Length)];
        (_sorted, _wanted) = (new int[_columns.Max(column => column.Length)], new double[_columns.Max(column => column.Length)]);
        _edges = _after.Sum(after => after.Length);
        _crossings = new PictureCrossings(_columns, _before, _after, _rows);
    }

    /// <summary>Sorts the items of every column.</summary>
    public static void Arrange(IReadOnlyList<PictureColumn> columns)
    {
        var order = new PictureOrder(columns);
        var best = order.Best();
        for (var column = 0; column < columns.Count; column++)
        {
            columns[column].Items = [.. best[column].Select(item => order._items[item])];
        }
    }

    private int[][] Best()
    {
        var (best, fewest) = (Copy(), long.MaxValue);
        var left = Work;
        for (var turn = 0; turn < Turns && fewest > 0 && left > 0; turn++)
        {
            if (turn < Walks)
            {
                Walk(fromLeft: turn % 2 == 0, deep: turn / 2 % 2 == 1);
            }
            else
            {
                Shake(best, turn - Walks);
            }
            var (stalled, lowest, byMedian) = (0, long.MaxValue, turn / 4 % 2 == 0);
            for (var sweep = 0; sweep < 24 && stalled < 4 && left > 0 && fewest > 0; sweep++)
            {
                Sweep(forwards: sweep % 2 == turn % 2, byMedian, turnTies: sweep % 4 > 1);
                left -= _crossings.Swap(fromLeft: sweep % 2 == 0) + (8 * _edges);
                var crossings = _crossings.Count();
                stalled = crossings < lowest ? 0 : stalled + 1;
                lowest = Math.Min(lowest, crossings);
                if (crossings < fewest)
                {
                    (best, fewest) = (Copy(), crossings);
                }
                if (sweep == 5 && lowest > fewest * 3 / 2)
                {
                    break; // this one will not become the best
                }
            }
        }
        return best;
    }

    private int[][] Copy() => [.. _columns.Select(column => (int[])column.Clone())];

    // Whatever hangs together stands together to begin with: a walk along the lines puts items in the order in which it meets them.
    private void Walk(bool fromLeft, bool deep)
    {
        var (seen, next) = (new bool[_rows.Length], new int[_columns.Length]);
        var open = new LinkedList<int>();
        foreach (var start in fromLeft ? Enumerable.Range(0, _rows.Length) : Enumerable.Range(0, _rows.Length).Reverse())
        {
            open.AddLast(start);
            while (open.First is { } first)
            {
                var item = deep ? open.Last!.Value : first.Value;
                open.Remove(deep ? open.Last! : first);
                if (!seen[item])
                {
                    seen[item] = true;
                    var column = _items[item].Column;
                    _rows[item] = next[column];
                    _columns[column][next[column]++] = item;
                    foreach (var other in fromLeft ? _after[item].Concat(_before[item]) : _before[item].Concat(_after[item]))
                    {
                        open.AddLast(other);
                    }
                }
            }
        }
    }

    // The best so far with some columns upside down, for the sweeps to find another way from there.
    private void Shake(int[][] best, int turn)
    {
        for (var column = 0; column < _columns.Length; column++)
        {
            best[column].CopyTo(_columns[column], 0);
            if (column % (2 + (turn / 3 % 5)) == turn % 3)
            {
                Array.Reverse(_columns[column]);
            }
            for (var row = 0; row < best[column].Length; row++)
            {
                _rows[_columns[column][row]] = row;
            }
        }
    }

    private void Sweep(bool forwards, bool byMedian, bool turnTies)
    {
        for (var step = 1; step < _columns.Length; step++)
        {
            var column = _columns[forwards ? step : _columns.Length - 1 - step];
            foreach (var item in column)
            {
                _keys[item] = Key(forwards ? _before[item] : _after[item], byMedian);
            }
            // What has no neighbour on that side keeps its row; the others are sorted around it, as they stood where they want the same.
            var moving = 0;
            for (var row = 0; row < column.Length; row++)
            {
                if (_keys[column[row]] >= 0)
                {
                    (_sorted[moving], _wanted[moving]) = (column[row], _keys[column[row]] + ((turnTies ? -row : row) * 1e-7));
                    moving++;
                }
            }
            Array.Sort(_wanted, _sorted, 0, moving);
            var next = 0;
            for (var row = 0; row < column.Length; row++)
            {
                if (_keys[column[row]] >= 0)
                {
                    column[row] = _sorted[next++];
                }
            }
            for (var row = 0; row < column.Length; row++)
            {
                _rows[column[row]] = row;
            }
        }
    }

    private double Key(int[] towards, bool byMedian)
    {
        if (towards.Length == 0)
        {
            return -1;
        }
        if (!byMedian)
        {
            var sum = 0.0;
            foreach (var other in towards)
            {
                sum += _rows[other];
            }
            return sum / towards.Length;
        }
        if (towards.Length == 1)
        {
            return _rows[towards[0]];
        }
        var rows = _scratch.AsSpan(0, towards.Length);
        for (var i = 0; i < rows.Length; i++)
        {
            rows[i] = _rows[towards[i]];
        }
        rows.Sort();
        var m = rows.Length / 2;
        if (rows.Length % 2 == 1)
        {
            return rows[m];
        }
        if (rows.Length == 2)
        {
            return (rows[0] + rows[1]) / 2.0;
        }
        var (left, right) = ((double)(rows[m - 1] - rows[0]), (double)(rows[^1] - rows[m])); // leans to the side where the neighbours stand closer
        return left + right == 0 ? (rows[m - 1] + rows[m]) / 2.0 : ((rows[m - 1] * right) + (rows[m] * left)) / (left + right);
    }
}
