using FactCheck.Core.Editions;
using FactCheck.Core.Timeline;
using FactCheck.Core.Verdicts;

namespace FactCheck.Tests.Timeline;

public sealed class PublicClaimsTests : IAsyncLifetime
{
    private Press _press = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;
    private PublicClaims Claims => new(_press.Db);

    public async ValueTask InitializeAsync() => _press = await Press.OpenAsync();

    public ValueTask DisposeAsync() => _press.DisposeAsync();

    [Fact]
    public async Task Before_the_first_edition_there_is_nothing_to_show_but_the_claim_is_known()
    {
        await _press.PublishAsync(SomeEdition.Drones());

        var claim = await Claims.FindAsync("china-15000-drones", new DateOnly(2023, 2, 1), Ct);

        Assert.NotNull(claim);
        Assert.Null(claim.Shown);
        Assert.False(claim.Withdrawn);
    }

    [Fact]
    public async Task Looking_back_hides_the_correction_that_came_later()
    {
        await _press.PublishAsync(SomeEdition.Drones());
        _press.Clock.Advance(TimeSpan.FromDays(1));
        await _press.CorrectAsync(SomeEdition.Drones().Corrected(Rating.False, CorrectionKind.Correction, "We misread a table."));

        var then = (await Claims.FindAsync("china-15000-drones", new DateOnly(2023, 2, 12), Ct))!;
        var now = (await Claims.FindAsync("china-15000-drones", null, Ct))!;

        Assert.Equal(Rating.Unproven, then.Shown!.Rating);
        Assert.Empty(then.Corrections);
        Assert.Equal(Rating.False, now.Shown!.Rating);
        Assert.Equal("We misread a table.", Assert.Single(now.Corrections).Note);
    }

    [Fact]
    public async Task A_withdrawn_claim_shows_what_stood_last_and_was_not_withdrawn_before()
    {
        await _press.PublishAsync(SomeEdition.Drones());
        _press.Clock.Advance(TimeSpan.FromDays(1));
        await _press.WithdrawAsync("china-15000-drones", "The recording was made up.");

        Assert.True((await Claims.FindAsync("china-15000-drones", null, Ct))!.Withdrawn);
        Assert.False((await Claims.FindAsync("china-15000-drones", new DateOnly(2023, 2, 12), Ct))!.Withdrawn);
    }

    [Fact]
    public void How_it_unfolded_goes_from_who_said_it_to_who_denies_it()
    {
        var steps = StatementSteps.Of(SomeEdition.Drones());

        Assert.Equal(
            [
                "before 8 Feb 2023 | Said | A senior official, Intelligence Ministry says so.",
                "8 Feb 2023 | Reported | Entekhab quotes a senior official, Intelligence Ministry.",
                "10 Feb 2023 | Passed on | Iran Wire quotes Entekhab.",
                "11 Feb 2023 | Denied | Chinese officials deny it.",
            ],
            steps.Select(step => $"{step.When} | {step.Lane} | {step.Source} {step.Text}"));
        Assert.Equal([null, "entekhab", "iran-wire", "chinese-officials"], steps.Select(step => step.SourceSlug));
    }

    [Theory]
    [InlineData("senior official", "a senior official")]
    [InlineData("adviser to the minister", "an adviser to the minister")]
    [InlineData("a senior official of the Intelligence Ministry", "a senior official of the Intelligence Ministry")]
    [InlineData("officials", "officials")]
    [InlineData("Intelligence Ministry", "the Intelligence Ministry")]
    [InlineData("Entekhab", "Entekhab")]
    public void A_source_stands_in_a_sentence_as_english_wants_it(string name, string inSentence) =>
        Assert.Equal(inSentence, SourceNames.InSentence(name));

    [Fact]
    public void A_graph_that_cannot_be_read_leaves_the_page_standing() =>
        Assert.Empty(StatementSteps.Of(SomeEdition.Drones() with { Graph = "{broken" }));

    [Fact]
    public async Task A_source_is_shown_with_what_it_did_and_an_unnamed_one_has_no_page()
    {
        await _press.PublishAsync(SomeEdition.Drones());
        var sources = new PublicSources(_press.Db);

        Assert.Equal([SourceRole.PassedOn], (await sources.FindAsync("entekhab", Ct))!.Parts.Select(part => part.Role));
        Assert.Equal([SourceRole.Denied], (await sources.FindAsync("chinese-officials", Ct))!.Parts.Select(part => part.Role));
        Assert.Equal([SourceRole.Evidence], (await sources.FindAsync("customs-yearbook", Ct))!.Parts.Select(part => part.Role));
        Assert.Null(await sources.FindAsync("senior-official-intelligence-ministry", Ct));
    }
}
