using Bunit;
using FactCheck.Core.Articles;
using FactCheck.Core.Claims;
using FactCheck.Tests.Articles;
using FactCheck.Web.Newsroom;

namespace FactCheck.Tests.Newsroom;

/// <summary>The article that is read on the claim desk.</summary>
public sealed class DeskArticleTests : PageTest
{
    private ArticleFile _file = null!;
    private ClaimFile _claim = null!;
    private IRenderedComponent<ClaimDeskPage> _page = null!;

    private IntakeDesk Intake => Newsroom.Get<IntakeDesk>();

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        _file = await TurbineArticle.TakeInAsync(Newsroom, Ct);
        _claim = await _file.AcceptAsync(Newsroom, null, Ct, _file.Find("accuses", "armed fleet"));
        _page = await OpenAsync(_claim.Claim.Id);
        await _page.Find(".desk-article details").TriggerEventAsync("ontoggle", EventArgs.Empty);
    }

    [Fact]
    public async Task What_a_colleague_decides_in_it_shows_at_once()
    {
        var denial = _file.Find("deny", "such deliveries");
        Assert.Equal(_file.Attributions.Count, Numbers.Count);

        await Intake.RejectAsync(Newsroom.Editor, denial.Id, denial.Revision, Ct);

        _page.WaitForAssertion(() => Assert.Equal(_file.Attributions.Count - 1, Numbers.Count));
    }

    [Fact]
    public async Task What_is_traced_there_is_marked_as_decided()
    {
        var denial = _file.Find("deny", "such deliveries");
        Assert.Single(_page.FindAll(".desk-article a.decided"));

        await Intake.TraceAsync(Newsroom.Editor, _file.Article.Id, [new PlacedAttribution(denial.Id, denial.Revision, null)], new TraceOnto(_claim.Claim.Id), Ct);

        _page.WaitForAssertion(() => Assert.Equal(2, _page.FindAll(".desk-article a.decided").Count));
    }

    [Fact]
    public async Task After_the_claim_was_closed_for_a_while_it_is_opened_anew()
    {
        await Newsroom.Claims.DismissAsync(Newsroom.Editor, _claim.Claim.Id, "no longer needed", Ct);
        _page.WaitForAssertion(() => Assert.Empty(_page.FindAll(".desk-article")));

        await Newsroom.Claims.ReopenAsync(Newsroom.Editor, _claim.Claim.Id, Ct);

        _page.WaitForAssertion(() => Assert.NotEmpty(_page.FindAll(".desk-article")));
        Assert.Empty(_page.FindAll(".desk-article [data-text]"));
        await _page.Find(".desk-article details").TriggerEventAsync("ontoggle", EventArgs.Empty);
        Assert.NotEmpty(_page.FindAll(".desk-article [data-text]"));
        Assert.Equal(2, JSInterop.Invocations["trace"].Count); // the new text is listened to
    }

    private IReadOnlyList<string> Numbers => [.. _page.FindAll(".desk-article [data-n]").Select(number => number.GetAttribute("data-n")!).Distinct()];
}
