using System.IO.Compression;
using System.Text;
using FactCheck.Core;
using FactCheck.Core.Articles;
using FactCheck.Core.Articles.Fetch;
using Microsoft.AspNetCore.Http;

namespace FactCheck.Tests.Articles.Fetch;

public sealed class PageFetchTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_page_comes_as_its_bytes_with_what_its_server_says_of_it()
    {
        HttpRequest? asked = null;
        await using var site = await WebSite.StartAsync(async web =>
        {
            asked = web.Request;
            (web.Response.ContentType, web.Response.Headers.SetCookie) = ("text/HTML; charset=windows-1251", "id=7");
            await web.Response.Body.WriteAsync(new byte[] { 0xC3, 0xE0 }, Ct);
            Assert.Empty(web.Request.Cookies);
            Assert.StartsWith("FactCheck/", web.Request.Headers.UserAgent.ToString(), StringComparison.Ordinal);
        });

        await site.FetchAsync("/story");
        var page = await site.FetchAsync("/story");

        Assert.NotNull(asked);
        Assert.Equal([0xC3, 0xE0], page.Bytes);
        Assert.Equal(("text/html", "windows-1251", new Uri(site.Address, "/story")), (page.MediaType, page.Charset, page.Address));
    }

    [Fact]
    public async Task A_redirect_is_followed_and_the_address_is_where_it_ended()
    {
        await using var site = await WebSite.StartAsync(async web =>
        {
            if (web.Request.Path == "/old")
            {
                web.Response.Redirect("/new");
                return;
            }

            web.Response.ContentType = "text/plain";
            await web.Response.WriteAsync("The mayor said so.", Ct);
        });

        Assert.Equal("/new", (await site.FetchAsync("/old")).Address!.AbsolutePath);
    }

    [Theory]
    [InlineData("/round", "sends us from one address to the next, more than 5 times")]
    [InlineData("http://127.0.0.1:9/", "127.0.0.1 is not on the public internet")]
    [InlineData("http://[::ffff:169.254.169.254]/latest/meta-data", "is not on the public internet")]
    [InlineData("http://[::1]/", "is not on the public internet")]
    [InlineData("http://2130706433/", "is not on the public internet")]
    [InlineData("http://localhost:9/", "is not on the public internet")]
    [InlineData("file:///etc/passwd", "which is no web page")]
    [InlineData("gopher://lamp.example/", "which is no web page")]
    [InlineData("http://me:secret@lamp.example/", "holds a name or password")]
    public async Task A_redirect_is_checked_like_the_first_address(string to, string sentence)
    {
        await using var site = await WebSite.StartAsync(web =>
        {
            web.Response.StatusCode = 302;
            web.Response.Headers.Location = to;
            return Task.CompletedTask;
        });

        Assert.Contains(sentence, await site.RefusedAsync("/round"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://127.0.0.1/", "not on the public internet")]
    [InlineData("http://localhost/", "not on the public internet")]
    [InlineData("http://0.0.0.0/", "not on the public internet")]
    [InlineData("http://[::]/", "not on the public internet")]
    [InlineData("http://10.1.2.3/", "not on the public internet")]
    [InlineData("http://0x7f.1/", "not on the public internet")]
    [InlineData("http://017700000001/", "not on the public internet")]
    [InlineData("http://[::127.0.0.1]/", "not on the public internet")]
    [InlineData("http://[64:ff9b::169.254.169.254]/", "not on the public internet")]
    [InlineData("http://[2002:7f00:1::]/", "not on the public internet")]
    [InlineData("http://[fe80::1%251]/", "not on the public internet")]
    [InlineData("ftp://lamp.example/", "must be a full web address")]
    [InlineData("file:///etc/passwd", "must be a full web address")]
    [InlineData("javascript:alert(1)", "must be a full web address")]
    [InlineData("not an address", "must be a full web address")]
    [InlineData("", "There is no address yet")]
    [InlineData("https://me:secret@lamp.example/", "holds a name or password")]
    [InlineData("https://nowhere.invalid/", "There is no site called nowhere.invalid")]
    public async Task What_is_no_public_page_is_refused_in_a_sentence(string address, string sentence)
    {
        using var fetch = new PageFetch(TimeProvider.System);

        Assert.Contains(sentence, (await Assert.ThrowsAsync<EditorialRuleException>(() => fetch.FetchAsync(address, Ct))).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(404, "has no page there any more (404)")]
    [InlineData(403, "does not let us read this page (403)")]
    [InlineData(429, "asks us to come back later (429)")]
    [InlineData(503, "is in trouble (503)")]
    [InlineData(304, "answered with 304 and no page")]
    public async Task A_page_that_the_site_does_not_give_is_told_with_its_number(int status, string sentence)
    {
        await using var site = await WebSite.StartAsync(web =>
        {
            web.Response.StatusCode = status;
            return Task.CompletedTask;
        });

        Assert.StartsWith($"127.0.0.1 {sentence}", await site.RefusedAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_picture_an_empty_page_and_a_page_that_says_it_is_too_large_are_refused_in_sentences()
    {
        await using var site = await WebSite.StartAsync(async web =>
        {
            web.Response.ContentType = web.Request.Path == "/picture" ? "image/png" : "text/html";
            if (web.Request.Path == "/large")
            {
                web.Response.ContentLength = 6_000_000;
                await web.Response.Body.FlushAsync(Ct);
            }
        });

        Assert.Contains("sent “image/png”, which is no page", await site.RefusedAsync("/picture"), StringComparison.Ordinal);
        Assert.Contains("answered with an empty page", await site.RefusedAsync("/empty"), StringComparison.Ordinal);
        Assert.Contains("sends more than 5 MB", await site.RefusedAsync("/large"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_without_end_is_broken_off_at_the_limit()
    {
        await using var site = await WebSite.StartAsync(web => EndlessAsync(web, web.Response.Body));

        Assert.Contains("sends more than 5 MB", await site.RefusedAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_folded_small_that_unfolds_without_end_is_broken_off_at_the_limit()
    {
        await using var site = await WebSite.StartAsync(async web =>
        {
            web.Response.Headers.ContentEncoding = "gzip";
            await using var folding = new GZipStream(web.Response.Body, CompressionLevel.Optimal);
            await EndlessAsync(web, folding);
        });

        Assert.Contains("sends more than 5 MB", await site.RefusedAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_site_that_drips_or_is_silent_is_left_at_the_deadline(bool drips)
    {
        var asked = new TaskCompletionSource();
        await using var site = await WebSite.StartAsync(async web =>
        {
            if (drips)
            {
                web.Response.ContentType = "text/html";
                await web.Response.WriteAsync("<p>", web.RequestAborted);
                await web.Response.Body.FlushAsync(web.RequestAborted);
            }

            asked.SetResult();
            await Task.Delay(Timeout.Infinite, web.RequestAborted);
        });

        var refused = site.RefusedAsync();
        await asked.Task.WaitAsync(Ct);
        site.Clock.Advance(PageFetch.Deadline);

        Assert.Contains("127.0.0.1 did not send the page within 20 seconds", await refused, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_gives_up_waits_no_longer()
    {
        var asked = new TaskCompletionSource();
        await using var site = await WebSite.StartAsync(async web =>
        {
            asked.SetResult();
            await Task.Delay(Timeout.Infinite, web.RequestAborted);
        });
        using var person = new CancellationTokenSource();

        var fetching = site.FetchAsync(ct: person.Token);
        await asked.Task.WaitAsync(Ct);
        await person.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => fetching);
    }

    [Fact]
    public async Task A_site_that_breaks_off_and_one_that_is_not_there_are_told_in_sentences()
    {
        await using var site = await WebSite.StartAsync(async web =>
        {
            (web.Response.ContentType, web.Response.ContentLength) = ("text/html", 1000);
            await web.Response.WriteAsync("<p>", Ct);
            await web.Response.Body.FlushAsync(Ct);
            web.Abort();
        });
        Assert.Contains("broke off before the page was whole", await site.RefusedAsync(), StringComparison.Ordinal);

        var gone = site.Address;
        await site.DisposeAsync();
        using var fetch = new PageFetch(TimeProvider.System, new System.Net.IPEndPoint(System.Net.IPAddress.Loopback, gone.Port));
        Assert.Contains("does not answer", (await Assert.ThrowsAsync<EditorialRuleException>(() => fetch.FetchAsync(gone.AbsoluteUri, Ct))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_fetched_is_the_article_in_it()
    {
        await using var site = await WebSite.StartAsync(async web =>
        {
            web.Response.ContentType = "text/html";
            await web.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(SomePage.With()), Ct);
        });

        var found = (await site.FetchAsync("/2023/02/10/harbour")).Opened();

        Assert.Contains(SomePage.FirstParagraph, found.Text, StringComparison.Ordinal);
        Assert.Equal(new Found("2023-02-10", "from the address"), found.Words.Day);
    }

    private static async Task EndlessAsync(HttpContext web, Stream body)
    {
        web.Response.ContentType = "text/html";
        var words = new byte[100_000];
        Array.Fill(words, (byte)'x');
        while (!web.RequestAborted.IsCancellationRequested)
        {
            await body.WriteAsync(words, web.RequestAborted);
        }
    }
}
