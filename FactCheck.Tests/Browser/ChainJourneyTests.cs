using FactCheck.Core.Articles;
using FactCheck.Core.Attribution;
using FactCheck.Core.Claims;
using FactCheck.Core.Ledger;
using FactCheck.Core.People;
using FactCheck.Core.Sources;
using FactCheck.Tests.Articles;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace FactCheck.Tests.Browser;

/// <summary>The chain editor with real keys and a real mouse.</summary>
public sealed class ChainJourneyTests(Chromium chromium) : IAsyncLifetime
{
    private RunningSite _site = null!;
    private IPage _page = null!;
    private ArticleFile _file = null!;
    private Guid _me;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private ILocator Status => _page.Locator(".chain-status");

    public async ValueTask InitializeAsync()
    {
        _site = await RunningSite.DemoAsync();
        _me = (await _site.Get<PeopleDesk>().AllAsync(Ct)).Single(member => member.Name == "Noor Haddad").Id;
        var article = await _site.Get<IntakeDesk>().TakeInAsync(_me, TurbineArticle.Text, TurbineArticle.Words, Ct);
        _file = (await _site.Get<IntakeDesk>().OpenAsync(article.Id, Ct))!;
        _page = await chromium.ComeInAsync(_site, "Noor Haddad", width: 2000, height: 1100);
    }

    public async ValueTask DisposeAsync() => await _site.DisposeAsync();

    [Fact]
    public async Task On_the_claim_desk_links_are_drawn_joined_and_undone_with_the_keys()
    {
        var claim = await JoinAsync(_file.Find("saying", "ship fuel"));
        await OpenAsync(claim);
        var items = _page.Locator("[data-statement]");
        await Expect(items).ToHaveCountAsync(4); // two joint findings, the BBC on them, the paper on the BBC

        await KeyAsync("t");
        await Expect(items.Nth(0)).ToBeFocusedAsync();
        await KeyAsync("ArrowDown");
        await KeyAsync("ArrowDown");
        await Expect(items.Nth(2)).ToBeFocusedAsync();
        await KeyAsync("j");
        await Expect(Status).ToContainTextAsync("Separate bases now");
        await KeyAsync("d");
        await Expect(Status).ToContainTextAsync("denies it: added");
        await KeyAsync("u");
        await Expect(Status).ToContainTextAsync("Taken back: Denial added");
        await KeyAsync("u");
        await Expect(Status).ToContainTextAsync("Taken back: Joint finding made separate bases");

        await KeyAsync("t");
        await KeyAsync("r");
        await Expect(Status).ToContainTextAsync("as its only basis?");
        await Expect(_page.Locator("[data-statement].to")).ToHaveCountAsync(1);
        await Expect(_page.Locator(".chain-picture g.to")).ToHaveCountAsync(1);
        await KeyAsync("ArrowDown");
        await KeyAsync("Escape");
        await Expect(Status).ToContainTextAsync("Left as it was");
        Assert.Null((await _site.Get<LedgerVerifier>().VerifyAsync(ct: Ct)).Problem);
    }

    [Fact]
    public async Task In_the_picture_a_statement_is_drawn_onto_what_it_rests_on()
    {
        var claim = await JoinAsync(_file.Find("accuses", "armed fleet"), _file.Find("deny", "such deliveries"));
        await OpenAsync(claim);
        var (paper, denial) = (Index(claim, Act.Reports, "The Evening Lamp"), Index(claim, Act.Denies, "Ardanian authorities"));

        await DragAsync(paper, denial);

        await Expect(Status).ToContainTextAsync("separately.");
        var drawn = (await FileAsync(claim)).Statements[paper];
        Assert.Equal(2, drawn.Bases.Count);
        await Expect(_page.Locator("[data-statement]").Nth(paper)).ToBeFocusedAsync();
    }

    [Fact]
    public async Task In_a_picture_that_was_empty_when_the_page_opened_they_are_drawn_too()
    {
        var claim = (await _site.Get<ClaimDesk>().DraftAsync(_me, "Crime doubled last year.", null, Ct)).Id;
        await OpenAsync(claim);
        await Expect(_page.Locator(".chain-picture .empty")).ToBeVisibleAsync();
        foreach (var name in (string[])["Ann Lee", "The Noon Post"])
        {
            var source = await _site.Get<SourceDesk>().RegisterAsync(_me, new SourceWords(name, SourceKind.Outlet), Ct);
            await _site.Get<TracingDesk>().AddAsync(_me, claim, TestNewsroom.Says(source, Act.Asserts), Ct);
        }

        await Expect(_page.Locator(".chain-picture g[data-node]")).ToHaveCountAsync(2);
        await DragAsync(Index(claim, Act.Asserts, "The Noon Post"), Index(claim, Act.Asserts, "Ann Lee"));

        await Expect(Status).ToContainTextAsync("as its only basis.");
    }

