using FactCheck.Core;
using FactCheck.Core.Articles;
using FactCheck.Core.Attribution;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Tests.Articles;

public sealed class CorrectDetailsTests : IAsyncLifetime
{
    private TestNewsroom _newsroom = null!;
    private ArticleFile _file = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private IntakeDesk Intake => _newsroom.Get<IntakeDesk>();

    public async ValueTask InitializeAsync()
    {
        _newsroom = await TestNewsroom.OpenAsync();
        _file = await TurbineArticle.TakeInAsync(_newsroom, Ct);
    }

    public ValueTask DisposeAsync() => _newsroom.DisposeAsync();

    [Fact]
    public async Task Publisher_title_byline_day_and_address_are_corrected_and_the_ledger_says_by_whom()
    {
        await CorrectAsync(new ArticleWords("The Morning Lamp", "Turbines for Sorvia", "Ann Lee", new DateOnly(2023, 3, 9), "https://lamp.example/turbines"));

        var now = (await Intake.OpenAsync(_file.Article.Id, Ct))!;
        Assert.Equal(new ArticleWords("The Morning Lamp", "Turbines for Sorvia", "Ann Lee", new DateOnly(2023, 3, 9), "https://lamp.example/turbines", _file.Article.Language), now.Words());
        Assert.Equal(_file.Article.Text, now.Article.Text);
        await using var db = await _newsroom.DbAsync();
        var entry = await db.Ledger.Where(e => e.ItemId == _file.Article.Id).OrderByDescending(e => e.Sequence).FirstAsync(Ct);
        Assert.Equal((_newsroom.Editor, "Details of the article corrected"), (entry.ActorId, entry.Why));
    }

    [Fact]
    public async Task Nobody_corrects_over_a_colleagues_newer_correction()
    {
        await CorrectAsync(_file.Words() with { Title = "Turbines for Sorvia" });

        var refused = await Assert.ThrowsAsync<EditorialRuleException>(() => CorrectAsync(_file.Words() with { Title = "Turbines for all" }));

        Assert.Contains("this article", refused.Message, StringComparison.Ordinal);
        Assert.Equal("Turbines for Sorvia", (await Intake.OpenAsync(_file.Article.Id, Ct))!.Article.Title);
    }

    [Fact]
    public async Task Who_no_longer_works_here_corrects_nothing()
    {
        var editor = (await _newsroom.People.FindAsync(_newsroom.Editor, Ct))!;
        await _newsroom.People.DeactivateAsync(_newsroom.Administrator, editor.Id, editor.Revision, Ct);

        var refused = await Assert.ThrowsAsync<EditorialRuleException>(() => CorrectAsync(_file.Words() with { Title = "Turbines for Sorvia" }));

        Assert.StartsWith("Your account is no longer active.", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_day_in_the_future_is_refused()
    {
        var refused = await Assert.ThrowsAsync<EditorialRuleException>(() => CorrectAsync(_file.Words() with { PublishedOn = new DateOnly(2031, 1, 1) }));

        Assert.StartsWith("The day of publication", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_publisher_stays_as_long_as_claims_say_that_it_passed_this_on()
    {
        await _file.AcceptAsync(_newsroom, null, Ct, _file.Find("declared", "8,000"));

        var refused = await Assert.ThrowsAsync<EditorialRuleException>(() => CorrectAsync(_file.Words() with { Publisher = "The Morning Lamp" }));
        Assert.StartsWith("An attribution of this article is on a claim, with the publisher as it was.", refused.Message, StringComparison.Ordinal);

        await CorrectAsync(_file.Words() with { Title = "Turbines for Sorvia" });
        Assert.Equal("Turbines for Sorvia", (await Intake.OpenAsync(_file.Article.Id, Ct))!.Article.Title);
    }

    [Fact]
    public async Task The_publisher_stays_too_where_a_statement_was_anchored_in_the_article_by_hand()
    {
        var claim = await _newsroom.DraftAsync();
        var paper = (await _newsroom.Sources.FindAsync(_file.Article.PublisherId!.Value, Ct))!;
        var said = await _newsroom.Tracing.AddAsync(_newsroom.Checker, claim.Id, TestNewsroom.Says(paper, Act.Reports) with { ArticleId = _file.Article.Id }, Ct);

        var refused = await Assert.ThrowsAsync<EditorialRuleException>(() => CorrectAsync(_file.Words() with { Publisher = "The Morning Lamp" }));
        Assert.StartsWith("A statement on a claim is anchored in this article, with the publisher as it was.", refused.Message, StringComparison.Ordinal);

        await _newsroom.Tracing.RemoveAsync(_newsroom.Checker, claim.Id, said.Id, said.Revision, "entered by mistake", Ct);
        await CorrectAsync(_file.Words() with { Publisher = "The Morning Lamp" });
        Assert.Equal("The Morning Lamp", (await Intake.OpenAsync(_file.Article.Id, Ct))!.Words().Publisher);
    }

    private Task CorrectAsync(ArticleWords words) => Intake.CorrectAsync(_newsroom.Editor, _file.Article.Id, _file.Article.Revision, words, Ct);
}
