using Bunit;
using FactCheck.Core.Claims;
using FactCheck.Web.Newsroom;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Tests.Newsroom;

public sealed class InboxTests : PageTest
{
    [Fact]
    public async Task The_inbox_lists_the_claims_in_the_state_that_its_address_names()
    {
        await Newsroom.DraftAsync("Trains are late.");
        await Newsroom.CheckingAsync("Crime doubled.");

        GoTo("/newsroom?state=checking");
        var page = Render<InboxPage>();

        Assert.Equal(["Crime doubled."], Headlines(page));
        Assert.Equal("Checking 1", page.Find(".tabs [aria-current=page]").TextContent.Trim());
    }

    [Fact]
    public async Task Words_looked_for_narrow_the_inbox_and_stay_in_the_address()
    {
        await Newsroom.DraftAsync("Trains are late.");
        await Newsroom.DraftAsync("Crime doubled.");
        var page = Render<InboxPage>();

        await page.Find("[type=search]").ChangeAsync("TRAINS");

        page.WaitForAssertion(() => Assert.Equal(["Trains are late."], Headlines(page)));
        Assert.EndsWith("/newsroom?find=TRAINS", Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Older_claims_follow_without_a_gap_even_when_all_were_touched_at_once()
    {
        for (var n = 1; n <= ClaimArchive.PageSize + 7; n++)
        {
            await Newsroom.DraftAsync($"Claim number {n}.");
        }

        var page = Render<InboxPage>();
        var newest = Headlines(page);
        GoTo(page.FindAll("a").Single(link => link.TextContent == "Older claims").GetAttribute("href")!);

        page.WaitForAssertion(() => Assert.Equal(7, Headlines(page).Count));
        Assert.Equal(ClaimArchive.PageSize, newest.Count);
        Assert.Empty(newest.Intersect(Headlines(page)));
    }

    [Fact]
    public void An_empty_inbox_says_what_to_do_next() =>
        Assert.Contains("Write one down with “New claim”", Render<InboxPage>().Find(".empty").TextContent, StringComparison.Ordinal);

    [Fact]
    public async Task A_new_claim_opens_on_its_desk()
    {
        var page = Render<InboxPage>();
        await PressAsync(page, "New claim");
        await TypeAsync(page, "The claim, as it was made", "Bread costs twice what it did.");

        await page.Find("form[aria-label='New claim']").SubmitAsync();

        var claim = Assert.Single(await Newsroom.Archive.InboxAsync(WorkState.Draft, ct: Ct));
        page.WaitForAssertion(() => Assert.EndsWith($"/newsroom/claims/{claim.Id}", Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_claim_without_words_is_refused_beside_its_form()
    {
        var page = Render<InboxPage>();
        await PressAsync(page, "New claim");
        await TypeAsync(page, "Headline", "Bread");

        await page.Find("form[aria-label='New claim']").SubmitAsync();

        page.WaitForAssertion(() => Assert.Equal("The claim's words is missing.", page.Find("[role=alert]").TextContent));
        Assert.Equal("Bread", Field(page, "Headline").GetAttribute("value"));
    }

    [Fact]
    public async Task A_claim_written_down_at_another_desk_appears_without_a_reload()
    {
        var page = Render<InboxPage>();

        await Newsroom.DraftAsync("Crime doubled.");

        page.WaitForAssertion(() => Assert.Equal(["Crime doubled."], Headlines(page)));
    }

    private static List<string> Headlines(IRenderedComponent<InboxPage> page) => [.. page.FindAll(".claim-line a").Select(link => link.TextContent)];

    [Fact]
    public async Task A_claim_that_was_sent_back_says_so_until_it_is_submitted_again()
    {
        var claim = await Newsroom.InReviewAsync();
        await Newsroom.Verdicts.SendBackAsync(Newsroom.Editor, claim.Id, "Name the table.", Ct);

        Assert.Equal("sent back", Render<InboxPage>().Find(".chip.sent-back").TextContent);
        var desk = await OpenAsync(claim.Id);
        Assert.Contains("sent this back today 12:00: Name the table.", desk.Find(".desk-head .notice").TextContent, StringComparison.Ordinal);

        await Newsroom.Verdicts.SubmitAsync(Newsroom.Checker, claim.Id, null, null, Ct);
        desk.WaitForAssertion(() => Assert.Empty(desk.FindAll(".desk-head .notice")));
        await DisposeComponentsAsync();
        Assert.Empty(Render<InboxPage>().FindAll(".chip.sent-back"));
    }
}
