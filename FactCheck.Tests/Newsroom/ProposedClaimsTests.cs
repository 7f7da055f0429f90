using AngleSharp.Dom;
using Bunit;
using FactCheck.Core.Articles;
using FactCheck.Core.Attribution;
using FactCheck.Core.Claims;
using FactCheck.Tests.Articles;
using FactCheck.Web.Newsroom.Intake;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Tests.Newsroom;

public sealed class ProposedClaimsTests : PageTest
{
    private ArticleFile _file = null!;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        Services.AddSingleton(Newsroom.Get<IntakeDesk>());
        Services.AddSingleton(Newsroom.Get<ProposalDesk>());
        JSInterop.SetupModule(_ => true).SetupModule(_ => true).Mode = JSRuntimeMode.Loose;
        _file = await TurbineArticle.TakeInAsync(Newsroom, Ct);
    }

    [Fact]
    public void Each_proposed_claim_shows_its_words_its_sentence_its_picture_and_what_it_is_made_of()
    {
        var page = Open();

        var card = Card(page, "8,000");
        Assert.Contains("Both trace to one unnamed official of the Ardania Energy Ministry, and everything we know of it passed through Meridian.", Text(card.QuerySelector(".says")!), StringComparison.Ordinal);
        Assert.NotNull(card.QuerySelector("svg"));
        Assert.Equal(["senior Ardania Energy Ministry official says so"], card.QuerySelectorAll(".made-of li > span").Select(Text));
        Assert.Contains("New in the registry: Ardania Energy Ministry, Ardanian authorities, Meridian", Text(card), StringComparison.Ordinal);
        Assert.Equal("BBC passes it on, as probable, Wed 8 Mar 2023", Text(Card(page, "ship fuel").QuerySelector(".made-of li > span")!));
    }

    [Fact]
    public async Task Accepting_makes_the_claim_with_its_chain_and_undo_takes_it_back()
    {
        var page = Open();
        await Press(page, "armed fleet", "Accept");

        page.WaitForAssertion(() => Assert.Contains("Made the claim Ardania is sending turbines", Text(page.Find(".notice")), StringComparison.Ordinal));
        var claim = Assert.Single(await Newsroom.Archive.InboxAsync(null, ct: Ct));
        Assert.Equal(3, (await Newsroom.FileAsync(claim.Id)).Statements.Count);
        page.WaitForAssertion(() => Assert.Equal(5, page.FindAll("article.proposal").Count));
        Assert.Equal(2, page.FindAll(".suggestion.accepted").Count);

        await PressAsync(page, "Undo");

        page.WaitForAssertion(() => Assert.Equal(6, page.FindAll("article.proposal").Count));
        Assert.Equal(WorkState.Dismissed, (await Newsroom.FileAsync(claim.Id)).Claim.Work);
        Assert.Empty(page.FindAll(".suggestion.accepted"));
    }

    [Fact]
    public async Task An_undo_that_comes_too_late_says_so()
    {
        var page = Open();
        await Press(page, "armed fleet", "Accept");
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll(".notice")));
        var claim = Assert.Single(await Newsroom.Archive.InboxAsync(null, ct: Ct));
        await Newsroom.Claims.StartCheckingAsync(Newsroom.Editor, claim.Id, Ct);
        await PressAsync(page, "Undo");

        page.WaitForAssertion(() => Assert.Contains("so it cannot be taken back", page.Find(".proposals [role=alert]").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Undo_takes_back_the_acceptance_and_never_what_the_same_person_did_on_the_claim_since()
    {
        var page = Open();
        await Press(page, "armed fleet", "Accept");
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll(".notice")));
        var claim = Assert.Single(await Newsroom.Archive.InboxAsync(null, ct: Ct));
        var denial = (await Newsroom.FileAsync(claim.Id)).Statements.Single(s => s.Act is Act.Denies);
        await Newsroom.Tracing.AlsoAsync(Newsroom.Checker, claim.Id, denial.Id, Act.DeclinesToComment, Ct);
        await PressAsync(page, "Undo");

        page.WaitForAssertion(() => Assert.Contains("You did something else on this claim since (No comment added)", page.Find(".proposals [role=alert]").TextContent, StringComparison.Ordinal));
        Assert.Contains((await Newsroom.FileAsync(claim.Id)).Statements, s => s.Act is Act.DeclinesToComment);
    }

    [Fact]
    public async Task What_undo_took_back_is_said_until_something_else_is_decided()
    {
        var page = Open();
        await Press(page, "armed fleet", "Accept");
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll(".notice")));
        await PressAsync(page, "Undo");

        page.WaitForAssertion(() => Assert.StartsWith("The claim “Ardania is sending turbines", Text(page.Find(".proposals .done[role=status]")), StringComparison.Ordinal));
        Assert.EndsWith("was taken back. It is proposed again.", Text(page.Find(".proposals .done")), StringComparison.Ordinal);

        await Press(page, "40 countries", "Reject");
        page.WaitForAssertion(() => Assert.StartsWith("Rejected, with its 3 attributions.", Text(page.Find(".proposals .done")), StringComparison.Ordinal));
        await PressAsync(page, "Undo");
        page.WaitForAssertion(() => Assert.Equal("The rejection was taken back. It is proposed again.", Text(page.Find(".proposals .done"))));
    }

    [Fact]
    public async Task The_wording_is_edited_and_an_attribution_left_out_before_it_is_accepted()
    {
        var page = Open();
        await Press(page, "armed fleet", "Edit");
        await TypeAsync(page, "The claim, as one checkable statement", "Ardania arms Sorvia.");
        await Card(page, "Ardania arms Sorvia.").QuerySelectorAll(".made-of input")[1].ChangeAsync(false);
        await page.Find("form.edit").SubmitAsync();

        page.WaitForAssertion(() => Assert.Contains("Made the claim Ardania arms Sorvia.", Text(page.Find(".notice")), StringComparison.Ordinal));
        Assert.Equal(SuggestionState.Suggested, (await Newsroom.Get<IntakeDesk>().OpenAsync(_file.Article.Id, Ct))!.Find("deny", "such deliveries").State);
    }

    [Fact]
    public async Task An_edit_is_left_with_escape_and_the_words_are_as_before()
    {
        var page = Open();
        await Press(page, "armed fleet", "Edit");
        await TypeAsync(page, "The claim, as one checkable statement", "Something else");
        await page.Find("form.edit").KeyDownAsync("Escape");

        Assert.Empty(page.FindAll("form.edit"));
        Assert.NotNull(Card(page, "armed fleet"));
    }

    [Fact]
    public async Task A_rejected_proposal_comes_back_with_undo()
    {
        var page = Open();
        await Press(page, "40 countries", "Reject");
        page.WaitForAssertion(() => Assert.Contains("Rejected, with its 3 attributions.", Text(page.Find(".notice")), StringComparison.Ordinal));
        Assert.Equal(3, page.FindAll(".suggestion.rejected").Count);

        await PressAsync(page, "Undo");

        page.WaitForAssertion(() => Assert.Equal(6, page.FindAll("article.proposal").Count));
        Assert.Empty(page.FindAll(".suggestion.rejected"));
    }

    [Fact]
    public async Task What_is_joined_by_hand_is_no_longer_proposed()
    {
        var page = Open();
        var official = _file.Find("declared", "8,000");
        await _file.AcceptAsync(Newsroom, null, Ct, official);

        page.WaitForAssertion(() => Assert.Equal(5, page.FindAll("article.proposal").Count));
    }

    private IRenderedComponent<ArticlePage> Open()
    {
        var page = Render<ArticlePage>(parameters => parameters.Add(page => page.Id, _file.Article.Id));
        page.WaitForAssertion(() => Assert.Equal(6, page.FindAll("article.proposal").Count));
        return page;
    }

    private static IElement Card(IRenderedComponent<ArticlePage> page, string words) =>
        page.FindAll("article.proposal").Single(card => card.QuerySelector("h3")!.TextContent.Contains(words, StringComparison.Ordinal));

    private static Task Press(IRenderedComponent<ArticlePage> page, string words, string button) =>
        Card(page, words).QuerySelectorAll("button").Single(one => one.TextContent == button).ClickAsync();

    private static string Text(IElement element) => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Replace(" ,", ",", StringComparison.Ordinal).Replace(" .", ".", StringComparison.Ordinal);
}
