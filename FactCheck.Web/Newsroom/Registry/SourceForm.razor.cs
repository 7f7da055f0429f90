using FactCheck.Core.Claims;
using FactCheck.Core.People;
using FactCheck.Core.Sources;
using FactCheck.Web.Newsroom.Desk;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Newsroom.Registry;

/// <summary>What the desk knows of a source. Typing is kept as it goes; a colleague's newer version never overwrites it.</summary>
public sealed partial class SourceForm(SourceDesk registry, AutosaveDesk autosaves, TimeProvider clock) : IAsyncDisposable
{
    /// <summary>The draft of a source that is not registered yet.</summary>
    public const string NewItem = "source:new";

    private Source? _chosen;
    private Draft<SourceFields>? _draft;

    [Parameter, EditorRequired]
    public required Member Me { get; set; }

    [Parameter, EditorRequired]
    public required IReadOnlyList<Source> Known { get; set; }

    /// <summary>What is edited; null: a new one.</summary>
    [Parameter]
    public Source? Source { get; set; }

    [Parameter]
    public EventCallback<Guid> Saved { get; set; }

    [Parameter]
    public EventCallback Closed { get; set; }

    private bool Writable => May.Trace(Me);

    private SourceFields Typed => _draft!.Typed;

    private SourceFields Stored => SourceFields.Of(Source);

    private int StoredRevision => Source?.Revision ?? 0;

    private bool Newer => _draft!.Newer(Stored, StoredRevision);

    // one that was registered in this form is not among the known until the page reads again
    private Source? Above => Typed.Above is { } id ? Known.FirstOrDefault(known => known.Id == id) ?? (_chosen?.Id == id ? _chosen : null) : null;

    protected override async Task OnParametersSetAsync()
    {
        if (_draft is null)
        {
            _draft = new Draft<SourceFields>(autosaves, clock, () => _ = InvokeAsync(StateHasChanged));
            await _draft.OpenAsync(Me.Id, Source is null ? NewItem : $"source:{Source.Id}", Stored, StoredRevision);
        }

        _draft.Follow(Stored, StoredRevision);
    }

    public async ValueTask DisposeAsync()
    {
        if (_draft is not null)
        {
            await _draft.DisposeAsync();
        }
    }

    private void Type(SourceFields typed) => _draft!.Type(typed);

    private void ChooseAbove(Source? source)
    {
        _chosen = source;
        Type(Typed with { Above = source?.Id });
    }

    private void FlipPrivate(ChangeEventArgs flipped) =>
        Type(Typed with { Private = flipped.Value is true, Above = flipped.Value is true ? null : Typed.Above });

    private Task KeepMineAsync()
    {
        _draft!.Rebase(Stored, StoredRevision);
        return StoreAsync();
    }

    private async Task TakeStoredAsync()
    {
        await _draft!.AdoptAsync(Stored, StoredRevision);
        Refusal = null;
    }

    private async Task CancelAsync()
    {
        await _draft!.DiscardAsync();
        await Closed.InvokeAsync();
    }

    private async Task StoreAsync()
    {
        var (sent, seen, id) = (Typed, _draft!.Seen, Source?.Id);
        if (await TryAsync(
            async () =>
            {
                if (id is { } known)
                {
                    await registry.DescribeAsync(Me.Id, known, seen, sent.Words());
                }
                else
                {
                    id = (await registry.RegisterAsync(Me.Id, sent.Words())).Id;
                }
            },
            Source is null ? "Source registered." : "Source saved."))
        {
            await _draft.SavedAsync(sent, sent, seen + 1);
            await Saved.InvokeAsync(id!.Value);
        }
    }
}
