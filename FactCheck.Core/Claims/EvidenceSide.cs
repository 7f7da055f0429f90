using FactCheck.Core.Attribution;

namespace FactCheck.Core.Claims;

/// <summary>The evidence on one side, and what its graph answers.</summary>
/// <param name="Stance">Which side.</param>
/// <param name="Graph">The side's own pieces, with whatever they rest on.</param>
/// <param name="Answers">The same questions as of the claim's provenance; the proofs name pieces of evidence (e1, e2, …).</param>
/// <param name="Says">The answer in a reader's words.</param>
public sealed record EvidenceSide(Stance Stance, GraphDocument Graph, ClaimAnswers Answers, IReadOnlyList<TextRun> Says)
{
    /// <summary>A side as it was frozen, its answers asked anew.</summary>
    internal static EvidenceSide Frozen(Stance stance, GraphDocument graph, IReadOnlyList<TextRun> says) =>
        new(stance, graph, new AttributionGraph(graph).Answer(EvidenceGraph.ClaimId), says);

    internal static EvidenceSide Of(Stance stance, int pieces, GraphDocument graph)
    {
        var asked = new AttributionGraph(graph);
        var answers = asked.Answer(EvidenceGraph.ClaimId);
        return new EvidenceSide(stance, graph, answers, new EvidenceSentence(stance, pieces, new GraphFacts(asked, answers)).Say());
    }
}
