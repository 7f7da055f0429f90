using Bunit;
using FactCheck.Core.Articles;
using FactCheck.Core.Attribution;
using FactCheck.Core.Claims;
using FactCheck.Core.Interchange;
using FactCheck.Core.Sources;
using FactCheck.Tests.Articles;
using FactCheck.Web.Newsroom;
using FactCheck.Web.Newsroom.Desk;

namespace FactCheck.Tests.Newsroom;

/// <summary>The chain on the claim desk, key by key.</summary>
public sealed class ChainEditorTests : PageTest
{
    private IRenderedComponent<ClaimDeskPage> _page = null!;
    private Claim _claim = null!;
    private Statement _group = null!;
    private Statement _navy = null!;
    private Statement _paper = null!;

    private string Status => _page.Find(".chain-status").TextContent.Trim();

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        _claim = await Newsroom.DraftAsync();
        _group = await SayAsync("Cargo Group", SourceKind.Organisation, Act.Asserts);
        _navy = await SayAsync("Velian navy", SourceKind.Organisation, Act.Asserts);
        _paper = await SayAsync("The Paper", SourceKind.Outlet, Act.Reports);
        _page = await OpenAsync(_claim.Id);
    }

    [Fact]
    public async Task A_link_is_begun_chosen_with_arrows_joined_and_confirmed()
    {
        await KeyAsync(_paper, "r");
        Assert.Contains("3 · The Paper relies on 1 · Cargo Group, as its only basis?", Status, StringComparison.Ordinal);
        await KeyAsync(_paper, "Enter");
        Soon("3 · The Paper relies on 1 · Cargo Group, as its only basis.");

        await KeyAsync(_paper, "r");
        Assert.Contains("2 · Velian navy, separately?", Status, StringComparison.Ordinal);
        await KeyAsync(_paper, "j");
        await KeyAsync(_paper, "ArrowRight");
        Assert.Contains("quotes 2 · Velian navy, jointly with its last basis?", Status, StringComparison.Ordinal);
        await KeyAsync(_paper, "Enter");

        Soon("jointly with its last basis.");
        Assert.Equal([[_group.Id, _navy.Id]], await BasesAsync());
    }

    [Fact]
    public async Task Of_hundreds_of_statements_the_first_are_listed_and_the_others_at_a_wish()
    {
        var many = new GraphDocument
        {
            Sources = [new GraphSource { Id = "s", Kind = SourceKind.Outlet, Name = "The Paper" }],
            Claims = [new GraphClaim("c", "Said daily")],
            Statements = [.. Enumerable.Range(1, 200).Select(i => new GraphStatement { Id = $"t{i}", Source = "s", Claim = "c", Act = Act.Reports })],
        };
        var claim = await Newsroom.DraftAsync();
        await Newsroom.Get<GraphDesk>().ImportAsync(Newsroom.Checker, claim.Id, many, "c", "many.json", Ct);
        var page = await OpenAsync(claim.Id);
        Assert.Equal(ChainSection.AtFirst, page.FindAll("[data-statement]").Count);
        var chosen = (await Newsroom.FileAsync(claim.Id)).Statements[99];
        await page.FindComponent<ChainSection>().Instance.RevealAsync(chosen.Id); // its node in the picture was clicked
        Assert.Equal(100, page.FindAll("[data-statement]").Count);
        Assert.Contains(JSInterop.Invocations, call => call.Identifier == "go" && Equals(call.Arguments[0], chosen.Id));

        await page.FindAll("button").Single(button => button.TextContent.Trim() == "Show 80 more of 200 statements").ClickAsync(new());
        await page.FindAll("button").Single(button => button.TextContent.Trim() == "Show 20 more of 200 statements").ClickAsync(new());

        Assert.Equal(200, page.FindAll("[data-statement]").Count);
    }

    [Fact]
    public async Task A_link_that_stands_is_taken_away_by_the_same_keys_and_escape_leaves_all_as_it_was()
    {
        await KeyAsync(_paper, "r");
        await KeyAsync(_paper, "Enter");
        Soon("only basis.");
        await KeyAsync(_paper, "r");
        await KeyAsync(_paper, "Escape");
        Soon("Left as it was.");
        Assert.Equal([[_group.Id]], await BasesAsync());

        await KeyAsync(_paper, "r");
        await KeyAsync(_paper, "ArrowUp");
        Soon("rests on 1 · Cargo Group already. Enter takes that away.");
        await KeyAsync(_paper, "Enter");
        Soon("no longer rests on 1 · Cargo Group.");
        Assert.Empty(await BasesAsync());
    }

    [Fact]
    public async Task A_drag_is_a_separate_basis_and_j_makes_the_bases_one_finding()
    {
        var chain = _page.FindComponent<ChainSection>().Instance;
        await chain.DragAsync(_paper.Id, _group.Id);
        Soon("only basis.");
        await chain.DragAsync(_paper.Id, _navy.Id);
        Soon("separately.");
        Assert.Equal([[_group.Id], [_navy.Id]], await BasesAsync());

        await KeyAsync(_paper, "j");
        Soon("One joint finding now.");
        Assert.Equal([[_group.Id, _navy.Id]], await BasesAsync());
        await KeyAsync(_paper, "j");
        Soon("Separate bases now.");
        Assert.Equal([[_group.Id], [_navy.Id]], await BasesAsync());
    }

    [Theory]
    [InlineData("d", Act.Denies)]
    [InlineData("n", Act.DeclinesToComment)]
    [InlineData("w", Act.Retracts)]
    [InlineData("o", Act.Disowns)]
    public async Task One_key_adds_what_the_same_source_also_does_and_u_takes_it_back(string key, Act act)
    {
        await KeyAsync(_group, key);
        Soon("Cargo Group " + act.Says() + ": added.");
        Assert.Single((await Newsroom.FileAsync(_claim.Id)).Statements, s => s.Act == act && s.SourceId == _group.SourceId);

        await KeyAsync(null, "u");
        Soon("Taken back: ");
        Assert.DoesNotContain((await Newsroom.FileAsync(_claim.Id)).Statements, s => s.Act == act);
    }

    [Fact]
    public async Task Undo_goes_back_step_by_step_by_its_button_and_survives_a_reload()
    {
        await KeyAsync(_paper, "r");
        await KeyAsync(_paper, "Enter");
        await KeyAsync(_group, "d");
        Soon("denies it: added");
        _page = await OpenAsync(_claim.Id);

        await PressAsync(_page, "Undo: denial added");
        Soon("Taken back: Denial added.");
        await PressAsync(_page, "Undo: basis added");
        Soon("Taken back: Basis added.");
        Assert.Empty(await BasesAsync());
    }

    [Fact]
    public async Task What_a_rule_refuses_is_said_beside_the_chain()
    {
        await KeyAsync(_group, "d");
        Soon("added.");
        await KeyAsync(_group, "d");

        _page.WaitForAssertion(() => Assert.Contains("such a statement on this claim already", _page.Find(".chain-editor [role=alert]").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_partial_admission_splits_the_claim_in_one_gesture()
    {
        await KeyAsync(_group, "p");
        await TypeAsync(_page, "The part that is admitted, as one checkable statement", "Crime rose a little.");
        await _page.Find("form.split").SubmitAsync();

        _page.WaitForAssertion(() => Assert.Equal("Crime rose a little.", _page.Find(".related a").TextContent));
        Assert.Empty(_page.FindAll("form.split"));
        var part = (await Newsroom.FileAsync(_claim.Id)).Related.Single();
        Assert.Equal(Act.Admits, Assert.Single((await Newsroom.FileAsync(part.Id)).Statements).Act);
    }

    [Fact]
    public async Task The_part_is_filled_in_with_what_reading_found_that_they_admit()
    {
        var file = await TurbineArticle.TakeInAsync(Newsroom, Ct);
        var claim = await file.AcceptAsync(Newsroom, null, Ct, file.Find("accuses", "armed fleet"), file.Find("deny", "such deliveries"));
        _page = await OpenAsync(claim.Claim.Id);

        await KeyAsync(claim.Statements.Single(s => s.Act is Act.Denies), "p");
        var box = Field(_page, "The part that is admitted, as one checkable statement");
        Assert.Contains("small batch", box.GetAttribute("value"), StringComparison.Ordinal);
        await _page.Find("form.split").SubmitAsync();

        _page.WaitForAssertion(() => Assert.Contains("small batch", _page.Find(".related a").TextContent, StringComparison.Ordinal));
        var admission = (await Newsroom.Get<IntakeDesk>().OpenAsync(file.Article.Id, Ct))!.Find("have only admitted", "small batch");
        Assert.Equal(SuggestionState.Accepted, admission.State);
    }

    [Fact]
    public async Task Who_may_not_change_the_claim_has_no_keys_and_no_buttons()
    {
        await Newsroom.Claims.DismissAsync(Newsroom.Checker, _claim.Id, "no longer needed", Ct);
        _page = await OpenAsync(_claim.Id);
        await KeyAsync(_paper, "r");

        Assert.False(HasButton(_page, "Rests on…"));
        Assert.Empty(_page.FindAll("[data-keys]"));
        Assert.Equal("", Status);
    }

    private async Task<Statement> SayAsync(string name, SourceKind kind, Act act)
    {
        Clock.Advance(TimeSpan.FromMinutes(1)); // statements stand in the order in which they were recorded
        return await Newsroom.Tracing.AddAsync(Newsroom.Checker, _claim.Id, TestNewsroom.Says(await Newsroom.SourceAsync(name, kind), act), Ct);
    }

    private Task KeyAsync(Statement? at, string key) => _page.FindComponent<ChainSection>().Instance.KeyAsync(at?.Id, key);

    private void Soon(string said) => _page.WaitForAssertion(() => Assert.Contains(said, Status, StringComparison.Ordinal));

    private async Task<IReadOnlyList<IReadOnlyList<Guid>>> BasesAsync() => [.. (await Newsroom.FileAsync(_claim.Id)).Statements.Single(s => s.Id == _paper.Id).Bases.Select(basis => basis.On)];
}
