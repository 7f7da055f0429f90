using Bunit;
using FactCheck.Core.Attribution;
using FactCheck.Core.Claims;
using FactCheck.Core.Sources;
using FactCheck.Core.Verdicts;
using FactCheck.Tests.Sources;
using FactCheck.Web.Newsroom.Registry;

namespace FactCheck.Tests.Newsroom;

public sealed class SameSourcePagesTests : PageTest
{
    [Fact]
    public async Task An_editor_says_on_the_page_of_a_source_who_else_it_is_and_takes_it_back_there()
    {
        var (one, other, _) = await TwoOfficialsAsync();
        SignInAs(Newsroom.Editor);
        var page = Render<SourcePage>(parameters => parameters.Add(p => p.Id, one.Id));

        await PressAsync(page, "“official” and “senior official” are the same");
        await TypeAsync(page, "Why", "The same words.");
        await PressAsync(page, "They are the same");

        page.WaitForAssertion(() => Assert.Contains("Ed, today 12:00: The same words.", page.Find("[aria-label='Held to be the same']").TextContent, StringComparison.Ordinal));
        await PressAsync(page, "Take back what is held of “official” and “senior official”");
        await TypeAsync(page, "Why", "Misheard.");
        await PressAsync(page, "Take it back");
        page.WaitForAssertion(() => Assert.Empty(page.FindAll("[aria-label='Held to be the same']")));
        Assert.Empty((await Newsroom.Sources.FindAsync(other.Id, Ct))!.SameAs);
    }

    [Fact]
    public async Task The_claim_desk_asks_beside_the_statement_whether_it_is_the_same_official_and_a_fact_checker_sees_the_question_only()
    {
        var (one, other, claims) = await TwoOfficialsAsync();
        var page = await OpenAsync(claims[1]);
        page.WaitForAssertion(() => Assert.Contains("Same as “official” in “Ninety countries queue up.”?", page.Find(".same-hint").TextContent, StringComparison.Ordinal));
        Assert.False(HasButton(page, "“senior official” is the same as “official”"));

        SignInAs(Newsroom.Editor);
        page = await OpenAsync(claims[1]);
        await PressAsync(page, "“senior official” is the same as “official”");
        await TypeAsync(page, "Why", "The same speech.");
        await PressAsync(page, "They are the same");

        page.WaitForAssertion(() => Assert.Contains("counted as one with official", page.Find(".same-hint").TextContent, StringComparison.Ordinal));
        Assert.Equal([other.Id], (await Newsroom.Sources.FindAsync(one.Id, Ct))!.SameAs);
    }

