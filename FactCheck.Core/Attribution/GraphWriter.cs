using System.Text.Json;

namespace FactCheck.Core.Attribution;

/// <summary>From a graph to JSON, in the order given, leaving out what is as usual: the same graph always gives the same text.</summary>
internal static class GraphWriter
{
    public static void Write(Utf8JsonWriter json, GraphDocument graph)
    {
        json.WriteStartObject();
        List(json, "sources", graph.Sources, Source);
        List(json, "claims", graph.Claims, Claim);
        List(json, "statements", graph.Statements, Statement);
        List(json, "reliances", graph.Reliances, Reliance);
        json.WriteEndObject();
    }

    private static void List<T>(Utf8JsonWriter json, string key, IEnumerable<T> items, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(key);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(json, item);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void Source(Utf8JsonWriter json, GraphSource source)
    {
        json.WriteString("id", source.Id);
        json.WriteString("kind", source.Kind.Word());
        if (!source.Untitled)
        {
            json.WriteString("name", source.Name);
        }
        if (source.Named != new GraphSource { Id = "", Kind = source.Kind, Name = "" }.Named)
        {
            json.WriteBoolean("named", source.Named);
        }
        Optional(json, "affiliation", source.Affiliation);
        Optional(json, "family", source.Family);
        Texts(json, "distinctFrom", source.DistinctFrom);
    }

    private static void Claim(Utf8JsonWriter json, GraphClaim claim)
    {
        json.WriteString("id", claim.Id);
        json.WriteString("headline", claim.Headline);
    }

    private static void Statement(Utf8JsonWriter json, GraphStatement statement)
    {
        json.WriteString("id", statement.Id);
        json.WriteString("source", statement.Source);
        json.WriteString("claim", statement.Claim);
        json.WriteString("act", statement.Act.Word());
        json.WriteString("certainty", statement.Certainty.Word());
        Optional(json, "saidAt", statement.SaidAt?.ToString());
        Optional(json, "recordedAt", statement.RecordedAt is { } recorded ? GraphTime.Text(recorded) : null);
        Optional(json, "lineage", statement.Lineage == Lineage.Own ? null : statement.Lineage.Word());
        if (statement.Held)
        {
            json.WriteBoolean("held", true);
        }
        if (statement.Withdrawn)
        {
            json.WriteBoolean("withdrawn", true);
        }
        Optional(json, "target", statement.Target);
        Optional(json, "words", statement.Words);
        Optional(json, "quote", statement.Quote);
        Optional(json, "url", statement.Url);
        Optional(json, "article", statement.Article);
    }

    private static void Reliance(Utf8JsonWriter json, GraphReliance reliance)
    {
        json.WriteString("from", reliance.From);
        Texts(json, "on", reliance.On);
        json.WriteString("kind", reliance.Kind.Word());
        Texts(json, "changes", [.. reliance.Changes.Select(change => change.Word())]);
    }

    private static void Optional(Utf8JsonWriter json, string key, string? value)
    {
        if (value is not null)
        {
            json.WriteString(key, value);
        }
    }

    private static void Texts(Utf8JsonWriter json, string key, IReadOnlyList<string> values)
    {
        if (values.Count == 0)
        {
            return;
        }
        json.WriteStartArray(key);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }
        json.WriteEndArray();
    }
}
