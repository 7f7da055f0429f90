using System.Net;
using FactCheck.Core;
using FactCheck.Core.Articles.Fetch;
using Microsoft.AspNetCore.Http;

namespace FactCheck.Tests.Articles.Fetch;

public sealed class FeedFetchTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_feed_larger_than_a_page_comes_whole_with_the_address_where_it_ended()
    {
        await using var site = await WebSite.StartAsync(async web =>
        {
            if (web.Request.Path == "/feed")
            {
                web.Response.Redirect("/feed.json");
                return;
            }

            web.Response.ContentType = "application/ld+json";
            await web.Response.Body.WriteAsync(new byte[PageFetch.SizeLimit + 1], Ct);
        });
        using var fetch = Fetch(site);
        using var into = new MemoryStream();
        var told = 0L;

        var from = await fetch.FetchAsync(new Uri(site.Address, "/feed").AbsoluteUri, into, (read, _) => told = read, Ct);

        Assert.Equal(("/feed.json", PageFetch.SizeLimit + 1, PageFetch.SizeLimit + 1L), (from.AbsolutePath, (int)into.Length, told));
    }

    [Theory]
    [InlineData("http://127.0.0.1:9/feed.json", "is not on the public internet")]
    [InlineData("http://169.254.169.254/latest/meta-data", "is not on the public internet")]
    public async Task A_feed_is_never_fetched_from_behind_the_firewall(string address, string reason)
    {
        using var fetch = new FeedFetch(TimeProvider.System);
        using var into = new MemoryStream();
        Assert.Contains(reason, (await Assert.ThrowsAsync<EditorialRuleException>(() => fetch.FetchAsync(address, into, ct: Ct))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_site_that_falls_silent_is_given_up_and_one_that_refuses_is_quoted()
    {
        var begun = new TaskCompletionSource();
        await using var site = await WebSite.StartAsync(async web =>
        {
            if (web.Request.Path == "/gone")
            {
                web.Response.StatusCode = 410;
                return;
            }

            await web.Response.WriteAsync("[", web.RequestAborted);
            await web.Response.Body.FlushAsync(web.RequestAborted);
            begun.SetResult();
            await Task.Delay(Timeout.Infinite, web.RequestAborted);
        });
        using var fetch = Fetch(site);
        using var into = new MemoryStream();

        var reading = fetch.FetchAsync(new Uri(site.Address, "/slow").AbsoluteUri, into, (_, _) => site.Clock.Advance(FeedFetch.Silence - TimeSpan.FromSeconds(1)), Ct);
        await begun.Task;
        while (!reading.IsCompleted)
        {
            site.Clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }

        Assert.Equal("127.0.0.1 sent nothing for 30 seconds. Try again later, or import a file.", (await Assert.ThrowsAsync<EditorialRuleException>(() => reading)).Message);
        Assert.Contains("has no page there any more (410)", (await Assert.ThrowsAsync<EditorialRuleException>(() => fetch.FetchAsync(new Uri(site.Address, "/gone").AbsoluteUri, into, ct: Ct))).Message, StringComparison.Ordinal);
    }

    private static FeedFetch Fetch(WebSite site) => new(site.Clock, new IPEndPoint(IPAddress.Loopback, site.Address.Port));
}
