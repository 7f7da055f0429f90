using System.Text.Json.Nodes;
using FactCheck.Core.Attribution;
using FactCheck.Core.Attribution.Difference;
using FactCheck.Core.Claims;
using FactCheck.Core.Sources;

namespace FactCheck.Core.Verdicts;

/// <summary>What changed in substance between two states of a claim's file, in sentences; wordings are no part of it.</summary>
/// <param name="Changes">One line a change; empty when nothing but wording changed.</param>
/// <param name="Answers">The answers of the graph that come out differently for it.</param>
public sealed record SubstanceDifference(IReadOnlyList<string> Changes, IReadOnlyList<AnswerChange> Answers)
{
    public static SubstanceDifference Between(ClaimFile then, ClaimFile now)
    {
        var (was, isNow) = (Substance.Of(then), Substance.Of(now));
        if (was.Fingerprint == isNow.Fingerprint)
        {
            return new SubstanceDifference([], []);
        }

        var graph = GraphDifference.Between(new AttributionGraph(TracedGraph.Of(then).Document), new AttributionGraph(TracedGraph.Of(now).Document), TracedGraph.ClaimId);
        List<string> changes =
        [
            .. graph.Statements.Concat(graph.Reliances).Select(Sentence),
            .. then.Evidence.Select(piece => piece.Id).Union(now.Evidence.Select(piece => piece.Id)).Select(id => OfEvidence(id, then, now)).OfType<string>(),
            .. then.Sources.Keys.Intersect(now.Sources.Keys).Select(id => OfSource(id, then, now, was, isNow)).OfType<string>(),
            .. isNow.Items.Keys.Where(key => key.StartsWith("node ", StringComparison.Ordinal) && !Same(was, isNow, key)).Select(key => OfPerson(key, now)).Distinct(),
        ];

        // whatever has no sentence yet is still a change
        return new SubstanceDifference(changes.Count > 0 ? changes : ["What it judged is recorded differently now"], graph.Answers);
    }

    private static string Sentence(GraphChangeLine line) => line.Became switch
    {
        Became.Added => $"New: {line.What}",
        Became.Gone => $"Gone: {line.What}",
        _ => $"{line.What}: {string.Join("; ", line.Details)}",
    };

    private static string? OfEvidence(Guid id, ClaimFile then, ClaimFile now)
    {
        var (was, isNow) = (then.Evidence.FirstOrDefault(piece => piece.Id == id), now.Evidence.FirstOrDefault(piece => piece.Id == id));
        if (was is null || isNow is null)
        {
            return was is null ? $"New evidence: {isNow!.Title}" : $"Evidence gone: {was.Title}";
        }

        var fields = new ChangedFields()
            .Told("bearing", Word(was.Stance), Word(isNow.Stance))
            .Told("credibility", $"{was.Credibility}", $"{isNow.Credibility}")
            .Told("from", Name(was.SourceId, then), Name(isNow.SourceId, now), same: was.SourceId == isNow.SourceId)
            .Told("address", was.Url ?? "none", isNow.Url ?? "none");
        return Line($"Evidence “{isNow.Title}”", fields, Substance.FactsOf(was), Substance.FactsOf(isNow));
    }

    private static string? OfSource(Guid id, ClaimFile then, ClaimFile now, Substance before, Substance after)
    {
        if (!before.Items.TryGetValue($"source {id}", out var wasFacts) || !after.Items.TryGetValue($"source {id}", out var isNowFacts))
        {
            return null; // it came or went with a statement or a piece of evidence
        }

        var (was, isNow) = (then.Sources[id], now.Sources[id]);
        var fields = new ChangedFields()
            .Told("kind", SourceKindWords.Word(was.Kind), SourceKindWords.Word(isNow.Kind))
            .Told("belongs to", was.Private ? "nobody" : Name(was.AffiliationId, then), isNow.Private ? "nobody" : Name(isNow.AffiliationId, now), same: was.AffiliationId == isNow.AffiliationId && was.Private == isNow.Private)
            .Told("owner group", was.Family ?? "unknown", isNow.Family ?? "unknown")
            .Told("counts for us", was.WithdrawnAt is null ? "yes" : "no", isNow.WithdrawnAt is null ? "yes" : "no");
        return Line(isNow.Name, fields, wasFacts, isNowFacts);
    }

    private static string? Line(string what, ChangedFields fields, JsonObject was, JsonObject isNow)
    {
        if (fields.Details.Count > 0)
        {
            return $"{what}: {string.Join("; ", fields.Details)}";
        }

        var names = was.Select(fact => fact.Key).Union(isNow.Select(fact => fact.Key)).Where(name => !JsonNode.DeepEquals(was[name], isNow[name])).ToList();
        return names.Count == 0 ? null : $"{what}: changed in {string.Join(", ", names)}";
    }

    private static string OfPerson(string key, ClaimFile now)
    {
        var names = key["node ".Length..].Split('+').Select(id => now.Sources.TryGetValue(Guid.Parse(id), out var source) ? source.Name : "somebody").Distinct();
        return $"{string.Join(" and ", names)}: who it is held to be, or not to be, changed";
    }

    // a node that is new with its statement is told with it; one that was joined or parted is told here
    private static bool Same(Substance was, Substance isNow, string key) =>
        was.Items.TryGetValue(key, out var before) ? JsonNode.DeepEquals(before, isNow.Items[key]) : !key.Contains('+') && !was.Items.Keys.Any(other => other.Contains(key[5..], StringComparison.Ordinal) && other.StartsWith("node ", StringComparison.Ordinal));

    private static string Name(Guid? id, ClaimFile file) => id is { } known && file.Sources.TryGetValue(known, out var source) ? source.Name : "unknown";

    private static string Word(Stance stance) => stance switch
    {
        Stance.Supports => "supports it",
        Stance.Refutes => "refutes it",
        _ => "gives context",
    };
}
