using Bunit;
using FactCheck.Core.Attribution;
using FactCheck.Core.Sources;
using FactCheck.Web.Newsroom.Registry;

namespace FactCheck.Tests.Newsroom;

public sealed class SourcesTests : PageTest
{
    [Fact]
    public async Task Sources_are_found_by_kind_and_by_an_alias()
    {
        await Newsroom.Sources.RegisterAsync(Newsroom.Checker, new SourceWords("Entekhab", SourceKind.Outlet) { Aliases = ["انتخاب"] }, Ct);
        await Newsroom.SourceAsync("CNN");
        await Newsroom.SourceAsync("Ada Lovelace", SourceKind.Person);

        GoTo("/newsroom/sources?kind=outlet&find=انتخاب");
        var page = Render<SourcesPage>();

        Assert.Equal(["Entekhab"], page.FindAll(".claim-line a").Select(link => link.TextContent));
        Assert.Equal("Outlets 2", page.Find(".tabs [aria-current=page]").TextContent.Trim());
    }

    [Fact]
    public async Task A_source_shows_the_claims_it_has_a_part_in_and_is_edited_there()
    {
        var source = await Newsroom.SourceAsync("Entekhb");
        var claim = await Newsroom.DraftAsync("Crime doubled.");
        await Newsroom.Tracing.AddAsync(Newsroom.Checker, claim.Id, TestNewsroom.Says(source, Act.Asserts), Ct);
        var page = Render<SourcePage>(parameters => parameters.Add(p => p.Id, source.Id));
        Assert.Equal("Crime doubled.", page.Find(".claim-line a").TextContent);

        await TypeAsync(page, "Name", "Entekhab");
        await PressAsync(page, "Save source");

        page.WaitForAssertion(() => Assert.Equal("Entekhab", page.Find("h1").TextContent));
    }

    [Fact]
    public async Task A_source_saved_by_a_colleague_meanwhile_is_not_overwritten_by_accident()
    {
        var source = await Newsroom.SourceAsync("Entekhb");
        var page = Render<SourcePage>(parameters => parameters.Add(p => p.Id, source.Id));
        await TypeAsync(page, "Name", "Mine");
        await Newsroom.Sources.DescribeAsync(Newsroom.Editor, source.Id, source.Revision, new SourceWords("Theirs", SourceKind.Outlet), Ct);
        page.WaitForAssertion(() => Assert.True(HasButton(page, "Keep mine")));

        await PressAsync(page, "Save source");
        page.WaitForAssertion(() => Assert.Contains(page.FindAll("[role=alert]"), alert => alert.TextContent.StartsWith("Somebody else changed this source", StringComparison.Ordinal)));
        await PressAsync(page, "Keep mine");

        page.WaitForAssertion(() => Assert.Equal("Mine", page.Find("h1").TextContent));
    }

    [Fact]
    public async Task A_source_that_was_begun_and_never_registered_comes_back()
    {
        var page = Render<SourcesPage>();
        await PressAsync(page, "Register a source");
        await TypeAsync(page, "Name", "Entekhab");
        await DisposeComponentsAsync();

        page = Render<SourcesPage>();

        page.WaitForAssertion(() => Assert.Equal("Entekhab", Field(page, "Name").GetAttribute("value")));
        await PressAsync(page, "Cancel");
        await DisposeComponentsAsync();
        Assert.True(HasButton(Render<SourcesPage>(), "Register a source"));
    }
}
