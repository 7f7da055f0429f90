using FactCheck.Core.Claims;
using FactCheck.Core.People;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace FactCheck.Tests.Browser;

/// <summary>One person, two tabs.</summary>
public sealed class SignOutTests(Chromium chromium) : IAsyncLifetime
{
    private RunningSite _site = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _site = await RunningSite.DemoAsync();

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task Signing_out_in_one_tab_ends_the_other_and_what_was_typed_there_comes_back()
    {
        var claim = (await _site.Get<ClaimArchive>().InboxAsync(WorkState.Checking, ct: Ct))[0].Id;
        var window = await chromium.WindowAsync(new BrowserNewContextOptions { BaseURL = _site.Address.ToString(), Locale = "en-GB" });
        var here = await window.ComeInAsync("Noor");
        var there = await window.NewPageAsync();
        await there.OpenAsync($"/newsroom/claims/{claim}");
        await there.EnterAsync("Your comment", "Ask the ministry again.");
        var colleague = await chromium.WindowAsync(new BrowserNewContextOptions { BaseURL = _site.Address.ToString(), Locale = "en-GB" });
        var elsewhere = await colleague.ComeInAsync("Noor"); // the same person on another machine, a sign-in of its own
        await elsewhere.OpenAsync("/newsroom/sources");

        await here.PressAsync("Sign out");

        await there.WaitForURLAsync("**/account/sign-in?returnUrl=*");
        await elsewhere.PressAsync("Register a source"); // the circuit that was open all the time still answers
        await Expect(elsewhere.GetByLabel("Name", new() { Exact = true })).ToBeVisibleAsync();
        await there.GetByRole(AriaRole.Button, new() { Name = "Noor" }).ClickAsync();
        await there.ReadyAsync();
        await Expect(there.GetByLabel("Your comment", new() { Exact = true })).ToHaveValueAsync("Ask the ministry again.");
    }

    [Fact]
    public async Task Who_no_longer_works_here_is_shown_no_picture_of_the_desk_from_that_moment()
    {
        var claim = (await _site.Get<ClaimArchive>().InboxAsync(WorkState.Checking, ct: Ct))[0].Id;
        var page = await chromium.ComeInAsync(_site, "Noor");
        Assert.Equal("image/svg+xml; charset=utf-8", (await page.APIRequest.GetAsync($"/newsroom/claims/{claim}/graph.svg")).Headers["content-type"]);
        var people = await _site.Get<PeopleDesk>().AllAsync(Ct);
        var noor = people.Single(member => member.Name.StartsWith("Noor", StringComparison.Ordinal));

        await _site.Get<PeopleDesk>().DeactivateAsync(people.First(member => member.Role is Role.Administrator).Id, noor.Id, noor.Revision, Ct);

        Assert.DoesNotContain("svg", (await page.APIRequest.GetAsync($"/newsroom/claims/{claim}/graph.svg")).Headers["content-type"], StringComparison.Ordinal);
    }
}
