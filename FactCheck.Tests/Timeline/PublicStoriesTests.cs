using FactCheck.Core.Editions;
using FactCheck.Core.Ledger;
using FactCheck.Core.Timeline;
using FactCheck.Core.Verdicts;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Tests.Timeline;

public sealed class PublicStoriesTests : IAsyncLifetime
{
    private Press _press = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;
    private PublicStories Stories => new(_press.Db);
    private PublicTimeline Timeline => new(_press.Db, _press.Clock);

    public async ValueTask InitializeAsync() => _press = await Press.OpenAsync();

    public ValueTask DisposeAsync() => _press.DisposeAsync();

    [Fact]
    public async Task A_story_tells_what_was_said_reported_denied_checked_and_corrected_in_the_order_of_its_days()
    {
        await _press.PublishAsync(SomeEdition.Drones());
        _press.Clock.Advance(TimeSpan.FromDays(1));
        await _press.CorrectAsync(SomeEdition.Drones().Corrected(Rating.False, CorrectionKind.Correction, "We misread a table."));
        await _press.TellAsync("Drones", "Who buys them.", "china-15000-drones");

        var steps = (await Stories.FindAsync("drones", Ct))!.Steps;

        Assert.Equal(
            [
                ("before 8 Feb 2023", StepTrack.Said), ("8 Feb 2023", StepTrack.Reported), ("10 Feb 2023", StepTrack.Reported),
                ("11 Feb 2023", StepTrack.Reported), ("12 Feb 2023", StepTrack.Checked), ("13 Feb 2023", StepTrack.Checked),
            ],
            steps.Select(step => (step.Step.When, step.Step.Track)));
        Assert.Equal("Denied", steps[3].Step.Lane);
    }

    [Fact]
    public async Task Claims_are_found_by_the_story_that_stands_and_its_count_follows()
    {
        await _press.PublishAsync(SomeEdition.Of("First claim"));
        await _press.PublishAsync(SomeEdition.Of("Second claim"));
        await _press.PublishAsync(SomeEdition.Of("Third claim"));
        await _press.TellAsync("A story", "So it goes.", "first-claim", "second-claim");
        Assert.Equal((2, 2), await FoundAsync());

        await _press.TellAsync("A story", "So it goes.", "second-claim", "third-claim");
        Assert.Equal((2, 2), await FoundAsync());
        Assert.DoesNotContain((await Timeline.PageAsync(new TimelineFilter { Story = "a-story" }, ct: Ct)).Items, card => card.Slug == "first-claim");

        _press.Clock.Advance(TimeSpan.FromDays(1));
        await _press.CorrectAsync(SomeEdition.Of("Third claim").Corrected(Rating.True, CorrectionKind.Correction, "It was so."));
        await _press.WithdrawAsync("second-claim", "It was not ours to check.");
        Assert.Equal((1, 1), await FoundAsync());
        Assert.Null((await new LedgerVerifier(_press.Db).VerifyAsync(ct: Ct)).Problem);

        await _press.RetireAsync("a-story");
        Assert.Equal((0, 0), await FoundAsync());
        Assert.Null((await new LedgerVerifier(_press.Db).VerifyAsync(ct: Ct)).Problem);
    }

    [Fact]
    public async Task A_withdrawn_claim_stays_in_its_story_as_withdrawn_and_its_statements_do_not()
    {
        await _press.PublishAsync(SomeEdition.Drones());
        await _press.PublishAsync(SomeEdition.Of("Another claim"));
        await _press.TellAsync("Drones", "Who buys them.", "china-15000-drones", "another-claim");
        await _press.WithdrawAsync("china-15000-drones", "The recording was made up.");

        var story = (await Stories.FindAsync("drones", Ct))!;

        Assert.Equal(2, story.Claims.Count);
        var steps = story.Steps.Where(step => step.Claim.Slug == "china-15000-drones").Select(step => step.Step).ToList();
        Assert.Equal(["Checked", "Withdrawn"], steps.Select(step => step.Lane));
        Assert.Contains("The recording was made up.", steps[1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_story_facet_changed_behind_the_ledgers_back_is_found()
    {
        await _press.PublishAsync(SomeEdition.Of("First claim"));
        await _press.TellAsync("A story", "So it goes.", "first-claim");
        await using (var db = await _press.Db.CreateDbContextAsync(Ct))
        {
            await db.Database.ExecuteSqlRawAsync("DELETE FROM EditionFacets WHERE FacetId = (SELECT Id FROM Facets WHERE Kind = 'story')", Ct);
        }

        Assert.Contains("story “a-story”", (await new LedgerVerifier(_press.Db).VerifyAsync(ct: Ct)).Problem, StringComparison.Ordinal);
    }

    private async Task<(int Listed, int Counted)> FoundAsync()
    {
        var page = await Timeline.PageAsync(new TimelineFilter { Story = "a-story" }, ct: Ct);
        return (page.Items.Count, (await Timeline.FacetAsync(FacetKind.Story, "a-story", Ct))?.Count ?? 0);
    }
}
