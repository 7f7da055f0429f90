using FactCheck.Core.Attribution;
using FactCheck.Core.Reading;
using FactCheck.Core.Reading.Proposal;

namespace FactCheck.Core.Articles;

/// <summary>What the form for selected words begins with: what reading found there or, where it found nothing, whoever speaks nearest.</summary>
public sealed record PrefilledAttribution
{
    /// <summary>The undecided attribution that stands there; null: these words are marked by hand.</summary>
    public Guid? Id { get; private init; }

    /// <summary>The revision that was read.</summary>
    public int Seen { get; private init; }

    /// <summary>Its number in the article, from 1; null where reading found nothing.</summary>
    public int? Number { get; private init; }
    public required AttributionWords Words { get; init; }

    /// <summary>Who else may say it, the likeliest first; the one in <see cref="Words"/> leads.</summary>
    public required IReadOnlyList<string> Whos { get; init; }

    /// <summary>Through whom else it may have come: each the outlets, nearest first. The first is that in <see cref="Words"/>.</summary>
    public required IReadOnlyList<IReadOnlyList<string>> Vias { get; init; }

    /// <summary>On what else it may rest. The first is that in <see cref="Words"/>.</summary>
    public required IReadOnlyList<IReadOnlyList<string>> Bases { get; init; }

    /// <summary>Where it seems to belong: the claim on which others about the same stand, or a part of the one that its source denies; a new claim otherwise.</summary>
    public required TraceOnto Onto { get; init; }

    /// <summary>Begins the form.</summary>
    /// <param name="file">The article with what was found in it.</param>
    /// <param name="start">Where the selected words begin, in UTF-16 code units of its text.</param>
    /// <param name="end">Where they end.</param>
    /// <exception cref="EditorialRuleException">The words do not lie in the article.</exception>
    public static PrefilledAttribution Of(ArticleFile file, int start, int end)
    {
        EditorialRule.Require(start >= 0 && start < end && end <= file.Article.Text.Length, "The selected words do not lie in the article. Select them again.");
        var standing = file.Attributions.Select((found, i) => (Found: found, Number: i + 1)).Where(one => one.Found.State is not SuggestionState.Rejected).ToList();
        var near = standing.OrderBy(one => Distance(one.Found, start, end)).ThenBy(one => one.Number).Select(one => one.Found).ToList();
        var meant = standing.Where(one => Likeness(one.Found, start, end) >= 0.5).ToList();
        var there = meant.Where(one => !(one.Found.Act is Act.Reports && meant.Exists(other => other.Number != one.Number && Holds(one.Found, other.Found))))
            .OrderByDescending(one => Likeness(one.Found, start, end) >= 0.9).ThenByDescending(one => one.Found.State is SuggestionState.Suggested)
            .ThenByDescending(one => Share(one.Found, start, end) is var share and >= 0.6 ? share : 0).ThenBy(one => one.Number)
            .Cast<(ArticleAttribution Found, int Number)?>().FirstOrDefault()
            ?? standing.Where(one => Within(one.Found.CueSpans, start, end) || Within(one.Found.SourceSpans, start, end)).Cast<(ArticleAttribution Found, int Number)?>().FirstOrDefault();
        var words = there?.Found.Words() ?? ByHand(near.FirstOrDefault(), start, end);
        var mine = there is { Found.State: SuggestionState.Suggested };
        return new PrefilledAttribution
        {
            Id = mine ? there!.Value.Found.Id : null,
            Seen = mine ? there!.Value.Found.Revision : 0,
            Number = there?.Number,
            Words = words,
            Whos = [.. near.Select(found => found.Who).Prepend(words.Who).Where(who => who.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase)],
            Vias = Lists(words.Via, near.Select(found => found.Via)),
            Bases = Lists(words.Basis, near.Select(found => found.Basis)),
            Onto = OntoFor(file, standing, there?.Number, words),
        };
    }

    /// <summary>The kind and body of whoever is called that in the article; null: nobody is.</summary>
    public static (WhoKind Kind, string? Affiliation)? Known(ArticleFile file, string who) =>
        file.Attributions.FirstOrDefault(found => string.Equals(found.Who, who.Trim(), StringComparison.OrdinalIgnoreCase)) is { } known ? (known.WhoKind, known.Affiliation) : null;

    private static AttributionWords ByHand(ArticleAttribution? near, int start, int end) => new(
        near?.SourceSpans ?? [], [], [start, end], Act.Asserts, Certainty.Certain, near?.Who ?? "", near?.WhoKind ?? WhoKind.NamedOrganisation, near?.Affiliation, [], [], false, null, null, Lineage.Own);

    private static TraceOnto OntoFor(ArticleFile file, List<(ArticleAttribution Found, int Number)> standing, int? number, AttributionWords words)
    {
        var accepted = standing.Where(one => one.Found.State is SuggestionState.Accepted && file.Claims.GetValueOrDefault(one.Found.ClaimId ?? default) is { Open: true }).ToList();
        if (words.Act is Act.Admits && accepted.Find(one => one.Found.Act is Act.Denies && string.Equals(one.Found.Who, words.Who, StringComparison.OrdinalIgnoreCase)) is { Found: { } denial })
        {
            return new TraceOnto(denial.ClaimId, AsPart: true);
        }

        if (number is null || accepted.Count == 0)
        {
            return new TraceOnto(null);
        }

        var graph = ProposedGraph.Of(file.Article.Text, [.. standing.Select(one => one.Found.Words())], file.Publisher?.Name, file.Article.PublishedOn);
        var about = graph.Claims.FirstOrDefault(claim => claim.Attributions.Any(i => standing[i].Number == number));
        return new TraceOnto(about?.Attributions.Select(i => standing[i]).Where(accepted.Contains).Select(one => one.Found.ClaimId).FirstOrDefault());
    }

    // The first is what stands in the form; then none, then what the article has elsewhere, nearest first.
    private static List<IReadOnlyList<string>> Lists(IReadOnlyList<string> first, IEnumerable<IReadOnlyList<string>> others) =>
        [.. others.Prepend([]).Prepend(first).DistinctBy(names => string.Join('\n', names))];

    private static double Likeness(ArticleAttribution found, int start, int end) =>
        Overlap(found.ContentSpans, start, end) / (double)Math.Min(end - start, Length(found.ContentSpans));

    private static double Share(ArticleAttribution found, int start, int end) =>
        Overlap(found.ContentSpans, start, end) is var both && both == 0 ? 0 : both / (double)(end - start + Length(found.ContentSpans) - both);

    private static int Overlap(IReadOnlyList<int> spans, int start, int end) => spans.Chunk(2).Sum(span => Math.Max(0, Math.Min(end, span[1]) - Math.Max(start, span[0])));

    private static int Length(IReadOnlyList<int> spans) => spans.Chunk(2).Sum(span => span[1] - span[0]);

    // a report around what it reports: what is reported has it as its via
    private static bool Holds(ArticleAttribution outer, ArticleAttribution inner) =>
        outer.ContentSpans[0] <= inner.ContentSpans[0] && outer.ContentSpans[^1] >= inner.ContentSpans[^1] && Length(outer.ContentSpans) > Length(inner.ContentSpans);

    private static bool Within(IReadOnlyList<int> spans, int start, int end) => spans.Count >= 2 && spans[0] >= start && spans[^1] <= end;

    private static int Distance(ArticleAttribution found, int start, int end) =>
        found.SourceSpans.Concat(found.ContentSpans).Min(place => place < start ? start - place : Math.Max(0, place - end));
}
