namespace FactCheck.Core.Attribution.Picture;

/// <summary>Counts how often the lines between neighbouring columns cross, and swaps neighbours where that saves some.</summary>
internal sealed class PictureCrossings(int[][] columns, int[][] before, int[][] after, int[] rows)
{
    private const int MostPasses = 12;
    private readonly int[] _tree = new int[1 + columns.Max(column => column.Length)];
    private readonly int[][] _left = [.. before.Select(items => new int[items.Length])];
    private readonly int[][] _right = [.. after.Select(items => new int[items.Length])];

    /// <summary>All crossings, by counting inversions (Barth, Mutzel and Jünger 2004).</summary>
    public long Count()
    {
        var crossings = 0L;
        for (var column = 1; column < columns.Length; column++)
        {
            Array.Clear(_tree);
            var placed = 0;
            foreach (var item in columns[column - 1])
            {
                foreach (var other in after[item])
                {
                    crossings += placed - UpTo(rows[other]);
                }
                foreach (var other in after[item])
                {
                    Add(rows[other]);
                }
                placed += after[item].Length;
            }
        }
        return crossings;
    }

    /// <summary>Swaps neighbours in each column as long as that saves crossings.</summary>
    /// <returns>How many pairs were looked at, weighed by their lines.</returns>
    public int Swap(bool fromLeft)
    {
        var work = 0;
        for (var step = 0; step < columns.Length; step++)
        {
            var column = columns[fromLeft ? step : columns.Length - 1 - step];
            foreach (var item in column)
            {
                Rows(before[item], _left[item]);
                Rows(after[item], _right[item]);
            }
            var saved = true;
            for (var pass = 0; saved && pass < MostPasses; pass++)
            {
                saved = false;
                for (var row = 1; row < column.Length; row++)
                {
                    var (above, below) = (column[row - 1], column[row]);
                    var gain = Inversions(_left[above], _left[below]) + Inversions(_right[above], _right[below]);
                    work += 2 + _left[above].Length + _left[below].Length + _right[above].Length + _right[below].Length;
                    if (gain > 0 || (gain == 0 && pass == 0 && !fromLeft))
                    {
                        (column[row - 1], column[row]) = (below, above);
                        saved |= gain > 0;
                    }
                }
            }
            for (var row = 0; row < column.Length; row++)
            {
                rows[column[row]] = row;
            }
        }
        return work;
    }

    private void Rows(int[] items, int[] found)
    {
        for (var i = 0; i < items.Length; i++)
        {
            var (row, at) = (rows[items[i]], i);
            for (; at > 0 && found[at - 1] > row && items.Length < 32; at--)
            {
                found[at] = found[at - 1];
            }
            found[at] = row;
        }
        if (items.Length >= 32)
        {
            Array.Sort(found);
        }
    }

    /// <summary>Crossings with the one above the other, less those the other way round.</summary>
    private static int Inversions(int[] above, int[] below)
    {
        var (gain, i, j) = (0, 0, 0);
        foreach (var end in above)
        {
            while (i < below.Length && below[i] < end)
            {
                i++;
            }
            while (j < below.Length && below[j] <= end)
            {
                j++;
            }
            gain += i - (below.Length - j); // pairs that cross now, less pairs that would
        }
        return gain;
    }

    private void Add(int row)
    {
        for (var i = row + 1; i < _tree.Length; i += i & -i)
        {
            _tree[i]++;
        }
    }

    private int UpTo(int row)
    {
        var sum = 0;
        for (var i = row + 1; i > 0; i -= i & -i)
        {
            sum += _tree[i];
        }
        return sum;
    }
}
