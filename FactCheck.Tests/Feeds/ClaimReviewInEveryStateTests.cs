using System.Text.Json.Nodes;
using FactCheck.Core.Editions;
using FactCheck.Core.Verdicts;
using FactCheck.Tests.Public;
using FactCheck.Tests.Timeline;

namespace FactCheck.Tests.Feeds;

/// <summary>A ClaimReview is valid against schema.org and STANDARDS in every state and with every rating, on the page and in the feed.</summary>
public sealed class ClaimReviewInEveryStateTests : IAsyncLifetime
{
    private PublicSite _site = null!; // opened before each test

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static TheoryData<Rating, string> Each()
    {
        var each = new TheoryData<Rating, string>();
        foreach (var rating in Enum.GetValues<Rating>())
        {
            foreach (var state in (string[])["live", "under review", "corrected", "withdrawn", "issued again"])
            {
                each.Add(rating, state);
            }
        }

        return each;
    }

    public async ValueTask InitializeAsync() => _site = await PublicSite.OpenAsync();

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Theory]
    [MemberData(nameof(Each))]
    public async Task It_is_valid(Rating rating, string state)
    {
        await BringToAsync(rating, state);
        var feed = JsonNode.Parse(await _site.Client.GetStringAsync(new Uri("/feeds/claimreview.json", UriKind.Relative), Ct))!;
        Assert.Empty(await Schemas.SchemaOrgAsync(feed.ToJsonString()));
        var item = Assert.Single(feed["dataFeedElement"]!.AsArray())!;
        var page = await _site.PageAsync("/claims/china-15000-drones");
        if (state is "withdrawn")
        {
            Assert.NotNull(item["dateDeleted"]);
            Assert.Null(item["item"]);
            Assert.Empty(page.QuerySelectorAll("script[type='application/ld+json']"));
            return;
        }

        Assert.Null(item["dateDeleted"]);
        var review = Assert.Single(item["item"]!.AsArray())!;
        Asked(review, rating);
        Assert.Equal(state is "under review", review["creativeWorkStatus"] is not null);
        Assert.Equal(state is "corrected" or "issued again", review["correction"] is not null);
        var onPage = JsonNode.Parse(page.QuerySelector("script[type='application/ld+json']")!.TextContent)!.AsObject();
        onPage.Remove("@context");
        Assert.True(JsonNode.DeepEquals(review, onPage), "page and feed differ");
    }

    // what consumers require (STANDARDS.md), beyond the vocabulary
    private void Asked(JsonNode review, Rating rating)
    {
        var address = $"{_site.Client.BaseAddress}claims/china-15000-drones";
        Assert.Equal(address, review["url"]!.GetValue<string>());
        Assert.InRange(review["claimReviewed"]!.GetValue<string>().Length, 1, 75);
        Assert.Equal(("Claim", address + "#claim"), (review["itemReviewed"]!["@type"]!.GetValue<string>(), review["itemReviewed"]!["@id"]!.GetValue<string>()));
        Assert.NotNull(review["sdLicense"]);
        var told = review["reviewRating"]!.AsObject();
        Assert.Equal(rating.Word(), told["alternateName"]!.GetValue<string>());
        if (rating is Rating.Unproven or Rating.Void)
        {
            Assert.Equal(["@type", "alternateName", "ratingExplanation"], told.Select(property => property.Key));
        }
        else
        {
            var (value, worst, best) = (told["ratingValue"]!.GetValue<int>(), told["worstRating"]!.GetValue<int>(), told["bestRating"]!.GetValue<int>());
            Assert.True(worst < best && value >= worst && value <= best);
        }
    }

    private async Task BringToAsync(Rating rating, string state)
    {
        var press = _site.Press;
        await press.PublishAsync(SomeEdition.Drones() with { Rating = state is "corrected" or "issued again" ? Rating.Mixed : rating });
        press.Clock.Advance(TimeSpan.FromHours(2));
        if (state is "under review")
        {
            await press.PutUnderReviewAsync("china-15000-drones", "Somebody wrote to us.");
        }

        if (state is "withdrawn" or "issued again")
        {
            await press.WithdrawAsync("china-15000-drones", "It was not so.");
            press.Clock.Advance(TimeSpan.FromHours(2));
        }

        if (state is "corrected" or "issued again")
        {
            await press.CorrectAsync(SomeEdition.Drones().Corrected(rating, CorrectionKind.Correction, "We misread a table."));
        }
    }
}
