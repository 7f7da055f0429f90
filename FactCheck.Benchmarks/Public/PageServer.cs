using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace FactCheck.Benchmarks.Public;

/// <summary>A server in a process of its own, on a free port of this machine.</summary>
internal sealed class PageServer : IDisposable
{
    private readonly Process _process;
    private readonly HttpClient _client = new();

    private PageServer(Process process, string url) => (_process, Url) = (process, url);

    public string Url { get; }

    /// <param name="verb">One of <see cref="PageServers"/>, with its options.</param>
    /// <param name="ct">Gives up waiting until it answers.</param>
    public static async Task<PageServer> StartAsync(string[] verb, CancellationToken ct)
    {
        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        var url = $"http://127.0.0.1:{((IPEndPoint)free.LocalEndpoint).Port}";
        free.Stop();
        var program = Environment.ProcessPath!;
        string[] itself = Path.GetFileNameWithoutExtension(program) == "dotnet" ? [typeof(PageServer).Assembly.Location] : [];
        var server = new PageServer(Process.Start(new ProcessStartInfo(program, [.. itself, .. verb, "--urls", url]))!, url);
        while (true)
        {
            try
            {
                (await server._client.GetAsync(url, ct)).Dispose();
                return server;
            }
            catch (HttpRequestException) when (!server._process.HasExited)
            {
                await Task.Delay(100, ct);
            }
        }
    }

    public async Task<string> TagAsync(string path, CancellationToken ct)
    {
        using var answer = await _client.GetAsync(Url + path, ct);
        return answer.Headers.ETag!.ToString();
    }

    /// <summary>Bytes of a page as most readers get it.</summary>
    public async Task<long> SizeAsync(string path, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Url + path);
        request.Headers.Add("Accept-Encoding", "br");
        using var answer = await _client.SendAsync(request, ct);
        return (await answer.Content.ReadAsByteArrayAsync(ct)).Length;
    }

    public void Dispose()
    {
        _client.Dispose();
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
    }
}
