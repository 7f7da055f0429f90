using FactCheck.Core.Data.Sqlite;
using FactCheck.Core.Editions;
using FactCheck.Core.Ledger;
using FactCheck.Core.Timeline;
using FactCheck.Core.Verdicts;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Tests.Timeline;

public sealed class PublicTimelineTests : IAsyncLifetime
{
    private Press _press = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;
    private PublicTimeline Timeline => new(_press.Db, _press.Clock);

    public async ValueTask InitializeAsync() => _press = await Press.OpenAsync();

    public ValueTask DisposeAsync() => _press.DisposeAsync();

    [Fact]
    public async Task Paging_shows_every_claim_once_though_all_were_published_at_one_instant()
    {
        for (var i = 0; i < 65; i++)
        {
            await _press.PublishAsync(SomeEdition.Of($"Claim number {i}"));
        }

        var seen = new List<TimelineCard>();
        TimelineCursor? after = null;
        var pages = 0;
        do
        {
            var page = await Timeline.PageAsync(new TimelineFilter(), after, ct: Ct);
            Assert.Equal(65, page.Count);
            seen.AddRange(page.Items);
            after = TimelineCursor.Parse(page.Earlier?.ToString());
            pages++;
        }
        while (after is not null);

        Assert.Equal(3, pages);
        Assert.Equal(65, seen.Select(item => item.Slug).Distinct().Count());
        Assert.Equal(65, seen.Count);
    }

