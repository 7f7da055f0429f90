using Bunit;
using FactCheck.Core.Claims;
using FactCheck.Web.Newsroom;

namespace FactCheck.Tests.Newsroom;

/// <summary>A verdict and the claim’s words, typed and not saved yet.</summary>
public sealed class DraftTests : PageTest
{
    [Fact]
    public async Task What_was_typed_is_kept_after_a_second_and_comes_back()
    {
        var claim = await Newsroom.CheckingAsync();
        var page = await OpenAsync(claim.Id);
        await TypeAsync(page, "Conclusion", "Crime fell.");
        Clock.Advance(TimeSpan.FromSeconds(1));
        page.WaitForAssertion(() => Assert.Contains("Kept at 12:00 UTC, not saved yet", page.Markup, StringComparison.Ordinal));

        var again = await OpenAsync(claim.Id);

        Assert.Equal("Crime fell.", Field(again, "Conclusion").GetAttribute("value"));
        Assert.Contains("Restored what you typed at 12:00 UTC", again.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_restored_can_be_discarded_for_good()
    {
        var claim = await Newsroom.CheckingAsync();
        await TypeAndLeaveAsync(claim.Id, "Crime fell.");
        var page = await OpenAsync(claim.Id);

        await PressAsync(page, "discard");

        page.WaitForAssertion(() => Assert.Equal("", Field(page, "Conclusion").GetAttribute("value")));
        Assert.Null(await Newsroom.Get<AutosaveDesk>().FindAsync(Newsroom.Checker, $"verdict:{claim.Id}", Ct));
    }

    [Fact]
    public async Task Saving_forgets_the_draft()
    {
        var claim = await Newsroom.CheckingAsync();
        var page = await OpenAsync(claim.Id);
        await TypeVerdictAsync(page, "Crime fell.");
        await PressAsync(page, "Save verdict");

        page.WaitForAssertion(() => Assert.Contains("Saved at 12:00 UTC", page.Markup, StringComparison.Ordinal));
        Clock.Advance(TimeSpan.FromSeconds(5));
        Assert.Null(await Newsroom.Get<AutosaveDesk>().FindAsync(Newsroom.Checker, $"verdict:{claim.Id}", Ct));
    }

    [Fact]
    public async Task A_newer_verdict_is_announced_and_does_not_overwrite_what_is_typed()
    {
        var claim = await Newsroom.CheckingAsync();
        var page = await OpenAsync(claim.Id);
        await TypeVerdictAsync(page, "Mine.");

        await Newsroom.EditorWritesAsync(claim.Id, "Theirs.");

        page.WaitForAssertion(() => Assert.Contains("Ed saved a newer verdict just now", page.Find("[role=alert]").TextContent, StringComparison.Ordinal));
        Assert.Equal("Mine.", Field(page, "Conclusion").GetAttribute("value"));
        Assert.Contains("Theirs.", page.Find(".compare").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Saving_over_a_newer_verdict_is_refused_and_the_text_stays_until_keep_mine()
    {
        var claim = await Newsroom.CheckingAsync();
        var page = await OpenAsync(claim.Id);
        await TypeVerdictAsync(page, "Mine.");
        await Newsroom.EditorWritesAsync(claim.Id, "Theirs.");

        await PressAsync(page, "Save verdict");

        page.WaitForAssertion(() => Assert.Contains(page.FindAll("[role=alert]"), alert => alert.TextContent.Contains("Somebody else changed this verdict while you were editing", StringComparison.Ordinal)));
        Assert.Equal("Theirs.", await ConclusionAsync(claim.Id));
        Assert.Equal("Mine.", Field(page, "Conclusion").GetAttribute("value"));

        await PressAsync(page, "Keep mine");

        page.WaitForAssertion(() => Assert.Empty(page.FindAll("main [role=alert]")));
        Assert.Equal("Mine.", await ConclusionAsync(claim.Id));
    }

    [Fact]
    public async Task What_is_typed_but_not_saved_is_not_submitted_over()
    {
        var claim = await Newsroom.CheckingAsync();
        await Newsroom.EditorWritesAsync(claim.Id, "Saved.");
        var page = await OpenAsync(claim.Id);
        await TypeAsync(page, "Conclusion", "Better.");

        await PressAsync(page, "Submit for review");

        page.WaitForAssertion(() => Assert.Equal("Your verdict is not saved yet. Save it first; then submit it.", page.Find("main [role=alert]").TextContent));
        Assert.Equal(WorkState.Checking, (await Newsroom.FileAsync(claim.Id)).Claim.Work);
    }

    [Fact]
    public async Task Take_theirs_gives_up_what_was_typed()
    {
        var claim = await Newsroom.CheckingAsync();
        var page = await OpenAsync(claim.Id);
        await TypeVerdictAsync(page, "Mine.");
        await Newsroom.EditorWritesAsync(claim.Id, "Theirs.");
        page.WaitForAssertion(() => Assert.True(HasButton(page, "Take theirs")));

        await PressAsync(page, "Take theirs");

        page.WaitForAssertion(() => Assert.Equal("Theirs.", Field(page, "Conclusion").GetAttribute("value")));
    }

    [Fact]
    public async Task A_verdict_saved_elsewhere_shows_where_nothing_was_typed()
    {
        var claim = await Newsroom.CheckingAsync();
        var page = await OpenAsync(claim.Id);

        await Newsroom.EditorWritesAsync(claim.Id, "Theirs.");

        page.WaitForAssertion(() => Assert.Equal("Theirs.", Field(page, "Conclusion").GetAttribute("value")));
    }

    [Fact]
    public async Task A_colleagues_comment_does_not_stand_in_the_way_of_rewording_the_claim()
    {
        var claim = await Newsroom.DraftAsync();
        var page = await OpenAsync(claim.Id);
        await PressAsync(page, "Edit claim");
        await TypeAsync(page, "Headline", "Crime doubled");
        await Newsroom.Claims.CommentAsync(Newsroom.Editor, claim.Id, "Good.", Ct);

        await PressAsync(page, "Save claim");

        page.WaitForAssertion(() => Assert.Equal("Crime doubled", page.Find("h1").TextContent));
    }

    private static async Task TypeVerdictAsync(IRenderedComponent<ClaimDeskPage> page, string conclusion)
    {
        await Tick(page, "Mixed").ChangeAsync("Mixed");
        await TypeAsync(page, "Conclusion", conclusion);
    }

    private async Task TypeAndLeaveAsync(Guid claim, string conclusion)
    {
        await TypeVerdictAsync(await OpenAsync(claim), conclusion);
        await DisposeComponentsAsync();
    }

    private async Task<string> ConclusionAsync(Guid claim) => (await Newsroom.FileAsync(claim)).Verdict!.Conclusion;
}
