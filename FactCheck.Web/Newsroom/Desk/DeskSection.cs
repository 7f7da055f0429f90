using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace FactCheck.Web.Newsroom.Desk;

/// <summary>One part of the claim desk.</summary>
public abstract class DeskSection : DeskPart
{
    [CascadingParameter]
    public required DeskView View { get; set; }

    [Inject]
    public required IDialogService Dialogs { get; set; }

    /// <summary>Opens an editor over the page; it closes itself when its work is done.</summary>
    protected Task OpenAsync<T>(string title, Action<DialogParameters<T>>? with = null)
        where T : DeskDialog
    {
        var parameters = new DialogParameters<T> { { dialog => dialog.View, View } };
        with?.Invoke(parameters);
        // an editor with much in it is left by its buttons only: Escape also closes a list inside it
        return Dialogs.ShowAsync<T>(title, parameters, new DialogOptions { CloseOnEscapeKey = typeof(T) == typeof(ReasonDialog) });
    }

    /// <summary>Asks why, and gives the command when a reason was typed.</summary>
    protected Task AskWhyAsync(string title, string does, Func<string, Task> command, string? explains = null, string label = "Reason", string? said = null) =>
        OpenAsync<ReasonDialog>(title, parameters =>
        {
            parameters.Add(dialog => dialog.Does, does);
            parameters.Add(dialog => dialog.Command, command);
            parameters.Add(dialog => dialog.Explains, explains);
            parameters.Add(dialog => dialog.Label, label);
            parameters.Add(dialog => dialog.Said, said);
        });
}
