using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Security.Authentication;

namespace FactCheck.Core.Articles.Fetch;

/// <summary>Fetches one page by the guarded way out (<see cref="GuardedWeb"/>), with one deadline over all of it.</summary>
public sealed class PageFetch : IPageFetch, IDisposable
{
    /// <summary>The most bytes a page may have, after decompression.</summary>
    public const int SizeLimit = 5 * 1024 * 1024;
    public const int RedirectLimit = GuardedWeb.RedirectLimit;

    /// <summary>From the first byte out to the last byte in, redirects included.</summary>
    public static readonly TimeSpan Deadline = TimeSpan.FromSeconds(20);

    private readonly TimeProvider _clock;
    private readonly GuardedWeb _web;

    public PageFetch(TimeProvider clock)
        : this(clock, alsoAllowed: null)
    {
    }

    /// <param name="clock">Measures the deadline.</param>
    /// <param name="alsoAllowed">One endpoint that is not public, for a test's own server.</param>
    internal PageFetch(TimeProvider clock, IPEndPoint? alsoAllowed)
    {
        (_clock, _web) = (clock, new GuardedWeb(alsoAllowed));
    }

    public void Dispose() => _web.Dispose();

    /// <inheritdoc/>
    public async Task<Incoming> FetchAsync(string? address, CancellationToken ct = default)
    {
        var next = FetchWords.Typed(address);
        using var deadline = new CancellationTokenSource(Deadline, _clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(ct, deadline.Token);
        try
        {
            var (response, from) = await _web.GetAsync(next, "text/html, application/xhtml+xml, application/pdf, text/plain;q=0.8", at => next = at, either.Token);
            using (response)
            {
                return await ReceiveAsync(response, from, either.Token);
            }
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            throw FetchWords.Refuse($"{next.IdnHost} did not send the page within {Deadline.TotalSeconds:0} seconds.");
        }
        catch (Exception failure) when (failure is HttpRequestException or SocketException or IOException or AuthenticationException or InvalidDataException)
        {
            throw FetchWords.Failed(next, failure);
        }
    }

    private static async Task<Incoming> ReceiveAsync(HttpResponseMessage response, Uri from, CancellationToken ct)
    {
        FetchWords.Check(response, from);
        var type = response.Content.Headers.ContentType;
        await using var body = await response.Content.ReadAsStreamAsync(ct);
        using var bytes = new MemoryStream();
        var buffer = new byte[81_920];
        for (int read; (read = await body.ReadAsync(buffer, ct)) > 0;)
        {
            FetchWords.CheckSize(bytes.Length + read, from);
            bytes.Write(buffer, 0, read);
        }

        if (bytes.Length == 0)
        {
            throw FetchWords.Refuse($"{from.IdnHost} answered with an empty page.");
        }

        return new Incoming(bytes.ToArray(), type?.MediaType?.ToLowerInvariant(), Charset(type), from);
    }

    private static string? Charset(MediaTypeHeaderValue? type) => string.IsNullOrWhiteSpace(type?.CharSet) ? null : type.CharSet;
}
