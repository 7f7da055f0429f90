using Bunit;
using FactCheck.Core.Claims;
using FactCheck.Core.Sources;
using FactCheck.Web.Newsroom;
using MudBlazor;

namespace FactCheck.Tests.Newsroom;

/// <summary>Statements, evidence, appearances, corrections and new claims that were begun and never saved.</summary>
public sealed class UnsavedFormsTests : PageTest
{
    [Fact]
    public async Task A_statement_that_was_never_saved_comes_back_after_a_reload()
    {
        var claim = await Newsroom.DraftAsync();
        var cnn = await Newsroom.SourceAsync("CNN");
        var page = await OpenAsync(claim.Id);
        await PressAsync(page, "Add statement");
        await ChooseAsync(page, cnn);
        await TypeAsync(page, "Quotation", "Crime doubled.");
        Clock.Advance(TimeSpan.FromSeconds(1));
        page.WaitForAssertion(() => Assert.Contains("Kept at 12:00 UTC, not saved yet", page.Markup, StringComparison.Ordinal));

        var again = await OpenAsync(claim.Id);
        await PressAsync(again, "go on");

        Assert.Equal("Crime doubled.", Field(again, "Quotation").GetAttribute("value"));
        await PressAsync(again, "Save statement");
        again.WaitForAssertion(() => Assert.Contains("CNN says so", again.Find("li.statement").TextContent, StringComparison.Ordinal));
        Assert.False(HasButton(again, "go on"));
    }

    [Fact]
    public async Task Evidence_and_appearances_that_were_never_saved_can_be_gone_on_with_or_discarded()
    {
        var claim = await Newsroom.DraftAsync();
        var page = await OpenAsync(claim.Id);
        await PressAsync(page, "Add evidence");
        await TypeAsync(page, "What it is", "Police statistics");
        page = await OpenAsync(claim.Id); // left without a second's pause
        await PressAsync(page, "Add appearance");
        await TypeAsync(page, "Occasion", "At a rally");

        page = await OpenAsync(claim.Id);
        page.WaitForAssertion(() => Assert.Equal(2, page.FindAll("p.kept").Count(line => line.TextContent.Contains("did not save it", StringComparison.Ordinal))));
        await page.FindAll("button").First(button => button.TextContent == "go on").ClickAsync();
        Assert.Equal("Police statistics", Field(page, "What it is").GetAttribute("value"));
        await PressAsync(page, "Cancel");

        page.WaitForAssertion(() => Assert.Contains("You began an appearance", page.FindAll("p.kept").Single(line => line.TextContent.Contains("did not save it", StringComparison.Ordinal)).TextContent, StringComparison.Ordinal));
        await PressAsync(page, "discard");
        page.WaitForAssertion(() => Assert.False(HasButton(page, "go on")));
        Assert.Empty(await Newsroom.Get<AutosaveDesk>().OnPartsOfAsync(Newsroom.Checker, claim.Id, Ct));
    }

