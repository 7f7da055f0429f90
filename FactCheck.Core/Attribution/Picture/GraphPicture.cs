namespace FactCheck.Core.Attribution.Picture;

/// <summary>
/// Where everything goes in the picture of one claim, in pixels from the top left: time runs from left to right, an arrow from what was said
/// first to what rests on it. The same graph always gives the same picture.
/// </summary>
public sealed record GraphPicture
{
    /// <summary>Past this many statements a neighbourhood is drawn and the rest folded.</summary>
    public const int MostStatements = 300;

    /// <summary>How many statements a neighbourhood has; a few more where folding would hide a single one.</summary>
    public const int Neighbourhood = 60;

    public required double Width { get; init; }
    public required double Height { get; init; }
    public required IReadOnlyList<PictureDay> Days { get; init; }
    public required IReadOnlyList<PictureNode> Nodes { get; init; }
    public required IReadOnlyList<PictureEdge> Edges { get; init; }

    /// <summary>What the shapes that are present mean, a sentence each.</summary>
    public required IReadOnlyList<string> Legend { get; init; }

    /// <summary>Where words stand.</summary>
    public IEnumerable<PictureBox> Labels =>
    [
        .. Nodes.Select(node => new PictureBox(node.X + 14, node.Y + 6, node.Label.Width, node.Height - 12)),
        .. Nodes.Where(node => node.Shape.HasFlag(PictureShape.UnknownLineage)).Select(node => new PictureBox(node.X - 34, node.Middle - 9, 12, 16)),
        .. Days.Select(day => new PictureBox(day.X + 7, 10, TextWidth.Of(day.Label, PictureLabel.SubSize), 14)),
    ];

    /// <summary>The whole, or past <see cref="MostStatements"/> the neighbourhood of a statement, by its id; unless told, of what proves the claim's origins.</summary>
    /// <returns>Null when there is nothing to draw.</returns>
    public static GraphPicture? Of(AttributionGraph graph, ClaimAnswers answers, string? around = null)
    {
        var facts = new GraphFacts(graph, answers);
        if (facts.Graph.Count == 0)
        {
            return null;
        }
        var picture = facts.Graph.Count > MostStatements ? null : Draw(facts, PictureSketch.Of(facts.Graph));
        for (var most = Neighbourhood; picture is null; most /= 2)
        {
            picture = Draw(facts, PictureNeighbourhood.Of(facts, around, most));
        }
        return picture;
    }

    /// <summary>Every statement, however many.</summary>
    internal static GraphPicture? Whole(AttributionGraph graph, ClaimAnswers answers)
    {
        var facts = new GraphFacts(graph, answers);
        return Draw(facts, PictureSketch.Of(facts.Graph));
    }

    private static GraphPicture? Draw(GraphFacts facts, PictureSketch sketch) =>
        PictureLayers.Of(sketch) is { } layers ? new PictureDrawing(facts, sketch, layers).Draw() : null;
}

/// <summary>A place in the picture, in pixels.</summary>
public sealed record PictureBox(double X, double Y, double Width, double Height)
{
    public double Right => X + Width;
    public double Bottom => Y + Height;
}

/// <summary>A quiet vertical line where a day begins.</summary>
public sealed record PictureDay(double X, double Bottom, string Label);

/// <summary>A statement.</summary>
public sealed record PictureNode
{
    public required string Id { get; init; }
    public required double X { get; init; }
    public required double Y { get; init; }
    public required double Width { get; init; }
    public required double Height { get; init; }
    public required PictureLabel Label { get; init; }
    public required PictureShape Shape { get; init; }
    public double Right => X + Width;

    /// <summary>Where lines leave, clear of a second frame or card.</summary>
    public double Leave => Right + (Shape.HasFlag(PictureShape.FirstHand) ? 4 : 0) + (HasSecondCard || Fold is not null ? 6 : 0);

    /// <summary>Where lines arrive at the left, clear of a second frame.</summary>
    public double Arrive => X - (Shape.HasFlag(PictureShape.FirstHand) ? 4 : 0);

    /// <summary>What a folded card stands for; null for a statement.</summary>
    public PictureFold? Fold { get; init; }

    public bool HasSecondCard => Shape.HasFlag(PictureShape.Group) && (Shape & (PictureShape.Contesting | PictureShape.Declined)) == 0;
    public double Bottom => Y + Height;
    public double Middle => Y + (Height / 2);
}

/// <summary>What the shape of a statement says; every mark is a shape, none a colour alone.</summary>
[Flags]
public enum PictureShape
{
    Plain = 0,

    /// <summary>Double frame.</summary>
    FirstHand = 1,

    /// <summary>Dashed.</summary>
    Unnamed = 2,

    /// <summary>A second card behind the first.</summary>
    Group = 4,

    /// <summary>Bar at the left.</summary>
    Bottleneck = 8,

    /// <summary>Folded corner, tinted.</summary>
    Held = 16,

    /// <summary>Eight corners.</summary>
    Contesting = 32,

    /// <summary>Rounded ends, quiet.</summary>
    Declined = 64,

    /// <summary>An open stub that ends in a question mark.</summary>
    UnknownLineage = 128,

    /// <summary>A ring with an arrow at the corner.</summary>
    Circular = 256,

    /// <summary>A stack with a plus.</summary>
    Folded = 512,
}

/// <summary>A line: its path, its tip (null where it ends at a diamond), what it means and in words what it joins.</summary>
public sealed record PictureEdge(string Path, string? Tip, PictureEdgeKind Kind, string Title)
{
    /// <summary>The id of the statement where the line begins; empty for the last stretch of a joint basis, which belongs to several.</summary>
    public string From { get; init; } = "";

    /// <summary>The id of the statement where it ends.</summary>
    public string To { get; init; } = "";

    /// <summary>The statement that rests and the one it rests on (null where the members of a joint basis have met); null for a line that contests.</summary>
    public (string From, string? On)? Joins => Kind == PictureEdgeKind.Contests ? null : (To, From.Length == 0 ? null : From);

    /// <summary>The middle of the diamond where the members of a joint basis meet.</summary>
    public (double X, double Y)? Diamond { get; init; }
}

public enum PictureEdgeKind
{
    Rests,

    /// <summary>Dotted.</summary>
    Contests,

    /// <summary>Dashes and dots, drawn as a loop or with its arrow pointing back: it rests on something that comes later, or on itself.</summary>
    Loop,
}
