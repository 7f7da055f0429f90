namespace FactCheck.Core.Attribution;

/// <summary>Who contests a claim, who admits part of it, who denies having said it. Denials are never lost.</summary>
internal static class ContestWords
{
    public static void Say(GraphFacts facts, TextRuns runs)
    {
        var contesting = facts.Answers.Contested.Select(id => facts.Graph.Statements.First(s => s.Id == id)).DistinctBy(s => s.Source).ToList();
        var admitting = facts.Graph.Statements.Where(s => s.Act == Act.Admits).Select(s => s.Source).ToHashSet(StringComparer.Ordinal);
        foreach (var verb in contesting.GroupBy(Verb).OrderBy(group => group.Key.One, StringComparer.Ordinal))
        {
            Sentence([.. verb.Where(s => !admitting.Contains(s.Source))], $"{verb.Key.One} it", $"{verb.Key.Many} it");
            Sentence([.. verb.Where(s => admitting.Contains(s.Source))], $"{verb.Key.One} it, yet admits it in part", $"{verb.Key.Many} it, yet admit it in part");
        }
        Sentence([.. facts.Graph.Statements.Where(s => s.Act == Act.Disowns).DistinctBy(s => s.Source)], "denies having said so", "deny having said so");
        Sentence([.. facts.Graph.Statements.Where(s => s.Act == Act.Retracts).DistinctBy(s => s.Source)], "took an earlier statement back", "took an earlier statement back");

        void Sentence(List<GraphStatement> who, string one, string many)
        {
            if (who.Count > 0)
            {
                var names = who.Select(s => Name(facts, s)).ToList();
                var isMany = who.Count > 1 || English.IsPlural(facts.Source(who[0].Source));
                runs.Add(" ").Strong($"{English.Capital(English.List(names))} {(isMany ? many : one)}").Add(".");
            }
        }
    }

    private static (string One, string Many) Verb(GraphStatement statement) => statement.Act switch
    {
        Act.Doubts => ("doubts", "doubt"),
        Act.Denies => ("denies", "deny"),
        _ => ("contradicts", "contradict"),
    };

    private static string Name(GraphFacts facts, GraphStatement statement) =>
        string.Concat(facts.Describe(statement).Select(run => run.Text)).Replace(", nobody in particular", "", StringComparison.Ordinal);
}
