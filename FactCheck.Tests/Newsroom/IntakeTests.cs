using System.Text;
using Bunit;
using FactCheck.Core.Articles;
using FactCheck.Core.Editions;
using FactCheck.Tests.Articles;
using FactCheck.Web.Newsroom.Intake;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.JSInterop;

namespace FactCheck.Tests.Newsroom;

public sealed class IntakeTests : PageTest
{
    private BunitJSModuleInterop _script = null!;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        Services.AddSingleton(Newsroom.Get<IntakeDesk>());
        Services.AddSingleton(Newsroom.Get<ReviewShelf>());
        var module = JSInterop.SetupModule(_ => true);
        _script = module.SetupModule(call => call.Identifier is "paste" or "article");
        _script.Mode = JSRuntimeMode.Loose;
    }

    [Fact]
    public async Task An_article_is_taken_in_and_its_page_opens()
    {
        var page = Paste(TurbineArticle.Text);
        await Type("publisher", page, "The Evening Lamp");
        await TypeAsync(page, "Published on", "2023-03-10");
        await page.Find("form").SubmitAsync();

        var line = Assert.Single(await Newsroom.Get<IntakeDesk>().RecentAsync(Ct));
        Assert.EndsWith($"/newsroom/articles/{line.Id}", Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal);
        Assert.Equal(("The Evening Lamp", new DateOnly(2023, 3, 10)), (line.Publisher, line.PublishedOn));
    }

    [Fact]
    public async Task What_is_refused_says_why_and_loses_nothing()
    {
        var page = Paste("The harbour will close, the mayor said.");
        await TypeAsync(page, "Title", "Harbour");
        await page.Find("form").SubmitAsync();
        Assert.Equal("The publisher is missing.", page.Find("[role=alert]").TextContent);

        await Type("publisher", page, "Lamp");
        await TypeAsync(page, "Published on", "0202-03-10");
        await page.Find("form").SubmitAsync();

        Assert.Contains("lies before the year 1000", page.Find("[role=alert]").TextContent, StringComparison.Ordinal);
        Assert.Equal("Harbour", Field(page, "Title").GetAttribute("value"));
        Assert.Contains("Harbour", (await Newsroom.Get<Core.Claims.AutosaveDesk>().FindAsync(Newsroom.Checker, "intake", Ct))!.Fields, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stream_beyond_all_articles_is_refused_before_it_is_read()
    {
        var page = Paste("", length: 40_000_000);

        await page.Find("form").SubmitAsync();

        Assert.Contains("This is 40 MB of text", page.Find("[role=alert]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_typed_and_pasted_is_back_after_a_reload()
    {
        var page = Render<IntakePage>();
        await TypeAsync(page, "Byline", "A. Reporter");
        await page.FindComponent<IntakeForm>().Instance.KeepPastedAsync(new Pasted("متن 🚢 text"));

        await DisposeComponentsAsync();
        var again = Render<IntakePage>();

        Assert.Equal("A. Reporter", Field(again, "Byline").GetAttribute("value"));
        Assert.Equal("What you pasted earlier is back.", again.Find("#pasted-kept").TextContent);
        Assert.Equal("متن 🚢 text", JSInterop.Invocations["paste"][^1].Arguments[3]);
    }

    private IRenderedComponent<IntakePage> Paste(string text, long? length = null)
    {
        _script.Setup<string[]>("crookedDays").SetResult([]);
        _script.Setup<IJSStreamReference>("pasted").SetResult(new Pasted(text, length));
        return Render<IntakePage>();
    }

    private static Task Type(string id, IRenderedComponent<IntakePage> page, string text) => page.Find($"#{id}").InputAsync(text);

    private sealed class Pasted(string text, long? length = null) : IJSStreamReference
    {
        private readonly byte[] _bytes = Encoding.UTF8.GetBytes(text);

        public long Length => length ?? _bytes.Length;

        public ValueTask<Stream> OpenReadStreamAsync(long maxAllowedSize = 512000, CancellationToken cancellationToken = default) => new(new MemoryStream(_bytes));

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