    [Fact]
    public async Task Pages_lead_back_the_way_they_came_and_what_is_published_meanwhile_moves_none()
    {
        for (var i = 0; i < 70; i++)
        {
            await _press.PublishAsync(SomeEdition.Of($"Claim number {i}"));
            _press.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        var first = await Timeline.PageAsync(new TimelineFilter(), ct: Ct);
        _press.Clock.Advance(TimeSpan.FromMinutes(1));
        await _press.PublishAsync(SomeEdition.Of("Published meanwhile"));
        await _press.CorrectAsync(SomeEdition.Of("Claim number 20").Corrected(Rating.True, CorrectionKind.Correction, "It was so."));
        var second = await Timeline.PageAsync(new TimelineFilter(), first.Earlier, ct: Ct);
        var third = await Timeline.PageAsync(new TimelineFilter(), second.Earlier, ct: Ct);
        var back = await Timeline.PageAsync(new TimelineFilter(), third.Later, ct: Ct);
        var begin = await Timeline.PageAsync(new TimelineFilter(), back.Later, ct: Ct);

        Assert.Null(first.Later);
        Assert.Null(third.Earlier);
        Assert.Equal(70, first.Items.Concat(second.Items).Concat(third.Items).Select(item => item.Slug).Distinct().Count());
        Assert.Equal(second.Items.Select(item => item.Slug), back.Items.Select(item => item.Slug));
        Assert.Equal(first.Items.Select(item => item.Slug), begin.Items.Select(item => item.Slug));
        Assert.Null(begin.Later);
        Assert.Equal("published-meanwhile", (await Timeline.PageAsync(new TimelineFilter(), ct: Ct)).Items[1].Slug);
    }

    [Fact]
    public async Task Every_facet_counts_exactly_what_stands_through_corrections_withdrawals_and_restrictions()
    {
        var drones = SomeEdition.Drones();
        await _press.PublishAsync(drones);
        await _press.PublishAsync(SomeEdition.Of("Health costs doubled").About("Health").Naming("Entekhab"));
        Assert.Equal((2, 1, 1), await CountsAsync());
        Assert.Equal([Rating.Unproven], await RatingsOfAsync(new TimelineFilter { Origins = "unnamed", Contested = true, Language = "en" }));

        _press.Clock.Advance(TimeSpan.FromDays(1));
        await _press.CorrectAsync(drones.Corrected(Rating.False, CorrectionKind.Correction, "We misread a table."));
        Assert.Equal((2, 0, 1), await CountsAsync());

        await _press.RestrictAsync(drones.Slug);
        Assert.Equal((1, 0, 0), await CountsAsync());
        Assert.Null((await new LedgerVerifier(_press.Db).VerifyAsync(ct: Ct)).Problem);
    }

    [Fact]
    public async Task Whoever_is_named_in_a_restricted_claim_alone_is_known_to_no_reader()
    {
        await _press.PublishAsync(SomeEdition.Of("Somebody did it").Naming("John Doe"));
        await _press.PublishAsync(SomeEdition.Of("The dam broke").Naming("Water Board"));
        await _press.RestrictAsync("somebody-did-it");
        await _press.WithdrawAsync("the-dam-broke", "It was another dam.");

        Assert.Null(await Timeline.FacetAsync(FacetKind.Source, "john-doe", Ct));
        Assert.Equal("Water Board", (await Timeline.FacetAsync(FacetKind.Source, "water-board", Ct))?.Name);
    }

    [Fact]
    public async Task A_source_is_called_as_it_was_published_last_and_what_ends_changes_nothing_of_that()
    {
        var tweet = SomeEdition.Of("It was tweeted") with { Sources = [new PublicLink("Twitter", "twitter")] };
        await _press.PublishAsync(tweet);
        await _press.PublishAsync(SomeEdition.Of("It was tweeted again") with { Sources = [new PublicLink("Twitter", "twitter")] });
        _press.Clock.Advance(TimeSpan.FromDays(1));
        await _press.CorrectAsync((tweet with { Sources = [new PublicLink("X", "twitter")] }).Corrected(Rating.True, CorrectionKind.Update, "It is called X now."));
        Assert.Equal("X", (await Timeline.FacetAsync(FacetKind.Source, "twitter", Ct))?.Name);

        await _press.WithdrawAsync("it-was-tweeted-again", "It was not.");
        Assert.Equal("X", (await Timeline.FacetAsync(FacetKind.Source, "twitter", Ct))?.Name);

        await using (var db = await _press.Db.CreateDbContextAsync(Ct))
        {
            await db.Database.ExecuteSqlRawAsync("PRAGMA user_version = 0", Ct);
        }

        await SqliteStore.MigrateAsync(_press.Db, _press.Folder, Ct);
        Assert.Equal("X", (await Timeline.FacetAsync(FacetKind.Source, "twitter", Ct))?.Name);
    }

    [Theory]
    [InlineData("UPDATE TimelineCards SET Until = 1")]
    [InlineData("UPDATE EditionFacets SET Until = 1 WHERE FacetId = (SELECT Id FROM Facets WHERE Kind = 'all')")]
    public async Task A_restricted_claim_that_was_brought_back_into_the_past_behind_the_ledgers_back_is_found(string tampering)
    {
        await _press.PublishAsync(SomeEdition.Drones());
        await _press.RestrictAsync("china-15000-drones");
        Assert.Null((await new LedgerVerifier(_press.Db).VerifyAsync(ct: Ct)).Problem);
        await using (var db = await _press.Db.CreateDbContextAsync(Ct))
        {
            await db.Database.ExecuteSqlRawAsync(tampering, Ct);
        }

        Assert.Contains("behind the ledger's back", (await new LedgerVerifier(_press.Db).VerifyAsync(ct: Ct)).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lists_of_a_store_from_an_older_program_are_made_anew_when_it_is_opened()
    {
        await _press.PublishAsync(SomeEdition.Drones());
        await using (var db = await _press.Db.CreateDbContextAsync(Ct))
        {
            await db.Database.ExecuteSqlRawAsync("PRAGMA user_version = 0; UPDATE TimelineCards SET Headline = 'older'; DELETE FROM EditionFacets;", Ct);
        }

        await SqliteStore.MigrateAsync(_press.Db, _press.Folder, Ct);

        Assert.Equal([SomeEdition.Drones().Headline], await HeadlinesAsync(new TimelineFilter { Source = "entekhab", Text = "drones" }));
        Assert.Null((await new LedgerVerifier(_press.Db).VerifyAsync(ct: Ct)).Problem);
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
        var past = await Timeline.PageAsync(new TimelineFilter { AsOf = new DateOnly(2023, 2, 13) }, ct: Ct);
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
        Assert.Empty((await new PublicIndex(_press.Db).PageAsync(FacetKind.Source, IndexOrder.ByName, ct: Ct)).Items);
        Assert.Null(await new PublicClaims(_press.Db).FindAsync(document.Slug, null, Ct));
        Assert.Null(await new PublicClaims(_press.Db).FindAsync(document.Slug, new DateOnly(2023, 2, 12), Ct));
        Assert.Null(await new PublicSources(_press.Db).FindAsync("entekhab", Ct));
        Assert.Empty((await new PublicCorrections(_press.Db).PageAsync(null, Ct)).Items);
        Assert.Empty((await new PublicNews(_press.Db).PageAsync(new TimelineFilter(), null, Ct)).Standing);
    }

    [Fact]
    public async Task A_withdrawn_and_restricted_claim_leaves_no_tombstone()
    {
        await _press.PublishAsync(SomeEdition.Drones());
        await _press.WithdrawAsync("china-15000-drones", "A court asked for it.");
        await _press.RestrictAsync("china-15000-drones");

        Assert.Empty((await new PublicNews(_press.Db).PageAsync(new TimelineFilter(), null, Ct)).Withdrawn);
    }

    [Fact]
    public async Task Search_reads_quotations_and_sources_and_the_last_word_may_be_begun()
    {
        await _press.PublishAsync(SomeEdition.Drones());

        Assert.Single(await HeadlinesAsync(new TimelineFilter { Text = "waiting in line" }));
        Assert.Single(await HeadlinesAsync(new TimelineFilter { Text = "customs yearb" }));
        Assert.Empty(await HeadlinesAsync(new TimelineFilter { Text = "wai customs" }));
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

        Assert.True((await Timeline.PageAsync(new TimelineFilter { Text = typed }, ct: Ct)).Count <= 1);
    }

    private async Task<(int Entekhab, int Unproven, int Contested)> CountsAsync()
    {
        return (await CountAsync(FacetKind.Source, "entekhab"), await CountAsync(FacetKind.Verdict, "unproven"), await CountAsync(FacetKind.Contested, "yes"));

        async Task<int> CountAsync(string kind, string slug) => (await Timeline.FacetAsync(kind, slug, Ct))?.Count ?? 0;
    }

    private async Task<List<Rating>> RatingsOfAsync(TimelineFilter filter) => [.. (await Timeline.PageAsync(filter, ct: Ct)).Items.Select(item => item.Rating)];

    private async Task<List<string>> HeadlinesAsync(TimelineFilter filter) =>
        [.. (await Timeline.PageAsync(filter, ct: Ct)).Items.Select(item => item.Headline)];

    private async Task<List<Rating>> RatingsAsync(DateOnly? asOf) =>
        [.. (await Timeline.PageAsync(new TimelineFilter { AsOf = asOf }, ct: Ct)).Items.Select(item => item.Rating)];
}
