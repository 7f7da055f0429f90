using System.Globalization;
using FactCheck.Core.Attribution;
using FactCheck.Core.Claims;
using FactCheck.Core.Editions;
using FactCheck.Core.Sources;
using FactCheck.Core.Verdicts;

namespace FactCheck.Web.Demo;

/// <summary>What a generated verdict rests on: one or two pieces with archived copies, on the side that the verdict says.</summary>
internal sealed class DemoEvidence(DemoChance chance, DemoText text, DateOnly day)
{
    private readonly List<(PublicEvidence Piece, ArchivedSource? Source)> _pieces = [];

    public IEnumerable<ArchivedSource> Sources => _pieces.Select(piece => piece.Source).OfType<ArchivedSource>();

    public IReadOnlyList<PublicEvidence> Gather(Rating rating)
    {
        for (var more = 1 + chance.Rank(2); more > 0; more--)
        {
            var source = chance.Of(10) switch { < 5 => chance.Ranked(DemoSources.All.Registers), < 7 => chance.Ranked(DemoSources.All.Bodies), _ => null };
            var number = chance.Of(10_000);
            var page = string.Create(CultureInfo.InvariantCulture, $"{source?.Slug ?? "documents"}.example/{day.Year}/{number}");
            _pieces.Add((new PublicEvidence(
                text.Line(DemoWords.All[$"evidence.{source?.Kind.ToString().ToLowerInvariant() ?? "page"}"], source?.Name ?? ""), StanceFor(rating), source?.Name, source?.Slug, "https://" + page, chance.Permille(850) ? string.Create(CultureInfo.InvariantCulture, $"https://archive.example/{day:yyyyMMdd}/{number}") : null,
                chance.Permille(300) ? text.Line(DemoWords.All["note"]) : "", 1 + chance.Of(4)), source));
        }

        return [.. _pieces.Select(piece => piece.Piece)];
    }

    /// <summary>Each side as a graph, whose statement eN is the Nth piece.</summary>
    public IEnumerable<PublicEvidenceSide> Sides(string headline) =>
        from stance in Enum.GetValues<Stance>()
        let own = _pieces.Index().Where(piece => piece.Item.Piece.Stance == stance).ToList()
        where own.Count > 0
        select PublicEvidenceSide.Of(stance, new GraphDocument
        {
            Sources = [.. own.Select(piece => NodeOf(piece.Item)).DistinctBy(node => node.Id)],
            Claims = [new GraphClaim(EvidenceGraph.ClaimId, headline)],
            Statements = [.. own.Select(piece => new GraphStatement { Id = EvidenceGraph.NodeOf(piece.Index), Source = NodeOf(piece.Item).Id, Claim = EvidenceGraph.ClaimId, Act = Act.Asserts, Held = true })],
        });

    private GraphSource NodeOf((PublicEvidence Piece, ArchivedSource? Source) piece) => piece.Source is { } source
        ? new GraphSource { Id = string.Create(CultureInfo.InvariantCulture, $"s{_pieces.FindIndex(one => one.Source == source) + 1}"), Kind = source.Kind, Name = source.Name }
        : new GraphSource { Id = "page", Kind = SourceKind.Document, Name = "documents.example", Named = false };

    private Stance StanceFor(Rating rating) => rating switch
    {
        Rating.Unproven => Stance.Context,
        Rating.Mixed => (Stance)chance.Of(2),
        _ when chance.Permille(70) => Stance.Context,
        Rating.True or Rating.MostlyTrue => Stance.Supports,
        _ => Stance.Refutes,
    };
}
