using System.Globalization;
using FactCheck.Core;
using FactCheck.Core.Claims;
using FactCheck.Core.Ledger;
using FactCheck.Core.People;
using FactCheck.Core.Verdicts;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Tests.Ledger;

public sealed class JournalTests : NewsroomTest
{
    [Fact]
    public async Task In_a_dead_heat_one_save_wins_and_every_other_is_told()
    {
        var claim = await Newsroom.CheckingAsync();
        await Newsroom.Verdicts.WriteAsync(Newsroom.Checker, claim.Id, 0, new VerdictWords(Rating.Mixed, "First.", ""), Ct);

        var saves = await Task.WhenAll(Enumerable.Range(0, 16).Select(n => Task.Run(async () =>
        {
            try
            {
                await Newsroom.Verdicts.WriteAsync(Newsroom.Checker, claim.Id, 1, new VerdictWords(Rating.False, n.ToString(CultureInfo.InvariantCulture), ""), Ct);
                return "won";
            }
            catch (EditorialRuleException refused)
            {
                return refused.Message;
            }
        })));

        Assert.Single(saves, "won");
        Assert.All(saves.Where(save => save != "won"), save => Assert.Contains("What you typed is still here", save, StringComparison.Ordinal));
        Assert.Equal(2, (await Newsroom.FileAsync(claim.Id)).Verdict!.Revision);
    }

    [Fact]
    public async Task Who_when_what_and_why_stand_on_the_ledger_in_the_same_transaction()
    {
        var claim = await Newsroom.DraftAsync();
        Newsroom.Clock.Advance(TimeSpan.FromMinutes(7));
        await Newsroom.Claims.StartCheckingAsync(Newsroom.Editor, claim.Id, Ct);

        var line = (await Newsroom.Archive.HistoryAsync(claim.Id, Ct))[0];

        Assert.Equal(("Ed", "Checking started", "Claim", TestNewsroom.Noon.AddMinutes(7)), (line.Who, line.Why, line.Kind, line.At));
    }

    [Fact]
    public async Task A_clock_set_back_does_not_reorder_history()
    {
        var claim = await Newsroom.DraftAsync();
        Newsroom.Clock.AutoAdvanceAmount = TimeSpan.Zero;
        await using var before = await Newsroom.DbAsync();
        var head = await before.LedgerHeadAsync(Ct);
        using var late = new Journal(Newsroom.Get<IDbContextFactory<FactCheck.Core.Data.FactCheckDb>>(), new ChangeFeed(), new Microsoft.Extensions.Time.Testing.FakeTimeProvider(TestNewsroom.Noon.AddDays(-1)));

        await new ClaimDesk(late).StartCheckingAsync(Newsroom.Checker, claim.Id, Ct);

        await using var db = await Newsroom.DbAsync();
        Assert.Equal(head.At.AddTicks(1), (await db.LedgerHeadAsync(Ct)).At);
    }

    [Fact]
    public async Task A_refused_change_leaves_no_trace()
    {
        var claim = await Newsroom.DraftAsync();
        await using var db = await Newsroom.DbAsync();
        var head = await db.LedgerHeadAsync(Ct);

        await Assert.ThrowsAsync<EditorialRuleException>(() => Newsroom.Claims.AddEvidenceAsync(Newsroom.Checker, claim.Id, new EvidenceWords("A rumour", Stance.Supports, null, null, null, null), Ct));

        Assert.Equal(head.Sequence, (await db.LedgerHeadAsync(Ct)).Sequence);
    }

    [Fact]
    public async Task Whoever_left_the_newsroom_can_do_nothing_any_more()
    {
        var claim = await Newsroom.DraftAsync();
        var checker = (await Newsroom.People.FindAsync(Newsroom.Checker, Ct))!;
        await Newsroom.People.DeactivateAsync(Newsroom.Administrator, checker.Id, checker.Revision, Ct);

        var refused = await Assert.ThrowsAsync<EditorialRuleException>(() => Newsroom.Claims.CommentAsync(Newsroom.Checker, claim.Id, "Still here?", Ct));

        Assert.Contains("no longer active", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_newsroom_keeps_an_administrator()
    {
        var ada = (await Newsroom.People.FindAsync(Newsroom.Administrator, Ct))!;

        var refused = await Assert.ThrowsAsync<EditorialRuleException>(() => Newsroom.People.ChangeRoleAsync(ada.Id, ada.Id, ada.Revision, Role.Editor, Ct));

        Assert.Contains("needs an administrator", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task There_is_one_first_administrator() =>
        await Assert.ThrowsAsync<EditorialRuleException>(() => Newsroom.People.FoundAsync("Second", Ct));
}
