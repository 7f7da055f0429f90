using Bunit;
using FactCheck.Core.Claims;
using FactCheck.Core.Editions;
using FactCheck.Web.Newsroom;

namespace FactCheck.Tests.Newsroom;

/// <summary>The buttons of the claim desk are the two state tables, as far as the person's role goes.</summary>
public sealed class ButtonTests : PageTest
{
    private static readonly Dictionary<WorkMove, string> s_work = new()
    {
        [WorkMove.StartChecking] = "Start checking",
        [WorkMove.SubmitForReview] = "Submit for review",
        [WorkMove.TakeUpAgain] = "Take up again",
        [WorkMove.Dismiss] = "Dismiss",
        [WorkMove.Reopen] = "Reopen",
    };

    private static readonly Dictionary<PublicMove, string> s_public = new()
    {
        [PublicMove.PutUnderReview] = "Put under review",
        [PublicMove.EndReview] = "End review",
        [PublicMove.Withdraw] = "Withdraw",
    };

    [Theory]
    [InlineData(WorkState.Draft)]
    [InlineData(WorkState.Checking)]
    [InlineData(WorkState.InReview)]
    [InlineData(WorkState.Done)]
    [InlineData(WorkState.Dismissed)]
    public async Task The_moves_offered_are_those_the_work_allows(WorkState state)
    {
        var id = await InAsync(state);
        var page = Open(id);
        var claim = (await Newsroom.FileAsync(id)).Claim;

        Assert.Equal(state, claim.Work);
        foreach (var (move, name) in s_work)
        {
            Assert.True(claim.Allows(move) == HasButton(page, name), $"{name} on a claim that is {state.Word()}");
        }
    }

    [Theory]
    [InlineData(PublicState.Live)]
    [InlineData(PublicState.UnderReview)]
    [InlineData(PublicState.Withdrawn)]
    public async Task What_an_editor_may_do_in_public_is_not_offered_to_a_fact_checker(PublicState state)
    {
        var id = (await Newsroom.PublishedAsync()).ClaimId;
        if (state is PublicState.UnderReview)
        {
            await Newsroom.Publishing.PutUnderReviewAsync(Newsroom.Editor, id, "We look again.", Ct);
        }
        else if (state is PublicState.Withdrawn)
        {
            await Newsroom.Publishing.WithdrawAsync(Newsroom.Editor, id, "It does not stand.", Ct);
        }

        var publication = (await Newsroom.FileAsync(id)).Publication;
        Assert.Equal(state, publication.State);
        Assert.DoesNotContain(s_public.Values, name => HasButton(Open(id), name));
        Assert.False(HasButton(Open(id), "Restrict"));

        SignInAs(Newsroom.Editor);
        foreach (var (move, name) in s_public)
        {
            Assert.True(publication.Allows(move) == HasButton(Open(id), name), $"{name} on a claim that is {state.Word()}");
        }

        Assert.True(HasButton(Open(id), "Restrict"));
    }

    [Fact]
    public async Task Withdrawing_says_what_readers_will_see_and_needs_a_public_note()
    {
        var id = (await Newsroom.PublishedAsync()).ClaimId;
        SignInAs(Newsroom.Editor);
        var page = Open(id);
        await PressAsync(page, "Withdraw");
        Assert.Contains("readers see that it was withdrawn, with this note", page.Find(".mud-dialog").TextContent, StringComparison.Ordinal);

        await page.Find(".mud-dialog-actions button.mud-button-filled").ClickAsync();
        page.WaitForAssertion(() => Assert.Equal("Readers must be told why. Write the public note.", page.Find("[role=alert]").TextContent));
        await TypeAsync(page, "Public note", "The table was misread.");
        await page.Find(".mud-dialog-actions button.mud-button-filled").ClickAsync();

        page.WaitForAssertion(() => Assert.Contains("withdrawn in public", page.Find(".desk-head").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_claim_published_before_is_submitted_with_what_readers_are_told()
    {
        var id = (await Newsroom.PublishedAsync()).ClaimId;
        await Newsroom.Claims.TakeUpAgainAsync(Newsroom.Checker, id, "new data", Ct);
        var page = Open(id);

        await PressAsync(page, "Submit for review");
        page.WaitForAssertion(() => Assert.Contains("Readers must be told what was corrected", page.Find("[role=alert]").TextContent, StringComparison.Ordinal));
        await TypeAsync(page, "Note on the correction", "A newer table.");
        await PressAsync(page, "Submit for review");

        page.WaitForAssertion(() => Assert.Equal("in review", page.Find(".desk-head .chip").TextContent));
    }

    private async Task<Guid> InAsync(WorkState state)
    {
        switch (state)
        {
            case WorkState.Draft: return (await Newsroom.DraftAsync()).Id;
            case WorkState.Checking: return (await Newsroom.CheckingAsync()).Id;
            case WorkState.InReview: return (await Newsroom.InReviewAsync()).Id;
            case WorkState.Done: return (await Newsroom.PublishedAsync()).ClaimId;
            default:
                var claim = await Newsroom.DraftAsync();
                await Newsroom.Claims.DismissAsync(Newsroom.Checker, claim.Id, "not checkable", Ct);
                return claim.Id;
        }
    }

    private IRenderedComponent<ClaimDeskPage> Open(Guid claim) => Render<ClaimDeskPage>(parameters => parameters.Add(page => page.Id, claim));
}
