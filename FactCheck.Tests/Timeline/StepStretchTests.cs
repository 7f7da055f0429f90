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
    public void A_fold_says_from_when_to_when() =>
        Assert.Equal("4 Mar 2024 – 9 Mar 2024", StepStretch.Of([.. PassedOn(9)])[^1].When);
}
