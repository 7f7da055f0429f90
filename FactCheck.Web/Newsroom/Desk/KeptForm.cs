using FactCheck.Core.Claims;
using FactCheck.Core.People;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Newsroom.Desk;

/// <summary>A form for something that is not there yet, whose typing is kept until it is sent or cancelled.</summary>
/// <typeparam name="T">The form's fields.</typeparam>
public abstract class KeptForm<T> : DeskPart, IAsyncDisposable
    where T : class
{
    private Draft<T>? _draft;

    [Inject]
    public required AutosaveDesk Autosaves { get; set; }

    [Inject]
    public required TimeProvider Clock { get; set; }

    [Parameter, EditorRequired]
    public required Member Me { get; set; }

    [Parameter, EditorRequired]
    public required EventCallback Closed { get; set; }

    protected T Typed => _draft!.Typed;

    protected string? Kept => _draft!.Said;

    protected bool Restored => _draft!.Restored;

    /// <summary>What it is a draft of.</summary>
    protected abstract string Item { get; }

    protected abstract T Empty { get; }

    protected override async Task OnInitializedAsync()
    {
        _draft = new Draft<T>(Autosaves, Clock, () => _ = InvokeAsync(StateHasChanged));
        await _draft.OpenAsync(Me.Id, Item, Empty, 0);
    }

    protected void Type(T typed) => _draft!.Type(typed);

    protected Task DiscardAsync() => _draft!.AdoptAsync(Empty, 0);

    protected async Task CancelAsync()
    {
        await DiscardAsync();
        await Closed.InvokeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_draft is not null)
        {
            await _draft.DisposeAsync();
        }

        GC.SuppressFinalize(this);
    }
}
