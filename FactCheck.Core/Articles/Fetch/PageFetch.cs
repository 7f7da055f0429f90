using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Security.Authentication;

namespace FactCheck.Core.Articles.Fetch;

/// <summary>
/// Fetches one page. Names are resolved here and only public addresses are connected to, each redirect anew, so a name that changes its address in
/// between gains nothing. No cookies, no proxy, no credentials, one deadline over all of it.
/// </summary>
public sealed class PageFetch : IPageFetch, IDisposable
{
    /// <summary>The most bytes a page may have, after decompression.</summary>
    public const int SizeLimit = 5 * 1024 * 1024;
    public const int RedirectLimit = 5;

    /// <summary>From the first byte out to the last byte in, redirects included.</summary>
    public static readonly TimeSpan Deadline = TimeSpan.FromSeconds(20);

    private static readonly string s_agent = $"FactCheck/{typeof(PageFetch).Assembly.GetName().Version?.ToString(2)} (a fact-checking desk; one page at a person's request)";
    private readonly TimeProvider _clock;
    private readonly IPEndPoint? _alsoAllowed;
    private readonly HttpClient _client;

    public PageFetch(TimeProvider clock)
        : this(clock, alsoAllowed: null)
    {
    }

    /// <param name="clock">Measures the deadline.</param>
    /// <param name="alsoAllowed">One endpoint that is not public, for a test's own server.</param>
    internal PageFetch(TimeProvider clock, IPEndPoint? alsoAllowed)
    {
        (_clock, _alsoAllowed) = (clock, alsoAllowed);
        _client = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = false, // a proxy would resolve the name again, behind our back
            AutomaticDecompression = DecompressionMethods.All,
            MaxResponseDrainSize = 0,
            PooledConnectionLifetime = TimeSpan.Zero, // no connection outlives the check of its address
            ConnectCallback = ConnectAsync,
        })
        { Timeout = Timeout.InfiniteTimeSpan };
    }

    public void Dispose() => _client.Dispose();

    /// <inheritdoc/>
    public async Task<Incoming> FetchAsync(string? address, CancellationToken ct = default)
    {
        var next = FetchWords.Typed(address);
        using var deadline = new CancellationTokenSource(Deadline, _clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(ct, deadline.Token);
        try
        {
            for (var hops = 0; hops <= RedirectLimit; hops++)
            {
                using var request = new HttpRequestMessage(HttpMethod.Get, next);
                request.Headers.UserAgent.ParseAdd(s_agent);
                request.Headers.Accept.ParseAdd("text/html, application/xhtml+xml, application/pdf, text/plain;q=0.8");
                using var response = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token);
                if ((int)response.StatusCode is not (301 or 302 or 303 or 307 or 308) || response.Headers.Location is not { } location)
                {
                    return await ReceiveAsync(response, next, either.Token);
                }

                next = FetchWords.Redirected(next, location);
            }

            throw FetchWords.Refuse($"{next.IdnHost} sends us from one address to the next, more than {RedirectLimit} times.");
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

    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken ct)
    {
        var (host, port) = (context.DnsEndPoint.Host, context.DnsEndPoint.Port);
        var addresses = IPAddress.TryParse(host, out var written) ? [written] : await Dns.GetHostAddressesAsync(host, ct);
        var allowed = addresses.Where(address => PublicAddresses.Contain(address) || (_alsoAllowed is { } also && also.Port == port && also.Address.Equals(address))).ToArray();
        if (allowed.Length == 0 || allowed.Length < addresses.Length) // a name that points inside as well points inside
        {
            throw FetchWords.NotPublic(host);
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, port, ct);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
