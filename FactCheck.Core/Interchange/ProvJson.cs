using System.Text.Json;
using FactCheck.Core.Attribution;
using FactCheck.Core.Sources;

namespace FactCheck.Core.Interchange;

/// <summary>
/// An attribution graph as W3C PROV-JSON (member submission of 2013; the model is PROV-DM), so that any provenance tool can show it. Nothing is
/// lost on the way: what PROV has no word for stands in attributes of our own, and <see cref="ProvReader"/> gives back the same graph.
/// <list type="table">
/// <item><term>source</term><description>agent (prov:Person, prov:Organization); whom it belongs to or speaks for: actedOnBehalfOf</description></item>
/// <item><term>claim, statement</term><description>entity; a statement wasAttributedTo its source, and wasGeneratedBy at the instant it was said, where that is known</description></item>
/// <item><term>basis</term><description>wasDerivedFrom, a prov:Quotation when it quotes; a joint basis is a prov:Collection of its members</description></item>
/// </list>
/// </summary>
public static class ProvJson
{
    internal const string Terms = "urn:factcheck:term:";
    internal const string Sources = "urn:factcheck:source:";
    internal const string Claims = "urn:factcheck:claim:";
    internal const string Statements = "urn:factcheck:statement:";
    internal const string Bases = "urn:factcheck:basis:";

    /// <summary>The graph as PROV-JSON; the same graph always gives the same text.</summary>
    public static string Write(GraphDocument graph)
    {
        ArgumentNullException.ThrowIfNull(graph);
        return GraphJson.Text(json => Write(json, graph));
    }

    /// <summary>The graph that a PROV-JSON document of ours holds.</summary>
    /// <exception cref="EditorialRuleException">It is no such document; the message names the item.</exception>
    public static GraphDocument Read(string json) => GraphJson.Parse(json, root => new ProvReader(root).Read());

    private static void Write(Utf8JsonWriter json, GraphDocument graph)
    {
        json.WriteStartObject();
        json.WriteStartObject("prefix");
        json.WriteString("fc", Terms);
        json.WriteString("source", Sources);
        json.WriteString("claim", Claims);
        json.WriteString("statement", Statements);
        json.WriteString("basis", Bases);
        json.WriteEndObject();
        Records(json, "agent", graph.Sources, source => Name("source", source.Id), WriteSource);
        json.WriteStartObject("entity");
        foreach (var claim in graph.Claims)
        {
            Record(json, Name("claim", claim.Id), () => WriteClaim(json, claim));
        }

        foreach (var statement in graph.Statements)
        {
            Record(json, Name("statement", statement.Id), () => WriteStatement(json, statement));
        }

        foreach (var (_, number) in Joint(graph))
        {
            Record(json, Name("basis", $"{number}"), () => Type(json, "prov:Collection"));
        }

        json.WriteEndObject();
        WriteRelations(json, graph);
        json.WriteEndObject();
    }

    private static void WriteSource(Utf8JsonWriter json, GraphSource source)
    {
        if (!source.Untitled)
        {
            json.WriteString("prov:label", source.Name);
        }

        if (source.Kind is SourceKind.Person or SourceKind.Unnamed)
        {
            Type(json, "prov:Person");
        }
        else if (source.Kind is SourceKind.Organisation or SourceKind.Outlet or SourceKind.Group)
        {
            Type(json, "prov:Organization");
        }

        json.WriteString("fc:kind", GraphVocabulary.Word(source.Kind));
        json.WriteBoolean("fc:named", source.Named);
        if (source.Affiliation == GraphSource.Private)
        {
            json.WriteBoolean("fc:private", true);
        }

        Optional(json, "fc:family", source.Family);
        Names(json, "fc:distinctFrom", "source", source.DistinctFrom);
    }

    private static void WriteClaim(Utf8JsonWriter json, GraphClaim claim)
    {
        json.WriteString("prov:label", claim.Headline);
        Type(json, "fc:Claim");
    }

    private static void WriteStatement(Utf8JsonWriter json, GraphStatement statement)
    {
        Type(json, "fc:Statement");
        Names(json, "fc:claim", "claim", [statement.Claim]);
        json.WriteString("fc:act", statement.Act.Word());
        json.WriteString("fc:certainty", statement.Certainty.Word());
        Optional(json, "fc:saidAt", statement.SaidAt?.ToString());
        Optional(json, "fc:recordedAt", statement.RecordedAt is { } recorded ? GraphTime.Text(recorded) : null);
        json.WriteString("fc:lineage", statement.Lineage.Word());
        json.WriteBoolean("fc:held", statement.Held);
        json.WriteBoolean("fc:withdrawn", statement.Withdrawn);
        Names(json, "fc:target", "statement", statement.Target is { } target ? [target] : []);
        Optional(json, "fc:words", statement.Words);
        Optional(json, "fc:quote", statement.Quote);
        Optional(json, "fc:url", statement.Url);
        Optional(json, "fc:article", statement.Article);
    }

