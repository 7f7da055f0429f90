using FactCheck.Core.Attribution;
using FactCheck.Core.Claims;
using FactCheck.Core.Sources;

namespace FactCheck.Core.Editions;

/// <summary>Puts together what would be published of a claim as it stands: the editor reads this, and approves exactly this.</summary>
internal static class EditionComposer
{
    /// <exception cref="EditorialRuleException">There is no verdict to publish.</exception>
    public static EditionDocument Compose(ClaimFile file)
    {
        var verdict = file.Verdict ?? throw new EditorialRuleException("There is no verdict yet. Write one first.");
        var graph = TracedGraph.ForReaders(file).Document;
        var asked = new AttributionGraph(graph);
        var words = GraphWords.Of(asked, asked.Answer(TracedGraph.ClaimId));
        return new EditionDocument
        {
            Headline = file.Claim.Headline,
            ClaimText = file.Claim.Text,
            Slug = file.Claim.Slug,
            Language = file.Claim.Language,
            Why = file.Claim.Why,
            Topics = [.. file.Topics.Select(topic => new PublicLink(topic.Name, topic.Slug))],
            Appearances = [.. file.Appearances.Select(appearance => Published(appearance, file))],
            Graph = GraphJson.Write(graph),
            Says = words.Sentence,
            Chain = words.Line,
            Sources = [.. SourcesWithAPage(file)],
            Quotations = [.. file.Statements.Select(statement => statement.Quote).OfType<string>().Distinct()],
            Evidence = [.. file.Evidence.Select(evidence => Published(evidence, file))],
            EvidenceSides = [.. EvidenceGraph.ForReaders(file).Select(side => new PublicEvidenceSide(side.Stance, GraphJson.Write(side.Graph), side.Says))],
            Rating = verdict.Rating,
            Conclusion = verdict.Conclusion,
            Reasoning = verdict.Reasoning,
            Correction = verdict.Correction,
            CorrectionNote = verdict.CorrectionNote,
            CheckedBy = [.. verdict.Authors.Concat(verdict.SubmittedBy is { } by ? [by] : []).Distinct().Select(id => file.NameOf(id))],
        };
    }

    private static PublicAppearance Published(Appearance appearance, ClaimFile file)
    {
        var claimant = appearance.ClaimantId is { } id ? file.Sources[id] : null;
        return new PublicAppearance(
            claimant is null ? null : PageOf(claimant, file)?.Name ?? TracedGraph.WordsAt(file, claimant, appearance.Url),
            PageOf(claimant, file)?.Slug,
            claimant?.Kind is SourceKind.Person or SourceKind.Unnamed,
            appearance.SaidOn,
            appearance.Url,
            appearance.Medium,
            appearance.Occasion);
    }

    private static PublicEvidence Published(Evidence evidence, ClaimFile file)
    {
        var source = evidence.SourceId is { } id ? file.Sources[id] : null;
        return new PublicEvidence(
            evidence.Title,
            evidence.Stance,
            source is null ? null : PageOf(source, file)?.Name ?? evidence.SourceWords ?? TracedGraph.Nobody(source.Kind),
            PageOf(source, file)?.Slug,
            evidence.Url,
            evidence.ArchivedUrl,
            evidence.Note,
            evidence.Credibility);
    }

    // An unnamed source has no page of its own: nothing public links what one persona said in two articles.
    private static IEnumerable<PublicLink> SourcesWithAPage(ClaimFile file) =>
        file.Statements.Select(statement => statement.SourceId)
            .Concat(file.Appearances.Select(appearance => appearance.ClaimantId).OfType<Guid>())
            .Concat(file.Evidence.Select(evidence => evidence.SourceId).OfType<Guid>())
            .Select(id => PageOf(file.Sources[id], file))
            .OfType<Source>()
            .DistinctBy(source => source.Id)
            .OrderBy(source => source.Name, StringComparer.Ordinal)
            .Select(source => new PublicLink(source.Name, source.Slug));

    // several records of one source have one page, that of the record registered first
    private static Source? PageOf(Source? source, ClaimFile file) => source is null or { Anonymous: true } ? null : file.Same.One(source.Id);
}
