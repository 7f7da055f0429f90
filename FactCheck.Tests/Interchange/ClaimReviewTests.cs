using System.Text.Json;
using FactCheck.Core.Editions;
using FactCheck.Core.Interchange;
using FactCheck.Core.Timeline;
using FactCheck.Core.Verdicts;
using FactCheck.Tests.Timeline;

namespace FactCheck.Tests.Interchange;

public sealed class ClaimReviewTests : IAsyncLifetime
{
    private static readonly Publisher s_publisher = new("The Desk", "https://check.example.org");
    private Press _press = null!;

    public async ValueTask InitializeAsync() => _press = await Press.OpenAsync();

    public ValueTask DisposeAsync() => _press.DisposeAsync();

    [Fact]
    public async Task The_whole_review_reads_as_published()
    {
        var json = await ReviewAsync(SomeEdition.Drones() with { Rating = Rating.MostlyFalse });

        Assert.Equal(await File.ReadAllTextAsync(Repository.File("FactCheck.Tests/Interchange/claim-review.json"), TestContext.Current.CancellationToken), Indented(json) + "\n");
    }

    [Theory]
    [InlineData(Rating.True, 5)]
    [InlineData(Rating.MostlyTrue, 4)]
    [InlineData(Rating.Mixed, 3)]
    [InlineData(Rating.MostlyFalse, 2)]
    [InlineData(Rating.False, 1)]
    public async Task A_verdict_on_the_axis_carries_numbers(Rating rating, int value)
    {
        var review = await RatingAsync(rating);

        Assert.Equal(rating.Word(), review.GetProperty("alternateName").GetString());
        Assert.Equal(value, review.GetProperty("ratingValue").GetInt32());
        Assert.Equal(1, review.GetProperty("worstRating").GetInt32());
        Assert.Equal(5, review.GetProperty("bestRating").GetInt32());
    }

    [Theory]
    [InlineData(Rating.Unproven)]
    [InlineData(Rating.Void)]
    public async Task A_verdict_off_the_axis_carries_its_word_and_no_number(Rating rating)
    {
        var review = await RatingAsync(rating);

        Assert.Equal(rating.Word(), review.GetProperty("alternateName").GetString());
        Assert.Equal(["@type", "alternateName", "ratingExplanation"], review.EnumerateObject().Select(property => property.Name));
    }

    [Fact]
    public async Task A_script_in_a_claim_cannot_end_the_script_element_it_stands_in()
    {
        var json = await ReviewAsync(SomeEdition.Of("Bad </script><script>alert(1)</script>"));

        Assert.DoesNotContain("<", json, StringComparison.Ordinal);
        using var read = JsonDocument.Parse(json);
        Assert.Equal("Bad </script><script>alert(1)</script>", read.RootElement.GetProperty("claimReviewed").GetString());
    }

    [Fact]
    public async Task A_correction_is_told_with_the_review()
    {
        await _press.PublishAsync(SomeEdition.Of("The bridge is closed", Rating.True));
        var json = await ReviewAsync(SomeEdition.Of("The bridge is closed").Corrected(Rating.False, CorrectionKind.Correction, "Another bridge."), corrects: true);

        using var read = JsonDocument.Parse(json);
        var correction = Assert.Single(read.RootElement.GetProperty("correction").EnumerateArray());
        Assert.Equal("CorrectionComment", correction.GetProperty("@type").GetString());
        Assert.Equal("Another bridge.", correction.GetProperty("text").GetString());
    }

    private async Task<JsonElement> RatingAsync(Rating rating)
    {
        using var read = JsonDocument.Parse(await ReviewAsync(SomeEdition.Of("The bridge is closed", rating)));
        return read.RootElement.GetProperty("reviewRating").Clone();
    }

    private async Task<string> ReviewAsync(EditionDocument document, bool corrects = false)
    {
        _ = corrects ? await _press.CorrectAsync(document) : await _press.PublishAsync(document);
        var claim = (await new PublicClaims(_press.Db).FindAsync(document.Slug, null, TestContext.Current.CancellationToken))!;
        return ClaimReview.Of(claim, claim.Shown!.Read(), s_publisher);
    }

    private static string Indented(string json)
    {
        using var read = JsonDocument.Parse(json);
        return JsonSerializer.Serialize(read.RootElement, s_indented);
    }

    private static readonly JsonSerializerOptions s_indented = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
