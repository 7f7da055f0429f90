using System.Net;
using FactCheck.Core.Attribution;
using FactCheck.Core.Interchange;
using FactCheck.Tests.Public;
using FactCheck.Tests.Timeline;

namespace FactCheck.Tests.Feeds;

public sealed class GraphRoutesTests : IAsyncLifetime
{
    private const string Address = "/api/v1/claims/china-15000-drones/graph";
    private PublicSite _site = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _site = await PublicSite.OpenAsync();
        await _site.Press.PublishAsync(SomeEdition.Drones());
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task The_published_graph_is_there_as_json_and_as_prov_and_the_page_links_to_both()
    {
        var published = SomeEdition.Drones().Graph;
        Assert.Equal(GraphJson.Write(GraphJson.Read(published)), await TextAsync(Address));
        Assert.Equal(GraphJson.Write(GraphJson.Read(published)), GraphJson.Write(ProvJson.Read(await TextAsync(Address + "?format=prov"))));

        var page = await _site.PageAsync("/claims/china-15000-drones");
        var links = page.QuerySelectorAll("a[href^='/api/v1/']").Select(link => link.GetAttribute("href")!).ToList();
        Assert.Equal([Address, Address + "?format=prov"], links);
    }

    [Fact]
    public async Task It_is_the_edition_that_stood_then_and_is_asked_for_again_only_when_it_changed()
    {
        using var early = await _site.GetAsync(Address + "?asOf=2023-02-11");
        Assert.Equal(HttpStatusCode.NotFound, early.StatusCode);
        Assert.Contains("Nothing was published on this claim by then.", await early.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);

        using var now = await _site.GetAsync(Address);
        using var again = new HttpRequestMessage(HttpMethod.Get, Address) { Headers = { IfNoneMatch = { now.Headers.ETag! } } };
        Assert.Equal(HttpStatusCode.NotModified, (await _site.Client.SendAsync(again, Ct)).StatusCode);
    }

    [Theory]
    [InlineData("?format=xml", HttpStatusCode.BadRequest, "“format” is json or prov.")]
    [InlineData("?asOf=yesterday", HttpStatusCode.BadRequest, "The day to look back to")]
    [InlineData("?edition=9", HttpStatusCode.BadRequest, "There is no such edition of this claim; it has 1.")]
    [InlineData("?asof=2023-02-12", HttpStatusCode.BadRequest, "There is no parameter “asof” here")]
    [InlineData("?edition=first", HttpStatusCode.BadRequest, "“edition” is a number")]
    public async Task What_cannot_be_asked_is_said_in_a_sentence(string query, HttpStatusCode status, string says)
    {
        using var answer = await _site.GetAsync(Address + query);
        Assert.Equal(status, answer.StatusCode);
        Assert.Contains(says, await answer.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_restricted_claim_and_an_unknown_one_have_no_graph_and_a_stranger_sees_none_of_the_desks()
    {
        await _site.Press.RestrictAsync("china-15000-drones");
        Assert.Equal(HttpStatusCode.NotFound, (await _site.GetAsync(Address)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await _site.GetAsync("/api/v1/claims/nothing/graph")).StatusCode);
        Assert.NotEqual(HttpStatusCode.OK, (await _site.GetAsync($"/newsroom/claims/{Guid.NewGuid()}/graph")).StatusCode);
    }

    private async Task<string> TextAsync(string address) => await _site.Client.GetStringAsync(new Uri(address, UriKind.Relative), Ct);
}
