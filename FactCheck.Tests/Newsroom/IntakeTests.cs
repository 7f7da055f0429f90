using System.Text;
using Bunit;
using FactCheck.Core;
using FactCheck.Core.Articles;
using FactCheck.Core.Articles.Fetch;
using FactCheck.Core.Editions;
using FactCheck.Tests.Articles;
using FactCheck.Web.Newsroom.Intake;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.JSInterop;

namespace FactCheck.Tests.Newsroom;

public sealed class IntakeTests : PageTest
{
    private readonly PretendWeb _web = new();
    private BunitJSModuleInterop _script = null!;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        Services.AddSingleton(Newsroom.Get<IntakeDesk>());
        Services.AddSingleton(Newsroom.Get<ProposalDesk>());
        Services.AddSingleton<IPageFetch>(_web);
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
        await page.Find("form.about").SubmitAsync();

        var line = Assert.Single(await Newsroom.Get<IntakeDesk>().RecentAsync(Ct));
        Assert.EndsWith($"/newsroom/articles/{line.Id}", Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal);
        Assert.Equal(("The Evening Lamp", new DateOnly(2023, 3, 10)), (line.Publisher, line.PublishedOn));
    }

    [Fact]
    public async Task What_is_refused_says_why_and_loses_nothing()
    {
        var page = Paste("The harbour will close, the mayor said.");
        await TypeAsync(page, "Title", "Harbour");
        await page.Find("form.about").SubmitAsync();
        Assert.Equal("The publisher is missing.", page.Find("[role=alert]").TextContent);

        await Type("publisher", page, "Lamp");
        await TypeAsync(page, "Published on", "0202-03-10");
        await page.Find("form.about").SubmitAsync();

        Assert.Contains("lies before the year 1000", page.Find("[role=alert]").TextContent, StringComparison.Ordinal);
        Assert.Equal("Harbour", Field(page, "Title").GetAttribute("value"));
        Assert.Contains("Harbour", (await Newsroom.Get<Core.Claims.AutosaveDesk>().FindAsync(Newsroom.Checker, "intake", Ct))!.Fields, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stream_beyond_all_articles_is_refused_before_it_is_read()
    {
        var page = Paste("", length: 40_000_000);

        await page.Find("form.about").SubmitAsync();

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
        Assert.Equal("What you pasted earlier is back.", Said(again));
        Assert.Equal("متن 🚢 text", JSInterop.Invocations["paste"][^1].Arguments[3]);
    }

    [Fact]
    public async Task A_fetched_page_fills_what_is_empty_and_says_where_it_comes_from()
    {
        _web.Answer = Page(SomePage.With("<meta property='og:site_name' content='The Evening Lamp'><meta name=author content='Ann Lee'>"));
        var page = Render<IntakePage>();
        await TypeAsync(page, "Byline", "A. Reporter");
        await TypeAsync(page, "Address", "lamp.example/2023/02/10/harbour");
        await page.Find("form.fetch").SubmitAsync();

        page.WaitForAssertion(() => Assert.StartsWith("Found", Said(page), StringComparison.Ordinal));
        Assert.Equal("lamp.example/2023/02/10/harbour", _web.Asked);
        Assert.Contains(SomePage.FirstParagraph, (string)JSInterop.Invocations["fill"][^1].Arguments[0]!, StringComparison.Ordinal);
        Assert.Equal(("The Evening Lamp", "from the page"), (page.Find("#publisher").GetAttribute("value"), page.Find("#publisher-hint").TextContent));
        Assert.Equal(("Harbour closes on Monday", "from the page"), Shown(page, "Title"));
        Assert.Equal(("2023-02-10", "from the address"), Shown(page, "Published on"));
        Assert.Equal(("en-GB", "from the page"), Shown(page, "Language"));
        Assert.Equal(("A. Reporter", "found from the page: “Ann Lee”"), Shown(page, "Byline"));
        Assert.Equal("https://lamp.example/2023/02/10/harbour", Shown(page, "Address").Value); // where it was fetched in the end
    }

    [Fact]
    public async Task What_was_filled_by_one_page_gives_way_to_the_next_and_what_a_person_typed_stays()
    {
        var page = Render<IntakePage>();
        await FetchAsync(page, SomePage.With("<meta name=author content='Ann Lee'><meta name=date content=2023-02-09>"));
        await TypeAsync(page, "Title", "My own title");
        await FetchAsync(page, SomePage.With("<meta name=author content='Bo Ek'>").Replace("lang=\"en-GB\"", "", StringComparison.Ordinal));

        Assert.Equal(("Bo Ek", "My own title", "2023-02-10"), (Shown(page, "Byline").Value, Shown(page, "Title").Value, Shown(page, "Published on").Value));
    }

    [Fact]
    public async Task A_fetched_article_is_kept_with_its_bytes_and_the_ledger_says_where_they_came_from()
    {
        var page = Render<IntakePage>();
        await FetchAsync(page, SomePage.With());
        var text = (string)JSInterop.Invocations["fill"][^1].Arguments[0]!;
        await ReadAsync(page, text);

        await using var db = await Newsroom.DbAsync();
        Assert.Equal(_web.Answer!.Bytes, (await db.Set<Capture>().SingleAsync(Ct)).Bytes);
        Assert.Equal(text, (await db.Articles.SingleAsync(Ct)).Text);
        Assert.Contains(await db.Ledger.Select(entry => entry.Why).ToListAsync(Ct), why => why == "Article taken in from https://lamp.example/2023/02/10/harbour");
    }

    [Fact]
    public async Task A_text_cut_by_hand_is_still_that_page_and_the_ledger_says_that_it_was_corrected()
    {
        var page = Render<IntakePage>();
        await FetchAsync(page, SomePage.With());
        await ReadAsync(page, SomePage.FirstParagraph);

        await using var db = await Newsroom.DbAsync();
        Assert.Equal(SomePage.FirstParagraph, (await db.Articles.SingleAsync(Ct)).Text);
        Assert.Equal("text/html; charset=utf-8", (await db.Set<Capture>().SingleAsync(Ct)).MediaType);
        Assert.Contains(await db.Ledger.Select(entry => entry.Why).ToListAsync(Ct), why => why!.EndsWith(", its text corrected by hand", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Another_text_is_never_kept_with_the_page_that_was_fetched_before()
    {
        var page = Render<IntakePage>();
        await FetchAsync(page, SomePage.With());
        await page.FindComponent<IntakeForm>().Instance.KeepPastedAsync(new Pasted(TurbineArticle.Text));
        Assert.Equal("This is another text now, so it is taken in as pasted.", Said(page));
        await ReadAsync(page, TurbineArticle.Text);

        await using var db = await Newsroom.DbAsync();
        Assert.Equal(TurbineArticle.Text, Encoding.UTF8.GetString((await db.Set<Capture>().SingleAsync(Ct)).Bytes));
    }

    [Fact]
    public async Task What_cannot_be_fetched_says_why_beside_the_address_and_loses_nothing()
    {
        _web.Refusal = "lamp.example has no page there any more (404).";
        var page = Render<IntakePage>();
        await TypeAsync(page, "Title", "Harbour");
        await TypeAsync(page, "Address", "https://lamp.example/gone");
        await page.Find("form.fetch").SubmitAsync();

        page.WaitForAssertion(() => Assert.Contains("(404)", page.Find(".ways [role=alert]").TextContent, StringComparison.Ordinal));
        Assert.Equal(("Harbour", "https://lamp.example/gone"), (Shown(page, "Title").Value, Shown(page, "Address").Value));
        Assert.DoesNotContain(JSInterop.Invocations, call => call.Identifier == "fill");
    }

    [Fact]
    public async Task A_fetch_says_what_it_does_and_can_be_stopped()
    {
        _web.Hold = new TaskCompletionSource();
        var page = Render<IntakePage>();
        await TypeAsync(page, "Address", "https://lamp.example/slow");
        var fetching = page.Find("form.fetch").SubmitAsync();

        Assert.Contains("Fetching lamp.example, for at most 20 seconds…", Said(page), StringComparison.Ordinal);
        Assert.True(Button(page, "Read it").HasAttribute("disabled"));
        await PressAsync(page, "Stop");
        await fetching;

        Assert.Equal("Stopped. Nothing was changed.", Said(page));
        Assert.False(Button(page, "Read it").HasAttribute("disabled"));
    }

    [Fact]
    public void A_file_is_opened_and_its_notes_are_read_out()
    {
        var page = Render<IntakePage>();
        page.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromBinary(SomePdf.Of(["The mayor said it was safe."], []), "report.pdf", contentType: "application/pdf"));

        page.WaitForAssertion(() => Assert.Contains("in 1 paragraph from report.pdf", Said(page), StringComparison.Ordinal));
        Assert.Contains("Page 2 of 2 holds no text", Said(page), StringComparison.Ordinal);
        Assert.Equal(("Ann Lee", "from the file"), Shown(page, "Byline"));
    }

    [Fact]
    public void A_file_that_is_no_article_is_refused_beside_the_box()
    {
        var page = Render<IntakePage>();
        page.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromText("PK\u0003\u0004", "memo.docx"));

        page.WaitForAssertion(() => Assert.Contains("This is an office document or an archive", page.Find(".ways [role=alert]").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Pasted_HTML_becomes_its_article_and_may_be_put_back()
    {
        _script.Setup<bool>("fill", _ => true).SetResult(true);
        var page = Render<IntakePage>();
        await page.FindComponent<IntakeForm>().Instance.PagePastedAsync(new Pasted(SomePage.With()));

        Assert.Contains("from what you pasted", Said(page), StringComparison.Ordinal);
        Assert.Equal("Harbour closes on Monday", Shown(page, "Title").Value);
        await PressAsync(page, "Put back what was there");
        Assert.Equal("What was there before is back.", Said(page));
        Assert.Single(JSInterop.Invocations["putBack"]);
    }

    [Fact]
    public async Task After_a_reload_a_fetched_text_is_back_and_says_that_its_page_is_not_kept_yet()
    {
        await FetchAsync(Render<IntakePage>(), SomePage.With());
        await DisposeComponentsAsync();

        var again = Render<IntakePage>();

        Assert.StartsWith("The text from https://lamp.example/2023/02/10/harbour is back. The page itself is kept only when it is taken in", Said(again), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_in_a_language_the_reader_does_not_know_says_so_on_its_page()
    {
        var article = await Newsroom.Get<IntakeDesk>().TakeInAsync(Newsroom.Checker, "شهردار گفت که بندر از روز دوشنبه بسته خواهد شد و این تصمیم برای مردم است.", TurbineArticle.Words, Ct);

        var page = Render<ArticlePage>(parameters => parameters.Add(p => p.Id, article.Id));

        Assert.Equal("fa", article.Language);
        Assert.StartsWith("This reader knows English; this text seems to be Persian (from its words).", page.Find("[role=note]").TextContent, StringComparison.Ordinal);
    }

    private async Task FetchAsync(IRenderedComponent<IntakePage> page, string html)
    {
        _web.Answer = Page(html);
        await page.Find("form.fetch").SubmitAsync();
        page.WaitForAssertion(() => Assert.StartsWith("Found", Said(page), StringComparison.Ordinal));
    }

    private async Task ReadAsync(IRenderedComponent<IntakePage> page, string text)
    {
        _script.Setup<string[]>("crookedDays").SetResult([]);
        _script.Setup<IJSStreamReference>("pasted").SetResult(new Pasted(text));
        await Type("publisher", page, "The Evening Lamp");
        await page.Find("form.about").SubmitAsync();
        page.WaitForAssertion(() => Assert.Contains("/newsroom/articles/", Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal));
    }

    private static Incoming Page(string html) => new(Encoding.UTF8.GetBytes(html), "text/html", Address: new Uri("https://lamp.example/2023/02/10/harbour"));

    private static string Said(IRenderedComponent<IntakePage> page) => string.Join(' ', page.Find("#pasted-kept").TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static (string Value, string Hint) Shown(IRenderedComponent<IntakePage> page, string label)
    {
        var field = Field(page, label);
        return (field.GetAttribute("value") ?? "", field.GetAttribute("aria-describedby") is { } hint ? page.Find($"[id='{hint}']").TextContent.Trim() : "");
    }

    private IRenderedComponent<IntakePage> Paste(string text, long? length = null)
    {
        _script.Setup<string[]>("crookedDays").SetResult([]);
        _script.Setup<IJSStreamReference>("pasted").SetResult(new Pasted(text, length));
        return Render<IntakePage>();
    }

    private static Task Type(string id, IRenderedComponent<IntakePage> page, string text) => page.Find($"#{id}").InputAsync(text);

    private sealed class PretendWeb : IPageFetch
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

    private sealed class Pasted(string text, long? length = null) : IJSStreamReference
    {
        private readonly byte[] _bytes = Encoding.UTF8.GetBytes(text);

        public long Length => length ?? _bytes.Length;

        public ValueTask<Stream> OpenReadStreamAsync(long maxAllowedSize = 512000, CancellationToken cancellationToken = default) => new(new MemoryStream(_bytes));

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
