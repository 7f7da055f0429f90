using FactCheck.Core.Sources;

namespace FactCheck.Core.Attribution;

/// <summary>The sentences about one claim: who carries it, what that traces to, what it passed through, who contests it.</summary>
internal sealed class GraphSentence(GraphFacts facts)
{
    private readonly TextRuns _runs = new();

    private int Outlets => facts.Answers.Reports.Count;

    public IReadOnlyList<TextRun> Say()
    {
        if (facts.Graph.Count == 0)
        {
            return _runs.Add("Nobody is on record about this yet.").ToList();
        }
        var isOwnReport = Outlets == 1 && facts.Origins is [{ } only] && only.Source == facts.Answers.Reports[0].Id;
        _runs.Add(Outlets == 1 ? "One outlet carries it" : $"{English.Capital(English.Number(Outlets))} {(Outlets == 0 ? "outlet carries" : "outlets carry")} it");
        if (isOwnReport)
        {
            _runs.Add(": ").Add(facts.Describe(facts.Origins[0])).Add(Basis(facts.Origins[0], firstHand: true)).Add(".");
        }
        else
        {
            _runs.Add(".");
            Origins();
        }
        Aside();
        ContestWords.Say(facts, _runs);
        return _runs.ToList();
    }

    private void Origins()
    {
        var carried = facts.Graph.All.Any(facts.Graph.IsCarrying);
        if (facts.Origins.Count == 0)
        {
            _runs.Add(
                !carried ? ""
                : facts.Graph.Supported.Order.Count > 0 ? " Nothing of it have we read ourselves."
                : facts.Answers.Circular.Count > 0 ? " Those who say so rest only on one another."
                : " Where it comes from is not known.");
            return;
        }
        _runs.Add(" ").Add(Who());
        if (facts.Origins is [var one])
        {
            _runs.Add(facts.Describe(one)).Add(Basis(one, firstHand: false));
        }
        else
        {
            Several();
        }
        if (facts.Through.Count > 0)
        {
            var names = facts.Through.Select(facts.Name).ToList();
            _runs.Add(", and everything we know of it passed ").Strong($"through {English.List(names.Count > 3 ? [.. names.Take(2), $"{English.Number(names.Count - 2)} others"] : names)}");
        }
        _runs.Add(".");
    }

    private string Who()
    {
        if (facts.OutletsReached < Outlets)
        {
            return facts.OutletsReached switch
            {
                0 => "What we have read traces to ",
                1 => "One of them traces to ",
                var some => $"{English.Capital(English.Number(some))} of them trace to ",
            };
        }
        if (facts.Origins.Count > 1 && facts.Answers.Lenient.Count > 1 && Outlets > 1)
        {
            return "Together they trace to ";
        }
        return Outlets switch { 0 => "What we have read traces to ", 1 => "It traces to ", 2 => "Both trace to ", _ => "All trace to " };
    }

    private void Several()
    {
        var lenient = facts.Answers.Lenient;
        var names = facts.Origins.Select(origin => string.Concat(facts.Describe(origin).Select(run => run.Text).Select(text => text.Replace(", nobody in particular", "", StringComparison.Ordinal)))).ToList();
        var list = names.Count > 4 ? null : English.List(names);
        if (lenient.Count == 1)
        {
            var isOneFinding = lenient.Proof[0].Origins.Count >= facts.Origins.Count;
            _runs.Strong(isOneFinding ? $"one joint finding of {English.List(names)}" : $"findings that overlap, of {English.List(names)}");
        }
        else
        {
            _runs.Strong($"{(lenient.Exact ? "" : "at least ")}{English.Number(lenient.Count)} {(lenient.Count == facts.Origins.Count ? "sources" : "separate findings")}");
            _runs.Add(list is null ? "" : lenient.Count == facts.Origins.Count ? $": {list}" : $" of {list}");
        }
        if (facts.Origins.All(origin => origin.Lineage == Lineage.Unknown))
        {
            _runs.Add(", and none of them says on what basis");
        }
        else if (facts.SharedInstitution is { } shared && lenient.Count > 1)
        {
            _runs.Add($", but {(facts.Origins.Count == 2 ? "both" : "all of them")} belong to ").Strong(facts.Name(shared));
        }
        else if (facts.Answers.Strict.Count < lenient.Count)
        {
            _runs.Add($", of which {(facts.Answers.Strict.Count == 0 ? "none is" : $"only {English.Number(facts.Answers.Strict.Count)} {(facts.Answers.Strict.Count == 1 ? "is" : "are")}")} surely independent");
        }
    }

    private string Basis(GraphStatement origin, bool firstHand)
    {
        var source = facts.Source(origin.Source);
        var (who, plural) = (source.Kind is SourceKind.Person or SourceKind.Unnamed or SourceKind.Group ? "who" : "which", English.IsPlural(source));
        return origin switch
        {
            { Lineage: Lineage.Unknown } when firstHand => ", and does not say on what basis",
            { Lineage: Lineage.Unknown } => $", {who} {(plural ? "do" : "does")} not say on what basis",
            { Act: Act.Admits } => $", {who} {(plural ? "admit" : "admits")} it",
            _ => firstHand ? ", first hand" : "",
        };
    }

    // What happened to it on the way.
    private void Aside()
    {
        var changes = facts.Graph.Bases.SelectMany(bases => bases).Where(basis => basis.Whole).SelectMany(basis => basis.Reliance.Changes).Distinct().Order().Select(Changed).ToList();
        if (facts.Answers.HedgeLoss.Count > 0)
        {
            changes.Add("it became more certain");
        }
        if (changes.Count > 0)
        {
            _runs.Add(" On the way ").Strong(English.List(changes)).Add(".");
        }
        foreach (var circle in facts.Answers.Circular.Where(circle => circle.Sources.Count > 1 && facts.Origins.Count > 0))
        {
            _runs.Add(" ").Strong(English.Capital(English.List([.. circle.Sources.Select(facts.Name)]))).Add(" rest on one another.");
        }
    }

    /// <summary>“the number changed”.</summary>
    public static string Changed(GraphChange change) => change switch
    {
        GraphChange.Quantity => "the number changed",
        GraphChange.Place => "the place changed",
        GraphChange.Time => "the time changed",
        GraphChange.Plural => "one became many",
        _ => "who said it was lost",
    };
}
