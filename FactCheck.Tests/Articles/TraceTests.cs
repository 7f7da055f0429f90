using FactCheck.Core;
using FactCheck.Core.Articles;
using FactCheck.Core.Attribution;
using FactCheck.Core.Claims;
using FactCheck.Core.Ledger;

namespace FactCheck.Tests.Articles;

/// <summary>From words selected in an article to a claim, and off it again.</summary>
public sealed class TraceTests : NewsroomTest
{
    private ArticleFile _file = null!;

    private IntakeDesk Desk => Newsroom.Get<IntakeDesk>();

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        _file = await TurbineArticle.TakeInAsync(Newsroom, Ct);
    }

    [Fact]
    public void Selected_words_begin_with_what_reading_found_there()
    {
        var filled = At("Norvia is waiting to take 8,000 of our turbines");

        var found = _file.Find("declared", "8,000");
        Assert.Equal((found.Id, found.Revision), (filled.Id, filled.Seen));
        Assert.Equal(found.Words(), filled.Words);
        Assert.Equal(found.Who, filled.Whos[0]);
        Assert.Equal([["Meridian"], []], filled.Vias.Take(2));
    }

    [Fact]
    public void A_selected_cue_or_a_whole_sentence_is_enough()
    {
        Assert.Equal(_file.Find("deny", "such deliveries").Id, At("deny").Id);
        Assert.Equal(_file.Find("revealed", "3,000").Id, At("revealed that the Ardanian Republic was helping to set up a plant in Sorvia where some 3,000 turbines were to be assembled.").Id);
    }

    [Fact]
    public void Where_reading_found_nothing_the_words_and_the_nearest_speaker_are_filled_in()
    {
        var filled = At("opening ceremony in the port of Halden");

        var start = TurbineArticle.Text.IndexOf("opening ceremony", StringComparison.Ordinal);
        Assert.Null(filled.Id);
        Assert.Equal([start, start + 38], filled.Words.ContentSpans);
        Assert.Contains("official", filled.Words.Who, StringComparison.Ordinal);
        Assert.Equal((Act.Asserts, Certainty.Certain), (filled.Words.Act, filled.Words.Certainty));
        Assert.Contains("BBC", filled.Whos);
        Assert.Contains(filled.Bases, names => names.SequenceEqual(["Cargo Monitoring Group", "Velian navy"]));
    }

    [Fact]
    public async Task An_article_in_which_nobody_speaks_leaves_the_speaker_to_be_typed()
    {
        var article = await Desk.TakeInAsync(Newsroom.Checker, "The harbour is shut today.", TurbineArticle.Words, Ct);
        var filled = PrefilledAttribution.Of((await Desk.OpenAsync(article.Id, Ct))!, 0, 11);

        Assert.Equal(("", 0), (filled.Words.Who, filled.Whos.Count));
        Assert.Contains("do not lie in the article", Assert.Throws<EditorialRuleException>(() => PrefilledAttribution.Of(_file, 5, 1_000_000)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Selected_words_go_onto_a_new_claim_or_an_open_one_in_one_step()
    {
        var (claim, _) = await TraceAsync("Norvia is waiting to take 8,000 of our turbines", new TraceOnto(null, "Norvia waits for 8,000 turbines."));
        Assert.Equal((3, "Norvia waits for 8,000 turbines."), ((await Newsroom.FileAsync(claim.Id)).Statements.Count, claim.Text));
        Assert.Equal(SuggestionState.Accepted, (await ReadAsync()).Find("declared", "8,000").State);

        var start = TurbineArticle.Text.IndexOf("such deliveries", StringComparison.Ordinal);
        var words = At("such deliveries").Words with { ContentSpans = [start, start + 15], Who = "Port of Halden", Act = Act.Denies, Certainty = Certainty.CertainlyNot };
        await Desk.TraceAsync(Newsroom.Checker, _file.Article.Id, [new PlacedAttribution(null, 0, words)], new TraceOnto(claim.Id), Ct);
        Assert.Contains((await Newsroom.FileAsync(claim.Id)).Statements, s => s.Act is Act.Denies);
    }

    [Fact]
    public async Task A_partial_admission_read_in_the_article_splits_the_claim_with_its_chain()
    {
        var (whole, _) = await TraceAsync("sending turbines to power Sorvia’s armed fleet", new TraceOnto(null));
        await TraceAsync("such deliveries", new TraceOnto(whole.Id));
        var (part, step) = await TraceAsync("a small batch was exported before the blockade began", new TraceOnto(whole.Id, AsPart: true));

        var (file, small) = (await Newsroom.FileAsync(whole.Id), await Newsroom.FileAsync(part.Id));
        Assert.Equal((part.Id, ClaimRelationKind.Part), file.Related.Select(r => (r.Id, r.Kind)).Single());
        Assert.Equal([Act.Admits, Act.Reports], small.Statements.Select(s => s.Act).Order());
        Assert.DoesNotContain(file.Statements, s => s.Act is Act.Admits);

        await Newsroom.Tracing.TakeBackAsync(Newsroom.Checker, step, Ct);
        Assert.Empty((await Newsroom.FileAsync(whole.Id)).Related);
        Assert.Equal(SuggestionState.Suggested, (await ReadAsync()).Find("have only admitted", "small batch").State);
        Assert.Null((await Newsroom.Get<LedgerVerifier>().VerifyAsync(ct: Ct)).Problem);
    }

    [Fact]
    public async Task A_traced_step_is_taken_back_with_all_that_it_put_on_the_claim()
    {
        var (claim, _) = await TraceAsync("Norvia is waiting to take 8,000 of our turbines", new TraceOnto(null));
        var before = GraphJson.Write(TracedGraph.Of(await Newsroom.FileAsync(claim.Id)).Document);
        var (_, step) = await TraceAsync("opening ceremony in the port of Halden", new TraceOnto(claim.Id));
        Assert.Equal(step, await Newsroom.Tracing.LastStepAsync(Newsroom.Checker, claim.Id, Ct));

        await Newsroom.Tracing.TakeBackAsync(Newsroom.Checker, step, Ct);
        Assert.Equal(before, GraphJson.Write(TracedGraph.Of(await Newsroom.FileAsync(claim.Id)).Document));
        Assert.Equal(SuggestionState.Rejected, (await ReadAsync()).Attributions.Single(a => a.Rule == "marked by hand").State);

        await Newsroom.Tracing.TakeBackAsync(Newsroom.Checker, (await Newsroom.Tracing.LastStepAsync(Newsroom.Checker, claim.Id, Ct))!, Ct);
        var file = await Newsroom.FileAsync(claim.Id);
        Assert.Equal((WorkState.Dismissed, 0, 0), (file.Claim.Work, file.Statements.Count, file.Appearances.Count));
    }

    [Fact]
    public async Task A_wrong_join_is_taken_off_with_what_only_it_had_put_there()
    {
        var accusation = _file.Find("accuses", "armed fleet");
        var claim = await _file.AcceptAsync(Newsroom, null, Ct, accusation);
        var alone = GraphJson.Write(TracedGraph.Of(claim).Document);
        claim = await _file.AcceptAsync(Newsroom, claim.Claim, Ct, _file.Find("saying", "ship fuel"));
        Assert.Equal(5, claim.Statements.Count);

        var step = await DetachAsync("saying", "ship fuel");
        claim = await Newsroom.FileAsync(claim.Claim.Id);
        Assert.Equal(alone, GraphJson.Write(TracedGraph.Of(claim).Document));
        Assert.Equal(SuggestionState.Suggested, (await ReadAsync()).Find("saying", "ship fuel").State);

        await Newsroom.Tracing.TakeBackAsync(Newsroom.Checker, step, Ct);
        Assert.Equal(5, (await Newsroom.FileAsync(claim.Claim.Id)).Statements.Count);
        Assert.Equal(SuggestionState.Accepted, (await ReadAsync()).Find("saying", "ship fuel").State);
    }

    [Fact]
    public async Task The_last_attribution_taken_off_leaves_an_empty_claim()
    {
        var claim = await _file.AcceptAsync(Newsroom, null, Ct, _file.Find("declared", "8,000"));

        await DetachAsync("declared", "8,000");

        Assert.Empty((await Newsroom.FileAsync(claim.Claim.Id)).Statements);
    }

    [Fact]
    public async Task What_was_drawn_by_hand_keeps_what_it_rests_on()
    {
        var claim = await _file.AcceptAsync(Newsroom, null, Ct, _file.Find("declared", "8,000"));
        var agency = claim.Statements.Single(s => claim.SourceOf(s).Name == "Meridian");
        var words = TestNewsroom.Says(await Newsroom.SourceAsync("The Wire"), Act.Reports) with { Bases = [Reliance.Of(RelianceKind.Quotes, agency.Id)] };
        await Newsroom.Tracing.AddAsync(Newsroom.Checker, claim.Claim.Id, words, Ct);

        var refused = await Assert.ThrowsAsync<EditorialRuleException>(() => DetachAsync("declared", "8,000"));
        Assert.Contains("rests on what this attribution put there", refused.Message, StringComparison.Ordinal);
    }

    private PrefilledAttribution At(string words)
    {
        var start = TurbineArticle.Text.IndexOf(words, StringComparison.Ordinal);
        return PrefilledAttribution.Of(_file, start, start + words.Length);
    }

    private async Task<ArticleFile> ReadAsync() => _file = (await Desk.OpenAsync(_file.Article.Id, Ct))!;

    private async Task<(Claim Claim, TracingStep Step)> TraceAsync(string words, TraceOnto onto)
    {
        await ReadAsync();
        var filled = At(words);
        return await Desk.TraceAsync(Newsroom.Checker, _file.Article.Id, [new PlacedAttribution(filled.Id, filled.Seen, filled.Id is null ? filled.Words : null)], onto, Ct);
    }

    private async Task<TracingStep> DetachAsync(string cue, string content)
    {
        var found = (await ReadAsync()).Find(cue, content);
        return await Desk.DetachAsync(Newsroom.Checker, found.Id, found.Revision, Ct);
    }
}
