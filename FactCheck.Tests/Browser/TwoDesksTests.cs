using FactCheck.Core.Claims;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace FactCheck.Tests.Browser;

/// <summary>Two people, two browsers, one claim.</summary>
public sealed class TwoDesksTests(Chromium chromium) : IAsyncLifetime
{
    private RunningSite _site = null!;
    private Guid _claim;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _site = await RunningSite.DemoAsync();
        _claim = (await _site.Get<ClaimArchive>().InboxAsync(WorkState.Checking, ct: Ct))[0].Id;
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task The_second_save_is_refused_with_a_sentence_and_its_text_is_still_there()
    {
        var noor = await AtTheClaimAsync("Noor");
        var lena = await AtTheClaimAsync("Lena");
        await WriteAsync(noor, "Noor was here first.");
        await WriteAsync(lena, "Lena typed this.");

        await noor.PressAsync("Save verdict");
        await Expect(noor.GetByText("Verdict saved").First).ToBeVisibleAsync();
        await Expect(lena.GetByRole(AriaRole.Main)).ToContainTextAsync("Noor Haddad"); // told without a reload
        await lena.PressAsync("Save verdict");

        await Expect(Refused(lena)).ToContainTextAsync("What you typed is still here");
        await Expect(lena.GetByLabel("Conclusion", new() { Exact = true }).First).ToHaveValueAsync("Lena typed this.");
        Assert.Equal("Noor was here first.", (await FileAsync()).Verdict!.Conclusion);
    }

    [Fact]
    public async Task In_a_dead_heat_one_save_wins_and_the_other_keeps_its_text()
    {
        var noor = await AtTheClaimAsync("Noor");
        var lena = await AtTheClaimAsync("Lena");
        await WriteAsync(noor, "Noor.");
        await WriteAsync(lena, "Lena.");

        await Task.WhenAll(noor.PressAsync("Save verdict"), lena.PressAsync("Save verdict"));

        await Expect(noor.GetByText("Verdict saved").Or(Refused(noor)).First).ToBeVisibleAsync();
        await Expect(lena.GetByText("Verdict saved").Or(Refused(lena)).First).ToBeVisibleAsync();
        var verdict = (await FileAsync()).Verdict!;
        Assert.Equal(1, verdict.Revision);
        var (loser, typed) = verdict.Conclusion == "Noor." ? (lena, "Lena.") : (noor, "Noor.");
        await Expect(Refused(loser)).ToContainTextAsync("What you typed is still here");
        await Expect(loser.GetByLabel("Conclusion", new() { Exact = true }).First).ToHaveValueAsync(typed);
    }

    private static ILocator Refused(IPage page) => page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Alert).Filter(new() { HasText = "Somebody else" }).First;

    private static async Task WriteAsync(IPage page, string conclusion)
    {
        await page.GetByRole(AriaRole.Radio, new() { Name = "Mixed" }).CheckAsync();
        await page.EnterAsync("Conclusion", conclusion);
    }

    private async Task<ClaimFile> FileAsync() => (await _site.Get<ClaimArchive>().OpenAsync(_claim, Ct))!;

    private async Task<IPage> AtTheClaimAsync(string name)
    {
        var page = await chromium.ComeInAsync(_site, name);
        await page.OpenAsync($"/newsroom/claims/{_claim}");
        return page;
    }
}
