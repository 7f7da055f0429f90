using Bunit;
using FactCheck.Core.Articles;
using FactCheck.Tests.Articles;
using FactCheck.Web.Newsroom.Intake;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Tests.Newsroom;

public sealed class IntakeTests : IntakePageTest
{
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
    public async Task A_text_in_a_language_the_reader_does_not_know_says_so_on_its_page()
    {
        var article = await Newsroom.Get<IntakeDesk>().TakeInAsync(Newsroom.Checker, "شهردار گفت که بندر از روز دوشنبه بسته خواهد شد و این تصمیم برای مردم است.", TurbineArticle.Words, Ct);

        var page = Render<ArticlePage>(parameters => parameters.Add(p => p.Id, article.Id));

        Assert.Equal("fa", article.Language);
        Assert.StartsWith("This reader knows English; this text seems to be Persian (from its words).", page.Find("[role=note]").TextContent, StringComparison.Ordinal);
    }
}
