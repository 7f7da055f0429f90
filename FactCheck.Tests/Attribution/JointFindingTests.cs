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

    [Fact]
    public void A_longer_way_that_itself_has_a_longer_way_is_followed_to_the_end()
    {
        // Only with the witness at the very end of the digest's ways, cy, are the three papers independent.
        var answers = Answer(
        [
            "paper1 digest,zoe", "digest ada", "digest c3", "c3 c2", "c2 c1", "c1 d", "d bo", "d e4", "e4 e3", "e3 e2", "e2 e1", "e1 cy", "paper2 ada,wim", "paper3 bo,xin",
        ]);

        Assert.Equal((3, 3, 3, true), (answers.Lenient.Count, answers.Strict.Count, answers.Routes.Count, answers.Exact));
    }

    [Fact]
    public void Among_many_sources_none_is_taken_for_another()
    {
        // Ada is the first source of all and Bo the sixty-fifth: a report that can rest on either leaves Ada to the other paper.
        string[] speakers = ["ada", .. Enumerable.Range(0, 63).Select(i => $"bystander{i}"), "bo"];

        var answers = Answer(["paper1 report,zoe", "report ada", "report bo", "paper2 ada,wim"], speakers);

        Assert.Equal((2, 2, true), (answers.Lenient.Count, answers.Routes.Count, answers.Exact));
    }

    // Everybody speaks once and is called what their statement is called; “paper report,zoe”: the paper rests on the two jointly. Papers are held.
    private static ClaimAnswers Answer(string[] rests, params string[] speakers)
    {
        string[] all = [.. speakers.Concat(rests.SelectMany(pair => pair.Split(' ', ','))).Distinct()];
        return new AttributionGraph(new GraphDocument
        {
            Claims = [new GraphClaim("c", "A claim")],
            Sources = [.. all.Select(id => new GraphSource { Id = id, Kind = SourceKind.Person, Name = id })],
            Statements = [.. all.Select(id => new GraphStatement { Id = id, Source = id, Claim = "c", Act = Act.Reports, Held = id.StartsWith("paper", StringComparison.Ordinal) })],
            Reliances = [.. rests.Select(pair => new GraphReliance { From = pair.Split(' ')[0], On = pair.Split(' ')[1].Split(',') })],
        }).Answer("c");
    }
}
