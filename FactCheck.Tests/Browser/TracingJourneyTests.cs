using System.Text.Json.Nodes;
using FactCheck.Core.Articles;
using FactCheck.Core.Attribution;
using FactCheck.Core.Claims;
using FactCheck.Core.Ledger;
using FactCheck.Tests.Articles;
using FactCheck.Tests.Attribution;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace FactCheck.Tests.Browser;

/// <summary>
/// An article is traced by keyboard alone. Every key that goes down in the page is counted, typed letters too. The article of the worked example is not
/// ours: when FACTCHECK_ARTICLES names a folder with drone-exports.txt, it is traced as well; otherwise only our own of the same structure.
/// </summary>
public sealed class TracingJourneyTests(Chromium chromium, ITestOutputHelper output) : IAsyncLifetime
{
    private const int MostKeys = 120;

    private static readonly Dictionary<string, string> s_ours = new()
    {
        ["car"] = "Cargo Monitoring Group",
        ["cnn"] = "BBC",
        ["entekhab"] = "Meridian",
        ["iran"] = "Ardanian authorities",
        ["ministry"] = "Ardania Energy Ministry",
        ["official"] = "senior Ardania Energy Ministry official, head of its Centre for Trade Studies",
        ["paper"] = "The Evening Lamp",
        ["ukraine"] = "Velian navy",
        ["ukraine-state"] = "Velia",
        ["west"] = "the West",
        ["wsj"] = "Harbour Herald",
    };

    // the reader knows whose navy it is once the article has the country and its adjective
    private static readonly string s_text = TurbineArticle.Text.Replace("in the blockade.", "in the blockade of Velia.", StringComparison.Ordinal);

    private static readonly string[] s_ourClaims =
    [
        "40 countries are lining up to buy Ardanian turbines", "Norvia is waiting to take 8,000 Ardanian turbines", "Ardania sends turbines to power Sorvia's armed fleet",
        "Ardania exported only a small batch before the blockade", "Ardania refits turbines sent to Sorvia to run on ship fuel", "Ardania helps set up a plant in Sorvia for 3,000 turbines",
    ];

    private RunningSite _site = null!;
    private IPage _page = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static string? Folder => Environment.GetEnvironmentVariable("FACTCHECK_ARTICLES");

    public static TheoryData<string> Articles() => Folder is { Length: > 0 } ? ["turbines", "drone-exports"] : ["turbines"];

    public async ValueTask InitializeAsync()
    {
        _site = await RunningSite.DemoAsync();
        _page = await chromium.ComeInAsync(_site, "Noor Haddad", script: "addEventListener('keydown', event => { if (!event.repeat) localStorage.pressed = Number(localStorage.pressed ?? 0) + 1; }, true)");
    }

    public async ValueTask DisposeAsync() => await _site.DisposeAsync();

    [Theory]
    [MemberData(nameof(Articles), DisableDiscoveryEnumeration = true)]
    public async Task Six_claims_with_eighteen_statements_are_traced_by_keyboard_alone_in_at_most_120_keystrokes(string name)
    {
        var graph = GraphJson.Read(GraphFiles.Text("drone-exports.graph.json"));
        var wanted = name == "turbines" ? Renamed(graph) : graph;
        await OpenAsync(name);

        var cards = _page.Locator(".proposal");
        await Expect(cards.First).ToBeVisibleAsync();
        await PressAsync("j");
        for (var left = await cards.CountAsync(); left > 0; left--)
        {
            await Expect(cards.First).ToBeFocusedAsync();
            var words = Telling(await cards.First.GetByRole(AriaRole.Heading).InnerTextAsync());
            var isOne = wanted.Claims.Any(claim => Telling(claim.Headline).Intersect(words).Count() > 1);
            await PressAsync(isOne ? "Enter" : "r"); // what is no claim of the article, but an opinion in it, is rejected
            await Expect(cards).ToHaveCountAsync(left - 1);
        }

        var keys = await PressedAsync();
        var traced = await TracedAsync();
        var paired = new PairedGraphs(wanted, traced);
        output.WriteLine($"{name}: {paired.Traced} statements on {traced.Count} claims in {keys} keystrokes");
        Assert.InRange(keys, 1, MostKeys);
        Assert.Equal((18, 18, 6), (paired.Traced, paired.Standing, traced.Count));
        AssertSame(GraphFiles.Text("drone-exports.answers.json"), paired.Answers());
        Assert.Single(traced.SelectMany(file => file.Related), related => related is { Kind: ClaimRelationKind.Part, IsOf: true });
        Assert.Null((await _site.Get<LedgerVerifier>().VerifyAsync(ct: Ct)).Problem);
    }

