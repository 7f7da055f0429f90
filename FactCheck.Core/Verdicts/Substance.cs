using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using FactCheck.Core.Attribution;
using FactCheck.Core.Claims;
using FactCheck.Core.Ledger;
using FactCheck.Core.Sources;

namespace FactCheck.Core.Verdicts;

/// <summary>
/// What a verdict judges: who says what on what basis, who they are and whom they belong to, and the evidence. Wordings are left out by name,
/// so that whatever is added to a source, a statement or a piece of evidence counts as substance until it is said to be wording.
/// </summary>
public sealed class Substance
{
    private static readonly string[] s_wordsOfSource = [nameof(Source.Name), nameof(Source.Slug), nameof(Source.Aliases), nameof(Source.Url), nameof(Source.Note), nameof(Source.WithdrawnWhy), nameof(Source.SameAs), nameof(Source.DistinctFrom), nameof(LedgerItem.Revision)]; // who is the same stands with the nodes
    private static readonly string[] s_wordsOfEvidence = [nameof(Evidence.Title), nameof(Evidence.Note), nameof(Evidence.ArchivedUrl), nameof(Evidence.SourceWords), nameof(LedgerItem.Revision)];

    // what identifies it stands in the key; what it rests on and belongs to is told with the desk's own ids
    private static readonly string[] s_wordsOfStatement =
    [
        nameof(GraphStatement.Id), nameof(GraphStatement.Claim), nameof(GraphStatement.RecordedAt), nameof(GraphStatement.Words), nameof(GraphStatement.Quote), nameof(GraphStatement.Url), nameof(GraphStatement.Article),
    ];

    private static readonly JsonSerializerOptions s_json = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    private readonly SortedDictionary<string, JsonObject> _items = new(StringComparer.Ordinal);

    private Substance(ClaimFile file)
    {
        var traced = TracedGraph.Of(file);
        var nodes = traced.SourceNodes.Select(pair => (pair.Key, pair.Value)).Concat(traced.StatementNodes.Select(pair => (pair.Key, pair.Value)))
            .ToLookup(pair => pair.Value, pair => pair.Key.ToString());
        var bases = traced.Document.Reliances.ToLookup(reliance => reliance.From);
        foreach (var statement in traced.Document.Statements)
        {
            var facts = Without(statement, s_wordsOfStatement);
            facts["Rests"] = new JsonArray([.. bases[statement.Id].Select(reliance => Facts(reliance, nodes)).OrderBy(basis => basis.ToJsonString(s_json), StringComparer.Ordinal)]);
            facts[nameof(GraphStatement.Source)] = Whose(statement.Source, nodes);
            facts[nameof(GraphStatement.Target)] = statement.Target is { } target ? Whose(target, nodes) : null;
            _items[$"statement {Whose(statement.Id, nodes)}"] = facts;
        }

        foreach (var source in traced.Document.Sources)
        {
            _items[$"node {Whose(source.Id, nodes)}"] = new JsonObject
            {
                [nameof(GraphSource.Named)] = source.Named,
                [nameof(GraphSource.DistinctFrom)] = new JsonArray([.. source.DistinctFrom.Select(id => Whose(id, nodes)).Order(StringComparer.Ordinal).Select(id => (JsonNode)id)]),
            };
        }

        foreach (var evidence in file.Evidence)
        {
            var facts = FactsOf(evidence);
            facts["By"] = evidence.SourceId is { } by ? string.Join('+', file.Same.Members(by).Select(record => record.Id.ToString()).Order(StringComparer.Ordinal)) : null;
            _items[$"evidence {evidence.Id}"] = facts;
        }

        // every record of a source, and of whatever it belongs to
        foreach (var id in SourceReach.From(SourceReach.Named(file.Statements, file.Evidence, []), id => SourceReach.Next(file.Sources[id]).Where(file.Sources.ContainsKey)))
        {
            _items[$"source {id}"] = Without(file.Sources[id], s_wordsOfSource);
        }

        Fingerprint = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', _items.Select(item => $"{item.Key} {item.Value.ToJsonString(s_json)}")))));
    }

    /// <summary>SHA-256 over all of it in hexadecimal: the same as long as nothing but wording changes.</summary>
    public string Fingerprint { get; }

    /// <summary>The items and their facts, by kind and id.</summary>
    internal IReadOnlyDictionary<string, JsonObject> Items => _items;

    public static Substance Of(ClaimFile file) => new(file);

    internal static JsonObject FactsOf(Evidence evidence) => Without(evidence, s_wordsOfEvidence);

    private static JsonObject Facts(GraphReliance reliance, ILookup<string, string> nodes) => new()
    {
        [nameof(GraphReliance.Kind)] = reliance.Kind.ToString(),
        [nameof(GraphReliance.On)] = new JsonArray([.. reliance.On.Select(id => Whose(id, nodes)).Order(StringComparer.Ordinal).Select(id => (JsonNode)id)]),
        [nameof(GraphReliance.Changes)] = new JsonArray([.. reliance.Changes.Order().Select(change => (JsonNode)change.ToString())]),
    };

    // a node in the desk's own ids; several where the desk holds personas for one person
    private static string Whose(string node, ILookup<string, string> nodes) => string.Join('+', nodes[node].Order(StringComparer.Ordinal));

    private static JsonObject Without<T>(T item, string[] words)
    {
        var facts = JsonSerializer.SerializeToNode(item, s_json)!.AsObject();
        foreach (var word in words)
        {
            facts.Remove(word);
        }

        return facts;
    }
}
