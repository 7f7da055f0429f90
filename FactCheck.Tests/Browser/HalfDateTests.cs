using FactCheck.Core.Claims;
using FactCheck.Web.Demo;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace FactCheck.Tests.Browser;

/// <summary>A browser passes on half a date as no date; the desk must not take it for one.</summary>
public sealed class HalfDateTests(Chromium chromium) : IAsyncLifetime
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
    public async Task Half_a_date_is_not_saved_as_no_date()
    {
        var claim = (await _site.Get<ClaimArchive>().InboxAsync(WorkState.Checking, ct: Ct))[0].Id;
        var window = await chromium.WindowAsync(new BrowserNewContextOptions { BaseURL = _site.Address.ToString(), Locale = "en-GB" });
        var page = await window.NewPageAsync();
        await page.GotoAsync("/account/sign-in");
        await page.GetByRole(AriaRole.Button, new() { Name = "Noor" }).ClickAsync();
        await page.ReadyAsync();
        await page.OpenAsync($"/newsroom/claims/{claim}");
        await page.PressAsync("Add appearance");
        var day = page.GetByRole(AriaRole.Dialog).GetByLabel("Said on", new() { Exact = true });
        await page.EnterAsync("Web address", "https://example.org/speech"); // the dialog has taken the focus by then, and gives it away no more
        await day.PressSequentiallyAsync("12");
        Assert.True(await day.EvaluateAsync<bool>("day => day.validity.badInput"));

        await page.PressAsync("Save appearance");

        Assert.Equal("This is no whole date. Complete it, or clear it.", await day.EvaluateAsync<string>("day => day.validationMessage"));
        await day.FillAsync("2023-02-08");
        await page.PressAsync("Save appearance");
        await Expect(page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
        Assert.Equal(new DateOnly(2023, 2, 8), Assert.Single((await _site.Get<ClaimArchive>().OpenAsync(claim, Ct))!.Appearances).SaidOn);
    }
}
