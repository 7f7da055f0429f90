using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace FactCheck.Web.Newsroom.Desk;

/// <summary>An editor over the claim desk. It stays open, with all that was typed, until its command was carried out.</summary>
public abstract class DeskDialog : DeskPart
{
    [CascadingParameter]
    public required IMudDialogInstance Dialog { get; set; }

    [Parameter, EditorRequired]
    public required DeskView View { get; set; }

    protected async Task SaveAsync(Func<Task> command, string? said = null)
    {
        if (await TryAsync(command, said))
        {
            Dialog.Close();
            await View.ReloadAsync();
        }
    }
}
