using FactCheck.Core.Attribution;

namespace FactCheck.Core.Reading.Proposal;

internal sealed record DrawnBasis(RelianceKind Kind, IReadOnlyList<DrawnStatement> On);

/// <summary>A statement while a chain is drawn.</summary>
internal sealed class DrawnStatement(Voice voice, Act act)
{
    private readonly List<DrawnBasis> _bases = [];

    public Voice Voice { get; } = voice;
    public Act Act { get; } = act;
    public Certainty Certainty { get; set; }
    public DateOnly? SaidOn { get; set; }
    public Lineage Lineage { get; init; }
    public string? SourceWords { get; set; }
    public string? Quote { get; set; }
    public TextSpan? Place { get; set; }

    /// <summary>Takes over what this mention leaves out and the other tells.</summary>
    public void Complete(DrawnStatement other)
    {
        Certainty = Certainty is Certainty.Uncommitted ? other.Certainty : Certainty;
        SaidOn ??= other.SaidOn;
        SourceWords ??= other.SourceWords;
        (Quote, Place) = Quote is null ? (other.Quote, other.Place) : (Quote, Place);
    }

    /// <summary>Rests on one more basis; of two ways of resting on the same one, the one that says more stays.</summary>
    public void RestOn(DrawnBasis basis)
    {
        if (basis.On.Contains(this))
        {
            return;
        }

        var known = _bases.FindIndex(one => one.On.Count == basis.On.Count && one.On.All(basis.On.Contains));
        if (known < 0)
        {
            _bases.Add(basis);
        }
        else if (Strength(basis.Kind) > Strength(_bases[known].Kind))
        {
            _bases[known] = basis;
        }
    }

    // "according to X" says more than a quotation, and a quotation more than a paraphrase
    private static int Strength(RelianceKind kind) => kind switch { RelianceKind.ReliesOn => 2, RelianceKind.Quotes => 1, _ => 0 };

    public ProposedStatement Proposed(List<DrawnStatement> all, Voice publisher) => new()
    {
        Source = Voice.Key,
        Act = Act,
        Certainty = Certainty,
        SaidOn = SaidOn,
        Lineage = _bases.Count == 0 ? Lineage : Lineage.Own,
        Held = Voice == publisher,
        SourceWords = SourceWords,
        Quote = Quote,
        Place = Place,
        Bases = [.. _bases.Select(basis => new ProposedReliance(basis.Kind, [.. basis.On.Select(on => all.IndexOf(on))]))],
    };
}
