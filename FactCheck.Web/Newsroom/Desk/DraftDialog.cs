using FactCheck.Core.Claims;
using FactCheck.Core.Sources;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Newsroom.Desk;

/// <summary>An editor over the claim desk whose typing is kept as it goes: a crash or a reload loses nothing, and the desk offers to go on.</summary>
/// <typeparam name="T">The form's fields.</typeparam>
public abstract class DraftDialog<T> : DeskDialog, IAsyncDisposable
    where T : class
{
    private readonly Dictionary<Guid, Source> _registered = [];
    private Draft<T>? _draft;

    [Inject]
    public required AutosaveDesk Autosaves { get; set; }

    [Inject]
    public required ClaimArchive Archive { get; set; }

    [Inject]
    public required TimeProvider Clock { get; set; }

    /// <summary>The draft to go on with; without one, that of the item that is edited.</summary>
    [Parameter]
    public string? DraftItem { get; set; }

    /// <summary>What stands in the form.</summary>
    protected T Typed => _draft!.Typed;

    protected string? Kept => _draft!.Said;

    protected bool Restored => _draft!.Restored;

    /// <summary>"statement", "evidence", "appearance".</summary>
    protected abstract string Kind { get; }

    /// <summary>What is edited; null: a new one.</summary>
    protected abstract Guid? Edited { get; }

    /// <summary>What was read when the dialog opened.</summary>
    protected abstract T Stored { get; }

    protected abstract int StoredRevision { get; }

    /// <summary>What is edited, as it stands in the file now; null when it is gone.</summary>
    protected abstract (T Fields, int Revision)? In(ClaimFile now);

    /// <summary>Saves what was typed over the revision that was seen.</summary>
    protected abstract Task WriteAsync(T typed, int seen);

    protected override async Task OnInitializedAsync()
    {
        _draft = new Draft<T>(Autosaves, Clock, () => _ = InvokeAsync(StateHasChanged));
        await _draft.OpenAsync(View.Me.Id, DraftItem ?? Unfinished.ItemOf(Kind, View.Id, Edited), Stored, StoredRevision);
        _draft.Follow(Stored, StoredRevision);
    }

    protected void Type(T typed) => _draft!.Type(typed);

    /// <summary>The source of that id, one that was registered in this dialog included.</summary>
    protected Source? SourceOf(Guid? id) =>
        id is not { } known ? null : View.File.Sources.GetValueOrDefault(known) ?? _registered.GetValueOrDefault(known);

    protected Guid? Chosen(Source? source)
    {
        if (source is not null)
        {
            _registered[source.Id] = source;
        }

        return source?.Id;
    }

    /// <summary>Who saved it meanwhile, as the ledger has it.</summary>
    protected string WhoSaved { get; private set; } = "Somebody";

    /// <summary>What somebody else saved while this was typed: both are shown, and the person chooses.</summary>
    protected (T Fields, int Revision)? Theirs { get; private set; }

    protected async Task StoreAsync(string? said)
    {
        var sent = Typed;
        if (await SaveAsync(async () =>
            {
                await WriteAsync(sent, _draft!.Seen);
                await _draft.DiscardAsync();
            }, said))
        {
            return;
        }

        Theirs = await Archive.OpenAsync(View.Id) is { } file && In(file) is { } now && _draft!.Newer(now.Fields, now.Revision) ? now : null;
        WhoSaved = Theirs is null ? WhoSaved : (await Archive.HistoryAsync(View.Id)).FirstOrDefault(line => string.Equals(line.Kind, Kind, StringComparison.OrdinalIgnoreCase))?.Who ?? "Somebody";
    }

    /// <summary>What was typed goes over what the other person saved.</summary>
    protected Task KeepMineAsync(string said)
    {
        if (Theirs is { } theirs)
        {
            _draft!.Rebase(theirs.Fields, theirs.Revision);
            Theirs = null;
        }

        return StoreAsync(said);
    }

    /// <summary>What was typed is given up for what stands.</summary>
    protected async Task TakeStoredAsync()
    {
        var (fields, revision) = Theirs ?? (Stored, StoredRevision);
        await _draft!.AdoptAsync(fields, revision);
        (Theirs, Refusal) = (null, null);
    }

    protected async Task CancelAsync()
    {
        await _draft!.DiscardAsync();
        Dialog.Cancel();
        await View.ReloadAsync();
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
