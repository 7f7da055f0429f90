using System.Diagnostics;
using System.Globalization;
using FactCheck.Web.Accounts;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace FactCheck.Tests.Browser;

/// <summary>The whole mission once, as people would do it: from a pasted article to a corrected verdict.</summary>
public sealed class JourneyTests(Chromium chromium) : IAsyncLifetime
{
    private const string Article = """
        Sixty towns have asked for the new water filters, a senior Water Ministry official said, according to a report by the Meridian news agency on Tuesday.
        “Our filters will reach 4,000 schools,” said the official, whose name was not given.
        Opposition lawmakers deny this.
        """;

    private RunningSite _site = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _site = await RunningSite.StartAsync();

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task From_a_pasted_article_to_a_corrected_verdict_on_the_public_timeline()
    {
        var administrator = await WindowAsync();
        await administrator.GotoAsync((await _site.Get<OneTimeLinks>().ForFirstAdministratorAsync(Ct))!);
        await administrator.EnterAsync("Your name", "Ada");
        await administrator.EnterAsync("E-mail", "ada@example.org");
        await administrator.EnterAsync("Password", Desk.Password);
        await administrator.PressAsync("Set up");
        await administrator.ReadyAsync();

        var checker = await WindowAsync();
        var editor = await WindowAsync();
        await administrator.InviteAsync("Cleo", "fact-checker", checker);
        await administrator.InviteAsync("Ed", "editor", editor);

        var claim = await TakeInAndCheckAsync(checker);
        var slug = await PublishAsync(editor);
        await CorrectAsync(checker, editor, claim);

        var viewer = await WindowAsync();
        await viewer.GotoAsync("/corrections");
        await Expect(viewer.GetByRole(AriaRole.Main)).ToContainTextAsync("Only schools with a pump can use them.");
        await viewer.GotoAsync($"/claims/{slug}");
        await Expect(viewer.GetByLabel("Verdict").First).ToContainTextAsync("Mostly false");
        using var client = _site.Client();
        Assert.Contains("Only schools with a pump", await client.GetStringAsync("/feeds/corrections.xml", Ct), StringComparison.Ordinal);
        Assert.Contains("Mostly false", await client.GetStringAsync("/feeds/atom.xml", Ct), StringComparison.Ordinal);
    }

