namespace FactCheck.Core.Attribution.Difference;

/// <summary>The answers before and after, as a reader asks for them.</summary>
public static class AnswerWords
{
    /// <summary>The answers that came out differently.</summary>
    internal static IReadOnlyList<AnswerChange> Compare(AttributionGraph before, AttributionGraph after, string claim)
    {
        var (was, isNow) = (Of(before, claim), Of(after, claim));
        return [.. was.Zip(isNow, (then, now) => new AnswerChange(then.Asked, then.Answer, now.Answer)).Where(answer => answer.Before != answer.After)];
    }

    /// <summary>Every answer in words, in one order.</summary>
    public static IReadOnlyList<(string Asked, string Answer)> Of(AttributionGraph graph, string claim)
    {
        var answers = graph.Answer(claim);
        var facts = new GraphFacts(graph, answers);
        return
        [
            ("Outlets that carry it", Names(answers.Reports.Select(found => found.Id))),
            ("Origins surely independent and first hand", Count(answers.Strict)),
            ("Origins by different sources", Count(answers.Lenient)),
            ("Origins surely independent, all named", Count(answers.Named)),
            ("Ways down to an origin that share nobody", Count(answers.Routes)),
            ("Without whom nothing would be known", Names(answers.Bottlenecks.Select(found => found.Id))),
            ("Rest on one another in a circle", Names(answers.Circular.SelectMany(circle => circle.Sources))),
            ("Rest on something said later", Statements(answers.Backwards.Select(line => line[0]))),
            ("More certain than what they rest on", Statements(answers.HedgeLoss.Select(found => found.Id))),
            ("Contested by", Statements(answers.Contested)),
            ("Altered on the way by", Statements(answers.Drift.Select(line => line[0]))),
        ];

        string Names(IEnumerable<string> ids) => List(ids.Select(facts.Name));

        string Statements(IEnumerable<string> ids)
        {
            var wanted = ids.ToHashSet(StringComparer.Ordinal);
            return List(facts.Graph.Statements.Where(statement => wanted.Contains(statement.Id)).Select(statement => Name(facts, statement)));
        }
    }

    private static string Name(GraphFacts facts, GraphStatement statement) =>
        facts.Source(statement.Source) is { Named: false } unnamed ? statement.Words ?? unnamed.Name : facts.Name(statement.Source);

    private static string Count(GraphCount count) => $"{(count.Exact ? "" : "at least ")}{count.Count}";

    private static string List(IEnumerable<string> names)
    {
        var all = names.Distinct().Order(StringComparer.Ordinal).ToList();
        return all.Count switch
        {
            0 => "none",
            > 6 => $"{all.Count}: {string.Join(", ", all.Take(5))} and {all.Count - 5} others",
            _ => $"{all.Count}: {English.List(all)}",
        };
    }
}
