using Bunit;
using FactCheck.Core.Articles;
using FactCheck.Core.Attribution;
using FactCheck.Core.Sources;
using FactCheck.Web.Newsroom;
using MudBlazor;

namespace FactCheck.Tests.Newsroom;

public sealed class ClaimDeskTests : PageTest
{
    [Fact]
    public async Task A_statement_can_rest_on_a_joint_finding_and_separately_on_a_third()
    {
        var claim = await Newsroom.DraftAsync();
        foreach (var name in (string[])["CAR", "The military", "CNN"])
        {
            Clock.Advance(TimeSpan.FromMinutes(1)); // statements stand in the order in which they were recorded
            await Newsroom.Tracing.AddAsync(Newsroom.Checker, claim.Id, TestNewsroom.Says(await Newsroom.SourceAsync(name), Core.Attribution.Act.Asserts), Ct);
        }

        Clock.Advance(TimeSpan.FromMinutes(1));
        var paper = await Newsroom.SourceAsync("The Paper");
        var page = await OpenAsync(claim.Id);
        await PressAsync(page, "Add statement");
        await ChooseAsync(page, paper);
        await PressAsync(page, "Add a basis");
        await Tick(page, "1 · CAR").ChangeAsync(true);
        await Tick(page, "2 · The military").ChangeAsync(true);
        await PressAsync(page, "Add a separate basis");
        page.WaitForAssertion(() => Assert.Equal(2, page.FindAll(".basis").Count));
        await page.FindAll(".basis")[1].QuerySelectorAll("input[type=checkbox]")[2].ChangeAsync(true);
        await PressAsync(page, "Save statement");

        page.WaitForAssertion(() => Assert.Equal(
            "quotes 1 (CAR) together with 2 (The military); separately, quotes 3 (CNN)",
            page.FindAll("li.statement")[3].QuerySelector(".rests")!.TextContent));
        var added = (await Newsroom.FileAsync(claim.Id)).Statements[^1];
        Assert.Equal([2, 1], added.Bases.Select(basis => basis.On.Count));
    }

    [Fact]
    public async Task What_a_rule_refuses_is_said_in_the_dialog_and_nothing_typed_is_lost()
    {
        var page = await OpenAsync((await Newsroom.DraftAsync()).Id);
        await PressAsync(page, "Add statement");
        await TypeAsync(page, "Quotation", "Crime doubled.");

        await PressAsync(page, "Save statement");

        page.WaitForAssertion(() => Assert.Equal("Who says so? Choose a source, or register a new one.", page.Find(".mud-dialog [role=alert]").TextContent));
        Assert.Equal("Crime doubled.", Field(page, "Quotation").GetAttribute("value"));
    }

    [Fact]
    public async Task A_source_is_registered_where_it_is_needed()
    {
        var claim = await Newsroom.DraftAsync();
        var page = await OpenAsync(claim.Id);
        await PressAsync(page, "Add statement");
        await PressAsync(page, "Register a new source");
        await TypeAsync(page, "Name of the new source", "Entekhab");
        await PressAsync(page, "Register");
        await PressAsync(page, "Save statement");

        page.WaitForAssertion(() => Assert.Contains("Entekhab says so", page.Find("li.statement").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_chain_traced_by_hand_ends_in_the_article_that_was_read_here()
    {
        var article = await Newsroom.Get<IntakeDesk>().TakeInAsync(Newsroom.Checker, "Crime doubled, the minister said.", new ArticleWords("The Paper", "Crime", null, new DateOnly(2026, 3, 1), null), Ct);
        var paper = (await Newsroom.Sources.AllAsync(Ct)).Single(source => source.Name == "The Paper");
        var claim = await Newsroom.DraftAsync();
        var page = await OpenAsync(claim.Id);
        await PressAsync(page, "Add statement");
        await ChooseAsync(page, paper);

        await Field(page, "Read by us in").ChangeAsync(article.Id.ToString());
        await PressAsync(page, "Save statement");

        page.WaitForAssertion(() => Assert.Contains("in “Crime”", page.Find("li.statement").TextContent, StringComparison.Ordinal));
        Assert.True(TracedGraph.Of(await Newsroom.FileAsync(claim.Id)).Document.Statements.Single().Held);
    }

    [Fact]
    public async Task Removing_a_statement_needs_a_reason()
    {
        var claim = await Newsroom.DraftAsync();
        await Newsroom.Tracing.AddAsync(Newsroom.Checker, claim.Id, TestNewsroom.Says(await Newsroom.SourceAsync("CNN"), Core.Attribution.Act.Asserts), Ct);
        var page = await OpenAsync(claim.Id);
        await PressAsync(page, "Remove statement 1");

        await PressAsync(page, "Remove statement");
        page.WaitForAssertion(() => Assert.Equal("The reason to remove it is missing.", page.Find("[role=alert]").TextContent));
        await TypeAsync(page, "Reason", "Another CNN");
        await PressAsync(page, "Remove statement");

        page.WaitForAssertion(() => Assert.Empty(page.FindAll("li.statement")));
        Assert.Contains("Statement removed: Another CNN", page.Find(".history").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_at_another_desk_appears_without_a_reload()
    {
        var claim = await Newsroom.DraftAsync();
        var page = await OpenAsync(claim.Id);

        await Newsroom.Claims.CommentAsync(Newsroom.Editor, claim.Id, "Ask the ministry.", Ct);

        page.WaitForAssertion(() => Assert.Contains("Ask the ministry.", page.Find("li.comment").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_claim_goes_from_draft_to_review_on_its_desk()
    {
        var claim = await Newsroom.DraftAsync();
        var page = await OpenAsync(claim.Id);
        await PressAsync(page, "Start checking");
        page.WaitForAssertion(() => Assert.True(HasButton(page, "Save verdict")));
        await PressAsync(page, "Add evidence");
        await TypeAsync(page, "What it is", "Police statistics");
        await TypeAsync(page, "Link", "https://example.org/stats");
        await PressAsync(page, "Save evidence");
        page.WaitForAssertion(() => Assert.Contains("Police statistics", page.Find("[aria-label=Evidence]").TextContent, StringComparison.Ordinal));
        await Tick(page, "False").ChangeAsync("False");
        await TypeAsync(page, "Conclusion", "Reported crime fell.");
        await PressAsync(page, "Save verdict");

        await PressAsync(page, "Submit for review");

        page.WaitForAssertion(() => Assert.Equal("in review", page.Find(".desk-head .chip").TextContent));
        Assert.Equal("Reported crime fell.", (await Newsroom.FileAsync(claim.Id)).Verdict!.Conclusion);
    }

    [Fact]
    public async Task Submitting_without_evidence_says_what_is_missing()
    {
        var claim = await Newsroom.DraftAsync();
        await Newsroom.Claims.StartCheckingAsync(Newsroom.Checker, claim.Id, Ct);
        var page = await OpenAsync(claim.Id);

        await PressAsync(page, "Submit for review");

        page.WaitForAssertion(() => Assert.Equal("There is no verdict yet. Write one first.", page.Find("[role=alert]").TextContent));
    }

    [Fact]
    public async Task An_address_without_a_claim_leads_back_to_the_inbox() =>
        Assert.Equal("There is no such claim", (await OpenAsync(Guid.NewGuid())).Find("h1").TextContent);


    private static Task ChooseAsync(IRenderedComponent<ClaimDeskPage> page, Source source) =>
        page.InvokeAsync(() => page.FindComponent<MudAutocomplete<Source>>().Instance.ValueChanged.InvokeAsync(source));
}
