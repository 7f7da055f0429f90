using FactCheck.Core.Editions;
using FactCheck.Core.Timeline;
using FactCheck.Core.Verdicts;

namespace FactCheck.Tests.Timeline;

public sealed class PublicTimelineTests : IAsyncLifetime
{
    private Press _press = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;
    private PublicTimeline Timeline => new(_press.Db);

    public async ValueTask InitializeAsync() => _press = await Press.OpenAsync();

    public ValueTask DisposeAsync() => _press.DisposeAsync();

    [Fact]
    public async Task Paging_shows_every_claim_once_though_all_were_published_at_one_instant()
    {
        for (var i = 0; i < 65; i++)
        {
            await _press.PublishAsync(SomeEdition.Of($"Claim number {i}"));
        }

        var seen = new List<TimelineItem>();
        PageCursor? after = null;
        var pages = 0;
        do
        {
            var page = await Timeline.PageAsync(new TimelineFilter(), after, Ct);
            Assert.Equal(65, page.Count);
            seen.AddRange(page.Items);
            after = PageCursor.Parse(page.Next?.ToString());
            pages++;
        }
        while (after is not null);

        Assert.Equal(3, pages);
        Assert.Equal(65, seen.Select(item => item.Slug).Distinct().Count());
        Assert.Equal(65, seen.Count);
    }

    [Fact]
    public async Task Filters_narrow_together()
    {
        await _press.PublishAsync(SomeEdition.Of("Health costs doubled", Rating.False).About("Health").Naming("Daily News"));
        await _press.PublishAsync(SomeEdition.Of("Health costs fell", Rating.True).About("Health").Naming("Daily News"));
        await _press.PublishAsync(SomeEdition.Of("Rents doubled", Rating.False).About("Housing").Naming("Daily News"));
        _press.Clock.Advance(TimeSpan.FromDays(3));
        await _press.PublishAsync(SomeEdition.Of("Health workers doubled", Rating.False).About("Health").Naming("Evening Post"));

        var day = new DateOnly(2023, 2, 12);
        var filter = new TimelineFilter { Text = "doubl", Rating = Rating.False, Topic = "health", Source = "daily-news", From = day, To = day };
        Assert.Equal(["Health costs doubled"], await HeadlinesAsync(filter));
        Assert.Equal(2, (await HeadlinesAsync(filter with { Source = null, To = null })).Count);
        Assert.Equal(["Health costs fell"], await HeadlinesAsync(new TimelineFilter { Rating = Rating.True }));
        Assert.Equal(["Health workers doubled"], await HeadlinesAsync(new TimelineFilter { From = day.AddDays(1) }));
        Assert.Empty(await HeadlinesAsync(filter with { Topic = "housing", Text = "health" }));
    }

    [Fact]
    public async Task Looking_back_shows_what_stood_at_the_end_of_that_day()
    {
        var first = SomeEdition.Of("The bridge is closed", Rating.True);
        await _press.PublishAsync(first);
        _press.Clock.Advance(TimeSpan.FromDays(1));
        await _press.CorrectAsync(first.Corrected(Rating.False, CorrectionKind.Correction, "It was another bridge."));

        Assert.Empty(await RatingsAsync(new DateOnly(2023, 2, 11)));
        Assert.Equal([Rating.True], await RatingsAsync(new DateOnly(2023, 2, 12)));
        Assert.Equal([Rating.False], await RatingsAsync(new DateOnly(2023, 2, 13)));
        Assert.Equal([Rating.False], await RatingsAsync(null));
    }

    [Fact]
    public async Task A_withdrawn_claim_leaves_the_timeline_and_stays_in_its_past()
    {
        var edition = await _press.PublishAsync(SomeEdition.Of("The dam broke"));
        _press.Clock.Advance(TimeSpan.FromDays(2));
        await _press.WithdrawAsync(edition.Slug, "The picture was of another dam.");

        Assert.Empty(await RatingsAsync(null));
        Assert.Empty(await RatingsAsync(new DateOnly(2023, 2, 14)));
        var past = await Timeline.PageAsync(new TimelineFilter { AsOf = new DateOnly(2023, 2, 13) }, null, Ct);
        Assert.True(Assert.Single(past.Items).WithdrawnSince);
    }

    [Fact]
    public async Task A_restricted_claim_is_found_nowhere()
    {
        var document = SomeEdition.Drones();
        await _press.PublishAsync(document);
        _press.Clock.Advance(TimeSpan.FromDays(1));
        await _press.CorrectAsync(document.Corrected(Rating.Mixed, CorrectionKind.Update, "A second official spoke."));
        await _press.RestrictAsync(document.Slug);

        Assert.Empty(await RatingsAsync(null));
        Assert.Empty(await RatingsAsync(new DateOnly(2023, 2, 12)));
        Assert.Empty(await HeadlinesAsync(new TimelineFilter { Text = "drones" }));
        Assert.Empty(await Timeline.FacetsAsync(EditionFacet.Source, null, Ct));
        Assert.Null(await new PublicClaims(_press.Db).FindAsync(document.Slug, null, Ct));
        Assert.Null(await new PublicClaims(_press.Db).FindAsync(document.Slug, new DateOnly(2023, 2, 12), Ct));
        Assert.Null(await new PublicSources(_press.Db).FindAsync("entekhab", Ct));
        Assert.Empty((await new PublicCorrections(_press.Db).PageAsync(null, Ct)).Items);
        Assert.Empty((await new PublicNews(_press.Db).LatestAsync(Ct)).Standing);
    }

    [Fact]
    public async Task A_withdrawn_and_restricted_claim_leaves_no_tombstone()
    {
        await _press.PublishAsync(SomeEdition.Drones());
        await _press.WithdrawAsync("china-15000-drones", "A court asked for it.");
        await _press.RestrictAsync("china-15000-drones");

        Assert.Empty((await new PublicNews(_press.Db).LatestAsync(Ct)).Withdrawn);
    }

    [Fact]
    public async Task Search_reads_quotations_and_sources_and_the_last_word_may_be_begun()
    {
        await _press.PublishAsync(SomeEdition.Drones());

        Assert.Single(await HeadlinesAsync(new TimelineFilter { Text = "waiting in line" }));
        Assert.Single(await HeadlinesAsync(new TimelineFilter { Text = "customs yearb" }));
        Assert.Empty(await HeadlinesAsync(new TimelineFilter { Text = "wait customs" }));
    }

    [Theory]
    [InlineData("\"")]
    [InlineData("drones\" OR \"1\"=\"1")]
    [InlineData("* AND NEAR(")]
    [InlineData("Headline:x ^y -z +w {a b}: col")]
    [InlineData("'; DROP TABLE Editions; --")]
    [InlineData("\0\u0001\uFFFF")]
    [InlineData("AND OR NOT")]
    [InlineData("\uD83D")]
    [InlineData("آب دریا")]
    [InlineData("%_\\")]
    public async Task Whatever_is_typed_into_search_never_fails(string typed)
    {
        await _press.PublishAsync(SomeEdition.Drones());

        Assert.True((await Timeline.PageAsync(new TimelineFilter { Text = typed }, null, Ct)).Count <= 1);
    }

    private async Task<List<string>> HeadlinesAsync(TimelineFilter filter) =>
        [.. (await Timeline.PageAsync(filter, null, Ct)).Items.Select(item => item.Edition.Headline)];

    private async Task<List<Rating>> RatingsAsync(DateOnly? asOf) =>
        [.. (await Timeline.PageAsync(new TimelineFilter { AsOf = asOf }, null, Ct)).Items.Select(item => item.Rating)];
}
