using FactCheck.Core.Claims;
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

    [Inject]
    public required ClaimArchive Archive { get; set; }

    /// <summary>The revision that a command is given: what was read when the dialog opened, or after a refusal what stands now.</summary>
    protected int Seen { get; set; }

    protected async Task SaveAsync(Func<Task> command, string? said = null, Func<ClaimFile, int?>? revision = null)
    {
        if (await TryAsync(command, said))
        {
            Dialog.Close();
            await View.ReloadAsync();
        }
        else if (revision is not null && await Archive.OpenAsync(View.Id) is { } now)
        {
            Seen = revision(now) ?? Seen; // told once; whoever saves again means it
        }
    }
}
