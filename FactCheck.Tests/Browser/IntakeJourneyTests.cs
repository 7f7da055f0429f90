using System.Text;
using FactCheck.Core;
using FactCheck.Core.Articles;
using FactCheck.Core.Articles.Fetch;
using FactCheck.Tests.Articles;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace FactCheck.Tests.Browser;

/// <summary>An article comes in by each of the three ways, with the keyboard alone where a keyboard can do it.</summary>
public sealed class IntakeJourneyTests(Chromium chromium) : IAsyncLifetime
{
    private readonly PretendWeb _web = new();
    private RunningSite _site = null!;
    private IPage _page = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private ILocator Box => _page.GetByLabel("The article’s text, or the page’s HTML");

    private ILocator Said => _page.Locator("#pasted-kept");

    public async ValueTask InitializeAsync()
    {
        _site = await RunningSite.DemoAsync(services => services.AddSingleton<IPageFetch>(_web));
        await OpenAsync();
    }

    public async ValueTask DisposeAsync() => await _site.DisposeAsync();

    [Fact]
    public async Task By_address_with_the_keyboard_alone()
    {
        await _page.GetByLabel("Address", new() { Exact = true }).FocusAsync();
        await _page.Keyboard.TypeAsync("lamp.example/2023/02/10/harbour");
        await _page.Keyboard.PressAsync("Enter");
        await Expect(Said).ToContainTextAsync("Found");
        await Expect(Box).ToHaveValueAsync(new System.Text.RegularExpressions.Regex("^Harbour closes on Monday"));
        await Expect(_page.GetByLabel("Title")).ToHaveValueAsync("Harbour closes on Monday");

        await _page.GetByLabel("Publisher").FocusAsync();
        await Expect(_page.GetByLabel("Publisher")).ToHaveValueAsync("The Evening Lamp");
        await _page.Keyboard.PressAsync("Enter");
        await _page.WaitForURLAsync("**/newsroom/articles/*");
        await Expect(_page.GetByRole(AriaRole.Region, new() { Name = "Attributions" })).ToContainTextAsync("Ruiz");
    }

    [Fact]
    public async Task From_an_address_to_claims_with_their_chains_without_a_mouse()
    {
        await TabToAsync(_page.GetByLabel("Address", new() { Exact = true }));
        await TypeAsync("lamp.example/turbines", "Enter");
        await Expect(Box).ToHaveValueAsync(new System.Text.RegularExpressions.Regex("lining up"));
        await TabToAsync(_page.GetByLabel("Published on"));
        await TypeAsync("10032023", "Enter");
        await _page.WaitForURLAsync("**/newsroom/articles/*");
        await _page.WaitForSelectorAsync("[data-listening=true]");

        var done = _page.Locator(".done");
        var first = _page.Locator(".proposal").First;
        await Expect(first).ToBeVisibleAsync();
        await TypeAsync("j");
        await Expect(first).ToBeFocusedAsync();
        await TypeAsync("Enter");
        await Expect(done).ToContainTextAsync("Made the claim");
        await TypeAsync("u");
        await Expect(done).Not.ToContainTextAsync("Made the claim");

        await Expect(first).ToBeFocusedAsync();
        await TypeAsync("e");
        var words = first.GetByLabel("The claim, as one checkable statement");
        await Expect(words).ToBeFocusedAsync();
        await TypeAsync("Control+a", "Norvia is among 40 countries waiting for Ardanian turbines.");
        await TabToAsync(first.GetByRole(AriaRole.Button, new() { Name = "Accept" }));
        await TypeAsync("Enter");
        await Expect(done).ToContainTextAsync("Norvia is among 40 countries waiting for Ardanian turbines.");

        await Expect(first).ToBeFocusedAsync();
        await TypeAsync("r");
        await Expect(done).ToContainTextAsync("Rejected, with its");

        await TabToAsync(_page.GetByRole(AriaRole.Button, new() { Name = "Mark by hand" }));
        await TypeAsync("Enter");
        await TabToAsync(_page.GetByLabel("What was said, in the article's words"));
        await TypeAsync("Ardania has been under heavy criticism", "Tab");
        await TabToAsync(_page.GetByLabel("Who says it", new() { Exact = true }));
        await TypeAsync("critics of Ardania");
        await TabToAsync(_page.GetByRole(AriaRole.Button, new() { Name = "Add to the cards" }));
        await TypeAsync("Enter");
        var marked = _page.Locator(".suggestion", new() { HasText = "critics of Ardania" });
        await TabToAsync(marked.GetByRole(AriaRole.Checkbox));
        await TypeAsync("Space");
        await TabToAsync(_page.GetByRole(AriaRole.Button, new() { Name = "Join to a claim" }));
        await TypeAsync("Enter");
        await TabToAsync(_page.GetByRole(AriaRole.Button, new() { Name = "Join", Exact = true }));
        await TypeAsync("Enter");
        await Expect(marked).ToContainTextAsync("On the claim Ardania has been under heavy criticism");

        await TabToAsync(_page.Locator(".suggestion").GetByRole(AriaRole.Link, new() { Name = "Norvia is among 40 countries" }).First, "Shift+Tab");
        await TypeAsync("Enter");
        await Expect(_page.Heading("Norvia is among 40 countries waiting for Ardanian turbines.")).ToBeVisibleAsync();
        await Expect(_page.GetByRole(AriaRole.Main)).ToContainTextAsync("Meridian");
    }

