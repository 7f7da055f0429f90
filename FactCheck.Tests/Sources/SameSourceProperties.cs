using FactCheck.Core;
using FactCheck.Core.Articles;
using FactCheck.Core.Attribution;
using FactCheck.Core.Sources;

namespace FactCheck.Tests.Sources;

/// <summary>Random registries and claims, in a real store: holding two for one can only make the counts more careful, telling two apart only less.</summary>
public sealed class SameSourceProperties : NewsroomTest
{
    private const int Rounds = 14;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Holding_two_for_one_never_raises_a_count_telling_apart_never_lowers_one_and_taking_back_restores_all(int seed)
    {
        var chance = new Random(seed);
        var (same, distinct) = (0, 0);
        for (var round = 0; round < Rounds; round++)
        {
            var (sources, claims) = await SomeStoryAsync(chance, round);
            for (var attempt = 0; attempt < 8; attempt++)
            {
                var (one, other) = (sources[chance.Next(sources.Count)], sources[chance.Next(sources.Count)]);
                var holdSame = chance.Next(3) > 0;
                var before = await AnswersAsync(claims);
                try
                {
                    await (holdSame ? Newsroom.Same.HoldSameAsync(Newsroom.Editor, one.Id, other.Id, "a reason", Ct) : Newsroom.Same.HoldDistinctAsync(Newsroom.Editor, one.Id, other.Id, "a reason", Ct));
                }
                catch (EditorialRuleException)
                {
                    continue; // a rule said why
                }

                var after = await AnswersAsync(claims);
                foreach (var (then, now) in before.SelectMany(Counts).Zip(after.SelectMany(Counts)))
                {
                    Assert.True(holdSame ? now <= then : now >= then, $"{(holdSame ? "same" : "distinct")}: {then} became {now} in round {round}");
                }

                _ = holdSame ? same++ : distinct++;
                if (chance.Next(2) == 0)
                {
                    await Newsroom.Same.TakeBackAsync(Newsroom.Editor, one.Id, other.Id, "a reason", Ct);
                    Assert.Equal(ClaimAnswersJson.Write(before), ClaimAnswersJson.Write(await AnswersAsync(claims)));
                }
            }
        }

        Assert.True(same >= 5 && distinct >= 5, $"{same} same, {distinct} distinct: too few to say anything");
    }

    private async Task<(List<Source> Sources, Guid[] Claims)> SomeStoryAsync(Random chance, int round)
    {
        var bodies = new List<Source> { await Newsroom.SourceAsync("A body", SourceKind.Organisation), await Newsroom.SourceAsync("Another body", SourceKind.Organisation), await Newsroom.SourceAsync("Officials", SourceKind.Group) };
        var sources = new List<Source>(bodies);
        for (var i = 0; i < 6; i++)
        {
            var kind = chance.Next(8) switch { < 5 => SourceKind.Unnamed, 5 => SourceKind.Person, _ => SourceKind.Organisation };
            var belongs = chance.Next(4);
            var words = new SourceWords("somebody", kind, belongs is 0 or 1 ? bodies[belongs].Id : null, Private: belongs == 2, Family: chance.Next(6) == 0 ? "owner" : null);
            sources.Add(await Newsroom.Sources.RegisterAsync(Newsroom.Checker, words, Ct));
        }

        var articles = new List<Article> { await Newsroom.ArticleAsync("Paper one", $"somebody {round}"), await Newsroom.ArticleAsync("Paper two", $"somebody {round}") };
        sources.AddRange(await Task.WhenAll(articles.Select(async article => (await Newsroom.Sources.FindAsync(article.PublisherId!.Value, Ct))!)));
        Guid[] claims = [(await Newsroom.DraftAsync("One.")).Id, (await Newsroom.DraftAsync("Two.")).Id];
        foreach (var claim in claims)
        {
            var said = new List<Guid>();
            for (var i = 0; i < 6; i++)
            {
                var source = sources[chance.Next(sources.Count)];
                var act = chance.Next(8) switch { < 4 => Act.Asserts, < 6 => Act.Confirms, 6 => Act.Denies, _ => Act.Retracts };
                said.Add((await Newsroom.Tracing.AddAsync(Newsroom.Checker, claim, Said(source, act, said, chance), Ct)).Id);
            }

            foreach (var article in articles)
            {
                var outlet = sources.Single(source => source.Id == article.PublisherId);
                await Newsroom.Tracing.AddAsync(Newsroom.Checker, claim, TestNewsroom.Says(outlet, Act.Reports) with { ArticleId = article.Id, Bases = [.. Bases(said, chance, 3)] }, Ct);
            }
        }

        return (sources, claims);
    }

    private static StatementWords Said(Source source, Act act, List<Guid> said, Random chance) => TestNewsroom.Says(source, act) with
    {
        SourceWords = "somebody",
        Certainty = act is Act.Denies ? Certainty.CertainlyNot : Certainty.Certain,
        Lineage = chance.Next(6) == 0 ? Lineage.Unknown : Lineage.Own,
        Bases = chance.Next(3) == 0 ? [.. Bases(said, chance, 1)] : [],
    };

    private static IEnumerable<Reliance> Bases(List<Guid> said, Random chance, int most) =>
        said.Count == 0 ? [] : Enumerable.Range(0, most).Select(_ => Reliance.Of(RelianceKind.ReliesOn, [.. Enumerable.Range(0, chance.Next(5) == 0 ? 2 : 1).Select(_ => said[chance.Next(said.Count)]).Distinct()])).DistinctBy(basis => string.Join(' ', basis.On));

    private async Task<ClaimAnswers[]> AnswersAsync(Guid[] claims) => [await Newsroom.AnswersAsync(claims[0]), await Newsroom.AnswersAsync(claims[1])];

    private static IEnumerable<int> Counts(ClaimAnswers answers) => [answers.Strict.Count, answers.Lenient.Count, answers.Named.Count, answers.Routes.Count, answers.Reports.Count];
}
