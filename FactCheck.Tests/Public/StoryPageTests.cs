using System.Net;
using FactCheck.Tests.Timeline;

namespace FactCheck.Tests.Public;

public sealed class StoryPageTests : IAsyncLifetime
{
    private PublicSite _site = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _site = await PublicSite.OpenAsync();
        await _site.Press.PublishAsync(SomeEdition.Drones());
        await _site.Press.PublishAsync(SomeEdition.Of("A secret claim"));
        await _site.Press.TellAsync("Drones", "Who buys them.\n\nAnd who says so.", "china-15000-drones", "a-secret-claim");
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task A_story_is_a_list_of_days_whose_steps_say_in_words_what_their_lane_says()
    {
        var page = await _site.PageAsync("/stories/drones");

        Assert.Equal(["before 8 Feb 2023", "8 Feb 2023", "10 Feb 2023", "11 Feb 2023", "12 Feb 2023"], page.QuerySelectorAll(".story-time h3").Select(day => day.TextContent.Trim()));
        Assert.Equal(["Said", "Reported", "Passed on", "Denied", "Checked", "Checked"], page.QuerySelectorAll(".story-time b").Select(step => step.TextContent));
        Assert.Equal(["on-said", "on-reported", "on-reported", "on-reported", "on-checked", "on-checked"], page.QuerySelectorAll(".story-time ol li").Select(step => step.ClassName!));
        Assert.All(page.QuerySelectorAll(".story-time ol li"), step => Assert.NotNull(step.QuerySelector("a[href^='/claims/']")));
        Assert.NotNull(page.QuerySelector(".lane-names[aria-hidden=true]"));
        Assert.Equal(2, page.QuerySelectorAll(".introduction p").Length);
    }

    [Fact]
    public async Task A_story_names_its_claims_with_their_verdicts_and_who_speaks_in_them()
    {
        var page = await _site.PageAsync("/stories/drones");

        Assert.Equal(2, page.QuerySelectorAll(".story-claims .verdict").Length);
        Assert.Contains(page.QuerySelectorAll(".who-speaks a"), source => source.GetAttribute("href") == "/sources/entekhab");
    }

    [Fact]
    public async Task A_restricted_claim_disappears_from_its_story_and_a_story_of_none_was_never_there()
    {
        await _site.Press.RestrictAsync("a-secret-claim");
        using (var answer = await _site.GetAsync("/stories/drones"))
        {
            Assert.DoesNotContain("secret", await answer.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        }

        await _site.Press.RestrictAsync("china-15000-drones");
        foreach (var address in (string[])["/stories/drones", "/stories/never-was"])
        {
            using var answer = await _site.GetAsync(address);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }

        Assert.DoesNotContain("Drones", (await _site.PageAsync("/stories")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Claim_story_and_timeline_lead_to_one_another()
    {
        Assert.NotNull((await _site.PageAsync("/claims/china-15000-drones")).QuerySelector(".in-stories a[href='/stories/drones']"));
        Assert.NotNull((await _site.PageAsync("/stories")).QuerySelector("a[href='/stories/drones']"));
        Assert.NotNull((await _site.PageAsync("/stories/drones")).QuerySelector("a[href='/?story=drones']"));
        Assert.Equal(2, (await _site.PageAsync("/?story=drones")).QuerySelectorAll(".entry").Length);
    }

    [Fact]
    public async Task A_retired_story_leaves_no_link()
    {
        await _site.Press.RetireAsync("drones");

        using var answer = await _site.GetAsync("/stories/drones");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Null((await _site.PageAsync("/claims/china-15000-drones")).QuerySelector(".in-stories"));
        Assert.DoesNotContain("Drones", (await _site.PageAsync("/")).QuerySelector("select[name=story]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Some_days_of_a_story_can_be_looked_at_alone()
    {
        var page = await _site.PageAsync("/stories/drones?from=2023-02-10&to=2023-02-11");

        Assert.Equal(["10 Feb 2023", "11 Feb 2023"], page.QuerySelectorAll(".story-time h3").Select(day => day.TextContent.Trim()));
        Assert.NotNull(page.QuerySelector("meta[name=robots]"));
    }

    [Fact]
    public async Task What_is_only_proposed_is_nowhere()
    {
        await _site.Press.ProposeAsync("Hidden plan");

        foreach (var address in (string[])["/", "/stories", "/stories/hidden-plan", "/claims/china-15000-drones", "/?story=hidden-plan"])
        {
            using var answer = await _site.GetAsync(address);
            var text = (await answer.Content.ReadAsStringAsync(Ct)).Replace("story=hidden-plan", "", StringComparison.Ordinal).Replace("story: hidden-plan", "", StringComparison.Ordinal);
            Assert.DoesNotContain("Hidden plan", text, StringComparison.Ordinal);
        }
    }
}
