using System.Globalization;
using FactCheck.Core.Attribution;
using FactCheck.Core.Claims;
using FactCheck.Core.Editions;
using FactCheck.Core.Timeline;
using FactCheck.Web.Newsroom.Desk;

namespace FactCheck.Web.Newsroom.Review;

/// <summary>An edition field by field, as lines of text that can be compared. The verdict stands apart: it has a glyph.</summary>
internal static class EditionFields
{
    /// <summary>The fields that say anything, before and after; null before the first edition.</summary>
    public static IReadOnlyList<EditionField> Compare(EditionDocument after, EditionDocument? before)
    {
        return
        [
            .. new[]
            {
                Field("Headline", document => document.Headline, serif: true),
                Field("Claim", document => document.ClaimText, serif: true),
                Field("Conclusion", document => document.Conclusion, serif: true),
                Field("Reasoning", document => document.Reasoning),
                Field("Where it comes from", Says),
                Field("Who says so, step by step", document => Lines(StatementSteps.Of(document), Step)),
                Field("Who said it, where", document => Lines(document.Appearances, Appearance)),
                Field("Evidence", document => Lines(document.Evidence, Evidence)),
                Field("Where the evidence comes from", document => Lines(document.EvidenceSides, side => string.Concat(side.Says.Select(run => run.Text)))),
                Field("Why it is checked", document => document.Why),
                Field("Topics", document => string.Join(", ", document.Topics.Select(topic => topic.Name))),
                Field("Address", document => $"/claims/{document.Slug}"),
                Field("Language", document => document.Language),
                Field("Checked by", document => string.Join(", ", document.CheckedBy)),
            }.Where(field => field.After.Length > 0 || field.Before?.Length > 0),
        ];

        EditionField Field(string name, Func<EditionDocument, string> words, bool serif = false) => new(name, before is null ? null : words(before), words(after), serif);
    }

    private static string Says(EditionDocument document)
    {
        if (document.Says.Count > 0)
        {
            return string.Concat(document.Says.Select(run => run.Text));
        }

        var graph = new AttributionGraph(document.ReadGraph());
        return GraphWords.Of(graph, graph.Answer(TracedGraph.ClaimId)).SentenceText;
    }

    private static string Step(ClaimStep step) => Listed(step.When, $"{step.Source} {step.Text}".Trim(), step.Quote, step.Url);

    private static string Appearance(PublicAppearance appearance) => Listed(
        appearance.Claimant ?? "somebody", appearance.SaidOn?.ToString("d MMM yyyy", CultureInfo.InvariantCulture), appearance.Occasion, appearance.Medium, appearance.Url);

    private static string Evidence(PublicEvidence evidence) => Listed(
        $"{Bearing(evidence.Stance)}: {evidence.Title}", evidence.Source, evidence.Note, $"credibility {DeskWords.Credibility(evidence.Credibility)}", evidence.Url, evidence.ArchivedUrl);

    private static string Bearing(Stance stance) => stance switch
    {
        Stance.Supports => "For",
        Stance.Refutes => "Against",
        _ => "Context",
    };

    private static string Lines<T>(IEnumerable<T> items, Func<T, string> line) => string.Join('\n', items.Select(line));

    private static string Listed(params string?[] parts) => string.Join(" · ", parts.Where(part => !string.IsNullOrEmpty(part)));

    /// <summary>The kind of a correction in words.</summary>
    public static string Word(CorrectionKind kind) => kind switch
    {
        CorrectionKind.Correction => "a correction: we were wrong",
        CorrectionKind.Update => "an update: something new came up",
        CorrectionKind.Clarification => "a clarification: we were unclear",
        _ => "a withdrawal",
    };
}

/// <summary>One field of an edition.</summary>
/// <param name="Name">As a label.</param>
/// <param name="Before">As it stands; null before the first edition.</param>
/// <param name="After">As it would be published.</param>
/// <param name="Serif">What was said or found.</param>
public sealed record EditionField(string Name, string? Before, string After, bool Serif)
{
    public bool Changed => Before is not null && Before != After;
}
