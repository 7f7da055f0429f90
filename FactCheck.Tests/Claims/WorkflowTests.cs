using FactCheck.Core;
using FactCheck.Core.Claims;
using FactCheck.Core.Editions;

namespace FactCheck.Tests.Claims;

public sealed class WorkflowTests
{
    [Theory]
    [InlineData(WorkState.Draft, WorkMove.SubmitForReview)]
    [InlineData(WorkState.Checking, WorkMove.Approve)]
    [InlineData(WorkState.Done, WorkMove.SubmitForReview)]
    [InlineData(WorkState.InReview, WorkMove.Dismiss)]
    [InlineData(WorkState.Dismissed, WorkMove.StartChecking)]
    public void The_work_on_a_claim_has_no_short_cuts(WorkState state, WorkMove move) => Assert.Null(state.After(move));

    [Theory]
    [InlineData(PublicState.Unpublished, PublicMove.Withdraw)]
    [InlineData(PublicState.Unpublished, PublicMove.PutUnderReview)]
    [InlineData(PublicState.Withdrawn, PublicMove.PutUnderReview)]
    [InlineData(PublicState.Live, PublicMove.EndReview)]
    public void What_the_public_sees_has_no_short_cuts(PublicState state, PublicMove move) => Assert.Null(state.After(move));

    [Fact]
    public async Task A_wrong_move_is_refused_with_a_sentence_and_changes_nothing()
    {
        await using var newsroom = await TestNewsroom.OpenAsync();
        var claim = await newsroom.DraftAsync();

        var refused = await Assert.ThrowsAsync<EditorialRuleException>(
            () => newsroom.Claims.TakeUpAgainAsync(newsroom.Checker, claim.Id, "no", TestContext.Current.CancellationToken));

        Assert.Equal("This claim is draft: nobody can take it up again now. Somebody may have been quicker; look at its history.", refused.Message);
        Assert.Equal(WorkState.Draft, (await newsroom.FileAsync(claim.Id)).Claim.Work);
    }

    [Fact]
    public void The_diagrams_in_the_documentation_are_the_tables()
    {
        var drawn = File.ReadAllLines(Repository.File("docs/states.md")).Select(line => line.Trim()).Where(line => line.Contains("-->", StringComparison.Ordinal)).Order();

        Assert.Equal(
            Workflow.Moves.Select(move => $"{move.Key.From} --> {move.Value}: {move.Key.Move}")
                .Concat(PublicStates.Moves.Select(move => $"{move.Key.From} --> {move.Value}: {move.Key.Move}"))
                .Order(),
            drawn);
    }
}
