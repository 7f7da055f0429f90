using FactCheck.Core;
using FactCheck.Core.Claims;
using FactCheck.Core.Ledger;
using FactCheck.Core.Timeline;

namespace FactCheck.Tests.Editions;

public sealed class StoryTests : IAsyncLifetime
{
    private static readonly StoryWords s_words = new("Crime figures", "What was said about crime, and what the statistics say.");
    private TestNewsroom _newsroom = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;
    private PublicStories Public => new(_newsroom.Get<Microsoft.EntityFrameworkCore.IDbContextFactory<Core.Data.FactCheckDb>>());

    public async ValueTask InitializeAsync() => _newsroom = await TestNewsroom.OpenAsync();

    public ValueTask DisposeAsync() => _newsroom.DisposeAsync();

    [Fact]
    public async Task A_proposed_story_leaks_nothing_and_an_editor_publishes_what_they_read()
    {
        var edition = await _newsroom.PublishedAsync();
        var story = await ProposedAsync(edition.ClaimId);

        Assert.Null(await Public.FindAsync("crime-figures", Ct));
        Assert.Empty((await Public.PageAsync(ct: Ct)).Items);
        Assert.Empty(await Public.OfClaimAsync(edition.ClaimId, Ct));

        var refused = await Assert.ThrowsAsync<EditorialRuleException>(async () => await _newsroom.Stories.PublishAsync(_newsroom.Checker, story, await RevisionAsync(story), Ct));
        Assert.Equal("Only an editor may publish a story.", refused.Message);
        await _newsroom.Stories.PublishAsync(_newsroom.Editor, story, await RevisionAsync(story), Ct);

        var told = (await Public.FindAsync("crime-figures", Ct))!;
        Assert.Equal((s_words.Name, s_words.Introduction), (told.Edition.Name, told.Edition.Introduction));
        Assert.Equal(edition.Slug, Assert.Single(told.Claims).Slug);
        Assert.Equal("crime-figures", Assert.Single(await Public.OfClaimAsync(edition.ClaimId, Ct)).Slug);
        Assert.Null((await _newsroom.Get<LedgerVerifier>().VerifyAsync(ct: Ct)).Problem);
    }

    [Fact]
    public async Task What_is_changed_after_publication_is_not_seen_until_it_is_published_too()
    {
        var story = await ToldAsync();
        await _newsroom.Stories.WordAsync(_newsroom.Checker, story, await RevisionAsync(story), s_words with { Introduction = "A secret plan." }, Ct);

        Assert.Equal(s_words.Introduction, (await Public.FindAsync("crime-figures", Ct))!.Edition.Introduction);
        Assert.True((await _newsroom.Stories.OpenAsync(story, Ct))!.Differs);
    }

