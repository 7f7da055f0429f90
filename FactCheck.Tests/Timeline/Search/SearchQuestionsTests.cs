using FactCheck.Core.Editions;
using FactCheck.Core.Timeline;
using FactCheck.Core.Timeline.Search;
using FactCheck.Core.Verdicts;

namespace FactCheck.Tests.Timeline.Search;

public sealed class SearchQuestionsTests : SearchTest
{
    [Fact]
    public async Task A_phrase_in_quotation_marks_is_found_as_it_stands()
    {
        await PublishAsync(SomeEdition.Of("Bank robbers fled to China"), SomeEdition.Of("The Bank of China robbed savers"));

        Assert.Equal(["The Bank of China robbed savers"], await FindAsync("\"bank of china\""));
        Assert.Equal(["The Bank of China robbed savers"], await FindAsync("“banks of China”"));
        Assert.Equal(2, (await FindAsync("bank china")).Count);
        Assert.Empty(await FindAsync("\"china bank\""));
        Assert.Equal(["Bank robbers fled to China"], await FindAsync("china \"robbers fled"));
    }

    [Fact]
    public async Task No_phrase_reaches_from_one_source_into_the_next()
    {
        await PublishAsync(SomeEdition.Of("Rents doubled").Naming("Daily News").Naming("Evening Post"));

        Assert.Single(await FindAsync("\"evening post\""));
        Assert.Empty(await FindAsync("\"news evening\""));
    }

    [Fact]
    public async Task What_a_minus_stands_before_is_left_out()
    {
        await PublishAsync(SomeEdition.Of("Rents doubled in Berlin"), SomeEdition.Of("Rents doubled in the New York suburbs"));

        Assert.Equal(["Rents doubled in the New York suburbs"], await FindAsync("rents -berlin"));
        Assert.Equal(["Rents doubled in Berlin"], await FindAsync("rent -\"new york\""));
        Assert.Equal(["Rents doubled in Berlin"], await FindAsync("-berlin"));
    }

    [Fact]
    public async Task A_last_word_that_nothing_has_as_a_whole_is_taken_for_the_beginning_of_one()
    {
        await PublishAsync(SomeEdition.Of("The election yearbook is forged"), SomeEdition.Of("Wards are closed"));
        for (var i = 0; i < 12; i++)
        {
            await PublishAsync(SomeEdition.Of($"War number {i} was invented"));
        }

        Assert.Single(await FindAsync("forged yearb"));
        Assert.Single(await FindAsync("electio"));
        Assert.Empty(await FindAsync("yearb forged"));
        Assert.Equal(["The election yearbook is forged"], await FindAsync("yearb* forged"));
        Assert.Equal(12, (await FindAsync("war")).Count); // not the wards
        Assert.Equal(13, (await FindAsync("war*")).Count);
    }

    [Fact]
    public async Task Common_words_must_occur_only_where_nothing_else_is_asked()
    {
        await PublishAsync(SomeEdition.Of("The mayor of Rome resigned"), SomeEdition.Of("They were there all over again"));

        Assert.Equal(["The mayor of Rome resigned"], await FindAsync("what about the mayor"));
        Assert.Equal(["They were there all over again"], await FindAsync("all over again"));
        Assert.Equal(["The mayor of Rome resigned"], await FindAsync("\"mayor of\""));
    }

    [Fact]
    public async Task Search_filters_days_and_looking_back_narrow_together()
    {
        var first = SomeEdition.Of("Health costs doubled", Rating.False).About("Health").Naming("Daily News");
        await PublishAsync(first, SomeEdition.Of("Health workers doubled", Rating.True).About("Health"));
        Press.Clock.Advance(TimeSpan.FromDays(2));
        await Press.CorrectAsync(first.Corrected(Rating.True, CorrectionKind.Correction, "They did.") with { Conclusion = "Hospitals say so." });
        var day = new DateOnly(2023, 2, 12);

        Assert.Equal(["Health costs doubled"], await FindAsync(new TimelineFilter { Text = "health doubled", Source = "daily-news", Topic = "health" }));
        Assert.Equal(["Health workers doubled"], await FindAsync(new TimelineFilter { Text = "doubling", To = day }));
        Assert.Equal(["Health costs doubled"], await FindAsync(new TimelineFilter { Text = "found costs", AsOf = day, Rating = Rating.False, Language = "en" }));
        Assert.Single(await FindAsync("hospital"));
        Assert.Empty(await FindAsync(new TimelineFilter { Text = "hospital", AsOf = day }));
        Assert.Empty(await FindAsync("found costs"));
        Assert.Empty(await FindAsync(new TimelineFilter { Text = "health", Rating = Rating.False }));
    }

