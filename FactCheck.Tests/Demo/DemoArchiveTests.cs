using FactCheck.Core.Claims;
using FactCheck.Core.Data;
using FactCheck.Core.Editions;
using FactCheck.Core.Ledger;
using FactCheck.Core.Timeline;
using FactCheck.Core.Verdicts;
using FactCheck.Web.Demo;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static FactCheck.Tests.Commands.Terminal;

namespace FactCheck.Tests.Demo;

/// <summary>A newsroom with two thousand generated claims, filled once for all tests of this class.</summary>
public sealed class FilledNewsroom : IAsyncLifetime
{
    public const int Claims = 2000;

    internal TestNewsroom Newsroom { get; private set; } = null!; // opened before the first test

    public async ValueTask InitializeAsync()
    {
        Newsroom = await TestNewsroom.OpenAsync();
        await FillAsync(Newsroom, seed: 1);
    }

    public ValueTask DisposeAsync() => Newsroom.DisposeAsync();

    internal static async Task FillAsync(TestNewsroom newsroom, ulong seed, int claims = Claims)
    {
        var clock = new DemoClock();
        using var journal = new Journal(newsroom.Get<IDbContextFactory<FactCheckDb>>(), newsroom.Get<ChangeFeed>(), clock);
        await new DemoArchive(new ArchiveDesk(journal), clock, newsroom.Editor, newsroom.Checker).FillAsync(claims, seed, new DateOnly(2036, 11, 24), _ => { }, TestContext.Current.CancellationToken);
    }
}

