using FactCheck.Core;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;

namespace FactCheck.Web.Accounts;

public sealed partial class InvitationPage(OneTimeLinks links, SignInManager<Account> signIn, NavigationManager navigation)
{
    private string? _refusal;
    private OneTimeLink? _link;

    [SupplyParameterFromForm]
    private PasswordForm? Form { get; set; }

    [SupplyParameterFromQuery]
    private string? Token { get; set; }

    protected override async Task OnInitializedAsync() => _link = await links.FindAsync(Token) is { MemberId: not null } link ? link : null;

    private async Task AcceptAsync()
    {
        try
        {
            await signIn.SignInAsync(await links.AcceptAsync(Token, Form?.Password), isPersistent: true);
        }
        catch (EditorialRuleException refused)
        {
            _refusal = refused.Message;
            return;
        }

        navigation.NavigateTo("/newsroom");
    }

    private sealed class PasswordForm
    {
        public string? Password { get; set; }
    }
}
