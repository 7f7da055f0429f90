using FactCheck.Core.People;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;

namespace FactCheck.Web.Accounts;

public sealed partial class SignInPage(SignInManager<Account> signIn, UserManager<Account> accounts, PeopleDesk people, NavigationManager navigation, SiteOptions options)
{
    private static readonly Lazy<string> s_nobody = new(() => new PasswordHasher<Account>().HashPassword(new Account(), Guid.NewGuid().ToString()));
    private string? _refusal;
    private IReadOnlyList<Member> _people = [];

    [SupplyParameterFromForm]
    private SignInForm? Form { get; set; }

    [SupplyParameterFromQuery]
    private string? ReturnUrl { get; set; }

    private SiteOptions Options => options;

    protected override async Task OnInitializedAsync()
    {
        if (options.Demo)
        {
            _people = [.. (await people.AllAsync()).Where(member => member.Active).OrderBy(member => member.Role).ThenBy(member => member.Name)];
        }
    }

    private async Task SignInAsync()
    {
        var (email, password) = (Form?.Email?.Trim() ?? "", Form?.Password ?? "");
        if (await accounts.FindByNameAsync(email) is null)
        {
            // as much work as for a known address, so that the time taken tells nothing
            accounts.PasswordHasher.VerifyHashedPassword(new Account(), s_nobody.Value, password);
        }

        var result = await signIn.PasswordSignInAsync(email, password, isPersistent: true, lockoutOnFailure: true);
        if (result.Succeeded)
        {
            navigation.NavigateTo(AccountPages.Local(ReturnUrl));
            return;
        }

        _refusal = result.IsLockedOut
            ? "Too many wrong passwords. Wait ten minutes, or ask an administrator for a new link."
            : "That address and password do not belong together. Check both and try again.";
    }

    // Mapped in effect by the demo only: elsewhere the page shows no such form, and this refuses.
    private async Task ComeInAsync(Member member)
    {
        if (!options.Demo)
        {
            throw new InvalidOperationException("One-click sign-in exists in the demo only.");
        }

        var account = await accounts.FindByIdAsync(member.Id.ToString());
        if (account is null)
        {
            account = new Account { Id = member.Id, UserName = member.Id.ToString("N"), Email = $"{member.Id:N}@demo.invalid" };
            OneTimeLinks.Demand(await accounts.CreateAsync(account));
        }

        await signIn.SignInAsync(account, isPersistent: false);
        navigation.NavigateTo(AccountPages.Local(ReturnUrl));
    }

    private sealed class SignInForm
    {
        public string? Email { get; set; }
        public string? Password { get; set; }
    }
}