    [Fact]
    public async Task The_letter_that_goes_to_the_article_is_listed_and_rests_while_the_keys_are_off()
    {
        var claim = await JoinAsync(_file.Find("accuses", "armed fleet"), _file.Find("deny", "such deliveries"));
        await OpenAsync(claim);
        await _page.GetByText("Read in", new() { Exact = true }).ClickAsync();
        await _page.WaitForSelectorAsync(".desk-article[data-tracing=true]");
        var text = _page.Locator(".desk-article [data-text]");
        await _page.Locator("[data-statement]").First.FocusAsync();
        await KeyAsync("?");
        await Expect(_page.Locator(".chain-editor .keys kbd", new() { HasText = "s" }).First).ToBeVisibleAsync();
        await _page.GetByLabel("use these keys").UncheckAsync();

        await _page.Locator("[data-statement]").First.FocusAsync();
        await KeyAsync("s");
        await Expect(_page.Locator("[data-statement]").First).ToBeFocusedAsync();
        await _page.GetByLabel("use these keys").CheckAsync();
        await _page.Locator("[data-statement]").First.FocusAsync();
        await KeyAsync("s");
        await Expect(text).ToBeFocusedAsync();
    }

    [Fact]
    public async Task On_a_phone_the_first_proposed_claim_begins_on_the_first_screen()
    {
        await _page.SetViewportSizeAsync(390, 844);
        await _page.OpenAsync($"/newsroom/articles/{_file.Article.Id}");

        var words = _page.Locator(".proposal h3").First;
        await Expect(words).ToBeVisibleAsync();
        Assert.InRange((await words.BoundingBoxAsync())!.Y, 0, 844 - 60);
    }

    [Fact]
    public async Task The_keys_are_listed_switched_off_for_good_and_never_in_the_way_of_typing()
    {
        var claim = await JoinAsync(_file.Find("accuses", "armed fleet"), _file.Find("deny", "such deliveries"));
        await OpenAsync(claim);
        await _page.GetByLabel("Your comment").FocusAsync();
        await _page.Keyboard.TypeAsync("d n w o p x u a r t");
        await Expect(_page.GetByLabel("Your comment")).ToHaveValueAsync("d n w o p x u a r t");
        Assert.Equal(3, (await FileAsync(claim)).Statements.Count);

        await _page.Locator("[data-statement]").First.FocusAsync();
        await KeyAsync("?");
        await Expect(_page.GetByLabel("use these keys")).ToBeVisibleAsync();
        await _page.GetByLabel("use these keys").UncheckAsync();
        await _page.Locator("[data-statement]").First.FocusAsync();
        await KeyAsync("r");
        await _page.ReloadAsync();
        await _page.WaitForSelectorAsync(".chain-editor[data-listening=true]");
        await _page.Locator("[data-statement]").First.FocusAsync();
        await KeyAsync("d");
        await Expect(_page.GetByLabel("use these keys")).Not.ToBeCheckedAsync();
        await Expect(Status).ToHaveTextAsync("");
        Assert.Equal(3, (await FileAsync(claim)).Statements.Count);
    }

