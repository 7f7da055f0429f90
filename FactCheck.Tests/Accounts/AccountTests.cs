using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using FactCheck.Core.People;
using FactCheck.Web.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Tests.Accounts;

public sealed class AccountTests : IAsyncLifetime
{
    private const string Password = "a sentence is good";
    private RunningSite _site = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _site = await RunningSite.StartAsync(services =>
        services.Configure<SecurityStampValidatorOptions>(stamp => stamp.ValidationInterval = TimeSpan.Zero));

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task The_first_administrator_comes_in_by_a_link_that_works_once()
    {
        var link = (await _site.Get<OneTimeLinks>().ForFirstAdministratorAsync(Ct))!;
        using var ada = _site.Client();

        var came = await SubmitAsync(ada, link, "set-up", new() { ["Form.Name"] = "Ada", ["Form.Email"] = "ada@example.org", ["Form.Password"] = Password });

        Assert.EndsWith("/newsroom", came.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Equal(Role.Administrator, Assert.Single(await _site.Get<PeopleDesk>().AllAsync(Ct)).Role);
        using var second = _site.Client();
        Assert.Contains("does not work any more", (await PageAsync(second, link)).Body!.TextContent, StringComparison.Ordinal);
        Assert.Null(await _site.Get<OneTimeLinks>().ForFirstAdministratorAsync(Ct));
    }

    [Theory]
    [InlineData("", "ada@example.org", Password, "A name is missing")]
    [InlineData("Ada", "nowhere", Password, "is no e-mail address")]
    [InlineData("Ada", "ada@example.org", "short", "at least 12 characters")]
    public async Task A_refused_word_makes_nobody_and_loses_nothing(string name, string email, string password, string sentence)
    {
        var link = (await _site.Get<OneTimeLinks>().ForFirstAdministratorAsync(Ct))!;
        using var ada = _site.Client();

        var answer = await SubmitAsync(ada, link, "set-up", new() { ["Form.Name"] = name, ["Form.Email"] = email, ["Form.Password"] = password });

        var page = await ParseAsync(answer);
        Assert.Contains(sentence, page.QuerySelector("[role=alert]")!.TextContent, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(email, page.QuerySelector("input[type=email]")!.GetAttribute("value"));
        Assert.False(await _site.Get<PeopleDesk>().AnyAsync(Ct));
        Assert.NotNull(await _site.Get<OneTimeLinks>().FindAsync(link.Split('=')[1], Ct));
    }

    [Fact]
    public async Task Whoever_is_invited_sets_a_password_and_signs_in_with_it()
    {
        using var ada = await AdministratorAsync();

        var invited = await ParseAsync(await SubmitAsync(ada, "/admin/people", "invite", new() { ["Form.Name"] = "Cleo", ["Form.Email"] = "cleo@example.org", ["Form.Role"] = "FactChecker" }));
        var link = new Uri(invited.QuerySelector("[aria-label='Link to send']")!.GetAttribute("value")!).PathAndQuery;
        using var cleo = _site.Client();
        var came = await SubmitAsync(cleo, link, "accept", new() { ["Form.Password"] = Password });
        Assert.Equal(HttpStatusCode.Found, came.StatusCode);

        using var again = _site.Client();
        Assert.EndsWith("/account", (await SignInAsync(again, "cleo@example.org", Password, "/account")).Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.Contains("Cleo", (await PageAsync(again, "/account")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, (await again.GetAsync("/admin/people", Ct)).StatusCode);
    }

    [Fact]
    public async Task A_wrong_password_gets_one_sentence_and_five_lock_the_account()
    {
        using var ada = await AdministratorAsync();
        using var guess = _site.Client();

        for (var n = 0; n < 5; n++)
        {
            await SignInAsync(guess, "ada@example.org", "not this one, surely");
        }

        var locked = await ParseAsync(await SignInAsync(guess, "ada@example.org", Password));
        var unknown = await ParseAsync(await SignInAsync(guess, "nobody@example.org", Password));
        Assert.Contains("Too many wrong passwords", locked.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("do not belong together", unknown.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://evil.example")]
    [InlineData("//evil.example")]
    [InlineData("/\\evil.example")]
    public async Task Signing_in_sends_nobody_elsewhere(string elsewhere)
    {
        using var ada = await AdministratorAsync();
        using var again = _site.Client();

        var came = await SignInAsync(again, "ada@example.org", Password, elsewhere);

        Assert.EndsWith("/newsroom", came.Headers.Location!.OriginalString, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_is_deactivated_is_out()
    {
        using var ada = await AdministratorAsync();
        var desk = _site.Get<PeopleDesk>();
        var me = (await desk.AllAsync(Ct))[0];
        var other = await desk.AddAsync(me.Id, "Ed", Role.Administrator, Ct);
        Assert.Equal(HttpStatusCode.OK, (await ada.GetAsync("/account", Ct)).StatusCode);

        await desk.DeactivateAsync(other.Id, me.Id, me.Revision, Ct);

        Assert.Equal(HttpStatusCode.Found, (await ada.GetAsync("/account", Ct)).StatusCode);
    }

    [Fact]
    public async Task Somebody_who_left_cannot_come_back_with_an_open_link()
    {
        using var ada = await AdministratorAsync();
        var desk = _site.Get<PeopleDesk>();
        var me = (await desk.AllAsync(Ct))[0].Id;
        var ed = await desk.AddAsync(me, "Ed", Role.Editor, Ct);
        var link = await _site.Get<OneTimeLinks>().ForMemberAsync(me, ed.Id, "ed@example.org", Ct);
        await desk.DeactivateAsync(me, ed.Id, (await desk.FindAsync(ed.Id, Ct))!.Revision, Ct);

        using var client = _site.Client();
        var answer = await ParseAsync(await SubmitAsync(client, link, "accept", new() { ["Form.Password"] = Password }));

        Assert.Contains("no longer active", answer.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_set_up_that_failed_half_way_goes_on_where_it_was()
    {
        var half = await _site.Get<PeopleDesk>().FoundAsync("Ada", Ct);

        using var ada = await AdministratorAsync();

        Assert.Equal(half.Id, Assert.Single(await _site.Get<PeopleDesk>().AllAsync(Ct)).Id);
        Assert.Equal(HttpStatusCode.OK, (await ada.GetAsync("/admin/people", Ct)).StatusCode);
    }

    [Fact]
    public async Task A_role_is_changed_from_what_was_read_only()
    {
        using var ada = await AdministratorAsync();
        var desk = _site.Get<PeopleDesk>();
        var me = (await desk.AllAsync(Ct))[0].Id;
        var ed = await desk.AddAsync(me, "Ed", Role.Editor, Ct);

        var stale = await ParseAsync(await SubmitAsync(ada, "/admin/people", $"role-{ed.Id}", new() { ["Change.Seen"] = "0", ["Change.Role"] = "Administrator" }));

        Assert.Contains("Somebody else changed", stale.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(Role.Editor, (await desk.FindAsync(ed.Id, Ct))!.Role);
    }

    [Fact]
    public async Task A_form_from_elsewhere_is_refused()
    {
        using var client = _site.Client();

        var answer = await client.PostAsync("/account/sign-in", new FormUrlEncodedContent([new("_handler", "sign-in"), new("Form.Email", "a@b.c")]), Ct);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("This form has grown old", (await ParseAsync(answer)).QuerySelector("h1")?.TextContent);
    }

    [Fact]
    public async Task Nobody_is_invited_twice_at_one_address()
    {
        using var ada = await AdministratorAsync();
        await SubmitAsync(ada, "/admin/people", "invite", new() { ["Form.Name"] = "Cleo", ["Form.Email"] = "cleo@example.org", ["Form.Role"] = "FactChecker" });

        var second = await ParseAsync(await SubmitAsync(ada, "/admin/people", "invite", new() { ["Form.Name"] = "Leo", ["Form.Email"] = "Cleo@example.org", ["Form.Role"] = "Editor" }));

        Assert.Contains("was invited at Cleo@example.org already", second.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(await _site.Get<PeopleDesk>().AllAsync(Ct), member => member.Name == "Leo");
    }

    [Fact]
    public async Task No_token_is_kept_in_clear()
    {
        var token = (await _site.Get<OneTimeLinks>().ForFirstAdministratorAsync(Ct))!.Split('=')[1];

        await using var scope = _site.App.Services.CreateAsyncScope();
        var kept = await scope.ServiceProvider.GetRequiredService<AccountsDb>().OneTimeLinks.SingleAsync(Ct);
        Assert.NotEqual(token, kept.TokenHash);
        Assert.Equal(64, kept.TokenHash.Length);
    }

    [Fact]
    public async Task One_click_sign_in_exists_in_the_demo_only()
    {
        using var ada = await AdministratorAsync();
        using var client = _site.Client();
        Assert.Empty((await PageAsync(client, "/account/sign-in")).QuerySelectorAll(".demo-people"));

        await using var demo = await RunningSite.DemoAsync();
        using var visitor = demo.Client();
        var page = await PageAsync(visitor, "/account/sign-in");
        var form = page.QuerySelectorAll("form").First(f => f.TextContent.Contains("editor", StringComparison.Ordinal));
        var came = await SubmitAsync(visitor, "/account/sign-in", form.QuerySelector("[name=_handler]")!.GetAttribute("value")!, []);

        Assert.Equal(HttpStatusCode.Found, came.StatusCode);
        using var elsewhere = new HttpRequestMessage(HttpMethod.Get, "/") { Headers = { Host = "rebound.example" } };
        Assert.Equal(HttpStatusCode.Forbidden, (await visitor.SendAsync(elsewhere, Ct)).StatusCode);
        Assert.Contains("editor", (await PageAsync(visitor, "/account")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_stylesheet_is_served()
    {
        using var client = _site.Client();

        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/css/look.css", Ct)).StatusCode);
    }

    private async Task<HttpClient> AdministratorAsync()
    {
        var client = _site.Client();
        var link = (await _site.Get<OneTimeLinks>().ForFirstAdministratorAsync(Ct))!;
        await SubmitAsync(client, link, "set-up", new() { ["Form.Name"] = "Ada", ["Form.Email"] = "ada@example.org", ["Form.Password"] = Password });
        return client;
    }

    private static Task<HttpResponseMessage> SignInAsync(HttpClient client, string email, string password, string? returnUrl = null) =>
        SubmitAsync(client, "/account/sign-in" + (returnUrl is null ? "" : $"?ReturnUrl={Uri.EscapeDataString(returnUrl)}"), "sign-in", new() { ["Form.Email"] = email, ["Form.Password"] = password });

    private static async Task<HttpResponseMessage> SubmitAsync(HttpClient client, string path, string form, Dictionary<string, string> fields)
    {
        var page = await PageAsync(client, path);
        fields["_handler"] = form;
        fields["__RequestVerificationToken"] = page.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        return await client.PostAsync(path, new FormUrlEncodedContent(fields), Ct);
    }

    private static async Task<IHtmlDocument> PageAsync(HttpClient client, string path) => await ParseAsync(await client.GetAsync(path, Ct));

    private static async Task<IHtmlDocument> ParseAsync(HttpResponseMessage answer) =>
        await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync(Ct), Ct);
}
