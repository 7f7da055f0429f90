using FactCheck.Core;
using FactCheck.Core.Attribution;
using FactCheck.Core.Claims;
using FactCheck.Core.Sources;
using FactCheck.Core.Verdicts;

namespace FactCheck.Tests.Claims;

public sealed class ClaimDeskTests : NewsroomTest
{
    [Fact]
    public async Task An_address_that_another_claim_has_is_refused_with_a_sentence()
    {
        var taken = await Newsroom.DraftAsync("Crime doubled last year.");
        var claim = await Newsroom.DraftAsync("Crime fell last year.");

        var refused = await Assert.ThrowsAsync<EditorialRuleException>(
            () => Newsroom.Claims.WordAsync(Newsroom.Checker, claim.Id, claim.Revision, new ClaimWords(claim.Text, claim.Headline, taken.Slug, "en", "", []), Ct));

        Assert.Contains("has the address “crime-doubled-last-year” already", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Drafts_with_the_same_headline_get_addresses_of_their_own()
    {
        var first = await Newsroom.DraftAsync();
        var second = await Newsroom.DraftAsync();

        Assert.Equal(("crime-doubled-last-year", "crime-doubled-last-year-2"), (first.Slug, second.Slug));
    }

    [Theory]
    [InlineData("قیمت نان دو برابر شد", "قیمت-نان-دو-برابر-شد")]
    [InlineData("Übergewinne & co. — 15,000 €", "ubergewinne-co-15000")]
    [InlineData("???", "x")]
    public void A_headline_in_any_script_has_an_address(string headline, string slug) => Assert.Equal(slug, Slug.From(headline));

    [Fact]
    public async Task A_clashing_address_is_refused_with_a_sentence_whatever_white_space_stands_around_it()
    {
        var taken = await Newsroom.DraftAsync("Crime doubled last year.");
        var claim = await Newsroom.DraftAsync("Crime fell last year.");

        var refused = await Assert.ThrowsAsync<EditorialRuleException>(
            () => Newsroom.Claims.WordAsync(Newsroom.Checker, claim.Id, claim.Revision, new ClaimWords(claim.Text, claim.Headline, $" {taken.Slug} ", "en", "", []), Ct));

        Assert.Contains("Choose another", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_statement_is_changed_only_on_its_own_claim()
    {
        var inReview = await Newsroom.InReviewAsync();
        var open = await Newsroom.DraftAsync("Crime fell last year.");
        var statement = (await Newsroom.FileAsync(inReview.Id)).Statements[^1];

        var edit = await Assert.ThrowsAsync<EditorialRuleException>(() => Newsroom.Tracing.EditAsync(Newsroom.Checker, open.Id, statement.Id, statement.Revision, statement.Words() with { Bases = [] }, Ct));
        var remove = await Assert.ThrowsAsync<EditorialRuleException>(() => Newsroom.Tracing.RemoveAsync(Newsroom.Checker, open.Id, statement.Id, statement.Revision, "no", Ct));

        Assert.Equal(["That belongs to another claim.", "That belongs to another claim."], [edit.Message, remove.Message]);
    }

    [Fact]
    public async Task A_claim_in_review_cannot_be_changed_under_the_editors_eyes()
    {
        var claim = await Newsroom.InReviewAsync();
        var file = await Newsroom.FileAsync(claim.Id);

        var evidence = await Assert.ThrowsAsync<EditorialRuleException>(
            () => Newsroom.Claims.RemoveEvidenceAsync(Newsroom.Checker, claim.Id, file.Evidence[0].Id, file.Evidence[0].Revision, "no", Ct));
        var statement = await Assert.ThrowsAsync<EditorialRuleException>(
            () => Newsroom.Tracing.EditAsync(Newsroom.Checker, claim.Id, file.Statements[0].Id, file.Statements[0].Revision, file.Statements[0].Words(), Ct));

        Assert.Contains("in review", evidence.Message, StringComparison.Ordinal);
        Assert.Contains("in review", statement.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_verdict_needs_evidence()
    {
        var claim = await Newsroom.DraftAsync();
        await Newsroom.Claims.StartCheckingAsync(Newsroom.Checker, claim.Id, Ct);
        await Newsroom.Verdicts.WriteAsync(Newsroom.Checker, claim.Id, 0, new VerdictWords(Rating.False, "It fell.", ""), Ct);

        var refused = await Assert.ThrowsAsync<EditorialRuleException>(() => Newsroom.Verdicts.SubmitAsync(Newsroom.Checker, claim.Id, null, null, Ct));

        Assert.Contains("at least one piece of evidence", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_others_rest_on_cannot_be_removed_before_them()
    {
        var claim = await Newsroom.CheckingAsync();
        var said = (await Newsroom.FileAsync(claim.Id)).Statements.Single(s => s.Act is Act.Asserts);

        var refused = await Assert.ThrowsAsync<EditorialRuleException>(() => Newsroom.Tracing.RemoveAsync(Newsroom.Checker, claim.Id, said.Id, said.Revision, "wrong", Ct));

        Assert.Contains("rest on this one", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Removing_something_asks_why()
    {
        var claim = await Newsroom.CheckingAsync();
        var evidence = (await Newsroom.FileAsync(claim.Id)).Evidence[0];

        var refused = await Assert.ThrowsAsync<EditorialRuleException>(() => Newsroom.Claims.RemoveEvidenceAsync(Newsroom.Checker, claim.Id, evidence.Id, evidence.Revision, " ", Ct));
        await Newsroom.Claims.RemoveEvidenceAsync(Newsroom.Checker, claim.Id, evidence.Id, evidence.Revision, "a duplicate", Ct);

        Assert.Contains("reason", refused.Message, StringComparison.Ordinal);
        Assert.Empty((await Newsroom.FileAsync(claim.Id)).Evidence);
        Assert.Contains(await Newsroom.Archive.HistoryAsync(claim.Id, Ct), line => line.Why == "Evidence removed: a duplicate");
    }

    [Fact]
    public async Task The_public_reads_an_unnamed_source_in_the_articles_words_only()
    {
        var claim = await Newsroom.CheckingAsync();
        var office = await Newsroom.SourceAsync("Water Ministry", SourceKind.Organisation);
        var persona = await Newsroom.Sources.RegisterAsync(Newsroom.Checker, new SourceWords("our contact at the ministry", SourceKind.Unnamed, office.Id, Family: "their union"), Ct);

        var silent = await Assert.ThrowsAsync<EditorialRuleException>(() => Newsroom.Tracing.AddAsync(Newsroom.Checker, claim.Id, TestNewsroom.Says(persona, Act.Asserts), Ct));
        await Newsroom.Tracing.AddAsync(Newsroom.Checker, claim.Id, TestNewsroom.Says(persona, Act.Asserts) with { SourceWords = "an official" }, Ct);

        Assert.Contains("How does the article word this unnamed source", silent.Message, StringComparison.Ordinal);
        var graph = GraphJson.Write(TracedGraph.ForReaders(await Newsroom.FileAsync(claim.Id)).Document);
        Assert.Contains("an official", graph, StringComparison.Ordinal);
        Assert.DoesNotContain("Water Ministry", graph, StringComparison.Ordinal);
        Assert.DoesNotContain("their union", graph, StringComparison.Ordinal);
        Assert.DoesNotContain("our contact", graph, StringComparison.Ordinal);
        Assert.DoesNotContain(persona.Id.ToString(), graph, StringComparison.OrdinalIgnoreCase);
    }
}
