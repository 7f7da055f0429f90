using System.Text.Json.Nodes;
using FactCheck.Core.Editions;
using FactCheck.Core.Verdicts;
using FactCheck.Tests.Browser;
using FactCheck.Tests.Public;
using FactCheck.Tests.Timeline;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace FactCheck.Tests.Embeds;

/// <summary>An embed on a page that means it harm: in a real browser, from another origin, as oEmbed says to put it there.</summary>
public sealed class HostilePageTests(Chromium chromium) : IAsyncLifetime
{
    private const string Hostile = """
        <!DOCTYPE html>
        <style>
          * { color: red !important; display: none !important; visibility: hidden; font-size: 1px !important }
          html, head, body, iframe { display: block !important; visibility: visible !important }
          .verdict::after { content: "True" } iframe * { background: url(/steal) }
        </style>
        <body>
        EMBED
        <script>
          const frame = document.querySelector('iframe');
          const tried = window.tried = {};
          addEventListener('load', () => {
            for (const [name, attack] of Object.entries({
              read: () => frame.contentDocument.body.innerHTML,
              write: () => { frame.contentWindow.document.body.innerHTML = 'True' },
              style: () => { const s = frame.contentDocument.createElement('style'); s.textContent = '*{display:none}'; frame.contentDocument.head.append(s) },
              script: () => frame.contentWindow.eval('document.body.remove()'),
              cookie: () => frame.contentDocument.cookie,
            })) { try { const got = attack(); tried[name] = 'done: ' + got } catch (e) { tried[name] = 'refused' } }
            frame.contentWindow.postMessage({ html: 'True' }, '*');
            window.ready = true;
          });
        </script>
        """;

    private PublicSite _site = null!; // opened before each test
    private WebApplication _other = null!; // somebody else's site
    private string _embed = "";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _site = await PublicSite.OpenAsync();
        await _site.Press.PublishAsync(SomeEdition.Drones());
        await _site.Press.CorrectAsync(SomeEdition.Drones().Corrected(Rating.False, CorrectionKind.Correction, "We misread a table."));
        var answer = JsonNode.Parse(await _site.Client.GetStringAsync(new Uri($"/oembed?url={Uri.EscapeDataString(_site.Client.BaseAddress + "claims/china-15000-drones")}", UriKind.Relative), Ct))!;
        _embed = answer["html"]!.GetValue<string>();
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _other = builder.Build();
        _other.MapGet("/", () => Results.Content(Hostile.Replace("EMBED", _embed, StringComparison.Ordinal), "text/html"));
        _other.MapGet("/frames", (string of) => Results.Content($"<!DOCTYPE html><iframe src=\"{of}\" width=600 height=400></iframe>", "text/html"));
        await _other.StartAsync(Ct);
    }

    public async ValueTask DisposeAsync()
    {
        await _other.DisposeAsync();
        await _site.DisposeAsync();
    }

    [Fact]
    public async Task Neither_its_styles_nor_its_scripts_reach_the_verdict()
    {
        await using var window = await chromium.WindowAsync();
        var page = await window.NewPageAsync();
        var asked = new List<string>();
        page.Request += (_, request) => asked.Add(request.Url);
        await page.GotoAsync(_other.Urls.First());
        await page.WaitForFunctionAsync("() => window.ready");

        var frame = page.FrameLocator("iframe");
        await Expect(frame.Locator(".verdict")).ToHaveTextAsync("False");
        await Expect(frame.GetByRole(AriaRole.Note)).ToContainTextAsync("We misread a table.");
        Assert.Equal("rgb(163, 24, 44)", await frame.Locator(".verdict").EvaluateAsync<string>("e => getComputedStyle(e).color"));
        Assert.Equal("none", await frame.Locator(".verdict").EvaluateAsync<string>("e => getComputedStyle(e, '::after').content"));
        Assert.Equal("""{"read":"refused","write":"refused","style":"refused","script":"refused","cookie":"refused"}""", await page.EvaluateAsync<string>("() => JSON.stringify(window.tried)"));
        Assert.Empty(await window.CookiesAsync());
        Assert.Equal(["/css/embed.css", "/embed/claims/china-15000-drones"], asked.Where(url => url.StartsWith(_site.Client.BaseAddress!.ToString(), StringComparison.Ordinal)).Select(url => new Uri(url).AbsolutePath).Order(StringComparer.Ordinal));
        await TakePictureAsync(page);
    }

    [Theory]
    [InlineData("claims/china-15000-drones")]
    [InlineData("")]
    [InlineData("account/sign-in")]
    public async Task No_other_page_of_ours_lets_itself_be_framed(string path)
    {
        await using var window = await chromium.WindowAsync();
        var page = await window.NewPageAsync();
        await page.GotoAsync($"{_other.Urls.First()}/frames?of={Uri.EscapeDataString(_site.Client.BaseAddress + path)}");
        await Expect(page.FrameLocator("iframe").Locator("main")).ToHaveCountAsync(0);
        Assert.DoesNotContain(page.Frames, frame => frame.Url.StartsWith(_site.Client.BaseAddress!.ToString(), StringComparison.Ordinal));
    }

    // For somebody who wants to judge it by eye: FACTCHECK_WALK names a folder.
    private async Task TakePictureAsync(IPage page)
    {
        if (Environment.GetEnvironmentVariable("FACTCHECK_WALK") is { Length: > 0 } folder)
        {
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, "embed-hostile.png") });
            foreach (var (name, query) in new[] { ("light", "?theme=light"), ("dark", "?theme=dark"), ("badge", "?theme=light&badge=1") })
            {
                await page.SetViewportSizeAsync(600, 300);
                await page.GotoAsync($"{_site.Client.BaseAddress}embed/claims/china-15000-drones{query}");
                await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, $"embed-{name}.png") });
            }
        }
    }
}
