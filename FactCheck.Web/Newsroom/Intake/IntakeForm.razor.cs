using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using FactCheck.Core;
using FactCheck.Core.Articles;
using FactCheck.Core.Articles.Fetch;
using FactCheck.Core.Claims;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace FactCheck.Web.Newsroom.Intake;

/// <summary>Takes an article in. Everything typed and pasted is kept while it is worked on, and stays when something is refused.</summary>
public sealed partial class IntakeForm(IntakeDesk desk, IPageFetch fetch, AutosaveDesk autosave, NavigationManager navigation, IJSRuntime js, TimeProvider clock) : IAsyncDisposable
{
    private const string Draft = "intake";
    private static readonly JsonSerializerOptions s_json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private readonly CancellationTokenSource _gone = new();
    private ElementReference _root;
    private ElementReference _pasted;
    private IJSObjectReference? _script;
    private DotNetObjectReference<IntakeForm>? _self;
    private IntakeFields _fields = new();
    private string? _note;
    private bool _restored;
    private int _typed;
    private bool _done;

    [Parameter, EditorRequired]
    public required Guid Me { get; set; }

    [Parameter, EditorRequired]
    public required IReadOnlyList<string> Outlets { get; set; }

    private string? DayHint => IntakeFields.Origin(_fields.Day, _found.Day) ?? (_found.FileMade is { } made ? $"The file was made on {made.ToString("d MMM yyyy", CultureInfo.InvariantCulture)}." : null);

    protected override async Task OnInitializedAsync()
    {
        if (await autosave.FindAsync(Me, Draft) is { } kept)
        {
            (_fields, _restored) = (IntakeFields.Read(kept.Fields), true);
            _note = _fields.Text.Length == 0 ? null
                : _fields.From.Length == 0 ? "What you pasted earlier is back."
                : $"The text from {_fields.From} is back. The page itself is kept only when it is taken in: get it again if it should be.";
        }
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender)
        {
            return;
        }

        _self = DotNetObjectReference.Create(this);
        await using var module = await js.InvokeAsync<IJSObjectReference>("import", $"./{Assets["js/intake.js"]}");
        _script = await module.InvokeAsync<IJSObjectReference>("paste", _root, _pasted, _self, _fields.Text);
    }

    private void Set(IntakeFields fields)
    {
        _fields = fields;
        _ = KeepSoonAsync(++_typed);
    }

    // a second after the last key, and not on the typing's own time
    private async Task KeepSoonAsync(int turn)
    {
        try
        {
            await Task.Delay(TimeSpan.FromSeconds(1), clock, _gone.Token);
        }
        catch (OperationCanceledException)
        {
            return;
        }

        if (turn == _typed)
        {
            await KeepAsync();
        }
    }

    private async Task KeepAsync()
    {
        if (_done)
        {
            return;
        }

        try
        {
            await autosave.KeepAsync(Me, Draft, JsonSerializer.Serialize(_fields, s_json), 0, CancellationToken.None);
            _restored = true;
        }
        catch (EditorialRuleException refused)
        {
            _note = refused.Message;
        }
    }

    private async Task ReadAsync()
    {
        Article? article = null;
        var read = await DoAsync(new Doing("Reading who says what…", Reading: true), async ct =>
        {
            EditorialRule.Require(_script is not null, "The page is still opening. Try again in a moment.");
            var crooked = await _script.InvokeAsync<string[]>("crookedDays", ct) ?? [];
            EditorialRule.Require(crooked.Length == 0, "The day of publication is not complete, or no such day exists. Choose it from the calendar, or clear it.");
            var day = Plain.Day(_fields.Day, "The day of publication", DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime));
            await using var pasted = await _script.InvokeAsync<IJSStreamReference>("pasted", ct);
            var text = await TextAsync(pasted, ct);
            LetGoOfAnother(text); // the newest keys may not have been kept yet
            var words = new ArticleWords(_fields.Publisher, _fields.Title, _fields.Byline, day, _fields.Address, _fields.Language);
            article = _held is { } held && held.IsStill(text)
                ? await desk.TakeInAsync(Me, held, SameAsHeld(text) ? null : text, words, ct)
                : await desk.TakeInAsync(Me, text, words, ct);
        });
        if (!read)
        {
            await KeepAsync();
            return;
        }

        _done = true;
        await autosave.DiscardAsync(Me, Draft);
        navigation.NavigateTo($"/newsroom/articles/{article!.Id}");
    }

    private async Task StartAfreshAsync()
    {
        (_fields, _restored, _note, Refusal) = (new IntakeFields(), false, null, null);
        (_held, _found, _mayPutBack) = (null, new FoundWords(), false);
        _typed++;
        await _script!.InvokeVoidAsync("clear");
        await autosave.DiscardAsync(Me, Draft);
    }

    public async ValueTask DisposeAsync()
    {
        await _gone.CancelAsync();
        _gone.Dispose();
        _self?.Dispose();
        try
        {
            if (_script is not null)
            {
                await _script.InvokeVoidAsync("stop");
                await _script.DisposeAsync();
            }
        }
        catch (Exception gone) when (gone is JSDisconnectedException or OperationCanceledException)
        {
            // the page is gone, and its listeners with it
        }
    }
}