public sealed class DemoArchiveTests(FilledNewsroom filled) : IClassFixture<FilledNewsroom>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_generated_item_is_on_the_ledger_and_every_card_is_what_its_edition_says()
    {
        var report = await filled.Newsroom.Get<LedgerVerifier>().VerifyAsync(ct: Ct);

        Assert.Null(report.Problem);
        Assert.True(report.Items > FilledNewsroom.Claims * 4, $"{report.Items} items");
    }

    [Fact]
    public async Task Claims_were_published_over_ten_years_one_after_the_other()
    {
        await using var db = await filled.Newsroom.DbAsync();
        var cards = await db.TimelineCards.AsNoTracking().OrderBy(card => card.Position).ToListAsync(Ct);
        var first = cards.Where(card => card.Correction is null).ToList();

        Assert.Equal(FilledNewsroom.Claims, first.Count);
        Assert.Equal(11, cards.Select(card => card.Day.Year).Distinct().Count());
        Assert.True(cards[^1].Day < new DateOnly(2036, 11, 24), $"{cards[^1].Day}");
        Assert.True(first.Count(card => card.Day.Year == 2035) > 2 * first.Count(card => card.Day.Year == 2027), "a desk grows");
        Assert.All(await db.Editions.AsNoTracking().ToListAsync(Ct), edition => Assert.True(edition.ValidTo is null || edition.ValidTo > edition.ValidFrom));
    }

    [Fact]
    public async Task Some_were_corrected_some_withdrawn_and_the_newest_partly_under_review()
    {
        await using var db = await filled.Newsroom.DbAsync();
        var states = await db.Publications.AsNoTracking().GroupBy(publication => publication.State).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count, Ct);
        var corrections = await db.Corrections.AsNoTracking().ToListAsync(Ct);

        Assert.InRange(corrections.Count(correction => correction.EditionAfter == 2), 120, 200);
        Assert.InRange(states[PublicState.Withdrawn], 8, 40);
        Assert.InRange(states[PublicState.UnderReview], 1, 3);
        Assert.Equal(states[PublicState.Withdrawn], corrections.Count(correction => correction.Kind is CorrectionKind.Withdrawal));
        Assert.Contains(corrections, correction => correction.RatingAfter != correction.RatingBefore);
    }

    [Fact]
    public async Task Verdicts_languages_topics_and_sources_are_mixed_as_on_a_real_desk()
    {
        await using var db = await filled.Newsroom.DbAsync();
        var facets = await db.Facets.AsNoTracking().Where(facet => facet.Count > 0).ToListAsync(Ct);
        int Count(string kind, string slug) => facets.SingleOrDefault(facet => facet.Kind == kind && facet.Slug == slug)?.Count ?? 0;

        Assert.InRange(Count(FacetKind.Verdict, Rating.False.Slug()), FilledNewsroom.Claims * 0.33, FilledNewsroom.Claims * 0.47);
        Assert.Equal(["ar", "de", "en", "es", "fa", "fr", "hi", "ja", "th", "zh"], facets.Where(facet => facet.Kind == FacetKind.Language).Select(facet => facet.Slug).Order(StringComparer.Ordinal));
        Assert.InRange(Count(FacetKind.Language, "en"), FilledNewsroom.Claims * 0.7, FilledNewsroom.Claims * 0.85);
        Assert.InRange(Count(FacetKind.Origins, "unnamed"), FilledNewsroom.Claims * 0.1, FilledNewsroom.Claims * 0.35);
        Assert.InRange(Count(FacetKind.Contested, "yes"), FilledNewsroom.Claims * 0.2, FilledNewsroom.Claims * 0.4);
        var topics = facets.Where(facet => facet.Kind == FacetKind.Topic).Select(facet => facet.Count).Order().ToList();
        Assert.True(topics.Count > 130 && topics[^1] > 20 * topics[0], $"{topics.Count} topics, {topics[0]} to {topics[^1]} claims");
        Assert.True(facets.Count(facet => facet.Kind == FacetKind.Source) > 2000);
    }

    [Fact]
    public async Task An_edition_publishes_a_graph_that_answers_evidence_with_copies_and_a_headline_that_fits()
    {
        await using var db = await filled.Newsroom.DbAsync();
        var documents = (await db.Editions.AsNoTracking().ToListAsync(Ct)).ConvertAll(edition => edition.Read());

        Assert.All(documents, document =>
        {
            Assert.InRange(document.ReadGraph().Statements.Count, 2, 9);
            Assert.InRange(document.Headline.Length, 8, Claim.HeadlineLimit);
            Assert.NotEmpty(document.Says);
            Assert.NotEmpty(document.Evidence);
            Assert.All(document.EvidenceSides, side => Assert.NotNull(side.Read()));
            Assert.DoesNotContain('{', document.Headline + document.Conclusion + document.Evidence[0].Title + document.Evidence[0].Note);
        });
        Assert.Contains(documents, document => document.Evidence.Any(piece => piece.ArchivedUrl is not null));
        Assert.Equal(documents.Count, documents.Select(document => (document.Slug, document.Correction)).Distinct().Count());
    }

    [Fact]
    public async Task One_seed_makes_one_archive_and_another_seed_another()
    {
        await using var first = await TestNewsroom.OpenAsync();
        await using var second = await TestNewsroom.OpenAsync();
        await using var third = await TestNewsroom.OpenAsync();
        await FilledNewsroom.FillAsync(first, 5, 150);
        await FilledNewsroom.FillAsync(second, 5, 150);
        await FilledNewsroom.FillAsync(third, 6, 150);

        var told = await ToldAsync(first);
        Assert.Equal(told, await ToldAsync(second));
        Assert.NotEqual(told, await ToldAsync(third));
    }

    [Theory]
    [InlineData("--claims", "-1")]
    [InlineData("--claims", "100000000")]
    public async Task A_number_that_cannot_be_is_refused_in_a_sentence(string option, string number)
    {
        var (exit, output, error) = await RunAsync("demo", option, number);

        Assert.Equal((2, ""), (exit, output));
        Assert.Equal("--claims takes a number from 0 to 10,000,000.", error.Trim());
    }

    [Fact]
    public async Task A_kept_demo_is_served_again_as_it_is_and_no_other_store_is_touched()
    {
        var folder = RunningSite.NewFolder();
        var options = new DemoOptions(Claims: 60, Keep: true);
        string head;
        await using (var made = await DemoNewsroom.BuildAsync(folder, "http://127.0.0.1:0", options, null, Ct))
        {
            head = (await made.Services.GetRequiredService<LedgerVerifier>().HeadAsync(Ct)).ToString();
        }

        await using (var again = await DemoNewsroom.BuildAsync(folder, "http://127.0.0.1:0", options, null, Ct))
        {
            Assert.Equal(head, (await again.Services.GetRequiredService<LedgerVerifier>().HeadAsync(Ct)).ToString());
        }

        Assert.Contains("holds a demo with 60 generated claims of seed 1", (await RunAsync("demo", "--claims", "70", "--data", folder)).Error, StringComparison.Ordinal);
        Assert.Contains("holds a store that is no finished demo", (await RunAsync("demo", "--data", filled.Newsroom.Folder)).Error, StringComparison.Ordinal);
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    private static async Task<List<(long, string, string, Rating)>> ToldAsync(TestNewsroom newsroom)
    {
        await using var db = await newsroom.DbAsync();
        return (await db.TimelineCards.AsNoTracking().OrderBy(card => card.Position).ToListAsync(Ct)).ConvertAll(card => (card.Position, card.Slug, card.Conclusion, card.Rating));
    }
}
