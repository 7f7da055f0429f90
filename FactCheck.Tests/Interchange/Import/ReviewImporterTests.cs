using System.Globalization;
using System.Text;
using FactCheck.Core.Interchange.Import;
using FactCheck.Core.Matching;
using Microsoft.EntityFrameworkCore;
using static FactCheck.Tests.Interchange.Import.Some;

namespace FactCheck.Tests.Interchange.Import;

public sealed class ReviewImporterTests : IAsyncLifetime
{
    private static readonly string s_feed = $"[{string.Join(",\n", Enumerable.Range(0, 1_700).Select(n => n % 100 == 7 ? "{\"@type\": \"ClaimReview\"}" : Review(n.ToString(CultureInfo.InvariantCulture))))}]";

    private TestNewsroom _newsroom = null!; // opened before each test

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private ReviewImporter Importer => _newsroom.Get<ReviewImporter>();

    public async ValueTask InitializeAsync() => _newsroom = await TestNewsroom.OpenAsync();

    public ValueTask DisposeAsync() => _newsroom.DisposeAsync();

    [Fact]
    public async Task Stopped_in_between_it_goes_on_and_ends_as_if_it_had_never_stopped()
    {
        using var stop = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => ImportAsync(done => { if (done > 700) { stop.Cancel(); } }, stop.Token));
        var (kept, ledger) = await CountAsync();
        Assert.Equal(1_000, kept);

        Assert.Equal(new ImportReport(683, 0, 1_000), await ImportAsync());
        Assert.Equal((1_683, ledger + 683), await CountAsync());
        Assert.Equal(new ImportReport(0, 0, 1_683), await ImportAsync());
        Assert.Equal((1_683, ledger + 683), await CountAsync());
    }

    [Fact]
    public async Task Each_rejected_record_is_told_with_its_place_and_its_text()
    {
        var rejected = new List<ReadReview>();
        await Importer.ImportAsync(_newsroom.Checker, Feed(), "feed", rejected: record => { rejected.Add(record); return Task.CompletedTask; }, ct: Ct);
        Assert.Equal(17, rejected.Count);
        Assert.Equal(("record 8, line 8", "{\"@type\": \"ClaimReview\"}"), (rejected[0].Place, rejected[0].Text));
        Assert.Equal("record 1608, line 1608", rejected[^1].Place);
    }

    private static MemoryStream Feed() => new(Encoding.UTF8.GetBytes(s_feed));

    private Task<ImportReport> ImportAsync(Action<long>? done = null, CancellationToken? ct = null) => Importer.ImportAsync(_newsroom.Checker, Feed(), "feed", done: done, ct: ct ?? Ct);

    private async Task<(int Reviews, int Ledger)> CountAsync()
    {
        await using var db = await _newsroom.DbAsync();
        return (await db.OtherReviews.CountAsync(Ct), await db.Ledger.CountAsync(Ct));
    }
}
