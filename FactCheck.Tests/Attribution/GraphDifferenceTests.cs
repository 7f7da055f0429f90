using FactCheck.Core.Attribution;
using FactCheck.Core.Attribution.Difference;

namespace FactCheck.Tests.Attribution;

public sealed class GraphDifferenceTests
{
    private const string Then = """
        {"sources":[{"id":"s1","kind":"unnamed","name":"official"},{"id":"s2","kind":"outlet","name":"Entekhab"},{"id":"s3","kind":"outlet","name":"Iran Wire"},{"id":"s4","kind":"person","name":"A witness"}],
         "claims":[{"id":"c1","headline":"x"}],
         "statements":[{"id":"t1","source":"s1","claim":"c1","act":"asserts","recordedAt":"2023-02-10T09:00:00Z"},
          {"id":"t2","source":"s4","claim":"c1","act":"asserts","recordedAt":"2023-02-10T09:01:00Z"},
          {"id":"t3","source":"s2","claim":"c1","act":"reports","saidAt":"2023-02-08","recordedAt":"2023-02-10T09:02:00Z"},
          {"id":"t4","source":"s3","claim":"c1","act":"reports","saidAt":"2023-02-10","held":true,"recordedAt":"2023-02-10T09:03:00Z"}],
         "reliances":[{"from":"t3","on":["t1"],"kind":"quotes"},{"from":"t4","on":["t3"],"kind":"quotes"},{"from":"t4","on":["t2"],"kind":"reliesOn"}]}
        """;

    // the witness went (so every number moves), the agency is less sure of itself and belongs to somebody, a denial came
    private const string Now = """
        {"sources":[{"id":"s1","kind":"unnamed","name":"official"},{"id":"s2","kind":"outlet","name":"Entekhab","affiliation":"s5"},{"id":"s3","kind":"outlet","name":"Iran Wire"},{"id":"s4","kind":"group","name":"Chinese officials"},{"id":"s5","kind":"organisation","name":"The Group"}],
         "claims":[{"id":"c1","headline":"x"}],
         "statements":[{"id":"t1","source":"s1","claim":"c1","act":"asserts","recordedAt":"2023-02-10T09:00:00Z"},
          {"id":"t2","source":"s2","claim":"c1","act":"reports","certainty":"PR+","saidAt":"2023-02-08","recordedAt":"2023-02-10T09:02:00Z"},
          {"id":"t3","source":"s3","claim":"c1","act":"reports","saidAt":"2023-02-10","held":true,"recordedAt":"2023-02-10T09:03:00Z"},
          {"id":"t4","source":"s4","claim":"c1","act":"denies","saidAt":"2023-02-11","recordedAt":"2023-02-12T09:00:00Z"}],
         "reliances":[{"from":"t2","on":["t1"],"kind":"paraphrases"},{"from":"t3","on":["t2"],"kind":"quotes"}]}
        """;

    [Fact]
    public void What_came_what_went_and_what_was_changed_is_told_whatever_the_numbers_are()
    {
        var difference = Between(Then, Now);

        Assert.Equal(
            [
                "Changed Entekhab reports it (certainty: takes no position → likely)",
                "Added Chinese officials deny it ()",
                "Gone A witness says so ()",
            ],
            Lines(difference.Statements));
        Assert.Equal(["Changed Entekhab retells Official (how: quotes → retells)", "Gone Iran Wire relies on A witness ()"], Lines(difference.Reliances));
        Assert.Equal(["Changed Entekhab (belongs to: unknown → The Group)"], Lines(difference.Sources));
        Assert.Contains(new AnswerChange("Origins by different sources", "2", "1"), difference.Answers);
        Assert.Contains(new AnswerChange("Contested by", "none", "1: Chinese officials"), difference.Answers);
    }

    [Fact]
    public void Both_graphs_are_one_picture_in_which_what_changed_is_marked()
    {
        var difference = Between(Then, Now);

        Assert.Equal(
            [("gone-t2", Became.Gone), ("t2", Became.Changed), ("t4", Became.Added)],
            difference.Marks.Select(mark => (mark.Key, mark.Value)).OrderBy(mark => mark.Key, StringComparer.Ordinal));
        Assert.Equal(Became.Gone, difference.LineMarks[("t3", "gone-t2")]);
        Assert.Equal(Became.Changed, difference.LineMarks[("t2", "t1")]);
        Assert.Equal(5, difference.Both.Statements.Count);
        Assert.Equal(3, difference.Both.Reliances.Count);
        Assert.Equal(2, new AttributionGraph(difference.Both).Answer("c1").Reports.Count);
    }

    [Fact]
    public void A_graph_differs_from_itself_in_nothing_and_from_a_rewording_in_nothing_either()
    {
        Assert.True(Between(Then, Then).IsEmpty);
        Assert.True(Between(Now, Now.Replace("\"id\":\"t1\",", "\"id\":\"t1\",\"quote\":\"It is so.\",\"words\":\"an official\",", StringComparison.Ordinal)).IsEmpty);
    }

    [Fact]
    public void Statements_recorded_together_are_told_apart_by_who_makes_them()
    {
        var together = Then.Replace("09:01", "09:00", StringComparison.Ordinal).Replace("09:02", "09:00", StringComparison.Ordinal).Replace("09:03", "09:00", StringComparison.Ordinal);
        var renamed = together.Replace("A witness", "Mina Kazemi", StringComparison.Ordinal);

        Assert.Empty(Between(together, renamed).Statements);
        Assert.Equal(["Changed Mina Kazemi (name: A witness → Mina Kazemi)"], Lines(Between(together, renamed).Sources));
    }

    [Fact]
    public void What_had_not_been_said_by_a_day_is_compared_as_if_it_were_not_there()
    {
        AttributionGraph At(string day) => new(GraphJson.Read(Now), new GraphMoment { SaidBy = new GraphTime(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)) });

        var difference = GraphDifference.Between(At("2023-02-08"), At("2023-02-11"), "c1");

        Assert.Equal(["Added Iran Wire reports it ()", "Added Chinese officials deny it ()"], Lines(difference.Statements));
        Assert.Equal(["Added Iran Wire quotes Entekhab ()"], Lines(difference.Reliances));
    }

    private static GraphDifference Between(string then, string now) =>
        GraphDifference.Between(new AttributionGraph(GraphJson.Read(then)), new AttributionGraph(GraphJson.Read(now)), "c1");

    private static IEnumerable<string> Lines(IEnumerable<GraphChangeLine> lines) => lines.Select(line => $"{line.Became} {line.What} ({string.Join("; ", line.Details)})");
}
