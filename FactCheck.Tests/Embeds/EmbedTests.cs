using System.Net;
using FactCheck.Core.Editions;
using FactCheck.Core.Verdicts;
using FactCheck.Tests.Public;
using FactCheck.Tests.Timeline;

namespace FactCheck.Tests.Embeds;

public sealed class EmbedTests : IAsyncLifetime
{
    private const string Address = "/embed/claims/china-15000-drones";
    private PublicSite _site = null!; // opened before each test

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _site = await PublicSite.OpenAsync();
        await _site.Press.PublishAsync(SomeEdition.Drones());
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Theory]
    [InlineData("", "auto", true)]
    [InlineData("?theme=dark", "dark", true)]
    [InlineData("?theme=light&badge=1", "light", false)]
    public async Task It_shows_the_verdict_in_the_colours_asked_for_without_script_or_inline_style(string query, string theme, bool conclusion)
    {
        var page = await _site.PageAsync(Address + query);
        Assert.Equal(theme, page.DocumentElement.ClassName);
        Assert.Equal("Unproven", page.QuerySelector(".verdict")!.TextContent.Trim());
        Assert.Equal(conclusion, page.QuerySelector(".conclusion") is not null);
        Assert.Contains("Edition 1 of 12 February 2023", page.QuerySelector(".proof")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("script, style, [style], [onload], [onclick]"));
        Assert.All(page.QuerySelectorAll("a"), link => Assert.Equal(("_blank", "noopener"), (link.GetAttribute("target"), link.GetAttribute("rel"))));
    }

    [Fact]
    public async Task It_says_that_the_verdict_was_corrected_is_under_review_or_was_withdrawn()
    {
        await _site.Press.CorrectAsync(SomeEdition.Drones().Corrected(Rating.False, CorrectionKind.Correction, "We misread a table."));
        Assert.Contains("Corrected on 12 February 2023. We misread a table.", await StateAsync(), StringComparison.Ordinal);
        await _site.Press.PutUnderReviewAsync("china-15000-drones", "Somebody wrote to us.");
        Assert.Contains("Under review since 12 February 2023. Somebody wrote to us.", await StateAsync(), StringComparison.Ordinal);
        await _site.Press.WithdrawAsync("china-15000-drones", "It was another ministry.");
        Assert.Contains("We withdrew this check on 12 February 2023. It was another ministry.", await StateAsync(), StringComparison.Ordinal);
        Assert.Null((await _site.PageAsync(Address)).QuerySelector(".verdict"));
        await _site.Press.RestrictAsync("china-15000-drones");
        using var hidden = await _site.GetAsync(Address);
        Assert.Equal(HttpStatusCode.NotFound, hidden.StatusCode);
        Assert.DoesNotContain("drones", (await hidden.Content.ReadAsStringAsync(Ct)).Replace(Address, "", StringComparison.Ordinal).Replace("claims/china-15000-drones", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_alone_may_stand_in_a_frame_and_it_sets_no_cookie()
    {
        using var embed = await _site.GetAsync(Address);
        Assert.Contains("frame-ancestors *", Policy(embed), StringComparison.Ordinal);
        Assert.Contains("default-src 'none'", Policy(embed), StringComparison.Ordinal);
        Assert.False(embed.Headers.Contains("X-Frame-Options"));
        Assert.False(embed.Headers.Contains("Set-Cookie"));
        foreach (var address in (string[])["/", "/claims/china-15000-drones", "/api/v1/claims", "/oembed?url=x", "/newsroom", "/account/sign-in", "/embed/claims/china-15000-drones/x"])
        {
            using var other = await _site.GetAsync(address);
            Assert.Contains("frame-ancestors 'none'", Policy(other), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_claims_page_tells_how_it_can_be_embedded()
    {
        var page = await _site.PageAsync("/claims/china-15000-drones");
        foreach (var type in (string[])["application/json+oembed", "text/xml+oembed"])
        {
            using var answer = await _site.GetAsync(page.QuerySelector($"link[type='{type}']")!.GetAttribute("href")!);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Contains("blockquote", await answer.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        }
    }

    private async Task<string> StateAsync() => string.Join(' ', (await _site.PageAsync(Address)).QuerySelector(".state")!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Policy(HttpResponseMessage answer) => string.Join(' ', answer.Headers.GetValues("Content-Security-Policy"));
}
