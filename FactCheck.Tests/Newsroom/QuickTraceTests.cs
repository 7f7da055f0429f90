using Bunit;
using FactCheck.Core.Articles;
using FactCheck.Core.Attribution;
using FactCheck.Tests.Articles;
using FactCheck.Web.Newsroom.Intake;

namespace FactCheck.Tests.Newsroom;

/// <summary>Selected words become statements on a claim.</summary>
public sealed class QuickTraceTests : PageTest
{
    private ArticleFile _file = null!;
    private IRenderedComponent<ArticlePage> _page = null!;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        _file = await TurbineArticle.TakeInAsync(Newsroom, Ct);
        _page = Render<ArticlePage>(parameters => parameters.Add(page => page.Id, _file.Article.Id));
        _page.WaitForAssertion(() => Assert.Equal(6, _page.FindAll("article.proposal").Count));
    }

    [Fact]
    public async Task The_form_is_filled_in_and_enter_puts_it_on_a_new_claim()
    {
        await SelectAsync("Norvia is waiting to take 8,000 of our turbines");

        Assert.Contains("official", Value("Who"), StringComparison.Ordinal);
        Assert.Equal(("Meridian", ""), (Value("Via"), Value("Basis")));
        Assert.Contains("Reading found this as", _page.Find(".quick-trace [role=status]").TextContent, StringComparison.Ordinal);
        Assert.Contains("BBC", Field(_page, "Who").GetAttribute("data-options"), StringComparison.Ordinal);
        await _page.Find(".quick-trace").SubmitAsync();

        Soon("Traced onto");
        var claim = Assert.Single(await Newsroom.Archive.InboxAsync(null, ct: Ct));
        Assert.Equal(3, (await Newsroom.FileAsync(claim.Id)).Statements.Count);
        Assert.Empty(_page.FindAll(".quick-trace"));
    }

    [Fact]
    public async Task What_the_reader_got_wrong_is_put_right_on_the_way()
    {
        await SelectAsync("Ardania appeared to be refitting the turbines sent to Sorvia");
        await TypeAsync(_page, "Who", "The Gazette");
        await TypeAsync(_page, "Basis", "Cargo Monitoring Group; Velian navy; Port police");
        await Field(_page, "Certainty").ChangeAsync(nameof(Certainty.Possible));
        await _page.Find(".quick-trace").SubmitAsync();

        Soon("Traced onto");
        var claim = Assert.Single(await Newsroom.Archive.InboxAsync(null, ct: Ct));
        var file = await Newsroom.FileAsync(claim.Id);
        var gazette = file.Statements.Single(s => file.SourceOf(s).Name == "The Gazette");
        Assert.Equal((Certainty.Possible, 3), (gazette.Certainty, gazette.Bases.Sum(basis => basis.On.Count)));
    }

    [Fact]
    public async Task A_partial_admission_goes_onto_a_part_of_the_claim_that_the_same_source_denies()
    {
        await SelectAsync("sending turbines to power Sorvia’s armed fleet");
        await _page.Find(".quick-trace").SubmitAsync();
        Soon("Traced onto");
        await SelectAsync("such deliveries");
        await Field(_page, "On").ChangeAsync("1");
        await _page.Find(".quick-trace").SubmitAsync();
        _page.WaitForAssertion(() => Assert.Equal(2, _page.FindAll(".suggestion.accepted").Count));

        await SelectAsync("a small batch was exported before the blockade began");
        Assert.StartsWith("a part of: ", _page.Find($"[id='{Field(_page, "On").Id}'] option[selected]").TextContent, StringComparison.Ordinal);
        await _page.Find(".quick-trace").SubmitAsync();

        _page.WaitForAssertion(() => Assert.Equal(3, _page.FindAll(".suggestion.accepted").Count));
        var whole = (await Newsroom.Archive.InboxAsync(null, ct: Ct)).Select(line => Newsroom.FileAsync(line.Id).Result).Single(file => file.Statements.Any(s => s.Act is Act.Denies));
        Assert.Single(whole.Related, related => !related.IsOf);
    }

    [Fact]
    public async Task Steps_are_undone_one_after_the_other()
    {
        await SelectAsync("Norvia is waiting to take 8,000 of our turbines");
        await _page.Find(".quick-trace").SubmitAsync();
        Soon("Traced onto");
        await SelectAsync("opening ceremony in the port of Halden");
        await Field(_page, "On").ChangeAsync("1");
        await _page.Find(".quick-trace").SubmitAsync();
        _page.WaitForAssertion(() => Assert.Equal(2, _page.FindAll(".suggestion.accepted").Count));

        await PressAsync(_page, "Undo");
        _page.WaitForAssertion(() => Assert.Single(_page.FindAll(".suggestion.accepted")));
        await PressAsync(_page, "Undo");
        _page.WaitForAssertion(() => Assert.Empty(_page.FindAll(".suggestion.accepted")));
        Assert.Empty(await Newsroom.Archive.InboxAsync(null, ct: Ct));
    }

    [Fact]
    public async Task A_wrong_join_is_taken_off_and_undo_puts_it_back()
    {
        await SelectAsync("Norvia is waiting to take 8,000 of our turbines");
        await _page.Find(".quick-trace").SubmitAsync();
        Soon("Traced onto");

        await _page.Find("[data-detach]").ClickAsync();
        Soon("off");
        _page.WaitForAssertion(() => Assert.Empty(_page.FindAll(".suggestion.accepted")));
        await PressAsync(_page, "Undo");
        _page.WaitForAssertion(() => Assert.Single(_page.FindAll(".suggestion.accepted")));
    }

    [Fact]
    public async Task An_edit_and_a_mark_by_hand_are_undone_too()
    {
        var found = _file.Find("deny", "such deliveries");
        await _page.FindAll("article.suggestion")[_file.Attributions.ToList().FindIndex(one => one.Id == found.Id)].QuerySelector("[data-edit]")!.ClickAsync();
        await TypeAsync(_page, "Who says it", "Somebody else");
        await _page.Find("form.attribution-form").SubmitAsync();
        Soon("Edited what Somebody else says");
        await PressAsync(_page, "Undo");
        _page.WaitForAssertion(() => Assert.Equal("Taken back: edited what Somebody else says.", _page.Find(".last-step[role=status]").TextContent.Trim()));
        Assert.Equal(found.Who, (await Newsroom.Get<IntakeDesk>().OpenAsync(_file.Article.Id, Ct))!.Find("deny", "such deliveries").Who);

        await PressAsync(_page, "Mark by hand");
        await TypeAsync(_page, "What was said, in the article's words", "the port of Halden");
        await TypeAsync(_page, "Who says it", "the adviser");
        await _page.Find("form.attribution-form").SubmitAsync();
        Soon("Marked what the adviser says");
        await PressAsync(_page, "Undo");
        _page.WaitForAssertion(() => Assert.Single(_page.FindAll(".suggestion.rejected")));
    }

    [Fact]
    public async Task A_refusal_keeps_what_was_typed_and_escape_leaves()
    {
        await SelectAsync("opening ceremony in the port of Halden");
        await TypeAsync(_page, "Who", " ");
        await _page.Find(".quick-trace").SubmitAsync();
        _page.WaitForAssertion(() => Assert.NotEmpty(_page.Find(".quick-trace [role=alert]").TextContent));

        await _page.Find(".quick-trace").KeyDownAsync("Escape");
        Assert.Empty(_page.FindAll(".quick-trace"));
        Assert.Empty(await Newsroom.Archive.InboxAsync(null, ct: Ct));
    }

    [Fact]
    public async Task A_partial_admission_that_is_proposed_is_a_part_of_what_its_source_denies()
    {
        await AcceptAsync("armed fleet");
        _page.WaitForAssertion(() => Assert.Single(_page.FindAll("[data-part-of]")));
        await AcceptAsync("small batch");

        _page.WaitForAssertion(() => Assert.Equal(4, _page.FindAll("article.proposal").Count));
        Assert.Equal(2, (await Newsroom.Archive.InboxAsync(null, ct: Ct)).Count(line => Newsroom.FileAsync(line.Id).Result.Related.Count == 1));
        await PressAsync(_page, "Undo");
        await PressAsync(_page, "Undo");
        _page.WaitForAssertion(() => Assert.Equal(6, _page.FindAll("article.proposal").Count));
    }

    private async Task SelectAsync(string words)
    {
        var start = TurbineArticle.Text.IndexOf(words, StringComparison.Ordinal);
        await _page.InvokeAsync(() => _page.Instance.TraceAsync(start, start + words.Length));
        _page.WaitForAssertion(() => Assert.NotEmpty(_page.FindAll(".quick-trace")));
    }

    private Task AcceptAsync(string words) => _page.FindAll("article.proposal").Single(card => card.QuerySelector("h3")!.TextContent.Contains(words, StringComparison.Ordinal)).QuerySelector("[data-accept]")!.ClickAsync();

    private string? Value(string label) => Field(_page, label).GetAttribute("value") ?? "";

    private void Soon(string said) => _page.WaitForAssertion(() => Assert.Contains(said, _page.Find(".last-step").TextContent, StringComparison.Ordinal));
}
