using System.Text.Json;
using FactCheck.Core.Claims;

namespace FactCheck.Web.Newsroom.Desk;

/// <summary>What is typed into one form, kept a second after the last keystroke, and at once when the page goes away.</summary>
internal sealed class KeptDraft<T>(AutosaveDesk desk, TimeProvider clock, Guid member, string item, Action<DateTimeOffset?> kept) : IAsyncDisposable
    where T : class
{
    private static readonly TimeSpan s_pause = TimeSpan.FromSeconds(1);
    private readonly SemaphoreSlim _one = new(1, 1);
    private ITimer? _timer;
    private (Typing<T> Typing, int Seen)? _waiting;

    public async Task<(Typing<T> Typing, int Seen, DateTimeOffset At)?> FindAsync()
    {
        if (await desk.FindAsync(member, item) is not { } found)
        {
            return null;
        }

        try
        {
            return JsonSerializer.Deserialize<Typing<T>>(found.Fields) is { Typed: not null, Began: not null } typing ? (typing, found.Seen, found.SavedAt) : null;
        }
        catch (JsonException)
        {
            return null; // kept by an older version of the form
        }
    }

    public void Keep(Typing<T> typing, int seen)
    {
        _waiting = (typing, seen);
        _timer?.Dispose();
        _timer = clock.CreateTimer(_ => _ = FlushAsync(), null, s_pause, Timeout.InfiniteTimeSpan);
    }

    public async Task DiscardAsync()
    {
        await _one.WaitAsync();
        try
        {
            _timer?.Dispose();
            _waiting = null;
            await desk.DiscardAsync(member, item);
        }
        finally
        {
            _one.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        _timer?.Dispose();
        await FlushAsync();
    }

    private async Task FlushAsync()
    {
        await _one.WaitAsync();
        try
        {
            if (_waiting is not { } waiting)
            {
                return;
            }

            _waiting = null;
            await desk.KeepAsync(member, item, JsonSerializer.Serialize(waiting.Typing), waiting.Seen);
            kept(clock.GetUtcNow());
        }
        catch (Exception)
        {
            kept(null); // the form says that it is not kept; the text itself is still in it
        }
        finally
        {
            _one.Release();
        }
    }
}

/// <param name="Typed">What stands in the form.</param>
/// <param name="Began">What stood in it when the typing began.</param>
internal sealed record Typing<T>(T Typed, T Began);
