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

    /// <returns>Whether it was carried out.</returns>
    protected async Task<bool> SaveAsync(Func<Task> command, string? said = null)
    {
        var saved = await TryAsync(command, said);
        if (saved)
        {
            Dialog.Close();
            await View.ReloadAsync();
        }

        return saved;
    }
}
