using System.Text;
using Bunit;
using FactCheck.Core;
using FactCheck.Core.Articles;
using FactCheck.Core.Articles.Fetch;
using FactCheck.Core.Editions;
using FactCheck.Tests.Articles;
using FactCheck.Web.Newsroom.Intake;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.JSInterop;

namespace FactCheck.Tests.Newsroom;

/// <summary>The intake page over the real desks; the web and the browser’s paste box are pretend.</summary>
public abstract class IntakePageTest : PageTest
{
    protected PretendWeb Web { get; } = new();

    protected BunitJSModuleInterop Script { get; private set; } = null!; // set before each test

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        Services.AddSingleton(Newsroom.Get<IntakeDesk>());
        Services.AddSingleton(Newsroom.Get<ProposalDesk>());
        Services.AddSingleton<IPageFetch>(Web);
        Services.AddSingleton(Newsroom.Get<ReviewShelf>());
        var module = JSInterop.SetupModule(_ => true);
        Script = module.SetupModule(call => call.Identifier is "paste" or "article");
        Script.Mode = JSRuntimeMode.Loose;
    }

    protected async Task FetchAsync(IRenderedComponent<IntakePage> page, string html)
    {
        Web.Answer = Page(html);
        await page.Find("form.fetch").SubmitAsync();
        page.WaitForAssertion(() => Assert.StartsWith("Found", Said(page), StringComparison.Ordinal));
    }

    protected async Task ReadAsync(IRenderedComponent<IntakePage> page, string text)
    {
        Script.Setup<string[]>("crookedDays").SetResult([]);
        Script.Setup<IJSStreamReference>("pasted").SetResult(new Pasted(text));
        await Type("publisher", page, "The Evening Lamp");
        await page.Find("form.about").SubmitAsync();
        page.WaitForAssertion(() => Assert.Contains("/newsroom/articles/", Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal));
    }

    protected static Incoming Page(string html) => new(Encoding.UTF8.GetBytes(html), "text/html", Address: new Uri("https://lamp.example/2023/02/10/harbour"));

    protected static string Said(IRenderedComponent<IntakePage> page) => string.Join(' ', page.Find("#pasted-kept").TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    protected static (string Value, string Hint) Shown(IRenderedComponent<IntakePage> page, string label)
    {
        var field = Field(page, label);
        return (field.GetAttribute("value") ?? "", field.GetAttribute("aria-describedby") is { } hint ? page.Find($"[id='{hint}']").TextContent.Trim() : "");
    }

    protected IRenderedComponent<IntakePage> Paste(string text, long? length = null)
    {
        Script.Setup<string[]>("crookedDays").SetResult([]);
        Script.Setup<IJSStreamReference>("pasted").SetResult(new Pasted(text, length));
        return Render<IntakePage>();
    }

    protected static Task Type(string id, IRenderedComponent<IntakePage> page, string text) => page.Find($"#{id}").InputAsync(text);

    protected sealed class PretendWeb : IPageFetch
    {
        public Incoming? Answer { get; set; }

        public string? Refusal { get; set; }

        public TaskCompletionSource? Hold { get; set; }

        public string? Asked { get; private set; }

        public async Task<Incoming> FetchAsync(string? address, CancellationToken ct = default)
        {
            Asked = address;
            await (Hold?.Task ?? Task.CompletedTask).WaitAsync(ct);
            return Refusal is { } refusal ? throw new EditorialRuleException(refusal) : Answer!;
        }
    }

    protected sealed class Pasted(string text, long? length = null) : IJSStreamReference
    {
        private readonly byte[] _bytes = Encoding.UTF8.GetBytes(text);

        public long Length => length ?? _bytes.Length;

        public ValueTask<Stream> OpenReadStreamAsync(long maxAllowedSize = 512000, CancellationToken cancellationToken = default) => new(new MemoryStream(_bytes));

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
