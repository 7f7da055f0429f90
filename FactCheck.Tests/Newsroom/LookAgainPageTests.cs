using Bunit;
using FactCheck.Core.Claims;
using FactCheck.Core.Sources;
using FactCheck.Web.Newsroom.LookAgain;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Tests.Newsroom;

public sealed class LookAgainPageTests : PageTest
{
    [Fact]
    public async Task The_list_says_what_changed_and_the_navigation_how_many_wait()
    {
        var claim = await ChangedAsync();
        SignInAs(Newsroom.Editor);

        var page = Render<LookAgainPage>();

        page.WaitForAssertion(() => Assert.Contains("The Paper", page.Find(".changes").TextContent, StringComparison.Ordinal));
        Assert.Contains("owner group: unknown → Press Group", page.Find(".changes").TextContent, StringComparison.Ordinal);
        Assert.Equal("1 waiting", page.Find("nav .n").TextContent);
        Assert.Contains(page.FindAll("main a"), link => link.GetAttribute("href")!.StartsWith($"/newsroom/claims/{claim}?asOf=", StringComparison.Ordinal) && link.GetAttribute("href")!.EndsWith("&compare=now", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_editor_affirms_a_verdict_with_a_reason_and_it_leaves_the_list()
    {
        var claim = await ChangedAsync();
        SignInAs(Newsroom.Editor);
        var page = Render<LookAgainPage>();
        await PressAsync(page, "The verdict stands: Crime doubled last year.");

        await page.Find("form.inline-form").SubmitAsync();
        page.WaitForAssertion(() => Assert.Equal("The reason why the verdict stands is missing.", page.Find("[role=alert]").TextContent));
        await TypeAsync(page, "Why it stands", "the statistics carry it alone");
        await page.Find("form.inline-form").SubmitAsync();

        page.WaitForAssertion(() => Assert.Contains("Nothing to look at again", page.Find("main").TextContent, StringComparison.Ordinal));
        page.WaitForAssertion(() => Assert.Empty(page.FindAll("nav .n")));
        Assert.Equal("Looked at again, the verdict stands: the statistics carry it alone", (await Newsroom.Archive.HistoryAsync(claim, Ct))[0].Why);
    }

    [Fact]
    public async Task A_fact_checker_opens_a_correction_with_what_changed_as_its_reason()
    {
        var claim = await ChangedAsync();
        var page = Render<LookAgainPage>();
        Assert.False(HasButton(page, "The verdict stands: Crime doubled last year."));
        await PressAsync(page, "Open a correction: Crime doubled last year.");

        await page.Find("form.inline-form").SubmitAsync();

        page.WaitForAssertion(() => Assert.EndsWith($"/newsroom/claims/{claim}", Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal));
        var file = await Newsroom.FileAsync(claim);
        Assert.Equal(WorkState.Checking, file.Claim.Work);
        Assert.Contains("Press Group", (await Newsroom.Archive.HistoryAsync(claim, Ct))[0].Why, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_claim_desk_says_that_its_verdict_waits()
    {
        var page = await OpenAsync(await ChangedAsync());

        page.WaitForAssertion(() => Assert.Contains("Look at this verdict again.", page.Find(".desk-head .notice").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public void An_empty_list_says_what_would_come_here() =>
        Assert.Contains("come here by themselves", Render<LookAgainPage>().Find("main").TextContent, StringComparison.Ordinal);

    private async Task<Guid> ChangedAsync()
    {
        var edition = await Newsroom.PublishedAsync();
        var paper = (await Newsroom.FileAsync(edition.ClaimId)) is var file ? file.SourceOf(file.Statements[1]) : null;
        await Newsroom.Sources.DescribeAsync(Newsroom.Checker, paper!.Id, paper.Revision, new SourceWords(paper.Name, paper.Kind, Family: "Press Group"), Ct);
        return edition.ClaimId;
    }
}
