using FactCheck.Core;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;

namespace FactCheck.Web.Accounts;

public sealed partial class SetUpPage(OneTimeLinks links, SignInManager<Account> signIn, NavigationManager navigation)
{
    private string? _refusal;
    private bool _dead;

    [SupplyParameterFromForm]
    private SetUpForm? Form { get; set; }

    [SupplyParameterFromQuery]
    private string? Token { get; set; }

    protected override async Task OnInitializedAsync() => _dead = await links.FindAsync(Token) is not { MemberId: null };

    private async Task FoundAsync()
    {
        try
        {
            await signIn.SignInAsync(await links.FoundAsync(Token, Form?.Name, Form?.Email, Form?.Password), isPersistent: true);
        }
        catch (EditorialRuleException refused)
        {
            _refusal = refused.Message;
            return;
        }

        navigation.NavigateTo("/newsroom");
    }

    private sealed class SetUpForm
    {
        public string? Name { get; set; }
        public string? Email { get; set; }
        public string? Password { get; set; }
    }
}
