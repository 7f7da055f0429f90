using FactCheck.Core;
using FactCheck.Core.Attribution;
using FactCheck.Core.Sources;

namespace FactCheck.Tests.Attribution;

public sealed class GraphMomentTests
{
    private static readonly GraphDocument s_graph = new()
    {
        Claims = [new GraphClaim("c", "A claim"), new GraphClaim("silent", "Nobody speaks of it")],
        Sources =
        [
            new GraphSource { Id = "ap", Kind = SourceKind.Outlet, Name = "AP" },
            new GraphSource { Id = "dpa", Kind = SourceKind.Outlet, Name = "dpa", Family = "owner" },
        ],
        Statements =
        [
            new GraphStatement { Id = "t1", Source = "dpa", Claim = "c", Act = Act.Reports, Held = true },
            new GraphStatement { Id = "t2", Source = "ap", Claim = "c", Act = Act.Reports, Held = true },
        ],
    };

    [Theory]
    [InlineData("owner", "ap")]
    [InlineData("dpa", "ap")]
    [InlineData("t2", "dpa")]
    public void One_can_do_without_an_owner_group_a_source_or_a_statement(string without, string left) =>
        Assert.Equal([left], new AttributionGraph(s_graph, new GraphMoment { Without = [without] }).Answer("c").Reports.Select(outlet => outlet.Id));

    [Fact]
    public void Doing_without_somebody_unknown_is_refused_and_so_is_a_claim_that_is_not_there()
    {
        Assert.Equal(
            "The graph cannot do without “nobody”: no statement, source or owner group has that id. Correct the id.",
            Assert.Throws<EditorialRuleException>(() => new AttributionGraph(s_graph, new GraphMoment { Without = ["nobody"] })).Message);
        Assert.Equal("The graph has no claim “x”.", Assert.Throws<EditorialRuleException>(() => new AttributionGraph(s_graph).Answer("x")).Message);
        Assert.Empty(new AttributionGraph(s_graph).Answer("silent").Reports);
    }

    [Fact]
    public void A_graph_that_breaks_a_rule_is_not_asked_anything_however_it_was_made() => Assert.Equal(
        "A statement has an empty id. Give every statement an id of its own.",
        Assert.Throws<EditorialRuleException>(() => new AttributionGraph(s_graph with { Statements = [s_graph.Statements[0] with { Id = " " }] })).Message);

    [Theory]
    [InlineData("2023-02-08", "2023-02-09", false)]
    [InlineData("2023-02-09", "2023-02-08", true)]
    [InlineData("2023-02-08", "2023-02-08", false)]
    [InlineData("2023-02-08T10:00Z", "2023-02-08T09:59:59Z", true)]
    [InlineData("2023-02-08T09:59:59Z", "2023-02-08T10:00Z", false)]
    [InlineData("2023-02-08T10:00Z", "2023-02-08T10:00:00.000Z", false)]
    [InlineData("2023-02-08T23:00Z", "2023-02-08", false)] // it may have been later that day
    [InlineData("2023-02-08T23:30:00-01:00", "2023-02-08", true)] // the ninth in UTC
    public void What_is_certain_to_be_later_is_later(string one, string other, bool isAfter) => Assert.Equal(isAfter, Time(one).IsAfter(Time(other)));

    [Theory]
    [InlineData("2023-02-08T10:00", "2023-02-08T10:00:00Z")]
    [InlineData("2023-02-08T10:00:30+02:00", "2023-02-08T08:00:30Z")]
    [InlineData("2023-02-08T10:00:30.25Z", "2023-02-08T10:00:30.25Z")]
    [InlineData("2023-02-08", "2023-02-08")]
    public void A_day_or_an_instant_is_read_and_written_in_UTC(string text, string written) => Assert.Equal(written, Time(text).ToString());

    [Fact]
    public void A_bare_day_lasts_until_its_end_and_an_instant_only_itself()
    {
        Assert.Equal(new DateTimeOffset(2023, 2, 8, 10, 0, 0, TimeSpan.Zero), Time("2023-02-08T10:00Z").Latest);
        Assert.Equal(new DateTimeOffset(2023, 2, 9, 0, 0, 0, TimeSpan.Zero).AddTicks(-1), Time("2023-02-08").Latest);
        Assert.False(GraphTime.TryParse("Thursday", out _));
    }

    private static GraphTime Time(string text) => GraphTime.TryParse(text, out var time) ? time : throw new ArgumentException(text);
}
