using FactCheck.Core;
using FactCheck.Core.Articles;
using FactCheck.Core.Claims;
using FactCheck.Core.Ledger;
using FactCheck.Core.Matching;
using FactCheck.Core.Verdicts;

namespace FactCheck.Tests.Matching;

public sealed class EarlierChecksTests : NewsroomTest
{
    private static readonly OtherReviewWords s_review = new("https://check.example/storks", "Storks bring babies to the villages of Halland", "Storkkoll", "Falskt") { ReviewedOn = new DateOnly(2024, 5, 17) };

    private EarlierChecks Checks => Newsroom.Get<EarlierChecks>();

    private OtherReviewDesk Reviews => Newsroom.Get<OtherReviewDesk>();

    [Fact]
    public async Task Our_own_and_imported_checks_are_found_alike()
    {
        var edition = await Newsroom.PublishedAsync("Wind turbines in Halland killed 300 storks.", Rating.MostlyFalse);
        await Reviews.ImportAsync(Newsroom.Checker, [s_review], "feed.jsonld", Ct);

        var found = await Checks.FindAsync("Have the turbines in Halland killed all those storks that bring babies to villages?", ct: Ct);

        Assert.Equal(2, found.Count);
        var own = found.Single(check => check.Review is null);
        Assert.Equal((edition.ClaimId, Rating.MostlyFalse, new DateOnly(2026, 3, 2)), (own.Id, own.Rating!.Value, own.CheckedOn!.Value));
        Assert.Contains("storks", own.Words.InClaim.Select(span => span.In(own.ClaimText)));
        Assert.Equal(("Storkkoll", "Falskt"), (found.Single(check => check.Review is not null).Review!.Publisher, found.Single(check => check.Review is not null).Review!.Rating));
    }

    [Fact]
    public async Task A_claim_is_not_its_own_earlier_check_and_nothing_like_it_is_nothing()
    {
        var claim = await Newsroom.DraftAsync("Wind turbines in Halland killed 300 storks.");
        Assert.Empty(await Checks.FindAsync(claim.Text, claim.Id, ct: Ct));
        Assert.Single(await Checks.FindAsync(claim.Text, ct: Ct));
        Assert.Empty(await Checks.FindAsync("The county raised the property tax.", ct: Ct));
        Assert.Empty(await Checks.FindAsync(" ", ct: Ct));
    }

    [Fact]
    public async Task What_changes_at_the_desk_changes_what_is_found()
    {
        Assert.Empty(await Checks.FindAsync("Storks bring babies to Halland", ct: Ct));
        var claim = await Newsroom.DraftAsync("Storks bring babies to Halland.");
        Assert.Equal(WorkState.Draft, Assert.Single(await Checks.FindAsync("Storks bring babies to Halland", ct: Ct)).Work);

        var desk = Newsroom.Claims;
        await desk.DismissAsync(Newsroom.Checker, claim.Id, "not checkable", Ct);
        Assert.Empty(await Checks.FindAsync("Storks bring babies to Halland", ct: Ct));

        await Reviews.ImportAsync(Newsroom.Checker, [s_review], "feed.jsonld", Ct);
        Assert.NotNull(Assert.Single(await Checks.FindAsync("Storks bring babies to Halland", ct: Ct)).Review);
    }

    [Fact]
    public async Task A_restricted_claim_is_found_at_the_desk_and_says_so()
    {
        var edition = await Newsroom.PublishedAsync("Storks bring babies to Halland.");
        await Newsroom.Publishing.RestrictAsync(Newsroom.Editor, edition.ClaimId, "a court asked", Ct);
        Assert.True(Assert.Single(await Checks.FindAsync("Storks bring babies to Halland", ct: Ct)).Restricted);
    }

    [Fact]
    public async Task A_review_imported_twice_is_one_and_stands_on_the_ledger()
    {
        Assert.Equal(new ImportReport(1, 0, 1), await Reviews.ImportAsync(Newsroom.Checker, [s_review, s_review], "feed.jsonld", Ct));
        Assert.Equal(new ImportReport(0, 0, 1), await Reviews.ImportAsync(Newsroom.Checker, [s_review], "feed.jsonld", Ct));
        Assert.Equal(new ImportReport(0, 1, 0), await Reviews.ImportAsync(Newsroom.Checker, [s_review with { Rating = "Delvis falskt" }], "feed.jsonld", Ct));
        Assert.Equal("Delvis falskt", Assert.Single(await Checks.FindAsync("Storks bring babies to Halland", ct: Ct)).Review!.Rating);
        Assert.Null((await Newsroom.Get<LedgerVerifier>().VerifyAsync(ct: Ct)).Problem);
        await Assert.ThrowsAsync<EditorialRuleException>(() => Reviews.ImportAsync(Guid.NewGuid(), [s_review], "feed.jsonld", Ct));
    }

    [Fact]
    public async Task Wire_copy_under_another_headline_is_noticed()
    {
        var copies = Newsroom.Get<NearCopies>();
        var wire = string.Join(' ', Enumerable.Range(0, 40).Select(i => $"On day {i} the council of Varnamo heard witness number {i * 7} about the old bridge."));
        var first = await TakeInAsync("Bridge hearing goes on", wire);
        Assert.Null(await copies.OfAsync(first, Ct)); // the only article there is
        var copy = await TakeInAsync("Witnesses heard in Varnamo", "VARNAMO (Wire) – " + wire.Replace("witness number 70", "a tall witness", StringComparison.Ordinal) + " More soon.");
        var other = await TakeInAsync("Storks", string.Join(' ', Enumerable.Range(0, 60).Select(i => $"Stork {i} nested on roof {i * 3} of the old school in Halland.")));
        var brief = await TakeInAsync("Brief", "Too short.");

        var near = await copies.OfAsync(copy, Ct);
        Assert.Equal((first, "Bridge hearing goes on"), (near!.Article, near.Title));
        Assert.InRange(near.Share, 0.7, 1);
        Assert.Equal(copy, (await copies.OfAsync(first, Ct))!.Article);
        Assert.Null(await copies.OfAsync(other, Ct));
        Assert.Null(await copies.OfAsync(brief, Ct));
        Assert.Null(await copies.OfAsync(Guid.NewGuid(), Ct));
    }

    private async Task<Guid> TakeInAsync(string title, string text) =>
        (await Newsroom.Get<IntakeDesk>().TakeInAsync(Newsroom.Checker, text, new ArticleWords("The Paper", title, null, null, null), Ct)).Id;
}
