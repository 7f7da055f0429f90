using FactCheck.Core.Sources;

namespace FactCheck.Tests.Sources;

public sealed class AlikeSourcesTests : NewsroomTest
{
    [Fact]
    public async Task The_same_official_as_elsewhere_is_proposed_by_the_body_and_the_description()
    {
        var (ministry, navy) = (await Newsroom.SourceAsync("Intelligence Ministry", SourceKind.Organisation), await Newsroom.SourceAsync("Navy", SourceKind.Organisation));
        var (one, other) = (await Newsroom.PersonaAsync("senior official, Intelligence Ministry", ministry), await Newsroom.PersonaAsync("an official", ministry));
        await Newsroom.PersonaAsync("an official", navy);
        await Newsroom.PersonaAsync("a shopkeeper", ministry);
        await Newsroom.PersonaAsync("an official");
        var claim = await Newsroom.DraftAsync("Prices rose.");
        await Newsroom.ToldAsync(claim.Id, other, "an official", await Newsroom.ArticleAsync("Entekhab", "an official"));

        var alike = Assert.Single((await Newsroom.Same.FindAsync(one.Id, Ct))!.Alike);

        Assert.Equal((other.Id, "both of “Intelligence Ministry”, both described as “official”"), (alike.Other.Id, alike.Because));
        Assert.Equal(["Prices rose."], alike.OtherIn);
    }

    [Fact]
    public async Task Two_people_whom_one_article_describes_in_two_ways_are_not_proposed_nor_are_pairs_that_an_editor_has_judged()
    {
        var article = await Newsroom.ArticleAsync("Entekhab", "two negotiators");
        var claim = await Newsroom.DraftAsync("Prices rose.");
        var (one, other, third) = (await Newsroom.PersonaAsync("gas negotiator"), await Newsroom.PersonaAsync("another gas negotiator"), await Newsroom.PersonaAsync("negotiator of the gas deal"));
        await Newsroom.ToldAsync(claim.Id, one, "a gas negotiator", article);
        await Newsroom.ToldAsync(claim.Id, other, "another negotiator", article);
        Assert.Equal([third.Id], (await Newsroom.Same.FindAsync(one.Id, Ct))!.Alike.Select(pair => pair.Other.Id));
        Assert.Equal(2, (await ProposedAsync()).Count);
        Assert.Contains(Pair(one, third), await ProposedAsync());
        Assert.Contains(Pair(other, third), await ProposedAsync());

        await Newsroom.Same.HoldDistinctAsync(Newsroom.Editor, one.Id, third.Id, "Two voices.", Ct);
        Assert.Equal(Pair(other, third), Assert.Single(await ProposedAsync()));

        await Newsroom.Same.HoldDistinctAsync(Newsroom.Editor, one.Id, other.Id, "They spoke to each other.", Ct);
        await Newsroom.Same.HoldSameAsync(Newsroom.Editor, other.Id, third.Id, "One voice.", Ct);
        Assert.Empty(await ProposedAsync());
    }

    [Fact]
    public async Task Tehran_Iran_and_Iranian_authorities_are_proposed_as_one_and_an_outlet_never_with_a_government()
    {
        foreach (var (name, kind) in new[] { ("Tehran", SourceKind.Organisation), ("Iran", SourceKind.Organisation), ("Iranian authorities", SourceKind.Group), ("Iran", SourceKind.Outlet), ("Iran Air", SourceKind.Organisation) })
        {
            await Newsroom.SourceAsync(name, kind);
        }

        var pairs = await Newsroom.Same.ProposedAsync(Ct);

        Assert.Equal(3, pairs.Count);
        Assert.All(pairs, pair => Assert.Equal("both names stand for Iran", pair.Because));
    }

    // whichever of the two comes first
    private async Task<List<string>> ProposedAsync() => [.. (await Newsroom.Same.ProposedAsync(Ct)).Select(pair => Pair(pair.Source, pair.Other))];

    private static string Pair(Source one, Source other) => string.Join(" and ", new[] { one.Name, other.Name }.Order());
}
