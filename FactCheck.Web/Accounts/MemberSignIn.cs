using System.Security.Claims;
using FactCheck.Core.People;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace FactCheck.Web.Accounts;

/// <summary>Signs in active members only, with the name and role that Core knows.</summary>
internal sealed class MemberSignIn(
    UserManager<Account> accounts, IHttpContextAccessor context, IUserClaimsPrincipalFactory<Account> principals, IOptions<IdentityOptions> options,
    ILogger<SignInManager<Account>> logger, IAuthenticationSchemeProvider schemes, IUserConfirmation<Account> confirmation, PeopleDesk people)
    : SignInManager<Account>(accounts, context, principals, options, logger, schemes, confirmation)
{
    public override async Task<bool> CanSignInAsync(Account user) => May.Work(await people.FindAsync(user.Id)) && await base.CanSignInAsync(user);

    public override Task SignInWithClaimsAsync(Account user, AuthenticationProperties? authenticationProperties, IEnumerable<Claim> additionalClaims) =>
        base.SignInWithClaimsAsync(user, authenticationProperties, [.. additionalClaims, Sessions.New()]);

    public override async Task<Account?> ValidateSecurityStampAsync(ClaimsPrincipal? principal)
    {
        var account = await base.ValidateSecurityStampAsync(principal);
        return account is not null && May.Work(await people.FindAsync(account.Id)) ? account : null;
    }
}

internal sealed class MemberPrincipal(UserManager<Account> accounts, IOptions<IdentityOptions> options, PeopleDesk people)
    : UserClaimsPrincipalFactory<Account>(accounts, options)
{
    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(Account user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        if (await people.FindAsync(user.Id) is { } member)
        {
            identity.AddClaim(new Claim(identity.RoleClaimType, member.Role.ToString()));
        }

        return identity;
    }
}

/// <summary>A circuit outlives the request that opened it: who sits there is asked again every minute, and it ends with its session.</summary>
internal sealed class CircuitRevalidation : RevalidatingServerAuthenticationStateProvider
{
    private readonly IServiceScopeFactory _scopes;
    private readonly Sessions _sessions;

    public CircuitRevalidation(ILoggerFactory logger, IServiceScopeFactory scopes, Sessions sessions)
        : base(logger)
    {
        (_scopes, _sessions) = (scopes, sessions);
        _sessions.Ended += EndWith;
    }

    protected override TimeSpan RevalidationInterval => TimeSpan.FromMinutes(1);

    protected override async Task<bool> ValidateAuthenticationStateAsync(AuthenticationState authenticationState, CancellationToken cancellationToken)
    {
        await using var scope = _scopes.CreateAsyncScope(); // a circuit must not share a UserManager
        return await scope.ServiceProvider.GetRequiredService<SignInManager<Account>>().ValidateSecurityStampAsync(authenticationState.User) is not null;
    }

    protected override void Dispose(bool disposing)
    {
        _sessions.Ended -= EndWith;
        base.Dispose(disposing);
    }

    private void EndWith(string session) => _ = EndWithAsync(session);

    private async Task EndWithAsync(string session)
    {
        if ((await GetAuthenticationStateAsync()).User.HasClaim(Sessions.ClaimType, session))
        {
            SetAuthenticationState(Task.FromResult(new AuthenticationState(new ClaimsPrincipal(new ClaimsIdentity()))));
        }
    }
}
