using System.Text.Json;
using FactCheck.Core.Attribution;
using FactCheck.Core.Sources;
using static FactCheck.Core.EditorialRule;

namespace FactCheck.Core.Interchange;

/// <summary>From PROV-JSON to a graph. Records that are none of ours are passed over; a record of ours that lacks something is named.</summary>
internal sealed class ProvReader
{
    private readonly JsonElement _root;
    private readonly Dictionary<string, string> _prefixes = new(StringComparer.Ordinal);

    public ProvReader(JsonElement root)
    {
        Require(root.ValueKind == JsonValueKind.Object, "A PROV document is a JSON object with “agent”, “entity” and relations; this is something else.");
        _root = root;
        if (root.TryGetProperty("prefix", out var prefixes) && prefixes.ValueKind == JsonValueKind.Object)
        {
            foreach (var prefix in prefixes.EnumerateObject().Where(prefix => prefix.Value.ValueKind == JsonValueKind.String))
            {
                _prefixes[prefix.Name] = prefix.Value.GetString()!;
            }
        }
    }

    /// <summary>Whether a JSON object is PROV-JSON rather than the graph's own JSON.</summary>
    public static bool IsProv(JsonElement root) => root.ValueKind == JsonValueKind.Object && (root.TryGetProperty("entity", out _) || root.TryGetProperty("agent", out _));

    public GraphDocument Read()
    {
        var above = Pairs("actedOnBehalfOf", "prov:delegate", "prov:responsible", ProvJson.Sources, ProvJson.Sources);
        var sayers = Pairs("wasAttributedTo", "prov:entity", "prov:agent", ProvJson.Statements, ProvJson.Sources);
        var members = Pairs("hadMember", "prov:collection", "prov:entity", ProvJson.Bases, ProvJson.Statements);
        var graph = new GraphDocument
        {
            Sources = [.. Records("agent", ProvJson.Sources).Select(record => Source(record, above))],
            Claims = [.. Records("entity", ProvJson.Claims).Select(record => new GraphClaim(record.Id, record.Text("prov:label") ?? ""))],
            Statements = [.. Records("entity", ProvJson.Statements).Select(record => Statement(record, sayers))],
            Reliances = [.. Records("wasDerivedFrom", null).Select(record => Reliance(record, members)).OfType<GraphReliance>()],
        };
        Require(graph.Claims.Count > 0, "This PROV document holds no claim of an attribution graph (an entity in the namespace urn:factcheck:claim:). Export it from FactCheck, or write the graph as JSON.");
        return graph;
    }

    private static GraphSource Source(ProvRecord record, ILookup<string, string> above)
    {
        var source = new GraphSource
        {
            Id = record.Id,
            Kind = record.Required<SourceKind>("fc:kind"),
            Name = record.Text("prov:label") ?? record.Id,
            Untitled = record.Text("prov:label") is null,
            Affiliation = record.Flag("fc:private") == true ? GraphSource.Private : above[record.Id].FirstOrDefault(),
            Family = record.Text("fc:family"),
            DistinctFrom = record.Ids("fc:distinctFrom", ProvJson.Sources),
        };
        return record.Flag("fc:named") is { } named ? source with { Named = named } : source;
    }

    private static GraphStatement Statement(ProvRecord record, ILookup<string, string> sayers)
    {
        var statement = new GraphStatement
        {
            Id = record.Id,
            Source = sayers[record.Id].FirstOrDefault() ?? throw record.Broken("is attributed to nobody. Add a wasAttributedTo with its source"),
            Claim = record.IdOf("fc:claim", ProvJson.Claims) ?? throw record.Broken("has no “fc:claim”. Add the claim it is about"),
            Act = record.Required<Act>("fc:act"),
            SaidAt = record.Time("fc:saidAt"),
            RecordedAt = record.Time("fc:recordedAt") is { } recorded ? GraphValue.Instant(recorded) : null,
            Lineage = record.Word<Lineage>("fc:lineage") ?? Lineage.Own,
            Held = record.Flag("fc:held") ?? false,
            Withdrawn = record.Flag("fc:withdrawn") ?? false,
            Target = record.IdOf("fc:target", ProvJson.Statements),
            Words = record.Text("fc:words"),
            Quote = record.Text("fc:quote"),
            Url = record.Text("fc:url"),
            Article = record.Text("fc:article"),
        };
        return record.Word<Certainty>("fc:certainty") is { } certainty ? statement with { Certainty = certainty } : statement;
    }

    private static GraphReliance? Reliance(ProvRecord record, ILookup<string, string> members)
    {
        if (record.IdOf("prov:generatedEntity", ProvJson.Statements) is not { } from)
        {
            return null; // derives something that is no statement of ours
        }

        var only = record.IdOf("prov:usedEntity", ProvJson.Statements);
        var joint = record.IdOf("prov:usedEntity", ProvJson.Bases);
        Require(only is not null || joint is not null, $"The derivation “{record.Name}” of statement “{from}” names no statement or basis in “prov:usedEntity”. Add what it rests on.");
        return new GraphReliance
        {
            From = from,
            On = only is not null ? [only] : [.. members[joint!]],
            Kind = record.Word<RelianceKind>("fc:kind") ?? RelianceKind.ReliesOn,
            Changes = [.. record.Texts("fc:changes").Select(word => record.Word<GraphChange>("fc:changes", word))],
        };
    }

    private ILookup<string, string> Pairs(string kind, string from, string to, string fromSpace, string toSpace) =>
        Records(kind, null)
            .SelectMany(record => record.Ids(to, toSpace).Select(id => (From: record.IdOf(from, fromSpace), To: id)))
            .Where(pair => pair.From is not null)
            .ToLookup(pair => pair.From!, pair => pair.To, StringComparer.Ordinal);

    // Of a kind, those whose name lies in a namespace of ours; null: all.
    private IEnumerable<ProvRecord> Records(string kind, string? space)
    {
        if (!_root.TryGetProperty(kind, out var records))
        {
            return [];
        }

        Require(records.ValueKind == JsonValueKind.Object, $"“{kind}” must be an object of named records.");
        return records.EnumerateObject()
            .Select(record => new ProvRecord(_prefixes, kind, record.Name, record.Value, space))
            .Where(record => record.IsOurs);
    }
}
