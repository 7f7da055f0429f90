using FactCheck.Core.Attribution;
using FactCheck.Core.Sources;

namespace FactCheck.Tests.Attribution;

public sealed class JointFindingTests
{
    [Fact]
    public void A_joint_finding_that_can_also_rest_on_a_longer_way_is_independent_of_one_that_needs_the_shorter()
    {
        // The report rests on Ada, or by three copies on Bo or Cy; one paper joins it with Zoe, the other joins Ada with Wim.
        var answers = Answer(["paper1 report,zoe", "report ada", "report copy3", "copy3 copy2", "copy2 copy1", "copy1 bo", "copy1 cy", "paper2 ada,wim"]);

        Assert.Equal((2, 2, 2, 2, true), (answers.Lenient.Count, answers.Strict.Count, answers.Named.Count, answers.Routes.Count, answers.Exact));
        Assert.Equal(["ada", "wim"], answers.Lenient.Proof.Single(way => way.Statements.Contains("paper2")).Origins);
        Assert.Equal(["copy1", "copy2", "copy3", "paper1", "report", "zoe"], answers.Routes.Proof.Single(way => way.Statements.Contains("paper1")).Statements.Except(["bo", "cy"]));
    }

    [Fact]
    public void Agencies_that_cite_each_other_below_a_joint_finding_do_not_make_it_endless()
    {
        var answers = Answer(["paper1 report,zoe", "report ada", "report other", "other report", "other bo"]);

        Assert.Equal((1, 1, 1, true), (answers.Lenient.Count, answers.Strict.Count, answers.Routes.Count, answers.Exact));
        Assert.Contains("zoe", Assert.Single(answers.Lenient.Proof).Origins);
    }

    // Everybody speaks once and is called what their statement is called; “paper report,zoe”: the paper rests on the two jointly. Papers are held.
    private static ClaimAnswers Answer(string[] rests)
    {
        string[] all = [.. rests.SelectMany(pair => pair.Split(' ', ',')).Distinct()];
        return new AttributionGraph(new GraphDocument
        {
            Claims = [new GraphClaim("c", "A claim")],
            Sources = [.. all.Select(id => new GraphSource { Id = id, Kind = SourceKind.Person, Name = id })],
            Statements = [.. all.Select(id => new GraphStatement { Id = id, Source = id, Claim = "c", Act = Act.Reports, Held = id.StartsWith("paper", StringComparison.Ordinal) })],
            Reliances = [.. rests.Select(pair => new GraphReliance { From = pair.Split(' ')[0], On = pair.Split(' ')[1].Split(',') })],
        }).Answer("c");
    }
}
