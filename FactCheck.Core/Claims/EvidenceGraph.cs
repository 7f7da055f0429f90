using FactCheck.Core.Attribution;
using FactCheck.Core.Sources;

namespace FactCheck.Core.Claims;

/// <summary>
/// A claim's evidence as attribution graphs, one for each side, so that the same questions are asked of it as of the claim itself. A piece is a node
/// (e1, e2, … in the order of the file) by its source, and carries what that side says. What one side rests on elsewhere comes in as its lineage and
/// counts for nothing by itself; what nobody here has seen is not held.
/// </summary>
public sealed class EvidenceGraph
{
    /// <summary>The one claim of each graph.</summary>
    public const string ClaimId = "c1";
    private readonly ClaimFile _file;
    private readonly bool _forReaders;
    private readonly WhatIf? _whatIf;
    private readonly Dictionary<Guid, string> _nodes;

    private EvidenceGraph(ClaimFile file, bool forReaders, WhatIf? whatIf = null)
    {
        (_file, _forReaders, _whatIf) = (file, forReaders, whatIf);
        _nodes = file.Evidence.Select((piece, index) => (piece.Id, Node: NodeOf(index))).ToDictionary(pair => pair.Id, pair => pair.Node);
    }

    /// <summary>The node of the piece at a place (from 0) in the file's evidence.</summary>
    public static string NodeOf(int index) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"e{index + 1}");

    /// <summary>The place (from 0) of the piece that a node stands for.</summary>
    public static int IndexOf(string node) => int.Parse(node.AsSpan(1), System.Globalization.CultureInfo.InvariantCulture) - 1;

    /// <summary>The sides that have any evidence, as the desk sees them.</summary>
    public static IReadOnlyList<EvidenceSide> Sides(ClaimFile file) => new EvidenceGraph(file, forReaders: false).Sides();

    /// <summary>The same if a source, with everything that belongs to it, counted or did not.</summary>
    internal static IReadOnlyList<EvidenceSide> SidesIf(ClaimFile file, WhatIf whatIf) => new EvidenceGraph(file, forReaders: false, whatIf).Sides();

    /// <summary>Whether any piece would count then: somebody here has seen it, or one that was seen rests on it, and it leads to somebody who counts.</summary>
    internal static bool AnyCountsIf(ClaimFile file, WhatIf whatIf) =>
        new AttributionGraph(new EvidenceGraph(file, forReaders: false, whatIf).Draw(file.Evidence, _ => true)).Of(ClaimId).Supported.Root is not null;

    /// <summary>The same as they are published: an unnamed source stands in the item's own words.</summary>
    public static IReadOnlyList<EvidenceSide> ForReaders(ClaimFile file) => new EvidenceGraph(file, forReaders: true).Sides();

    /// <summary>All the evidence in one graph, whatever side it is on, as the desk sees it.</summary>
    public static GraphDocument Whole(ClaimFile file) => new EvidenceGraph(file, forReaders: false).Draw(file.Evidence, _ => true);

    private List<EvidenceSide> Sides() =>
    [
        .. from stance in Enum.GetValues<Stance>()
           let own = _file.Evidence.Where(piece => piece.Stance == stance).ToList()
           where own.Count > 0
           let graph = Draw(WithLineage(own), piece => piece.Stance == stance)
           let nodes = graph.Statements.Where(node => !node.Withdrawn).Select(node => node.Id).ToHashSet(StringComparer.Ordinal)
           select EvidenceSide.Of(stance, own.Count(piece => nodes.Contains(_nodes[piece.Id])), graph),
    ];

    // the side's own pieces and, step by step, whatever they rest on, in the order of the file
    private List<Evidence> WithLineage(IEnumerable<Evidence> own)
    {
        var byId = _file.Evidence.ToDictionary(piece => piece.Id);
        var reached = new HashSet<Guid>();
        var open = new Stack<Guid>(own.Select(piece => piece.Id));
        while (open.TryPop(out var id))
        {
            if (byId.TryGetValue(id, out var piece) && reached.Add(id))
            {
                foreach (var on in piece.Bases.SelectMany(basis => basis.On))
                {
                    open.Push(on);
                }
            }
        }

        return [.. _file.Evidence.Where(piece => reached.Contains(piece.Id))];
    }

    private GraphDocument Draw(IReadOnlyList<Evidence> pieces, Func<Evidence, bool> counts)
    {
        var sources = new SourceNodes(_file, _forReaders, WordsFor);
        foreach (var piece in pieces)
        {
            if (piece.SourceId is { } id)
            {
                sources.Enter(id, piece.Id); // readers get no link between what two items say of somebody unnamed
            }
        }

        return new GraphDocument
        {
            Claims = [new GraphClaim(ClaimId, _file.Claim.Headline)],
            Sources = [.. sources.All, .. pieces.Where(piece => piece.SourceId is null).Select(Page).DistinctBy(page => page.Id)],
            Statements = [.. pieces.Select(piece => Node(piece, piece.SourceId is { } id ? sources[id, piece.Id] : Page(piece).Id, counts(piece)) with { Withdrawn = piece.SourceId is { } of && sources.IsWithdrawn(of, piece.Id, _whatIf) })],
            Reliances = [.. pieces.SelectMany(RelianceOf)],
        };
    }

    // readers get a piece's own words and no other's, which would tell that both are of one person
    private string? WordsFor(Source source, Guid? piece) => _forReaders
        ? _file.Evidence.FirstOrDefault(one => one.Id == piece)?.SourceWords
        : _file.Evidence.FirstOrDefault(one => one.SourceId == source.Id && one.SourceWords is not null)?.SourceWords ?? TracedGraph.WordsFor(_file, source);

    // A link without a source: nobody recorded whose page it is, and one site is one page.
    private static GraphSource Page(Evidence piece)
    {
        var host = Uri.TryCreate(piece.Url, UriKind.Absolute, out var address) ? address.Host : "";
        return new GraphSource { Id = $"page:{host}", Kind = SourceKind.Document, Name = host, Named = false };
    }

    private GraphStatement Node(Evidence piece, string source, bool counts) => new()
    {
        Id = _nodes[piece.Id],
        Source = source,
        Claim = ClaimId,
        Act = piece.Bases.Count > 0 ? Act.Reports : Act.Asserts,
        Certainty = piece.Certainty,
        SaidAt = piece.DatedOn is { } day ? new GraphTime(day) : null,
        Lineage = piece.Lineage,
        Held = counts && !piece.Unseen,
        Words = piece.SourceWords,
    };

    private IEnumerable<GraphReliance> RelianceOf(Evidence piece) =>
        from basis in piece.Bases
        let members = basis.On.Where(_nodes.ContainsKey).Select(id => _nodes[id]).ToList()
        where members.Count > 0
        select new GraphReliance
        {
            From = _nodes[piece.Id],
            On = members,
            Kind = basis.Kind,
            Changes = [.. basis.Changes.Select(change => Enum.Parse<GraphChange>(change, ignoreCase: true))],
        };
}
