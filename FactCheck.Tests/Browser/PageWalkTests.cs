using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using FactCheck.Core.Claims;
using FactCheck.Web;
using FactCheck.Web.Accounts;
using Microsoft.AspNetCore.Components;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace FactCheck.Tests.Browser;

/// <summary>Every page in its states, wide and on a phone, light and dark: accessible, and nothing scrolls sideways, is cut or overlaps.</summary>
public sealed class PageWalkTests(Chromium chromium, PageWalkTests.Sites sites) : IClassFixture<PageWalkTests.Sites>
{
    private readonly RunningSite _demo = sites.Demo;
    private readonly RunningSite _empty = sites.Empty;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>A newsroom in full swing, and one that was never used.</summary>
    public sealed class Sites : IAsyncLifetime
    {
        public RunningSite Demo { get; private set; } = null!;
        public RunningSite Empty { get; private set; } = null!;

        /// <summary>Nobody has come in yet.</summary>
        public RunningSite Unused { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            Demo = await RunningSite.DemoAsync();
            Empty = await RunningSite.StartAsync();
            Unused = await RunningSite.StartAsync();
            var ada = await Empty.Get<OneTimeLinks>().ForFirstAdministratorAsync(Ct);
            await Empty.Get<OneTimeLinks>().FoundAsync(ada!.Split('=')[1], "Ada", "ada@example.org", Desk.Password, Ct);
        }

        public async ValueTask DisposeAsync()
        {
            await Demo.DisposeAsync();
            await Empty.DisposeAsync();
            await Unused.DisposeAsync();
        }
    }

    public static TheoryData<int, ColorScheme> Windows => new()
    {
        { 1280, ColorScheme.Light }, { 1280, ColorScheme.Dark }, { 390, ColorScheme.Light }, { 390, ColorScheme.Dark },
    };

    [Theory]
    [MemberData(nameof(Windows))]
    public async Task Every_public_page_reads_well(int width, ColorScheme scheme)
    {
        var page = await WindowAsync(_demo, width, scheme);
        var problems = new List<string>();
        foreach (var address in PublicPages)
        {
            var answer = await page.GotoAsync(address);
            Assert.Equal(address.Contains("there-is-none", StringComparison.Ordinal) ? 404 : 200, answer!.Status);
            problems.AddRange(await LookAsync(page, address));
        }

        var empty = await WindowAsync(_empty, width, scheme);
        foreach (var address in (string[])["/", "/stories", "/sources", "/topics", "/corrections", "/account/sign-in", "/account/set-up?token=none", "/account/invitation?token=none", "/account/denied"])
        {
            await empty.GotoAsync(address);
            problems.AddRange(await LookAsync(empty, "(empty) " + address));
        }

        var emptyDesk = await WindowAsync(sites.Unused, width, scheme);
        await emptyDesk.GotoAsync(await sites.Unused.Get<OneTimeLinks>().ForFirstAdministratorAsync(Ct) ?? "/account/sign-in");
        problems.AddRange(await LookAsync(emptyDesk, "(unused) set up"));

        Assert.True(problems.Count == 0, string.Join('\n', problems));
        await TakePicturesAsync(page, width, scheme);
    }

    [Theory]
    [MemberData(nameof(Windows))]
    public async Task Every_newsroom_page_reads_well(int width, ColorScheme scheme)
    {
        var page = await WindowAsync(_demo, width, scheme);
        await page.ComeInAsync("administrator");
        var problems = new List<string>();
        foreach (var address in await NewsroomPagesAsync())
        {
            await page.OpenAsync(address);
            await Expect(page.Locator("main .empty[role=status]")).ToHaveCountAsync(0); // nothing is being read any more
            problems.AddRange(await LookAsync(page, address));
        }

        foreach (var address in (string[])["/admin/people", "/account"])
        {
            await page.GotoAsync(address);
            problems.AddRange(await LookAsync(page, address));
        }

        var empty = await WindowAsync(_empty, width, scheme);
        await empty.GotoAsync("/account/sign-in");
        await empty.EnterAsync("E-mail", "ada@example.org");
        await empty.EnterAsync("Password", Desk.Password);
        await empty.PressAsync("Sign in");
        await empty.ReadyAsync();
        foreach (var address in (string[])["/newsroom", "/newsroom/intake", "/newsroom/review", "/newsroom/look-again", "/newsroom/stories", "/newsroom/sources"])
        {
            await empty.OpenAsync(address);
            problems.AddRange(await LookAsync(empty, "(empty) " + address));
        }

        var claim = (await _demo.Get<ClaimArchive>().InboxAsync(WorkState.Checking, ct: Ct))[0].Id;
        foreach (var dialog in (string[])["Add statement", "Add evidence", "Add appearance", "Remove statement 1"])
        {
            await page.OpenAsync($"/newsroom/claims/{claim}");
            await page.PressAsync(dialog);
            await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Cancel" }).WaitForAsync();
            problems.AddRange(await LookAsync(page, $"(dialog) {dialog}"));
        }

        Assert.True(problems.Count == 0, string.Join('\n', problems));
    }

