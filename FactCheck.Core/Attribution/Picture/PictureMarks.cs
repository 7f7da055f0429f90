using FactCheck.Core.Sources;

namespace FactCheck.Core.Attribution.Picture;

/// <summary>The marks that a statement bears in the picture, and the same in words for the outline.</summary>
internal sealed class PictureMarks(GraphFacts facts)
{
    private readonly HashSet<string> _bottlenecks = [.. facts.Answers.Bottlenecks.Select(found => found.Id)];
    private readonly HashSet<string> _circular = [.. facts.Answers.Circular.SelectMany(circle => circle.Proof)];

    /// <summary>The marks of everything in a sketch.</summary>
    public static IReadOnlyList<PictureShape> Shapes(GraphFacts facts, PictureSketch sketch)
    {
        var marks = new PictureMarks(facts);
        return [.. sketch.Nodes.Select(node => node.Statement is { } i ? marks.Shape(i) : PictureShape.Folded)];
    }

    public PictureShape Shape(int i)
    {
        var (graph, said) = (facts.Graph, facts.Graph.Statements[i]);
        var source = facts.Source(said.Source);
        var isOrigin = graph.DeclaresNoBasis(i) && graph.IsCarrying(i);
        var isBottleneck = graph.Supported[i] && said.Source != facts.OnlyPublisher && _bottlenecks.Contains(said.Source);
        return When(isOrigin && said.Lineage == Lineage.Own, PictureShape.FirstHand)
            | When(isOrigin && said.Lineage == Lineage.Unknown, PictureShape.UnknownLineage)
            | When(!source.Named && source.Kind != SourceKind.Group, PictureShape.Unnamed)
            | When(source.Kind == SourceKind.Group, PictureShape.Group)
            | When(isBottleneck, PictureShape.Bottleneck)
            | When(said.Held, PictureShape.Held)
            | When(_circular.Contains(said.Id), PictureShape.Circular)
            | When((graph.IsContesting(i) && graph.DeclaresNoBasis(i)) || said.Act == Act.Disowns, PictureShape.Contesting)
            | When(said.Act is Act.DeclinesToComment, PictureShape.Declined);
    }

    public IReadOnlyList<string> Of(int i)
    {
        var shape = Shape(i);
        return
        [
            .. new (PictureShape Mark, string Says)[]
            {
                (PictureShape.FirstHand, "first hand"),
                (PictureShape.Unnamed, "nobody names them"),
                (PictureShape.Group, "nobody in particular"),
                (PictureShape.Bottleneck, "without it, nothing of this would be known"),
                (PictureShape.Held, "read by us"),
                (PictureShape.Circular, "part of a circle"),
            }.Where(it => shape.HasFlag(it.Mark)).Select(it => it.Says),
        ];
    }

    private static PictureShape When(bool holds, PictureShape shape) => holds ? shape : PictureShape.Plain;
}
