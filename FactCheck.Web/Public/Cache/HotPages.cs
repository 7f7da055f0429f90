using BitFaster.Caching.Lfu;
using FactCheck.Web.Accounts;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace FactCheck.Web.Public.Cache;

/// <summary>How public pages are kept in memory; the section "PageCache" of the configuration.</summary>
public sealed class PageCache
{
    /// <summary>How many pages at most; an average page takes 100 KB with its compressed forms. 0: none is kept.</summary>
    public int Pages { get; set; } = 512;

    /// <summary>A page this young is answered though something was published since, so that busy desks do not have every page rendered for every commit.</summary>
    public TimeSpan FreshFor { get; set; } = TimeSpan.FromMilliseconds(200);

    /// <summary>Up to this age a page is answered while one request renders it anew; older ones are waited for. A publication is seen within a second.</summary>
    public TimeSpan StaleFor { get; set; } = TimeSpan.FromMilliseconds(700);
}

/// <summary>
/// Answers public pages out of memory, before anything else is asked. They are the same for everybody; whoever is signed in is sent past it all the same.
/// What is asked for once does not push out what is asked for often (W-TinyLFU, Einziger et al. 2017), so made-up addresses cost their own rendering only.
/// </summary>
internal sealed class HotPages(RequestDelegate next, PublicVersion version, TimeProvider clock, IOptions<PageCache> options)
{
    private static readonly string[] s_rooms = ["/claims/", "/sources", "/stories", "/topics", "/corrections", "/method"];

    // what depends on the encoding, the moment or the connection
    private static readonly HashSet<string> s_own = new(StringComparer.OrdinalIgnoreCase)
    {
        HeaderNames.Date, HeaderNames.ContentLength, HeaderNames.TransferEncoding, HeaderNames.ContentEncoding, HeaderNames.ETag, HeaderNames.SetCookie, HeaderNames.Server,
    };

    private readonly ConcurrentLfu<string, HotPage> _pages = new(Math.Max(options.Value.Pages, 3));
    private readonly PageCache _options = options.Value;

    public Task InvokeAsync(HttpContext context)
    {
        if (_options.Pages == 0 || !IsAsked(context.Request) || PublicQuery.Canonical(context.Request) is not { } address)
        {
            return next(context);
        }

        // links and headers of a page may depend on where and how it was asked
        var key = $"{context.Request.Scheme}://{context.Request.Host.Value}{address}";
        return _pages.TryGet(key, out var page) && IsGood(page) ? AnswerAsync(context, page) : RenderAsync(context, key);
    }

    private bool IsGood(HotPage page)
    {
        if (page.Version == version.Current)
        {
            return true;
        }

        var age = clock.GetElapsedTime(page.RenderedAt);
        return age < _options.FreshFor || (age < _options.StaleFor && !page.BeginRenewal());
    }

    private async Task RenderAsync(HttpContext context, string key)
    {
        var (now, began) = (version.Current, clock.GetTimestamp()); // before anything is read: what is published meanwhile makes the page old
        var features = context.Features.Get<IHttpResponseBodyFeature>()!;
        using var text = new MemoryStream();
        HotPage? page = null;
        context.Response.OnStarting(() =>
        {
            // registered first and so asked last: all headers are there
            if (context.Response.StatusCode == StatusCodes.Status200OK && context.IsPublicPage())
            {
                page = new HotPage(text.ToArray(), context.Response.Headers.Where(header => !s_own.Contains(header.Key)), now, began);
                Prepare(context, page, headers: false);
            }

            return Task.CompletedTask;
        });
        context.Features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(text, features));
        try
        {
            await next(context);
        }
        finally
        {
            context.Features.Set(features);
        }

        await context.Response.StartAsync(context.RequestAborted);
        if (page is null)
        {
            if (text.Length > 0)
            {
                await context.Response.Body.WriteAsync(text.GetBuffer().AsMemory(0, (int)text.Length), context.RequestAborted);
            }

            return;
        }

        if (context.Response.Headers.SetCookie.Count == 0)
        {
            _pages.AddOrUpdate(key, page);
        }

        await WriteAsync(context, page);
    }

    private static Task AnswerAsync(HttpContext context, HotPage page)
    {
        Prepare(context, page, headers: true);
        return WriteAsync(context, page);
    }

    private static void Prepare(HttpContext context, HotPage page, bool headers)
    {
        var (request, response) = (context.Request, context.Response);
        if (headers)
        {
            foreach (var (name, value) in page.Headers)
            {
                response.Headers[name] = value;
            }
        }

        response.Headers.ETag = page.Tag;
        response.Headers.Vary = HeaderNames.AcceptEncoding;
        if (Has(request.Headers.IfNoneMatch, page.Tag))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            response.Headers.Remove(HeaderNames.ContentType);
            return;
        }

        var (bytes, encoding) = page.For(request.Headers.AcceptEncoding);
        response.ContentLength = bytes.Length;
        if (encoding is not null)
        {
            response.Headers.ContentEncoding = encoding;
        }
    }

    private static Task WriteAsync(HttpContext context, HotPage page) =>
        context.Response.StatusCode == StatusCodes.Status304NotModified || HttpMethods.IsHead(context.Request.Method)
            ? Task.CompletedTask
            : context.Response.BodyWriter.WriteAsync(page.For(context.Request.Headers.AcceptEncoding).Bytes).AsTask();

    private static bool Has(StringValues tags, string tag)
    {
        foreach (var some in tags)
        {
            if (some is not null && (some == "*" || some.Contains(tag, StringComparison.Ordinal)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsAsked(HttpRequest request)
    {
        if (!PublicPages.IsRead(request) || IsSignedIn(request))
        {
            return false;
        }

        var path = request.Path.Value;
        return path is "/" || (path is not null && Array.Exists(s_rooms, room => path.StartsWith(room, StringComparison.OrdinalIgnoreCase)));
    }

    private static bool IsSignedIn(HttpRequest request) => request.Headers.Cookie is { Count: > 0 } cookies && cookies.ToString().Contains(AccountPages.Cookie, StringComparison.Ordinal);
}
