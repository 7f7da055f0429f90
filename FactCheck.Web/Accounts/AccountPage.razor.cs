using FactCheck.Core.People;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Identity;

namespace FactCheck.Web.Accounts;

public sealed partial class AccountPage(SignInManager<Account> signIn, UserManager<Account> accounts, PeopleDesk people)
{
    private Account? _account;
    private Member? _me;
    private string? _refusal;
    private bool _changed;

    [CascadingParameter]
    public required Task<AuthenticationState> Authentication { get; set; }

    [SupplyParameterFromForm]
    private PasswordForm? Form { get; set; }

    protected override async Task OnInitializedAsync()
    {
        _account = await accounts.GetUserAsync((await Authentication).User);
        _me = _account is null ? null : await people.FindAsync(_account.Id);
    }

    private async Task ChangeAsync()
    {
        if (_account is null)
        {
            return;
        }

        var result = await accounts.ChangePasswordAsync(_account, Form?.Now ?? "", Form?.Next ?? "");
        if (!result.Succeeded)
        {
            _refusal = string.Join(" ", result.Errors.Select(error => error.Description));
            return;
        }

        await signIn.RefreshSignInAsync(_account);
        _changed = true;
    }

    private sealed class PasswordForm
    {
        public string? Now { get; set; }
        public string? Next { get; set; }
    }
}