    [Fact]
    public async Task The_list_of_those_that_may_be_one_says_why_and_a_refusal_stands_beside_the_reason()
    {
        await TwoOfficialsAsync();
        SignInAs(Newsroom.Editor);
        var page = Render<SamePage>();
        Assert.Contains("both of “Intelligence Ministry”, both described as “official”", page.Find(".alike").TextContent, StringComparison.Ordinal);

        await PressAsync(page, "“official” and “senior official” are different");
        await PressAsync(page, "They are different");

        page.WaitForAssertion(() => Assert.Equal("The reason why they are different is missing.", page.Find(".alike [role=alert]").TextContent));
        await TypeAsync(page, "Why", "Two voices.");
        await PressAsync(page, "They are different");
        page.WaitForAssertion(() => Assert.Contains("No two sources look alike", page.Markup, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_would_follow_is_seen_before_a_source_is_withdrawn_and_its_statements_are_struck_through_after()
    {
        var (one, _, claims) = await TwoOfficialsAsync();
        SignInAs(Newsroom.Editor);
        var page = Render<WhatIfPage>(parameters => parameters.Add(p => p.Id, one.AffiliationId!.Value));
        Assert.Equal("It has a part in 2 claims. 2 claims would lose an origin; no verdicts would be affected.", page.Find(".what-if-sum").TextContent);
        Assert.Contains("origins by different sources1 →, then 0", page.Find(".effect .counts").TextContent, StringComparison.Ordinal);

        await PressAsync(page, "Withdraw it…");
        await TypeAsync(page, "Why it no longer counts", "It took everything back.");
        await PressAsync(page, "Withdraw the source");

        page.WaitForAssertion(() => Assert.Equal("“Intelligence Ministry” no longer counts", page.Find("h1").TextContent));
        var desk = await OpenAsync(claims[0]);
        desk.WaitForAssertion(() => Assert.Contains("left out of the answers: Intelligence Ministry is withdrawn: It took everything back.", desk.Find(".withdrawn-mark").TextContent, StringComparison.Ordinal));
        Assert.Equal("an official said so", desk.Find(".no-longer-counted del").TextContent);

        await DisposeComponentsAsync();
        page = Render<WhatIfPage>(parameters => parameters.Add(p => p.Id, one.AffiliationId!.Value));
        await PressAsync(page, "Let it count again…");
        await TypeAsync(page, "Why it counts again", "It did not.");
        await PressAsync(page, "Let it count again");
        page.WaitForAssertion(() => Assert.Equal("What if “Intelligence Ministry” no longer counted?", page.Find("h1").TextContent));
    }

    [Fact]
    public async Task Which_side_of_a_verdicts_evidence_would_lose_an_origin_is_seen_before_a_source_is_withdrawn()
    {
        var (register, claim) = (await Newsroom.SourceAsync("Port Register", SourceKind.Dataset), await Newsroom.CheckingAsync());
        await Newsroom.Claims.AddEvidenceAsync(Newsroom.Checker, claim.Id, new EvidenceWords("The register", Stance.Supports, register.Id, null, null, null) { Lineage = Lineage.Own }, Ct);
        await Newsroom.Verdicts.WriteAsync(Newsroom.Checker, claim.Id, 0, new VerdictWords(Rating.Mixed, "In part.", "See there."), Ct);
        await Newsroom.Verdicts.SubmitAsync(Newsroom.Checker, claim.Id, null, null, Ct);

        var page = Render<WhatIfPage>(parameters => parameters.Add(p => p.Id, register.Id));

        page.WaitForAssertion(() => Assert.Equal("It has a part in 1 claim. No claims would lose an origin; 1 verdict would be affected, 1 by losing evidence.", page.Find(".what-if-sum").TextContent));
        var side = page.Find("section[aria-label='Evidence for the claim']").TextContent;
        Assert.Contains("origins surely independent1 →, then 0", side, StringComparison.Ordinal);
        Assert.Contains("One item supports the claim: one data set, Port Register, first hand.", side, StringComparison.Ordinal);
        Assert.Contains("Whoever this rests on no longer counts for us.", side, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("section[aria-label='Evidence against the claim']"));
    }

    [Fact]
    public async Task A_document_that_nobody_names_is_entered_as_such()
    {
        var document = await Newsroom.SourceAsync("court filing", SourceKind.Document);
        var page = Render<SourcePage>(parameters => parameters.Add(p => p.Id, document.Id));

        await Tick(page, "Nobody is named").ChangeAsync(true);
        await PressAsync(page, "Save source");

        page.WaitForAssertion(() => Assert.NotNull(page.Find(".kept")));
        Assert.False((await Newsroom.Sources.FindAsync(document.Id, Ct))!.Named);
    }

    private async Task<(Source One, Source Other, Guid[] Claims)> TwoOfficialsAsync()
    {
        var ministry = await Newsroom.SourceAsync("Intelligence Ministry", SourceKind.Organisation);
        var (one, other) = (await Newsroom.PersonaAsync("official", ministry), await Newsroom.PersonaAsync("senior official", ministry));
        var (first, second) = (await Newsroom.DraftAsync("Ninety countries queue up."), await Newsroom.DraftAsync("China is waiting."));
        await Newsroom.ToldAsync(first.Id, one, "an official", await Newsroom.ArticleAsync("Entekhab", "an official"));
        await Newsroom.ToldAsync(second.Id, other, "a senior official", await Newsroom.ArticleAsync("The Courier", "a senior official"));
        return (one, other, [first.Id, second.Id]);
    }
}
