using Bunit;
using FactCheck.Core.Articles;
using FactCheck.Core.Matching;
using FactCheck.Core.Verdicts;
using FactCheck.Web.Newsroom.Intake;
using FactCheck.Web.Newsroom.Matching;

namespace FactCheck.Tests.Newsroom;

public sealed class CheckedBeforeTests : PageTest
{
    [Fact]
    public async Task The_claim_desk_shows_what_was_checked_before_with_the_words_marked()
    {
        await Newsroom.PublishedAsync("Wind turbines in Halland killed 300 storks.", Rating.MostlyFalse);
        await Newsroom.Get<OtherReviewDesk>().ImportAsync(
            Newsroom.Checker, [new OtherReviewWords("https://check.example/a", "Turbines kill storks in Halland", "Storkkoll", "<b>Falskt</b>") { Claimant = "Many users" }], "a.jsonld", Ct);
        var claim = await Newsroom.DraftAsync("Storks in Halland are killed by wind turbines, 300 of them.");

        var page = await OpenAsync(claim.Id);

        page.WaitForAssertion(() => Assert.Equal(2, page.FindAll("[aria-label='Earlier checks'] > li").Count));
        var list = page.Find("[aria-label='Earlier checks']");
        Assert.Contains("Halland killed 300 storks", list.QuerySelectorAll("mark").Select(mark => mark.TextContent));
        Assert.Contains("Mostly false", list.TextContent, StringComparison.Ordinal);
        Assert.Contains("ours · 2 Mar 2026", list.TextContent, StringComparison.Ordinal);
        Assert.Contains("<b>Falskt</b>", list.TextContent, StringComparison.Ordinal);
        Assert.Contains("Storkkoll · said by Many users", list.TextContent, StringComparison.Ordinal);
        Assert.NotNull(list.QuerySelector("a[href='https://check.example/a'][rel=noreferrer]"));
    }

    [Fact]
    public async Task Nothing_like_it_is_said_calmly()
    {
        var claim = await Newsroom.DraftAsync("Storks bring babies.");
        var page = await OpenAsync(claim.Id);
        page.WaitForAssertion(() => Assert.Equal("Nothing like it was checked before.", page.Find(".checked-before [role=status]").TextContent));
    }

    [Fact]
    public async Task What_is_typed_is_looked_up_as_it_stands()
    {
        var known = await Newsroom.DraftAsync("Storks bring babies to Halland.");
        var part = Render<CheckedBefore>(parameters => parameters.Add(p => p.Text, "The property tax rose.").Add(p => p.Brief, true));
        part.WaitForAssertion(() => Assert.Contains("Nothing like it", part.Markup, StringComparison.Ordinal));
        part.Render(parameters => parameters.Add(p => p.Text, "In Halland it is storks who bring babies"));
        part.WaitForAssertion(() => Assert.Contains($"/newsroom/claims/{known.Id}", part.Find("a").GetAttribute("href"), StringComparison.Ordinal));
        Assert.Contains("no verdict in public yet", part.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Joining_attributions_to_a_new_claim_says_what_was_checked_before()
    {
        await Newsroom.PublishedAsync("The turbines of Halden were delivered without rotors in 2019.");
        var desk = Newsroom.Get<IntakeDesk>();
        var article = await desk.TakeInAsync(Newsroom.Checker, "Ann Lee said on Monday that the turbines of Halden were delivered without rotors.", new ArticleWords("The Paper", null, null, null, null), Ct);
        var file = (await desk.OpenAsync(article.Id, Ct))!;
        var form = Render<JoinForm>(parameters => parameters.Add(p => p.Me, Newsroom.Checker).Add(p => p.Article, file.Article).Add(p => p.Chosen, file.Attributions));
        form.WaitForAssertion(() => Assert.Contains("delivered without rotors", form.Find("[aria-label='Earlier checks']").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_article_that_the_desk_nearly_has_says_so()
    {
        var desk = Newsroom.Get<IntakeDesk>();
        var wire = string.Join(' ', Enumerable.Range(0, 30).Select(i => $"On day {i} the council heard witness number {i * 7} about the bridge."));
        var first = await desk.TakeInAsync(Newsroom.Checker, wire, new ArticleWords("The Paper", "Hearing goes on", null, null, null), Ct);
        var copy = await desk.TakeInAsync(Newsroom.Checker, "VARNAMO – " + wire, new ArticleWords("The Post", "Witnesses heard", null, null, null), Ct);

        var page = Render<ArticlePage>(parameters => parameters.Add(p => p.Id, copy.Id));

        page.WaitForAssertion(() => Assert.Equal("Hearing goes on", page.Find($".article-head .notice a[href='/newsroom/articles/{first.Id}']").TextContent));
    }
}
