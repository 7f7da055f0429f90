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

    /// <summary>No other evidence is left.</summary>
    public required bool LosesAllEvidence { get; init; }

    /// <summary>A count of origins falls.</summary>
    public bool LosesOrigins => Counts.Any(count => count.OfOrigins && count.After < count.Before);

    /// <summary>A verdict waits for review or stands in public, and what it judged would change. One that is being worked on is judged anew anyway.</summary>
    public bool VerdictAffected => Verdict?.Judged is not null && (Statements > 0 || Evidence.Count > 0)
        && (Work is WorkState.InReview || (Work is WorkState.Done && Public is PublicState.Live or PublicState.UnderReview));

    // what an editor must look at first: verdicts without evidence, verdicts, lost origins
    internal int Weight => (VerdictAffected && LosesAllEvidence && Evidence.Count > 0 ? 8 : 0) + (VerdictAffected ? 4 : 0) + (LosesOrigins ? 2 : 0) + (Evidence.Count > 0 ? 1 : 0);

    /// <param name="file">The claim as it stands.</param>
    /// <param name="source">The source in question, withdrawn already or not.</param>
    /// <param name="belonging">The source's records and everybody who belongs to it.</param>
    internal static WithdrawalEffect On(ClaimFile file, Source source, IReadOnlySet<Guid> belonging)
    {
        var (with, without) = (new AttributionGraph(TracedGraph.WhatIf(file, source.Id, counts: true).Document), new AttributionGraph(TracedGraph.WhatIf(file, source.Id, counts: false).Document));
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
                new CountChange("origins surely independent", true, before.Strict.Count, after.Strict.Count),
                new CountChange("origins by different sources", true, before.Lenient.Count, after.Lenient.Count),
                new CountChange("origins surely independent and named", true, before.Named.Count, after.Named.Count),
                new CountChange("ways to us that share nobody", false, before.Routes.Count, after.Routes.Count),
                new CountChange("denials", false, before.Contested.Count, after.Contested.Count),
            ],
            Before = GraphWords.Of(with, before).SentenceText,
            After = GraphWords.Of(without, after).SentenceText,
            Statements = file.Statements.Count(statement => belonging.Contains(statement.SourceId)),
            Evidence = evidence,
            LosesAllEvidence = evidence.Count > 0 && evidence.Count == file.Evidence.Count,
        };
    }
}

/// <summary>An answer in numbers, before and after.</summary>
public sealed record CountChange(string Asked, bool OfOrigins, int Before, int After);
