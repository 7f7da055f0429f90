using System.Security.Claims;
using FactCheck.Core;
using FactCheck.Core.People;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Accounts;

public sealed partial class PeoplePage(PeopleDesk people, OneTimeLinks links, UserManager<Account> accounts, NavigationManager navigation)
{
    private IReadOnlyList<Member> _people = [];
    private Dictionary<Guid, string> _addresses = [];
    private string? _refusal;
    private string? _link;
    private string? _linkFor;

    [CascadingParameter]
    public required Task<AuthenticationState> Authentication { get; set; }

    [SupplyParameterFromForm(FormName = "invite")]
    private InviteForm? Form { get; set; }

    [SupplyParameterFromForm]
    private ChangeForm? Change { get; set; }

    protected override Task OnInitializedAsync() => LoadAsync();

    private string AddressOf(Member member) => _addresses.GetValueOrDefault(member.Id) switch
    {
        null => "not come in yet",
        var address when address.EndsWith(".invalid", StringComparison.Ordinal) => "one-click sign-in",
        var address => address,
    };

    private async Task LoadAsync()
    {
        _people = await people.AllAsync();
        _addresses = await accounts.Users.ToDictionaryAsync(account => account.Id, account => account.Email ?? "");
    }

    private Task InviteAsync() => TryAsync(async me =>
    {
        var address = await links.FreeAddressAsync(Form?.Email);
        var member = await people.AddAsync(me, Form?.Name ?? "", Form?.Role ?? Role.FactChecker);
        await ShowLinkAsync(me, member, address);
        Form = null;
    });

    private Task MakeLinkAsync(Member member) => TryAsync(me => ShowLinkAsync(me, member, _addresses.GetValueOrDefault(member.Id)));

    private Task ChangeRoleAsync(Member member) =>
        TryAsync(me => people.ChangeRoleAsync(me, member.Id, Change?.Seen ?? 0, Change?.Role ?? member.Role));

    private Task SetActiveAsync(Member member) => TryAsync(me => member.Active
        ? people.DeactivateAsync(me, member.Id, Change?.Seen ?? 0)
        : people.ReactivateAsync(me, member.Id, Change?.Seen ?? 0));

    private async Task ShowLinkAsync(Guid me, Member member, string? address)
    {
        _link = navigation.ToAbsoluteUri(await links.ForMemberAsync(me, member.Id, address)).AbsoluteUri;
        _linkFor = member.Name;
    }

    private async Task TryAsync(Func<Guid, Task> command)
    {
        try
        {
            await command(Guid.Parse((await Authentication).User.FindFirstValue(ClaimTypes.NameIdentifier)!));
        }
        catch (EditorialRuleException refused)
        {
            _refusal = refused.Message;
        }

        await LoadAsync();
    }

    private sealed class InviteForm
    {
        public string? Name { get; set; }
        public string? Email { get; set; }
        public Role Role { get; set; } = Role.FactChecker;
    }

    private sealed class ChangeForm
    {
        /// <summary>The revision that stood on the page when the button was pressed.</summary>
        public int Seen { get; set; }
        public Role Role { get; set; }
    }
}
