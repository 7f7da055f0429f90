using FactCheck.Tests.Public;
using FactCheck.Tests.Timeline;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace FactCheck.Tests.Browser;

/// <summary>A reader without a mouse, and one who hears the page.</summary>
public sealed class TimelineJourneyTests(Chromium chromium) : IAsyncLifetime
{
    private PublicSite _site = null!;

    public async ValueTask InitializeAsync()
    {
        _site = await PublicSite.OpenAsync();
        await _site.Press.PublishAsync(SomeEdition.Drones());
        await _site.Press.TellAsync("Drones for sale", "Who buys them.", "china-15000-drones");
        for (var i = 0; i < 40; i++)
        {
            _site.Press.Clock.Advance(TimeSpan.FromDays(12));
            await _site.Press.PublishAsync(SomeEdition.Of($"Claim number {i}").About("Health"));
        }
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task By_keyboard_alone_from_the_timeline_by_filters_and_two_ends_to_a_story_and_its_claim()
    {
        var page = await WindowAsync(javaScript: false);
        await page.GotoAsync("/");

        // a filter is chosen by its first letters and sent by Enter
        await TabToAsync(page, "Topic");
        await page.Keyboard.TypeAsync("Health");
        await TabToAsync(page, "Show", backwards: true);
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/?topic=health");
        await Expect(page.GetByText("40 claims match")).ToBeVisibleAsync();

        // two ends of time by two links
        await FollowAsync(page, "Choose from and to");
        await FollowAsync(page, "March 2023");
        await FollowAsync(page, "May 2023");
        await page.WaitForURLAsync("**/?topic=health&from=2023-03&to=2023-05");
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Remove: from 1 Mar 2023" })).ToBeVisibleAsync();

        // everything again, then the story
        await FollowAsync(page, "Show everything");
        await FollowAsync(page, "Stories");
        await FollowAsync(page, "Drones for sale");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "How it unfolded" })).ToBeVisibleAsync();
        await FollowAsync(page, "China is waiting to buy 15,000 Iranian drones");
        await page.WaitForURLAsync("**/claims/china-15000-drones");
    }

    [Fact]
    public async Task Who_hears_the_page_gets_a_list_of_claims_and_a_list_of_days_and_no_picture_in_the_way()
    {
        var page = await WindowAsync(javaScript: true);
        await page.GotoAsync("/?from=2023&to=2023");
        var timeline = await page.GetByRole(AriaRole.Main).AriaSnapshotAsync();

        Assert.Contains("- img \"Verdicts from 1 January 2023 to 31 December 2023, month by month\"", timeline, StringComparison.Ordinal);
        Assert.DoesNotContain("February 2023: 1 of 1", timeline, StringComparison.Ordinal); // the bars themselves are not read out
        Assert.Contains("- heading \"Claim number", timeline, StringComparison.Ordinal);
        Assert.Contains("- navigation \"Zoom\"", timeline, StringComparison.Ordinal);

        await page.GotoAsync("/stories/drones-for-sale");
        var story = await page.GetByRole(AriaRole.Main).AriaSnapshotAsync();

        Assert.DoesNotContain("Reported or denied", story, StringComparison.Ordinal); // the names of the lanes: each step says what it is
        Assert.Contains("- heading \"before 8 Feb 2023\" [level=3]", story, StringComparison.Ordinal);
        Assert.Contains("Denied", story, StringComparison.Ordinal);
    }

    [Fact]
    public async Task On_a_phone_the_filters_fold_away_and_on_a_wide_screen_they_stand_open()
    {
        var wide = await WindowAsync(javaScript: true);
        await wide.GotoAsync("/");
        await Expect(wide.GetByRole(AriaRole.Combobox, new() { Name = "Verdict" })).ToBeVisibleAsync();

        var phone = await WindowAsync(javaScript: true, width: 390);
        await phone.GotoAsync("/");
        await Expect(phone.GetByRole(AriaRole.Combobox, new() { Name = "Verdict" })).ToBeHiddenAsync();
        await phone.GetByText("Filters", new() { Exact = true }).ClickAsync();
        await Expect(phone.GetByRole(AriaRole.Combobox, new() { Name = "Verdict" })).ToBeVisibleAsync();
    }

    private static async Task FollowAsync(IPage page, string link)
    {
        await TabToAsync(page, link);
        var before = page.Url;
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync(address => address != before);
    }

    // Tab until what has the focus is called that: nothing on the way may take more than a page's worth of keys
    private static async Task TabToAsync(IPage page, string name, bool backwards = false)
    {
        for (var i = 0; i < 120; i++)
        {
            await page.Keyboard.PressAsync(backwards ? "Shift+Tab" : "Tab");
            var focused = await page.EvaluateAsync<string>("() => { const e = document.activeElement; return (e.labels?.[0]?.querySelector('span')?.textContent ?? e.getAttribute('aria-label') ?? e.textContent).trim(); }");
            if (focused == name)
            {
                return;
            }
        }

        Assert.Fail($"“{name}” cannot be reached by keyboard.");
    }

    private async Task<IPage> WindowAsync(bool javaScript, int width = 1280)
    {
        var window = await chromium.WindowAsync(new BrowserNewContextOptions
        {
            BaseURL = _site.Client.BaseAddress!.ToString(),
            ViewportSize = new ViewportSize { Width = width, Height = 900 },
            JavaScriptEnabled = javaScript,
            Locale = "en-GB",
        });
        return await window.NewPageAsync();
    }
}
