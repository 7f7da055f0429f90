using FactCheck.Core;
using FactCheck.Core.Sources;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Tests.Sources;

/// <summary>Nobody belongs to themselves, whichever record says so.</summary>
public sealed class CircleTests : IAsyncLifetime
{
    private TestNewsroom _newsroom = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _newsroom = await TestNewsroom.OpenAsync();

    public ValueTask DisposeAsync() => _newsroom.DisposeAsync();

    [Fact]
    public async Task Nobody_is_described_as_belonging_to_themselves_through_another_record()
    {
        var (iran, tehran) = (await _newsroom.SourceAsync("Iran", SourceKind.Organisation), await _newsroom.SourceAsync("Tehran", SourceKind.Organisation));
        var ministry = await _newsroom.SourceAsync("Ministry", SourceKind.Organisation);
        await _newsroom.Same.HoldSameAsync(_newsroom.Editor, iran.Id, tehran.Id, "One government.", Ct);
        var read = (await _newsroom.Sources.FindAsync(tehran.Id, Ct))!;
        await _newsroom.Same.TakeBackAsync(_newsroom.Editor, iran.Id, tehran.Id, "for the moment", Ct);
        await _newsroom.Sources.DescribeAsync(_newsroom.Checker, tehran.Id, read.Revision + 1, new SourceWords("Tehran", SourceKind.Organisation, ministry.Id), Ct);
        await _newsroom.Same.HoldSameAsync(_newsroom.Editor, iran.Id, tehran.Id, "One government.", Ct);

        // the ministry has one record only, and the records above it end at “Iran”
        var refused = await Refused(() => _newsroom.Sources.DescribeAsync(_newsroom.Checker, ministry.Id, ministry.Revision, new SourceWords("Ministry", SourceKind.Organisation, iran.Id), Ct));

        Assert.Equal("“Ministry” would belong to itself through “Iran”. Choose another.", refused);
        Assert.StartsWith("“Tehran” would belong to itself", await Refused(async () => await _newsroom.Sources.DescribeAsync(_newsroom.Checker, tehran.Id, (await _newsroom.Sources.FindAsync(tehran.Id, Ct))!.Revision, new SourceWords("Tehran", SourceKind.Organisation, iran.Id), Ct)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_circle_that_a_store_holds_already_keeps_nobody_waiting_and_can_be_mended()
    {
        var (one, other, third) = (await _newsroom.SourceAsync("One", SourceKind.Organisation), await _newsroom.SourceAsync("Other", SourceKind.Organisation), await _newsroom.SourceAsync("Third", SourceKind.Organisation));
        await using (var db = await _newsroom.DbAsync())
        {
            await db.Database.ExecuteSqlAsync($"UPDATE Sources SET AffiliationId = {other.Id} WHERE Id = {one.Id}", Ct);
            await db.Database.ExecuteSqlAsync($"UPDATE Sources SET AffiliationId = {one.Id} WHERE Id = {other.Id}", Ct);
        }

        await _newsroom.Sources.DescribeAsync(_newsroom.Checker, third.Id, third.Revision, new SourceWords("Third", SourceKind.Organisation, one.Id), Ct);
        await Refused(() => _newsroom.Sources.DescribeAsync(_newsroom.Checker, other.Id, other.Revision, new SourceWords("Other", SourceKind.Organisation, one.Id), Ct));
        await _newsroom.Sources.DescribeAsync(_newsroom.Checker, other.Id, other.Revision, new SourceWords("Other", SourceKind.Organisation), Ct);

        Assert.Null((await _newsroom.Sources.FindAsync(other.Id, Ct))!.AffiliationId);
    }

    private static async Task<string> Refused(Func<Task> command) => (await Assert.ThrowsAsync<EditorialRuleException>(command)).Message;
}
