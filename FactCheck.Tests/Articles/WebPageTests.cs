using System.Diagnostics;
using System.Text;
using FactCheck.Core;
using FactCheck.Core.Articles;

namespace FactCheck.Tests.Articles;

public sealed class WebPageTests
{
    private const string Json = """
        <script type="application/ld+json">{"@graph":[{"@type":"WebSite","name":"Lamp"},{"@type":["NewsArticle"],"headline":"Harbour to close on Monday","author":[{"@type":"Person","name":"Ann Lee"},{"name":"Bo Ek"}],
        "publisher":{"name":"The Evening Lamp"},"datePublished":"2023-02-10T23:30:00-05:00","inLanguage":"en-GB","isAccessibleForFree":true,}]}</script>
        """;

    private static readonly Uri s_address = new("https://lamp.example/news/2023/02/11/harbour");

    [Fact]
    public void The_article_is_taken_and_menus_and_the_foot_of_the_page_are_left()
    {
        var found = Read(SomePage.With());

        Assert.StartsWith($"Harbour closes on Monday\n\n{SomePage.FirstParagraph}\n\n“We will not wait", found.Text, StringComparison.Ordinal);
        Assert.EndsWith("who is going to pay for it.", found.Text, StringComparison.Ordinal);
        Assert.Empty(found.Notes);
    }

    [Fact]
    public void What_a_page_says_for_machines_is_believed_first()
    {
        var words = Read(SomePage.With(Json, "<meta property='og:site_name' content='Lamp'>")).Words;

        Assert.Equal(("The Evening Lamp", "Harbour to close on Monday", "Ann Lee, Bo Ek"), (words.Publisher!.Value, words.Title!.Value, words.Byline!.Value));
        Assert.Equal(new Found("2023-02-10", "from the page"), words.Day); // the day where it was written, not in UTC
        Assert.Equal(new Found("en-GB", "from the page"), words.Language);
        Assert.Equal(new Found(s_address.AbsoluteUri, "where it was fetched"), words.Url);
    }

    [Theory]
    [InlineData("<meta property='article:published_time' content='2023-02-10T08:00:00Z'>", "2023-02-10")]
    [InlineData("<meta name='date' content='10 February 2023'>", "2023-02-10")]
    [InlineData("<meta name='pubdate' content='۱۴۰۱/۱۱/۲۱'>", "2023-02-10")]
    [InlineData("<meta name='date' content='Fri, 10 Feb 2023 08:00:00 GMT'>", "2023-02-10")]
    [InlineData("<meta name='date' content='02/10/2023'>", null)]
    [InlineData("<meta name='date' content='February 2023'>", null)]
    [InlineData("<meta name='date' content='10 February, 08:00'>", null)]
    [InlineData("<meta name='date' content='2023-02-31'>", null)]
    [InlineData("<time datetime='2023-02-10'>Friday</time>", "2023-02-10")]
    public void The_day_is_taken_where_it_can_be_read_one_way_only(string markup, string? day) =>
        Assert.Equal(day, Page(SomePage.With(markup)).Opened().Words.Day?.Value);

    [Fact]
    public void Without_a_day_on_the_page_the_address_may_tell_it_and_the_form_says_so() =>
        Assert.Equal(new Found("2023-02-11", "from the address"), Read(SomePage.With()).Words.Day);

    [Fact]
    public void Without_any_day_none_is_invented() => Assert.Null(Page(SomePage.With()).Opened().Words.Day);

