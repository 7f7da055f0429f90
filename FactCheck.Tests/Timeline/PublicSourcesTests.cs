using FactCheck.Core.Editions;
using FactCheck.Core.Timeline;
using FactCheck.Core.Verdicts;

namespace FactCheck.Tests.Timeline;

public sealed class PublicSourcesTests : IAsyncLifetime
{
    private Press _press = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _press = await Press.OpenAsync();

    public ValueTask DisposeAsync() => _press.DisposeAsync();

    [Fact]
    public async Task A_source_stands_beside_those_it_relied_on_and_those_who_relied_on_it_but_never_beside_an_unnamed_one()
    {
        await _press.PublishAsync(SomeEdition.Drones());
        await _press.PublishAsync(SomeEdition.Drones() with { Headline = "Another claim", Slug = "another-claim" });

        var entekhab = (await FindAsync("entekhab")).Neighbours;
        var wire = (await FindAsync("iran-wire")).Neighbours;

        Assert.Empty(entekhab.ReliedOn); // it quotes an official whom nobody names
        Assert.Equal([new SourceNeighbour(new PublicLink("Iran Wire", "iran-wire"), 2)], entekhab.ReliedUponBy);
        Assert.Equal([new SourceNeighbour(new PublicLink("Entekhab", "entekhab"), 2)], wire.ReliedOn);
        Assert.Equal(2, wire.Claims);
    }

    [Fact]
    public async Task A_source_that_quotes_itself_is_not_its_own_neighbour()
    {
        await _press.PublishAsync(SomeEdition.Drones() with { Graph = SomeEdition.Drones().Graph.Replace("\"source\":\"s4\"", "\"source\":\"s3\"", StringComparison.Ordinal) });

        var neighbours = (await FindAsync("entekhab")).Neighbours;

        Assert.Empty(neighbours.ReliedOn);
        Assert.Empty(neighbours.ReliedUponBy);
    }

    [Fact]
    public async Task The_months_of_a_source_have_no_gap()
    {
        await _press.PublishAsync(SomeEdition.Of("In February").Naming("Entekhab"));
        _press.Clock.SetUtcNow(new DateTimeOffset(2023, 5, 3, 0, 0, 0, TimeSpan.Zero));
        await _press.PublishAsync(SomeEdition.Of("In May").Naming("Entekhab"));

        var months = (await FindAsync("entekhab")).Months;

        Assert.Equal([(2, 1), (3, 0), (4, 0), (5, 1)], months.Select(month => (FacetMonth.FirstDayOf(month.Month).Month, month.Count)));
    }

    [Fact]
    public async Task All_that_a_source_passed_on_can_be_read_page_by_page_and_nothing_else()
    {
        await _press.PublishAsync(SomeEdition.Drones());
        await _press.PublishAsync(SomeEdition.Of("Merely named").Naming("Entekhab"));

        var view = await new PublicTimeline(_press.Db, _press.Clock).PageAsync(new TimelineFilter { Source = "entekhab", Role = SourceRole.PassedOn }, ct: Ct);

        Assert.Equal(["China is waiting to buy 15,000 Iranian drones"], view.Items.Select(card => card.Headline));
        Assert.Equal(1, view.Count);
    }

    [Fact]
    public async Task Those_named_on_a_page_stand_with_the_number_of_its_claims_that_name_them()
    {
        await _press.PublishAsync(SomeEdition.Of("One", Rating.True).About("Water").Naming("Ministry").Naming("Agency"));
        await _press.PublishAsync(SomeEdition.Of("Two").About("Water").Naming("Ministry"));
        var page = await new PublicTimeline(_press.Db, _press.Clock).PageAsync(new TimelineFilter { Topic = "water" }, ct: Ct);

        var named = await new NamedSources(_press.Db).InAsync(page.Items, 12, Ct);

        Assert.Equal([("Ministry", 2), ("Agency", 1)], named.Select(source => (source.Source.Name, source.Claims)));
    }

    private async Task<PublicSource> FindAsync(string slug) => (await new PublicSources(_press.Db).FindAsync(slug, Ct))!;
}
