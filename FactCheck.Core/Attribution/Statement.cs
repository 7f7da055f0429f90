using FactCheck.Core.Claims;
using FactCheck.Core.Ledger;

namespace FactCheck.Core.Attribution;

/// <summary>A node of the attribution graph: a source performs an act on a claim, with a certainty, at a time, in an article at an anchored quote.</summary>
public sealed class Statement : LedgerItem
{
    public const int QuoteLimit = 2000;
    private List<Reliance> _bases = [];

    private Statement() { } // EF Core

    public Guid ClaimId { get; private init; }
    public Guid SourceId { get; private set; }
    public Act Act { get; private set; }
    public Certainty Certainty { get; private set; }
    public DateOnly? SaidOn { get; private set; }
    public Lineage Lineage { get; private set; }

    /// <summary>How the article words the source; what the public reads of an unnamed one.</summary>
    public string? SourceWords { get; private set; }

    /// <summary>A short quotation of what was said.</summary>
    public string? Quote { get; private set; }
    public string? Url { get; private set; }

    /// <summary>The article the quote is anchored in, with its place there (UTF-16 code units).</summary>
    public Guid? ArticleId { get; private set; }
    public int? QuoteStart { get; private set; }
    public int? QuoteEnd { get; private set; }

    /// <summary>Whoever drew the graph that it was imported with holds this very statement. Of our own articles the publisher's statement is held without it.</summary>
    public bool HeldElsewhere { get; private set; }

    /// <summary>For <see cref="Act.Disowns"/>: the statement its source denies having made.</summary>
    public Guid? TargetId { get; private set; }

    /// <summary>What it rests on; none: see <see cref="Lineage"/>.</summary>
    public IReadOnlyList<Reliance> Bases => _bases;
    public DateTimeOffset RecordedAt { get; private init; }
    public bool Removed { get; private set; }

    internal override Guid? About => ClaimId;

    internal static Statement On(Claim claim, StatementWords words, DateOnly today, DateTimeOffset at)
    {
        var statement = new Statement { Id = Guid.CreateVersion7(at), ClaimId = claim.Id, RecordedAt = at };
        statement.Describe(words, today);
        return statement;
    }

    internal void Describe(StatementWords words, DateOnly today)
    {
        SaidOn = Plain.Day(words.SaidOn, "The day it was said", today);
        SourceId = words.SourceId;
        Act = words.Act;
        Certainty = words.Certainty;
        Lineage = words.Lineage;
        SourceWords = Plain.LineOrNull(words.SourceWords, "The article's words for the source", 300);
        Quote = Plain.LineOrNull(words.Quote, "The quotation", QuoteLimit);
        Url = Plain.Address(words.Url, "The address of the statement");
        (ArticleId, QuoteStart, QuoteEnd) = (words.ArticleId, words.QuoteStart, words.QuoteEnd);
        EditorialRule.Require(words.TargetId is null || Act is Act.Disowns, "Only a statement that disowns another names that other one.");
        EditorialRule.Require(Act is not Act.Disowns || words.TargetId is not null, "Which statement does the source deny having made? Choose it.");
        TargetId = words.TargetId;
        foreach (var basis in words.Bases)
        {
            EditorialRule.Require(basis.On.Count > 0, "A basis needs at least one statement to rest on.");
            EditorialRule.Require(!basis.On.Contains(Id), "A statement cannot rest on itself.");
        }

        _bases = [.. words.Bases];
    }

    /// <summary>Rests on one more basis.</summary>
    internal void RestAlsoOn(Reliance basis) => _bases = [.. _bases, basis];

    internal void HoldElsewhere() => HeldElsewhere = true;

    internal void Remove() => Removed = true;

    /// <summary>As it stands, ready to be edited.</summary>
    public StatementWords Words() => new(SourceId, Act, Certainty, SaidOn, Lineage, Bases, SourceWords, Quote, Url, ArticleId, QuoteStart, QuoteEnd, TargetId);
}

/// <summary>What a person enters of a statement.</summary>
public sealed record StatementWords(
    Guid SourceId,
    Act Act,
    Certainty Certainty,
    DateOnly? SaidOn,
    Lineage Lineage,
    IReadOnlyList<Reliance> Bases,
    string? SourceWords = null,
    string? Quote = null,
    string? Url = null,
    Guid? ArticleId = null,
    int? QuoteStart = null,
    int? QuoteEnd = null,
    Guid? TargetId = null);
