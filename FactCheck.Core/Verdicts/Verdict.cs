using FactCheck.Core.Claims;
using FactCheck.Core.Editions;
using FactCheck.Core.Ledger;

namespace FactCheck.Core.Verdicts;

/// <summary>What the desk finds: a rating, one sentence, the reasoning, and the fingerprint of what it judged. One working verdict a claim.</summary>
public sealed class Verdict : LedgerItem
{
    public const int ConclusionLimit = 400;
    public const int ReasoningLimit = 8000;
    public const int NoteLimit = 1000;
    private List<Guid> _authors = [];

    private Verdict() { } // EF Core

    public Guid ClaimId { get; private init; }
    public Rating Rating { get; private set; }
    public string Conclusion { get; private set; } = "";

    /// <summary>Markdown.</summary>
    public string Reasoning { get; private set; } = "";

    /// <summary>Everybody who wrote part of it; none of them approves it.</summary>
    public IReadOnlyList<Guid> Authors => _authors;

    /// <summary>Who submitted it for review last.</summary>
    public Guid? SubmittedBy { get; private set; }

    /// <summary>What kind of correction the next edition is; null for a first edition.</summary>
    public CorrectionKind? Correction { get; private set; }

    /// <summary>What readers are told about the correction.</summary>
    public string CorrectionNote { get; private set; } = "";

    /// <summary>The <see cref="Substance.Fingerprint"/> of the graph and evidence that it judged: taken when it was submitted, and again when an editor affirmed it.</summary>
    public string? Judged { get; private set; }

    internal override Guid? About => ClaimId;

    public bool IsBy(Guid member) => _authors.Contains(member) || SubmittedBy == member;

    internal static Verdict On(Claim claim, DateTimeOffset at) => new() { Id = Guid.CreateVersion7(at), ClaimId = claim.Id, Rating = Rating.Unproven };

    internal void Write(VerdictWords words, Guid by)
    {
        Rating = words.Rating;
        Conclusion = Plain.LineOrNull(words.Conclusion, "The conclusion", ConclusionLimit) ?? "";
        Reasoning = Plain.Lines(words.Reasoning, "The reasoning", ReasoningLimit);
        if (!_authors.Contains(by))
        {
            _authors = [.. _authors, by];
        }
    }

    internal void Submit(Guid by, CorrectionKind? correction, string? note, string judged)
    {
        EditorialRule.Require(Conclusion.Length > 0, "A verdict needs its conclusion: one sentence that says what you found.");
        SubmittedBy = by;
        Correction = correction;
        CorrectionNote = Plain.Lines(note, "The note on the correction", NoteLimit);
        EditorialRule.Require(correction is null || CorrectionNote.Length > 0, "Readers must be told what was corrected and why. Write the note.");
        Judged = judged;
    }

    /// <summary>It stands on what is known now as well.</summary>
    internal void Affirm(string judged) => Judged = judged;
}

/// <summary>What a person enters of a verdict.</summary>
public sealed record VerdictWords(Rating Rating, string Conclusion, string Reasoning);