    [Fact]
    public async Task No_page_is_left_out_of_the_walk()
    {
        var walked = PublicPages.Concat(await NewsroomPagesAsync()).Concat(["/admin/people", "/account", "/account/set-up", "/account/invitation", "/account/denied"])
            .Select(address => address.Split('?')[0].Trim('/').Split('/')).ToList();
        var routes = typeof(Site).Assembly.GetTypes().SelectMany(type => type.GetCustomAttributes(typeof(RouteAttribute), false).Cast<RouteAttribute>()).Select(route => route.Template);

        Assert.All(routes, route =>
        {
            var parts = route.Trim('/').Split('/');
            Assert.True(walked.Exists(way => way.Length == parts.Length && parts.Zip(way).All(pair => pair.First == pair.Second || pair.First.StartsWith('{'))), $"{route} is not walked");
        });
    }

    private static IReadOnlyList<string> PublicPages =>
    [
        "/", "/?q=drones", "/?q=nothing-has-this-word", "/?verdict=false&from=2020-01-01", "/?from=0000-01-01", "/?asOf=yesterday", "/?after=tampered",
        "/claims/china-is-waiting-to-buy-15000-iranian-drones", "/claims/iran-ships-combat-drones-to-russia-for-the-war-in-ukraine",
        "/claims/iran-upgrades-drones-given-to-russia-to-cause-maximum-damage", "/claims/the-iranian-official-spoke-at-an-arms-fair",
        "/claims/china-is-waiting-to-buy-15000-iranian-drones?edition=1&compare=2", "/claims/china-is-waiting-to-buy-15000-iranian-drones?edition=1", "/claims/china-is-waiting-to-buy-15000-iranian-drones?compare=9",
        "/claims/china-is-waiting-to-buy-15000-iranian-drones?asOf=2020-01-01", "/claims/there-is-none",
        "/?origins=unnamed&contested=yes", "/?source=nobody", "/?from=2020&pick=ends", "/stories", "/stories?after=tampered", "/stories/iranian-drone-exports", "/stories/iranian-drone-exports?from=2023-02-08&to=2023-02-09", "/stories/there-is-none",
        "/sources", "/sources?order=name", "/sources?letter=e", "/sources?after=tampered", "/sources/entekhab", "/sources/entekhab?role=passedon", "/sources/there-is-none", "/topics", "/corrections?kind=withdrawal&year=1999", "/corrections?kind=lies", "/topics/drone-exports", "/topics/there-is-none", "/corrections", "/method", "/api", "/not-found", "/error", "/account/sign-in",
    ];

    private async Task<IReadOnlyList<string>> NewsroomPagesAsync()
    {
        var inbox = await _demo.Get<ClaimArchive>().InboxAsync(null, ct: Ct);
        var articles = await _demo.Get<Core.Articles.IntakeDesk>().RecentAsync(Ct);
        var sources = await _demo.Get<Core.Sources.SourceDesk>().AllAsync(Ct);
        var stories = await _demo.Get<Core.Editions.StoryDesk>().AllAsync(Ct);
        return
        [
            "/newsroom", "/newsroom?state=Draft", "/newsroom?find=nothing-has-this-word", "/newsroom/intake", "/newsroom/review", "/newsroom/sources", "/newsroom/look-again", "/newsroom/house-rules",
            .. await LookingBackAsync(),
            "/newsroom/stories", $"/newsroom/stories/{stories[0].Story.Id}", $"/newsroom/stories/{Guid.Empty}",
            $"/newsroom/sources/{sources[0].Id}", "/newsroom/sources/same", $"/newsroom/sources/{sources[0].Id}/what-if", $"/newsroom/sources/{Guid.Empty}/what-if", $"/newsroom/articles/{articles[0].Id}", $"/newsroom/articles/{Guid.Empty}", $"/newsroom/claims/{Guid.Empty}", $"/newsroom/review/{Guid.Empty}", $"/newsroom/sources/{Guid.Empty}",
            .. inbox.GroupBy(line => (line.Work, line.Public)).Select(group => $"/newsroom/claims/{group.First().Id}"),
            .. inbox.Where(line => line.Work is WorkState.InReview).Take(1).Select(line => $"/newsroom/review/{line.Id}"),
        ];
    }

    private async Task<IReadOnlyList<string>> LookingBackAsync()
    {
        var corrected = (await _demo.Get<ClaimArchive>().InboxAsync(null, "15,000", ct: Ct))[0].Id;
        var stops = await _demo.Get<ClaimPast>().StopsAsync(corrected, Ct);
        var (first, middle) = (new Core.Attribution.GraphTime(stops[0].At), new Core.Attribution.GraphTime(stops[stops.Count / 2].At));
        return
        [
            $"/newsroom/claims/{corrected}?asOf={middle}&saidBy=2023-02-08", $"/newsroom/claims/{corrected}?asOf={middle}&compare=now",
            $"/newsroom/claims/{corrected}?asOf=2000-01-01", $"/newsroom/claims/{corrected}?asOf={first}&compare={middle}", $"/newsroom/claims/{corrected}?asOf=yesterday&saidBy=soon",
        ];
    }

