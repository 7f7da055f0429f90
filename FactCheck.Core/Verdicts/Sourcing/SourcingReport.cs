using FactCheck.Core.Attribution;
using FactCheck.Core.Claims;
using FactCheck.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Verdicts.Sourcing;

/// <summary>What the house rules find in a claim's evidence, with what was waived.</summary>
/// <param name="Findings">In the order of the rules.</param>
/// <param name="Packs">The packs that were asked.</param>
public sealed record SourcingReport(IReadOnlyList<JudgedFinding> Findings, IReadOnlyList<SourcingPack> Packs)
{
    /// <summary>What nobody has waived: it stands in the way of a review.</summary>
    public IReadOnlyList<JudgedFinding> Open => [.. Findings.Where(finding => finding.Waiver is null)];

    public IReadOnlyList<JudgedFinding> Waived => [.. Findings.Where(finding => finding.Waiver is not null)];

    /// <summary>Whether somebody signed a reason that counts here.</summary>
    public bool IsSignedBy(Guid member) => Waived.Any(finding => finding.Waiver!.SignedBy == member);

    /// <summary>What somebody who reads it has read: the rules that fire, on what, and who waived them.</summary>
    internal string Fingerprint => string.Join(';', Findings.Select(finding => $"{finding.Finding.Rule.Id}:{string.Join(',', finding.Finding.Items)}:{finding.Waiver?.Id}"));

    /// <exception cref="EditorialRuleException">A rule is broken and nobody signed a reason.</exception>
    internal void MustBeClear(string cannot, string instead)
    {
        var open = Open.Select(finding => finding.Finding.Rule.Name).Distinct().ToList();
        EditorialRule.Require(
            open.Count == 0,
            $"{cannot}: {(open.Count == 1 ? "a sourcing rule is" : $"{English.Number(open.Count)} sourcing rules are")} open ({string.Join("; ", open)}). {instead}");
    }

    internal static async Task<SourcingReport> ReadAsync(FactCheckDb db, ClaimFile file, CancellationToken ct)
    {
        var rules = await db.HouseRules.AsNoTracking().SingleOrDefaultAsync(ct) ?? new HouseRules();
        var waivers = await db.Waivers.AsNoTracking().Where(waiver => waiver.ClaimId == file.Claim.Id && !waiver.TakenBack).OrderBy(waiver => waiver.SignedAt).ToListAsync(ct);
        return Of(file, rules.On, waivers);
    }

    internal static SourcingReport Of(ClaimFile file, IReadOnlyList<SourcingPack> packs, IReadOnlyList<Waiver> waivers)
    {
        if (file.Evidence.Count == 0)
        {
            return new SourcingReport([], packs); // that there is none is another matter, and said elsewhere
        }

        var evidence = new SourcedEvidence(file);
        return new SourcingReport(
            [
                .. from rule in SourcingRule.All
                   let asking = packs.Where(pack => pack.Rules.ContainsKey(rule.Id)).ToList()
                   where asking.Count > 0
                   from finding in rule.Judge(evidence)
                   select new JudgedFinding(
                       finding, asking,
                       waivers.LastOrDefault(waiver => waiver.Covers(finding)),
                       waivers.LastOrDefault(waiver => waiver.IsOn(finding) && !waiver.Covers(finding))),
            ],
            packs);
    }
}

/// <summary>A broken rule, who asks for it, and who waived it.</summary>
/// <param name="Finding">What is broken.</param>
/// <param name="Packs">The packs that are on and ask for it.</param>
/// <param name="Waiver">The signed reason that covers it; null: it is open.</param>
/// <param name="Lapsed">A reason that was signed for part of it and covers it no longer.</param>
public sealed record JudgedFinding(SourcingFinding Finding, IReadOnlyList<SourcingPack> Packs, Waiver? Waiver, Waiver? Lapsed);
