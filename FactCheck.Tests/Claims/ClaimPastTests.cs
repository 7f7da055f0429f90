using System.Text.Json;
using FactCheck.Core.Attribution;
using FactCheck.Core.Claims;
using FactCheck.Core.Ledger;
using FactCheck.Core.Sources;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Tests.Claims;

public sealed class ClaimPastTests : IAsyncLifetime
{
    private TestNewsroom _newsroom = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private ClaimPast Past => _newsroom.Get<ClaimPast>();

    public async ValueTask InitializeAsync() => _newsroom = await TestNewsroom.OpenAsync();

    public ValueTask DisposeAsync() => _newsroom.DisposeAsync();

    [Fact]
    public async Task What_was_known_then_is_what_the_file_said_then_and_nothing_recorded_later()
    {
        var claim = await _newsroom.InReviewAsync();
        var then = await _newsroom.FileAsync(claim.Id);
        _newsroom.Clock.Advance(TimeSpan.FromDays(1));
        await _newsroom.PublishAsync(claim.Id);
        await _newsroom.CorrectedAsync(claim.Id);
        await _newsroom.Sources.DescribeAsync(_newsroom.Checker, then.Statements[0].SourceId, 1, new SourceWords("Another name", SourceKind.Unnamed), Ct);

        var past = (await Past.OpenAsync(claim.Id, TestNewsroom.Noon.AddHours(1), Ct))!;

        Assert.Equal(Told(then), Told(past.File!));
        Assert.Equal((0, 0, 0), (past.Editions.Count, past.Corrections.Count, past.Erased));
        var now = (await Past.OpenAsync(claim.Id, _newsroom.Clock.GetUtcNow().AddHours(1), Ct))!;
        Assert.Equal(Told(await _newsroom.FileAsync(claim.Id)), Told(now.File!));
        Assert.Equal([2, 1], now.Editions.Select(edition => edition.Number));
        Assert.Single(now.Corrections);
    }

    [Fact]
    public async Task A_statement_that_was_removed_is_there_when_the_desk_looks_back()
    {
        var claim = await _newsroom.CheckingAsync();
        var report = (await _newsroom.FileAsync(claim.Id)).Statements[1];
        _newsroom.Clock.Advance(TimeSpan.FromDays(1));
        await _newsroom.Tracing.RemoveAsync(_newsroom.Checker, claim.Id, report.Id, report.Revision, "misread", Ct);

        Assert.Equal(2, (await Past.OpenAsync(claim.Id, TestNewsroom.Noon.AddHours(1), Ct))!.File!.Statements.Count);
        Assert.Single((await Past.OpenAsync(claim.Id, _newsroom.Clock.GetUtcNow(), Ct))!.File!.Statements);
    }

    [Fact]
    public async Task Before_it_was_written_down_nothing_was_known_of_a_claim()
    {
        var claim = await _newsroom.DraftAsync();

        Assert.Null((await Past.OpenAsync(claim.Id, TestNewsroom.Noon.AddDays(-1), Ct))!.File);
        Assert.Null(await Past.OpenAsync(Guid.NewGuid(), TestNewsroom.Noon, Ct));
    }

    [Fact]
    public async Task Every_item_that_the_ledger_ever_told_of_can_be_read_back_as_it_stands()
    {
        var claim = await _newsroom.InReviewAsync();
        await _newsroom.PublishAsync(claim.Id);
        await _newsroom.CorrectedAsync(claim.Id);
        await _newsroom.Claims.CommentAsync(_newsroom.Editor, claim.Id, "Well done.", Ct);
        await using var db = await _newsroom.DbAsync();
        var read = typeof(ItemState).GetMethod(nameof(ItemState.Read))!;
        var kinds = db.Model.GetEntityTypes().Select(type => type.ClrType).Where(type => type.IsSubclassOf(typeof(LedgerItem))).ToDictionary(type => type.Name);

        foreach (var entry in await db.Ledger.AsNoTracking().ToListAsync(Ct))
        {
            var item = (LedgerItem)read.MakeGenericMethod(kinds[entry.Kind]).Invoke(null, [db, entry.State!])!;
            Assert.Equal(entry.State, ItemState.Of(db.Entry(item)));
        }
    }

    private static string Told(ClaimFile file) => JsonSerializer.Serialize(new
    {
        file.Claim,
        file.Publication,
        file.Verdict,
        file.Statements,
        file.Evidence,
        Graph = GraphJson.Write(TracedGraph.Of(file).Document),
        Standing = file.Standing?.Number,
    });
}
