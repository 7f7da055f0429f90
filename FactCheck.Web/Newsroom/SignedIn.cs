using System.Security.Claims;
using FactCheck.Core.People;
using Microsoft.AspNetCore.Components.Authorization;

namespace FactCheck.Web.Newsroom;

internal static class SignedIn
{
    /// <summary>Who sits at this desk, as the newsroom knows them now: a role that changed since they signed in counts at once.</summary>
    public static async Task<Member?> SignedInAsync(this PeopleDesk people, Task<AuthenticationState> authentication)
    {
        var user = (await authentication).User;
        return Guid.TryParse(user.FindFirstValue(ClaimTypes.NameIdentifier), out var id) ? await people.FindAsync(id) : null;
    }
}
