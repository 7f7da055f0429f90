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

    [Fact]
    public async Task The_stops_are_at_every_change_of_a_source_its_other_records_its_bodies_of_then_and_now_and_a_claimant()
    {
        var (then, now) = (await Newsroom.SourceAsync("Body of then", SourceKind.Organisation), await Newsroom.SourceAsync("Body of now", SourceKind.Organisation));
        var (speaker, twin, claimant) = (await DescribedAsync("Speaker", then.Id), await DescribedAsync("Twin", then.Id), await DescribedAsync("Claimant", null));
        var claim = await Newsroom.DraftAsync();
        await Newsroom.Tracing.AddAsync(Newsroom.Checker, claim.Id, TestNewsroom.Says(speaker, Act.Asserts), Ct);
        await Newsroom.Claims.AddAppearanceAsync(Newsroom.Checker, claim.Id, new AppearanceWords(claimant.Id, null, null, null, null), Ct);
        await Newsroom.Same.HoldSameAsync(Newsroom.Editor, speaker.Id, twin.Id, "One man.", Ct);

        async Task<int> StopsMoreAsync(Source source, Guid? above)
        {
            var before = (await Past.StopsAsync(claim.Id, Ct)).Count;
            Newsroom.Clock.Advance(TimeSpan.FromHours(1));
            var read = (await Newsroom.Sources.FindAsync(source.Id, Ct))!;
            await Newsroom.Sources.DescribeAsync(Newsroom.Checker, source.Id, read.Revision, new SourceWords(read.Name + ", anew", source.Kind, above), Ct);
            return (await Past.StopsAsync(claim.Id, Ct)).Count - before;
        }

        Assert.Equal(1, await StopsMoreAsync(then, null));
        Assert.Equal(1, await StopsMoreAsync(twin, now.Id));
        Assert.Equal(1, await StopsMoreAsync(now, null));
        Assert.Equal(1, await StopsMoreAsync(then, null)); // what it was while they belonged to it can still be looked back at
        Assert.Equal(1, await StopsMoreAsync(claimant, null));
        Assert.Equal(0, await StopsMoreAsync(await Newsroom.SourceAsync("Somebody else", SourceKind.Person), null));
    }

    private Task<Source> DescribedAsync(string name, Guid? above) => Newsroom.Sources.RegisterAsync(Newsroom.Checker, new SourceWords(name, SourceKind.Person, above), Ct);

    [Fact]
    public async Task An_item_is_put_back_as_it_is_read_back()
    {
        var claim = await Newsroom.InReviewAsync();
        await Newsroom.PublishAsync(claim.Id);
        await using var db = await Newsroom.DbAsync();
        foreach (var entry in await db.Ledger.AsNoTracking().Where(entry => entry.Kind == nameof(Statement) || entry.Kind == nameof(Evidence) || entry.Kind == nameof(Source)).ToListAsync(Ct))
        {
            LedgerItem item = entry.Kind switch
            {
                nameof(Statement) => (await db.Statements.FindAsync([entry.ItemId], Ct))!,
                nameof(Evidence) => (await db.Evidence.FindAsync([entry.ItemId], Ct))!,
                _ => (await db.Sources.FindAsync([entry.ItemId], Ct))!,
            };
            ItemState.PutBack(db.Entry(item), entry.State!);
            Assert.Empty(ItemState.Differences(entry.State!, ItemState.Of(db.Entry(item)), "{}").Except([nameof(LedgerItem.Revision)]));
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
