using FactCheck.Core.Claims;
using FactCheck.Core.Ledger;
using FactCheck.Core.Verdicts;

namespace FactCheck.Core.Editions;

/// <summary>The immutable record of one publication. Public pages, feeds, search and public as-of read editions and nothing else.</summary>
public sealed class Edition : LedgerItem
{
    private EditionDocument? _read;

    private Edition() { } // EF Core

    public Guid ClaimId { get; private init; }

    /// <summary>From 1, a claim's own count.</summary>
    public int Number { get; private init; }
    public DateTimeOffset ValidFrom { get; private init; }

    /// <summary>When another edition replaced it or it was withdrawn; null while it stands.</summary>
    public DateTimeOffset? ValidTo { get; private set; }

    /// <summary>When the claim's first edition was issued.</summary>
    public DateTimeOffset FirstPublished { get; private init; }
    public string Slug { get; private init; } = "";
    public string Headline { get; private init; } = "";
    public string ClaimText { get; private init; } = "";
    public string Language { get; private init; } = "en";
    public Rating Rating { get; private init; }
    public string Conclusion { get; private init; } = "";

    /// <summary>The short line that says where it comes from: "2 outlets carry it · all trace to 1 unnamed official".</summary>
    public string Chain { get; private init; } = "";

    /// <summary>Everything else that was published, frozen as JSON (<see cref="EditionDocument"/>).</summary>
    public string Document { get; private init; } = "";

    /// <summary>SHA-256 of what the editor read and approved.</summary>
    public string Fingerprint { get; private init; } = "";

    /// <summary>What search finds it by besides headline, claim and conclusion: sources, quotations, topics.</summary>
    public string SearchText { get; private init; } = "";

    internal override Guid? About => ClaimId;

    public EditionDocument Read() => _read ??= EditionDocument.FromJson(Document);

    internal static Edition Issue(Claim claim, Verdict verdict, EditionDocument document, string fingerprint, int number, DateTimeOffset? firstPublished, DateTimeOffset at) => new()
    {
        Id = Guid.CreateVersion7(at),
        ClaimId = claim.Id,
        Number = number,
        ValidFrom = at,
        FirstPublished = firstPublished ?? at,
        Slug = claim.Slug,
        Headline = claim.Headline,
        ClaimText = claim.Text,
        Language = claim.Language,
        Rating = verdict.Rating,
        Conclusion = verdict.Conclusion,
        Chain = string.Concat(document.Chain.Select(run => run.Text)),
        Document = document.ToJson(),
        Fingerprint = fingerprint,
        SearchText = document.SearchText(),
        _read = document,
    };

    /// <summary>As another desk issued it, to the letter.</summary>
    internal static Edition TakeOver(Guid claim, TakenOverEdition told) => new()
    {
        Id = told.Id,
        ClaimId = claim,
        Number = told.Number,
        ValidFrom = told.ValidFrom,
        ValidTo = told.ValidTo,
        FirstPublished = told.FirstPublished,
        Slug = told.Slug,
        Headline = told.Headline,
        ClaimText = told.ClaimText,
        Language = told.Language,
        Rating = told.Rating,
        Conclusion = told.Conclusion,
        Chain = told.Chain,
        Document = told.Document,
        Fingerprint = told.Fingerprint,
        SearchText = told.SearchText,
    };

    /// <summary>Another edition replaces it, or nothing does.</summary>
    internal void End(DateTimeOffset at)
    {
        EditorialRule.Require(ValidTo is null, "This edition no longer stands.");
        ValidTo = at;
    }
}
