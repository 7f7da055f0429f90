namespace FactCheck.Core.Attribution.Picture;

/// <summary>The picture as a table: a row for each statement, earliest first, undated ones before.</summary>
public sealed record GraphTable(IReadOnlyList<TableRow> Rows)
{
    public static GraphTable Of(AttributionGraph graph, ClaimAnswers answers)
    {
        var facts = new GraphFacts(graph, answers);
        var (claim, marks) = (facts.Graph, new PictureMarks(facts));
        return new GraphTable(
        [
            .. claim.All.OrderBy(i => claim.Statements[i].SaidAt?.Day ?? DateOnly.MinValue).ThenBy(i => i).Select(i => new TableRow
            {
                Number = i + 1,
                Statement = claim.Statements[i],
                Name = PictureLabel.Name(facts, i),
                Doing = PictureLabel.Doing(facts, i),
                Marks = marks.Of(i),
                RestsOn = [.. claim.Bases[i].Where(basis => basis.On.Length > 0).Select(basis => new TableBasis(basis.Joint, [.. basis.On.Select(Cell)]))],
                Via = [.. claim.UsedBy[i].Select(basis => basis.From).Distinct().Order().Select(Cell)],
            }),
        ]);

        TableCell Cell(int i) => new(i + 1, PictureLabel.Name(facts, i));
    }
}

/// <summary>A statement in the table.</summary>
public sealed record TableRow
{
    /// <summary>Its number among the claim's active statements, from 1; the same as in the outline.</summary>
    public required int Number { get; init; }
    public required GraphStatement Statement { get; init; }
    public required string Name { get; init; }
    public required string Doing { get; init; }

    /// <summary>What the shapes of the picture say, in words.</summary>
    public required IReadOnlyList<string> Marks { get; init; }
    public required IReadOnlyList<TableBasis> RestsOn { get; init; }

    /// <summary>Who passes it on.</summary>
    public required IReadOnlyList<TableCell> Via { get; init; }

    /// <summary>How certain its source is, in a few words.</summary>
    public string Certainty => Statement.Certainty switch
    {
        Attribution.Certainty.Certain => "certain",
        Attribution.Certainty.Probable => "probable",
        Attribution.Certainty.Possible => "possible",
        Attribution.Certainty.Uncommitted => "does not vouch for it",
        Attribution.Certainty.PossiblyNot => "possibly not so",
        Attribution.Certainty.ProbablyNot => "probably not so",
        _ => "certainly not so",
    };
}

/// <summary>One basis; several members are relied on jointly.</summary>
public sealed record TableBasis(bool IsJoint, IReadOnlyList<TableCell> Members);

/// <summary>Another row, by its number, and its source's name.</summary>
public sealed record TableCell(int Number, string Name);