    [Fact]
    public async Task By_a_file_chosen_or_dropped()
    {
        await _page.SetInputFilesAsync("#file", new FilePayload { Name = "report.pdf", MimeType = "application/pdf", Buffer = SomePdf.Of(["The mayor said it was safe."]) });
        await Expect(Box).ToHaveValueAsync("The mayor said it was safe.");

        var dropped = await _page.EvaluateHandleAsync("() => { const data = new DataTransfer(); data.items.add(new File(['The union denied it.'], 'note.txt', { type: 'text/plain' })); return data; }");
        await Box.DispatchEventAsync("drop", new { dataTransfer = dropped });
        await Expect(Box).ToHaveValueAsync("The union denied it.");
        await Expect(Said).ToContainTextAsync("from note.txt");
    }

    [Fact]
    public async Task A_pasted_page_becomes_its_article_and_can_be_had_back()
    {
        await Box.FocusAsync();
        await PasteAsync(SomePage.With());
        await Expect(Box).ToHaveValueAsync(new System.Text.RegularExpressions.Regex("^Harbour closes on Monday"));
        await _page.PressAsync("Put back what was there");
        await Expect(Box).ToHaveValueAsync(new System.Text.RegularExpressions.Regex("^<!doctype html>"));
    }

    [Fact]
    public async Task A_slow_page_can_be_stopped_and_nothing_typed_is_lost()
    {
        _web.Hold = true;
        await _page.EnterAsync("Byline", "A. Reporter");
        await _page.EnterAsync("Address", "https://slow.example/");
        await _page.PressAsync("Fetch the page");
        await Expect(Said).ToContainTextAsync("Fetching slow.example, for at most 20 seconds…");
        await _page.PressAsync("Stop");
        await Expect(Said).ToContainTextAsync("Stopped. Nothing was changed.");
        await Expect(_page.GetByLabel("Byline")).ToHaveValueAsync("A. Reporter");
    }

    private async Task OpenAsync()
    {
        _page = await chromium.ComeInAsync(_site, "Noor Haddad");
        await _page.OpenAsync("/newsroom/intake");
    }

    // a name of more than one letter that the keyboard has is pressed, all else is typed
    private async Task TypeAsync(params string[] keys)
    {
        foreach (var key in keys)
        {
            await (key.Length == 1 || key is "Enter" or "Space" or "Tab" or "Control+a" ? _page.Keyboard.PressAsync(key) : _page.Keyboard.TypeAsync(key));
        }
    }

    // on with the key until it is there; a place that the keyboard does not reach fails
    private async Task TabToAsync(ILocator wanted, string key = "Tab")
    {
        await wanted.WaitForAsync();
        for (var pressed = 0; !await wanted.EvaluateAsync<bool>("wanted => wanted === document.activeElement"); pressed++)
        {
            Assert.True(pressed < 300, $"{wanted} is not reached with {key}.");
            await _page.Keyboard.PressAsync(key);
        }
    }

    // as the browser itself puts in what is pasted
    private Task<bool> PasteAsync(string text) => _page.EvaluateAsync<bool>(
        "text => { const box = document.activeElement; box.value = text; box.dispatchEvent(new InputEvent('input', { inputType: 'insertFromPaste', bubbles: true })); return true; }", text);

    private sealed class PretendWeb : IPageFetch
    {
        private static readonly string s_turbinePage = SomePage.With(
            "<meta property='og:site_name' content='The Evening Lamp'>", paragraphs: string.Concat(TurbineArticle.Text.Split('\n').Select(line => $"<p>{line.Trim()}</p>\n")));

        public bool Hold { get; set; }

        public async Task<Incoming> FetchAsync(string? address, CancellationToken ct = default)
        {
            await (Hold ? Task.Delay(Timeout.Infinite, ct) : Task.CompletedTask);
            if (address!.Contains("turbines", StringComparison.Ordinal))
            {
                return new Incoming(Encoding.UTF8.GetBytes(s_turbinePage), "text/html", Address: new Uri("https://lamp.example/turbines"));
            }

            EditorialRule.Require(address.Contains("harbour", StringComparison.Ordinal), "lamp.example has no page there any more (404). Check the address, or find the page in an archive and paste its text.");
            return new Incoming(Encoding.UTF8.GetBytes(SomePage.With("<meta property='og:site_name' content='The Evening Lamp'><meta name=author content='Ann Lee'>")), "text/html", Address: new Uri("https://lamp.example/2023/02/10/harbour"));
        }
    }
}