    private static void WriteRelations(Utf8JsonWriter json, GraphDocument graph)
    {
        Records(json, "actedOnBehalfOf", graph.Sources.Where(source => source.Affiliation is not (null or GraphSource.Private)), source => $"_:of-{Escape(source.Id)}", (_, source) =>
        {
            json.WriteString("prov:delegate", Name("source", source.Id));
            json.WriteString("prov:responsible", Name("source", source.Affiliation!));
        });
        Records(json, "wasAttributedTo", graph.Statements, statement => $"_:by-{Escape(statement.Id)}", (_, statement) =>
        {
            json.WriteString("prov:entity", Name("statement", statement.Id));
            json.WriteString("prov:agent", Name("source", statement.Source));
        });
        Records(json, "wasGeneratedBy", graph.Statements.Where(statement => statement.SaidAt?.Instant is not null), statement => $"_:at-{Escape(statement.Id)}", (_, statement) =>
        {
            json.WriteString("prov:entity", Name("statement", statement.Id));
            json.WriteString("prov:time", statement.SaidAt!.Value.ToString());
        });
        Records(json, "hadMember", Joint(graph).SelectMany(basis => basis.Reliance.On.Select((id, i) => (basis.Number, Id: id, Place: i + 1))), member => $"_:in-{member.Number}-{member.Place}", (_, member) =>
        {
            json.WriteString("prov:collection", Name("basis", $"{member.Number}"));
            json.WriteString("prov:entity", Name("statement", member.Id));
        });
        Records(json, "wasDerivedFrom", graph.Reliances.Select((reliance, i) => (Reliance: reliance, Number: i + 1)), basis => $"_:rests-{basis.Number}", (_, basis) =>
        {
            json.WriteString("prov:generatedEntity", Name("statement", basis.Reliance.From));
            json.WriteString("prov:usedEntity", basis.Reliance.On is [var only] ? Name("statement", only) : Name("basis", $"{basis.Number}"));
            if (basis.Reliance.Kind is RelianceKind.Quotes)
            {
                Type(json, "prov:Quotation");
            }

            json.WriteString("fc:kind", basis.Reliance.Kind.Word());
            if (basis.Reliance.Changes.Count > 0)
            {
                json.WriteStartArray("fc:changes");
                foreach (var change in basis.Reliance.Changes)
                {
                    json.WriteStringValue(change.Word());
                }

                json.WriteEndArray();
            }
        });
    }

    private static IEnumerable<(GraphReliance Reliance, int Number)> Joint(GraphDocument graph) =>
        graph.Reliances.Select((reliance, i) => (reliance, i + 1)).Where(basis => basis.reliance.On.Count > 1);

    private static void Records<T>(Utf8JsonWriter json, string kind, IEnumerable<T> items, Func<T, string> name, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartObject(kind);
        foreach (var item in items)
        {
            Record(json, name(item), () => write(json, item));
        }

        json.WriteEndObject();
    }

    private static void Record(Utf8JsonWriter json, string name, Action write)
    {
        json.WriteStartObject(name);
        write();
        json.WriteEndObject();
    }

    private static void Type(Utf8JsonWriter json, string type)
    {
        json.WritePropertyName("prov:type");
        Qualified(json, type);
    }

    private static void Names(Utf8JsonWriter json, string key, string prefix, IReadOnlyList<string> ids)
    {
        if (ids.Count == 0)
        {
            return;
        }

        json.WriteStartArray(key);
        foreach (var id in ids)
        {
            Qualified(json, Name(prefix, id));
        }

        json.WriteEndArray();
    }

    private static void Qualified(Utf8JsonWriter json, string name)
    {
        json.WriteStartObject();
        json.WriteString("$", name);
        json.WriteString("type", "prov:QUALIFIED_NAME");
        json.WriteEndObject();
    }

    private static void Optional(Utf8JsonWriter json, string key, string? value)
    {
        if (value is not null)
        {
            json.WriteString(key, value);
        }
    }

    private static string Name(string prefix, string id) => $"{prefix}:{Escape(id)}";

    // letters that a qualified name may not hold stand as %XX, as PROV-N has it
    private static string Escape(string id) => Uri.EscapeDataString(id);
}
