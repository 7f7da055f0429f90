namespace FactCheck.Core.Attribution.Picture;

/// <summary>Statements that are not drawn one by one, because there are too many: a card that says how many, and opens the picture around one of them.</summary>
public sealed record PictureFold
{
    /// <summary>How many statements.</summary>
    public required int Count { get; init; }

    /// <summary>Such as “214 more reports”.</summary>
    public required string What { get; init; }

    /// <summary>Such as “rest on Entekhab”.</summary>
    public required string Where { get; init; }

    /// <summary>The id of the statement to draw the picture around, for the card to open.</summary>
    public required string Opens { get; init; }
}
