namespace FactCheck.Core.Attribution.Picture;

/// <summary>A column of the picture; a day has more than one when its statements rest on one another.</summary>
internal sealed class PictureColumn
{
    /// <summary>Null for what nobody dated.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>Whether its day (or the undated part) begins with it.</summary>
    public bool IsFirst { get; init; }

    /// <summary>From top to bottom.</summary>
    public List<PictureItem> Items { get; set; } = [];
    public double X { get; set; }

    /// <summary>Room before <see cref="X"/> for diamonds and question marks, where lines run level.</summary>
    public double Inset { get; set; }
    public double Width { get; set; }
    public double Left => X - Inset;
    public double Right => X + Width;
}

/// <summary>Days become columns from left to right. What is undated stands first, or behind what it rests on.</summary>
internal static class PictureColumns
{
    public static int[] Place(PictureSketch sketch, out IReadOnlyList<PictureColumn> columns)
    {
        var count = sketch.Nodes.Count;
        // A denial of the same day stands behind what it answers.
        var after = sketch.Lines.Where(line => line.From != line.To).ToLookup(line => line.Contests ? line.From : line.To, line => (On: line.Contests ? line.To : line.From, line.Contests));
        DateOnly?[] days = [.. sketch.Nodes.Select(node => node.Day)];
        var order = Order(count, i => after[i].Select(it => it.On));
        foreach (var i in order.Where(i => days[i] is null))
        {
            days[i] = after[i].Where(it => !it.Contests).Select(it => days[it.On]).Max();
        }
        var depths = new int[count];
        var placed = new bool[count];
        foreach (var i in order)
        {
            placed[i] = true;
            depths[i] = after[i].Where(it => placed[it.On] && days[it.On] == days[i]).Select(it => depths[it.On] + 1).DefaultIfEmpty().Max();
        }
        var keys = Enumerable.Range(0, count).Select(i => (Day: days[i], Depth: depths[i])).Distinct().OrderBy(key => key.Day ?? DateOnly.MinValue).ThenBy(key => key.Depth).ToList();
        columns = [.. keys.Select(key => new PictureColumn { Day = key.Day, IsFirst = key.Depth == 0 })];
        var numbers = keys.Select((key, i) => (key, i)).ToDictionary(it => it.key, it => it.i);
        return [.. Enumerable.Range(0, count).Select(i => numbers[(days[i], depths[i])])];
    }

    // Each after what it rests on, as far as circles allow. No recursion: chains may be long.
    private static List<int> Order(int count, Func<int, IEnumerable<int>> on)
    {
        var (order, seen, stack) = (new List<int>(count), new bool[count], new Stack<(int Node, IEnumerator<int> Others)>());
        for (var start = 0; start < count; start++)
        {
            Enter(start);
            while (stack.TryPeek(out var top))
            {
                if (top.Others.MoveNext())
                {
                    Enter(top.Others.Current);
                }
                else
                {
                    order.Add(stack.Pop().Node);
                }
            }
        }
        return order;

        void Enter(int i)
        {
            if (!seen[i])
            {
                seen[i] = true;
                stack.Push((i, on(i).GetEnumerator()));
            }
        }
    }
}
