using FactCheck.Core.Attribution;
using FactCheck.Core.Sources;

namespace FactCheck.Tests.Attribution;

public sealed class UnnamedPeopleTests
{
    private static readonly string?[] s_bodies = [null, GraphSource.Private, "ministry", "navy"];
    private static readonly string?[] s_owners = [null, "owner", "navy"];

    /// <summary>Whatever three people whom nobody names belong to, whoever owns that, and whomever the desk tells apart: all 13,824 ways.</summary>
    [Theory]
    [InlineData(null)]
    [InlineData("ministry")]
    public void Three_unnamed_people_are_as_many_as_may_not_be_one(string? navyBelongsTo)
    {
        var people = s_bodies.SelectMany(_ => s_owners, (body, owner) => (Body: body, Owner: owner)).ToList();
        for (var way = 0; way < people.Count * people.Count * people.Count * 8; way++)
        {
            var (n, all) = (way, new List<GraphSource>());
            for (var i = 0; i < 3; i++, n /= people.Count)
            {
                var told = (way % 8 >> i & 1) == 1;
                all.Add(new GraphSource { Id = $"s{i}", Kind = SourceKind.Unnamed, Name = "official", Affiliation = people[n / 8 % people.Count].Body, Family = people[n / 8 % people.Count].Owner, DistinctFrom = told ? [$"s{(i + 1) % 3}"] : [] });
            }
            AssertAsManyAsMayNotBeOne(Graph(all, navyBelongsTo));
        }
    }

    private static void AssertAsManyAsMayNotBeOne(GraphDocument graph)
    {
        var truth = new BruteForce(graph);
        var strict = new AttributionGraph(graph).Answer("c").Strict;
        Assert.True(truth.Strict == strict.Count && strict.Exact, $"{strict.Count} instead of {truth.Strict}: {GraphJson.Write(graph)}");
    }

    private static GraphDocument Graph(IReadOnlyList<GraphSource> people, string? navyBelongsTo) => new()
    {
        Claims = [new GraphClaim("c", "A claim")],
        Sources =
        [
            .. people,
            new GraphSource { Id = "ministry", Kind = SourceKind.Organisation, Name = "Ministry" },
            new GraphSource { Id = "navy", Kind = SourceKind.Organisation, Name = "Navy", Affiliation = navyBelongsTo },
        ],
        Statements = [.. people.Append(new GraphSource { Id = "navy", Kind = SourceKind.Organisation, Name = "Navy" }).Select(one => new GraphStatement { Id = $"t-{one.Id}", Source = one.Id, Claim = "c", Act = Act.Asserts, Held = true })],
        Reliances = [],
    };
}
