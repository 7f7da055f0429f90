using FactCheck.Core.Claims;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace FactCheck.Tests.Browser;

/// <summary>Looking back without a mouse: the slider, the days, a comparison, and back to now.</summary>
public sealed class LookBackJourneyTests(Chromium chromium) : IAsyncLifetime
{
    private RunningSite _demo = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _demo = await RunningSite.DemoAsync();

    public ValueTask DisposeAsync() => _demo.DisposeAsync();

    [Fact]
    public async Task A_claim_is_looked_back_on_and_compared_by_keyboard_alone()
    {
        var (page, thrown) = (await chromium.ComeInAsync(_demo, "editor"), new List<string>());
        page.PageError += (_, error) => thrown.Add(error);
        var claim = (await _demo.Get<ClaimArchive>().InboxAsync(null, "15,000", ct: Ct))[0].Id;
        await page.OpenAsync($"/newsroom/claims/{claim}");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Statements" })).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Look back" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        var known = page.GetByRole(AriaRole.Slider, new() { Name = "As known at" });
        await known.FocusAsync();
        await page.Keyboard.PressAsync("Home");
        await Expect(known).ToHaveAttributeAsync("aria-valuetext", new System.Text.RegularExpressions.Regex("New draft$"));
        await Expect(page.GetByText("No verdict was written by then.")).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Status).Filter(new() { HasText = "Nothing can be changed here." })).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Take up again" })).ToHaveCountAsync(0);
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Statements" })).ToHaveCountAsync(0);
        await Expect(known).ToBeFocusedAsync();

        await page.Keyboard.PressAsync("End");
        await Expect(known).ToHaveAttributeAsync("aria-valuetext", new System.Text.RegularExpressions.Regex("^now; last changed"));
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Statements" })).ToBeVisibleAsync();
        for (var steps = 0; steps < 30 && !(await known.GetAttributeAsync("aria-valuetext"))!.Contains("Taken up again", StringComparison.Ordinal); steps++)
        {
            var now = await known.GetAttributeAsync("aria-valuetext");
            await page.Keyboard.PressAsync("ArrowLeft");
            await Expect(known).Not.ToHaveAttributeAsync("aria-valuetext", now!);
        }

        await Expect(page.GetByLabel("Verdict of then")).ToContainTextAsync("Mostly false");
        var said = page.GetByRole(AriaRole.Slider, new() { Name = "Of what was said by" });
        await said.FocusAsync();
        await page.Keyboard.PressAsync("Home");
        await Expect(said).ToHaveAttributeAsync("aria-valuetext", "8 February 2023: Entekhab");
        await Expect(page.Locator(".past .says")).ToContainTextAsync("One outlet carries it");
        await page.Keyboard.PressAsync("End");
        await Expect(page.Locator(".past .says")).ToContainTextAsync("Two outlets carry it");

        await page.GetByLabel("Compare with").FocusAsync();
        await page.Keyboard.PressAsync("w"); // what is known now
        await Expect(page.Locator(".past .verdicts")).ToContainTextAsync("Unproven");
        await Expect(page.GetByRole(AriaRole.List, new() { Name = "What changed in who says so" })).ToContainTextAsync("New: Example Trade Weekly reports it");
        Assert.Contains("compare=now", page.Url, StringComparison.Ordinal);

        await page.ReloadAsync(); // the address says all of it
        await page.ReadyAsync();
        await Expect(page.GetByRole(AriaRole.List, new() { Name = "What changed in who says so" })).ToContainTextAsync("New: Example Trade Weekly reports it");
        var picture = page.GetByRole(AriaRole.Group, new() { Name = "Picture of what changed; scrolls sideways" });
        await picture.FocusAsync(); // it has no buttons, and is made larger and put back all the same
        await page.Keyboard.PressAsync("+");
        await Expect(picture).ToHaveClassAsync("sideways zoomed");
        await page.Keyboard.PressAsync("0");
        await Expect(picture).ToHaveClassAsync("sideways");
        await page.Keyboard.PressAsync("+");
        await Expect(picture).ToHaveClassAsync("sideways zoomed");
        await page.Keyboard.PressAsync("0");
        await Expect(picture).ToHaveClassAsync("sideways");
        Assert.Empty(thrown);
        await page.GetByRole(AriaRole.Button, new() { Name = "Back to now" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Statements" })).ToBeVisibleAsync();
        Assert.EndsWith($"/newsroom/claims/{claim}", page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Readers_go_from_edition_to_edition_and_compare_two_without_script()
    {
        var window = await chromium.WindowAsync(new BrowserNewContextOptions { BaseURL = _demo.Address.ToString(), JavaScriptEnabled = false, Locale = "en-GB" });
        var page = await window.NewPageAsync();
        await page.GotoAsync("/claims/china-is-waiting-to-buy-15000-iranian-drones");

        await page.GetByRole(AriaRole.Navigation, new() { Name = "What stood when" }).GetByRole(AriaRole.Link).First.PressAsync("Enter");
        await Expect(page.GetByLabel("Verdict").First).ToContainTextAsync("Mostly false");
        Assert.Contains("?asOf=", page.Url, StringComparison.Ordinal);
        await page.GetByText("Compare two editions").PressAsync("Enter");
        await page.GetByRole(AriaRole.Button, new() { Name = "Compare" }).PressAsync("Enter");

        await Expect(page.GetByLabel("Verdict, before and after")).ToContainTextAsync("Unproven");
        await Expect(page.GetByRole(AriaRole.List, new() { Name = "What changed in who says so" })).ToContainTextAsync("Example Trade Weekly");
    }
}
