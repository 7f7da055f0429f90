using System.Net;
using FactCheck.Core.Articles.Fetch;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace FactCheck.Tests.Articles.Fetch;

/// <summary>A web site on this machine that behaves as it is told, and the real fetcher, allowed to reach that one endpoint.</summary>
internal sealed class WebSite : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly PageFetch _fetch;

    private WebSite(WebApplication app)
    {
        _app = app;
        Address = new Uri(app.Urls.First());
        _fetch = new PageFetch(Clock, new IPEndPoint(IPAddress.Loopback, Address.Port));
    }

    public Uri Address { get; }

    public FakeTimeProvider Clock { get; } = new(TestNewsroom.Noon);

    public static async Task<WebSite> StartAsync(RequestDelegate answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrel(server => server.Limits.MinResponseDataRate = null).UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.Run(answer);
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new WebSite(app);
    }

    public Task<Core.Articles.Incoming> FetchAsync(string path = "/", CancellationToken? ct = null) => _fetch.FetchAsync(new Uri(Address, path).AbsoluteUri, ct ?? TestContext.Current.CancellationToken);

    public async Task<string> RefusedAsync(string path = "/") => (await Assert.ThrowsAsync<Core.EditorialRuleException>(() => FetchAsync(path))).Message;

    public async ValueTask DisposeAsync()
    {
        _fetch.Dispose();
        using var now = new CancellationTokenSource();
        await now.CancelAsync();
        await _app.StopAsync(now.Token); // answers without end are broken off
        await _app.DisposeAsync();
    }
}
