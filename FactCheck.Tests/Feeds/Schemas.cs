using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;
using NJsonSchema;

namespace FactCheck.Tests.Feeds;

/// <summary>Public schemas (Schemas/README.md), asked by validators that are not ours.</summary>
internal static class Schemas
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>What NJsonSchema finds wrong in a JSON document.</summary>
    public static async Task<IReadOnlyList<string>> JsonAsync(string schema, string json) =>
        [.. (await JsonSchema.FromJsonAsync(await ReadAsync(schema), Ct)).Validate(json).Select(problem => problem.ToString())];

    /// <summary>
    /// What is wrong in a document of schema.org: every object against the JSON Schema of its own class, and every name against those that its class and
    /// the classes above it have.
    /// </summary>
    public static async Task<IReadOnlyList<string>> SchemaOrgAsync(string json)
    {
        var classes = JsonNode.Parse(await ReadAsync("schema-org.json"))!.AsObject();
        var problems = new List<string>();
        foreach (var item in Objects(JsonNode.Parse(json)))
        {
            var type = item["@type"]?.GetValue<string>();
            if (type is null || !classes.ContainsKey(type))
            {
                problems.Add($"{item.GetPath()} is a “{type}”, which is no class that we know");
                continue;
            }

            problems.AddRange(item.Select(property => property.Key).Where(name => name[0] != '@' && !Names(classes, type).Contains(name)).Select(name => $"{item.GetPath()}: a {type} has no {name}"));
            var schema = await JsonSchema.FromJsonAsync(Bundle(classes, type), Ct);
            problems.AddRange(schema.Validate(item.ToJsonString()).Select(problem => $"{item.GetPath()}: {problem}"));
        }

        return problems;
    }

    /// <summary>What System.Xml finds wrong in an XML document.</summary>
    public static IReadOnlyList<string> Xml(string schema, string xml)
    {
        var problems = new List<string>();
        var settings = new XmlReaderSettings { ValidationType = ValidationType.Schema };
        settings.Schemas.Add(null, Repository.File($"FactCheck.Tests/Feeds/Schemas/{schema}"));
        settings.ValidationFlags |= XmlSchemaValidationFlags.ReportValidationWarnings;
        settings.ValidationEventHandler += (_, problem) => problems.Add(problem.Message);
        using var reader = XmlReader.Create(new StringReader(xml), settings);
        _ = XDocument.Load(reader);
        return [.. problems.Where(problem => !problem.Contains("http://purl.org/atompub/tombstones/1.0", StringComparison.Ordinal))]; // another schema's
    }

    private static IEnumerable<JsonObject> Objects(JsonNode? node) => node switch
    {
        JsonObject item => [item, .. item.SelectMany(property => Objects(property.Value))],
        JsonArray list => list.SelectMany(Objects),
        _ => [],
    };

    private static HashSet<string> Names(JsonObject classes, string type)
    {
        if (classes[type] is not JsonObject schema)
        {
            return [];
        }

        var names = schema["properties"]?.AsObject().Select(property => property.Key).ToHashSet() ?? [];
        foreach (var above in schema["allOf"]?.AsArray().Select(parent => parent!["$ref"]!.GetValue<string>()["schema:".Length..]) ?? [])
        {
            names.UnionWith(Names(classes, above));
        }

        return names;
    }

    // one document with definitions; a class that we never use may be anything
    private static string Bundle(JsonObject classes, string type)
    {
        var definitions = new JsonObject();
        foreach (var (name, schema) in classes)
        {
            var copy = schema!.DeepClone().AsObject();
            copy.Remove("$id");
            copy.Remove("$schema");
            definitions[name] = copy;
        }

        Refer(definitions, classes);
        return new JsonObject { ["$schema"] = "http://json-schema.org/draft-07/schema#", ["allOf"] = new JsonArray(new JsonObject { ["$ref"] = $"#/definitions/{type}" }), ["definitions"] = definitions }.ToJsonString(JsonSerializerOptions.Web);
    }

    private static void Refer(JsonNode? node, JsonObject classes)
    {
        if (node is JsonObject item)
        {
            if (item["$ref"]?.GetValue<string>() is { } to && to.StartsWith("schema:", StringComparison.Ordinal))
            {
                var name = to["schema:".Length..];
                item.Remove("$ref");
                if (classes.ContainsKey(name))
                {
                    item["$ref"] = $"#/definitions/{name}";
                }
            }

            foreach (var (_, value) in item.ToList())
            {
                Refer(value, classes);
            }
        }
        else if (node is JsonArray list)
        {
            foreach (var value in list)
            {
                Refer(value, classes);
            }
        }
    }

    private static Task<string> ReadAsync(string name) => File.ReadAllTextAsync(Repository.File($"FactCheck.Tests/Feeds/Schemas/{name}"), Ct);
}