    [Fact]
    public async Task A_restricted_claim_is_never_found_not_even_by_looking_back()
    {
        await PublishAsync(SomeEdition.Drones(), SomeEdition.Of("Drones were seen over Rome"));
        Press.Clock.Advance(TimeSpan.FromDays(1));
        await Press.RestrictAsync("china-15000-drones");

        foreach (var typed in (string[])["drones", "\"waiting in line\"", "yearb", "entekhab", "15000"])
        {
            Assert.DoesNotContain("China is waiting to buy 15,000 Iranian drones", await FindAsync(typed));
            Assert.DoesNotContain("China is waiting to buy 15,000 Iranian drones", await FindAsync(new TimelineFilter { Text = typed, AsOf = new DateOnly(2023, 2, 12) }));
            Assert.DoesNotContain("China is waiting to buy 15,000 Iranian drones", await FindAsync(new TimelineFilter { Text = typed, Newest = true }));
        }
    }

    [Fact]
    public async Task Pages_of_the_best_answers_hold_every_match_once_and_lead_back()
    {
        for (var i = 0; i < 70; i++)
        {
            await PublishAsync(SomeEdition.Of($"Claim number {i} about drones"));
        }

        var filter = new TimelineFilter { Text = "drones" };
        var first = await Timeline.PageAsync(filter, ct: Ct);
        Press.Clock.Advance(TimeSpan.FromMinutes(1));
        await PublishAsync(SomeEdition.Of("Drones"));
        var second = await Timeline.PageAsync(filter, TimelineCursor.Parse(first.Earlier!.ToString()), ct: Ct);
        var third = await Timeline.PageAsync(filter, second.Earlier, ct: Ct);
        var back = await Timeline.PageAsync(filter, third.Later, ct: Ct);

        Assert.Equal(70, first.Items.Concat(second.Items).Concat(third.Items).Select(card => card.Slug).Distinct().Count());
        Assert.Equal(10, third.Items.Count);
        Assert.Null(third.Earlier);
        Assert.Null(first.Later);
        Assert.Equal(second.Items.Select(card => card.Slug), back.Items.Select(card => card.Slug));
        Assert.Equal("Drones", (await FindAsync("drones"))[0]);
    }

    [Fact]
    public async Task Of_very_many_matches_the_newest_are_ranked_and_an_old_one_whose_headline_has_all_words()
    {
        await PublishAsync(SomeEdition.Of("Mayor of Rome resigned"));
        for (var i = 0; i <= RankedSearch.Most; i++)
        {
            await Press.PublishAsync(SomeEdition.Of($"Number {i}") with { Conclusion = "A mayor resigned." });
        }

        var view = await ViewAsync("mayor resigned");

        Assert.Equal("Mayor of Rome resigned", view.Items[0].Headline);
        Assert.Equal((RankedSearch.Most + 2, true), (view.Count, view.Search!.Limited));
    }

    [Fact]
    public async Task Sorted_by_date_the_newest_match_comes_first()
    {
        await PublishAsync(SomeEdition.Of("Drones"), SomeEdition.Of("A long tale of somebody who may have seen drones"));

        Assert.Equal("Drones", (await FindAsync("drones"))[0]);
        Assert.Equal("A long tale of somebody who may have seen drones", (await FindAsync(new TimelineFilter { Text = "drones", Newest = true }))[0]);
    }
}
