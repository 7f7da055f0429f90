using AngleSharp.Dom;
using Bunit;
using FactCheck.Benchmarks.Picture;
using FactCheck.Core.Attribution;
using FactCheck.Core.Claims;
using FactCheck.Core.Editions;
using FactCheck.Core.Interchange;
using FactCheck.Core.Verdicts;
using FactCheck.Tests.Public;
using FactCheck.Tests.Timeline;
using FactCheck.Web.Newsroom.Review;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Tests.Pictures;

/// <summary>A link into a page, its own or another's, ends at something that is there: with a story so large that much of it is folded.</summary>
public sealed class InPageLinksTests : PageTest
{
    [Fact]
    public async Task On_the_claim_desk_and_at_review_every_link_into_the_page_has_its_target()
    {
        Services.AddSingleton(Newsroom.Get<ReviewShelf>());
        var claim = await Newsroom.DraftAsync();
        await Newsroom.Get<GraphDesk>().ImportAsync(Newsroom.Checker, claim.Id, Story(), Story().Claims[0].Id, "story.json", Ct);
        GoTo($"/newsroom/claims/{claim.Id}");
        AssertTargets(await OpenAsync(claim.Id), $"/newsroom/claims/{claim.Id}");

        await Newsroom.Claims.StartCheckingAsync(Newsroom.Checker, claim.Id, Ct);
        await Newsroom.Claims.AddEvidenceAsync(Newsroom.Checker, claim.Id, new EvidenceWords("Police statistics", Stance.Refutes, null, "https://example.org/stats", null, null), Ct);
        await Newsroom.Verdicts.WriteAsync(Newsroom.Checker, claim.Id, 0, new VerdictWords(Rating.False, "It fell.", ""), Ct);
        await Newsroom.Verdicts.SubmitAsync(Newsroom.Checker, claim.Id, null, null, Ct);
        await DisposeComponentsAsync();
        SignInAs(Newsroom.Editor);
        GoTo($"/newsroom/review/{claim.Id}");
        AssertTargets(Render<ReviewPage>(parameters => parameters.Add(page => page.Id, claim.Id)), $"/newsroom/review/{claim.Id}");
    }

    [Fact]
    public async Task On_the_public_page_too()
    {
        await using var site = await PublicSite.OpenAsync();
        await site.Press.PublishAsync(SomeEdition.Drones() with { Graph = GraphJson.Write(Story()) });

        AssertTargets((await site.PageAsync("/claims/china-15000-drones")).QuerySelectorAll("*"), "/claims/china-15000-drones");
    }

    private static GraphDocument Story() => StoryGraphs.Of("wire tree", 400);

    private static void AssertTargets<T>(IRenderedComponent<T> page, string address)
        where T : IComponent
    {
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll("svg.attribution a")));
        AssertTargets(page.FindAll("*"), address);
    }

    private static void AssertTargets(IEnumerable<IElement> elements, string address)
    {
        var all = elements.ToList();
        var here = new Uri("http://localhost" + address);
        var ids = all.Select(element => element.Id).OfType<string>().Where(id => id.Length > 0).ToHashSet();
        var links = all.Where(element => element.LocalName is "a" && element.HasAttribute("href")).Select(link => new Uri(here, link.GetAttribute("href")!))
            .Where(link => link.AbsolutePath == here.AbsolutePath && link.Fragment.Length > 1).ToList();

        Assert.Contains(links, link => link.Query.Contains("around=", StringComparison.Ordinal)); // otherwise nothing was folded, and nothing asked
        Assert.All(links.Select(link => link.Fragment[1..]).Distinct(), id => Assert.Contains(id, ids));
    }
}
