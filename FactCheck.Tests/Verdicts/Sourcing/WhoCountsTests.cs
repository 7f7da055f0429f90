using FactCheck.Core.Claims;
using FactCheck.Core.Sources;
using static FactCheck.Tests.Verdicts.Sourcing.SomeEvidence;

namespace FactCheck.Tests.Verdicts.Sourcing;

/// <summary>Whom the rules count: a source once, whatever its records; whoever nobody names, person or not; and nobody whom the desk withdrew.</summary>
public sealed class WhoCountsTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Two_records_of_one_source_are_not_several()
    {
        await using var some = await WellSourcedAsync();
        var first = await some.AddAsync("One officer", "Officer One", SourceKind.Person);
        var second = await some.AddAsync("Another officer", "Officer Two", SourceKind.Person);
        await some.AddAsync("A report", "The Paper", SourceKind.Outlet, words => words with { Note = "Officials said that crime fell.", Bases = On(first, second) });
        Assert.Empty(await some.BrokenAsync());

        await some.Newsroom.Same.HoldSameAsync(some.Newsroom.Editor, first.SourceId!.Value, second.SourceId!.Value, "One man under two names.", Ct);

        Assert.Equal(["plural"], await some.BrokenAsync());
    }

    [Theory]
    [InlineData(null, "bare-source")]
    [InlineData("a source", "bare-source")]
    [InlineData("officials of the records department", "plural")]
    [InlineData("a filing of the records department", null)]
    public async Task A_document_that_nobody_names_is_held_to_its_words_like_a_person(string? sourceWords, string? broken)
    {
        await using var some = await WellSourcedAsync();
        var filing = await some.Newsroom.Sources.RegisterAsync(some.Newsroom.Checker, new SourceWords("filing", SourceKind.Document) { Nameless = true }, Ct);
        await some.AddAsync("A filing", "filing", with: words => words with { SourceWords = sourceWords });

        Assert.True(filing.Anonymous);
        Assert.Equal(broken is null ? [] : [broken], await some.BrokenAsync());
    }

    [Theory]
    [InlineData("sources", true)]
    [InlineData("Western governments", false)]
    public async Task A_collective_whose_name_says_nothing_is_a_bare_source(string name, bool told)
    {
        await using var some = await WellSourcedAsync();
        await some.AddAsync("A report", name, SourceKind.Group);

        Assert.Equal(told, (await some.BrokenAsync()).Contains("bare-source"));
    }

    [Fact]
    public async Task What_was_withdrawn_breaks_no_rule_and_fulfils_none()
    {
        await using var some = await WellSourcedAsync();
        var gone = await some.AddAsync("A call", "The Caller", SourceKind.Person, words => words with { ArchivedUrl = null, Note = "Sources said so.", Credibility = 1 });
        var unseen = await some.AddAsync("His notes", "The Caller", SourceKind.Person, words => words with { Unseen = true });
        await some.AddAsync("A news item", "The Paper", SourceKind.Outlet, words => words with { Bases = On(unseen) });
        Assert.Equal(["secondary", "plural", "bare-source", "no-archive"], await some.BrokenAsync());

        await WithdrawAsync(some, gone.SourceId!.Value);
        Assert.Empty(await some.BrokenAsync());

        await WithdrawAsync(some, (await some.FileAsync()).Evidence.Single(piece => piece.Stance is Stance.Supports).SourceId!.Value);
        Assert.Equal(["one-side"], await some.BrokenAsync()); // the other side is gone with the minister
    }

    [Fact]
    public async Task A_named_source_that_was_withdrawn_does_not_stand_behind_an_unnamed_one()
    {
        await using var some = await OnAsync();
        await some.AddAsync("A call", "our contact", SourceKind.Unnamed, words => words with { SourceWords = "an officer of the records department" });
        var police = await some.AddAsync("Police statistics", "Police");
        Assert.DoesNotContain("anonymous-only", await some.BrokenAsync());

        await WithdrawAsync(some, police.SourceId!.Value);

        Assert.Contains("anonymous-only", await some.BrokenAsync());
        Assert.Equal("All of the evidence against the claim (one piece) goes back to one origin.", (await some.FindingAsync("single-origin")).Finding.What);
    }

    [Fact]
    public async Task When_all_that_was_entered_is_withdrawn_the_side_is_missing()
    {
        await using var some = await OnAsync();
        var police = await some.AddAsync("Police statistics", "Police");

        await WithdrawAsync(some, police.SourceId!.Value);

        var found = (await some.FindingAsync("single-origin")).Finding;
        Assert.Equal(("Nothing is on the side that the rating speaks for: the evidence against the claim is missing.", police.Id), (found.What, Assert.Single(found.Items)));
    }

    private static async Task WithdrawAsync(SomeEvidence some, Guid source) =>
        await some.Newsroom.Withdrawals.WithdrawAsync(some.Newsroom.Editor, source, (await some.Newsroom.Sources.FindAsync(source, Ct))!.Revision, "Made up.", Ct);
}