    [Fact]
    public async Task An_editor_who_read_an_older_version_publishes_nothing()
    {
        var edition = await _newsroom.PublishedAsync();
        var story = await ProposedAsync(edition.ClaimId);
        var read = await RevisionAsync(story);
        await _newsroom.Stories.WordAsync(_newsroom.Checker, story, read, s_words with { Name = "Crime" }, Ct);

        var refused = await Assert.ThrowsAsync<EditorialRuleException>(() => _newsroom.Stories.PublishAsync(_newsroom.Editor, story, read, Ct));

        Assert.Contains("changed while you were reading it", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_worded_a_story_does_not_publish_it()
    {
        var edition = await _newsroom.PublishedAsync();
        var story = await ProposedAsync(edition.ClaimId);
        await _newsroom.Stories.WordAsync(_newsroom.Editor, story, await RevisionAsync(story), s_words with { Introduction = "The editor’s words." }, Ct);

        var refused = await Assert.ThrowsAsync<EditorialRuleException>(async () => await _newsroom.Stories.PublishAsync(_newsroom.Editor, story, await RevisionAsync(story), Ct));

        Assert.Contains("second pair of eyes", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_story_without_a_claim_that_readers_see_is_not_published()
    {
        var draft = await _newsroom.DraftAsync();
        var story = await ProposedAsync(draft.Id);

        var refused = await Assert.ThrowsAsync<EditorialRuleException>(async () => await _newsroom.Stories.PublishAsync(_newsroom.Editor, story, await RevisionAsync(story), Ct));

        Assert.Contains("No claim of this story is published", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_story_keeps_its_address_when_it_is_renamed_after_publication()
    {
        var story = await ToldAsync();
        await _newsroom.Stories.WordAsync(_newsroom.Checker, story, await RevisionAsync(story), s_words with { Name = "Crime in figures" }, Ct);
        await _newsroom.Stories.PublishAsync(_newsroom.Editor, story, await RevisionAsync(story), Ct);

        Assert.Equal("Crime in figures", (await Public.FindAsync("crime-figures", Ct))!.Edition.Name);
        Assert.Null(await Public.FindAsync("crime-in-figures", Ct));
    }

    [Fact]
    public async Task A_claim_published_later_comes_into_its_story_by_itself_and_a_restricted_one_leaves_it()
    {
        var first = await _newsroom.PublishedAsync();
        var second = await _newsroom.InReviewAsync("Burglaries fell by half.");
        var story = await ProposedAsync(first.ClaimId, second.Id);
        await _newsroom.Stories.PublishAsync(_newsroom.Editor, story, await RevisionAsync(story), Ct);
        Assert.Single((await Public.FindAsync("crime-figures", Ct))!.Claims);

        await _newsroom.PublishAsync(second.Id);
        Assert.Equal(2, Assert.Single((await Public.PageAsync(ct: Ct)).Items).Count);

        await _newsroom.Publishing.RestrictAsync(_newsroom.Editor, first.ClaimId, "a court asked for it", Ct);
        var told = (await Public.FindAsync("crime-figures", Ct))!;
        Assert.DoesNotContain(told.Claims, claim => claim.ClaimId == first.ClaimId);
        Assert.All(told.Steps, step => Assert.Equal(second.Id, step.Claim.ClaimId));
        Assert.Equal(1, Assert.Single((await Public.PageAsync(ct: Ct)).Items).Count);

        await _newsroom.Publishing.RestrictAsync(_newsroom.Editor, second.Id, "a court asked for it", Ct);
        Assert.Null(await Public.FindAsync("crime-figures", Ct));
        Assert.Empty((await Public.PageAsync(ct: Ct)).Items);
        Assert.Null((await _newsroom.Get<LedgerVerifier>().VerifyAsync(ct: Ct)).Problem);
    }

    [Fact]
    public async Task A_retired_story_is_gone_for_readers_and_may_come_back()
    {
        var story = await ToldAsync();
        await _newsroom.Stories.RetireAsync(_newsroom.Editor, story, "it is over", Ct);
        Assert.Null(await Public.FindAsync("crime-figures", Ct));

        await _newsroom.Stories.PublishAsync(_newsroom.Editor, story, await RevisionAsync(story), Ct);
        Assert.Equal(2, (await Public.FindAsync("crime-figures", Ct))!.Edition.Number);
        Assert.Null((await _newsroom.Get<LedgerVerifier>().VerifyAsync(ct: Ct)).Problem);
    }

    private async Task<Guid> ToldAsync()
    {
        var story = await ProposedAsync((await _newsroom.PublishedAsync()).ClaimId);
        await _newsroom.Stories.PublishAsync(_newsroom.Editor, story, await RevisionAsync(story), Ct);
        return story;
    }

    private async Task<Guid> ProposedAsync(params Guid[] claims)
    {
        var story = await _newsroom.Stories.ProposeAsync(_newsroom.Checker, s_words, Ct);
        foreach (var claim in claims)
        {
            await _newsroom.Stories.AddClaimAsync(_newsroom.Checker, story.Id, claim, Ct);
        }

        return story.Id;
    }

    private async Task<int> RevisionAsync(Guid story) => (await _newsroom.Stories.OpenAsync(story, Ct))!.Story.Revision;
}
