using System.Globalization;

namespace FactCheck.Core.Attribution;

/// <summary>The short line for lists.</summary>
internal static class GraphLine
{
    public static IReadOnlyList<TextRun> Say(GraphFacts facts)
    {
        var runs = new TextRuns();
        if (facts.Graph.Count == 0)
        {
            return runs.Add("nobody on record yet").ToList();
        }
        var outlets = facts.Answers.Reports.Count;
        runs.Add(outlets switch { 0 => "no outlet carries it", 1 => "1 outlet carries it", _ => $"{Digits(outlets)} outlets carry it" });
        Origins(facts, runs, outlets);
        if (facts.Through.Count > 0)
        {
            var names = facts.Through.Select(facts.Name).ToList();
            runs.Add(" · everything passed through ").Add(names.Count > 2 ? $"{names[0]} and {Digits(names.Count - 1)} others" : English.List(names));
        }
        if (facts.Answers.Contested.Count > 0)
        {
            runs.Add(" · contested");
        }
        return runs.ToList();
    }

    private static void Origins(GraphFacts facts, TextRuns runs, int outlets)
    {
        var (lenient, strict) = (facts.Answers.Lenient, facts.Answers.Strict);
        if (facts.Origins is [var only])
        {
            var isItself = outlets == 1 && only.Source == facts.Answers.Reports[0].Id;
            runs.Add(outlets > 1 && facts.OutletsReached == outlets ? " · all trace to " : " · ").Add(facts.Describe(only, inDigits: true));
            runs.Add(only.Lineage == Lineage.Unknown ? " · no basis given" : isItself ? ", first hand" : "");
        }
        else if (facts.Origins.Count > 0 && lenient.Count == 1)
        {
            runs.Add(" · ").Strong("1 joint finding").Add($" of {English.List([.. facts.Origins.Select(origin => string.Concat(facts.Describe(origin, inDigits: true).Select(run => run.Text)))])}");
        }
        else if (facts.Origins.Count > 0)
        {
            var range = !lenient.Exact ? $"at least {Digits(lenient.Count)}" : strict.Count < lenient.Count ? $"{Digits(strict.Count)}–{Digits(lenient.Count)}" : Digits(lenient.Count);
            runs.Add($" · {range} origins, {(facts.Answers.Named.Count == 0 ? "none" : Digits(facts.Answers.Named.Count))} named");
            if (facts.Answers.Routes.Count > 1)
            {
                runs.Add(" · ").Strong($"{Digits(facts.Answers.Routes.Count)} independent routes");
            }
        }
        else
        {
            runs.Add(facts.Answers.Circular.Count > 0 ? " · rests on nothing but itself" : facts.Graph.All.Any(facts.Graph.IsCarrying) ? " · origin not known" : "");
        }
    }

    private static string Digits(int count) => count.ToString(CultureInfo.InvariantCulture);
}
