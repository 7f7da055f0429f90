using System.Security.Claims;

namespace FactCheck.Web.Accounts;

/// <summary>
/// One sign-in in one browser, which its cookie and all its circuits stand on. Signing out in one tab ends the others at once:
/// a circuit outlives its request, so it would go on working for whoever finds the desk.
/// </summary>
internal sealed class Sessions
{
    public const string ClaimType = "session";

    public event Action<string>? Ended;

    public static Claim New() => new(ClaimType, Guid.CreateVersion7().ToString());

    public void End(ClaimsPrincipal user)
    {
        if (user.FindFirstValue(ClaimType) is { } session)
        {
            Ended?.Invoke(session);
        }
    }
}
