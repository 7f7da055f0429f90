using FactCheck.Core;
using FactCheck.Core.Attribution;
using FactCheck.Core.Claims;
using FactCheck.Core.Editions;
using FactCheck.Core.Ledger;
using FactCheck.Core.Sources;
using FactCheck.Core.Verdicts;
using FactCheck.Tests.Verdicts.Sourcing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using static FactCheck.Tests.Verdicts.Sourcing.SomeEvidence;

namespace FactCheck.Tests.Claims;

/// <summary>Evidence comes from somewhere too, and the same questions are asked of it.</summary>
public sealed class EvidenceGraphTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Three_items_that_go_back_to_one_data_set_say_so_and_name_what_proves_it()
    {
        await using var some = await ThreeOfOneAsync();

        var side = Assert.Single(EvidenceGraph.Sides(await some.FileAsync()));

        Assert.Equal("Three items speak against the claim; all go back to one data set, Crime Register.", Text(side.Says));
        Assert.Equal((1, 1, 1, 1), (side.Answers.Strict.Count, side.Answers.Lenient.Count, side.Answers.Named.Count, side.Answers.Routes.Count));
        Assert.Equal(["e1"], side.Answers.Strict.Proof.Single().Origins);
        Assert.Equal("The Paper", side.Graph.Sources.Single(source => source.Id == side.Answers.Reports.Single().Id).Name);
        Assert.Equal(["e1"], side.Answers.Bottlenecks.Single().Proof);
    }

    [Fact]
    public async Task Two_items_of_one_unnamed_source_are_not_linked_for_readers()
    {
        await using var some = await OnAsync();
        var first = await some.AddAsync("A call", "an aide", SourceKind.Unnamed, words => words with { SourceWords = "an aide" });
        await some.ChangeAsync(await some.AddAsync("A letter", "somebody else", SourceKind.Unnamed, words => words with { SourceWords = "a man close to the talks" }), words => words with { SourceId = first.SourceId });

        Assert.Single(Assert.Single(EvidenceGraph.Sides(await some.FileAsync())).Graph.Sources);
        Assert.Equal(["a man close to the talks", "an aide"], Assert.Single(EvidenceGraph.ForReaders(await some.FileAsync())).Graph.Sources.Select(source => source.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Evidence_of_a_withdrawn_source_carries_nothing_and_is_not_counted_in_words()
    {
        await using var some = await OnAsync();
        var piece = await some.AddAsync("Figures", "Census");
        var before = Substance.Of(await some.FileAsync()).Fingerprint;
        var census = (await some.Newsroom.Sources.FindAsync(piece.SourceId!.Value, Ct))!;
        await some.Newsroom.Get<WithdrawalDesk>().WithdrawAsync(some.Newsroom.Editor, census.Id, census.Revision, "It took them back.", Ct);

        Assert.Equal("Whoever this rests on no longer counts for us.", Text(Assert.Single(EvidenceGraph.Sides(await some.FileAsync())).Says));
        Assert.NotEqual(before, Substance.Of(await some.FileAsync()).Fingerprint);
    }

    [Fact]
    public async Task That_two_sources_of_evidence_are_one_changes_what_a_verdict_judged()
    {
        await using var some = await OnAsync();
        var (one, other) = (await some.AddAsync("Figures", "Census"), await some.AddAsync("More figures", "Census Bureau"));
        var before = Substance.Of(await some.FileAsync()).Fingerprint;

        await some.Newsroom.Get<SameSourceDesk>().HoldSameAsync(some.Newsroom.Editor, one.SourceId!.Value, other.SourceId!.Value, "One office.", Ct);

        Assert.NotEqual(before, Substance.Of(await some.FileAsync()).Fingerprint);
    }

    [Fact]
    public async Task Each_side_is_asked_by_itself_and_what_it_rests_on_elsewhere_is_only_its_lineage()
    {
        await using var some = await OnAsync();
        var census = await some.AddAsync("The census", "Census", SourceKind.Dataset, words => words with { Stance = Stance.Context });
        var court = await some.AddAsync("Court files", "Court", with: words => words with { Stance = Stance.Context });
        await some.AddAsync("A joint count", "Institute", with: words => words with { Bases = [Reliance.Of(RelianceKind.ReliesOn, census.Id, court.Id)] });

        var sides = EvidenceGraph.Sides(await some.FileAsync()).ToDictionary(side => side.Stance);

        Assert.Equal("One item speaks against the claim; it goes back to one joint finding of one data set, Census and the Court.", Text(sides[Stance.Refutes].Says));
        Assert.Equal((1, 2), (sides[Stance.Refutes].Answers.Lenient.Count, sides[Stance.Context].Answers.Lenient.Count));
    }

    [Fact]
    public async Task What_the_desk_measured_itself_has_the_desk_as_its_source()
    {
        await using var some = await OnAsync();
        var ours = await some.Newsroom.Sources.OursAsync(some.Newsroom.Checker, Ct);
        var again = await some.Newsroom.Sources.OursAsync(some.Newsroom.Editor, Ct);
        await some.AddAsync("Our count of the files", ours.Name, with: words => words with { Url = null, ArchivedUrl = null });

        var side = Assert.Single(EvidenceGraph.Sides(await some.FileAsync()));

        Assert.Equal((ours.Id, true), (again.Id, again.Ours));
        Assert.Equal("One item speaks against the claim: our own desk, first hand.", Text(side.Says));
    }

    [Fact]
    public async Task What_nobody_here_has_seen_is_no_origin_that_we_hold()
    {
        await using var some = await OnAsync();
        await some.AddAsync("A study we read of", "University", with: words => words with { Unseen = true });

        var side = Assert.Single(EvidenceGraph.Sides(await some.FileAsync()));

        Assert.Equal((0, "One item speaks against the claim; none of it have we seen ourselves."), (side.Answers.Lenient.Count, Text(side.Says)));
    }

    [Fact]
    public async Task Evidence_rests_on_evidence_of_its_own_claim_that_still_stands()
    {
        await using var some = await ThreeOfOneAsync();
        await using var other = await WellSourcedAsync();
        var elsewhere = (await other.FileAsync()).Evidence[0];
        var file = await some.FileAsync();

        var foreign = await Assert.ThrowsAsync<EditorialRuleException>(() => some.AddAsync("A page", "The Paper", with: words => words with { Bases = On(elsewhere) }));
        var self = await Assert.ThrowsAsync<EditorialRuleException>(() => some.ChangeAsync(file.Evidence[0], words => words with { Bases = On(file.Evidence[0]) }));
        var removed = await Assert.ThrowsAsync<EditorialRuleException>(
            () => some.Newsroom.Claims.RemoveEvidenceAsync(some.Newsroom.Checker, some.Claim.Id, file.Evidence[0].Id, file.Evidence[0].Revision, "no", Ct));
        var negative = await Assert.ThrowsAsync<EditorialRuleException>(() => some.ChangeAsync(file.Evidence[0], words => words with { Certainty = Certainty.CertainlyNot }));

        Assert.Contains("only on evidence of the same claim", foreign.Message, StringComparison.Ordinal);
        Assert.Equal("Evidence cannot rest on itself.", self.Message);
        Assert.Contains("Other evidence rests on this piece", removed.Message, StringComparison.Ordinal);
        Assert.Contains("which way it goes", negative.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_edition_freezes_where_its_evidence_came_from()
    {
        await using var some = await WellSourcedAsync();
        await some.SubmitAsync();
        var edition = (await some.Newsroom.PublishAsync(some.Claim.Id)).Read();
        await some.Newsroom.Claims.TakeUpAgainAsync(some.Newsroom.Checker, some.Claim.Id, "more", Ct);
        await some.AddAsync("A third", "Court");

        await using var db = await some.Newsroom.DbAsync();
        var stands = (await db.Editions.SingleAsync(Ct)).Read();

        Assert.Equal(edition.ToJson(), stands.ToJson());
        Assert.Equal(
            ["One item supports the claim: The Minister, first hand.", "Two items speak against the claim; they go back to two sources: the Police and one data set, the Statistics Office."],
            stands.EvidenceSides.Select(side => Text(side.Says)));
        Assert.Equal(2, new AttributionGraph(GraphJson.Read(stands.EvidenceSides[1].Graph)).Answer(EvidenceGraph.ClaimId).Strict.Count);
    }

    [Fact]
    public async Task A_lineage_that_changed_changes_what_a_verdict_judged()
    {
        await using var some = await WellSourcedAsync();
        var before = Substance.Of(await some.FileAsync()).Fingerprint;

        await some.ChangeAsync((await some.FileAsync()).Evidence[0], words => words with { Lineage = Lineage.Unknown });

        Assert.NotEqual(before, Substance.Of(await some.FileAsync()).Fingerprint);
    }

    [Fact]
    public void An_edition_from_before_evidence_had_a_lineage_is_still_read()
    {
        const string Old = """{"Headline":"H","ClaimText":"C","Slug":"s","Language":"en","Graph":"{}","Evidence":[{"Title":"T","Stance":"Refutes","Source":null,"SourceSlug":null,"Url":"https://example.org/","ArchivedUrl":null,"Note":"","Credibility":2}],"Rating":"False","Conclusion":"No."}""";

        var edition = EditionDocument.FromJson(Old);

        Assert.Equal(("T", 0), (edition.Evidence.Single().Title, edition.EvidenceSides.Count));
    }

    [Fact]
    public async Task The_public_reads_an_unnamed_source_of_evidence_in_the_items_own_words_only()
    {
        await using var some = await OnAsync(Rating.Unproven);
        var office = await some.Newsroom.SourceAsync("Records Department", SourceKind.Organisation);
        var contact = await some.Newsroom.Sources.RegisterAsync(some.Newsroom.Checker, new SourceWords("our contact", SourceKind.Unnamed, office.Id), Ct);
        await some.AddAsync("A call", contact.Name, with: words => words with { SourceWords = "an officer" });

        var published = EditionComposer.Compose(await some.FileAsync());

        Assert.Equal("an officer", published.Evidence.Single().Source);
        Assert.Equal("One item speaks against the claim: one unnamed officer, first hand.", Text(published.EvidenceSides.Single().Says));
        Assert.All(["our contact", "Records Department", contact.Id.ToString()], kept => Assert.DoesNotContain(kept, published.ToJson(), StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_store_from_before_evidence_had_a_lineage_comes_along_and_its_ledger_still_verifies()
    {
        await using var some = await WellSourcedAsync();
        await using (var db = await some.Newsroom.DbAsync())
        {
            // back to what the ledger told before, as if its entries had been written then
            await db.GetService<IMigrator>().MigrateAsync("OtherReviews", Ct);
            await db.GetService<IMigrator>().MigrateAsync(cancellationToken: Ct);
        }

        var piece = (await some.FileAsync()).Evidence[0];

        Assert.Equal((Lineage.Unknown, Certainty.Certain, false, 0), (piece.Lineage, piece.Certainty, piece.Unseen, piece.Bases.Count));
        var problem = (await some.Newsroom.Get<LedgerVerifier>().VerifyAsync(null, Ct)).Problem;
        Assert.Contains("differ in Lineage:", problem, StringComparison.Ordinal); // what the ledger told is not forgotten
    }

    private static async Task<SomeEvidence> ThreeOfOneAsync()
    {
        var some = await OnAsync();
        var register = await some.AddAsync("The register", "Crime Register", SourceKind.Dataset);
        var report = await some.AddAsync("A report", "Institute", with: words => words with { Bases = On(register) });
        await some.AddAsync("A news item", "The Paper", SourceKind.Outlet, words => words with { Bases = On(report) });
        return some;
    }

    private static string Text(IEnumerable<TextRun> runs) => string.Concat(runs.Select(run => run.Text));
}
