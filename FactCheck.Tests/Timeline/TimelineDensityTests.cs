using FactCheck.Core.Timeline;
using FactCheck.Core.Verdicts;

namespace FactCheck.Tests.Timeline;

public sealed class TimelineDensityTests
{
    private static readonly DateOnly s_first = new(2023, 1, 1);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(40, DensityUnit.Day, 40)]
    [InlineData(1000, DensityUnit.Month, 33)]
    [InlineData(9000, DensityUnit.Year, 25)]
    public void Any_span_fits_into_bars_that_can_be_told_apart_and_no_verdict_is_lost(int days, DensityUnit unit, int bars)
    {
        var all = Enumerable.Range(0, days).Select(i => (s_first.AddDays(i), 2)).ToList();

        var density = TimelineDensity.Of(s_first, s_first.AddDays(days - 1), all, [(s_first.AddDays(days - 1), 1)]);

        Assert.Equal((unit, bars), (density.Unit, density.Bars.Count));
        Assert.Equal(2 * days, density.Bars.Sum(bar => bar.Count));
        Assert.Equal(1, density.Bars[^1].Matching);
        Assert.True(density.Bars[^1].To >= s_first.AddDays(days - 1));
        Assert.All(density.Bars.Zip(density.Bars.Skip(1)), pair => Assert.Equal(pair.First.To.AddDays(1), pair.Second.From));
    }

    [Fact]
    public async Task A_strip_shows_what_stands_and_what_matches_of_it_on_each_day()
    {
        await using var press = await Press.OpenAsync();
        for (var i = 0; i < 10; i++)
        {
            await press.PublishAsync(SomeEdition.Of($"Claim {i}", i % 2 == 0 ? Rating.True : Rating.False));
            press.Clock.Advance(TimeSpan.FromDays(1));
        }

        await press.WithdrawAsync("claim-0", "It was not so.");
        var density = (await new PublicDensity(press.Db).OfAsync(new TimelineFilter { Rating = Rating.True }, Ct))!;

        Assert.Equal([1, 1, 1, 1, 1, 1, 1, 1, 1], density.Bars.Select(bar => bar.Count));
        Assert.Equal([0, 1, 0, 1, 0, 1, 0, 1, 0], density.Bars.Select(bar => bar.Matching));
    }

    [Fact]
    public async Task A_few_days_make_no_chart()
    {
        await using var press = await Press.OpenAsync();
        await press.PublishAsync(SomeEdition.Of("Only one"));

        Assert.Null(await new PublicDensity(press.Db).OfAsync(new TimelineFilter(), Ct));
    }
}
