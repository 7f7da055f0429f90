using AngleSharp.Dom;
using Bunit;
using FactCheck.Core.Articles;
using FactCheck.Tests.Articles;
using FactCheck.Web.Newsroom.Intake;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Tests.Newsroom;

public sealed class IntakeArticleTests : PageTest
{
    private ArticleFile _file = null!;

    private IntakeDesk Desk => Newsroom.Get<IntakeDesk>();

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        Services.AddSingleton(Desk);
        Services.AddSingleton(Newsroom.Get<ProposalDesk>());
        JSInterop.SetupModule(_ => true).SetupModule(_ => true).Mode = JSRuntimeMode.Loose;
        _file = await TurbineArticle.TakeInAsync(Newsroom, Ct);
    }

    [Fact]
    public void Every_suggestion_says_who_says_it_via_whom_and_how_it_was_found()
    {
        var page = Open();

        Assert.Equal(_file.Attributions.Count, page.FindAll("article.suggestion").Count);
        var card = Card(page, "declared", "8,000");
        Assert.Contains("says so, as certain", card.TextContent, StringComparison.Ordinal);
        Assert.Contains("Meridian on Tue 7 Mar 2023", card.TextContent, StringComparison.Ordinal);
        Assert.Contains("Found by “declared” before its speaker · likely right", card.TextContent, StringComparison.Ordinal);
        Assert.Contains("Cargo Monitoring Group and Velian navy, one finding of them together", Card(page, "saying", "ship fuel").TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(TurbineArticle.Text)]
    [InlineData("\n\n👩‍👩‍👧 او گفت که «بندر 🚢 بسته است».\r\nThe mayor said the harbour 🚢 will close.\n")]
    [InlineData("If (a < b) he said it & <script>alert(1)</script> “runs”, the mayor said.")]
    public async Task The_page_holds_the_text_to_the_letter_so_that_offsets_agree(string text)
    {
        var article = text == TurbineArticle.Text ? _file.Article : await Desk.TakeInAsync(Newsroom.Checker, text, TurbineArticle.Words, Ct);

        var page = Render<ArticlePage>(parameters => parameters.Add(p => p.Id, article.Id));

        Assert.Equal(text, string.Concat(MarkedText.Of(text, page.FindComponent<MarkedArticle>().Instance.Marks).SelectMany(p => p.Pieces).Select(piece => piece.Text)));
        Assert.Equal(text.ReplaceLineEndings("\n"), page.Find("[data-text]").TextContent); // the parser of this test, not the browser's page, joins \r\n
        Assert.Empty(page.FindAll("script"));
    }

    [Fact]
    public async Task The_articles_details_are_corrected_on_its_page_and_that_is_undone_too()
    {
        var page = Open();
        await PressAsync(page, "Correct details");
        await TypeAsync(page, "Title", "Turbines for Sorvia");
        await TypeAsync(page, "Publisher", "");
        await Field(page, "Published on").ChangeAsync("2023-03-09");
        await page.Find("form.correct-details").SubmitAsync();
        page.WaitForAssertion(() => Assert.Contains("The publisher is missing", page.Find("form.correct-details [role=alert]").TextContent, StringComparison.Ordinal));

        await TypeAsync(page, "Publisher", "The Morning Lamp");
        await page.Find("form.correct-details").SubmitAsync();
        page.WaitForAssertion(() => Assert.Equal("Turbines for Sorvia", page.Find("h1").TextContent));
        Assert.StartsWith("The Morning Lamp · A. Reporter · Thu 9 Mar 2023", page.Find(".article-head .quiet").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("form.correct-details"));

        await PressAsync(page, "Undo");
        page.WaitForAssertion(() => Assert.Equal(_file.Article.Title, page.Find("h1").TextContent));
        Assert.Equal(_file.Words(), (await Desk.OpenAsync(_file.Article.Id, Ct))!.Words());
        Assert.Equal("Taken back: corrected the article’s details.", page.Find(".last-step").TextContent.Trim());
    }

    [Fact]
    public async Task Undoing_a_correction_of_details_never_overwrites_a_colleagues_newer_one()
    {
        var page = Open();
        await PressAsync(page, "Correct details");
        await TypeAsync(page, "Title", "Turbines for Sorvia");
        await page.Find("form.correct-details").SubmitAsync();
        page.WaitForAssertion(() => Assert.Equal("Turbines for Sorvia", page.Find("h1").TextContent));
        var now = (await Desk.OpenAsync(_file.Article.Id, Ct))!;
        await Desk.CorrectAsync(Newsroom.Editor, now.Article.Id, now.Article.Revision, now.Words() with { Byline = "B. Colleague" }, Ct);
        page.WaitForAssertion(() => Assert.Contains("B. Colleague", page.Find(".article-head").TextContent, StringComparison.Ordinal));

        await PressAsync(page, "Undo");

        page.WaitForAssertion(() => Assert.Contains("Somebody else changed", page.Markup, StringComparison.Ordinal));
        Assert.Equal("B. Colleague", (await Desk.OpenAsync(_file.Article.Id, Ct))!.Words().Byline);
    }

    [Fact]
    public async Task Chosen_attributions_join_a_new_claim_and_their_cards_show_the_chain()
    {
        var page = Open();
        await Choose(page, "declared", "8,000");
        await Choose(page, "said", "Norvia was among 40");
        await PressAsync(page, "Join to a claim");
        await TypeAsync(page, "The claim, as one checkable statement", "Norvia waits for 8,000 turbines from Ardania.");
        await page.Find("form.join").SubmitAsync();

        page.WaitForAssertion(() => Assert.Contains("Joined to Norvia waits for 8,000", page.Find(".notice").TextContent, StringComparison.Ordinal));
        var claim = (await Newsroom.Archive.InboxAsync(null, ct: Ct)).Single();
        var card = Card(page, "declared", "8,000");
        Assert.Equal($"/newsroom/claims/{claim.Id}", card.QuerySelector(".joined a")!.GetAttribute("href"));
        Assert.Equal("senior Ardania Energy Ministry official → Meridian → this article in The Evening Lamp", card.QuerySelector(".chain")!.TextContent);
        Assert.Equal(3, (await Newsroom.FileAsync(claim.Id)).Statements.Count);
    }

    [Fact]
    public async Task An_attribution_joins_an_open_claim_that_is_found_by_its_words()
    {
        var claim = await Newsroom.DraftAsync("Ardania sends turbines to a fleet.");
        await Newsroom.InReviewAsync("Ardania builds ships.");
        var page = Open();
        await Choose(page, "accuses", "armed fleet");
        await PressAsync(page, "Join to a claim");
        await Tick(page, "an open claim").ChangeAsync(true);
        await page.Find("form.join").SubmitAsync();
        Assert.Contains("Which claim?", page.Find("form.join [role=alert]").TextContent, StringComparison.Ordinal);

        await TypeAsync(page, "Find an open claim", "ardania");
        await Assert.Single(page.FindAll(".open-claims input")).ChangeAsync(true);
        await page.Find("form.join").SubmitAsync();

        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll(".suggestion.accepted")));
        Assert.Equal(2, (await Newsroom.FileAsync(claim.Id)).Statements.Count);
    }

    [Fact]
    public async Task A_rejection_can_be_taken_back()
    {
        var page = Open();
        await Press(page, "deny", "such deliveries", "[data-reject]");
        page.WaitForAssertion(() => Assert.Single(page.FindAll(".suggestion.rejected")));
        await PressAsync(page, "Take back the rejection");

        page.WaitForAssertion(() => Assert.Empty(page.FindAll(".suggestion.rejected")));
        Assert.All((await Desk.OpenAsync(_file.Article.Id, Ct))!.Attributions, found => Assert.Equal(SuggestionState.Suggested, found.State));
    }

    [Fact]
    public async Task An_edit_is_refused_in_a_sentence_until_it_makes_sense()
    {
        var page = Open();
        await Press(page, "saying", "ship fuel", "[data-edit]");
        await TypeAsync(page, "On what basis", "Cargo Monitoring Group\nVelian navy\nHarbour police");
        await TypeAsync(page, "Said on", "2031-01-01");
        await page.Find("form.attribution-form").SubmitAsync();
        Assert.Contains("The day it was said lies in the future", page.Find("form.attribution-form [role=alert]").TextContent, StringComparison.Ordinal);

        await TypeAsync(page, "Said on", "2023-03-07");
        await page.Find("form.attribution-form").SubmitAsync();

        page.WaitForAssertion(() => Assert.Empty(page.FindAll("form.attribution-form")));
        var found = (await Desk.OpenAsync(_file.Article.Id, Ct))!.Find("saying", "ship fuel");
        Assert.Equal((3, true, new DateOnly(2023, 3, 7)), (found.Basis.Count, found.Jointly, found.SaidOn!.Value));
    }

    [Fact]
    public async Task What_reading_missed_is_marked_by_hand_from_its_words()
    {
        var page = Open();
        await PressAsync(page, "Mark by hand");
        await TypeAsync(page, "What was said, in the article's words", "not a word of it");
        Assert.Contains("are not in the article", page.Find("form.attribution-form [role=status]").TextContent, StringComparison.Ordinal);
        await TypeAsync(page, "What was said, in the article's words", "WHOSE  name was withheld");
        await TypeAsync(page, "Who says it, in the article's words", "the report");
        await page.Find("form.attribution-form").SubmitAsync();

        page.WaitForAssertion(() => Assert.Empty(page.FindAll("form.attribution-form")));
        var marked = (await Desk.OpenAsync(_file.Article.Id, Ct))!.Attributions.Single(found => found.Rule == "marked by hand");
        Assert.Equal(("whose name was withheld", "the report", "the report"), (marked.ContentIn(_file.Article.Text), marked.SourceIn(_file.Article.Text), marked.Who));
    }

    [Fact]
    public async Task Words_selected_in_the_article_fill_the_form()
    {
        var page = Open();
        var start = TurbineArticle.Text.IndexOf("the port of Halden", StringComparison.Ordinal);

        await page.InvokeAsync(() => page.Instance.WordsSelectedAsync("Content", start, start + 18));
        await page.InvokeAsync(() => page.Instance.WordsSelectedAsync("Content", 5, 1_000_000));

        Assert.Equal("the port of Halden", Field(page, "What was said, in the article's words").GetAttribute("value"));
        Assert.Equal("the port of Halden", page.Find(".article-text .now").TextContent);
    }

    [Fact]
    public async Task Somebody_elses_decision_is_seen_and_a_stale_one_refused()
    {
        var page = Open();
        await Choose(page, "declared", "8,000");
        var official = _file.Find("declared", "8,000");
        await Desk.RejectAsync(Newsroom.Editor, official.Id, official.Revision, Ct);

        page.WaitForAssertion(() => Assert.Single(page.FindAll(".suggestion.rejected")));
        Assert.False(HasButton(page, "Join to a claim"));
    }

    [Fact]
    public void Marks_may_overlap_and_nest()
    {
        var paragraphs = MarkedText.Of("He said she said it. 🚢\nEnd", [
            new Marks(1, SuggestionState.Suggested, [0, 2], [3, 7], [8, 19]),
            new Marks(2, SuggestionState.Suggested, [8, 11], [12, 16], [17, 19]),
            new Marks(3, SuggestionState.Suggested, [], [], [15, 22]),
        ]);

        Assert.Equal("He said she said it. 🚢\n|End", string.Join('|', paragraphs.Select(p => string.Concat(p.Pieces.Select(piece => piece.Text)))));
        var it = paragraphs[0].Pieces.Single(piece => piece.Text == "it");
        Assert.Equal([1, 2, 3], it.On.Where(on => on.Part is Part.Content).Select(on => on.Of.Number).Order());
        Assert.DoesNotContain(paragraphs[0].Pieces, piece => piece.Text.Length > 0 && char.IsLowSurrogate(piece.Text[0]));
    }

    private IRenderedComponent<ArticlePage> Open() => Render<ArticlePage>(parameters => parameters.Add(page => page.Id, _file.Article.Id));

    private IElement Card(IRenderedComponent<ArticlePage> page, string cue, string content) =>
        page.Find($"#a{_file.Attributions.ToList().IndexOf(_file.Find(cue, content)) + 1}");

    private Task Choose(IRenderedComponent<ArticlePage> page, string cue, string content) => Card(page, cue, content).QuerySelector("[data-choose]")!.ChangeAsync(true);

    private Task Press(IRenderedComponent<ArticlePage> page, string cue, string content, string button) => Card(page, cue, content).QuerySelector(button)!.ClickAsync();
}
