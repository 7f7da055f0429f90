using FactCheck.Core;
using FactCheck.Core.Articles;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Tests.Articles;

public sealed class IntakeTests : NewsroomTest
{
    private IntakeDesk Desk => Newsroom.Get<IntakeDesk>();

    [Theory]
    [InlineData(null, "Paste the article")]
    [InlineData(" \n\t", "Paste the article")]
    [InlineData("1234 5678 … 90", "There are no words")]
    [InlineData("<html><body><script>alert('x')</script></body></html>", "holds no words")]
    [InlineData("%PDF-1.7\0\u0001\u0002\u0003\u0004\u0005\u0006 binary", "looks like the inside of a file")]
    public async Task What_is_no_article_is_refused_in_a_sentence(string? pasted, string sentence) => Assert.Contains(sentence, await RefusedAsync(pasted), StringComparison.Ordinal);

    [Fact]
    public async Task Five_megabytes_are_refused_in_a_sentence_and_nothing_is_kept()
    {
        var noise = new string('x', 5_000_000);
        var long1 = string.Concat(Enumerable.Repeat("Some words, she said. ", 20_000));

        Assert.Contains("5 million characters", await RefusedAsync(noise), StringComparison.Ordinal);
        Assert.Contains("an article has at most 400,000", await RefusedAsync(long1), StringComparison.Ordinal);
        await using var db = await Newsroom.DbAsync();
        Assert.Equal((0, 0), (await db.Articles.CountAsync(Ct), await db.Sources.CountAsync(Ct)));
    }

    [Fact]
    public async Task Of_a_web_page_its_words_are_kept_and_never_its_scripts()
    {
        var page = $"<!doctype html><script>{new string('x', 3000)} stealCookies()</script><nav>Home</nav><h1>Mayor speaks</h1><p onclick=\"evil()\">The harbour will close, the mayor said.</p><style>p{{}}</style>";

        var article = await Desk.TakeInAsync(Newsroom.Checker, page, TurbineArticle.Words, Ct);

        Assert.Equal("Mayor speaks\n\nThe harbour will close, the mayor said.", article.Text);
        await using var db = await Newsroom.DbAsync();
        Assert.Equal("text/html", (await db.Set<Capture>().SingleAsync(Ct)).MediaType);
    }

    [Fact]
    public async Task A_page_pasted_as_it_is_tells_its_own_day_publisher_and_title_where_nobody_entered_them()
    {
        var page = SomePage.With("<meta property='og:site_name' content='The Evening Lamp'><meta property='article:published_time' content='2023-03-10T08:00:00Z'>");
        var article = await Newsroom.Get<IntakeDesk>().TakeInAsync(Newsroom.Checker, page, new ArticleWords(null, "By my own title", null, null, null), Ct);
        Assert.Equal(("By my own title", new DateOnly(2023, 3, 10)), (article.Title, article.PublishedOn));
        Assert.Equal("The Evening Lamp", (await Newsroom.Sources.FindAsync(article.PublisherId!.Value, Ct))!.Name);
    }

    [Fact]
    public async Task A_fragment_that_begins_with_a_long_script_is_a_web_page_too()
    {
        var article = await Desk.TakeInAsync(Newsroom.Checker, $"<script>{new string('x', 3000)}</script><p>The harbour will close, the mayor said.</p>", TurbineArticle.Words, Ct);

        Assert.Equal("The harbour will close, the mayor said.", article.Text);
    }

    [Theory]
    [InlineData("او گفت که بندر بسته خواهد شد. 🚢 The mayor said: “بندر بسته است”.")]
    [InlineData("👩‍👩‍👧 The harbour 🚢 will close, the mayor said. if (a < b) alert(\"<script>\")")]
    public async Task A_plain_text_is_kept_to_the_letter(string text)
    {
        var article = await Desk.TakeInAsync(Newsroom.Checker, text, TurbineArticle.Words with { Language = "fa" }, Ct);
        var file = (await Desk.OpenAsync(article.Id, Ct))!;

        Assert.Equal((text, "fa"), (file.Article.Text, file.Article.Language));
        Assert.All(file.Attributions, a => Assert.InRange(a.ContentSpans[^1], 1, text.Length));
    }

    [Fact]
    public async Task A_day_that_cannot_be_a_missing_publisher_and_a_crooked_address_are_refused_in_sentences()
    {
        Assert.Contains("lies before the year 1000", await RefusedAsync("She said so.", TurbineArticle.Words with { PublishedOn = new DateOnly(1, 2, 3) }), StringComparison.Ordinal);
        Assert.Contains("lies in the future (2031-01-01)", await RefusedAsync("She said so.", TurbineArticle.Words with { PublishedOn = new DateOnly(2031, 1, 1) }), StringComparison.Ordinal);
        Assert.Contains("The publisher is missing", await RefusedAsync("She said so.", TurbineArticle.Words with { Publisher = " " }), StringComparison.Ordinal);
        Assert.Contains("must be a full web address", await RefusedAsync("She said so.", TurbineArticle.Words with { Url = "javascript:alert(1)" }), StringComparison.Ordinal);
        Assert.Contains("The title may have 300 characters", await RefusedAsync("She said so.", TurbineArticle.Words with { Title = new string('t', 301) }), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_text_is_not_taken_in_twice()
    {
        await TurbineArticle.TakeInAsync(Newsroom, Ct);

        var refused = await RefusedAsync(TurbineArticle.Text, TurbineArticle.Words with { Publisher = "Another Lamp" });

        Assert.Contains("taken in before, as “Forty buyers for Ardania’s turbines”", refused, StringComparison.Ordinal);
        Assert.DoesNotContain(await Newsroom.Sources.AllAsync(Ct), s => s.Name == "Another Lamp");
    }

    [Fact]
    public async Task The_list_says_how_much_is_undecided()
    {
        var file = await TurbineArticle.TakeInAsync(Newsroom, Ct);
        await Desk.RejectAsync(Newsroom.Checker, file.Attributions[0].Id, file.Attributions[0].Revision, Ct);

        var line = Assert.Single(await Desk.RecentAsync(Ct));

        Assert.Equal((file.Attributions.Count, file.Attributions.Count - 1, "The Evening Lamp"), (line.Found, line.Undecided, line.Publisher!));
    }

    [Fact]
    public async Task A_day_misread_after_the_articles_own_is_left_open()
    {
        var article = await Desk.TakeInAsync(
            Newsroom.Checker, "The harbour will close, the mayor said on 2 March 2023. The union said two weeks later the harbour will stay open.", TurbineArticle.Words with { PublishedOn = new DateOnly(2023, 3, 3) }, Ct);

        Assert.All((await Desk.OpenAsync(article.Id, Ct))!.Attributions, a => Assert.False(a.SaidOn > article.PublishedOn));
    }

    private async Task<string> RefusedAsync(string? pasted, ArticleWords? words = null) =>
        (await Assert.ThrowsAsync<EditorialRuleException>(() => Desk.TakeInAsync(Newsroom.Checker, pasted, words ?? TurbineArticle.Words, Ct))).Message;
}