    private static async Task<string> TakeInAndCheckAsync(IPage checker)
    {
        await checker.OpenAsync("/newsroom/intake");
        await checker.GetByLabel("The article’s text, or the page’s HTML").FillAsync(Article);
        await checker.EnterAsync("Publisher", "The Example Courier");
        await checker.GetByLabel("Published on").FillAsync("2026-02-12");
        await checker.PressAsync("Read it");

        // accept what the official said and what was denied, as one claim
        await Expect(checker.GetByRole(AriaRole.Region, new() { Name = "Attributions" })).ToContainTextAsync("Meridian");
        foreach (var words in (string[])["4,000 schools", "this"])
        {
            await checker.GetByRole(AriaRole.Article).Filter(new() { Has = checker.Locator("blockquote", new() { HasText = words }) }).First.GetByRole(AriaRole.Checkbox).CheckAsync();
        }

        await checker.PressAsync("Join to a claim");
        await checker.EnterAsync("The claim, as one checkable statement", "The new filters will reach 4,000 schools.");
        await checker.PressAsync("Join");
        await checker.GetByRole(AriaRole.Status).GetByRole(AriaRole.Link).ClickAsync();
        await checker.WaitForURLAsync("**/newsroom/claims/*");
        await checker.ReadyAsync();

        // trace one more link of the chain by hand
        await checker.PressAsync("Start checking");
        await checker.PressAsync("Add statement");
        var dialog = checker.GetByRole(AriaRole.Dialog);
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Register a new source" }).ClickAsync();
        await dialog.GetByLabel("Name of the new source").FillAsync("Evening Post");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Register", Exact = true }).ClickAsync();
        await Expect(dialog.GetByLabel("Who")).ToHaveValueAsync(new System.Text.RegularExpressions.Regex("Evening Post"));
        await dialog.GetByLabel("Does what").SelectOptionAsync("Reports");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Save statement" }).ClickAsync();
        await Expect(checker.GetByRole(AriaRole.List, new() { Name = "Statements" })).ToContainTextAsync("Evening Post");

        await checker.PressAsync("Add evidence");
        await dialog.GetByLabel("What it is").FillAsync("Delivery lists of the ministry");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "It is our own" }).ClickAsync();
        await Expect(dialog.GetByLabel("Source", new() { Exact = true })).ToHaveValueAsync(new System.Text.RegularExpressions.Regex("our own desk"));
        await dialog.GetByLabel("Link", new() { Exact = true }).FillAsync("https://example.org/lists");
        await dialog.GetByLabel("Link to an archived copy").FillAsync("https://archive.example.org/lists");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Save evidence" }).ClickAsync();
        await Expect(checker.GetByRole(AriaRole.List, new() { Name = "Evidence" })).ToContainTextAsync("Delivery lists");

        await checker.GetByRole(AriaRole.Radio, new() { Name = "Unproven" }).CheckAsync();
        await checker.EnterAsync("Conclusion", "The lists name 1,200 schools; the rest is a plan.");
        await checker.EnterAsync("Reasoning", "We counted the **delivery lists**.");
        await checker.PressAsync("Save verdict");
        await Expect(checker.GetByText("Verdict saved").First).ToBeVisibleAsync();

        // a house rule stands in the way until the evidence is mended or somebody signs why
        await checker.PressAsync("Submit for review");
        await Expect(checker.GetByRole(AriaRole.Alert).Filter(new() { HasText = "Only one side's evidence" })).ToBeVisibleAsync();
        await checker.PressAsync("Sign a reason to waive “Only one side's evidence”");
        await checker.GiveReasonAsync("The ministry had nothing else to show.", "Sign");
        await Expect(checker.GetByRole(AriaRole.Region, new() { Name = "Sourcing rules" })).ToContainTextAsync("signed by Cleo");
        await checker.PressAsync("Submit for review");
        await Expect(checker.GetByText("in review").First).ToBeVisibleAsync();
        return checker.Url;
    }

    private async Task<string> PublishAsync(IPage editor)
    {
        await editor.OpenAsync("/newsroom/review");
        await editor.GetByRole(AriaRole.Link, new() { Name = "The new filters will reach" }).ClickAsync();
        await editor.ReadyAsync();
        await Expect(editor.GetByRole(AriaRole.Main)).ToContainTextAsync("The lists name 1,200 schools");
        await Expect(editor.GetByRole(AriaRole.Main)).ToContainTextAsync("The ministry had nothing else to show.");

        var viewer = await WindowAsync();
        var watch = Stopwatch.StartNew();
        await editor.PressAsync("Publish");
        while (true)
        {
            await viewer.GotoAsync("/");
            if (await viewer.GetByRole(AriaRole.Link, new() { Name = "The new filters will reach" }).CountAsync() > 0)
            {
                break;
            }

            Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), "A published claim must come to the timeline.");
        }

        TestContext.Current.TestOutputHelper!.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Published and read on the timeline in {watch.ElapsedMilliseconds} ms"));
        await viewer.GetByRole(AriaRole.Link, new() { Name = "The new filters will reach" }).ClickAsync();
        await Expect(viewer.GetByLabel("Verdict").First).ToContainTextAsync("Unproven");
        await Expect(viewer.GetByRole(AriaRole.Main)).ToContainTextAsync("unnamed official");
        await Expect(viewer.GetByRole(AriaRole.Main)).ToContainTextAsync("Meridian");
        return new Uri(viewer.Url).Segments[^1];
    }

    private static async Task CorrectAsync(IPage checker, IPage editor, string claim)
    {
        await checker.OpenAsync(claim);
        await checker.PressAsync("Take up again");
        await checker.GiveReasonAsync("the ministry sent its pump register", "Take up again");
        await checker.GetByRole(AriaRole.Radio, new() { Name = "Mostly false" }).CheckAsync();
        await checker.EnterAsync("Conclusion", "The lists name 1,200 schools; most others have no pump.");
        await checker.PressAsync("Save verdict");
        await Expect(checker.GetByText("Verdict saved").First).ToBeVisibleAsync();
        await checker.PressAsync("Sign a reason to waive “Single origin”");
        await checker.GiveReasonAsync("The pump register is the only one.", "Sign");
        await Expect(checker.GetByRole(AriaRole.Region, new() { Name = "Sourcing rules" })).ToContainTextAsync("The pump register is the only one.");
        await checker.EnterAsync("Note on the correction", "Only schools with a pump can use them.");
        await checker.PressAsync("Submit for review");
        await Expect(checker.GetByText("in review").First).ToBeVisibleAsync();

        await editor.OpenAsync("/newsroom/review");
        await editor.GetByRole(AriaRole.Link, new() { Name = "The new filters will reach" }).ClickAsync();
        await editor.ReadyAsync();
        await Expect(editor.Locator("ins", new() { HasText = "pump" }).First).ToBeVisibleAsync();
        await Expect(editor.Locator("del").First).ToBeVisibleAsync();
        await editor.PressAsync("Publish as edition 2");
        await Expect(editor.GetByRole(AriaRole.Status).First).ToContainTextAsync("Published as edition 2");
    }

    private async Task<IPage> WindowAsync()
    {
        var window = await chromium.WindowAsync(new BrowserNewContextOptions { BaseURL = _site.Address.ToString(), ViewportSize = new ViewportSize { Width = 1280, Height = 900 }, Locale = "en-GB" });
        return await window.NewPageAsync();
    }
}
