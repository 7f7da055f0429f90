using System.Globalization;
using System.Text.Json;
using FactCheck.Core.Claims;

namespace FactCheck.Web.Newsroom.Desk;

/// <summary>
/// What is typed into one form, beside what it began from. It is kept as it goes and comes back after a reload or a crash;
/// a colleague's newer text never overwrites it. <c>changed</c> is told when what is said of the keeping has changed.
/// </summary>
/// <typeparam name="T">The form's fields.</typeparam>
internal sealed class Draft<T>(AutosaveDesk desk, TimeProvider clock, Action changed) : IAsyncDisposable
    where T : class
{
    private KeptDraft<T>? _kept;
    private bool _restoring = true;

    /// <summary>What stands in the form.</summary>
    public T Typed { get; private set; } = null!; // set when it is opened

    /// <summary>What stood in it when the typing began.</summary>
    public T Began { get; private set; } = null!;

    /// <summary>The revision the typing began from.</summary>
    public int Seen { get; private set; }

    /// <summary>"Restored what you typed at 14:03", "Kept at 14:03".</summary>
    public string? Said { get; private set; }

    public bool Restored { get; private set; }

    public bool Dirty => !Same(Typed, Began);

    /// <summary>Shows what is stored, or what this person typed over it and never saved.</summary>
    public async Task OpenAsync(Guid member, string item, T stored, int revision)
    {
        (Typed, Began, Seen) = (stored, stored, revision);
        _kept = new KeptDraft<T>(desk, clock, member, item, SayKept);
        if (await _kept.FindAsync() is { } found && !Same(found.Typing.Typed, stored))
        {
            (Typed, Began, Seen) = (found.Typing.Typed, found.Typing.Began, found.Seen);
            (Said, Restored) = ($"Restored what you typed at {Time(found.At)}", true);
        }

        _restoring = false;
    }

    public void Type(T typed)
    {
        (Typed, Restored) = (typed, false);
        _kept!.Keep(new Typing<T>(Typed, Began), Seen);
    }

    /// <summary>Somebody saved something else since the typing began.</summary>
    public bool Newer(T stored, int revision) => Dirty && revision != Seen && !Same(stored, Began) && !Same(stored, Typed);

    /// <summary>
    /// Where nothing was typed the form shows what is stored; where the stored words are those the typing began from, the newer revision is no conflict.
    /// </summary>
    public void Follow(T stored, int revision)
    {
        if (_restoring)
        {
            return;
        }

        if (!Dirty)
        {
            (Typed, Began, Seen) = (stored, stored, revision);
        }
        else if (Same(stored, Began))
        {
            Seen = revision;
        }
    }

    /// <summary>What was typed shall go over what is stored now.</summary>
    public void Rebase(T stored, int revision) => (Began, Seen) = (stored, revision);

    /// <summary>What was sent is saved. What was typed on meanwhile is the next draft.</summary>
    public async Task SavedAsync(T sent, T stored, int revision)
    {
        if (Same(Typed, sent))
        {
            await AdoptAsync(stored, revision);
            Said = $"Saved at {Time(clock.GetUtcNow())}";
            return;
        }

        (Began, Seen) = (sent, revision);
        _kept!.Keep(new Typing<T>(Typed, Began), Seen);
    }

    /// <summary>What was typed is given up for what is stored.</summary>
    public async Task AdoptAsync(T stored, int revision)
    {
        await DiscardAsync();
        (Typed, Began, Seen) = (stored, stored, revision);
        (Said, Restored) = (null, false);
    }

    /// <summary>Forgets what was kept; what stands in the form stays there.</summary>
    public Task DiscardAsync() => _kept!.DiscardAsync();

    public ValueTask DisposeAsync() => _kept?.DisposeAsync() ?? ValueTask.CompletedTask;

    private void SayKept(DateTimeOffset? at)
    {
        Said = at is { } kept ? $"Kept at {Time(kept)}, not saved yet" : "This could not be kept as you typed. Save it, or keep a copy elsewhere.";
        changed();
    }

    private static string Time(DateTimeOffset at) => $"{at.UtcDateTime.ToString("HH:mm", CultureInfo.InvariantCulture)} UTC";

    private static bool Same(T a, T b) => JsonSerializer.Serialize(a) == JsonSerializer.Serialize(b);
}