    // Without the proposals: every sentence is chosen, what reading found in it is confirmed as it is filled in, what it found no more in is left.
    [Theory]
    [MemberData(nameof(Articles), DisableDiscoveryEnumeration = true)]
    public async Task The_same_is_traced_from_the_text_alone_sentence_by_sentence(string name)
    {
        var graph = GraphJson.Read(GraphFiles.Text("drone-exports.graph.json"));
        await OpenAsync(name);

        var form = _page.Locator(".quick-trace");
        await PressAsync("t");
        await Expect(_page.Locator("[data-text]")).ToBeFocusedAsync();
        for (var before = ""; before != await ChosenAsync(); await PressAsync("ArrowDown"))
        {
            before = await ChosenAsync();
            for (var more = true; more;)
            {
                await PressAsync("Enter");
                await Expect(form.GetByLabel("Who", new() { Exact = true })).ToBeFocusedAsync();
                more = await IsNewAsync(form);
                await PressAsync(more ? "Enter" : "Escape");
                await Expect(form).ToHaveCountAsync(0);
                await Expect(_page.Locator("[data-text]")).ToBeFocusedAsync();
            }
        }

        var keys = await PressedAsync();
        var traced = await TracedAsync();
        var paired = new PairedGraphs(name == "turbines" ? Renamed(graph) : graph, traced);
        output.WriteLine($"{name}, from the text alone: {paired.Traced} of 18 statements, {paired.Standing} standing on {traced.Count} claims in {keys} keystrokes");
        AssertSame(GraphFiles.Text("drone-exports.answers.json"), paired.Answers());
        Assert.InRange(keys, 1, MostKeys);
    }

    private static async Task<bool> IsNewAsync(ILocator form) =>
        (await form.GetByRole(AriaRole.Status).First.InnerTextAsync()) is var said && said.StartsWith("Reading found this as", StringComparison.Ordinal) && !said.Contains("already", StringComparison.Ordinal);

    private Task<string> ChosenAsync() => _page.EvaluateAsync<string>("() => getSelection().toString()");

    private async Task OpenAsync(string name)
    {
        var (text, published) = name == "turbines"
            ? (s_text, TurbineArticle.Day)
            : (await File.ReadAllTextAsync(Path.Combine(Folder!, $"{name}.txt"), Ct), new DateOnly(2023, 2, 10));
        var me = (await _site.Get<Core.People.PeopleDesk>().AllAsync(Ct)).Single(member => member.Name == "Noor Haddad").Id;
        var article = await _site.Get<IntakeDesk>().TakeInAsync(me, text, TurbineArticle.Words with { PublishedOn = published }, Ct);
        await _page.OpenAsync($"/newsroom/articles/{article.Id}");
        await _page.WaitForSelectorAsync("[data-tracing=true]");
        await _page.EvaluateAsync("() => { localStorage.pressed = 0; }");
    }

    private async Task<IReadOnlyList<ClaimFile>> TracedAsync()
    {
        var article = (await _site.Get<IntakeDesk>().RecentAsync(Ct))[0];
        var file = (await _site.Get<IntakeDesk>().OpenAsync(article.Id, Ct))!;
        var files = new List<ClaimFile>();
        foreach (var claim in file.Claims.Keys)
        {
            files.Add((await _site.Get<ClaimArchive>().OpenAsync(claim, Ct))!);
        }

        return files;
    }

    private Task PressAsync(string key) => _page.Keyboard.PressAsync(key);

    private async Task<int> PressedAsync() => int.Parse(await _page.EvaluateAsync<string>("() => localStorage.pressed"), System.Globalization.CultureInfo.InvariantCulture);

    private static IEnumerable<string> Telling(string words) => PairedGraphs.Stems(words).Where(stem => stem.Length > 3);

    private static GraphDocument Renamed(GraphDocument graph) => graph with
    {
        Sources = [.. graph.Sources.Select(source => source with { Name = s_ours[source.Id] })],
        Claims = [.. graph.Claims.Select((claim, i) => claim with { Headline = s_ourClaims[i] })],
    };

    private static void AssertSame(string wanted, string got)
    {
        var (these, those) = (JsonNode.Parse(wanted)!.AsArray(), JsonNode.Parse(got)!.AsArray());
        Assert.Equal(these.Count, those.Count);
        Assert.All(these.Zip(those), pair => Assert.Equal(pair.First!.ToJsonString(), pair.Second!.ToJsonString()));
    }
}
