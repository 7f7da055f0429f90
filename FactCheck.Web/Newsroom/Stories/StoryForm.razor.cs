using FactCheck.Core.Claims;
using FactCheck.Core.Editions;
using FactCheck.Core.People;
using FactCheck.Web.Newsroom.Desk;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Newsroom.Stories;

/// <summary>A story's name and introduction. Typing is kept as it goes; a colleague's newer version never overwrites it.</summary>
public sealed partial class StoryForm(StoryDesk stories, AutosaveDesk autosaves, TimeProvider clock) : IAsyncDisposable
{
    /// <summary>The draft of a story that is not proposed yet.</summary>
    public const string NewItem = "story:new";

    private Draft<StoryFields>? _draft;

    [Parameter, EditorRequired]
    public required Member Me { get; set; }

    /// <summary>What is edited; null: a new one.</summary>
    [Parameter]
    public Story? Story { get; set; }

    [Parameter]
    public EventCallback<Guid> Saved { get; set; }

    [Parameter]
    public EventCallback Closed { get; set; }

    private bool Writable => May.ProposeStory(Me);

    private StoryFields Typed => _draft!.Typed;

    private StoryFields Stored => StoryFields.Of(Story);

    private int StoredRevision => Story?.Revision ?? 0;

    private bool Newer => _draft!.Newer(Stored, StoredRevision);

    protected override async Task OnParametersSetAsync()
    {
        if (_draft is null)
        {
            _draft = new Draft<StoryFields>(autosaves, clock, () => _ = InvokeAsync(StateHasChanged));
            await _draft.OpenAsync(Me.Id, Story is null ? NewItem : $"story:{Story.Id}", Stored, StoredRevision);
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

    private void Type(StoryFields typed) => _draft!.Type(typed);

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
        var (sent, seen, id) = (Typed, _draft!.Seen, Story?.Id);
        if (await TryAsync(
            async () =>
            {
                if (id is { } known)
                {
                    await stories.WordAsync(Me.Id, known, seen, sent.Words());
                }
                else
                {
                    id = (await stories.ProposeAsync(Me.Id, sent.Words())).Id;
                }
            },
            Story is null ? "Story proposed." : "Words saved."))
        {
            await _draft.SavedAsync(sent, sent, seen + 1);
            await Saved.InvokeAsync(id!.Value);
        }
    }
}
