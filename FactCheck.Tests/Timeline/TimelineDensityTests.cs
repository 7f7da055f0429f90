using FactCheck.Core.Timeline;

namespace FactCheck.Tests.Timeline;

public sealed class TimelineDensityTests
{
    private static readonly DateOnly s_first = new(2023, 1, 1);

    [Fact]
    public void Years_fit_into_few_bars_and_none_is_lost()
    {
        var all = Enumerable.Range(0, 1000).Select(i => (s_first.AddDays(i), 2)).ToList();

        var density = TimelineDensity.Of(all, [(s_first.AddDays(999), 1)])!;

        Assert.InRange(density.Counts.Count, 40, TimelineDensity.MostSpans);
        Assert.Equal(2000, density.Counts.Sum());
        Assert.Equal(1, density.Matching[^1]);
        Assert.True(density.Span(density.Counts.Count - 1).To >= s_first.AddDays(999));
    }

    [Fact]
    public void A_few_days_make_no_chart() => Assert.Null(TimelineDensity.Of([(s_first, 5), (s_first.AddDays(3), 9)], []));
}
