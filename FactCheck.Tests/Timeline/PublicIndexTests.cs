using FactCheck.Core.Timeline;

namespace FactCheck.Tests.Timeline;

public sealed class PublicIndexTests : IAsyncLifetime
{
    private Press _press = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private PublicIndex Index => new(_press.Db);

    public async ValueTask InitializeAsync() => _press = await Press.OpenAsync();

    public ValueTask DisposeAsync() => _press.DisposeAsync();

    [Theory]
    [InlineData(IndexOrder.ByCount)]
    [InlineData(IndexOrder.ByName)]
    public async Task Whoever_pages_through_an_index_and_back_sees_each_entry_once_in_its_order(IndexOrder order)
    {
        var names = Enumerable.Range(0, (PublicIndex.PageSize * 2) + 7).Select(i => $"Source {i:000}").ToList();
        await _press.PublishAsync(names.Aggregate(SomeEdition.Of("A claim that names everybody"), (document, name) => document.Naming(name)));
        await _press.PublishAsync(names.Where((_, i) => i % 3 == 0).Aggregate(SomeEdition.Of("A claim that names some"), (document, name) => document.Naming(name)));

        var (ahead, back) = (new List<Facet>(), new List<Facet>());
        var view = await Index.PageAsync(FacetKind.Source, order, ct: Ct);
        Assert.Equal(names.Count, view.All);
        Assert.Null(view.Earlier);
        ahead.AddRange(view.Items);
        while (view.Later is { } later)
        {
            view = await Index.PageAsync(FacetKind.Source, order, from: IndexCursor.Parse(later.ToString()), ct: Ct);
            ahead.AddRange(view.Items);
        }

        back.AddRange(view.Items);
        while (view.Earlier is { } earlier)
        {
            view = await Index.PageAsync(FacetKind.Source, order, from: IndexCursor.Parse(earlier.ToString()), ct: Ct);
            back.InsertRange(0, view.Items);
        }

        Assert.Equal(names, ahead.Select(facet => facet.Name).Order(StringComparer.Ordinal));
        Assert.Equal(ahead.Select(facet => facet.Id), back.Select(facet => facet.Id));
        Assert.Equal(order is IndexOrder.ByName ? [.. ahead.OrderBy(facet => facet.Slug, StringComparer.Ordinal)] : [.. ahead.OrderByDescending(facet => facet.Count)], ahead);
    }

    [Fact]
    public async Task A_letter_of_any_script_leads_to_those_that_begin_with_it()
    {
        await _press.PublishAsync(SomeEdition.Of("A claim").Naming("Entekhab").Naming("Etemad").Naming("Reuters").Naming("انتخاب"));

        Assert.Equal(["e", "r", "ا"], await Index.LettersAsync(FacetKind.Source, Ct));
        Assert.Equal(["Entekhab", "Etemad"], await NamesAsync("e"));
        Assert.Equal(["انتخاب"], await NamesAsync("ا"));
        Assert.Empty(await NamesAsync("z"));
    }

    [Fact]
    public async Task A_source_that_only_a_hidden_claim_names_is_in_no_index()
    {
        await _press.PublishAsync(SomeEdition.Of("Hidden").Naming("Zebra"));
        await _press.RestrictAsync("hidden");

        Assert.Empty(await Index.LettersAsync(FacetKind.Source, Ct));
        Assert.Equal(0, (await Index.PageAsync(FacetKind.Source, IndexOrder.ByCount, ct: Ct)).All);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("drones")]
    [InlineData("1.2.")]
    [InlineData("--1.2.x")]
    [InlineData("1.99999999999.x")]
    public void What_is_no_place_in_an_index_is_none(string? text) => Assert.Null(IndexCursor.Parse(text));

    private async Task<IEnumerable<string>> NamesAsync(string letter) =>
        (await Index.PageAsync(FacetKind.Source, IndexOrder.ByName, letter, ct: Ct)).Items.Select(facet => facet.Name);
}
