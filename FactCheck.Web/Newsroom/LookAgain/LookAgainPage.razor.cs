using FactCheck.Core;
using FactCheck.Core.Claims;
using FactCheck.Core.Verdicts;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Newsroom.LookAgain;

/// <summary>Verdicts that no longer judge what is known, those that wait longest first.</summary>
public sealed partial class LookAgainPage(LookAgainShelf shelf, VerdictDesk verdicts, ClaimDesk claims, NavigationManager navigation)
{
    private IReadOnlyList<LookAgainClaim>? _waiting;
    private string? _refusal;

    protected override async Task LoadAsync() => _waiting = Me is null ? [] : await shelf.WaitingAsync();

    /// <returns>Whether it was carried out.</returns>
    private async Task<bool> DoAsync(Func<Task> command, Guid? goesOnAt = null)
    {
        try
        {
            _refusal = null;
            await command();
            if (goesOnAt is { } claim)
            {
                navigation.NavigateTo($"/newsroom/claims/{claim}");
            }

            return true;
        }
        catch (EditorialRuleException refused)
        {
            _refusal = refused.Message;
            await ReloadAsync();
            return false;
        }
    }
}
