using FactCheck.Core.Verdicts;

namespace FactCheck.Tests.Timeline.Search;

/// <summary>A small stock of verdicts, and what a reader would want to see first.</summary>
public sealed class SearchRankingTests : SearchTest
{
    protected override Task PrintAsync() => PublishAsync(
        SomeEdition.Of("Vaccines cause autism") with { ClaimText = "The MMR vaccine causes autism in children.", Conclusion = "Studies of millions of children found no link." },
        SomeEdition.Of("The measles vaccine contains aborted fetuses") with { ClaimText = "Measles vaccines contain aborted human fetuses.", Conclusion = "Cell lines were used long ago; no fetus is in any vaccine." },
        SomeEdition.Of("Autism is rising because of screens") with { ClaimText = "Screens cause autism.", Conclusion = "Better diagnosis explains the rise; neither screens nor vaccines were found to matter." },
        SomeEdition.Of("China is waiting to buy 15,000 Iranian drones") with { ClaimText = "China is waiting in line to buy 15,000 of our drones.", Conclusion = "Only one unnamed official says so." },
        SomeEdition.Of("Russia bought drones from Iran") with { ClaimText = "Russia has bought drones from Iran.", Conclusion = "Wreckage and shipping records show it; China was not involved." },
        SomeEdition.Of("Drones grounded all flights at Gatwick") with { ClaimText = "Drones closed Gatwick airport for two days.", Conclusion = "Flights stopped, but no drone was ever found." },
        SomeEdition.Of("The Bank of China froze foreign accounts") with { ClaimText = "The Bank of China froze all accounts of foreigners.", Conclusion = "A notice about one branch was misread." },
        SomeEdition.Of("A river bank in China collapsed on farmers") with { ClaimText = "A bank of the Yellow River collapsed.", Conclusion = "The video is from elsewhere." },
        SomeEdition.Of("Unemployment has doubled since 2019") with { ClaimText = "Unemployment has doubled since 2019.", Conclusion = "It rose by a fifth." },
        SomeEdition.Of("The minister doubled his own salary") with { ClaimText = "The finance minister doubled his own salary while unemployment rose.", Conclusion = "His salary is set by law." },
        SomeEdition.Of("Rents rose faster than wages").Naming("Daily News") with { ClaimText = "Rents have risen faster than wages in every city.", Conclusion = "In seven of ten cities." },
        SomeEdition.Of("The Daily News invented an interview") with { ClaimText = "The interview with the minister was invented.", Conclusion = "The recording is genuine." },
        SomeEdition.Of("Police closed the university", Rating.True) with { ClaimText = "The police closed the university.", Conclusion = "They did, for an afternoon." },
        SomeEdition.Of("The universe is expanding faster than thought") with { ClaimText = "The universe expands faster than was thought.", Conclusion = "Measurements disagree." },
        SomeEdition.Of("Drinking hot water kills the coronavirus") with { ClaimText = "Hot water kills the coronavirus.", Conclusion = "It does not." },
        SomeEdition.Of("The coronavirus was made in a laboratory", Rating.Unproven) with { ClaimText = "The coronavirus was made in a laboratory in Wuhan.", Conclusion = "Neither shown nor ruled out." },
        SomeEdition.Of("Tap water in Flint is still unsafe") with { ClaimText = "The water in Flint is still full of lead.", Conclusion = "Hot taps had traces." },
        SomeEdition.Of("Rents fell in Berlin") with { ClaimText = "Rents in Berlin fell.", Conclusion = "They did in 2020." },
        SomeEdition.Of("Rents fell in Berlin, again") with { Slug = "again", ClaimText = "Rents in Berlin fell.", Conclusion = "They did in 2020." });

    [Theory]
    [InlineData("vaccines autism", "Vaccines cause autism", "Autism is rising because of screens")]
    [InlineData("autism", "Vaccines cause autism", "Autism is rising because of screens")]
    [InlineData("screens autism vaccine", "Autism is rising because of screens")]
    [InlineData("measles", "The measles vaccine contains aborted fetuses")]
    [InlineData("vaccine", "Vaccines cause autism", "The measles vaccine contains aborted fetuses", "Autism is rising because of screens")]
    [InlineData("china drones", "China is waiting to buy 15,000 Iranian drones", "Russia bought drones from Iran")]
    [InlineData("iran drones", "Russia bought drones from Iran")]
    [InlineData("drones iranian", "China is waiting to buy 15,000 Iranian drones")]
    [InlineData("drone found", "Drones grounded all flights at Gatwick")]
    [InlineData("bank of china", "The Bank of China froze foreign accounts", "A river bank in China collapsed on farmers")]
    [InlineData("river bank", "A river bank in China collapsed on farmers")]
    [InlineData("unemployment doubled", "Unemployment has doubled since 2019", "The minister doubled his own salary")]
    [InlineData("minister doubled salary", "The minister doubled his own salary")]
    [InlineData("minister", "The minister doubled his own salary", "The Daily News invented an interview")]
    [InlineData("daily news", "The Daily News invented an interview", "Rents rose faster than wages")]
    [InlineData("university", "Police closed the university")]
    [InlineData("universe", "The universe is expanding faster than thought")]
    [InlineData("hot water", "Drinking hot water kills the coronavirus", "Tap water in Flint is still unsafe")]
    [InlineData("coronavirus laboratory wuhan", "The coronavirus was made in a laboratory")]
    [InlineData("rents", "Rents fell in Berlin", "Rents fell in Berlin, again", "Rents rose faster than wages")]
    [InlineData("does drinking hot water kill coronavirus", "Drinking hot water kills the coronavirus")]
    [InlineData("police", "Police closed the university")]
    public async Task The_first_answers_are_those_a_reader_would_put_first(string typed, params string[] expected)
    {
        var found = await FindAsync(typed);

        Assert.Equal(expected, found.Take(expected.Length));
    }

    [Fact]
    public async Task Of_two_equal_answers_the_newer_one_comes_first()
    {
        Press.Clock.Advance(TimeSpan.FromDays(900));
        await PublishAsync(SomeEdition.Of("Rents fell in Berlin") with { Slug = "newer", ClaimText = "Rents in Berlin fell.", Conclusion = "They did in 2020." });

        Assert.Equal("newer", (await ViewAsync("rents berlin")).Items[0].Slug);
    }
}
