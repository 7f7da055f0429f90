using FactCheck.Core.Ledger;
using FactCheck.Core.People;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace FactCheck.Web.Newsroom;

/// <summary>A page that loads again when somebody at another desk changes what it shows. Many changes in a row are one reload.</summary>
public abstract class LivePage : ComponentBase, IDisposable
{
    private static readonly Action<ILogger, string, Exception?> s_logFailure =
        LoggerMessage.Define<string>(LogLevel.Error, new EventId(2, "ReloadFailed"), "{Page} could not be read again");

    private IDisposable? _subscription;
    private Task? _reloading;
    private bool _again;

    [Inject]
    public required ChangeFeed Feed { get; set; }

    [Inject]
    public required ILogger<LivePage> Log { get; set; }

    [Inject]
    public required PeopleDesk People { get; set; }

    [CascadingParameter]
    public required Task<AuthenticationState> Authentication { get; set; }

    /// <summary>Who sits here, read with every load.</summary>
    protected Member? Me { get; private set; }

    protected abstract Task LoadAsync();

    /// <param name="claim">The claim that changed; null: something that belongs to none.</param>
    protected virtual bool Shows(Guid? claim) => true;

    protected override void OnInitialized() => _subscription = Feed.Subscribe(claim =>
    {
        if (Shows(claim))
        {
            _ = InvokeAsync(ReloadAsync);
        }
    });

    protected override async Task OnParametersSetAsync() => await LoadNowAsync();

    /// <summary>Reads again what the page shows.</summary>
    protected async Task ReloadAsync()
    {
        if (_reloading is { IsCompleted: false })
        {
            _again = true;
            await _reloading;
            return;
        }

        _reloading = UntilStillAsync();
        await _reloading;
    }

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing) => _subscription?.Dispose();

    private async Task UntilStillAsync()
    {
        try
        {
            do
            {
                _again = false;
                await LoadNowAsync();
                StateHasChanged();
            }
            while (_again);
        }
        catch (Exception exception)
        {
            s_logFailure(Log, GetType().Name, exception); // what was read before still stands on the page; the next change reads again
        }
    }

    private async Task LoadNowAsync()
    {
        Me = await People.SignedInAsync(Authentication);
        await LoadAsync();
    }
}
