using System.Text.Json;
using FactCheck.Core.Attribution;
using FactCheck.Core.Claims;
using FactCheck.Core.Ledger;
using FactCheck.Core.Sources;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Tests.Claims;

public sealed class ClaimPastTests : NewsroomTest
{
    private ClaimPast Past => Newsroom.Get<ClaimPast>();

    [Fact]
    public async Task What_was_known_then_is_what_the_file_said_then_and_nothing_recorded_later()
    {
        var claim = await Newsroom.InReviewAsync();
        var then = await Newsroom.FileAsync(claim.Id);
        Newsroom.Clock.Advance(TimeSpan.FromDays(1));
        await Newsroom.PublishAsync(claim.Id);
        await Newsroom.CorrectedAsync(claim.Id);
        await Newsroom.Sources.DescribeAsync(Newsroom.Checker, then.Statements[0].SourceId, 1, new SourceWords("Another name", SourceKind.Unnamed), Ct);

        var past = (await Past.OpenAsync(claim.Id, TestNewsroom.Noon.AddHours(1), Ct))!;

        Assert.Equal(Told(then), Told(past.File!));
        Assert.Equal((0, 0, 0), (past.Editions.Count, past.Corrections.Count, past.Erased));
        var now = (await Past.OpenAsync(claim.Id, Newsroom.Clock.GetUtcNow().AddHours(1), Ct))!;
        Assert.Equal(Told(await Newsroom.FileAsync(claim.Id)), Told(now.File!));
        Assert.Equal([2, 1], now.Editions.Select(edition => edition.Number));
        Assert.Single(now.Corrections);
    }

    [Fact]
    public async Task A_statement_that_was_removed_is_there_when_the_desk_looks_back()
    {
        var claim = await Newsroom.CheckingAsync();
        var report = (await Newsroom.FileAsync(claim.Id)).Statements[1];
        Newsroom.Clock.Advance(TimeSpan.FromDays(1));
        await Newsroom.Tracing.RemoveAsync(Newsroom.Checker, claim.Id, report.Id, report.Revision, "misread", Ct);

        Assert.Equal(2, (await Past.OpenAsync(claim.Id, TestNewsroom.Noon.AddHours(1), Ct))!.File!.Statements.Count);
        Assert.Single((await Past.OpenAsync(claim.Id, Newsroom.Clock.GetUtcNow(), Ct))!.File!.Statements);
    }

    [Fact]
    public async Task Before_it_was_written_down_nothing_was_known_of_a_claim()
    {
        var claim = await Newsroom.DraftAsync();

        Assert.Null((await Past.OpenAsync(claim.Id, TestNewsroom.Noon.AddDays(-1), Ct))!.File);
        Assert.Null(await Past.OpenAsync(Guid.NewGuid(), TestNewsroom.Noon, Ct));
    }

    [Fact]
    public async Task Every_item_that_the_ledger_ever_told_of_can_be_read_back_as_it_stands()
    {
        var claim = await Newsroom.InReviewAsync();
        await Newsroom.PublishAsync(claim.Id);
        await Newsroom.CorrectedAsync(claim.Id);
        await Newsroom.Claims.CommentAsync(Newsroom.Editor, claim.Id, "Well done.", Ct);
        await using var db = await Newsroom.DbAsync();
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
