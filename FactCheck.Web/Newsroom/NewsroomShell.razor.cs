using FactCheck.Core.People;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Web;
using MudBlazor;

namespace FactCheck.Web.Newsroom;

/// <summary>What every newsroom page stands in: theme, dialogs, messages, the way around, and who is signed in.</summary>
public sealed partial class NewsroomShell(PeopleDesk people, NavigationManager navigation)
{
    private MudThemeProvider? _theme;
    private ErrorBoundary? _boundary;
    private Task<AuthenticationState>? _asked;
    private Member? _me;
    private bool _dark;
    private bool _ready;
    private bool _ended;

    [CascadingParameter]
    public required Task<AuthenticationState> Authentication { get; set; }

    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    /// <summary>"wide" for pages of several columns.</summary>
    [Parameter]
    public string? Class { get; set; }

    // a bare #content would lead to the base address
    private string Skip => $"{new Uri(navigation.Uri).PathAndQuery}#content";

    // asked again when the sign-in ends: in another tab, or because an administrator closed the account
    protected override async Task OnParametersSetAsync()
    {
        if (_asked == Authentication)
        {
            return;
        }

        var was = _me;
        _asked = Authentication;
        _me = await people.SignedInAsync(Authentication);
        if (_me is null && was is not null)
        {
            _ended = true;
            navigation.NavigateTo($"/account/sign-in?returnUrl={Uri.EscapeDataString(new Uri(navigation.Uri).PathAndQuery)}", forceLoad: true);
        }
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender)
        {
            return;
        }

        _dark = await _theme!.GetSystemDarkModeAsync();
        _ready = true;
        StateHasChanged();
    }
}
