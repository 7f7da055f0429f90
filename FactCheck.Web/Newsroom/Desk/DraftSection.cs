using FactCheck.Core.Claims;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Newsroom.Desk;

/// <summary>
/// A form whose typing is kept as it goes. A colleague's newer text never overwrites it: the form says so, shows both, and lets the person choose.
/// </summary>
/// <typeparam name="T">The form's fields.</typeparam>
public abstract class DraftSection<T> : DeskSection, IAsyncDisposable
    where T : class
{
    private Draft<T>? _draft;

    [Inject]
    public required AutosaveDesk Autosaves { get; set; }

    [Inject]
    public required TimeProvider Clock { get; set; }

    /// <summary>What stands in the form.</summary>
    protected T Typed => _draft!.Typed;

    /// <summary>"Restored what you typed at 14:03", "Kept at 14:03".</summary>
    protected string? Kept => _draft!.Said;

    protected bool Restored => _draft!.Restored;

    protected bool Dirty => _draft!.Dirty;

    /// <summary>Somebody saved something else since the typing began.</summary>
    protected bool Newer => _draft!.Newer(Stored, StoredRevision);

    /// <summary>What it is a draft of: "verdict:…id".</summary>
    protected abstract string Item { get; }

    /// <summary>What the desk holds now.</summary>
    protected abstract T Stored { get; }

    protected abstract int StoredRevision { get; }

    /// <summary>Saves what was typed over the revision that was seen.</summary>
    protected abstract Task WriteAsync(T typed, int seen);

    protected override async Task OnParametersSetAsync()
    {
        if (_draft is null)
        {
            _draft = new Draft<T>(Autosaves, Clock, () => _ = InvokeAsync(StateHasChanged));
            await _draft.OpenAsync(View.Me.Id, Item, Stored, StoredRevision);
        }

        _draft.Follow(Stored, StoredRevision);
    }

    protected void Type(T typed) => _draft!.Type(typed);

    /// <summary>Saves; a colleague's change to something else on the same item does not stand in the way.</summary>
    protected async Task<bool> SaveDraftAsync(string said)
    {
        var (draft, seen, sent) = (_draft!, _draft!.Seen, Typed);
        var saved = await TryAsync(() => WriteAsync(sent, draft.Seen), said);
        await View.ReloadAsync();
        draft.Follow(Stored, StoredRevision);
        if (!saved && draft.Seen != seen && !Newer)
        {
            saved = await TryAsync(() => WriteAsync(sent, draft.Seen), said);
            await View.ReloadAsync();
        }

        if (saved)
        {
            await draft.SavedAsync(sent, Stored, StoredRevision);
        }

        return saved;
    }

    /// <summary>What was typed goes over what the other person saved.</summary>
    protected Task<bool> KeepMineAsync(string said)
    {
        _draft!.Rebase(Stored, StoredRevision);
        return SaveDraftAsync(said);
    }

    /// <summary>What was typed is given up for what is saved.</summary>
    protected async Task TakeStoredAsync()
    {
        await _draft!.AdoptAsync(Stored, StoredRevision);
        Refusal = null;
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
