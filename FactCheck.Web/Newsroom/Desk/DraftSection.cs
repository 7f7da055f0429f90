using System.Globalization;
using System.Text.Json;
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
    private KeptDraft<T>? _draft;
    private bool _restoring = true;

    [Inject]
    public required AutosaveDesk Autosaves { get; set; }

    [Inject]
    public required TimeProvider Clock { get; set; }

    /// <summary>What stands in the form.</summary>
    protected T Typed { get; private set; } = null!; // set with the first parameters

    /// <summary>What stood in it when the typing began.</summary>
    protected T Began { get; private set; } = null!;

    /// <summary>The revision the typing began from.</summary>
    protected int Seen { get; private set; }

    /// <summary>"Restored what you typed at 14:03", "Kept at 14:03".</summary>
    protected string? Kept { get; private set; }

    protected bool Restored { get; private set; }

    protected bool Dirty => !Same(Typed, Began);

    /// <summary>Somebody saved something else since the typing began.</summary>
    protected bool Newer => Dirty && StoredRevision != Seen && !Same(Stored, Began) && !Same(Stored, Typed);

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
            (Typed, Began, Seen) = (Stored, Stored, StoredRevision);
            _draft = new KeptDraft<T>(Autosaves, Clock, View.Me.Id, Item, at => _ = InvokeAsync(() => SayKept(at)));
            await RestoreAsync(_draft);
        }
        else if (!_restoring)
        {
            Follow();
        }
    }

    protected void Type(T typed)
    {
        (Typed, Restored) = (typed, false);
        _draft!.Keep(new Typing<T>(Typed, Began), Seen);
    }

    /// <summary>Saves; a colleague's change to something else on the same item does not stand in the way.</summary>
    protected async Task<bool> SaveDraftAsync(string said)
    {
        var (seen, sent) = (Seen, Typed);
        var saved = await TryAsync(() => WriteAsync(sent, Seen), said);
        await View.ReloadAsync();
        Follow();
        if (!saved && Seen != seen && !Newer)
        {
            saved = await TryAsync(() => WriteAsync(sent, Seen), said);
            await View.ReloadAsync();
        }

        if (saved && !Same(Typed, sent))
        {
            (Began, Seen) = (sent, StoredRevision); // typed on while it was saved: that is the next draft
            _draft!.Keep(new Typing<T>(Typed, Began), Seen);
        }
        else if (saved)
        {
            await AdoptAsync($"Saved at {Time(Clock.GetUtcNow())}");
        }

        return saved;
    }

    /// <summary>What was typed goes over what the other person saved.</summary>
    protected Task<bool> KeepMineAsync(string said)
    {
        (Began, Seen) = (Stored, StoredRevision);
        return SaveDraftAsync(said);
    }

    /// <summary>What was typed is given up for what is saved.</summary>
    protected Task TakeStoredAsync() => AdoptAsync(null);

    public async ValueTask DisposeAsync()
    {
        if (_draft is not null)
        {
            await _draft.DisposeAsync();
        }

        GC.SuppressFinalize(this);
    }

    private async Task AdoptAsync(string? kept)
    {
        await _draft!.DiscardAsync();
        (Typed, Began, Seen) = (Stored, Stored, StoredRevision);
        (Kept, Restored, Refusal) = (kept, false, null);
    }

    private async Task RestoreAsync(KeptDraft<T> draft)
    {
        if (await draft.FindAsync() is { } found && !Same(found.Typing.Typed, Stored))
        {
            (Typed, Began, Seen) = (found.Typing.Typed, found.Typing.Began, found.Seen);
            (Kept, Restored) = ($"Restored what you typed at {Time(found.At)}", true);
        }

        _restoring = false;
        Follow();
    }

    // Where nothing was typed the form shows what is saved; where the saved words are those the typing began from, the newer revision is no conflict.
    private void Follow()
    {
        if (!Dirty)
        {
            (Typed, Began, Seen) = (Stored, Stored, StoredRevision);
        }
        else if (Same(Stored, Began))
        {
            Seen = StoredRevision;
        }
    }

    private void SayKept(DateTimeOffset? at)
    {
        Kept = at is { } kept ? $"Kept at {Time(kept)}, not saved yet" : "This could not be kept as you typed. Save it, or keep a copy elsewhere.";
        StateHasChanged();
    }

    private static string Time(DateTimeOffset at) => at.UtcDateTime.ToString("HH:mm", CultureInfo.InvariantCulture);

    private static bool Same(T a, T b) => JsonSerializer.Serialize(a) == JsonSerializer.Serialize(b);
}
