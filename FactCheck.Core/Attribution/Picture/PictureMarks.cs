using FactCheck.Core.Sources;

namespace FactCheck.Core.Attribution.Picture;

/// <summary>The marks that a statement bears in the picture, and the same in words for the outline.</summary>
internal static class PictureMarks
{
    public static PictureShape Shape(GraphFacts facts, int i)
    {
        var (graph, said) = (facts.Graph, facts.Graph.Statements[i]);
        var source = facts.Source(said.Source);
        var isOrigin = graph.DeclaresNoBasis(i) && graph.IsCarrying(i);
        var isBottleneck = graph.Supported[i] && said.Source != facts.OnlyPublisher && facts.Answers.Bottlenecks.Any(found => found.Id == said.Source);
        return When(isOrigin && said.Lineage == Lineage.Own, PictureShape.FirstHand)
            | When(isOrigin && said.Lineage == Lineage.Unknown, PictureShape.UnknownLineage)
            | When(!source.Named && source.Kind != SourceKind.Group, PictureShape.Unnamed)
            | When(source.Kind == SourceKind.Group, PictureShape.Group)
            | When(isBottleneck, PictureShape.Bottleneck)
            | When(said.Held, PictureShape.Held)
            | When((graph.IsContesting(i) && graph.DeclaresNoBasis(i)) || said.Act == Act.Disowns, PictureShape.Contesting)
            | When(said.Act is Act.DeclinesToComment, PictureShape.Declined);
    }

    public static IReadOnlyList<string> Of(GraphFacts facts, int i)
    {
        var shape = Shape(facts, i);
        return
        [
            .. new (PictureShape Mark, string Says)[]
            {
                (PictureShape.FirstHand, "first hand"),
                (PictureShape.Unnamed, "nobody names them"),
                (PictureShape.Group, "nobody in particular"),
                (PictureShape.Bottleneck, "without it, nothing of this would be known"),
                (PictureShape.Held, "read by us"),
            }.Where(it => shape.HasFlag(it.Mark)).Select(it => it.Says),
        ];
    }

    private static PictureShape When(bool holds, PictureShape shape) => holds ? shape : PictureShape.Plain;
}
