using FactCheck.Core.Attribution;
using FactCheck.Core.Sources;

namespace FactCheck.Core.Claims;

/// <summary>One side's evidence in a reader's words: “Three items support the claim; all go back to one data set, the Port Register.”</summary>
internal sealed class EvidenceSentence(Stance stance, int pieces, GraphFacts facts)
{
    private readonly TextRuns _runs = new();

    public IReadOnlyList<TextRun> Say()
    {
        if (pieces == 0)
        {
            return _runs.Add("Whoever this rests on no longer counts for us.").ToList();
        }

        _runs.Add($"{(pieces == 1 ? "One item" : $"{English.Capital(English.Number(pieces))} items")} {Bears()}");
        switch (facts.Origins)
        {
            case []:
                _runs.Add(Groundless());
                break;
            case [var only] when pieces == 1 && facts.Graph.Count == 1:
                _runs.Add(": ").Add(Describe(only)).Add(Lineage(only));
                break;
            case [var only]:
                _runs.Add(pieces switch { 1 => "; it goes back to ", 2 => "; both go back to ", _ => "; all go back to " }).Add(Describe(only)).Add(Lineage(only));
                break;
            default:
                Several();
                break;
        }

        if (facts.Through.Count > 0)
        {
            _runs.Add(", ").Strong($"through {English.List([.. facts.Through.Select(facts.Name)])}");
        }

        _runs.Add(".");
        Aside();
        return _runs.ToList();
    }

    private string Bears() => (stance, pieces) switch
    {
        (Stance.Supports, 1) => "supports the claim",
        (Stance.Supports, _) => "support the claim",
        (Stance.Refutes, 1) => "speaks against the claim",
        (Stance.Refutes, _) => "speak against the claim",
        (_, 1) => "gives context",
        _ => "give context",
    };

    private string Groundless() =>
        facts.Graph.Supported.Order.Count > 0 ? "; none of it have we seen ourselves"
        : pieces == 1 ? "; it rests on nothing but itself" : "; they rest on nothing but one another";

    private void Several()
    {
        var (lenient, strict) = (facts.Answers.Lenient, facts.Answers.Strict);
        var names = facts.Origins.Select(origin => string.Concat(Describe(origin).Select(run => run.Text))).ToList();
        _runs.Add(pieces == 1 ? "; it goes back to " : "; they go back to ");
        if (lenient.Count == 1)
        {
            _runs.Strong(lenient.Proof[0].Origins.Count >= facts.Origins.Count ? $"one joint finding of {English.List(names)}" : $"findings that overlap, of {English.List(names)}");
        }
        else
        {
            _runs.Strong($"{(lenient.Exact ? "" : "at least ")}{English.Number(lenient.Count)} {(lenient.Count == facts.Origins.Count ? "sources" : "separate findings")}");
            _runs.Add(names.Count > 4 ? "" : $"{(lenient.Count == facts.Origins.Count ? ":" : " of")} {English.List(names)}");
        }

        if (facts.Origins.All(origin => origin.Lineage is Attribution.Lineage.Unknown))
        {
            _runs.Add(", and where they have it from is not known");
        }
        else if (facts.SharedInstitution is { } shared && lenient.Count > 1)
        {
            _runs.Add($", but {(facts.Origins.Count == 2 ? "both" : "all of them")} belong to ").Strong(facts.Name(shared));
        }
        else if (strict.Count < lenient.Count)
        {
            _runs.Add($", of which {(strict.Count == 0 ? "none is" : $"only {English.Number(strict.Count)} {(strict.Count == 1 ? "is" : "are")}")} surely independent");
        }
    }

    // “one data set, the Port Register”: what kind of thing it is tells a reader more than a name they may not know
    private IReadOnlyList<TextRun> Describe(GraphStatement origin)
    {
        var source = facts.Source(origin.Source);
        return source switch
        {
            { Kind: SourceKind.Document, Named: false } when source.Name.Length > 0 => new TextRuns().Strong($"one page at {source.Name}").ToList(),
            { Kind: SourceKind.Dataset or SourceKind.Document, Named: true } =>
                new TextRuns().Strong($"one {SourceKindWords.Word(source.Kind)}").Add($", {English.The(source.Name)}").ToList(),
            _ => facts.Describe(origin),
        };
    }

    private string Lineage(GraphStatement origin) =>
        origin.Lineage is Attribution.Lineage.Unknown ? ", and where that comes from is not known" : pieces == 1 ? ", first hand" : "";

    // What happened to it on the way.
    private void Aside()
    {
        var changes = facts.Graph.Bases.SelectMany(bases => bases).Where(basis => basis.Whole).SelectMany(basis => basis.Reliance.Changes).Distinct().Order().Select(GraphSentence.Changed).ToList();
        if (facts.Answers.HedgeLoss.Count > 0)
        {
            changes.Add("it became more certain");
        }

        if (changes.Count > 0)
        {
            _runs.Add(" On the way ").Strong(English.List(changes)).Add(".");
        }

        foreach (var circle in facts.Answers.Circular.Where(circle => circle.Sources.Count > 1))
        {
            _runs.Add(" ").Strong(English.Capital(English.List([.. circle.Sources.Select(facts.Name)]))).Add(" rest on one another.");
        }
    }
}
