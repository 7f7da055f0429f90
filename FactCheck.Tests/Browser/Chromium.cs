using System.Diagnostics;
using FactCheck.Tests.Browser;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Chromium))]

namespace FactCheck.Tests.Browser;

/// <summary>One real Chromium for all browser tests: one that is found, else Playwright's own, else Debian's. Without one the tests fail; none is skipped.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] s_names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
    private readonly SemaphoreSlim _launching = new(1, 1);
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask; // only the tests that want a browser pay for it

    /// <summary>A fresh window without cookies.</summary>
    public async Task<IBrowserContext> WindowAsync(BrowserNewContextOptions? options = null)
    {
        await _launching.WaitAsync();
        try
        {
            _browser ??= await LaunchAsync();
        }
        finally
        {
            _launching.Release();
        }

        var window = await _browser.NewContextAsync(options ?? new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = 1280, Height = 900 }, Locale = "en-GB" });
        window.SetDefaultTimeout(20_000);
        return window;
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        _launching.Dispose();
    }

    private async Task<IBrowser> LaunchAsync()
    {
        _playwright = await Playwright.CreateAsync();
        if (Found() is { } found)
        {
            return await LaunchAsync(_playwright, found);
        }

        if (Microsoft.Playwright.Program.Main(["install", "chromium"]) == 0)
        {
            try
            {
                return await LaunchAsync(_playwright, null);
            }
            catch (PlaywrightException)
            {
                // downloaded, but the machine lacks libraries that it needs: the distribution's own package brings them
            }
        }

        return await LaunchAsync(
            _playwright, Installed() ?? throw new InvalidOperationException("There is no Chromium and none could be installed. Install the package chromium, then run the tests again."));
    }

    private static Task<IBrowser> LaunchAsync(IPlaywright playwright, string? path) =>
        playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = path,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });

    private static string? Found() =>
        (from folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
         from name in s_names
         let path = Path.Combine(folder, name)
         where File.Exists(path)
         select path).FirstOrDefault();

    // As root on Debian, its own package.
    private static string? Installed()
    {
        if (Environment.UserName != "root" || !File.Exists("/usr/bin/apt-get"))
        {
            return null;
        }

        using var install = Process.Start("/bin/sh", ["-c", "apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium fonts-dejavu-core"]);
        install.WaitForExit();
        return Found();
    }
}
