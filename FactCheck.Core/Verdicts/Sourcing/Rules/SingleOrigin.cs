using FactCheck.Core.Attribution;
using FactCheck.Core.Claims;

namespace FactCheck.Core.Verdicts.Sourcing.Rules;

/// <summary>
/// The side that the finding stands on goes back to fewer than two origins that are surely independent and known to be first hand
/// (<see cref="ClaimAnswers.Strict"/>), however many pieces there are. A side without any evidence has none.
/// </summary>
internal sealed class SingleOrigin : SourcingRule
{
    public override string Id => "single-origin";
    public override string Name => "Single origin";
    public override string Advice => "Find a second origin that owes nothing to the first, or say where the pieces have it from if that is not recorded yet.";

    internal override IEnumerable<SourcingFinding> Judge(SourcedEvidence evidence) =>
        from stance in evidence.Grounds
        let strict = evidence.Side(stance)?.Answers.Strict.Count ?? 0
        where strict < 2
        let pieces = evidence.On(stance).ToList()
        select Finding(Sentence(stance, strict, pieces.Count), (pieces.Count > 0 ? pieces : evidence.Entered).Select(piece => piece.Id), stance);

    private static string Sentence(Stance stance, int strict, int pieces) => (pieces, strict) switch
    {
        (0, _) => $"Nothing is on the side that the rating speaks for: {stance.Words()} is missing.",
        (_, 0) => $"Of {stance.Words()} ({Pieces(pieces)}), no origin is surely first hand: where it has it from is not recorded, or we have not seen it.",
        _ => $"All of {stance.Words()} ({Pieces(pieces)}) goes back to one origin.",
    };

    private static string Pieces(int count) => count == 1 ? "one piece" : $"{English.Number(count)} pieces";
}
