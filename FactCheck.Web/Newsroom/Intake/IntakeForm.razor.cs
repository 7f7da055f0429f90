using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using FactCheck.Core;
using FactCheck.Core.Articles;
using FactCheck.Core.Claims;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace FactCheck.Web.Newsroom.Intake;

/// <summary>Takes an article in. Everything typed and pasted is kept while it is worked on, and stays when something is refused.</summary>
public sealed partial class IntakeForm(IntakeDesk desk, AutosaveDesk autosave, NavigationManager navigation, IJSRuntime js, TimeProvider clock) : IAsyncDisposable
{
    private const string Draft = "intake";

    /// <summary>The most bytes that come over from the browser: more than the longest text that is read, far less than would trouble the server.</summary>
    private const long StreamLimit = 16_000_000;
    private static readonly JsonSerializerOptions s_json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private readonly CancellationTokenSource _gone = new();
    private ElementReference _form;
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

    /// <summary>The pasted text as it is now, a moment after the last change; null: too long to be kept.</summary>
    [JSInvokable]
    public async Task KeepPastedAsync(IJSStreamReference? pasted)
    {
        if (pasted is null)
        {
            _fields = _fields with { Text = "" };
            _note = "This is too long to be kept while you work on it. Read it before you close the page.";
        }
        else
        {
            var text = await TextAsync(pasted);
            _fields = _fields with { Text = string.IsNullOrWhiteSpace(text) ? "" : text };
            _note = null;
        }

        await KeepAsync();
        await InvokeAsync(StateHasChanged);
    }

    protected override async Task OnInitializedAsync()
    {
        if (await autosave.FindAsync(Me, Draft) is { } kept)
        {
            (_fields, _restored) = (IntakeFields.Read(kept.Fields), true);
            _note = _fields.Text.Length > 0 ? "What you pasted earlier is back." : null;
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
        _script = await module.InvokeAsync<IJSObjectReference>("paste", _form, _pasted, _self, _fields.Text);
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
        var read = await TryAsync(async () =>
        {
            EditorialRule.Require(_script is not null, "The page is still opening. Try again in a moment.");
            var crooked = await _script.InvokeAsync<string[]>("crookedDays") ?? [];
            EditorialRule.Require(crooked.Length == 0, "The day of publication is not complete, or no such day exists. Choose it from the calendar, or clear it.");
            var day = Plain.Day(_fields.Day, "The day of publication", DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime));
            await using var pasted = await _script.InvokeAsync<IJSStreamReference>("pasted");
            EditorialRule.Require(
                pasted.Length <= StreamLimit,
                $"This is {pasted.Length / 1_000_000.0:0.#} MB of text; an article has at most {Article.TextLimit:N0} characters. Paste the article alone. What you pasted is still here.");
            article = await desk.TakeInAsync(Me, await TextAsync(pasted), new ArticleWords(_fields.Publisher, _fields.Title, _fields.Byline, day, _fields.Url, _fields.Language));
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
        _typed++;
        await _script!.InvokeVoidAsync("clear");
        await autosave.DiscardAsync(Me, Draft);
    }

    private static async Task<string> TextAsync(IJSStreamReference pasted)
    {
        await using var stream = await pasted.OpenReadStreamAsync(StreamLimit);
        using var reader = new StreamReader(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), detectEncodingFromByteOrderMarks: false);
        return await reader.ReadToEndAsync();
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
        catch (JSDisconnectedException)
        {
            // the page is gone, and its listeners with it
        }
    }
}

/// <summary>What is entered of an article before it is read, as it is kept.</summary>
public sealed record IntakeFields(string Publisher = "", string Title = "", string Byline = "", string Url = "", string Day = "", string Language = "en", string Text = "")
{
    public static IntakeFields Read(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<IntakeFields>(json) ?? new IntakeFields();
        }
        catch (JsonException)
        {
            return new IntakeFields(); // kept by an older version of this page
        }
    }
}
