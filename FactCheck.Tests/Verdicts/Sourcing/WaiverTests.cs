using FactCheck.Core;
using FactCheck.Core.Claims;
using FactCheck.Core.Ledger;
using FactCheck.Core.People;
using FactCheck.Core.Verdicts.Sourcing;

namespace FactCheck.Tests.Verdicts.Sourcing;

/// <summary>A broken rule stands in the way of a review until the evidence is mended or somebody signs why.</summary>
public sealed class WaiverTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_verdict_whose_sourcing_breaks_a_rule_cannot_be_submitted()
    {
        await using var some = await WithoutArchiveAsync();

        var refused = await Assert.ThrowsAsync<EditorialRuleException>(some.SubmitAsync);

        Assert.Equal("This cannot be submitted yet: a sourcing rule is open (No archived copy). Mend the evidence, or sign a reason under “Sourcing rules”.", refused.Message);
        Assert.Equal(WorkState.Checking, (await some.FileAsync()).Claim.Work);
    }

    [Fact]
    public async Task A_signed_reason_opens_the_way_and_stays_on_the_ledger()
    {
        await using var some = await WithoutArchiveAsync();

        await some.WaiveAsync("no-archive", "The archive refuses this page.");
        await some.SubmitAsync();

        var waived = Assert.Single((await some.ReportAsync()).Waived).Waiver!;
        Assert.Equal(("The archive refuses this page.", some.Newsroom.Checker, some.Newsroom.Clock.GetUtcNow().Date), (waived.Reason, waived.SignedBy, waived.SignedAt.Date));
        Assert.Contains(await some.Newsroom.Archive.HistoryAsync(some.Claim.Id, Ct), line => line is { Why: "Sourcing rule waived: No archived copy", Kind: "Waiver", Who: "Cleo" });
        Assert.Null((await some.Newsroom.Get<LedgerVerifier>().VerifyAsync(null, Ct)).Problem);
    }

    [Fact]
    public async Task A_waiver_needs_a_reason()
    {
        await using var some = await WithoutArchiveAsync();

        var refused = await Assert.ThrowsAsync<EditorialRuleException>(() => some.WaiveAsync("no-archive", " "));

        Assert.Equal("The reason for the waiver is missing.", refused.Message);
        Assert.StartsWith("Say in a sentence why", (await Assert.ThrowsAsync<EditorialRuleException>(() => some.WaiveAsync("no-archive", "because"))).Message, StringComparison.Ordinal);
        Assert.Empty((await some.ReportAsync()).Waived);
    }

    [Fact]
    public async Task A_waiver_lapses_when_the_rule_is_broken_on_one_more_piece()
    {
        await using var some = await WithoutArchiveAsync();
        var waiver = await some.WaiveAsync("no-archive");
        var second = await some.AddAsync("Another page", "The Post", with: words => words with { ArchivedUrl = null });

        var found = await some.FindingAsync("no-archive");
        var refused = await Assert.ThrowsAsync<EditorialRuleException>(some.SubmitAsync);
        await some.ChangeAsync(second, words => words with { ArchivedUrl = "https://archive.example.org/post" });

        Assert.Equal((null, waiver.Id), (found.Waiver, found.Lapsed?.Id));
        Assert.Contains("No archived copy", refused.Message, StringComparison.Ordinal);
        Assert.Equal(waiver.Id, (await some.FindingAsync("no-archive")).Waiver?.Id);
    }

    [Fact]
    public async Task A_waiver_covers_what_was_read_and_nothing_that_came_meanwhile()
    {
        await using var some = await WithoutArchiveAsync();
        var read = (await some.FindingAsync("no-archive")).Finding;
        await some.AddAsync("Another page", "The Post", with: words => words with { ArchivedUrl = null });

        var refused = await Assert.ThrowsAsync<EditorialRuleException>(() => some.Newsroom.Sourcing.WaiveAsync(some.Newsroom.Checker, some.Claim.Id, read, "No archive.", Ct));

        Assert.Contains("no longer broken on just these pieces", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_waiver_that_was_taken_back_covers_nothing()
    {
        await using var some = await WithoutArchiveAsync();
        var waiver = await some.WaiveAsync("no-archive");

        await some.Newsroom.Sourcing.TakeBackAsync(some.Newsroom.Editor, some.Claim.Id, waiver.Id, "the archive works again", Ct);

        Assert.Single((await some.ReportAsync()).Open);
        Assert.Contains(await some.Newsroom.Archive.HistoryAsync(some.Claim.Id, Ct), line => line is { Why: "Waiver taken back: the archive works again", Who: "Ed" });
    }

    [Fact]
    public async Task Whoever_left_the_newsroom_signs_nothing_even_with_the_page_still_open()
    {
        await using var some = await WithoutArchiveAsync();
        var finding = (await some.FindingAsync("no-archive")).Finding;
        var cleo = (await some.Newsroom.People.FindAsync(some.Newsroom.Checker, Ct))!;
        await some.Newsroom.People.DeactivateAsync(some.Newsroom.Administrator, cleo.Id, cleo.Revision, Ct);

        await Assert.ThrowsAsync<EditorialRuleException>(() => some.Newsroom.Sourcing.WaiveAsync(cleo.Id, some.Claim.Id, finding, "No archive.", Ct));

        Assert.Single((await some.ReportAsync()).Open);
    }

    [Fact]
    public async Task The_editor_who_signed_a_waiver_does_not_approve_it()
    {
        await using var some = await WithoutArchiveAsync();
        await some.WaiveAsync("no-archive", by: some.Newsroom.Editor);
        await some.SubmitAsync();

        var refused = await Assert.ThrowsAsync<EditorialRuleException>(() => some.Newsroom.PublishAsync(some.Claim.Id));
        var preview = (await some.Newsroom.Publishing.PreviewAsync(some.Claim.Id, Ct))!;
        await some.Newsroom.Publishing.PublishAsync(some.Newsroom.Administrator, some.Claim.Id, preview.Fingerprint, Ct);

        Assert.Contains("You signed a waiver", refused.Message, StringComparison.Ordinal);
        Assert.Equal(WorkState.Done, (await some.FileAsync()).Claim.Work);
    }

    [Fact]
    public async Task An_approval_is_bound_to_the_waivers_that_were_read()
    {
        await using var some = await SomeEvidence.WellSourcedAsync();
        await some.SubmitAsync();
        var read = (await some.Newsroom.Publishing.PreviewAsync(some.Claim.Id, Ct))!;
        await some.Newsroom.Verdicts.SendBackAsync(some.Newsroom.Editor, some.Claim.Id, "more", Ct);
        var file = await some.FileAsync();
        await some.ChangeAsync(file.Evidence[0], words => words with { Lineage = Core.Attribution.Lineage.Unknown });
        await some.WaiveAsync("single-origin");
        await some.ChangeAsync(file.Evidence[0], words => words with { Lineage = Core.Attribution.Lineage.Own });
        await some.SubmitAsync();
        Assert.Equal(read.Fingerprint, (await some.Newsroom.Publishing.PreviewAsync(some.Claim.Id, Ct))!.Fingerprint); // waives nothing that is broken

        await some.Newsroom.Verdicts.SendBackAsync(some.Newsroom.Editor, some.Claim.Id, "more", Ct);
        await some.Newsroom.Sources.DescribeAsync(some.Newsroom.Checker, file.Evidence[0].SourceId!.Value, 1, new("Police", Core.Sources.SourceKind.Organisation, Family: "Interior"), Ct);
        await some.Newsroom.Sources.DescribeAsync(some.Newsroom.Checker, file.Evidence[1].SourceId!.Value, 1, new("Statistics Office", Core.Sources.SourceKind.Dataset, Family: "Interior"), Ct);
        await some.SubmitAsync();

        await Assert.ThrowsAsync<EditorialRuleException>(() => some.Newsroom.Publishing.PublishAsync(some.Newsroom.Editor, some.Claim.Id, read.Fingerprint, Ct));
    }

    [Fact]
    public async Task A_pack_that_is_switched_off_asks_for_nothing_and_the_ledger_says_who_switched_it_and_why()
    {
        await using var some = await WithoutArchiveAsync();
        await SwitchAsync(some, 0, "ifcn", on: false);
        Assert.Equal("AFP", Assert.Single((await some.FindingAsync("no-archive")).Packs).Name);

        await SwitchAsync(some, 1, "afp", on: false);
        Assert.Empty(await some.BrokenAsync());
        await some.SubmitAsync();

        await using var db = await some.Newsroom.DbAsync();
        Assert.Contains(db.Ledger, entry => entry.Kind == nameof(HouseRules) && entry.Why == "Sourcing rules of AFP switched off: we are not AFP" && entry.ActorId == some.Newsroom.Administrator);
        Assert.Null((await some.Newsroom.Get<LedgerVerifier>().VerifyAsync(null, Ct)).Problem);
    }

    [Fact]
    public async Task A_rule_that_comes_into_force_during_a_review_stops_the_publication()
    {
        await using var some = await WithoutArchiveAsync();
        await SwitchAsync(some, 0, "ifcn", on: false);
        await SwitchAsync(some, 1, "afp", on: false);
        await some.SubmitAsync();
        await SwitchAsync(some, 2, "afp", on: true);

        var refused = await Assert.ThrowsAsync<EditorialRuleException>(() => some.Newsroom.PublishAsync(some.Claim.Id));

        Assert.Contains("Send it back", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_an_administrator_sets_the_house_rules_and_only_over_what_they_read()
    {
        await using var some = await WithoutArchiveAsync();
        var sourcing = some.Newsroom.Sourcing;

        var editor = await Assert.ThrowsAsync<EditorialRuleException>(() => sourcing.SwitchAsync(some.Newsroom.Editor, 0, "ap", false, "no", Ct));
        await SwitchAsync(some, 0, "ap", on: false);
        var stale = await Assert.ThrowsAsync<EditorialRuleException>(() => SwitchAsync(some, 0, "afp", on: false));
        var unknown = await Assert.ThrowsAsync<EditorialRuleException>(() => SwitchAsync(some, 1, "bbc", on: false));
        var silent = await Assert.ThrowsAsync<EditorialRuleException>(() => sourcing.SwitchAsync(some.Newsroom.Administrator, 1, "afp", false, "", Ct));

        Assert.Equal("Only an administrator may change the house rules.", editor.Message);
        Assert.Contains("Somebody else changed the house rules", stale.Message, StringComparison.Ordinal);
        Assert.Equal("There is no pack of rules “bbc”.", unknown.Message);
        Assert.Equal("The reason to change the house rules is missing.", silent.Message);
        Assert.Equal(["ap"], (await sourcing.RulesAsync(Ct)).Off);
        Assert.True(May.WaiveSourcing(await some.Newsroom.People.FindAsync(some.Newsroom.Checker, Ct)));
        Assert.False(May.WaiveSourcing(null));
    }

    private static Task SwitchAsync(SomeEvidence some, int seen, string pack, bool on) =>
        some.Newsroom.Sourcing.SwitchAsync(some.Newsroom.Administrator, seen, pack, on, "we are not AFP", Ct);

    private static async Task<SomeEvidence> WithoutArchiveAsync()
    {
        var some = await SomeEvidence.WellSourcedAsync();
        await some.AddAsync("A page", "The Paper", with: words => words with { ArchivedUrl = null });
        return some;
    }
}
