using System.Globalization;
using System.Text;
using FactCheck.Core;
using FactCheck.Core.Articles;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.JSInterop;

namespace FactCheck.Web.Newsroom.Intake;

/// <summary>The three ways in: an address, a file, what is pasted. Each ends as text in the box, with the fields that nobody filled filled from it.</summary>
public sealed partial class IntakeForm
{
    /// <summary>The most bytes that come over from the browser: more than the longest text that is read, far less than would trouble the server.</summary>
    private const long StreamLimit = 16_000_000;

    /// <summary>The longest text that is kept while it is worked on, in UTF-16 code units; intake.js knows the same.</summary>
    private const int KeptAtMost = 150_000;
    private FoundArticle? _held; // what the text in the box was found in
    private FoundWords _found = new();
    private Doing? _doing;
    private CancellationTokenSource? _stop;
    private bool _gettingText;
    private bool _mayPutBack;

    /// <summary>What the page is busy with, in words.</summary>
    private sealed record Doing(string Words, bool Reading = false);

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
            var text = await TextAsync(pasted, _gone.Token);
            _fields = _fields with { Text = string.IsNullOrWhiteSpace(text) ? "" : text };
            LetGoOfAnother(text);
        }

        await KeepAsync();
        await InvokeAsync(StateHasChanged);
    }

    /// <summary>A page's HTML was pasted: its article takes its place.</summary>
    [JSInvokable]
    public Task PagePastedAsync(IJSStreamReference pasted) => InvokeAsync(async () =>
    {
        await GetTextAsync("Finding the article in what you pasted…", "what you pasted", async ct =>
        {
            var text = await TextAsync(pasted, ct);
            return await Task.Run(() => Core.Articles.Intake.Pasted(text, ct), ct);
        });
        StateHasChanged();
    });

    private async Task FetchAsync()
    {
        var asked = _fields.Url;
        var host = Uri.TryCreate(_fields.Url.Contains("://", StringComparison.Ordinal) ? _fields.Url : $"https://{_fields.Url}", UriKind.Absolute, out var address) ? address.Host : "the page";
        await GetTextAsync($"Fetching {host}, for at most 20 seconds…", host, async ct => await OpenAsync(await fetch.FetchAsync(asked, ct), ct));
        if (Refusal is not null)
        {
            Set(_fields with { Refused = asked, Regardless = false });
        }
    }

    private Task OpenFileAsync(InputFileChangeEventArgs chosen)
    {
        var file = chosen.File;
        return GetTextAsync($"Opening {file.Name}…", file.Name, async ct =>
        {
            EditorialRule.Require(
                file.Size <= Incoming.FileLimit,
                $"{file.Name} has {Megabytes(file.Size)}; a file may have {Incoming.FileLimit / 1_000_000}. Save the part that matters, or paste its text.");
            await using var stream = file.OpenReadStream(Incoming.FileLimit, ct);
            using var bytes = new MemoryStream();
            await stream.CopyToAsync(bytes, ct);
            return await OpenAsync(new Incoming(bytes.ToArray(), string.IsNullOrWhiteSpace(file.ContentType) ? null : file.ContentType, FileName: file.Name), ct);
        });
    }

    private async Task GetTextAsync(string doing, string where, Func<CancellationToken, Task<FoundArticle>> get)
    {
        if (Busy)
        {
            return;
        }

        FoundArticle? found = null;
        if (!await DoAsync(new Doing(doing), async ct => found = await get(ct)))
        {
            return;
        }

        var filled = _fields.Fill(found!.Words, _found);
        _fields = filled with
        {
            Url = found.Capture.Address?.AbsoluteUri ?? filled.Url, // where it was fetched in the end, not what was typed
            Text = found.Text.Length <= KeptAtMost ? found.Text : "",
            From = found.Capture.From ?? "",
            Refused = "", // a page came after all, or what was refused has gone with it
            Regardless = false,
        };
        (_held, _found) = (found, found.Words);
        _mayPutBack = _script is not null && await _script.InvokeAsync<bool>("fill", found.Text);
        var paragraphs = found.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Length;
        _note = string.Create(CultureInfo.InvariantCulture, $"Found {found.Text.Length:N0} characters in {paragraphs:N0} {(paragraphs == 1 ? "paragraph" : "paragraphs")} from {where}. Look it over, then read it.");
        await KeepAsync();
    }

    // the streams are the circuit's own, but a page of megabytes must not hold it up
    private static Task<FoundArticle> OpenAsync(Incoming incoming, CancellationToken ct) => Task.Run(() => Core.Articles.Intake.Open(incoming, ct), ct);

    private async Task<bool> DoAsync(Doing doing, Func<CancellationToken, Task> command)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(_gone.Token);
        (_stop, _doing, _gettingText) = (stop, doing, !doing.Reading);
        try
        {
            return await TryAsync(() => command(stop.Token));
        }
        catch (OperationCanceledException)
        {
            _note = "Stopped. Nothing was changed.";
            return false;
        }
        finally
        {
            (_stop, _doing) = (null, null);
        }
    }

    private void Stop() => _stop?.Cancel();

    private async Task PutBackAsync()
    {
        (_held, _mayPutBack, _note) = (null, false, "What was there before is back.");
        _fields = _fields with { From = "" };
        await _script!.InvokeVoidAsync("putBack");
    }

    // Another text than the one that was fetched or opened must not be kept with its page.
    private void LetGoOfAnother(string text)
    {
        if (_held is { } held && !string.IsNullOrWhiteSpace(text) && !held.IsStill(text))
        {
            // what was filled from the other text goes with it, but for what a person changed
            (_held, _fields, _found) = (null, _fields.Fill(new FoundWords(), _found) with { From = "" }, new FoundWords());
            _note = "This is another text now, so it is taken in as pasted.";
        }
        else if (_held is null)
        {
            _note = null;
        }
    }

    // a text box turns every line end into one \n
    private bool SameAsHeld(string text) => text.ReplaceLineEndings("\n") == _held?.Text.ReplaceLineEndings("\n");

    private static async Task<string> TextAsync(IJSStreamReference pasted, CancellationToken ct)
    {
        EditorialRule.Require(
            pasted.Length <= StreamLimit,
            $"This is {Megabytes(pasted.Length)} of text; an article has at most {Article.TextLimit:N0} characters. Paste the article alone. What you pasted is still here.");
        await using var stream = await pasted.OpenReadStreamAsync(StreamLimit, ct);
        using var reader = new StreamReader(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), detectEncodingFromByteOrderMarks: false);
        return await reader.ReadToEndAsync(ct);
    }

    private static string Megabytes(long bytes) => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1_000_000.0:0.#} MB");
}
