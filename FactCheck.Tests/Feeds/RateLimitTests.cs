using System.Net;
using FactCheck.Web.Feeds;
using FactCheck.Web.Public.Cache;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Tests.Feeds;

public sealed class RateLimitTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/api/v1/claims", 3, "application/problem+json")]
    [InlineData("/feeds/atom.xml", 3, "application/problem+json")]
    [InlineData("/export/claims.csv", 1, "application/problem+json")]
    [InlineData("/claims/there-is-none/proof.json", 3, "application/problem+json", HttpStatusCode.NotFound)]
    [InlineData("/claims/there-is-none/Graph.SVG/", 3, "application/problem+json", HttpStatusCode.NotFound)]
    [InlineData("/method", 5, "text/plain")]
    public async Task Whoever_asks_too_often_is_told_when_to_come_back(string address, int allowed, string type, HttpStatusCode usually = HttpStatusCode.OK)
    {
        await using var site = await RunningSite.StartAsync(services => services
            .Configure<RateLimits>(limits => (limits.Loopback, limits.Pages, limits.Api, limits.Exports) = (true, 5, 3, 1))
            .Configure<PageCache>(kept => kept.Pages = 0)); // what is answered out of memory is not counted
        using var client = site.Client();
        for (var i = 0; i < allowed; i++)
        {
            using var answered = await client.GetAsync(new Uri(address, UriKind.Relative), Ct);
            Assert.Equal(usually, answered.StatusCode);
        }

        using var refused = await client.GetAsync(new Uri(address, UriKind.Relative), Ct);
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 3600);
        Assert.Equal(type, refused.Content.Headers.ContentType!.MediaType);
        Assert.Contains("You asked more often than one address may.", await refused.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);

        using var health = await client.GetAsync(new Uri("/health/live", UriKind.Relative), Ct);
        Assert.Equal(HttpStatusCode.OK, health.StatusCode); // a probe is never refused
    }

    [Fact]
    public async Task Tries_to_sign_in_stay_limited_and_are_refused_in_their_own_words()
    {
        await using var site = await RunningSite.StartAsync();
        using var client = site.Client();
        for (var i = 0; i < 30; i++)
        {
            using var tried = await client.PostAsync(new Uri("/account/sign-in", UriKind.Relative), null, Ct);
            Assert.NotEqual(HttpStatusCode.TooManyRequests, tried.StatusCode);
        }

        using var refused = await client.PostAsync(new Uri("/account/sign-in", UriKind.Relative), null, Ct);
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.StartsWith("Too many tries from your address.", await refused.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
    }

    [Fact]
    public async Task This_very_machine_is_not_limited_unless_it_is_said()
    {
        await using var site = await RunningSite.StartAsync(services => services.Configure<RateLimits>(limits => limits.Api = 1));
        using var client = site.Client();
        for (var i = 0; i < 3; i++)
        {
            using var answered = await client.GetAsync(new Uri("/api/v1/topics", UriKind.Relative), Ct);
            Assert.Equal(HttpStatusCode.OK, answered.StatusCode);
        }
    }
}
