using System.Net;
using FactCheck.Core.Editions;
using FactCheck.Core.Verdicts;
using FactCheck.Tests.Timeline;

namespace FactCheck.Tests.Public;

public sealed class PublicPagesTests : IAsyncLifetime
{
    private PublicSite _site = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _site = await PublicSite.OpenAsync();

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Theory]
    [InlineData("/")]
    [InlineData("/claims/china-15000-drones")]
    [InlineData("/sources/entekhab")]
    [InlineData("/topics/drone-exports")]
    [InlineData("/stories")]
    [InlineData("/corrections")]
    [InlineData("/method")]
    public async Task A_public_page_sets_no_cookie_needs_no_script_and_may_be_kept_for_a_moment(string address)
    {
        await _site.Press.PublishAsync(SomeEdition.Drones());

        using var answer = await _site.GetAsync(address);
        var page = await _site.PageAsync(address);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
        Assert.Equal("no-cache, public", string.Join(", ", answer.Headers.CacheControl!.ToString().Split(", ").Order()));
        Assert.Empty(page.QuerySelectorAll("script:not([type='application/ld+json']):not([src^='js/picture.']), [style], input[name='__RequestVerificationToken'], form[method='post']"));
        Assert.DoesNotContain("<!--", await answer.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.NotNull(page.QuerySelector("main#content"));
    }

    [Fact]
    public async Task Asking_for_the_head_alone_is_answered()
    {
        using var request = new HttpRequestMessage(HttpMethod.Head, "/");
        using var answer = await _site.Client.SendAsync(request, Ct);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task An_empty_newsroom_says_that_nothing_is_published_yet() =>
        Assert.Contains("Nothing is published yet", (await _site.PageAsync("/")).Body!.TextContent, StringComparison.Ordinal);

    [Fact]
    public async Task What_cannot_be_read_of_an_address_is_said_and_the_rest_still_works()
    {
        await _site.Press.PublishAsync(SomeEdition.Drones());

        var page = await _site.PageAsync("/?verdict=lies&from=2023-13-45&to=12&asOf=2099-01-01&after=xyz&q=drones&topic=drone-exports");

        var problems = page.QuerySelectorAll(".problem").Select(problem => problem.TextContent).ToList();
        Assert.Equal(5, problems.Count);
        Assert.Contains(problems, problem => problem.Contains("no verdict “lies”", StringComparison.Ordinal));
        Assert.Contains(problems, problem => problem.Contains("has not come yet", StringComparison.Ordinal));
        Assert.Contains(problems, problem => problem.Contains("newest page", StringComparison.Ordinal));
        Assert.Single(page.QuerySelectorAll(".entry"));
        Assert.Equal(["Remove: “drones”", "Remove: topic: Drone exports"], page.QuerySelectorAll(".on a[aria-label]").Select(link => link.GetAttribute("aria-label")!));
    }

    [Fact]
    public async Task A_view_that_matches_nothing_shows_how_to_loosen_it()
    {
        await _site.Press.PublishAsync(SomeEdition.Drones());

        var page = await _site.PageAsync("/?q=unicorn&verdict=true");

        Assert.Equal(["/?verdict=true", "/?q=unicorn", "/"], page.QuerySelectorAll(".empty a").Select(link => link.GetAttribute("href")!));
    }

    [Fact]
    public async Task A_restricted_claim_looks_as_if_it_had_never_been()
    {
        await _site.Press.PublishAsync(SomeEdition.Drones());
        await _site.Press.RestrictAsync("china-15000-drones");

        foreach (var address in (string[])["/claims/china-15000-drones", "/claims/china-15000-drones?asOf=2023-02-12", "/sources/entekhab", "/topics/drone-exports", "/claims/never-was"])
        {
            using var answer = await _site.GetAsync(address);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
            Assert.DoesNotContain("China", await answer.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_withdrawn_claim_says_so_with_the_note_before_what_stood()
    {
        await _site.Press.PublishAsync(SomeEdition.Drones());
        await _site.Press.WithdrawAsync("china-15000-drones", "The recording was made up.");

        var page = await _site.PageAsync("/claims/china-15000-drones");

        Assert.Contains("The recording was made up.", page.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("details.withdrawn:not([open]) .lead"));
        Assert.Empty(page.QuerySelectorAll("script[type='application/ld+json']"));
        Assert.Contains("The recording was made up.", (await _site.PageAsync("/corrections")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_claim_under_review_keeps_its_verdict_below_a_banner()
    {
        await _site.Press.PublishAsync(SomeEdition.Drones());
        await _site.Press.PutUnderReviewAsync("china-15000-drones", "A new recording turned up.");

        var page = await _site.PageAsync("/claims/china-15000-drones");

        Assert.Contains("A new recording turned up.", page.QuerySelector(".banner")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Unproven", page.QuerySelector(".lead .verdict")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_of_another_day_shows_what_stood_then()
    {
        await _site.Press.PublishAsync(SomeEdition.Drones());
        _site.Press.Clock.Advance(TimeSpan.FromDays(1));
        await _site.Press.CorrectAsync(SomeEdition.Drones().Corrected(Rating.False, CorrectionKind.Correction, "We misread a table."));

        var then = await _site.PageAsync("/claims/china-15000-drones?asOf=2023-02-12");
        var now = await _site.PageAsync("/claims/china-15000-drones");

        Assert.Contains("Unproven", then.QuerySelector(".lead .verdict")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("12 February 2023", then.QuerySelector(".banner")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("False", now.QuerySelector(".lead .verdict")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("We misread a table.", now.QuerySelector(".corrections")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_edition_that_was_corrected_within_the_hour_can_still_be_read()
    {
        await _site.Press.PublishAsync(SomeEdition.Drones());
        _site.Press.Clock.Advance(TimeSpan.FromMinutes(40));
        await _site.Press.CorrectAsync(SomeEdition.Drones().Corrected(Rating.False, CorrectionKind.Correction, "We misread a table."));

        var now = await _site.PageAsync("/claims/china-15000-drones");
        var first = await _site.PageAsync(now.QuerySelectorAll(".editions a")[^1].GetAttribute("href")!);

        Assert.Contains("Unproven", first.QuerySelector(".lead .verdict")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("edition 1", first.QuerySelector(".banner")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_persian_claim_reads_from_right_to_left()
    {
        await _site.Press.PublishAsync(SomeEdition.Of("آب دریای خزر پایین می‌رود") with { Slug = "caspian", Language = "fa" });

        var title = (await _site.PageAsync("/claims/caspian")).QuerySelector("h1")!;

        Assert.Equal(("fa", "auto"), (title.GetAttribute("lang"), title.GetAttribute("dir")));
    }

    [Fact]
    public async Task A_feed_that_did_not_change_is_not_sent_again()
    {
        await _site.Press.PublishAsync(SomeEdition.Drones());
        using var first = await _site.GetAsync("/feeds/atom.xml");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/feeds/atom.xml");
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);

        using var second = await _site.Client.SendAsync(request, Ct);

        Assert.Equal(new DateTimeOffset(2023, 2, 12, 9, 0, 0, TimeSpan.Zero), first.Content.Headers.LastModified);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }
}
