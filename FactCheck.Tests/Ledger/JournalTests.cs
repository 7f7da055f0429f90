using System.Globalization;
using FactCheck.Core;
using FactCheck.Core.Claims;
using FactCheck.Core.Ledger;
using FactCheck.Core.People;
using FactCheck.Core.Verdicts;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Tests.Ledger;

public sealed class JournalTests : IAsyncLifetime
{
    private TestNewsroom _newsroom = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _newsroom = await TestNewsroom.OpenAsync();

    public ValueTask DisposeAsync() => _newsroom.DisposeAsync();

    [Fact]
    public async Task In_a_dead_heat_one_save_wins_and_every_other_is_told()
    {
        var claim = await _newsroom.CheckingAsync();
        await _newsroom.Verdicts.WriteAsync(_newsroom.Checker, claim.Id, 0, new VerdictWords(Rating.Mixed, "First.", ""), Ct);

        var saves = await Task.WhenAll(Enumerable.Range(0, 16).Select(n => Task.Run(async () =>
        {
            try
            {
                await _newsroom.Verdicts.WriteAsync(_newsroom.Checker, claim.Id, 1, new VerdictWords(Rating.False, n.ToString(CultureInfo.InvariantCulture), ""), Ct);
                return "won";
            }
            catch (EditorialRuleException refused)
            {
                return refused.Message;
            }
        })));

        Assert.Single(saves, "won");
        Assert.All(saves.Where(save => save != "won"), save => Assert.Contains("What you typed is still here", save, StringComparison.Ordinal));
        Assert.Equal(2, (await _newsroom.FileAsync(claim.Id)).Verdict!.Revision);
    }

    [Fact]
    public async Task Who_when_what_and_why_stand_on_the_ledger_in_the_same_transaction()
    {
        var claim = await _newsroom.DraftAsync();
        _newsroom.Clock.Advance(TimeSpan.FromMinutes(7));
        await _newsroom.Claims.StartCheckingAsync(_newsroom.Editor, claim.Id, Ct);

        var line = (await _newsroom.Archive.HistoryAsync(claim.Id, Ct))[0];

        Assert.Equal(("Ed", "Checking started", "Claim", TestNewsroom.Noon.AddMinutes(7)), (line.Who, line.Why, line.Kind, line.At));
    }

    [Fact]
    public async Task A_clock_set_back_does_not_reorder_history()
    {
        var claim = await _newsroom.DraftAsync();
        _newsroom.Clock.AutoAdvanceAmount = TimeSpan.Zero;
        await using var before = await _newsroom.DbAsync();
        var head = await before.LedgerHeadAsync(Ct);
        using var late = new Journal(_newsroom.Get<IDbContextFactory<FactCheck.Core.Data.FactCheckDb>>(), new ChangeFeed(), new Microsoft.Extensions.Time.Testing.FakeTimeProvider(TestNewsroom.Noon.AddDays(-1)));

        await new ClaimDesk(late).StartCheckingAsync(_newsroom.Checker, claim.Id, Ct);

        await using var db = await _newsroom.DbAsync();
        Assert.Equal(head.At.AddTicks(1), (await db.LedgerHeadAsync(Ct)).At);
    }

    [Fact]
    public async Task A_refused_change_leaves_no_trace()
    {
        var claim = await _newsroom.DraftAsync();
        await using var db = await _newsroom.DbAsync();
        var head = await db.LedgerHeadAsync(Ct);

        await Assert.ThrowsAsync<EditorialRuleException>(() => _newsroom.Claims.AddEvidenceAsync(_newsroom.Checker, claim.Id, new EvidenceWords("A rumour", Stance.Supports, null, null, null, null), Ct));

        Assert.Equal(head.Sequence, (await db.LedgerHeadAsync(Ct)).Sequence);
    }

    [Fact]
    public async Task Whoever_left_the_newsroom_can_do_nothing_any_more()
    {
        var claim = await _newsroom.DraftAsync();
        var checker = (await _newsroom.People.FindAsync(_newsroom.Checker, Ct))!;
        await _newsroom.People.DeactivateAsync(_newsroom.Administrator, checker.Id, checker.Revision, Ct);

        var refused = await Assert.ThrowsAsync<EditorialRuleException>(() => _newsroom.Claims.CommentAsync(_newsroom.Checker, claim.Id, "Still here?", Ct));

        Assert.Contains("no longer active", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_newsroom_keeps_an_administrator()
    {
        var ada = (await _newsroom.People.FindAsync(_newsroom.Administrator, Ct))!;

        var refused = await Assert.ThrowsAsync<EditorialRuleException>(() => _newsroom.People.ChangeRoleAsync(ada.Id, ada.Id, ada.Revision, Role.Editor, Ct));

        Assert.Contains("needs an administrator", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task There_is_one_first_administrator() =>
        await Assert.ThrowsAsync<EditorialRuleException>(() => _newsroom.People.FoundAsync("Second", Ct));
}
