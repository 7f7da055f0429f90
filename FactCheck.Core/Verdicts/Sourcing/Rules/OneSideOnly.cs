using FactCheck.Core.Claims;

namespace FactCheck.Core.Verdicts.Sourcing.Rules;

/// <summary>There is evidence on one side only: nothing shows that the other was looked for.</summary>
internal sealed class OneSideOnly : SourcingRule
{
    public override string Id => "one-side";
    public override string Name => "Only one side's evidence";
    public override string Advice => "Ask whoever says so what it rests on, and enter the answer; or sign that there was none to be had.";

    internal override IEnumerable<SourcingFinding> Judge(SourcedEvidence evidence)
    {
        var (supports, refutes) = (evidence.On(Stance.Supports).ToList(), evidence.On(Stance.Refutes).ToList());
        if (supports.Count > 0 != refutes.Count > 0)
        {
            yield return Finding(
                supports.Count > 0 ? "All the evidence is for the claim; nothing was entered that speaks against it." : "All the evidence is against the claim; nothing was entered that speaks for it.",
                supports.Concat(refutes).Select(piece => piece.Id));
        }
    }
}