    [Fact]
    public async Task A_colleague_removed_the_statement_that_was_being_changed_and_the_words_are_not_lost()
    {
        var claim = await Newsroom.DraftAsync();
        var statement = await Newsroom.Tracing.AddAsync(Newsroom.Checker, claim.Id, TestNewsroom.Says(await Newsroom.SourceAsync("CNN"), Core.Attribution.Act.Asserts), Ct);
        var page = await OpenAsync(claim.Id);
        await PressAsync(page, "Edit statement 1");
        await TypeAsync(page, "Quotation", "Crime doubled.");
        await DisposeComponentsAsync();
        await Newsroom.Tracing.RemoveAsync(Newsroom.Editor, claim.Id, statement.Id, statement.Revision, "Not theirs", Ct);

        page = await OpenAsync(claim.Id);
        await PressAsync(page, "go on");
        await PressAsync(page, "Save statement");

        page.WaitForAssertion(() => Assert.Contains("Crime doubled.", page.Find("li.statement").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Of_two_who_change_one_statement_the_second_is_told_and_keeps_the_words()
    {
        var claim = await Newsroom.DraftAsync();
        var cnn = await Newsroom.SourceAsync("CNN");
        var statement = await Newsroom.Tracing.AddAsync(Newsroom.Checker, claim.Id, TestNewsroom.Says(cnn, Core.Attribution.Act.Asserts), Ct);
        var page = await OpenAsync(claim.Id);
        await PressAsync(page, "Edit statement 1");
        await TypeAsync(page, "Quotation", "Mine.");
        await Newsroom.Tracing.EditAsync(Newsroom.Editor, claim.Id, statement.Id, statement.Revision, TestNewsroom.Says(cnn, Core.Attribution.Act.Denies), Ct);

        await PressAsync(page, "Save statement");
        page.WaitForAssertion(() => Assert.StartsWith("Somebody else changed this statement", page.Find(".mud-dialog [role=alert]").TextContent, StringComparison.Ordinal));
        Assert.Contains("Ed saved this statement just now", page.Find(".mud-dialog .notice").TextContent, StringComparison.Ordinal);
        Assert.Contains("denies it", page.Find(".mud-dialog .compare").TextContent, StringComparison.Ordinal);
        Assert.Equal("Mine.", Field(page, "Quotation").GetAttribute("value"));
        await PressAsync(page, "Save statement");
        page.WaitForAssertion(() => Assert.Empty(page.FindAll("li.statement .quote"))); // a second press is refused as well
        await PressAsync(page, "Keep mine");

        page.WaitForAssertion(() => Assert.Contains("Mine.", page.Find("li.statement").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_save_refused_for_another_reason_does_not_count_as_having_seen_a_colleagues_change()
    {
        var claim = await Newsroom.CheckingAsync();
        var evidence = (await Newsroom.FileAsync(claim.Id)).Evidence[0];
        var page = await OpenAsync(claim.Id);
        await PressAsync(page, "Edit evidence “Police statistics”");
        await TypeAsync(page, "What it is", "Mine");
        await Newsroom.Claims.EditEvidenceAsync(Newsroom.Editor, claim.Id, evidence.Id, evidence.Revision, new EvidenceWords("Theirs", Stance.Refutes, null, "https://example.org/theirs", null, null, 3), Ct);
        await Newsroom.EditorWritesAsync(claim.Id, "Crime fell.");
        await Newsroom.Verdicts.SubmitAsync(Newsroom.Editor, claim.Id, null, null, Ct);
        await PressAsync(page, "Save evidence");
        page.WaitForAssertion(() => Assert.Contains("in review", page.Find(".mud-dialog [role=alert]").TextContent, StringComparison.Ordinal));
        await Newsroom.Verdicts.SendBackAsync(Newsroom.Administrator, claim.Id, "Look again.", Ct);

        await PressAsync(page, "Save evidence");

        page.WaitForAssertion(() => Assert.Contains("Theirs", page.Find(".mud-dialog .compare").TextContent, StringComparison.Ordinal));
        Assert.Equal("Theirs", (await Newsroom.FileAsync(claim.Id)).Evidence[0].Title);
    }

    [Fact]
    public async Task The_note_on_a_correction_comes_back()
    {
        var claim = (await Newsroom.PublishedAsync()).ClaimId;
        await Newsroom.Claims.TakeUpAgainAsync(Newsroom.Checker, claim, "New figures", Ct);
        var page = await OpenAsync(claim);
        await TypeAsync(page, "Note on the correction", "The figure was wrong.");

        page = await OpenAsync(claim);

        Assert.Equal("The figure was wrong.", Field(page, "Note on the correction").GetAttribute("value"));
    }

    [Fact]
    public async Task A_new_claim_and_a_public_note_come_back_as_well()
    {
        var claim = (await Newsroom.PublishedAsync()).ClaimId;
        var inbox = Render<InboxPage>();
        await PressAsync(inbox, "New claim");
        await TypeAsync(inbox, "The claim, as it was made", "Trains are late.");
        await DisposeComponentsAsync();
        SignInAs(Newsroom.Editor);
        var desk = await OpenAsync(claim);
        await PressAsync(desk, "Put under review");
        await TypeAsync(desk, "Public note", "A reader disputes the table.");

        desk = await OpenAsync(claim);
        await PressAsync(desk, "Put under review");
        Assert.Equal("A reader disputes the table.", Field(desk, "Public note").GetAttribute("value"));

        await DisposeComponentsAsync();
        SignInAs(Newsroom.Checker);
        inbox = Render<InboxPage>();
        inbox.WaitForAssertion(() => Assert.Equal("Trains are late.", Field(inbox, "The claim, as it was made").GetAttribute("value")));
    }

    private static Task ChooseAsync(IRenderedComponent<ClaimDeskPage> page, Source source) =>
        page.InvokeAsync(() => page.FindComponent<MudAutocomplete<Source>>().Instance.ValueChanged.InvokeAsync(source));
}