    private static async Task<IReadOnlyList<string>> LookAsync(IPage page, string address)
    {
        var axe = await page.RunAxe(new AxeRunOptions { RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] } });
        var layout = await page.EvaluateAsync<string[]>(Layout);
        await TakePictureAsync(page, address);
        return
        [
            .. axe.Violations.Select(violation => $"{address}: {violation.Id}: {violation.Help}: {string.Join(" | ", violation.Nodes.Take(2).Select(node => node.Html))}"),
            .. layout.Select(problem => $"{address}: {problem}"),
        ];
    }

    // Sideways: the document. Cut: text wider than a box that hides it. Overlap: two pieces of text on one another.
    private const string Layout = """
        () => {
          const found = [];
          if (!document.querySelector('main h1')) found.push('has no heading');
          const root = document.documentElement;
          if (root.scrollWidth > root.clientWidth + 1) found.push(`scrolls sideways by ${root.scrollWidth - root.clientWidth}`);
          const clipped = e => { for (; e; e = e.parentElement) if (getComputedStyle(e).clipPath !== 'none') return true; return false; };
          const seen = e => !clipped(e) && e.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && !e.closest('.skip, [hidden], noscript, option, select, .mud-popover-provider');
          const inView = (e, { left, right, top, bottom }) => { // what a column has scrolled away lies on nothing
            for (; e && e !== document.body; e = e.parentElement) if (/auto|scroll/.test(getComputedStyle(e).overflowY)) {
              const column = e.getBoundingClientRect();
              [top, bottom] = [Math.max(top, column.top), Math.min(bottom, column.bottom)];
            }
            return { left, right, top, bottom, width: right - left, height: bottom - top };
          };
          const boxes = [];
          for (const e of (document.querySelector('.mud-dialog') ?? document.body).querySelectorAll('*')) { // what lies under a dialog is covered on purpose
            if (!seen(e) || e.closest('svg')) continue;
            const own = [...e.childNodes].some(n => n.nodeType === 3 && n.textContent.trim());
            if (!own) continue;
            const style = getComputedStyle(e);
            if (style.overflowX === 'hidden' && style.textOverflow !== 'ellipsis' && e.scrollWidth > e.clientWidth + 1 && e.clientWidth > 1) found.push(`cut: ${e.textContent.trim().slice(0, 60)}`);
            for (const n of e.childNodes) if (n.nodeType === 3 && n.textContent.trim()) {
              const range = document.createRange(); range.selectNodeContents(n);
              for (const r of [...range.getClientRects()].map(r => inView(e, r))) if (r.width > 1 && r.height > 1) boxes.push({ e, r, t: n.textContent.trim().slice(0, 40) });
            }
          }
          for (let i = 0; i < boxes.length; i++) for (let j = i + 1; j < boxes.length && j < i + 400; j++) {
            const a = boxes[i].r, b = boxes[j].r;
            const w = Math.min(a.right, b.right) - Math.max(a.left, b.left), h = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
            if (w > 3 && h > Math.min(a.height, b.height) * 0.5 && !boxes[i].e.contains(boxes[j].e) && !boxes[j].e.contains(boxes[i].e)) found.push(`overlap: “${boxes[i].t}” and “${boxes[j].t}”`);
          }
          return [...new Set(found)].slice(0, 6);
        }
        """;

    // For somebody who wants to judge every page by eye: FACTCHECK_WALK names a folder.
    private static async Task TakePictureAsync(IPage page, string address)
    {
        if (Environment.GetEnvironmentVariable("FACTCHECK_WALK") is { Length: > 0 } folder)
        {
            var dark = await page.EvaluateAsync<bool>("matchMedia('(prefers-color-scheme: dark)').matches");
            var name = string.Concat(address.Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-')).Trim('-');
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, $"{(name.Length > 0 ? name : "timeline")}-{page.ViewportSize!.Width}{(dark ? "-dark" : "")}.png"), FullPage = true });
        }
    }

    // The two pictures of the README come from here, where FACTCHECK_PICTURES names a folder.
    private static async Task TakePicturesAsync(IPage page, int width, ColorScheme scheme)
    {
        if (Environment.GetEnvironmentVariable("FACTCHECK_PICTURES") is not { Length: > 0 } folder || width != 1280 || scheme is not ColorScheme.Light)
        {
            return;
        }

        await page.GotoAsync("/");
        await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, "timeline.png") });
        await page.GotoAsync("/claims/china-is-waiting-to-buy-15000-iranian-drones");
        await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, "claim.png") });
    }

    private async Task<IPage> WindowAsync(RunningSite site, int width, ColorScheme scheme)
    {
        var window = await chromium.WindowAsync(new BrowserNewContextOptions
        {
            BaseURL = site.Address.ToString(),
            ViewportSize = new ViewportSize { Width = width, Height = 900 },
            ColorScheme = scheme,
            ReducedMotion = ReducedMotion.Reduce, // colours are measured, so none may be on its way to another
            Locale = "en-GB",
        });
        return await window.NewPageAsync();
    }
}
