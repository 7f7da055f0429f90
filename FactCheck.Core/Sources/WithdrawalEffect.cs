using FactCheck.Core.Attribution;
using FactCheck.Core.Claims;
using FactCheck.Core.Editions;
using FactCheck.Core.Verdicts;

namespace FactCheck.Core.Sources;

/// <summary>What becomes of one claim when a source no longer counts.</summary>
public sealed record WithdrawalEffect
{
    /// <summary>The claim's.</summary>
    public required Guid Id { get; init; }
    public required string Headline { get; init; }
    public required WorkState Work { get; init; }
    public required PublicState Public { get; init; }
    public required bool Restricted { get; init; }
    public required Verdict? Verdict { get; init; }

    /// <summary>The answers with it and without.</summary>
    public required IReadOnlyList<CountChange> Counts { get; init; }

    /// <summary>Where the claim comes from, in words, with it and without.</summary>
    public required string Before { get; init; }
    public required string After { get; init; }

    /// <summary>How many statements no longer count.</summary>
    public required int Statements { get; init; }

    /// <summary>Evidence that is its, or of somebody who belongs to it.</summary>
    public required IReadOnlyList<Evidence> Evidence { get; init; }

    /// <summary>What is asked of each side's evidence, with it and without.</summary>
    public required IReadOnlyList<SideChange> Sides { get; init; }

    /// <summary>No other evidence is left that does not rest on what is lost.</summary>
    public required bool LosesAllEvidence { get; init; }

    /// <summary>A side has fewer origins without it.</summary>
    public bool LosesEvidence => Evidence.Count > 0 || Sides.Any(side => side.LosesOrigins);

    /// <summary>A count of origins falls.</summary>
    public bool LosesOrigins => Counts.Any(count => count.OfOrigins && count.After < count.Before);

    /// <summary>A verdict waits for review or stands in public, and what it judged would change. One that is being worked on is judged anew anyway.</summary>
    public bool VerdictAffected => Verdict?.Judged is not null && (Statements > 0 || Evidence.Count > 0)
        && (Work is WorkState.InReview || (Work is WorkState.Done && Public is PublicState.Live or PublicState.UnderReview));

    // what an editor must look at first: verdicts without evidence, verdicts, lost origins
    internal int Weight => (VerdictAffected && LosesAllEvidence ? 8 : 0) + (VerdictAffected ? 4 : 0) + (LosesOrigins ? 2 : 0) + (Evidence.Count > 0 ? 1 : 0);

    /// <param name="file">The claim as it stands.</param>
    /// <param name="source">The source in question, withdrawn already or not.</param>
    /// <param name="belonging">The source's records and everybody who belongs to it.</param>
    internal static WithdrawalEffect On(ClaimFile file, Source source, IReadOnlySet<Guid> belonging)
    {
        var (counts, not) = (new WhatIf(source.Id, Counts: true), new WhatIf(source.Id, Counts: false));
        var (with, without) = (new AttributionGraph(TracedGraph.If(file, counts).Document), new AttributionGraph(TracedGraph.If(file, not).Document));
        var (before, after) = (with.Answer(TracedGraph.ClaimId), without.Answer(TracedGraph.ClaimId));
        var evidence = file.Evidence.Where(piece => piece.SourceId is { } id && belonging.Contains(id)).ToList();
        return new WithdrawalEffect
        {
            Id = file.Claim.Id,
            Headline = file.Claim.Headline,
            Work = file.Claim.Work,
            Public = file.Publication.State,
            Restricted = file.Publication.Restricted,
            Verdict = file.Verdict,
            Counts =
            [
                new CountChange("outlets that carry it", false, before.Reports.Count, after.Reports.Count),
                .. CountChange.Origins(before, after),
                new CountChange("ways to us that share nobody", false, before.Routes.Count, after.Routes.Count),
                new CountChange("denials", false, before.Contested.Count, after.Contested.Count),
            ],
            Before = GraphWords.Of(with, before).SentenceText,
            After = GraphWords.Of(without, after).SentenceText,
            Statements = file.Statements.Count(statement => belonging.Contains(statement.SourceId)),
            Evidence = evidence,
            Sides = evidence.Count == 0 ? [] : [.. EvidenceGraph.SidesIf(file, counts).Zip(EvidenceGraph.SidesIf(file, not), SideChange.Between)],
            LosesAllEvidence = evidence.Count > 0 && !EvidenceGraph.AnyCountsIf(file, not),
        };
    }
}

/// <summary>What becomes of the evidence on one side.</summary>
/// <param name="Stance">Which side.</param>
/// <param name="Counts">Its origins, with the source and without.</param>
/// <param name="Before">Where it comes from, in words, with the source.</param>
/// <param name="After">The same without it.</param>
public sealed record SideChange(Stance Stance, IReadOnlyList<CountChange> Counts, string Before, string After)
{
    public bool LosesOrigins => Counts.Any(count => count.After < count.Before);

    internal static SideChange Between(EvidenceSide before, EvidenceSide after) =>
        new(before.Stance, CountChange.Origins(before.Answers, after.Answers), Text(before), Text(after));

    private static string Text(EvidenceSide side) => string.Concat(side.Says.Select(run => run.Text));
}

/// <summary>An answer in numbers, before and after.</summary>
public sealed record CountChange(string Asked, bool OfOrigins, int Before, int After)
{
    internal static IReadOnlyList<CountChange> Origins(ClaimAnswers before, ClaimAnswers after) =>
    [
        new CountChange("origins surely independent", true, before.Strict.Count, after.Strict.Count),
        new CountChange("origins by different sources", true, before.Lenient.Count, after.Lenient.Count),
        new CountChange("origins surely independent and named", true, before.Named.Count, after.Named.Count),
    ];
}
