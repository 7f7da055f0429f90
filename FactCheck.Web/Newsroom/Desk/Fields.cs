using FactCheck.Core.Attribution;
using FactCheck.Core.Claims;
using FactCheck.Core.Editions;
using FactCheck.Core.Sources;
using FactCheck.Core.Verdicts;

namespace FactCheck.Web.Newsroom.Desk;

/// <summary>What the verdict form holds.</summary>
public sealed record VerdictFields(Rating? Rating, string Conclusion, string Reasoning)
{
    /// <summary>As shown beside a colleague's.</summary>
    public override string ToString() => $"{Rating?.Word() ?? "No rating"}\n\n{Conclusion}\n\n{Reasoning}".Trim();
}

/// <summary>What the form of a claim's words holds.</summary>
public sealed record ClaimFields(string Text, string Headline, string Slug, string Language, string Why, IReadOnlyList<Guid> Topics)
{
    /// <summary>As shown beside a colleague's.</summary>
    public override string ToString() => $"{Headline}\n\n{Text}\n\n{Why}\n\n{Slug} · {Language}".Trim();
}

/// <summary>A comment that is being typed.</summary>
public sealed record CommentFields(string Text);

/// <summary>What the form of a new claim holds.</summary>
public sealed record NewClaimFields(string Text, string Headline);

/// <summary>A reason, or a note to readers, that is being typed.</summary>
public sealed record ReasonFields(string Reason);

/// <summary>What is told to readers with the next edition.</summary>
public sealed record SubmitFields(CorrectionKind Kind, string Note);

/// <summary>What the form of a statement holds.</summary>
public sealed record StatementFields(
    Guid? Source, Act Act, Certainty Certainty, DateOnly? SaidOn, Lineage Lineage, IReadOnlyList<Reliance> Bases, Guid? Target, string? SourceWords, string? Quote, string? Url, Guid? Article)
{
    public static StatementFields Of(Statement? statement) => statement is null
        ? new StatementFields(null, default, default, null, Lineage.Unknown, [], null, null, null, null, null)
        : new StatementFields(
            statement.SourceId, statement.Act, statement.Certainty, statement.SaidOn, statement.Lineage, statement.Bases, statement.TargetId,
            statement.SourceWords, statement.Quote, statement.Url, statement.ArticleId);

    /// <summary>As shown beside a colleague's.</summary>
    public string Shown(Func<Guid?, Source?> sourceOf) => DeskWords.InLines(
        $"{sourceOf(Source)?.Name ?? "Nobody yet"} {Act.Says()} · {Certainty.Word()} · {SaidOn?.Word() ?? "undated"}",
        Bases.Count == 0 ? Lineage.Word() : $"rests on {(Bases.Count == 1 ? "one basis" : $"{Bases.Count} bases")}", SourceWords, Quote, Url);
}

/// <summary>What the form of a piece of evidence holds.</summary>
public sealed record EvidenceFields(string? Title, Stance Stance, int Credibility, Guid? Source, string? Url, string? Archived, string? Note)
{
    public string? SourceWords { get; init; }
    public DateOnly? DatedOn { get; init; }
    public Certainty Certainty { get; init; }
    public Lineage Lineage { get; init; } = Lineage.Unknown;
    public IReadOnlyList<Reliance> Bases { get; init; } = [];
    public bool Unseen { get; init; }

    public static EvidenceFields Of(Evidence? evidence) => evidence is null
        ? new EvidenceFields(null, default, 6, null, null, null, null)
        : new EvidenceFields(evidence.Title, evidence.Stance, evidence.Credibility, evidence.SourceId, evidence.Url, evidence.ArchivedUrl, evidence.Note)
        {
            SourceWords = evidence.SourceWords,
            DatedOn = evidence.DatedOn,
            Certainty = evidence.Certainty,
            Lineage = evidence.Lineage,
            Bases = evidence.Bases,
            Unseen = evidence.Unseen,
        };

    public EvidenceWords Words() => new(Title, Stance, Source, Url, Archived, Note, Credibility)
    {
        SourceWords = SourceWords,
        DatedOn = DatedOn,
        Certainty = Certainty,
        Lineage = Lineage,
        Bases = Bases,
        Unseen = Unseen,
    };

    /// <summary>As shown beside a colleague's.</summary>
    public string Shown(Func<Guid?, Source?> sourceOf) =>
        DeskWords.InLines(
            Title, $"{Stance.Word()} · {Certainty.Word()} · credibility {DeskWords.Credibility(Credibility)}", sourceOf(Source)?.Name, SourceWords, DatedOn?.Word(),
            Bases.Count == 0 ? Lineage.Word() : $"rests on {(Bases.Count == 1 ? "one basis" : $"{Bases.Count} bases")}", Unseen ? "not seen by us" : null, Url, Archived, Note);
}

/// <summary>What the form of an appearance holds.</summary>
public sealed record AppearanceFields(Guid? Claimant, DateOnly? SaidOn, string? Medium, string? Occasion, string? Url)
{
    public static AppearanceFields Of(Appearance? appearance) => appearance is null
        ? new AppearanceFields(null, null, null, null, null)
        : new AppearanceFields(appearance.ClaimantId, appearance.SaidOn, appearance.Medium, appearance.Occasion, appearance.Url);

    /// <summary>As shown beside a colleague's.</summary>
    public string Shown(Func<Guid?, Source?> sourceOf) => DeskWords.InLines(sourceOf(Claimant)?.Name ?? "Claimant not known", SaidOn?.Word(), Medium, Occasion, Url);
}
