namespace FactCheck.Tests.Interchange.Import;

public sealed class ReviewFileTests
{
    [Fact]
    public async Task A_review_is_read_as_its_publisher_wrote_it()
    {
        var review = Assert.Single(await Some.ReadAsync(
            """
            {"@context": "https://schema.org", "@graph": [{"@type": "WebPage"}, {
              "@type": ["Review", "ClaimReview"], "url": "//check.example/a", "claimReviewed": ["Storks  bring
            &quot;babies&quot;"], "datePublished": "2024-05-17T10:00:00+05:30", "inLanguage": "sv", "name": "No, they do not",
              "author": [{"@type": "Person", "name": "Ann Lee"}], "publisher": {"name": "Storkkoll"},
              "itemReviewed": {"@type": "CreativeWork", "author": {"name": "Many users"}, "datePublished": "2024-5-16"},
              "reviewRating": {"ratingValue": "1", "bestRating": "2", "alternateName": "Falskt"},},]}
            """)).Review!;
        Assert.Equal(("https://check.example/a", "Storks bring \"babies\"", "Storkkoll", "Falskt"), (review.Url, review.ClaimText, review.Publisher, review.Rating));
        Assert.Equal(("No, they do not", "Many users", new DateOnly(2024, 5, 16), new DateOnly(2024, 5, 17), "sv"), (review.Title, review.Claimant, review.ClaimedOn!.Value, review.ReviewedOn!.Value, review.Language));
    }

    [Theory]
    [InlineData("/sites/check", "https://news.example/sites/check")]
    [InlineData("news.example/check", "https://news.example/check")]
    [InlineData("http://news.example/check", "http://news.example/check")]
    public async Task Half_an_address_is_completed_where_it_can_be(string url, string expected) =>
        Assert.Equal(expected, Assert.Single(await Some.ReadAsync(Review($"\"url\": \"{url}\", \"publisher\": {{\"name\": \"News\", \"url\": \"https://news.example\"}}"))).Review!.Url);

    [Theory]
    [InlineData("""{"@type": "ClaimReview", "url": "https://a.example", "reviewRating": {"alternateName": "False"}}""", "It does not say which claim was reviewed (claimReviewed).")]
    [InlineData("""{"@type": "ClaimReview", "url": "javascript:alert(1)", "claimReviewed": "x", "reviewRating": {"alternateName": "False"}}""", "The review has no full web address (url is javascript:alert(1)).")]
    [InlineData("""{"@type": "ClaimReview", "url": "https://a.example", "claimReviewed": "x", "reviewRating": {"ratingValue": 3}}""", "The review gives no verdict in words (reviewRating.alternateName).")]
    [InlineData("""{"@type": "NewsArticle"}""", "It holds no ClaimReview.")]
    [InlineData("<html>", "The page holds no ClaimReview, neither as JSON-LD nor as microdata.")]
    [InlineData("Dear all, please find", "It is no valid JSON (line 1).")]
    [InlineData("", "It is no valid JSON (line 1).")]
    public async Task What_cannot_be_kept_is_said_with_its_reason(string json, string reason) =>
        Assert.Equal(reason, Assert.Single(await Some.ReadAsync(json)).Problem);

    [Fact]
    public async Task One_broken_record_does_not_spoil_the_others()
    {
        var records = await Some.ReadAsync($$"""{"dataFeedElement": [{"item": [{{Review("\"url\": \"https://a.example\"")}}, {"@type": "ClaimReview"}]}, {{Review("\"url\": \"https://b.example\"")}}]}""");
        Assert.Equal([true, false, true], records.Select(record => record.Review is not null));
        Assert.Equal([1, 2, 3], records.Select(record => record.Record));
    }

    [Theory]
    [InlineData("""  "name": "Storks \ud83d", "url": "https://a.example"  """, "A text in it was cut within a character (half of a surrogate pair, such as \\ud83d).")]
    [InlineData("""  "url": "/a", "publisher": {"url": "mailto:desk@a.example"}  """, "The review has no full web address (url is /a).")]
    public async Task A_record_cut_within_an_emoji_or_with_half_an_address_is_named_and_the_others_are_read(string broken, string reason)
    {
        var records = await Some.ReadAsync($$"""[{{Review(broken)}}, {"@type": "\udc00"}, {{Review("\"url\": \"https://b.example\"")}}]""");
        Assert.Equal([reason, null], records.Select(record => record.Problem));
    }

    private static string Review(string more) => $$"""{"@type": "ClaimReview", "claimReviewed": "Storks bring babies", "reviewRating": {"alternateName": "False"}, {{more}}}""";
}
