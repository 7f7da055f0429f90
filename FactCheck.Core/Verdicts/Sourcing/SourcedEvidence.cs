using FactCheck.Core.Attribution;
using FactCheck.Core.Claims;
using FactCheck.Core.Sources;

namespace FactCheck.Core.Verdicts.Sourcing;

/// <summary>A verdict's evidence as the rules read it: the pieces, and what the graph answers of each side and of all together.</summary>
internal sealed class SourcedEvidence
{
    private readonly ClaimFile _file;
    private readonly Dictionary<Stance, EvidenceSide> _sides;

    public SourcedEvidence(ClaimFile file)
    {
        _file = file;
        var whole = EvidenceGraph.Whole(file);
        Items = [.. whole.Statements.Where(node => !node.Withdrawn).Select(node => file.Evidence[EvidenceGraph.IndexOf(node.Id)])];
        _sides = EvidenceGraph.Sides(file).Where(side => On(side.Stance).Any()).ToDictionary(side => side.Stance);
        Whole = new AttributionGraph(whole).Answer(EvidenceGraph.ClaimId);
    }

    /// <summary>The pieces that count: not those of a source that the desk withdrew.</summary>
    public IReadOnlyList<Evidence> Items { get; }

    /// <summary>Whatever was entered, withdrawn or not.</summary>
    public IReadOnlyList<Evidence> Entered => _file.Evidence;

    /// <summary>The answers over all the evidence, whatever side it is on.</summary>
    public ClaimAnswers Whole { get; }

    /// <summary>
    /// The sides that the finding stands on: those the rating speaks for; before there is a verdict, whichever side has evidence. “Unproven” and
    /// “void” stand on neither: that the evidence does not decide it needs no second origin.
    /// </summary>
    public IReadOnlyList<Stance> Grounds => _file.Verdict?.Rating switch
    {
        Rating.True or Rating.MostlyTrue => [Stance.Supports],
        Rating.False or Rating.MostlyFalse => [Stance.Refutes],
        Rating.Mixed => [Stance.Supports, Stance.Refutes],
        Rating.Unproven or Rating.Void => [],
        _ => [.. new[] { Stance.Supports, Stance.Refutes }.Where(_sides.ContainsKey)],
    };

    /// <summary>The source of a piece, one for all the records that are held for it; null where nobody recorded whose it is.</summary>
    public Source? SourceOf(Evidence piece) => piece.SourceId is { } id ? _file.Same.One(id) : null;

    /// <summary>A collective nobody in particular speaks for.</summary>
    public bool IsGroup(Evidence piece) => piece.SourceId is { } id && _file.Same.Kind(id) is SourceKind.Group;

    /// <summary>A side; null when nothing on it counts.</summary>
    public EvidenceSide? Side(Stance stance) => _sides.GetValueOrDefault(stance);

    public IEnumerable<Evidence> On(Stance stance) => Items.Where(piece => piece.Stance == stance);

    public Evidence? Find(Guid id) => Items.FirstOrDefault(piece => piece.Id == id);

    /// <summary>The pieces that nodes of the graph stand for.</summary>
    public IEnumerable<Evidence> Pieces(IEnumerable<string> nodes) => nodes.Select(node => Entered[EvidenceGraph.IndexOf(node)]);
}

internal static class SourcingWords
{
    /// <summary>“the evidence for the claim”.</summary>
    public static string Words(this Stance stance) => stance switch
    {
        Stance.Supports => "the evidence for the claim",
        Stance.Refutes => "the evidence against the claim",
        _ => "the context",
    };

    /// <summary>“A”, “A” and “B”; more than three are counted.</summary>
    public static string Titles(this IEnumerable<Evidence> pieces)
    {
        var titles = pieces.Select(piece => $"“{(piece.Title.Length > 80 ? piece.Title[..79] + "…" : piece.Title)}”").ToList();
        return English.List(titles.Count > 3 ? [.. titles.Take(2), $"{English.Number(titles.Count - 2)} more"] : titles);
    }
}
