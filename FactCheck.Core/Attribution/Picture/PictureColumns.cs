namespace FactCheck.Core.Attribution.Picture;

/// <summary>A column of the picture; a day has more than one when its statements rest on one another.</summary>
internal sealed class PictureColumn
{
    /// <summary>Null for what nobody dated.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>Whether its day (or the undated part) begins with it.</summary>
    public bool IsFirst { get; init; }

    public List<PictureItem> Items { get; set; } = [];
    public double X { get; set; }
    public double Width { get; set; }
    public double Right => X + Width;
}

/// <summary>Days become columns from left to right. What is undated stands first, or behind what it rests on.</summary>
internal static class PictureColumns
{
    public static int[] Place(ClaimGraph graph, out IReadOnlyList<PictureColumn> columns)
    {
        DateOnly?[] days = [.. graph.All.Select(i => graph.Statements[i].SaidAt?.Day)];
        var order = Order(graph);
        foreach (var i in order.Where(i => days[i] is null))
        {
            days[i] = graph.Bases[i].SelectMany(basis => basis.On).Select(on => days[on]).Max();
        }
        var depths = new int[graph.Count];
        var placed = new bool[graph.Count];
        foreach (var i in order)
        {
            placed[i] = true;
            depths[i] = graph.Bases[i].SelectMany(basis => basis.On).Where(on => placed[on] && on != i && days[on] == days[i]).Select(on => depths[on] + 1).DefaultIfEmpty().Max();
        }
        var keys = graph.All.Select(i => (Day: days[i], Depth: depths[i])).Distinct().OrderBy(key => key.Day ?? DateOnly.MinValue).ThenBy(key => key.Depth).ToList();
        columns = [.. keys.Select(key => new PictureColumn { Day = key.Day, IsFirst = key.Depth == 0 })];
        return [.. graph.All.Select(i => keys.IndexOf((days[i], depths[i])))];
    }

    // Each after what it rests on, as far as loops allow.
    private static List<int> Order(ClaimGraph graph)
    {
        var (order, state) = (new List<int>(), new bool[graph.Count]);
        foreach (var i in graph.All)
        {
            Visit(i);
        }
        return order;

        void Visit(int i) // no deeper than GraphPicture.MostStatements
        {
            if (!state[i])
            {
                state[i] = true;
                foreach (var on in graph.Bases[i].SelectMany(basis => basis.On))
                {
                    Visit(on);
                }
                order.Add(i);
            }
        }
    }
}
