using System.Net;
using System.Threading.RateLimiting;
using FactCheck.Core.Data.Sqlite;
using FactCheck.Core.People;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Accounts;

/// <summary>Sign-in, invitations and who may come in: ASP.NET Core Identity with cookies.</summary>
public static class AccountPages
{
    /// <summary>Whoever sends a cookie whose name begins so is signed in, or was.</summary>
    public const string Cookie = "factcheck";

    public static readonly string AdministratorRole = Role.Administrator.ToString();

    public static WebApplicationBuilder AddAccounts(this WebApplicationBuilder builder, SiteOptions options)
    {
        builder.Services.AddDbContext<AccountsDb>(db => AccountsDb.Use(db, SqliteStore.ConnectionString(options.DataFolder)));
        builder.Services.AddDataProtection().SetApplicationName("FactCheck").PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(options.DataFolder, "keys")));
        builder.Services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        builder.Services.ConfigureApplicationCookie(cookie =>
        {
            cookie.Cookie.Name = Cookie;
            cookie.Cookie.SameSite = SameSiteMode.Lax;
            cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            cookie.ExpireTimeSpan = TimeSpan.FromDays(14);
            cookie.LoginPath = "/account/sign-in";
            cookie.AccessDeniedPath = "/account/denied";
        });
        builder.Services.AddIdentityCore<Account>(Rules)
            .AddEntityFrameworkStores<AccountsDb>()
            .AddSignInManager<MemberSignIn>()
            .AddClaimsPrincipalFactory<MemberPrincipal>()
            .AddDefaultTokenProviders();
        builder.Services.Configure<SecurityStampValidatorOptions>(stamp =>
        {
            stamp.ValidationInterval = TimeSpan.FromMinutes(1);
            stamp.OnRefreshingPrincipal = refreshing =>
            {
                if (refreshing.CurrentPrincipal?.FindFirst(Sessions.ClaimType) is { } session)
                {
                    refreshing.NewPrincipal?.Identities.First().AddClaim(session.Clone()); // the same sign-in goes on
                }

                return Task.CompletedTask;
            };
        });
        builder.Services.AddSingleton<Sessions>();
        builder.Services.AddScoped<AuthenticationStateProvider, CircuitRevalidation>();
        builder.Services.AddAuthorization();
        builder.Services.AddSingleton<OneTimeLinks>();
        builder.Services.AddRateLimiter(limits =>
        {
            limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limits.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context =>
                HttpMethods.IsPost(context.Request.Method) && context.Request.Path.StartsWithSegments("/account")
                    ? RateLimitPartition.GetFixedWindowLimiter(
                        context.Connection.RemoteIpAddress?.ToString() ?? "",
                        _ => new FixedWindowRateLimiterOptions { PermitLimit = 30, Window = TimeSpan.FromMinutes(1) })
                    : RateLimitPartition.GetNoLimiter(""));
            limits.OnRejected = async (rejected, ct) =>
                await rejected.HttpContext.Response.WriteAsync("Too many tries from your address. Wait a minute, then try again.", ct);
        });
        return builder;
    }

    internal static void Rules(IdentityOptions identity)
    {
        identity.User.RequireUniqueEmail = true;
        identity.User.AllowedUserNameCharacters = ""; // any: it is the e-mail address, which was checked
        identity.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
        identity.Password.RequiredLength = 12; // length over classes of characters: NIST SP 800-63B
        identity.Password.RequireDigit = identity.Password.RequireUppercase = identity.Password.RequireLowercase = identity.Password.RequireNonAlphanumeric = false;
        identity.Password.RequiredUniqueChars = 4;
        identity.Lockout.MaxFailedAccessAttempts = 5;
        identity.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(10);
    }

    public static async Task MigrateAccountsAsync(this WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<AccountsDb>().Database.MigrateAsync();
    }

    public static void UseAccounts(this WebApplication app, SiteOptions options)
    {
        if (options.Demo)
        {
            app.Use(async (context, next) =>
            {
                // the host is asked too: a name that was made to point here, or a proxy, is not this machine's user
                var named = context.Request.Host.Host.Trim('[', ']');
                if ((context.Connection.RemoteIpAddress is { } from && !IPAddress.IsLoopback(from))
                    || (named != "localhost" && !(IPAddress.TryParse(named, out var ip) && IPAddress.IsLoopback(ip))))
                {
                    context.Response.StatusCode = StatusCodes.Status403Forbidden;
                    await context.Response.WriteAsync("This throw-away newsroom answers its own machine only.");
                    return;
                }

                await next(context);
            });
        }

        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseAuthorization();
    }

    public static void MapAccounts(this WebApplication app) =>
        // a form parameter makes the framework ask for the antiforgery token
        app.MapPost("/account/sign-out", async (HttpContext context, Sessions sessions, SignInManager<Account> signIn, [Microsoft.AspNetCore.Mvc.FromForm] string? _) =>
        {
            await signIn.SignOutAsync();
            sessions.End(context.User);
            return Results.LocalRedirect("/");
        });

    /// <summary>An address on this site, or the newsroom: nobody is sent elsewhere after signing in.</summary>
    public static string Local(string? address) =>
        address is ['/', ..] and not ['/', '/', ..] and not ['/', '\\', ..] && !address.Any(char.IsControl) ? address : "/newsroom";
}