    [Fact]
    public async Task Words_are_chosen_in_the_text_with_the_keys_and_traced()
    {
        await _page.OpenAsync($"/newsroom/articles/{_file.Article.Id}");
        await _page.WaitForSelectorAsync("[data-tracing=true]");
        await KeyAsync("t");
        await Expect(_page.Locator("[data-text]")).ToBeFocusedAsync();
        for (var sentence = 0; sentence < 3; sentence++)
        {
            await KeyAsync("ArrowDown");
        }

        Assert.StartsWith("“Our industry has grown", await ChosenAsync(), StringComparison.Ordinal);
        await KeyAsync("ArrowRight");
        await KeyAsync("ArrowLeft");
        await KeyAsync("Shift+ArrowRight");
        Assert.Equal(2, (await ChosenAsync()).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length);

        await KeyAsync("ArrowUp");
        await KeyAsync("Enter");
        var who = _page.GetByLabel("Who", new() { Exact = true });
        await Expect(who).ToBeFocusedAsync();
        await Expect(who).ToHaveValueAsync(new System.Text.RegularExpressions.Regex("official"));
        await KeyAsync("ArrowDown");
        await Expect(who).Not.ToHaveValueAsync(new System.Text.RegularExpressions.Regex("^senior Ardania Energy Ministry official"));
        await KeyAsync("ArrowUp");
        await KeyAsync("Tab");
        await Expect(_page.GetByLabel("Via", new() { Exact = true })).ToBeFocusedAsync();
        await KeyAsync("Enter");

        await Expect(_page.Locator(".last-step")).ToContainTextAsync("Traced onto");
        await Expect(_page.Locator("[data-text]")).ToBeFocusedAsync();
        await KeyAsync("u");
        await Expect(_page.Locator(".last-step")).Not.ToContainTextAsync("Traced onto");
        await Expect(_page.Locator(".suggestion.accepted")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task On_the_claim_desk_more_words_of_the_article_go_onto_the_claim()
    {
        var claim = await JoinAsync(_file.Find("accuses", "armed fleet"));
        await OpenAsync(claim);
        await _page.GetByText("Read in", new() { Exact = true }).ClickAsync();
        await _page.WaitForSelectorAsync(".desk-article[data-tracing=true]");
        await _page.EvaluateAsync("""
            () => {
              const walk = document.createTreeWalker(document.querySelector('[data-text]'), NodeFilter.SHOW_TEXT);
              for (let node = walk.nextNode(); node; node = walk.nextNode()) {
                const at = node.data.indexOf('such deliveries');
                if (at >= 0) { getSelection().setBaseAndExtent(node, at, node, at + 15); return; }
              }
            }
            """);
        await _page.GetByRole(AriaRole.Button, new() { Name = "Trace the selected words" }).ClickAsync();
        await Expect(_page.GetByLabel("Who", new() { Exact = true })).ToBeFocusedAsync();
        await Expect(_page.GetByLabel("Act", new() { Exact = true })).ToHaveValueAsync("Denies");
        await KeyAsync("Enter");

        await Expect(_page.Locator("[data-statement]")).ToHaveCountAsync(3);
        Assert.Contains((await FileAsync(claim)).Statements, statement => statement.Act is Act.Denies);
    }

    private async Task<Guid> JoinAsync(params ArticleAttribution[] attributions) =>
        (await _site.Get<IntakeDesk>().AcceptAsync(_me, _file.Article.Id, [.. attributions.Select(found => (found.Id, found.Revision))], null, null, Ct)).Claim.Id;

    private async Task OpenAsync(Guid claim)
    {
        await _page.OpenAsync($"/newsroom/claims/{claim}");
        await _page.WaitForSelectorAsync(".chain-editor[data-listening=true]");
    }

    private async Task<ClaimFile> FileAsync(Guid claim) => (await _site.Get<ClaimArchive>().OpenAsync(claim, Ct))!;

    private int Index(Guid claim, Act act, string name)
    {
        var file = FileAsync(claim).Result;
        return file.Statements.ToList().FindIndex(s => s.Act == act && file.SourceOf(s).Name.Contains(name, StringComparison.Ordinal));
    }

    private async Task DragAsync(int statement, int on)
    {
        await _page.Locator(".chain-picture").ScrollIntoViewIfNeededAsync();
        var (from, to) = (await MiddleAsync(statement), await MiddleAsync(on));
        await _page.Mouse.MoveAsync(from.X, from.Y);
        await _page.Mouse.DownAsync();
        await _page.Mouse.MoveAsync((from.X + to.X) / 2, (from.Y + to.Y) / 2);
        await _page.Mouse.MoveAsync(to.X, to.Y);
        await _page.Mouse.UpAsync();
    }

    private async Task<(float X, float Y)> MiddleAsync(int index)
    {
        var node = _page.Locator($".chain-picture g[data-node=t{index + 1}]");
        var box = (await node.BoundingBoxAsync())!;
        return (box.X + (box.Width / 2), box.Y + (box.Height / 2));
    }

    private Task<string> ChosenAsync() => _page.EvaluateAsync<string>("() => getSelection().toString()");

    private Task KeyAsync(string key) => _page.Keyboard.PressAsync(key);
}
