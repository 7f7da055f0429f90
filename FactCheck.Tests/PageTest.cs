using System.Security.Claims;
using AngleSharp.Dom;
using Bunit;
using FactCheck.Core.Articles;
using FactCheck.Core.Attribution;
using FactCheck.Core.Claims;
using FactCheck.Core.Editions;
using FactCheck.Core.Interchange;
using FactCheck.Core.Ledger;
using FactCheck.Core.Matching;
using FactCheck.Core.People;
using FactCheck.Core.Sources;
using FactCheck.Core.Verdicts;
using FactCheck.Core.Verdicts.Sourcing;
using FactCheck.Web;
using FactCheck.Web.Newsroom;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using MudBlazor;

namespace FactCheck.Tests;

/// <summary>A newsroom page over the real desks and a real SQLite file; only the browser is pretend.</summary>
public abstract class PageTest : BunitContext, IAsyncLifetime
{
    private Bunit.TestDoubles.BunitAuthorizationContext? _authorization;

    protected TestNewsroom Newsroom { get; private set; } = null!; // opened before each test

    protected static CancellationToken Ct => Xunit.TestContext.Current.CancellationToken;

    protected FakeTimeProvider Clock => Newsroom.Clock;

    public virtual async ValueTask InitializeAsync()
    {
        Newsroom = await TestNewsroom.OpenAsync();
        JSInterop.Mode = JSRuntimeMode.Loose;
        JSInterop.SetupModule(_ => true).SetupModule(_ => true).Mode = JSRuntimeMode.Loose; // the scripts beside pages
        Services.AddSingleton(new SiteOptions(Newsroom.Folder));
        Services.AddSingleton<TimeProvider>(Clock);
        Services.AddNewsroomPages();
        Services.Configure<PopoverOptions>(options => options.CheckForPopoverProvider = false);
        Share<ChangeFeed>();
        Share<PeopleDesk>();
        Share<ClaimDesk>();
        Share<ClaimArchive>();
        Share<ClaimPast>();
        Share<LookAgainShelf>();
        Share<AutosaveDesk>();
        Share<TracingDesk>();
        Share<GraphDesk>();
        Share<SourceDesk>();
        Share<SameSourceDesk>();
        Share<WithdrawalDesk>();
        Share<IntakeDesk>();
        Share<ProposalDesk>();
        Share<VerdictDesk>();
        Share<SourcingDesk>();
        Share<PublishingDesk>();
        Share<StoryDesk>();
        Share<EarlierChecks>();
        Share<NearCopies>();
        SignInAs(Newsroom.Checker);
    }

    protected void SignInAs(Guid member) =>
        (_authorization ??= AddAuthorization()).SetAuthorized("somebody").SetClaims(new System.Security.Claims.Claim(ClaimTypes.NameIdentifier, member.ToString()));

    protected void GoTo(string address) => Services.GetRequiredService<NavigationManager>().NavigateTo(address);

    /// <summary>The claim's desk, and nothing else open.</summary>
    protected async Task<IRenderedComponent<ClaimDeskPage>> OpenAsync(Guid claim)
    {
        await DisposeComponentsAsync();
        return Render<ClaimDeskPage>(parameters => parameters.Add(page => page.Id, claim));
    }

    /// <summary>The button a person would find by that name.</summary>
    protected static IElement Button<T>(IRenderedComponent<T> page, string name)
        where T : IComponent => Soon(page, () => Buttons(page, name).SingleOrDefault());

    protected static bool HasButton<T>(IRenderedComponent<T> page, string name)
        where T : IComponent => Buttons(page, name).Any();

    /// <summary>The field a person would find by that label.</summary>
    protected static IElement Field<T>(IRenderedComponent<T> page, string label)
        where T : IComponent =>
        page.Find($"[id='{Soon(page, () => page.FindAll("label").SingleOrDefault(known => known.TextContent.Trim() == label)).GetAttribute("for")}']");

    /// <summary>The check box or radio button inside that label.</summary>
    protected static IElement Tick<T>(IRenderedComponent<T> page, string label)
        where T : IComponent =>
        Soon(page, () => page.FindAll("label").SingleOrDefault(known => known.TextContent.Trim().StartsWith(label, StringComparison.Ordinal))).QuerySelector("input")!;

    protected static Task PressAsync<T>(IRenderedComponent<T> page, string name)
        where T : IComponent => Button(page, name).ClickAsync();

    protected static Task TypeAsync<T>(IRenderedComponent<T> page, string label, string text)
        where T : IComponent => Field(page, label).InputAsync(text);

    protected override async ValueTask DisposeAsyncCore()
    {
        await base.DisposeAsyncCore();
        await Newsroom.DisposeAsync();
    }

    private static IEnumerable<IElement> Buttons<T>(IRenderedComponent<T> page, string name)
        where T : IComponent =>
        page.FindAll("button").Where(button => (button.GetAttribute("aria-label") ?? button.TextContent).Trim() == name);

    // dialogs are drawn one render after the click that opens them
    private static IElement Soon<T>(IRenderedComponent<T> page, Func<IElement?> find)
        where T : IComponent
    {
        page.WaitForAssertion(() => Assert.NotNull(find()));
        return find()!;
    }

    private void Share<T>()
        where T : class => Services.AddSingleton(Newsroom.Get<T>());
}
