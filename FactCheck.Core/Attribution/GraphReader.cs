using System.Text.Json;
using FactCheck.Core.Sources;
using static FactCheck.Core.EditorialRule;

namespace FactCheck.Core.Attribution;

/// <summary>From JSON to a graph, with errors that name the item.</summary>
internal sealed class GraphReader(JsonElement root)
{
    public GraphDocument Read()
    {
        Require(root.ValueKind == JsonValueKind.Object, "A graph is a JSON object with “sources”, “claims”, “statements” and “reliances”; this is something else.");
        Require(root.TryGetProperty("claims", out _), "The graph has no list “claims”. Add the claim that its statements are about.");
        return new GraphDocument
        {
            Sources = [.. List("sources", "source").Select(Source)],
            Claims = [.. List("claims", "claim").Select(item => new GraphClaim(item.Id(), item.Text("headline") ?? ""))],
            Statements = [.. List("statements", "statement").Select(Statement)],
            Reliances = [.. List("reliances", "reliance").Select(Reliance)],
        };
    }

    private IEnumerable<GraphReaderItem> List(string key, string what)
    {
        if (!root.TryGetProperty(key, out var list) || list.ValueKind == JsonValueKind.Null)
        {
            return [];
        }
        Require(list.ValueKind == JsonValueKind.Array, $"“{key}” must be a list.");
        return list.EnumerateArray().Select((element, index) => new GraphReaderItem(element, what, index));
    }

    private static GraphSource Source(GraphReaderItem item)
    {
        var source = new GraphSource
        {
            Id = item.Id(),
            Kind = item.Required<SourceKind>("kind"),
            Name = item.Text("name") ?? item.Id(),
            Untitled = item.Text("name") is null,
            Affiliation = item.Text("affiliation"),
            Family = item.Text("family"),
            DistinctFrom = item.Texts("distinctFrom") ?? [],
        };
        return item.Flag("named") is { } named ? source with { Named = named } : source;
    }

    private static GraphStatement Statement(GraphReaderItem item)
    {
        var statement = new GraphStatement
        {
            Id = item.Id(),
            Source = item.RequiredText("source"),
            Claim = item.RequiredText("claim"),
            Act = item.Required<Act>("act"),
            SaidAt = item.Time("saidAt"),
            RecordedAt = item.Time("recordedAt") is { } recorded ? GraphValue.Instant(recorded) : null,
            Lineage = item.Word<Lineage>("lineage") ?? Lineage.Own,
            Held = item.Flag("held") ?? false,
            Withdrawn = item.Flag("withdrawn") ?? false,
            Target = item.Text("target"),
            Words = item.Text("words"),
            Quote = item.Text("quote"),
            Url = item.Text("url"),
            Article = item.Text("article"),
        };
        return item.Word<Certainty>("certainty") is { } certainty ? statement with { Certainty = certainty } : statement;
    }

    private static GraphReliance Reliance(GraphReaderItem item) => new()
    {
        From = item.RequiredText("from"),
        On = item.Texts("on") ?? throw item.Broken("has no “on”. Name the statements it rests on"),
        Kind = item.Word<RelianceKind>("kind") ?? RelianceKind.ReliesOn,
        Changes = [.. (item.Texts("changes") ?? []).Select(word => item.Word<GraphChange>("changes", word))],
    };
}
