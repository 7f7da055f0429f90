using FactCheck.Core.Ledger;

namespace FactCheck.Core.Claims;

/// <summary>How a piece of evidence bears on the claim.</summary>
public enum Stance
{
    Supports,
    Refutes,
    Context,
}

/// <summary>What the desk's finding rests on.</summary>
public sealed class Evidence : LedgerItem
{
    private Evidence() { } // EF Core

    public Guid ClaimId { get; private init; }
    public string Title { get; private set; } = "";
    public Stance Stance { get; private set; }
    public Guid? SourceId { get; private set; }
    public string? Url { get; private set; }
    public string? ArchivedUrl { get; private set; }
    public string Note { get; private set; } = "";

    /// <summary>Admiralty credibility: 1 confirmed by other independent sources … 5 improbable, 6 cannot be judged (unknown, never a middle).</summary>
    public int Credibility { get; private set; } = 6;
    public bool Removed { get; private set; }

    internal override Guid? About => ClaimId;

    internal static Evidence For(Claim claim, EvidenceWords words, DateTimeOffset at)
    {
        var evidence = new Evidence { Id = Guid.CreateVersion7(at), ClaimId = claim.Id };
        evidence.Describe(words);
        return evidence;
    }

    internal void Describe(EvidenceWords words)
    {
        Title = Plain.Line(words.Title, "What the evidence is", 300);
        Stance = words.Stance;
        SourceId = words.SourceId;
        Url = Plain.Address(words.Url, "The address of the evidence");
        ArchivedUrl = Plain.Address(words.ArchivedUrl, "The address of the archived copy");
        Note = Plain.Lines(words.Note, "The note", 2000);
        EditorialRule.Require(words.Credibility is >= 1 and <= 6, "Credibility goes from 1 (confirmed independently) to 6 (cannot be judged).");
        Credibility = words.Credibility;
        EditorialRule.Require(SourceId is not null || Url is not null, "Evidence needs a source or a link, so that others can look.");
    }

    internal void Remove() => Removed = true;
}

/// <summary>What a person enters of a piece of evidence.</summary>
public sealed record EvidenceWords(string? Title, Stance Stance, Guid? SourceId, string? Url, string? ArchivedUrl, string? Note, int Credibility = 6);
