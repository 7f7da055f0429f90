using System.Net;
using System.Net.Sockets;

namespace FactCheck.Core.Articles.Fetch;

/// <summary>
/// The way out. Names are resolved here and only public addresses are connected to, each redirect anew, so a name that changes its address in
/// between gains nothing. No cookies, no proxy, no credentials.
/// </summary>
internal sealed class GuardedWeb : IDisposable
{
    public const int RedirectLimit = 5;

    private static readonly string s_agent = $"FactCheck/{typeof(GuardedWeb).Assembly.GetName().Version?.ToString(2)} (a fact-checking desk; one page at a person's request)";
    private readonly IPEndPoint? _alsoAllowed;
    private readonly HttpClient _client;

    /// <param name="alsoAllowed">One endpoint that is not public, for a test's own server.</param>
    public GuardedWeb(IPEndPoint? alsoAllowed)
    {
        _alsoAllowed = alsoAllowed;
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

    /// <summary>The head of the answer, after all redirects; its body is still to be read.</summary>
    /// <param name="address">Where to begin.</param>
    /// <param name="accept">What is asked for.</param>
    /// <param name="going">Told of each address before it is asked.</param>
    /// <param name="ct">Gives up.</param>
    /// <exception cref="EditorialRuleException">It leads nowhere.</exception>
    public async Task<(HttpResponseMessage Response, Uri From)> GetAsync(Uri address, string accept, Action<Uri> going, CancellationToken ct)
    {
        var next = address;
        for (var hops = 0; hops <= RedirectLimit; hops++)
        {
            going(next);
            using var request = new HttpRequestMessage(HttpMethod.Get, next);
            request.Headers.UserAgent.ParseAdd(s_agent);
            request.Headers.Accept.ParseAdd(accept);
            var response = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, ct);
            if ((int)response.StatusCode is not (301 or 302 or 303 or 307 or 308) || response.Headers.Location is not { } location)
            {
                return (response, next);
            }

            response.Dispose();
            next = FetchWords.Redirected(next, location);
        }

        throw FetchWords.Refuse($"{next.IdnHost} sends us from one address to the next, more than {RedirectLimit} times.");
    }

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
