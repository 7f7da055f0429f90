namespace FactCheck.Core.Attribution.Picture;

/// <summary>The legend is a sentence for each shape that is present, and for no other.</summary>
internal static class PictureLegend
{
    private static readonly (PictureShape Shape, string Says)[] s_shapes =
    [
        (PictureShape.FirstHand, "Double frame: says so first hand."),
        (PictureShape.UnknownLineage, "Open line with a question mark: does not say on what basis."),
        (PictureShape.Unnamed, "Dashed: nobody names them."),
        (PictureShape.Group, "Two cards: many, and nobody in particular."),
        (PictureShape.Bottleneck, "Bar at the left: without it, nothing of this would be known."),
        (PictureShape.Held, "Folded corner: read by us."),
        (PictureShape.Contesting, "Eight corners and a dotted line: denies or doubts."),
        (PictureShape.Declined, "Round ends: does not comment."),
        (PictureShape.Circular, "Ring with an arrow: part of a circle, in which each rests on the other."),
        (PictureShape.Folded, "Stack with a plus: more of them, folded; open it to see them."),
    ];

    public static IReadOnlyList<string> Of(IReadOnlyList<PictureNode> nodes, IReadOnlyList<PictureEdge> edges)
    {
        var legend = s_shapes.Where(it => nodes.Any(node => it.Shape == PictureShape.Group ? node.HasSecondCard : node.Shape.HasFlag(it.Shape))).Select(it => it.Says).ToList();
        if (edges.Any(edge => edge.Diamond is not null))
        {
            legend.Add("Diamond: relied on together.");
        }
        if (edges.Any(edge => edge.Kind == PictureEdgeKind.Loop))
        {
            legend.Add("Dashes and dots: rests on something that came later, or on itself.");
        }
        return legend;
    }
}
