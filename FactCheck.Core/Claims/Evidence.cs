using FactCheck.Core.Attribution;
using FactCheck.Core.Ledger;

namespace FactCheck.Core.Claims;

/// <summary>How a piece of evidence bears on the claim.</summary>
public enum Stance
{
    Supports,
    Refutes,
    Context,
}

/// <summary>What the desk's finding rests on. It comes from somewhere too: it has a source, a lineage, and may rest on other evidence of the claim.</summary>
public sealed class Evidence : LedgerItem
{
    private List<Reliance> _bases = [];

    private Evidence() { } // EF Core

    public Guid ClaimId { get; private init; }
    public string Title { get; private set; } = "";
    public Stance Stance { get; private set; }

    /// <summary>Whose it is: an interview's speaker, a data set, a document, the desk itself (<see cref="Sources.Source.Ours"/>); null: not recorded.</summary>
    public Guid? SourceId { get; private set; }

    /// <summary>How the item words a source that it does not name; all that the public reads of one.</summary>
    public string? SourceWords { get; private set; }
    public string? Url { get; private set; }
    public string? ArchivedUrl { get; private set; }
    public string Note { get; private set; } = "";

    /// <summary>Admiralty credibility: 1 confirmed by other independent sources … 5 improbable, 6 cannot be judged (unknown, never a middle).</summary>
    public int Credibility { get; private set; } = 6;

    /// <summary>The day it is from.</summary>
    public DateOnly? DatedOn { get; private set; }

    /// <summary>How certain it is of what it shows, never negative: <see cref="Stance"/> says which way it bears.</summary>
    public Certainty Certainty { get; private set; }

    /// <summary>Where it has it from when it rests on no other evidence. Unknown until somebody has looked.</summary>
    public Lineage Lineage { get; private set; } = Lineage.Unknown;

    /// <summary>The evidence of the same claim that it rests on, as with <see cref="Statement.Bases"/>; none: see <see cref="Lineage"/>.</summary>
    public IReadOnlyList<Reliance> Bases => _bases;

    /// <summary>Known only through what rests on it: nobody here has read, seen or measured it.</summary>
    public bool Unseen { get; private set; }
    public bool Removed { get; private set; }

    internal override Guid? About => ClaimId;

    internal static Evidence For(Claim claim, EvidenceWords words, DateOnly today, DateTimeOffset at)
    {
        var evidence = new Evidence { Id = Guid.CreateVersion7(at), ClaimId = claim.Id };
        evidence.Describe(words, today);
        return evidence;
    }

    internal void Describe(EvidenceWords words, DateOnly today)
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
        SourceWords = Plain.LineOrNull(words.SourceWords, "The item's words for its source", 300);
        DatedOn = Plain.Day(words.DatedOn, "The day of the evidence", today);
        EditorialRule.Require(!words.Certainty.IsNegative(), "How the evidence bears on the claim says which way it goes; its certainty says only how sure it is.");
        Certainty = words.Certainty;
        Lineage = words.Lineage;
        foreach (var basis in words.Bases)
        {
            EditorialRule.Require(basis.On.Count > 0, "A basis needs at least one piece of evidence to rest on.");
            EditorialRule.Require(!basis.On.Contains(Id), "Evidence cannot rest on itself.");
            EditorialRule.Require(basis.On.Distinct().Count() == basis.On.Count, "A basis names the same evidence twice. Name it once.");
        }

        _bases = [.. words.Bases];
        Unseen = words.Unseen;
    }

    internal void Remove() => Removed = true;

    /// <summary>As it stands, ready to be edited.</summary>
    public EvidenceWords Words() => new(Title, Stance, SourceId, Url, ArchivedUrl, Note, Credibility)
    {
        SourceWords = SourceWords,
        DatedOn = DatedOn,
        Certainty = Certainty,
        Lineage = Lineage,
        Bases = Bases,
        Unseen = Unseen,
    };
}

/// <summary>What a person enters of a piece of evidence.</summary>
public sealed record EvidenceWords(string? Title, Stance Stance, Guid? SourceId, string? Url, string? ArchivedUrl, string? Note, int Credibility = 6)
{
    public string? SourceWords { get; init; }
    public DateOnly? DatedOn { get; init; }
    public Certainty Certainty { get; init; }
    public Lineage Lineage { get; init; } = Lineage.Unknown;
    public IReadOnlyList<Reliance> Bases { get; init; } = [];
    public bool Unseen { get; init; }
}
