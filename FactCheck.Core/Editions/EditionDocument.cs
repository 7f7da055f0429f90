using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using FactCheck.Core.Attribution;
using FactCheck.Core.Claims;
using FactCheck.Core.Verdicts;

namespace FactCheck.Core.Editions;

/// <summary>All that an edition publishes, frozen. It holds no id of the desk's: an unnamed source stands in the words the article used.</summary>
public sealed record EditionDocument
{
    public required string Headline { get; init; }
    public required string ClaimText { get; init; }
    public required string Slug { get; init; }
    public required string Language { get; init; }
    public string Why { get; init; } = "";
    public IReadOnlyList<PublicLink> Topics { get; init; } = [];
    public IReadOnlyList<PublicAppearance> Appearances { get; init; } = [];

    /// <summary>The claim's provenance in the form of docs/graph.md, with one claim, "c1".</summary>
    public required string Graph { get; init; }

    /// <summary>The sentence that says where it comes from, as runs of text.</summary>
    public IReadOnlyList<TextRun> Says { get; init; } = [];

    /// <summary>The same in one short line, for lists.</summary>
    public IReadOnlyList<TextRun> Chain { get; init; } = [];

    /// <summary>Sources of the graph, appearances and evidence that have a public page.</summary>
    public IReadOnlyList<PublicLink> Sources { get; init; } = [];
    public IReadOnlyList<PublicEvidence> Evidence { get; init; } = [];

    /// <summary>Where the evidence comes from, side by side; empty in editions from before it was kept.</summary>
    public IReadOnlyList<PublicEvidenceSide> EvidenceSides { get; init; } = [];
    public required Rating Rating { get; init; }
    public required string Conclusion { get; init; }

    /// <summary>Markdown.</summary>
    public string Reasoning { get; init; } = "";
    public CorrectionKind? Correction { get; init; }
    public string CorrectionNote { get; init; } = "";
    public IReadOnlyList<string> CheckedBy { get; init; } = [];

    /// <summary>Who approved it; null while it is only proposed.</summary>
    public string? ReviewedBy { get; init; }

    private static readonly JsonSerializerOptions s_json = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    };

    public string ToJson() => JsonSerializer.Serialize(this, s_json);

    public static EditionDocument FromJson(string json) => JsonSerializer.Deserialize<EditionDocument>(json, s_json)!;

    /// <summary>SHA-256 of all that would be published, in hexadecimal: what an approval is bound to.</summary>
    public string Fingerprint() => Hash((this with { ReviewedBy = null }).ToJson());

    internal string SearchText() => string.Join('\n',
        [.. Topics.Select(t => t.Name), .. Sources.Select(s => s.Name), .. Appearances.Select(a => a.Claimant ?? ""), .. Quotations, .. Evidence.Select(e => e.Title)]);

    /// <summary>The short quotations in the graph.</summary>
    public IReadOnlyList<string> Quotations { get; init; } = [];

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}

/// <param name="Name">As it is called.</param>
/// <param name="Slug">The last part of its public address.</param>
public sealed record PublicLink(string Name, string Slug);

/// <summary>An appearance as published; <paramref name="ClaimantSlug"/> is null for whoever has no public page.</summary>
public sealed record PublicAppearance(string? Claimant, string? ClaimantSlug, bool Person, DateOnly? SaidOn, string? Url, string? Medium, string? Occasion);

/// <summary>Evidence as published.</summary>
public sealed record PublicEvidence(string Title, Stance Stance, string? Source, string? SourceSlug, string? Url, string? ArchivedUrl, string Note, int Credibility);

/// <summary>One side's evidence as published: <paramref name="Graph"/> in the form of docs/graph.md with one claim, "c1", whose statement eN is the Nth piece of evidence.</summary>
public sealed record PublicEvidenceSide(Stance Stance, string Graph, IReadOnlyList<TextRun> Says)
{
    /// <summary>A side with the sentence that its graph's answers make.</summary>
    /// <param name="stance">Which side.</param>
    /// <param name="graph">Its pieces, all of them seen.</param>
    public static PublicEvidenceSide Of(Stance stance, GraphDocument graph) =>
        new(stance, GraphJson.Write(graph), EvidenceSide.Of(stance, graph.Statements.Count, graph).Says);

    /// <summary>With its answers; null when the graph cannot be read, so that a page still shows the evidence.</summary>
    public EvidenceSide? Read()
    {
        try
        {
            return EvidenceSide.Frozen(Stance, GraphJson.Read(Graph), Says);
        }
        catch (EditorialRuleException)
        {
            return null;
        }
    }
}
