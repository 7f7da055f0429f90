using FactCheck.Core.Attribution;
using FactCheck.Core.Claims;

namespace FactCheck.Tests.Attribution;

public sealed class StatementOrderTests
{
    private static readonly DateOnly s_today = DateOnly.FromDateTime(TestNewsroom.Noon.UtcDateTime);
    private readonly Claim _claim = Claim.Draft("Crime doubled.", "Crime doubled", "crime-doubled", Guid.NewGuid(), TestNewsroom.Noon);

    [Fact]
    public void Of_statements_recorded_together_whoever_is_relied_on_comes_first()
    {
        var official = Said(0);
        var agency = Said(0, official);
        var paper = Said(0, agency);
        var earlier = Said(-1);

        foreach (var order in (Statement[][])[[paper, agency, official, earlier], [agency, paper, earlier, official], [official, paper, agency, earlier]])
        {
            Assert.Equal([earlier, official, agency, paper], StatementOrder.Of(order));
        }
    }

    [Fact]
    public void Whoever_rests_on_themselves_in_a_circle_is_told_as_well()
    {
        var (first, second) = (Said(0), Said(0));
        first.Describe(Resting(second), s_today);
        second.Describe(Resting(first), s_today);

        Assert.Equal(2, StatementOrder.Of([first, second]).Count);
    }

    private Statement Said(int minutes, params Statement[] on) => Statement.On(_claim, Resting(on), s_today, TestNewsroom.Noon.AddMinutes(minutes));

    private static StatementWords Resting(params Statement[] on) =>
        new(Guid.NewGuid(), Act.Reports, Certainty.Uncommitted, null, Lineage.Own, [.. on.Select(statement => Reliance.Of(RelianceKind.Quotes, statement.Id))]);
}
