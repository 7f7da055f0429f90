using FactCheck.Core.Attribution;
using FactCheck.Core.Timeline;

namespace FactCheck.Tests.Timeline;

/// <summary>How a claim unfolded, when hundreds passed it on.</summary>
public sealed class StepStretchTests
{
    private static string Shown(params ClaimStep[] steps) =>
        string.Join(' ', StepStretch.Of(steps).Select(stretch => stretch.Folded ? $"[{stretch.Steps.Count}]" : stretch.Steps[0].Lane));

    private static IEnumerable<ClaimStep> PassedOn(int count) => Enumerable.Range(1, count).Select(day => new ClaimStep($"{day} Mar 2024", "Passed on", "retells it."));

    [Fact]
    public void Of_many_reports_in_a_row_the_first_stand_alone_and_the_others_are_folded() =>
        Assert.Equal("Passed on Passed on Passed on [5]", Shown([.. PassedOn(8)]));

    [Fact]
    public void Few_are_not_worth_a_fold() =>
        Assert.Equal(7, StepStretch.Of([.. PassedOn(7)]).Count);

    [Fact]
    public void A_denial_among_reports_is_never_hidden() =>
        Assert.Equal(
            "Passed on Passed on Passed on [17] Denied Passed on Passed on Passed on [17] Checked",
            Shown([.. PassedOn(20), new ClaimStep("21 Mar 2024", "Denied", "denies it."), .. PassedOn(20), new ClaimStep("1 Apr 2024", "Checked", "")]));

    [Fact]
    public void Nothing_that_contests_is_folded_whatever_lane_it_is_in() =>
        Assert.Equal(
            "Passed on Passed on Passed on [7] Passed on Passed on Passed on Passed on [7]",
            Shown([.. PassedOn(10), new ClaimStep("11 Mar 2024", "Passed on", "passes on the denial.") { Contests = true }, .. PassedOn(10)]));

    [Fact]
    public void Many_denials_in_a_row_all_stand_alone() =>
        Assert.Equal(9, StepStretch.Of([.. PassedOn(9).Select(step => step with { Lane = "Denied", Contests = true })]).Count);

    [Fact]
    public void A_denial_whoever_passes_on_only_that_and_whoever_says_that_it_is_not_so_contest()
    {
        var graph = GraphJson.Read("""
            {"sources": [{"id": "a", "kind": "person", "name": "A"}, {"id": "b", "kind": "outlet", "name": "B"}, {"id": "c", "kind": "person", "name": "C"}, {"id": "d", "kind": "outlet", "name": "D"}],
             "claims": [{"id": "c"}],
             "statements": [{"id": "t1", "source": "a", "claim": "c", "act": "denies"}, {"id": "t2", "source": "b", "claim": "c", "act": "reports"}, {"id": "t3", "source": "c", "claim": "c", "act": "asserts", "certainty": "CT-"}, {"id": "t4", "source": "d", "claim": "c", "act": "reports"}],
             "reliances": [{"from": "t2", "on": ["t1"]}]}
            """);

        var steps = StatementSteps.Of(new AttributionGraph(graph));

        Assert.Equal(["A", "B", "C"], steps.Where(step => step.Contests).Select(step => step.Source).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_fold_says_from_when_to_when() =>
        Assert.Equal("4 Mar 2024 – 9 Mar 2024", StepStretch.Of([.. PassedOn(9)])[^1].When);
}
