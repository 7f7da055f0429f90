using FactCheck.Core.Attribution;
using FactCheck.Core.Editions;
using FactCheck.Core.Verdicts;

namespace FactCheck.Core.Interchange.Export;

/// <summary>What was published as flat tables: one row a claim, an edition, a source, an appearance, a piece of evidence, a statement, a basis, a correction.</summary>
internal static class ClaimTables
{
    public static string[] ClaimColumns { get; } =
    [
        "slug", "url", "state", "headline", "claim", "language", "verdict", "ratingValue", "worstRating", "bestRating", "conclusion", "whereItComesFrom", "topics",
        "firstPublished", "publishedAt", "edition", "corrections", "claimant", "saidOn", "note",
    ];

    public static string[] VerdictColumns { get; } =
    [
        "slug", "edition", "validFrom", "validTo", "verdict", "ratingValue", "scale", "scaleVersion", "conclusion", "reasoning", "checkedBy", "reviewedBy", "correction", "correctionNote", "fingerprint",
    ];

    public static string[] SourceColumns { get; } = ["claim", "edition", "source", "slug"];

    public static string[] AppearanceColumns { get; } = ["claim", "edition", "claimant", "claimantSlug", "saidOn", "url", "medium", "occasion"];

    public static string[] EvidenceColumns { get; } = ["claim", "edition", "number", "title", "stance", "source", "sourceSlug", "url", "archivedUrl", "note", "credibility"];

    public static string[] StatementColumns { get; } = ["claim", "edition", "statement", "source", "named", "act", "certainty", "quote", "saidAt", "url"];

    public static string[] BasisColumns { get; } = ["claim", "edition", "statement", "kind", "restsOn"];

    public static string[] CorrectionColumns { get; } =
        ["slug", "kind", "at", "headline", "editionBefore", "editionAfter", "verdictBefore", "verdictAfter", "conclusionBefore", "conclusionAfter", "note"];

    public static void Claim(CsvTable table, PublishedClaim claim, EditionDocument document, Publisher publisher)
    {
        var edition = claim.Last;
        var first = document.Appearances.OrderBy(appearance => appearance.SaidOn ?? DateOnly.MaxValue).FirstOrDefault();
        var value = edition.Rating.Value();
        table.Add(edition.Slug).Add(publisher.AddressOf(edition.Slug)).Add(claim.Publication.State.Word()).Add(edition.Headline).Add(edition.ClaimText).Add(edition.Language)
            .Add(edition.Rating.Word()).Add(value).Add(value is null ? null : RatingScale.Worst).Add(value is null ? null : RatingScale.Best)
            .Add(edition.Conclusion).Add(edition.Chain).Add(string.Join("; ", document.Topics.Select(topic => topic.Name)))
            .Add(edition.FirstPublished).Add(edition.ValidFrom).Add(edition.Number).Add(claim.Corrections.Count)
            .Add(first?.Claimant).Add(first?.SaidOn).Add(claim.Publication.Note).EndRow();
    }

    public static void Verdict(CsvTable table, Edition edition, EditionDocument document) =>
        table.Add(edition.Slug).Add(edition.Number).Add(edition.ValidFrom).Add(edition.ValidTo).Add(edition.Rating.Word()).Add(edition.Rating.Value())
            .Add(RatingScale.Name).Add(RatingScale.Version).Add(edition.Conclusion).Add(document.Reasoning).Add(string.Join("; ", document.CheckedBy)).Add(document.ReviewedBy)
            .Add(document.Correction?.ToString()).Add(document.CorrectionNote).Add(edition.Fingerprint).EndRow();

    public static void Sources(CsvTable table, Edition edition, EditionDocument document)
    {
        foreach (var source in document.Sources)
        {
            table.Add(edition.Slug).Add(edition.Number).Add(source.Name).Add(source.Slug).EndRow();
        }
    }

    public static void Appearances(CsvTable table, Edition edition, EditionDocument document)
    {
        foreach (var seen in document.Appearances)
        {
            table.Add(edition.Slug).Add(edition.Number).Add(seen.Claimant).Add(seen.ClaimantSlug).Add(seen.SaidOn).Add(seen.Url).Add(seen.Medium).Add(seen.Occasion).EndRow();
        }
    }

    public static void Evidence(CsvTable table, Edition edition, EditionDocument document)
    {
        foreach (var (i, piece) in document.Evidence.Index())
        {
            table.Add(edition.Slug).Add(edition.Number).Add(i + 1).Add(piece.Title).Add(piece.Stance.ToString()).Add(piece.Source).Add(piece.SourceSlug)
                .Add(piece.Url).Add(piece.ArchivedUrl).Add(piece.Note).Add(piece.Credibility).EndRow();
        }
    }

    public static void Graph(CsvTable statements, CsvTable bases, Edition edition, GraphDocument graph)
    {
        var sources = graph.Sources.ToDictionary(source => source.Id);
        foreach (var said in graph.Statements)
        {
            var source = sources.GetValueOrDefault(said.Source);
            statements.Add(edition.Slug).Add(edition.Number).Add(said.Id).Add(source?.Name).Add(source is { Named: false } ? "no" : "yes").Add(said.Act.ToString()).Add(said.Certainty.ToString())
                .Add(said.Quote).Add(said.SaidAt?.ToString()).Add(said.Url).EndRow();
        }

        foreach (var basis in graph.Reliances)
        {
            bases.Add(edition.Slug).Add(edition.Number).Add(basis.From).Add(basis.Kind.ToString()).Add(string.Join(" ", basis.On)).EndRow();
        }
    }

    public static void Correction(CsvTable table, Correction correction) =>
        table.Add(correction.Slug).Add(correction.Kind.ToString()).Add(correction.At).Add(correction.Headline).Add(correction.EditionBefore).Add(correction.EditionAfter)
            .Add(correction.RatingBefore.Word()).Add(correction.RatingAfter?.Word()).Add(correction.ConclusionBefore).Add(correction.ConclusionAfter).Add(correction.Note).EndRow();
}
