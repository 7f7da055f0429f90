using System.Text;
using Bunit;
using FactCheck.Core.Articles;
using FactCheck.Tests.Articles;
using FactCheck.Web.Newsroom.Intake;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Tests.Newsroom;

/// <summary>By address, by a file, or as a page’s HTML: what comes in, what it fills, and what is kept of it.</summary>
public sealed class IntakeWaysTests : IntakePageTest
{
    [Fact]
    public async Task A_fetched_page_fills_what_is_empty_and_says_where_it_comes_from()
    {
        Web.Answer = Page(SomePage.With("<meta property='og:site_name' content='The Evening Lamp'><meta name=author content='Ann Lee'>"));
        var page = Render<IntakePage>();
        await TypeAsync(page, "Byline", "A. Reporter");
        await TypeAsync(page, "Address", "lamp.example/2023/02/10/harbour");
        await page.Find("form.fetch").SubmitAsync();

        page.WaitForAssertion(() => Assert.StartsWith("Found", Said(page), StringComparison.Ordinal));
        Assert.Equal("lamp.example/2023/02/10/harbour", Web.Asked);
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
        Assert.Equal(Web.Answer!.Bytes, (await db.Set<Capture>().SingleAsync(Ct)).Bytes);
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
        Web.Refusal = "lamp.example has no page there any more (404).";
        var page = Render<IntakePage>();
        await TypeAsync(page, "Title", "Harbour");
        await TypeAsync(page, "Address", "https://lamp.example/gone");
        await page.Find("form.fetch").SubmitAsync();

        page.WaitForAssertion(() => Assert.Contains("(404)", page.Find(".ways [role=alert]").TextContent, StringComparison.Ordinal));
        Assert.Equal(("Harbour", "https://lamp.example/gone"), (Shown(page, "Title").Value, Shown(page, "Address").Value));
        Assert.DoesNotContain(JSInterop.Invocations, call => call.Identifier == "fill");
    }

    [Theory]
    [InlineData(false, null)]
    [InlineData(true, "https://lamp.example/gone")]
    public async Task An_address_that_no_page_came_from_is_kept_with_what_is_pasted_only_if_a_person_wants_that(bool wanted, string? kept)
    {
        Web.Refusal = "lamp.example has no page there any more (404).";
        var page = Render<IntakePage>();
        await TypeAsync(page, "Address", "https://lamp.example/gone");
        await page.Find("form.fetch").SubmitAsync();
        await Tick(page, "Keep this address with the article").ChangeAsync(wanted);
        await ReadAsync(page, TurbineArticle.Text);

        await using var db = await Newsroom.DbAsync();
        Assert.Equal(kept, (await db.Articles.SingleAsync(Ct)).Url);
    }

    [Fact]
    public async Task A_refused_address_is_mended_in_its_place_and_a_pasted_pages_own_takes_it()
    {
        Web.Refusal = "lamp.example has no page there any more (404).";
        var page = Render<IntakePage>();
        await TypeAsync(page, "Address", "https://lamp.example/gone");
        await page.Find("form.fetch").SubmitAsync();
        await TypeAsync(page, "Address", "https://lamp.example/here");
        Assert.DoesNotContain("Keep this address with the article", page.Markup, StringComparison.Ordinal);

        await TypeAsync(page, "Address", "https://lamp.example/gone");
        Assert.Contains("Keep this address with the article", page.Markup, StringComparison.Ordinal);
        var html = SomePage.With("<link rel=canonical href='https://lamp.example/2023/02/10/harbour'>");
        await page.FindComponent<IntakeForm>().Instance.PagePastedAsync(new Pasted(html));
        Assert.Equal("https://lamp.example/2023/02/10/harbour", Shown(page, "Address").Value);
    }

    [Fact]
    public async Task An_address_that_a_page_came_from_at_the_second_try_is_kept_with_it()
    {
        Web.Refusal = "lamp.example took longer than 20 seconds.";
        var page = Render<IntakePage>();
        await TypeAsync(page, "Address", "https://lamp.example/2023/02/10/harbour");
        await page.Find("form.fetch").SubmitAsync();
        (Web.Refusal, Web.Answer) = (null, Page(SomePage.With()));
        await page.Find("form.fetch").SubmitAsync();

        page.WaitForAssertion(() => Assert.DoesNotContain("Keep this address with the article", page.Markup, StringComparison.Ordinal));
        await ReadAsync(page, (string)JSInterop.Invocations["fill"][^1].Arguments[0]!);
        await using var db = await Newsroom.DbAsync();
        Assert.Equal("https://lamp.example/2023/02/10/harbour", (await db.Articles.SingleAsync(Ct)).Url);
    }

    [Fact]
    public async Task A_fetch_says_what_it_does_and_can_be_stopped()
    {
        Web.Hold = new TaskCompletionSource();
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
        Script.Setup<bool>("fill", _ => true).SetResult(true);
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
}
