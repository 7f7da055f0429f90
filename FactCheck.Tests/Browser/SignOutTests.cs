using FactCheck.Core.Claims;
using FactCheck.Core.People;
using FactCheck.Web.Demo;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace FactCheck.Tests.Browser;

/// <summary>One person, two tabs.</summary>
public sealed class SignOutTests(Chromium chromium) : IAsyncLifetime
{
    private RunningSite _site = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        var folder = RunningSite.NewFolder();
        _site = await RunningSite.StartAsync(await DemoNewsroom.BuildAsync(folder, "http://127.0.0.1:0", Ct), folder);
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task Signing_out_in_one_tab_ends_the_other_and_what_was_typed_there_comes_back()
    {
        var claim = (await _site.Get<ClaimArchive>().InboxAsync(WorkState.Checking, ct: Ct))[0].Id;
        var window = await chromium.WindowAsync(new BrowserNewContextOptions { BaseURL = _site.Address.ToString(), Locale = "en-GB" });
        var here = await SignInAsync(window);
        var there = await window.NewPageAsync();
        await there.OpenAsync($"/newsroom/claims/{claim}");
        await there.EnterAsync("Your comment", "Ask the ministry again.");
        var colleague = await chromium.WindowAsync(new BrowserNewContextOptions { BaseURL = _site.Address.ToString(), Locale = "en-GB" });
        var elsewhere = await SignInAsync(colleague); // the same person on another machine, a sign-in of its own
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
        var page = await SignInAsync(await chromium.WindowAsync(new BrowserNewContextOptions { BaseURL = _site.Address.ToString(), Locale = "en-GB" }));
        Assert.Equal("image/svg+xml; charset=utf-8", (await page.APIRequest.GetAsync($"/newsroom/claims/{claim}/graph.svg")).Headers["content-type"]);
        var people = await _site.Get<PeopleDesk>().AllAsync(Ct);
        var noor = people.Single(member => member.Name.StartsWith("Noor", StringComparison.Ordinal));

        await _site.Get<PeopleDesk>().DeactivateAsync(people.First(member => member.Role is Role.Administrator).Id, noor.Id, noor.Revision, Ct);

        Assert.DoesNotContain("svg", (await page.APIRequest.GetAsync($"/newsroom/claims/{claim}/graph.svg")).Headers["content-type"], StringComparison.Ordinal);
    }

    private static async Task<IPage> SignInAsync(IBrowserContext window)
    {
        var page = await window.NewPageAsync();
        await page.GotoAsync("/account/sign-in");
        await page.GetByRole(AriaRole.Button, new() { Name = "Noor" }).ClickAsync();
        await page.ReadyAsync();
        return page;
    }
}
