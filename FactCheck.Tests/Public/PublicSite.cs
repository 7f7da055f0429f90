using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using FactCheck.Core.Ledger;
using FactCheck.Tests.Timeline;
using FactCheck.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Tests.Public;

/// <summary>The real site over a press's folder, asked by HTTP.</summary>
public sealed class PublicSite : IAsyncDisposable
{
    private readonly WebApplication _app;

    private PublicSite(Press press, WebApplication app)
    {
        (Press, _app) = (press, app);
        Client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = new Uri(app.Urls.First()) };
    }

    public Press Press { get; }
    public HttpClient Client { get; }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static async Task<PublicSite> OpenAsync()
    {
        var press = await Press.OpenAsync();
        var app = await Site.BuildAsync(new SiteOptions(press.Folder, "http://127.0.0.1:0"), services => services.AddSingleton<TimeProvider>(press.Clock));
        await app.StartAsync(Ct);
        press.Changes.Subscribe(app.Services.GetRequiredService<ChangeFeed>().Announce); // as one program
        return new PublicSite(press, app);
    }

    public async Task<IHtmlDocument> PageAsync(string address) =>
        await new HtmlParser().ParseDocumentAsync(await Client.GetStreamAsync(new Uri(address, UriKind.Relative), Ct), Ct);

    public Task<HttpResponseMessage> GetAsync(string address) => Client.GetAsync(new Uri(address, UriKind.Relative), Ct);

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
        await Press.DisposeAsync();
    }
}
