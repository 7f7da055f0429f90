using System.Globalization;
using System.Text.RegularExpressions;
using FactCheck.Benchmarks.Picture;
using FactCheck.Core.Attribution;
using FactCheck.Tests.Public;
using FactCheck.Tests.Timeline;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace FactCheck.Tests.Browser;

/// <summary>A reader looks at the picture of a large story: by keyboard, and on paper.</summary>
public sealed class PictureJourneyTests(Chromium chromium) : IAsyncLifetime
{
    private PublicSite _site = null!;

    public async ValueTask InitializeAsync()
    {
        _site = await PublicSite.OpenAsync();
        await _site.Press.PublishAsync(SomeEdition.Drones() with { Graph = GraphJson.Write(StoryGraphs.Of("mixed", 60)) });
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task The_picture_is_made_larger_moved_and_put_back_by_keyboard(int width)
    {
        var (page, problems) = await OpenAsync(width);
        var picture = page.Locator("svg.attribution");
        await page.GetByRole(AriaRole.Group, new() { Name = "Picture of who says so, via whom; scrolls sideways" }).FocusAsync();

        await page.Keyboard.PressAsync("+");
        await Expect(page.Locator(".sideways.zoomed")).ToHaveCountAsync(1);
        await Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("125 %");
        await Expect(picture).ToHaveAttributeAsync("style", new Regex("scale\\(1\\.25\\)"));
        var before = (await picture.GetAttributeAsync("style"))!;
        await page.Keyboard.PressAsync("ArrowRight");
        await Expect(picture).Not.ToHaveAttributeAsync("style", before);
        Assert.Equal(Across(before) - 48, Across((await picture.GetAttributeAsync("style"))!), 1.0); // 60 pixels on the screen
        await page.Keyboard.PressAsync("-");
        await page.Keyboard.PressAsync("-");
        await Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("80 %");
        await page.GetByRole(AriaRole.Button, new() { Name = "Whole" }).PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync(new Regex("^([5-9]|[12]\\d) %$"));
        await page.GetByRole(AriaRole.Button, new() { Name = "Reset" }).PressAsync("Enter");
        await Expect(page.Locator(".sideways.zoomed")).ToHaveCountAsync(0);
        await Expect(picture).Not.ToHaveAttributeAsync("style", new Regex("."));
        Assert.Empty(problems);
    }

    [Fact]
    public async Task A_picture_that_was_put_back_is_zoomed_as_if_for_the_first_time()
    {
        var (page, problems) = await OpenAsync(1280);
        for (var turn = 0; turn < 3; turn++)
        {
            await page.GetByRole(AriaRole.Button, new() { Name = "Larger" }).ClickAsync();
            await Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("125 %");
            await page.GetByRole(AriaRole.Button, new() { Name = "Reset" }).ClickAsync();
            await Expect(page.Locator(".sideways.zoomed")).ToHaveCountAsync(0);
        }

        await page.GetByRole(AriaRole.Button, new() { Name = "Larger" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("125 %");
        await page.Locator("svg.attribution").DispatchEventAsync("wheel", new { deltaY = -1, ctrlKey = true, bubbles = true, clientX = 300, clientY = 300 });
        await Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("144 %"); // one step of the wheel, not one for every time it was put back
        Assert.Empty(problems);
    }

    [Fact]
    public async Task On_paper_the_whole_picture_is_there_even_after_it_was_zoomed()
    {
        var (page, _) = await OpenAsync(1280);
        await page.GetByRole(AriaRole.Button, new() { Name = "Larger" }).ClickAsync();
        await Expect(page.Locator(".sideways.zoomed")).ToHaveCountAsync(1);

        await page.EmulateMediaAsync(new() { Media = Media.Print });

        Assert.True(await page.Locator("svg.attribution").EvaluateAsync<bool>(
            "svg => { const box = svg.getBoundingClientRect(), main = svg.closest('main').getBoundingClientRect(); return box.width > 300 && box.left >= main.left && box.right <= main.right; }"));
        await Expect(page.Locator(".zoom")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Without_script_the_picture_is_there_and_scrolls_and_no_button_promises_more()
    {
        var window = await chromium.WindowAsync(new BrowserNewContextOptions { JavaScriptEnabled = false, BaseURL = _site.Client.BaseAddress!.ToString() });
        var page = await window.NewPageAsync();

        await page.GotoAsync("/claims/china-15000-drones");

        await Expect(page.Locator("svg.attribution")).ToBeVisibleAsync();
        await Expect(page.Locator(".zoom")).ToBeHiddenAsync();
        await Expect(page.GetByText("The same as a table")).ToBeVisibleAsync();
    }

    private static double Across(string style) => double.Parse(Regex.Match(style, "translate\\((-?[0-9.]+)px").Groups[1].Value, CultureInfo.InvariantCulture);

    private async Task<(IPage Page, List<string> Problems)> OpenAsync(int width)
    {
        var window = await chromium.WindowAsync(new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = width, Height = 800 }, BaseURL = _site.Client.BaseAddress!.ToString() });
        var (page, problems) = (await window.NewPageAsync(), new List<string>());
        page.Console += (_, message) => problems.AddRange(message.Type is "error" or "warning" ? [message.Text] : Array.Empty<string>());
        await page.GotoAsync("/claims/china-15000-drones");
        return (page, problems);
    }
}
