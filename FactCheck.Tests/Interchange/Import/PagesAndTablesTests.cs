using FactCheck.Core.Interchange;
using FactCheck.Core.Interchange.Export;
using FactCheck.Core.Verdicts;
using FactCheck.Tests.Timeline;
using static FactCheck.Tests.Interchange.Import.Some;

namespace FactCheck.Tests.Interchange.Import;

public sealed class PagesAndTablesTests
{
    private const string Columns = ",rating_ratingValue,rating_alternateName,creativeWork_author_name,creativeWork_datePublished,claimReview_author_name,claimReview_url,claimReview_claimReviewed,claimReview_datePublished,extra_title";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_page_is_read_by_what_it_says_for_machines_in_every_script()
    {
        var records = await ReadAsync($$"""
            <!doctype html><html><head><title>Check</title>
            <script type="application/ld+json">{"@type": "NewsArticle", "headline": "ClaimReview is a format"}</script>
            <script type="application/ld+json">{{Review("a")}}</script>
            <script type="Application/LD+JSON">[{{Review("b")}}, {"@type": "ClaimReview", "claimReviewed": "Half " of it"}]</script>
            <script>var x = {{Review("c")}};</script></head><body></body></html>
            """);
        Assert.Equal("! a b !", Names(records));
        Assert.StartsWith("It is no valid JSON", records[3].Problem, StringComparison.Ordinal);
        Assert.Equal([1L, 2, 3, 4], records.Select(record => record.Record));
    }

    [Fact]
    public async Task A_page_is_read_by_its_microdata()
    {
        var review = Assert.Single(await ReadAsync(
            """
            <html><body><article itemscope itemtype="https://schema.org/ClaimReview">
              <h1 itemprop="name">No, storks bring no babies</h1><link itemprop="url" href="/checks/storks">
              <p>Claim: <q itemprop="claimReviewed">Storks bring &amp; keep babies</q></p>
              <time itemprop="datePublished" datetime="2024-05-17">yesterday</time>
              <div itemprop="author" itemscope itemtype="https://schema.org/Organization"><a itemprop="url" href="https://storkkoll.example"><span itemprop="name">Storkkoll</span></a></div>
              <div itemprop="itemReviewed" itemscope itemtype="https://schema.org/Claim"><span itemprop="author" itemscope itemtype="https://schema.org/Person"><b itemprop="name">Many users</b></span></div>
              <div itemprop="reviewRating" itemscope itemtype="https://schema.org/Rating"><meta itemprop="ratingValue" content="1"><img itemprop="image" src="x.png"><span itemprop="alternateName">False</span></div>
            </article></body></html>
            """,
            "https://storkkoll.example/page")).Review!;
        Assert.Equal(("https://storkkoll.example/checks/storks", "Storks bring & keep babies", "Storkkoll", "False"), (review.Url, review.ClaimText, review.Publisher, review.Rating));
        Assert.Equal(("No, storks bring no babies", "Many users", new DateOnly(2024, 5, 17)), (review.Title, review.Claimant, review.ReviewedOn!.Value));
    }

    [Theory]
    [InlineData(',', "\n")]
    [InlineData(';', "\r\n")]
    [InlineData('\t', "\n")]
    public async Task A_table_of_flattened_reviews_is_read_whatever_parts_its_columns(char delimiter, string end)
    {
        string[] rows =
        [
            Columns.Replace("rating_alternateName", "Rating_AlternateName", StringComparison.Ordinal),
            "0,,False,Ann Journalist,,checkers,https://check.example/a,Claim a,2021-7-16,No",
            "1,,Misleading,,2021-07-20,checkers,check.example/b,\"\"\"Claim b\"\"\",,\"Quoted \"\"twice\"\"\"",
            "2,,False,,,checkers,https://check.example/c,,2021-07-28,Claim c",
            "3,,,,,checkers,https://check.example/d,Claim d,,",
        ];
        var records = await ReadAsync(string.Join(end, rows).Replace(',', delimiter) + end);
        Assert.Equal("a b c !", Names(records));
        Assert.Equal(("checkers", new DateOnly(2021, 7, 16), (string?)null), (records[0].Review!.Publisher, records[0].Review!.ReviewedOn!.Value, records[0].Review!.Claimant));
        Assert.Equal(("https://check.example/b", new DateOnly(2021, 7, 20), "Quoted \"twice\""), (records[1].Review!.Url, records[1].Review!.ReviewedOn!.Value, records[1].Review!.Title));
        Assert.Equal(("The review gives no verdict in words.", 5L), (records[3].Problem, records[3].Line));
        Assert.Contains("https://check.example/d", records[3].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_table_we_export_is_one_that_others_can_import()
    {
        await using var press = await Press.OpenAsync();
        await press.PublishAsync(SomeEdition.Of("=2+5 is a formula", Rating.True));
        await press.PublishAsync(SomeEdition.Of("The dam broke"));
        await press.WithdrawAsync("the-dam-broke", "Another dam.");
        using var csv = new MemoryStream();
        await new Exporter(new PublishedClaims(press.Db), press.Clock).WriteAsync(ExportFormat.Csv, csv, new Publisher("The Desk", "https://check.example.org"), ct: Ct);
        csv.Position = 0;

        var records = await ReadAsync(csv);
        Assert.Equal([null, "Its publisher has withdrawn it."], records.Select(record => record.Problem));
        var review = records[0].Review!;
        Assert.StartsWith("=2+5", review.ClaimText, StringComparison.Ordinal);
        Assert.Equal(("check.example.org", "True", new DateOnly(2023, 2, 12)), (review.Publisher, review.Rating, review.ReviewedOn!.Value));
    }

    [Fact]
    public async Task A_table_with_a_quotation_mark_that_never_ends_does_not_fill_the_memory()
    {
        var records = await ReadAsync(new Endless($"claim,url,verdict\nClaim a,https://check.example/a,False\n\"", "and so on, ", 30_000_000));
        Assert.Equal("a !", Names(records));
        Assert.StartsWith("A row is larger than 4 MB: a quotation mark is missing.", records[1].Problem, StringComparison.Ordinal);
    }
}
