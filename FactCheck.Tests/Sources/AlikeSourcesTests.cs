using FactCheck.Core.Sources;

namespace FactCheck.Tests.Sources;

public sealed class AlikeSourcesTests : IAsyncLifetime
{
    private TestNewsroom _newsroom = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _newsroom = await TestNewsroom.OpenAsync();

    public ValueTask DisposeAsync() => _newsroom.DisposeAsync();

    [Fact]
    public async Task The_same_official_as_elsewhere_is_proposed_by_the_body_and_the_description()
    {
        var (ministry, navy) = (await _newsroom.SourceAsync("Intelligence Ministry", SourceKind.Organisation), await _newsroom.SourceAsync("Navy", SourceKind.Organisation));
        var (one, other) = (await _newsroom.PersonaAsync("senior official, Intelligence Ministry", ministry), await _newsroom.PersonaAsync("an official", ministry));
        await _newsroom.PersonaAsync("an official", navy);
        await _newsroom.PersonaAsync("a shopkeeper", ministry);
        await _newsroom.PersonaAsync("an official");
        var claim = await _newsroom.DraftAsync("Prices rose.");
        await _newsroom.ToldAsync(claim.Id, other, "an official", await _newsroom.ArticleAsync("Entekhab", "an official"));

        var alike = Assert.Single((await _newsroom.Same.FindAsync(one.Id, Ct))!.Alike);

        Assert.Equal((other.Id, "both of “Intelligence Ministry”, both described as “official”"), (alike.Other.Id, alike.Because));
        Assert.Equal(["Prices rose."], alike.OtherIn);
    }

    [Fact]
    public async Task Two_people_whom_one_article_describes_in_two_ways_are_not_proposed_nor_are_pairs_that_an_editor_has_judged()
    {
        var article = await _newsroom.ArticleAsync("Entekhab", "two negotiators");
        var claim = await _newsroom.DraftAsync("Prices rose.");
        var (one, other, third) = (await _newsroom.PersonaAsync("gas negotiator"), await _newsroom.PersonaAsync("another gas negotiator"), await _newsroom.PersonaAsync("negotiator of the gas deal"));
        await _newsroom.ToldAsync(claim.Id, one, "a gas negotiator", article);
        await _newsroom.ToldAsync(claim.Id, other, "another negotiator", article);
        Assert.Equal([third.Id], (await _newsroom.Same.FindAsync(one.Id, Ct))!.Alike.Select(pair => pair.Other.Id));

        await _newsroom.Same.HoldDistinctAsync(_newsroom.Editor, one.Id, third.Id, "Two voices.", Ct);
        await _newsroom.Same.HoldSameAsync(_newsroom.Editor, other.Id, (await _newsroom.PersonaAsync("negotiator for gas")).Id, "One voice.", Ct);

        Assert.DoesNotContain(await _newsroom.Same.ProposedAsync(Ct), pair => pair.Source.Id == one.Id && pair.Other.Id == third.Id);
    }

    [Fact]
    public async Task Tehran_Iran_and_Iranian_authorities_are_proposed_as_one_and_an_outlet_never_with_a_government()
    {
        foreach (var (name, kind) in new[] { ("Tehran", SourceKind.Organisation), ("Iran", SourceKind.Organisation), ("Iranian authorities", SourceKind.Group), ("Iran", SourceKind.Outlet), ("Iran Air", SourceKind.Organisation) })
        {
            await _newsroom.SourceAsync(name, kind);
        }

        var pairs = await _newsroom.Same.ProposedAsync(Ct);

        Assert.Equal(3, pairs.Count);
        Assert.All(pairs, pair => Assert.Equal("both names stand for Iran", pair.Because));
    }
}