    [Fact]
    public void The_beginning_of_an_article_for_subscribers_says_that_it_is_one()
    {
        var free = Read(SomePage.With());
        var marked = Read(SomePage.With(Json.Replace("true", "false", StringComparison.Ordinal)));
        var stub = Read(SomePage.With(paragraphs: $"<p>{SomePage.FirstParagraph}</p><div class=offer>Subscribe to continue reading.</div>"));

        Assert.Empty(free.Notes);
        Assert.All([marked, stub], page => Assert.Contains("the rest is for subscribers", Assert.Single(page.Notes), StringComparison.Ordinal));
        Assert.Contains("quay wall", stub.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_two_articles_on_a_page_one_is_taken_and_the_page_says_which()
    {
        var other = SomePage.Paragraphs.Replace("harbour", "airport", StringComparison.Ordinal);
        var found = Read(SomePage.With(body: $"<article><h2>Airport opens</h2>{other}{other}</article>"));

        Assert.DoesNotContain("airport", found.Text, StringComparison.Ordinal);
        Assert.Contains("holds 2 articles. This is “Harbour closes on Monday”", Assert.Single(found.Notes), StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_in_windows_1251_is_read_by_what_it_declares_or_by_its_letters()
    {
        const string Words = "Гавань закроют в понедельник, сказал мэр, потому что стена набережной с весны сдвинулась на одиннадцать сантиметров.";
        var page = $"<html><head><meta charset=windows-1251><title>Гавань</title></head><body><p>{Words}</p></body></html>";
        var bytes = CodePagesEncodingProvider.Instance.GetEncoding(1251)!.GetBytes(page);
        var silent = CodePagesEncodingProvider.Instance.GetEncoding(1251)!.GetBytes(page.Replace("<meta charset=windows-1251>", "", StringComparison.Ordinal));

        var declared = new Incoming(bytes, "text/html").Opened();

        Assert.Equal((Words, "text/html; charset=windows-1251", "ru"), (declared.Text, declared.MediaType, declared.Words.Language!.Value));
        Assert.Equal(Words, new Incoming(silent, "text/html").Opened().Text);
        Assert.Equal(Words, new Incoming(silent, "text/html", "windows-1251").Opened().Text);
        Assert.Equal(bytes, declared.Capture.Bytes);
    }

    [Fact]
    public void A_page_in_Persian_is_known_by_its_words_although_its_system_writes_English_into_it()
    {
        var found = Page("<html lang=en><body><p>شهردار گفت که بندر از روز دوشنبه بسته خواهد شد و این تصمیم برای حفظ جان مردم است. او این را در یک نشست گفت.</p></body></html>").Opened();

        Assert.Equal(new Found("fa", "from its words"), found.Words.Language);
        Assert.StartsWith("شهردار گفت", found.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_inside_a_form_is_read_and_a_form_for_letters_is_not()
    {
        var found = Page($"<html><body><form action=/><h1>Harbour closes</h1>{SomePage.Paragraphs}</form><form><p>Get our newsletter!</p></form></body></html>").Opened();

        Assert.Contains("quay wall", found.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("newsletter", found.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_of_five_megabytes_gives_its_article()
    {
        var found = Read(SomePage.With($"<script>{new string('x', 2_500_000)}</script>", $"<div hidden>{string.Concat(Enumerable.Repeat("<i>x</i>", 300_000))}</div>"));

        Assert.StartsWith("Harbour closes on Monday\n\nThe harbour of Halden", found.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<div>", 10_000, "words")]
    [InlineData("<b><i>", 5_000, "words")]
    public void A_page_nested_ten_thousand_deep_is_read(string tag, int times, string words) =>
        Assert.Equal(words, Page($"<html><body>{string.Concat(Enumerable.Repeat(tag, times))}{words}").Opened().Text);

    [Fact]
    public void A_page_nested_a_million_deep_is_refused_in_a_sentence_before_it_takes_minutes()
    {
        var watch = Stopwatch.StartNew();
        Assert.Contains("nests its elements so deep", Refused($"<html><body>{string.Concat(Enumerable.Repeat("<div>", 1_000_000))}words"), StringComparison.Ordinal);
        TestContext.Current.TestOutputHelper!.WriteLine($"refused in {watch.ElapsedMilliseconds} ms");
    }

    [Fact]
    public void A_page_of_scripts_and_pictures_only_is_refused_in_a_sentence() =>
        Assert.Contains("holds no words, only scripts", Refused("<html><head><title>App</title></head><body><div id=root></div><script>start()</script></body></html>"), StringComparison.Ordinal);

    [Fact]
    public void Broken_data_for_machines_does_not_spoil_the_page() =>
        Assert.Contains("quay wall", Read(SomePage.With("<script type='application/ld+json'>{\"@type\": \"NewsArticle\", \"headline\": oops</script>")).Text, StringComparison.Ordinal);

    [Fact]
    public void A_headline_longer_than_its_field_is_cut_between_characters() =>
        Assert.Equal(string.Concat(Enumerable.Repeat("🙂", 149)) + "…", Read(SomePage.With($"<meta property='og:title' content='{string.Concat(Enumerable.Repeat("🙂", 200))}'>")).Words.Title!.Value);

    [Fact]
    public void A_headline_cut_within_an_emoji_does_not_spoil_the_page() =>
        Assert.Contains("quay wall", Read(SomePage.With("""<script type='application/ld+json'>{"@type": "NewsArticle", "headline": "Harbour \ud83d"}</script>""")).Text, StringComparison.Ordinal);

    private static string Refused(string html) => Assert.Throws<EditorialRuleException>(() => Page(html).Opened()).Message;

    private static FoundArticle Read(string html) => (Page(html) with { Address = s_address }).Opened();

    private static Incoming Page(string html) => new(Encoding.UTF8.GetBytes(html), "text/html");
}
