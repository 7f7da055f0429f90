using CsCheck;
using FactCheck.Core.Attribution;
using FactCheck.Core.Reading;

namespace FactCheck.Tests.Reading;

/// <summary>
/// Chains of sources as foreign desks write them, in our own words, with the names, agencies, numbers and weekdays of many countries in turn:
/// what is read must come from how the sentences are built.
/// </summary>
public sealed class ChainTests
{
    internal static readonly Gen<Story> Stories =
        from country in Gen.OneOf(("Norland", "Norlandic", "Brevik"), ("Kenya", "Kenyan", "Nairobi"), ("Peru", "Peruvian", "Lima"), ("Vietnam", "Vietnamese", "Hanoi"), ("Belarus", "Belarusian", "Minsk"))
        from ministry in Gen.OneOf("Defense Ministry", "Interior Ministry", "Security Bureau", "Energy Ministry")
        from wire in Gen.OneOf("Zarya", "Andina", "Mwanga", "Kurier", "Bao Moi")
        from broadcaster in Gen.OneOf("NRK", "BBC", "TVN", "ABC")
        from paper in Gen.OneOf("Lisbon Daily Post", "Frankfurter Zeitung", "Sydney Morning Herald", "Irish Times")
        from institute in Gen.OneOf("Open Weapons Archive", "Ballistics Review Centre", "Tracing Institute")
        from ally in Gen.OneOf("Malian army", "Georgian military", "Colombian police", "Latvian navy")
        from days in Gen.Int[1, 6].Select(Gen.Int[1, 6], Gen.Int[2, 9])
        from number in Gen.Int[20, 900]
        select new Story(country.Item1, country.Item2, country.Item3, ministry, wire, broadcaster, paper, institute, ally, days.Item1, days.Item2, days.Item3, number);

    [Fact]
    public void One_unnamed_official_stands_behind_every_description() => Stories.Sample(story =>
    {
        var found = story.Read();
        foreach (var words in (string[])["already “standing in line”", "has emptied our warehouses", "opening to the south", "tilting trade", "proves the point"])
        {
            Assert.Equal(new Who(null, $"senior {story.Country} {story.Ministry} official", WhoKind.Anonymous), found.Saying(story.Text, words).Who);
        }
    });

    [Fact]
    public void What_the_official_says_came_through_the_agency_on_its_day() => Stories.Sample(story =>
    {
        var found = story.Read();
        Assert.Equal([new Relay(story.Wire, Story.Day(story.WireDay))], found.Saying(story.Text, "already “standing in line”").Via);
        Assert.Equal([new Relay(story.Wire, Story.Day(story.WireDay))], found.Saying(story.Text, "proves the point").Via);
    });

    [Fact]
    public void A_finding_made_jointly_is_one_basis() => Stories.Sample(story =>
    {
        var report = story.Read().Saying(story.Text, "seemed to be refitting");
        Assert.Equal((story.Broadcaster, Act.Reports, Certainty.Probable, Story.Day(story.BroadcastDay)), (report.Who?.Name, report.Act, report.Certainty, report.When));
        Assert.Equal([story.Institute, story.Ally], Assert.Single(report.Basis).Names);
    });

    [Fact]
    public void A_report_that_states_no_basis_has_none_and_its_day_is_counted() => Stories.Sample(story =>
    {
        var report = story.Read().Saying(story.Text, "was helping to build a yard");
        Assert.Equal((story.Paper, Act.Reports), (report.Who?.Name, report.Act));
        Assert.Empty(report.Basis);
        Assert.Equal(Story.Day(story.BroadcastDay).AddDays(-story.DaysBetween), report.When);
    });

    [Fact]
    public void Accusation_denial_partial_admission_and_silence_are_told_apart() => Stories.Sample(story =>
    {
        var found = story.Read();
        Assert.Equal(WhoKind.UnnamedGroup, found.Saying(story.Text, "of sending them").Who?.Kind);
        Assert.Equal(Act.Denies, found.Saying(story.Text, "such transfers").Act);
        Assert.Equal(Act.Admits, found.Saying(story.Text, "a handful had left").Act);
        Assert.Equal($"{story.Adjective} authorities", found.Saying(story.Text, "a handful had left").Who?.Title);
        Assert.Equal((story.Capital, Act.DeclinesToComment), (found.Saying(story.Text, "the newest charge").Who?.Name, found.Saying(story.Text, "the newest charge").Act));
    });

    [Theory]
    [InlineData("Reuters reported the sale, citing two officials and a court filing.", "two officials", "court filing")]
    [InlineData("The Daily Courier reported the sale. The report was based on interviews with Ana Ruiz and Tom Weiss.", "Ana Ruiz", "Tom Weiss")]
    public void Bases_that_are_not_joint_stay_apart(string text, string first, string second)
    {
        var report = Shown.Read(text)[0];
        Assert.Equal([first, second], report.Basis.Select(b => Assert.Single(b.Names)));
    }

    [Fact]
    public void What_was_told_to_an_outlet_came_through_it()
    {
        const string Text = "A diplomat told the Daily Courier that the talks had failed.";
        Assert.Equal([new Relay("Daily Courier", null)], Shown.Only(Text).Via);
    }
}
