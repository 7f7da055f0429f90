using FactCheck.Core.Claims;
using FactCheck.Core.Verdicts.Sourcing.Rules;

namespace FactCheck.Core.Verdicts.Sourcing;

/// <summary>
/// A rule on how a verdict's evidence is sourced. It reads the evidence, never the claim's provenance: that a claim all goes back to one unnamed official
/// is a finding, that our finding does is a fault of ours. A rule has no say in whether it is on: packs are (<see cref="SourcingPack"/>).
/// </summary>
public abstract class SourcingRule
{
    /// <summary>Every rule there is.</summary>
    public static IReadOnlyList<SourcingRule> All { get; } =
    [
        new SingleOrigin(), new AnonymousOnly(), new SecondaryWherePrimaryIsKnown(), new PluralForOneSource(), new BareSource(),
        new NoArchivedCopy(), new HedgeLost(), new Circular(), new ConfirmedWithoutConfirmation(), new OneSideOnly(),
    ];

    /// <summary>As packs, waivers and the ledger name it: "single-origin". It never changes.</summary>
    public abstract string Id { get; }

    /// <summary>As people call it: "Single origin".</summary>
    public abstract string Name { get; }

    /// <summary>What to do about it, besides signing a reason.</summary>
    public abstract string Advice { get; }

    public static SourcingRule? Find(string id) => All.FirstOrDefault(rule => rule.Id == id);

    /// <summary>Where the evidence breaks the rule: a sentence, and the pieces it is about. At most one for each side.</summary>
    internal abstract IEnumerable<SourcingFinding> Judge(SourcedEvidence evidence);

    private protected SourcingFinding Finding(string what, IEnumerable<Guid> items, Stance? side = null) => new(this, side, what, [.. items.Distinct().Order()]);
}

/// <summary>A rule broken.</summary>
/// <param name="Rule">Which.</param>
/// <param name="Side">The side it is about; null: the evidence as a whole.</param>
/// <param name="What">How, in a sentence.</param>
/// <param name="Items">The pieces of evidence it is about, in the order of their ids.</param>
public sealed record SourcingFinding(SourcingRule Rule, Stance? Side, string What, IReadOnlyList<Guid> Items);
