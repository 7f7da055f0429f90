using Bunit;
using FactCheck.Core.Attribution;
using FactCheck.Core.Claims;
using FactCheck.Core.Editions;
using FactCheck.Core.Sources;
using FactCheck.Core.Verdicts;
using FactCheck.Core.Verdicts.Sourcing;
using FactCheck.Web.Newsroom.Review;
using FactCheck.Web.Newsroom.Sourcing;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Tests.Newsroom;

/// <summary>The house rules on the claim desk, at review, and where an administrator switches them.</summary>
public sealed class SourcingTests : PageTest
{
    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        Services.AddSingleton(Newsroom.Get<ReviewShelf>());
        for (var (n, packs) = (0, SourcingPack.All); n < packs.Count; n++)
        {
            await Newsroom.Sourcing.SwitchAsync(Newsroom.Administrator, packs.Count + n, packs[n].Id, on: true, "for this test", Ct);
        }
    }

    [Fact]
    public async Task A_broken_rule_is_told_while_checking_and_a_signed_reason_opens_the_way()
    {
        var claim = await WithEvidenceAsync(archived: false);
        var page = await OpenAsync(claim);
        page.WaitForAssertion(() => Assert.Contains("One finding to mend or waive", page.Find("section.sourcing").TextContent, StringComparison.Ordinal));
        Assert.Contains("“Police statistics” and “Survey” are linked without an archived copy.", page.Find("section.sourcing").TextContent, StringComparison.Ordinal);
        await PressAsync(page, "Submit for review");
        page.WaitForAssertion(() => Assert.Contains("a sourcing rule is open (No archived copy)", page.Find("[role=alert]").TextContent, StringComparison.Ordinal));

        await PressAsync(page, "Sign a reason to waive “No archived copy”");
        await TypeAsync(page, "Why the rule may be waived here", "The archive is down.");
        await PressAsync(page, "Sign");

        page.WaitForAssertion(() => Assert.Contains("“The archive is down.” signed by Cleo, today 12:00", page.Find("section.sourcing").TextContent, StringComparison.Ordinal));
        page.WaitForAssertion(() => Assert.Empty(page.FindAll("section[aria-labelledby=submit] [role=alert]"))); // the refusal was of before
        await PressAsync(page, "Submit for review");
        page.WaitForAssertion(() => Assert.Contains("in review", page.Find(".desk-head").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_a_colleague_adds_is_asked_at_once_and_a_lapsed_waiver_says_so()
    {
        var claim = await WithEvidenceAsync(archived: false);
        var report = await Newsroom.Sourcing.ReportAsync(await Newsroom.FileAsync(claim), Ct);
        await Newsroom.Sourcing.WaiveAsync(Newsroom.Editor, claim, report.Open[0].Finding, "The archive is down.", Ct);
        var page = await OpenAsync(claim);
        page.WaitForAssertion(() => Assert.Contains("one rule is waived", page.Find("section.sourcing").TextContent, StringComparison.Ordinal));

        await Newsroom.Claims.AddEvidenceAsync(Newsroom.Editor, claim, new EvidenceWords("A third page", Stance.Refutes, null, "https://example.org/third", null, null), Ct);

        page.WaitForAssertion(() => Assert.Contains("Ed waived it today 12:00 on fewer pieces: “The archive is down.”", page.Find("section.sourcing .lapsed").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_editor_reads_what_was_waived_before_they_approve()
    {
        var claim = await WithEvidenceAsync(archived: false);
        var report = await Newsroom.Sourcing.ReportAsync(await Newsroom.FileAsync(claim), Ct);
        await Newsroom.Sourcing.WaiveAsync(Newsroom.Checker, claim, report.Open[0].Finding, "The archive is down.", Ct);
        await Newsroom.Verdicts.SubmitAsync(Newsroom.Checker, claim, null, null, Ct);
        SignInAs(Newsroom.Editor);

        var page = Render<ReviewPage>(parameters => parameters.Add(review => review.Id, claim));

        Assert.Contains("One rule is broken and waived", page.Find("section.sourcing").TextContent, StringComparison.Ordinal);
        Assert.Contains("“The archive is down.” signed by Cleo", page.Find("section.sourcing .signed").TextContent, StringComparison.Ordinal);
        Assert.Contains("Two items speak against the claim; they go back to two sources", page.Find("tbody:nth-of-type(2) .evidence-says").TextContent, StringComparison.Ordinal);
        Assert.False(Button(page, "Publish").HasAttribute("disabled"));
        Assert.True(page.Markup.IndexOf("The archive is down.", StringComparison.Ordinal) < page.Markup.IndexOf("review-actions", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Evidence_is_entered_with_what_it_rests_on_and_the_desk_says_what_that_comes_to()
    {
        var claim = await WithEvidenceAsync(archived: true);
        var page = await OpenAsync(claim);
        await PressAsync(page, "Add evidence");
        await TypeAsync(page, "What it is", "Our count");
        await PressAsync(page, "It is our own: an interview, a measurement, a data set");
        await PressAsync(page, "Add a basis");
        await Tick(page, "1 · Police statistics").ChangeAsync(true);
        await Field(page, "How it bears on the claim").ChangeAsync(nameof(Stance.Refutes));
        await PressAsync(page, "Save evidence");

        page.WaitForAssertion(() => Assert.Contains("certain; quotes 1 (Police statistics)", page.Find("ul[aria-label=Evidence]").TextContent, StringComparison.Ordinal));
        var added = (await Newsroom.FileAsync(claim)).Evidence.Single(piece => piece.Title == "Our count");
        Assert.True((await Newsroom.Sources.FindAsync(added.SourceId!.Value, Ct))!.Ours);
        var against = page.FindAll(".evidence-side")[1];
        Assert.Contains("Three items speak against the claim; they go back to two sources", against.QuerySelector(".evidence-says")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["1 Police statistics", "2 Survey"], against.QuerySelector(".proof dd")!.QuerySelectorAll("li").Select(piece => piece.TextContent));
    }

    [Fact]
    public async Task An_administrator_switches_a_pack_with_a_reason_and_nobody_else_can()
    {
        SignInAs(Newsroom.Administrator);
        var page = Render<HouseRulesPage>();

        await PressAsync(page, "Switch off AFP");
        await page.Find("form").SubmitAsync();
        Assert.Contains("The reason to change the house rules is missing", page.Find("[role=alert]").TextContent, StringComparison.Ordinal);
        await TypeAsync(page, "Reason", "We keep to IFCN.");
        await page.Find("form").SubmitAsync();

        page.WaitForAssertion(() => Assert.True(HasButton(page, "Switch on AFP")));
        Assert.Equal(["afp"], (await Newsroom.Sourcing.RulesAsync(Ct)).Off);
        await DisposeComponentsAsync();
        SignInAs(Newsroom.Editor);
        Assert.DoesNotContain(Render<HouseRulesPage>().FindAll("button"), button => button.TextContent.Contains("Switch", StringComparison.Ordinal));
    }

    private async Task<Guid> WithEvidenceAsync(bool archived)
    {
        var claim = await Newsroom.DraftAsync();
        await Newsroom.Claims.StartCheckingAsync(Newsroom.Checker, claim.Id, Ct);
        foreach (var (title, kind) in new[] { ("Police statistics", SourceKind.Organisation), ("Survey", SourceKind.Dataset), ("The minister's answer", SourceKind.Person) })
        {
            Clock.Advance(TimeSpan.FromSeconds(1)); // evidence stands in the order in which it was entered
            var source = await Newsroom.SourceAsync($"Source of {title}", kind);
            var answer = kind is SourceKind.Person;
            await Newsroom.Claims.AddEvidenceAsync(Newsroom.Checker, claim.Id, new EvidenceWords(
                title, answer ? Stance.Supports : Stance.Refutes, source.Id, "https://example.org/x", archived || answer ? "https://archive.example.org/x" : null, null, 3) with
            { Lineage = Lineage.Own }, Ct);
        }

        await Newsroom.Verdicts.WriteAsync(Newsroom.Checker, claim.Id, 0, new VerdictWords(Rating.False, "Reported crime fell.", ""), Ct);
        return claim.Id;
    }
}
